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

// Where a dated fact stands in the course of a case, for corrections that move several dates of a row (fact_order.h).
enum class CaseStage { registration, assignment, reply, rating, completion };

// What one row asks of the register: the commands that correct what is on record and those that bring in what is
// missing, in the order in which they must run, and everything about the row that stands against it.
class RowPlan {
public:
    RowPlan(const RowValues& row, const LedgerLayout& layout, std::string actor, bool updates)
        : row_(row), layout_(layout), actor_(std::move(actor)), updates_(updates) {}

    // `date` without a day: not known, which is not the same as today.
    void run(Command command, std::optional<base::Date> date, LedgerColumn column, LedgerColumn dateColumn);
    // A change of the register itself, which happens today.
    void runToday(Command command, LedgerColumn column);
    // One of the directory, which the rest of the row needs.
    void prepare(Command command, LedgerColumn column);

    // A correction of a fact on record, whose date moves from `before` to `after` where both are known.
    void correct(Command command, LedgerColumn column, CaseStage stage, int round, std::optional<base::Date> before,
                 std::optional<base::Date> after);

    void refuse(LedgerColumn column, base::Error error);
    void notice(LedgerColumn column, base::Error error);
    // Another value is on record, and no command could replace it.
    void differs(LedgerColumn column, const std::string& known);
    // Another value is on record; replaced only when the import updates. True: it may be.
    bool mayReplace(LedgerColumn column, const std::string& known);
    // A value beside the one on record: fills an absent one, replaces a different one when the import updates, and is
    // else a conflict.
    template <class Value>
    void compare(LedgerColumn column, const std::optional<Value>& given, const std::optional<Value>& known,
                 Replacement<Value>& replacement) {
        if (!given || given == known) return;
        if (!known || mayReplace(column, shown(*known))) replacement = {true, given};
    }

    static std::string shown(base::Date value) { return base::isoDate(value); }
    static std::string shown(const std::string& value) { return value; }
    template <class E>
    static std::string shown(E value) {
        return Words::of(Language::chinese).label(value);
    }

    [[nodiscard]] std::string headerOf(LedgerColumn column) const { return layout_.headerOf(column); }
    [[nodiscard]] std::string cellOf(LedgerColumn column) const { return layout_.cell(*row_.source, column).text; }
    [[nodiscard]] bool updates() const { return updates_; }
    // Corrections first: what is brought in is judged by the dates as they then stand.
    [[nodiscard]] std::vector<PlannedCommand> commands() const;
    [[nodiscard]] const std::vector<ColumnError>& refusals() const { return refusals_; }
    [[nodiscard]] const std::vector<ColumnError>& notices() const { return notices_; }

private:
    const RowValues& row_;
    const LedgerLayout& layout_;
    std::string actor_;
    bool updates_;
    // No correction may put an effect before its cause on its way (fact_order.h). So dates that move later go first, the
    // last fact of the case ahead; then those that move earlier, the first fact ahead; then values without a date before.
    struct Correction {
        PlannedCommand planned;
        int place = 0;
    };

    std::vector<PlannedCommand> preparations_;  // units and categories that the rest names
    std::vector<Correction> corrections_;
    std::vector<PlannedCommand> commands_;
    std::vector<ColumnError> refusals_;
    std::vector<ColumnError> notices_;
};

}  // namespace huying::app
