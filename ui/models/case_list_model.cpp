// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/case_list_model.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "app/queries/list_values.h"
#include "models/list_filter.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

namespace {

// The whole of what the cell shows: the title, and where else the words that were searched for stand.
QString titleWithMatches(const app::CaseRow& row) {
    QString text = toQt(app::shownTitle(row, words()));
    for (const app::SearchMatch& match : row.matches) {
        if (match.field != app::SearchField::title)
            text += QLatin1Char('\n') + QCoreApplication::translate("MatchText", "%1: ").arg(labelOf(match.field)) + toQt(match.text());
    }
    return text;
}

}  // namespace

CaseListModel::CaseListModel(CasePageSource& source, QObject* parent) : QAbstractTableModel(parent), source_(source) {}

void CaseListModel::setToday(base::Date today) {
    if (today_ == today) return;
    today_ = today;
    if (!ids_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void CaseListModel::setQuery(const app::ListQuery& query) {
    const auto order = query_.order;
    const bool isTyped = query_.text != query.text;
    query_ = query;
    if (query_.order.empty()) query_.order = order;
    askIds(isTyped ? CasePageSource::Haste::firstPageFirst : CasePageSource::Haste::whole);
}

void CaseListModel::setOrder(const std::vector<app::SortKey>& order) {
    query_.order = order;
    refresh();
}

void CaseListModel::refresh() {
    if (generation_ > 0) askIds(CasePageSource::Haste::whole);  // else what stands below the first page would go and come
}

void CaseListModel::askIds(CasePageSource::Haste haste) {
    // What was typed and not yet asked for stays in haste.
    haste_ = isAskingIdsSoon_ && haste_ == CasePageSource::Haste::firstPageFirst ? haste_ : haste;
    isLoading_ = true;
    isBegun_ = false;  // what was begun belongs to the question before
    ++generation_;
    if (!std::exchange(isAskingIdsSoon_, true)) QMetaObject::invokeMethod(this, &CaseListModel::sendQuestion, Qt::QueuedConnection);
}

void CaseListModel::sendQuestion() {
    isAskingIdsSoon_ = false;
    const unsigned generation = generation_;
    source_.askIds(query_, pageSize, haste_, this, [this, generation](CasePageSource::Listing listing) {
        if (generation == generation_) takeListing(std::move(listing));
    });
}

void CaseListModel::takeListing(CasePageSource::Listing listing) {
    isLoading_ = !listing.isWhole && !listing.isUnread;
    if (listing.isUnread) return Q_EMIT unread();
    asked_.clear();
    if (std::exchange(isBegun_, !listing.isWhole) && isBegunBy(listing.ids)) {
        takeRest(std::move(listing.ids));
    } else {
        takeIds(std::move(listing.ids), std::move(listing.first));
    }
    if (listing.isWhole) Q_EMIT loaded();
}

// More rows below those that stand.
void CaseListModel::takeRest(CasePageSource::Ids ids) {
    if (ids.size() == ids_.size()) return;
    const std::size_t from = ids_.size();
    beginInsertRows({}, static_cast<int>(from), static_cast<int>(ids.size()) - 1);
    ids_ = std::move(ids);
    placeRows(from);
    pages_.remove(static_cast<int>(from) / pageSize);  // a last page that was not full
    endInsertRows();
}

bool CaseListModel::isBegunBy(const CasePageSource::Ids& ids) const {
    return ids.size() >= ids_.size() && std::equal(ids_.begin(), ids_.end(), ids.begin());
}

void CaseListModel::placeRows(std::size_t from) {
    rowsById_.reserve(static_cast<qsizetype>(ids_.size()));
    for (std::size_t i = from; i < ids_.size(); ++i) rowsById_.insert(ids_[i].value, static_cast<int>(i));
}

void CaseListModel::takeIds(CasePageSource::Ids ids, CasePageSource::Rows firstRows) {
    if (ids == ids_) {  // only values may have changed: keep every row in its place
        for (Page& page : pages_) page.isStale = true;
        if (!firstRows.empty()) pages_.insert(0, Page{std::move(firstRows), false, ++clock_});
        if (!ids_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    Q_EMIT orderChanged();
    beginResetModel();
    ids_ = std::move(ids);
    pages_.clear();
    wanted_.clear();
    rowsById_.clear();
    placeRows(0);
    if (!firstRows.empty()) pages_.insert(0, Page{std::move(firstRows), false, ++clock_});
    endResetModel();
}

domain::SuggestionId CaseListModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? ids_[static_cast<std::size_t>(row)] : domain::SuggestionId{};
}

int CaseListModel::rowOf(domain::SuggestionId id) const { return rowsById_.value(id.value, -1); }

const app::CaseRow* CaseListModel::rowAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const int number = row / pageSize;
    const auto page = pages_.constFind(number);
    if (page == pages_.cend()) {
        want(number);
        return nullptr;
    }
    page->usedAt = ++clock_;
    if (page->isStale) want(number);
    const auto place = static_cast<std::size_t>(row % pageSize);
    return place < page->rows.size() ? &page->rows[place] : nullptr;
}

int CaseListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(ids_.size()); }

int CaseListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(caseColumns().size()); }

QVariant CaseListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role == CaseRole) return QVariant::fromValue<qlonglong>(idAt(index.row()).value);
    const CaseColumn& column = caseColumns()[static_cast<std::size_t>(index.column())];
    if (role == TickRole) return isTicked(idAt(index.row()));
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (column.isRightAligned ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole && role != RawRole && role != MarkRole &&
        role != IsLoadedRole)
        return {};
    const app::CaseRow* row = rowAt(index.row());
    if (role == IsLoadedRole) return row != nullptr;
    if (row == nullptr) return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    if (role == MarkRole) {
        return static_cast<int>(column.field == "due_on" ? dueWordsOf(*row, today_).mark : DueMark::none);
    }
    if (column.field == "due_on" && role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return isoText(row->dueOn);
    if ((role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) && column.field == "title") return titleWithMatches(*row);
    if (role == Qt::ToolTipRole && column.field == "units") {
        return row->jointUnits.empty() ? toQt(row->units) : QString(toQt(row->units) + QLatin1Char('\n') + toQt(row->jointUnits));
    }
    if (role == Qt::ToolTipRole && column.field == "lead") {
        const QString lead = toQt(app::shownLead(*row, words()));
        return row->coSigners.empty() ? lead : QString(lead + QStringLiteral("、") + toQt(row->coSigners));
    }
    return column.text(*row, today_);
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const CaseColumn& column = caseColumns()[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return columnTitle(column);
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (column.isRightAligned ? Qt::AlignRight : Qt::AlignLeft)));
    }
    return {};
}

Qt::ItemFlags CaseListModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

void CaseListModel::sort(int column, Qt::SortOrder order) {
    app::SortKey key;
    if (column >= 0 && column < columnCount()) key.field = app::findField(caseColumns()[static_cast<std::size_t>(column)].sortField);
    key.isDescending = order == Qt::DescendingOrder;
    query_.order.clear();
    if (key.field != nullptr) query_.order.push_back(key);
    refresh();
}

void CaseListModel::setTicked(const std::vector<int>& rows, bool isTicked) {
    for (const int row : rows) {
        const domain::SuggestionId id = idAt(row);
        if (!id || tickedIds_.contains(id.value) == isTicked) continue;
        if (isTicked) {
            tickedIds_.insert(id.value);
            ticked_.push_back(id);
        } else {
            tickedIds_.remove(id.value);
            ticked_.erase(std::find(ticked_.begin(), ticked_.end(), id));
        }
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1), {TickRole});
    }
    Q_EMIT ticksChanged();
}

void CaseListModel::restoreTicks(const std::vector<domain::SuggestionId>& ids) {
    ticked_ = ids;
    tickedIds_.clear();
    for (const domain::SuggestionId id : ids) tickedIds_.insert(id.value);
    Q_EMIT ticksChanged();
}

void CaseListModel::clearTicks() {
    if (ticked_.empty()) return;
    ticked_.clear();
    tickedIds_.clear();
    if (!ids_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {TickRole});
    Q_EMIT ticksChanged();
}

int CaseListModel::tickedOutside() const {
    return static_cast<int>(std::count_if(ticked_.begin(), ticked_.end(), [this](domain::SuggestionId id) { return rowOf(id) < 0; }));
}

void CaseListModel::findTyped(const QString& typed, int row, std::function<void(int)> answer) {
    const std::string text = toUtf8(typed);
    if (text.empty()) return;
    using app::Comparison;
    FilterPointer wanted = either(compare("title", Comparison::contains, text), compare("lead", Comparison::contains, text));
    if (text.size() < 7 && text.find_first_not_of("0123456789") == std::string::npos)
        wanted = either(compare("serial", Comparison::equal, text), wanted);
    app::ListQuery query = query_;
    query.filter = both(query_.filter, wanted);
    query.order.clear();
    const unsigned generation = ++typedGeneration_;
    source_.askIds(query, 0, CasePageSource::Haste::whole, this,
                   [this, generation, row, answer = std::move(answer)](const CasePageSource::Listing& listing) {
                       if (generation != typedGeneration_) return;
                       int best = -1;
                       for (const domain::SuggestionId id : listing.ids) {
                           const int at = rowOf(id);
                           if (at < 0) continue;
                           const bool isBetter = best < 0 || ((at >= row) == (best >= row) ? at < best : at >= row);
                           if (isBetter) best = at;
                       }
                       answer(best);
                   });
}

void CaseListModel::want(int page) const {
    if (asked_.contains(page) || wanted_.contains(page)) return;
    wanted_.insert(page);
    if (isAskingSoon_) return;
    isAskingSoon_ = true;
    auto* self = const_cast<CaseListModel*>(this);  // reading a row is const; fetching it later is not
    QMetaObject::invokeMethod(self, [self] { self->askWantedPages(); }, Qt::QueuedConnection);
}

void CaseListModel::askWantedPages() {
    isAskingSoon_ = false;
    const QSet<int> pages = std::exchange(wanted_, {});
    for (const int page : pages) {
        const auto first = static_cast<std::size_t>(page) * pageSize;
        if (first >= ids_.size()) continue;
        const auto last = std::min(first + pageSize, ids_.size());
        asked_.insert(page);
        const CasePageSource::Ids ids(ids_.begin() + static_cast<std::ptrdiff_t>(first), ids_.begin() + static_cast<std::ptrdiff_t>(last));
        const unsigned generation = generation_;
        source_.askRows(ids, this, [this, page, first, ids, generation](CasePageSource::Rows rows) {
            // Other ids may have come since; these rows then belong to another place, and the page is asked for anew.
            const bool isSamePlace =
                first + ids.size() <= ids_.size() && std::equal(ids.begin(), ids.end(), ids_.begin() + static_cast<std::ptrdiff_t>(first));
            if (generation == generation_ && isSamePlace) takePage(page, std::move(rows));
        });
    }
}

void CaseListModel::takePage(int page, CasePageSource::Rows rows) {
    asked_.remove(page);
    const int first = page * pageSize;
    if (first >= rowCount()) return;
    pages_.insert(page, Page{std::move(rows), false, ++clock_});
    forgetOldPages();
    const int last = std::min(first + pageSize, rowCount()) - 1;
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void CaseListModel::forgetOldPages() {
    while (pages_.size() > mostPages) {
        auto oldest = pages_.begin();
        for (auto it = pages_.begin(); it != pages_.end(); ++it) {
            if (it->usedAt < oldest->usedAt) oldest = it;
        }
        pages_.erase(oldest);
    }
}

}  // namespace huying::ui
