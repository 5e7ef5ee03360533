// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/commands.h"
#include "app/import/ledger_row.h"
#include "app/words/words.h"

namespace huying::app {

// A command made from a row, and where in the row a refusal of it belongs.
struct PlannedCommand {
    CommandRequest request;
    LedgerColumn column = LedgerColumn::number;
    LedgerColumn dateColumn = LedgerColumn::number;
};

// The column that an error of the executor is about.
LedgerColumn columnOf(const base::Error& error, const PlannedCommand& planned);

// What one row asks of the register: the commands that bring in what is missing, in the order in which they must run,
// and everything about the row that stands against it.
class RowPlan {
public:
    RowPlan(const RowValues& row, const LedgerLayout& layout, std::string actor, bool updates)
        : row_(row), layout_(layout), actor_(std::move(actor)), updates_(updates) {}

    // `date` without a day: not known, which is not the same as today.
    void run(Command command, std::optional<base::Date> date, LedgerColumn column, LedgerColumn dateColumn);
    // The same for a change of the register itself, which happens today.
    void runToday(Command command, LedgerColumn column);

    void refuse(LedgerColumn column, base::Error error);
    void notice(LedgerColumn column, base::Error error);
    // Another value is on record, and no command could replace it.
    void differs(LedgerColumn column, const std::string& known);
    // Another value is on record; replaced only when the import updates. True: it may be.
    bool mayReplace(LedgerColumn column, const std::string& known);
    // The fact is on record without this value, and no command could add it.
    void cannotFill(LedgerColumn column);

    // A value of a fact that is on record and that no command changes: the same, or one of the two troubles above.
    template <class Value>
    void compareFixed(LedgerColumn column, const std::optional<Value>& given, const std::optional<Value>& known) {
        if (!given || given == known) return;
        if (!known) {
            cannotFill(column);
        } else {
            differs(column, shown(*known));
        }
    }

    static std::string shown(base::Date value) { return base::isoDate(value); }
    static std::string shown(const std::string& value) { return value; }
    template <class E>
    static std::string shown(E value) {
        return Words::of(Language::chinese).label(value);
    }

    [[nodiscard]] std::string headerOf(LedgerColumn column) const { return layout_.headerOf(column); }
    [[nodiscard]] bool updates() const { return updates_; }
    [[nodiscard]] const std::vector<PlannedCommand>& commands() const { return commands_; }
    [[nodiscard]] const std::vector<ColumnError>& refusals() const { return refusals_; }
    [[nodiscard]] const std::vector<ColumnError>& notices() const { return notices_; }

private:
    [[nodiscard]] std::string cellOf(LedgerColumn column) const { return layout_.cell(*row_.source, column).text; }

    const RowValues& row_;
    const LedgerLayout& layout_;
    std::string actor_;
    bool updates_;
    std::vector<PlannedCommand> commands_;
    std::vector<ColumnError> refusals_;
    std::vector<ColumnError> notices_;
};

}  // namespace huying::app
