// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/filter_header.h"

#include <QtWidgets>

#include "look/theme.h"
#include "models/case_columns.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

FilterHeader::FilterHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeEditors);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeEditors);
}

void FilterHeader::build() {
    editors_.fill(nullptr, static_cast<qsizetype>(caseColumns().size()));
    if (parentWidget() != nullptr) {
        if (const auto* view = qobject_cast<QAbstractScrollArea*>(parentWidget())) {
            connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterHeader::placeEditors);
        }
    }
    updateGeometries();
}

// Made when its column is shown for the first time: most columns are hidden, and a window with all of them starts late.
void FilterHeader::addEditor(int column) {
    switch (caseColumns()[static_cast<std::size_t>(column)].filter) {
        case ColumnFilter::number:
        case ColumnFilter::contains:
            addTyped(column);
            break;
        case ColumnFilter::codes:
        case ColumnFilter::category:
        case ColumnFilter::due:
            addTicks(column);
            break;
        case ColumnFilter::none:
            return;
    }
    if (conditions_.contains(column)) showCondition(column);
}

void FilterHeader::addTyped(int column) {
    auto* edit = new QLineEdit(this);
    const CaseColumn& about = caseColumns()[static_cast<std::size_t>(column)];
    edit->setPlaceholderText(about.filter == ColumnFilter::number ? tr("filter") : tr("contains…"));
    edit->setAccessibleName(tr("Filter %1").arg(columnTitle(about)));
    edit->setObjectName(u"filter_"_s + toQt(about.field));
    edit->installEventFilter(this);
    auto* pause = new QTimer(edit);
    pause->setSingleShot(true);
    pause->setInterval(150);
    connect(edit, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this, edit, column] {
        ColumnCondition condition;
        condition.text = edit->text().trimmed();
        if (conditions_.value(column).text == condition.text) return;
        setCondition(column, condition);
    });
    editors_[column] = edit;
}

void FilterHeader::addTicks(int column) {
    auto* button = new QToolButton(this);
    const CaseColumn& about = caseColumns()[static_cast<std::size_t>(column)];
    button->setObjectName(u"filter_"_s + toQt(about.field));
    button->setText(u"∨"_s);
    button->setToolTip(tr("Filter %1").arg(columnTitle(about)));
    button->setAccessibleName(tr("Filter %1").arg(columnTitle(about)));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, column, button] { fillTicks(column, button); });
    button->setMenu(menu);
    editors_[column] = button;
}

void FilterHeader::fillTicks(int column, QToolButton* button) {
    QMenu* menu = button->menu();
    menu->clear();
    QList<CodeChoice> choices = codeChoices(column);
    if (caseColumns()[static_cast<std::size_t>(column)].filter == ColumnFilter::category) {
        for (const QString& name : std::as_const(categories_)) choices.append({name, name});
    }
    for (const CodeChoice& choice : std::as_const(choices)) {
        auto* box = new QCheckBox(choice.label);
        box->setContentsMargins(8, 2, 8, 2);
        box->setChecked(conditions_.value(column).codes.contains(choice.code));
        auto* action = new QWidgetAction(menu);  // the menu stays open for the next tick
        action->setDefaultWidget(box);
        menu->addAction(action);
        connect(box, &QCheckBox::toggled, this, [this, column, code = choice.code](bool isTicked) {
            ColumnCondition condition = conditions_.value(column);
            condition.codes.removeAll(code);
            if (isTicked) condition.codes.append(code);
            setCondition(column, condition);
        });
    }
}

void FilterHeader::setCategories(const QStringList& names) { categories_ = names; }

void FilterHeader::setCondition(int column, const ColumnCondition& condition) {
    if (condition.isEmpty()) {
        conditions_.remove(column);
    } else {
        conditions_[column] = condition;
    }
    showCondition(column);
    Q_EMIT conditionsChanged();
}

void FilterHeader::setConditions(const Conditions& conditions) {
    conditions_ = conditions;
    for (int column = 0; column < editors_.size(); ++column) showCondition(column);
    Q_EMIT conditionsChanged();
}

void FilterHeader::clearConditions() {
    if (!conditions_.isEmpty()) setConditions({});
}

void FilterHeader::showOrder(const std::vector<app::SortKey>& order) {
    order_ = order;
    viewport()->update();
}

// The room that a title takes at the right end of its section, where the sign of the order would stand on it.
int FilterHeader::titleAtTheRight(int logicalIndex) const {
    const auto alignment = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (!alignment.testFlag(Qt::AlignRight)) return 0;
    QFont bold = font();
    bold.setBold(true);  // as the style sheet has it
    return QFontMetrics(bold).horizontalAdvance(model()->headerData(logicalIndex, orientation()).toString()) + 5;
}

void FilterHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    for (std::size_t rank = 0; rank < order_.size(); ++rank) {
        if (order_[rank].field->code != caseColumns()[static_cast<std::size_t>(logicalIndex)].sortField) continue;
        const QString arrow = order_[rank].isDescending ? u"▼"_s : u"▲"_s;
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.75);
        painter->save();
        painter->setFont(small);
        painter->setPen(colours().muted);
        painter->drawText(rect.adjusted(0, 0, -5 - titleAtTheRight(logicalIndex), 0), Qt::AlignVCenter | Qt::AlignRight,
                          order_.size() > 1 ? QString(arrow + QString::number(rank + 1)) : arrow);
        painter->restore();
    }
}

void FilterHeader::showCondition(int column) {
    QWidget* editor = editors_.value(column);
    if (editor == nullptr) return;
    const ColumnCondition condition = conditions_.value(column);
    if (auto* edit = qobject_cast<QLineEdit*>(editor); edit != nullptr && edit->text().trimmed() != condition.text) {
        const QSignalBlocker quiet(edit);
        edit->setText(condition.text);
    }
    editor->setProperty("active", !condition.isEmpty());
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
}

void FilterHeader::focusFilter(int column) {
    if (QWidget* editor = editors_.value(column)) editor->setFocus();
}

int FilterHeader::filterRowHeight() const { return fontMetrics().height() + 10; }

QSize FilterHeader::sizeHint() const {
    // Every title is one line, so that one tells the height of all; Qt would measure each of them, at every resizing.
    if (titleHeight_ == 0 && count() > 0) titleHeight_ = sectionSizeFromContents(logicalIndex(0)).height();
    return {length(), titleHeight_ + filterRowHeight()};
}

void FilterHeader::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) titleHeight_ = 0;
    QHeaderView::changeEvent(event);
}

void FilterHeader::updateGeometries() {
    setViewportMargins(0, 0, 0, editors_.isEmpty() ? 0 : filterRowHeight());
    QHeaderView::updateGeometries();
    placeEditors();
}

void FilterHeader::resizeEvent(QResizeEvent* event) {
    QHeaderView::resizeEvent(event);
    placeEditors();
}

void FilterHeader::placeEditors() {
    const int top = height() - filterRowHeight();
    for (int column = 0; column < editors_.size(); ++column) {
        const bool isHidden = isSectionHidden(column);
        if (editors_[column] == nullptr && !isHidden) addEditor(column);
        QWidget* editor = editors_[column];
        if (editor == nullptr) continue;
        if (isHidden) {
            editor->hide();
            continue;
        }
        editor->setGeometry(sectionViewportPosition(column) + 2, top + 2, sectionSize(column) - 4, filterRowHeight() - 4);
        editor->show();
    }
}

bool FilterHeader::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        auto* edit = qobject_cast<QLineEdit*>(watched);
        if (edit != nullptr && key->key() == Qt::Key_Escape) {
            edit->clear();
            if (parentWidget() != nullptr) parentWidget()->setFocus();
            return true;
        }
        if (edit != nullptr && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
            if (parentWidget() != nullptr) parentWidget()->setFocus();
            return true;
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

}  // namespace huying::ui
