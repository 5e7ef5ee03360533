// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_list_view.h"

#include <QtWidgets>
#include <algorithm>

#include "cases/filter_header.h"
#include "cases/match_text.h"
#include "look/theme.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// Colours the due words and draws rows that are not read yet as grey strokes. No focus rectangle round single cells.
class CaseRowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QRect rect = option.rect;
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(rect, colours().selection);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours().line);
        const QRect room = rect.adjusted(8, 0, -8, 0);
        if (!index.data(CaseListModel::IsLoadedRole).toBool()) {
            painter->fillRect(QRect(room.left(), rect.center().y() - 4, room.width() * 2 / 3, 8), colours().line);
        } else {
            const auto mark = static_cast<DueMark>(index.data(CaseListModel::MarkRole).toInt());
            QFont font = option.font;
            font.setBold(mark == DueMark::overdue);
            painter->setFont(font);
            painter->setPen(colourOf(mark));
            const auto* row = static_cast<const CaseListModel*>(index.model())->rowAt(index.row());
            if (index.column() == caseColumnOf("title") && row != nullptr && !row->matches.empty()) {
                drawMatches(painter, room, font, index.data().toString(), row->matches);
                painter->restore();
                return;
            }
            const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
            painter->drawText(room, static_cast<int>(alignment),
                              QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        }
        painter->restore();
    }
};

}  // namespace

CaseListView::CaseListView(CaseListModel& model, const QString& name, QWidget* parent)
    : QTableView(parent), list_(model), name_(name), header_(new FilterHeader(this)) {
    setObjectName(u"caseList"_s);
    setAccessibleName(tr("List of suggestions"));
    setHorizontalHeader(header_);
    setModel(&model);
    header_->build();
    setItemDelegate(new CaseRowDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight(fontMetrics()));
    verticalHeader()->setMinimumSectionSize(20);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);

    resetColumns();
    isArrangedByHand_ = header_->restoreState(QSettings().value(u"list/"_s + name_).toByteArray());
    setSortingEnabled(true);
    connect(header_, &QHeaderView::sectionResized, this, [this] { isArrangedByHand_ = isArrangedByHand_ || !isArranging_; });
    connect(header_, &QHeaderView::sectionMoved, this, [this] { isArrangedByHand_ = isArrangedByHand_ || !isArranging_; });
    connect(&model, &CaseListModel::orderChanged, this, &CaseListView::rememberPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &CaseListView::restorePlace);
    connect(this, &QTableView::doubleClicked, this, &CaseListView::openRequested);
    header_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header_, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu;
        fillColumnMenu(&menu);
        menu.exec(header_->mapToGlobal(at));
    });
}

CaseListView::~CaseListView() {
    if (isArrangedByHand_) {
        QSettings().setValue(u"list/"_s + name_, header_->saveState());
    } else {
        QSettings().remove(u"list/"_s + name_);
    }
}

void CaseListView::resetColumns() {
    isArranging_ = true;
    isArrangedByHand_ = false;
    const int character = fontMetrics().horizontalAdvance(u"字"_s);
    for (int column = 0; column < static_cast<int>(caseColumns().size()); ++column) {
        const CaseColumn& about = caseColumns()[static_cast<std::size_t>(column)];
        header_->moveSection(header_->visualIndex(column), column);
        setColumnHidden(column, !about.isShownAtFirst);
        setColumnWidth(column, about.characters * character + 16);
    }
    header_->setSortIndicator(caseColumnOf("serial"), Qt::AscendingOrder);
    header_->setStretchLastSection(false);
    isArranging_ = false;
    spreadTitle();
}

void CaseListView::setMatchesShown(bool areShown) {
    const int one = ui::rowHeight(fontMetrics());
    const int height = areShown ? one + fontMetrics().height() : one;
    if (verticalHeader()->defaultSectionSize() != height) verticalHeader()->setDefaultSectionSize(height);
}

// The title takes the room that is left; class and rating step back where there is little, unless columns were chosen by hand.
void CaseListView::spreadTitle() {
    isArranging_ = true;
    const int character = fontMetrics().horizontalAdvance(u"字"_s);
    if (!isArrangedByHand_) {
        for (const char* field : {"result_class", "result_rating"})
            setColumnHidden(caseColumnOf(field), viewport()->width() < 62 * character);
    }
    const int title = caseColumnOf("title");
    int others = 0;
    for (int column = 0; column < header_->count(); ++column) {
        if (column != title && !isColumnHidden(column)) others += columnWidth(column);
    }
    setColumnWidth(title, std::max(12 * character, viewport()->width() - others));
    isArranging_ = false;
}

void CaseListView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    spreadTitle();
}

void CaseListView::fillColumnMenu(QMenu* menu) {
    for (int column = 0; column < static_cast<int>(caseColumns().size()); ++column) {
        QAction* action = menu->addAction(columnTitle(caseColumns()[static_cast<std::size_t>(column)]));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(caseColumns()[static_cast<std::size_t>(column)].field != "title");
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            isArrangedByHand_ = true;
            setColumnHidden(column, !isShown);
            spreadTitle();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &CaseListView::resetColumns);
}

domain::SuggestionId CaseListView::current() const { return list_.idAt(currentIndex().row()); }

std::vector<int> CaseListView::selectedRowNumbers() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void CaseListView::select(domain::SuggestionId id) {
    const int row = list_.rowOf(id);
    if (row < 0) return;
    selectRow(row);
    scrollTo(list_.index(row, std::max(0, header_->logicalIndex(0))));
}

void CaseListView::step(int by) {
    const int rows = list_.rowCount();
    if (rows == 0) return;
    selectRow(std::clamp(currentIndex().row() + by, 0, rows - 1));
}

QString CaseListView::selectionAsText() const {
    QStringList lines;
    QList<int> shown;
    for (int place = 0; place < header_->count(); ++place) {
        const int column = header_->logicalIndex(place);
        if (!isColumnHidden(column)) shown.append(column);
    }
    const auto cell = [](QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' '); };
    const auto line = [&](const auto& textOf) {
        QStringList cells;
        for (const int column : std::as_const(shown)) cells.append(cell(textOf(column)));
        lines.append(cells.join(u'\t'));
    };
    line([&](int column) { return list_.headerData(column, Qt::Horizontal).toString(); });
    for (const int row : selectedRowNumbers()) {
        line([&](int column) { return list_.index(row, column).data().toString(); });
    }
    return lines.join(u'\n') + u'\n';
}

void CaseListView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectionAsText());
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT openRequested();
    } else if (event->key() == Qt::Key_F2) {
        Q_EMIT explainRequested();
    } else if (event->key() == Qt::Key_Home && event->modifiers() == Qt::NoModifier && list_.rowCount() > 0) {
        selectRow(0);
    } else if (event->key() == Qt::Key_End && event->modifiers() == Qt::NoModifier && list_.rowCount() > 0) {
        selectRow(list_.rowCount() - 1);
    } else {
        QTableView::keyPressEvent(event);
    }
}

// Numbers find the serial, other text the title, among the rows that are read.
void CaseListView::keyboardSearch(const QString& search) {
    if (!typedAt_.isValid() || typedAt_.elapsed() > QApplication::keyboardInputInterval() * 2) typed_.clear();
    typedAt_.start();
    typed_ += search;
    const int rows = list_.rowCount();
    const int first = std::max(0, currentIndex().row());
    for (int i = 0; i < rows; ++i) {
        const int number = (first + i) % rows;
        const app::CaseRow* row = list_.rowAt(number);
        if (row == nullptr) continue;
        const QString serial = QString::number(row->serial);
        if (serial.startsWith(typed_) || toQt(row->title).contains(typed_, Qt::CaseInsensitive)) {
            selectRow(number);
            return;
        }
    }
}

void CaseListView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged(static_cast<int>(selectedRowNumbers().size()));
}

void CaseListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row()) Q_EMIT currentCaseChanged(list_.idAt(current.row()));
}

void CaseListView::rememberPlace() {
    rememberedCase_ = current();
    rememberedRow_ = currentIndex().row();
    rememberedScroll_ = verticalScrollBar()->value();
}

void CaseListView::restorePlace() {
    if (list_.rowCount() == 0) {
        Q_EMIT currentCaseChanged({});
        return;
    }
    const int row = list_.rowOf(rememberedCase_);
    if (row >= 0) {
        verticalScrollBar()->setValue(rememberedScroll_);
        selectRow(row);
    } else if (rememberedRow_ >= 0 && rememberedCase_) {
        selectRow(std::min(rememberedRow_, list_.rowCount() - 1));
    }
}

}  // namespace huying::ui
