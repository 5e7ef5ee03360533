// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/commands.h"
#include "app/import/column_layout.h"
#include "app/import/column_values.h"
#include "app/import/file_values.h"
#include "app/import/import_ledger.h"
#include "app/queries/directory_lookup.h"
#include "base/text.h"

namespace huying::app {

// In the order of resources/import/columns.json.
enum class DeputyColumn { term, certificate, name, delegation, phone, address, postcode, electingUnit, employer, post, endedOn };
enum class UnitColumn { name, shortName, system, aliases, formerNames, order, contact, contactPost, phone, address, validFrom };
enum class CalendarColumn { date, kind, name, source };

// What one row of a table of deputies or units asks of the directory.
struct DirectoryPlan {
    bool isNew = false;
    std::string subject;
    std::vector<Command> commands;
    std::vector<ImportRemark> remarks;
    std::vector<ValueChange> changes;

    [[nodiscard]] bool isRefused() const {
        for (const ImportRemark& remark : remarks) {
            if (remark.isRefusal) return true;
        }
        return false;
    }
};

// By the id of the deputy or unit; the part of a contact is its person.
template <class Column>
using DirectoryValues = FileValues<std::int64_t, Column>;

// Reads the cells of a row and compares them with what is on record and with what earlier rows of the file have said.
template <class Column>
class DirectoryRow {
public:
    DirectoryRow(const LedgerRow& row, const LayoutOf<Column>& layout, bool updates, DirectoryPlan& plan,
                 const DirectoryValues<Column>& earlier)
        : row_(row), layout_(layout), updates_(updates), plan_(plan), earlier_(earlier) {}

    [[nodiscard]] int number() const { return row_.number; }
    // Whom on record the row is about; 0 for somebody new.
    void isAbout(std::int64_t id) { id_ = id; }
    [[nodiscard]] const auto* earlier(Column column, const std::string& part = {}) const { return earlier_.find(id_, column, part); }
    // An earlier row has said something else: that one holds, and it is told.
    bool isSaidOtherwise(Column column, const std::string& given, const std::string& part = {}) {
        const auto* first = earlier(column, part);
        if (first == nullptr || first->value == given) return false;
        notice(column, anotherValueInFile(*first, given));
        return true;
    }

    [[nodiscard]] const LedgerCell& cell(Column column) const { return layout_.cell(row_, column); }
    [[nodiscard]] std::string text(Column column) const { return base::trimmed(cell(column).text); }
    [[nodiscard]] std::string headerOf(Column column) const { return layout_.headerOf(column); }

    void refuse(Column column, base::Error error) {
        plan_.remarks.push_back({row_.number, headerOf(column), cell(column).text, true, std::move(error)});
    }
    void notice(Column column, base::Error error) {
        plan_.remarks.push_back({row_.number, headerOf(column), cell(column).text, false, std::move(error)});
    }

    std::optional<base::Date> date(Column column) {
        const auto dates = datesIn(cell(column));
        if (dates && dates->size() <= 1) return dates->empty() ? std::nullopt : std::optional(dates->front());
        refuse(column, base::Error("no-such-date", "", "format").with("field", headerOf(column)).with("value", cell(column).text));
        return std::nullopt;
    }

    void changes(Column column, const std::string& before, const std::string& after) {
        plan_.changes.push_back({headerOf(column), before, after});
    }
    // Another value is on record, and is replaced only when the import updates. True: it may be.
    bool mayReplace(Column column, const std::string& known, const std::string& given) {
        if (updates_ || known.empty()) {
            changes(column, known, given);
            return true;
        }
        refuse(column,
               base::Error("ledger-conflict", "", "conflict").with("field", headerOf(column)).with("value", given).with("known", known));
        return false;
    }
    void compare(Column column, const std::string& known, Replacement<std::string>& replacement) {
        const std::string given = text(column);
        if (given.empty() || given == known || isSaidOtherwise(column, given)) return;
        if (mayReplace(column, known, given)) replacement = {true, given};
    }
    void compare(Column column, const std::optional<base::Date>& known, Replacement<base::Date>& replacement) {
        const auto given = date(column);
        if (!given || given == known || isSaidOtherwise(column, base::isoDate(*given))) return;
        if (mayReplace(column, known ? base::isoDate(*known) : std::string(), base::isoDate(*given))) replacement = {true, given};
    }

private:
    const LedgerRow& row_;
    const LayoutOf<Column>& layout_;
    bool updates_;
    DirectoryPlan& plan_;
    const DirectoryValues<Column>& earlier_;
    std::int64_t id_ = 0;
};

// What the directory is asked with; planning writes nothing.
struct DirectorySources {
    DirectoryLookup& directory;
    RegisterReader& reader;
};

// The rows of one table: `plan` says what a row asks for, `keep` is told that it went in.
class DeputyRows {
public:
    DirectoryPlan plan(const LedgerRow& source, const LayoutOf<DeputyColumn>& layout, const ImportOptions& options,
                       DirectorySources sources) const;
    void keep(const LedgerRow& source, const LayoutOf<DeputyColumn>& layout, const ImportOptions& options, DirectorySources sources);

private:
    DirectoryValues<DeputyColumn> earlier_;
};

class UnitRows {
public:
    DirectoryPlan plan(const LedgerRow& source, const LayoutOf<UnitColumn>& layout, const ImportOptions& options,
                       DirectorySources sources) const;
    void keep(const LedgerRow& source, const LayoutOf<UnitColumn>& layout, const ImportOptions& options, DirectorySources sources);

private:
    DirectoryValues<UnitColumn> earlier_;
};

class CalendarRows {
public:
    DirectoryPlan plan(const LedgerRow& source, const LayoutOf<CalendarColumn>& layout, const ImportOptions& options,
                       DirectorySources sources);
    void keep(const LedgerRow& /*source*/, const LayoutOf<CalendarColumn>& /*layout*/, const ImportOptions& /*options*/,
              DirectorySources /*sources*/) {}
    // Years between the first known one and the last of the table that nobody has announced.
    [[nodiscard]] std::vector<ImportRemark> gaps(const domain::WorkingDayCalendar& calendar) const;

private:
    struct Seen {
        int row = 0;
        bool isWorkday = false;
        std::string name;
    };
    std::map<base::Date, Seen> seen_;
    std::optional<std::vector<domain::AnnouncedDay>> known_;  // before the first row
};

}  // namespace huying::app
