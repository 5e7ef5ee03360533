// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"

// Urging (催办) units that are late, nearly late or silent: what was sent, what it demanded and what came of it
// (domain.md §4 form 9), and the steps from a reminder to a letter of supervision.
namespace huying::domain {

using base::Date;

// How strongly a unit is urged, weakest first: 提醒, 催办, 督办函.
enum class UrgingLevel { reminder, urge, letter };

// What it is urged for, the hardest first (domain.md §4 form 9).
enum class UrgingReason { overdue, dueSoon, notReceived, notContacted, silent };

// One task urged once.
struct Urging {
    UrgingId id;
    TaskId task;
    std::optional<Date> on;
    UrgingLevel level = UrgingLevel::reminder;
    UrgingReason reason = UrgingReason::overdue;
    std::string documentNumber;
    std::string demand;
    std::optional<Date> answerDueOn;  // by which the unit is to answer; none: no answer was asked for
    std::optional<Date> nextOn;       // when it is to be urged again
    std::optional<Date> answeredOn;
    std::string answer;
    std::string voidReason = {};
};

// A line of the page Today put off: the piece stays in what it is in, and is not shown there from `on` until the day before
// `until`, unless that was ended.
struct Snooze {
    SnoozeId id;
    SuggestionId suggestion;
    std::string queue;  // its code; a piece is put off in each queue by itself
    Date on{};
    Date until{};
    std::string reason;
    std::optional<Date> endedOn;

    [[nodiscard]] bool isAwayOn(Date day) const { return on <= day && day < until && (!endedOn || day < *endedOn); }
};

// One step of the ladder. Days are calendar days; the days that an urging names for the answer and for the next one move
// to a working day.
struct UrgingStep {
    UrgingLevel level = UrgingLevel::reminder;
    int days = 0;          // reminder: from so many days before the deadline on; the others: from so many days after it
    int repeatAfter = 7;   // until the unit is urged again
    int answerWithin = 0;  // 0: no answer is asked for

    bool operator==(const UrgingStep&) const = default;
};

// (default) of domain.md: its texts name the three papers and no numbers. In the order of the levels.
std::vector<UrgingStep> standardUrgingSteps();

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::UrgingLevel> {
    using E = domain::UrgingLevel;
    static constexpr std::string_view name = "urging_level";
    static constexpr std::array values{
        std::pair{E::reminder, std::string_view("reminder")},
        std::pair{E::urge, std::string_view("urge")},
        std::pair{E::letter, std::string_view("letter")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::UrgingReason> {
    using E = domain::UrgingReason;
    static constexpr std::string_view name = "urging_reason";
    static constexpr std::array values{
        std::pair{E::overdue, std::string_view("overdue")},
        std::pair{E::dueSoon, std::string_view("due_soon")},
        std::pair{E::notReceived, std::string_view("not_received")},
        std::pair{E::notContacted, std::string_view("not_contacted")},
        std::pair{E::silent, std::string_view("silent")},
    };
};
