// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_list_view.h"

#include <QtWidgets>
#include <algorithm>
#include <iterator>

#include "cases/arrange_columns_dialog.h"
#include "cases/case_row_delegate.h"
#include "cases/filter_header.h"
#include "look/theme.h"
#include "models/list_state.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/kept_in_sight.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds pauseBeforeKeeping{300};

}  // namespace

CaseListView::CaseListView(CaseListModel& model, const QString& name, QWidget* parent)
    : QTableView(parent),
      list_(model),
      name_(name),
      widthKey_(language() == app::Language::english ? u"width-en"_s : u"width"_s),
      usualOrder_{{app::findField("case"), false}},
      header_(new FilterHeader(this)) {
    setObjectName(u"caseList"_s);
    setAccessibleName(tr("List of suggestions"));
    setHorizontalHeader(header_);
    setModel(&model);
    setItemDelegate(new CaseRowDelegate(header_, this));

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
    isArrangedByHand_ = restoreColumns();
    header_->build();
    // A click on a title orders; it selects nothing. Shift+click orders by that column as well.
    disconnect(header_, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(header_, &QHeaderView::sectionEntered, this, nullptr);
    header_->setSortIndicatorShown(false);
    connect(header_, &QHeaderView::sectionClicked, this, [this](int column) {
        sortBy(column, QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier) ? SortHow::also : SortHow::only);
    });
    restoreOrder();
    keepSoon_.setSingleShot(true);
    keepSoon_.setInterval(pauseBeforeKeeping);
    connect(&keepSoon_, &QTimer::timeout, this, &CaseListView::keepColumns);
    connect(header_, &QHeaderView::sectionResized, this, &CaseListView::takeArrangement);
    connect(header_, &QHeaderView::sectionMoved, this, &CaseListView::takeArrangement);
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

CaseListView::~CaseListView() { keepColumns(); }

// By the codes of the fields: a later version may have other columns, or have them in another order. Widths by language:
// what is wide enough for a Chinese title cuts the English one.
void CaseListView::keepColumns() {
    if (!isArrangedByHand_) return QSettings().remove(u"list/"_s + name_);
    QHash<QString, QVariantMap> before;
    const QVariantList keptBefore = QSettings().value(u"list/"_s + name_).toList();
    for (const QVariant& one : keptBefore) before.insert(one.toMap().value(u"field"_s).toString(), one.toMap());
    QVariantList kept;
    for (const int column : columnsInOrder()) {
        const QString field = toQt(caseColumns()[static_cast<std::size_t>(column)].field);
        const bool isShown = isWithheld(column) ? shownToOthers_.contains(column) : !isColumnHidden(column);
        const int width = isWithheld(column) ? shownToOthers_.value(column, usualWidths_.value(column)) : columnWidth(column);
        QVariantMap about = before.value(field);
        about[u"field"_s] = field;
        about[u"shown"_s] = isShown;
        if (width > 0) about[widthKey_] = width;  // a hidden one has none
        kept.append(about);
    }
    QSettings().setValue(u"list/"_s + name_, kept);
}

// A column that is not among those kept is new: it is there to be chosen, and changes nothing by itself.
bool CaseListView::restoreColumns() {
    const QVariantList kept = QSettings().value(u"list/"_s + name_).toList();
    if (kept.isEmpty()) return false;
    isArranging_ = true;
    for (int column = 0; column < header_->count(); ++column) setColumnHidden(column, column != caseColumnOf("title"));
    int place = 0;
    for (const QVariant& one : kept) {
        const QVariantMap about = one.toMap();
        const int column = caseColumnOf(toUtf8(about.value(u"field"_s).toString()));
        if (column < 0) continue;
        header_->moveSection(header_->visualIndex(column), place++);
        if (!about.value(u"shown"_s).toBool()) continue;
        setColumnHidden(column, false);
        const int width = about.value(widthKey_).toInt();  // none where it was only shown in the other language
        setColumnWidth(column, std::max(header_->minimumSectionSize(), width > 0 ? width : usualWidths_.value(column)));
    }
    isArranging_ = false;
    return place > 0;
}

void CaseListView::setWithheld(const std::set<int>& columns) {
    if (columns == withheld_) return;
    isArranging_ = true;
    for (auto shown = shownToOthers_.cbegin(); shown != shownToOthers_.cend(); ++shown) {
        setColumnHidden(shown.key(), false);
        setColumnWidth(shown.key(), shown.value());
    }
    shownToOthers_.clear();
    withheld_ = columns;
    for (const int column : withheld_) {
        if (!isColumnHidden(column)) shownToOthers_.insert(column, columnWidth(column));
        setColumnHidden(column, true);
    }
    isArranging_ = false;
    restoreOrder();
    spreadTitle();
}

std::vector<app::SortKey> CaseListView::withoutWithheld(const std::vector<app::SortKey>& order) const {
    std::vector<app::SortKey> seen;
    std::copy_if(order.begin(), order.end(), std::back_inserter(seen), [this](const app::SortKey& key) {
        return std::none_of(withheld_.begin(), withheld_.end(),
                            [&](int column) { return caseColumns()[static_cast<std::size_t>(column)].sortField == key.field->code; });
    });
    return seen;
}

// Not at the end alone: a program that is killed keeps how the columns stand.
void CaseListView::takeArrangement() {
    if (isArranging_) return;
    isArrangedByHand_ = true;
    keepSoon_.start();
}

// Of three digits at most.
int CaseListView::widestDueWords() const {
    const base::Date day;
    QFont bold = font();
    bold.setBold(true);  // as what is overdue is painted
    const auto widthOf = [metrics = QFontMetrics(bold), day](int days, bool isJoint) {
        return metrics.horizontalAdvance(dueWords(day + std::chrono::days(days), day, isJoint).text);
    };
    return std::max({widthOf(-999, false), widthOf(-999, true), widthOf(999, true)});
}

void CaseListView::resetColumns() {
    isArranging_ = true;
    isArrangedByHand_ = false;
    shownToOthers_.clear();
    const int character = fontMetrics().horizontalAdvance(u"字"_s);
    for (int column = 0; column < static_cast<int>(caseColumns().size()); ++column) {
        const CaseColumn& about = caseColumns()[static_cast<std::size_t>(column)];
        header_->moveSection(header_->visualIndex(column), column);
        setColumnHidden(column, !about.isShownAtFirst || isWithheld(column));
        int wanted = about.characters * character;
        for (const CodeChoice& choice : codeChoices(column)) wanted = std::max(wanted, fontMetrics().horizontalAdvance(choice.label));
        if (about.field == "due_on") wanted = std::max(wanted, widestDueWords());
        wanted = std::max(wanted + (column == 0 ? 8 + CaseRowDelegate::tickRoom : 16), header_->sectionSizeHint(column) + 2 * character);
        usualWidths_.insert(column, wanted);
        if (isWithheld(column) && about.isShownAtFirst) shownToOthers_.insert(column, wanted);
        setColumnWidth(column, wanted);  // with room for the sign of the order beside the title
    }
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
    const auto others = [&] {
        int sum = 0;
        for (int column = 0; column < header_->count(); ++column) {
            if (column != title && !isColumnHidden(column)) sum += columnWidth(column);
        }
        return sum;
    };
    // Before a column would stand outside, units and proposers give way: they are cut with an ellipsis, a date would be lost.
    for (const char* field : {"units", "lead"}) {
        const int column = caseColumnOf(field);
        if (isArrangedByHand_ || isColumnHidden(column)) continue;
        setColumnWidth(column, usualWidths_.value(column, columnWidth(column)));
        const int lacking = others() + 12 * character - viewport()->width();
        if (lacking > 0) setColumnWidth(column, std::max(4 * character, columnWidth(column) - lacking));
    }
    setColumnWidth(title, std::max(12 * character, viewport()->width() - others()));
    isArranging_ = false;
}

void CaseListView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    spreadTitle();
    keepCurrentInSight(*this, *event);
}

void CaseListView::fillColumnMenu(QMenu* menu) {
    for (int column = 0; column < static_cast<int>(caseColumns().size()); ++column) {
        if (isWithheld(column)) continue;
        QAction* action = menu->addAction(columnTitle(caseColumns()[static_cast<std::size_t>(column)]));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(caseColumns()[static_cast<std::size_t>(column)].field != "title");
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            takeArrangement();
            setColumnHidden(column, !isShown);
            spreadTitle();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Arrange columns…")), &QAction::triggered, this,
            [this] { (new ArrangeColumnsDialog(*this, window()))->open(); });
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        resetColumns();
        keepSoon_.start();
    });
}

std::vector<int> CaseListView::columnsInOrder() const {
    std::vector<int> columns;
    for (int place = 0; place < header_->count(); ++place) columns.push_back(header_->logicalIndex(place));
    return columns;
}

int CaseListView::charactersWide(int column) const {
    const int width = isColumnHidden(column) ? usualWidths_.value(column) : columnWidth(column);
    return width / fontMetrics().horizontalAdvance(u"字"_s);
}

void CaseListView::arrange(const std::vector<int>& order, const std::vector<int>& shown, const QHash<int, int>& widths) {
    takeArrangement();
    for (std::size_t place = 0; place < order.size(); ++place)
        header_->moveSection(header_->visualIndex(order[place]), static_cast<int>(place));
    for (const int column : order) {
        const bool isHidden = std::find(shown.begin(), shown.end(), column) == shown.end();
        setColumnHidden(column, isHidden);
        if (!isHidden && widths.contains(column)) setColumnWidth(column, widths.value(column) * fontMetrics().horizontalAdvance(u"字"_s));
    }
    spreadTitle();
}

domain::SuggestionId CaseListView::current() const { return list_.idAt(currentIndex().row()); }

QStringList CaseListView::shownFields() const {
    QStringList fields;
    for (int place = 0; place < header_->count(); ++place) {
        const int column = header_->logicalIndex(place);
        if (!isColumnHidden(column))
            fields.append(toQt(caseColumns()[static_cast<std::size_t>(column)].sortField));  // the whole number, not the serial alone
    }
    return fields;
}

std::vector<int> CaseListView::selectedRowNumbers() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

// This row alone. QTableView's own selectRow asks which keys are held: with Ctrl down, as in Ctrl+Down, it would add the row.
void CaseListView::chooseRow(int row) {
    const QModelIndex index = list_.index(row, std::max(0, header_->logicalIndex(0)));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void CaseListView::select(domain::SuggestionId id) {
    const int row = list_.rowOf(id);
    if (row < 0) return;
    chooseRow(row);
}

void CaseListView::chooseNone() { selectionModel()->clear(); }

void CaseListView::step(int by) {
    const int rows = list_.rowCount();
    if (rows == 0) return;
    chooseRow(std::clamp(currentIndex().row() + by, 0, rows - 1));
}

std::vector<int> CaseListView::shownColumns() const {
    std::vector<int> shown;
    for (int place = 0; place < header_->count(); ++place) {
        const int column = header_->logicalIndex(place);
        if (!isColumnHidden(column)) shown.push_back(column);
    }
    return shown;
}

void CaseListView::restoreOrder() {
    const auto kept = app::parseOrder(toUtf8(QSettings().value(u"order/"_s + name_).toString()));
    setOrder(kept ? *kept : std::vector<app::SortKey>());
}

void CaseListView::setUsualOrder(const std::vector<app::SortKey>& order) {
    usualOrder_ = order;
    restoreOrder();
}

void CaseListView::setOrder(const std::vector<app::SortKey>& order) {
    std::vector<app::SortKey> wanted = withoutWithheld(order);
    if (wanted.empty()) wanted = usualOrder_;
    QSettings settings;
    const QString kept = toQt(orderText(order));
    // What is kept already is not written again: that would be a file at each start.
    if (settings.value(u"order/"_s + name_).toString() != kept) settings.setValue(u"order/"_s + name_, kept);
    header_->showOrder(wanted);
    list_.setOrder(wanted);
}

void CaseListView::sortBy(int column, SortHow how) {
    const app::Field* field = app::findField(caseColumns()[static_cast<std::size_t>(column)].sortField);
    std::vector<app::SortKey> order = list_.query().order;
    const auto known = std::find_if(order.begin(), order.end(), [&](const app::SortKey& key) { return key.field == field; });
    const bool isTurned = known != order.end() && (how == SortHow::also || order.size() == 1);
    if (isTurned) {
        known->isDescending = !known->isDescending;
    } else if (how == SortHow::also) {
        order.push_back({field, false});
    } else {
        order = {{field, false}};
    }
    setOrder(order);
}

void CaseListView::fillSortMenu(QMenu* menu) {
    addSortActions(menu, SortHow::only);
    menu->addSeparator();
    addSortActions(menu->addMenu(tr("Then by")), SortHow::also);
    connect(menu->addAction(tr("By number only")), &QAction::triggered, this, [this] { setOrder({{app::findField("case"), false}}); });
}

void CaseListView::addSortActions(QMenu* menu, SortHow how) {
    for (const int column : shownColumns()) {
        const CaseColumn& about = caseColumns()[static_cast<std::size_t>(column)];
        QString text = columnTitle(about);
        const auto& order = list_.query().order;
        for (std::size_t rank = 0; rank < order.size(); ++rank) {
            if (order[rank].field->code == about.sortField)
                text += (order[rank].isDescending ? u" ▼"_s : u" ▲"_s) + QString::number(rank + 1);
        }
        connect(menu->addAction(text), &QAction::triggered, this, [this, column, how] { sortBy(column, how); });
    }
}

void CaseListView::toggleTicks() {
    if (!currentIndex().isValid()) return;
    std::vector<int> rows = selectedRowNumbers();
    if (rows.empty()) rows.push_back(currentIndex().row());
    list_.setTicked(rows, !list_.isTicked(current()));
}

void CaseListView::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const bool isOnTick = index.isValid() && header_->visualIndex(index.column()) == 0 &&
                          event->pos().x() < visualRect(index).left() + CaseRowDelegate::tickRoom;
    if (event->button() == Qt::LeftButton && isOnTick && event->modifiers() == Qt::NoModifier) {
        list_.setTicked({index.row()}, !list_.isTicked(list_.idAt(index.row())));
        return;
    }
    QTableView::mousePressEvent(event);
}

void CaseListView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        toggleTicks();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT openRequested();
    } else if (event->key() == Qt::Key_F2) {
        Q_EMIT explainRequested();
    } else if (event->key() == Qt::Key_Home && event->modifiers() == Qt::NoModifier && list_.rowCount() > 0) {
        chooseRow(0);
    } else if (event->key() == Qt::Key_End && event->modifiers() == Qt::NoModifier && list_.rowCount() > 0) {
        chooseRow(list_.rowCount() - 1);
    } else {
        QTableView::keyPressEvent(event);
    }
}

// Numbers find the serial, other text title and lead proposer.
void CaseListView::keyboardSearch(const QString& search) {
    if (!typedAt_.isValid() || typedAt_.elapsed() > QApplication::keyboardInputInterval() * 2) typed_.clear();
    typedAt_.start();
    typed_ += search;
    const QString typed = typed_.trimmed();
    list_.findTyped(typed, std::max(0, currentIndex().row()),
                    [this, typed](int row) { row < 0 ? Q_EMIT nothingFits(typed) : chooseRow(row); });
}

// Views switch input methods off where nothing can be edited; type-ahead takes Chinese too.
void CaseListView::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled);
    // Qt lets the keyboard stand on the first row without choosing it.
    if (currentIndex().isValid() && !selectionModel()->hasSelection()) chooseRow(currentIndex().row());
}

void CaseListView::inputMethodEvent(QInputMethodEvent* event) {
    if (!event->commitString().isEmpty()) keyboardSearch(event->commitString());
    event->accept();
}

void CaseListView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged(static_cast<int>(selectedRowNumbers().size()));
}

void CaseListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    setAttribute(Qt::WA_InputMethodEnabled);
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
        chooseRow(row);
    } else if (rememberedRow_ >= 0 && rememberedCase_) {
        // In the same list the next one takes its place; in another list the first one is where reading begins.
        chooseRow(isOtherList_ ? 0 : std::min(rememberedRow_, list_.rowCount() - 1));
    }
    isOtherList_ = false;
}

}  // namespace huying::ui
