// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <cstdint>
#include <functional>
#include <vector>

#include "models/case_columns.h"
#include "models/case_page_source.h"

namespace huying::ui {

// The list of cases. Holds the ordered ids and a cache of pages of rows; a row not read yet is a placeholder. Never waits:
// it asks its source and drops answers to questions that are no longer asked.
class CaseListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { RawRole = Qt::UserRole + 1, CaseRole, MarkRole, IsLoadedRole, TickRole };

    // `source` must outlive the model.
    explicit CaseListModel(CasePageSource& source, QObject* parent = nullptr);

    void setToday(base::Date today);
    [[nodiscard]] base::Date today() const { return today_; }
    void setQuery(const app::ListQuery& query);
    [[nodiscard]] const app::ListQuery& query() const { return query_; }
    void setOrder(const std::vector<app::SortKey>& order);  // empty: the list's own order
    void refresh();  // the same question after a change; rows stand until the new ones are there

    [[nodiscard]] bool isLoading() const { return isLoading_; }
    [[nodiscard]] domain::SuggestionId idAt(int row) const;
    [[nodiscard]] int rowOf(domain::SuggestionId id) const;
    [[nodiscard]] const app::CaseRow* rowAt(int row) const;  // null while not loaded

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    // Ticked cases stay ticked while the list is filtered and read again, whether they stand in it or not.
    [[nodiscard]] const std::vector<domain::SuggestionId>& ticked() const { return ticked_; }
    [[nodiscard]] bool isTicked(domain::SuggestionId id) const { return tickedIds_.contains(id.value); }
    void setTicked(const std::vector<int>& rows, bool isTicked);
    void clearTicks();
    void restoreTicks(const std::vector<domain::SuggestionId>& ids);  // of a window whose place this one takes
    [[nodiscard]] int tickedOutside() const;  // ticked cases that the list does not show

    // Looks for what was typed in number, title and lead over all rows, from `row` on and round; answers the row, -1 where none has
    // it.
    void findTyped(const QString& typed, int row, std::function<void(int)> answer);

Q_SIGNALS:
    void loaded();       // all ids are there
    void unread();       // they could not be read; what stood stays
    void ticksChanged();
    void orderChanged(); // before a reset that keeps the same question: views remember where they stand

private:
    static constexpr int pageSize = 64;
    static constexpr int mostPages = 128;

    struct Page {
        CasePageSource::Rows rows;
        bool isStale = false;
        mutable std::uint64_t usedAt = 0;
    };

    void askIds(CasePageSource::Haste haste);  // once, behind all that is chosen in the same moment
    void sendQuestion();
    void takeListing(CasePageSource::Listing listing);
    void takeIds(CasePageSource::Ids ids, CasePageSource::Rows firstRows);
    void takeRest(CasePageSource::Ids ids);
    [[nodiscard]] bool isBegunBy(const CasePageSource::Ids& ids) const;
    void placeRows(std::size_t from);
    void want(int page) const;
    void askWantedPages();
    void takePage(int page, CasePageSource::Rows rows);
    void forgetOldPages();

    std::vector<domain::SuggestionId> ticked_;  // in the order they were ticked
    QSet<qlonglong> tickedIds_;
    unsigned typedGeneration_ = 0;
    CasePageSource& source_;
    app::ListQuery query_;
    base::Date today_{};
    CasePageSource::Ids ids_;
    QHash<std::int64_t, int> rowsById_;
    QHash<int, Page> pages_;
    mutable QSet<int> wanted_;   // to be asked when the event loop turns
    QSet<int> asked_;            // in flight
    unsigned generation_ = 0;    // of the ids; answers of an older one are dropped
    mutable std::uint64_t clock_ = 0;
    CasePageSource::Haste haste_ = CasePageSource::Haste::whole;
    bool isLoading_ = false;
    bool isBegun_ = false;  // the ids are the first of more that are on their way
    bool isAskingIdsSoon_ = false;
    mutable bool isAskingSoon_ = false;
};

}  // namespace huying::ui
