// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/executor/command_context.h"
#include "base/text.h"

// What the commands about inspections and ballots have in common.
namespace huying::app {

// As it is called now.
std::string nameOfUnit(domain::UnitId id, CommandContext& context);

// By its name in its session; without `session` in the newest one. One that was made void is found too.
std::optional<domain::Inspection> findInspection(const std::string& name, const std::string& session, CommandContext& context);

struct NamedInspectionLine {
    domain::Inspection inspection;
    domain::InspectionLine line;
    std::string what;  // for people: the piece, or the unit
};
// The line of the sample that a command means. Refuses unknown-inspection-line, and what is about a void inspection.
std::optional<NamedInspectionLine> findInspectionLine(const InspectionLineName& name, CommandContext& context);

// Only correct-inspection is about an inspection that was made void. False where it is.
bool refuseVoidInspection(const domain::Inspection& inspection, CommandContext& context);

// Refuses what happens after the inspection was closed or before it was planned, and what is about one that is void.
void checkGoesOn(const domain::Inspection& inspection, base::Date on, CommandContext& context);

// A void entry is only made to count again; whoever makes one void says why.
void makeVoid(std::optional<bool> isVoid, const std::string& reason, std::string& voidReason, CommandContext& context);

// The row of that number, 1 the first; without a number the last.
template <class Row>
Row* rowNumbered(std::vector<Row>& rows, std::optional<int> number, const char* field, CommandContext& context) {
    const int wanted = number.value_or(static_cast<int>(rows.size()));
    if (wanted >= 1 && static_cast<std::size_t>(wanted) <= rows.size()) return &rows[static_cast<std::size_t>(wanted) - 1];
    context.refuse(
        base::Error("no-such-entry", field, "known").with("value", std::to_string(wanted)).with("count", std::to_string(rows.size())));
    return nullptr;
}

// What is given may not be blank.
inline void replaceWritten(const std::optional<std::string>& given, const char* field, std::string& value, CommandContext& context) {
    if (!given) return;
    if (base::trimmed(*given).empty()) context.refuse(base::Error("field-required", field, "required").with("field", field));
    value = *given;
}

}  // namespace huying::app
