// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/executor/command_context.h"
#include "base/text.h"
#include "domain/void_facts.h"

// What corrections of entries about a piece have in common (fact_corrections.h).
namespace huying::app {

template <class Row>
struct FactToCorrect {
    domain::CaseFacts known;
    domain::VoidableRows<Row> rows;
    Row row;  // with what every correction may change
    bool wasVoid = false;

    [[nodiscard]] bool becomesVoid() const { return !wasVoid && !row.voidReason.empty(); }
    [[nodiscard]] bool countsAgain() const { return wasVoid && row.voidReason.empty(); }
};

// The task of a unit in the round of `task`, of which something was recorded with the wrong unit.
std::optional<domain::TaskId> taskOfOtherUnit(const std::string& unit, const domain::CaseFacts& facts, const domain::Task& task,
                                              CommandContext& context);

// What is given may not be blank.
void replaceText(const std::optional<std::string>& given, const char* field, std::string& value, CommandContext& context);

// A void entry is only made to count again; whoever makes one void says why.
template <class Row>
void correctFact(const FactCorrection& command, std::int64_t version, Row& row, CommandContext& context) {
    checkVersion(command.expect, version, context);
    const bool wasVoid = !row.voidReason.empty();
    const bool isVoid = command.isVoid.value_or(wasVoid);
    if (wasVoid && isVoid) {
        context.refuse(base::Error("fact-is-void", "void", "conflict").with("reason", row.voidReason));
    } else {
        if (isVoid && base::trimmed(command.reason).empty())
            context.refuse(base::Error("field-required", "reason", "required").with("field", "reason"));
        row.voidReason = isVoid ? command.reason : std::string();
    }
    if constexpr (requires { row.on.reset(); }) {
        replace(command.happenedOn, row.on);
    } else if (command.happenedOn.value) {
        row.on = *command.happenedOn.value;
    } else if (command.happenedOn.isGiven) {
        context.refuse(base::Error("field-required", "happened_on", "required").with("field", "happened_on"));
    }
    context.refuseFuture(row.on, "happened_on");
}

// Of those that count and those that do not: 1 the first.
template <class Row>
const Row* factNumbered(const std::vector<const Row*>& recorded, int number) {
    const auto place = static_cast<std::size_t>(number);
    return number < 1 || place > recorded.size() ? nullptr : recorded[place - 1];
}

// Decisions name one by the key of its row.
inline const domain::Coordination* factNumbered(const std::vector<const domain::Coordination*>& recorded, int number) {
    const auto found = std::find_if(recorded.begin(), recorded.end(), [number](const auto* row) { return row->id.value == number; });
    return found == recorded.end() ? nullptr : *found;
}

// The entry that is corrected; its number stands in `field`.
template <class Row>
std::optional<FactToCorrect<Row>> findFact(const FactCorrection& command, domain::VoidableRows<Row> rows, const char* field,
                                           CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return std::nullopt;
    context.checkAllowed(*known);
    if (context.isRefused()) return std::nullopt;
    const Row* row = factNumbered(domain::recorded(*known, rows), command.number);
    if (row == nullptr) {
        context.refuse(base::Error("unknown-fact-number", field, "known")
                           .with("value", std::to_string(command.number))
                           .with("case", known->suggestion.address()));
        return std::nullopt;
    }
    FactToCorrect<Row> found{*known, rows, *row};
    if constexpr (requires { found.row.task; }) {
        if (const domain::Task* task = known->task(found.row.task); task != nullptr && known->isOfMain(*task)) {
            context.refuse(base::Error("fact-of-main", field, "conflict").with("main", known->merger()->mainAddress));
            return std::nullopt;
        }
    }
    found.wasVoid = !found.row.voidReason.empty();
    correctFact(command, context.reader().factVersion(found.row.id), found.row, context);
    return found;
}

// Writes it where nothing stands in the way.
template <class Row>
bool keepFact(const FactToCorrect<Row>& found, CommandContext& context) {
    domain::CaseFacts after = found.known;
    domain::place(after, found.rows, found.row);
    context.checkOrder(found.known, after);
    if (context.isRefused()) return false;
    context.writer().updateFact(found.known.suggestion.id, found.row);
    return true;
}

}  // namespace huying::app
