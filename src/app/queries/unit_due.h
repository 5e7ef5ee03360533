// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/due_date.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

// 到期事项: all that a handling unit still has to do, over all its pieces, until when and why then: what the case tells of one
// piece, told of all of them (open_matters.h), with the measures of its own plans and, for a unit that answers, the joint opinions
// that it waits for (CD 16). Nothing of it is stored.
namespace huying::app {

class RegisterReader;

enum class UnitDueKind {
    task,     // what the rules, the notice or a promise ask of the unit
    opinion,  // another unit owes it its joint opinion
    measure   // what the unit set itself to do
};

struct UnitDueQuery {
    domain::UnitId unit;
    base::Date today{};
    std::optional<domain::SessionId> session;  // with what goes on from earlier ones: promises and second answers
};

struct UnitDue {
    domain::SuggestionId id;
    std::string address;
    std::string title;  // empty of a classified piece
    int term = 0;
    domain::TaskRole role = domain::TaskRole::sole;
    UnitDueKind kind = UnitDueKind::task;
    std::string what;  // as it is said: 答复代表
    bool isResting = false;
    std::optional<base::Date> dueOn;
    std::optional<domain::DueDate> explained;  // OpenMatter::explained
    std::string why;  // in words, where a paper and no rule set the day
};

// Nothing of a unit whose work is not seen. What hurts most first: longest overdue, then by date; what has none, and last what rests while
// a return is being decided.
std::vector<UnitDue> readUnitDue(RegisterReader& reader, const UnitDueQuery& query, const Words& words);

// 超3天, 今天到期, 剩12天, or why there is no day.
std::string daysText(const UnitDue& line, base::Date today, const Words& words);

ListSheet unitDueSheet(const std::vector<UnitDue>& lines, base::Date today, const Words& words);

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::UnitDueKind> {
    using E = app::UnitDueKind;
    static constexpr std::string_view name = "unit_due_kind";
    static constexpr std::array values{
        std::pair{E::task, std::string_view("task")},
        std::pair{E::opinion, std::string_view("opinion")},
        std::pair{E::measure, std::string_view("measure")},
    };
};
