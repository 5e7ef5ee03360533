// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"

// 目标绩效考核 of handling units (domain.md §6): what is measured, how much it weighs and what a score means differs by place and
// year, so it is a sheet that staff edit; lead and joint work are scored apart. The formulas themselves are app/assessment.
namespace huying::domain {

using base::Date;

// Points are kept in hundredths, so that what is shown adds up.
struct Points {
    std::int64_t hundredths = 0;

    friend bool operator==(const Points&, const Points&) = default;
    friend auto operator<=>(const Points&, const Points&) = default;
    Points& operator+=(Points other) {
        hundredths += other.hundredths;
        return *this;
    }
};

// 1250 -> "12.5", -10 -> "-0.1".
std::string pointsText(Points points);
// "12.5", "-0.1", "+3"; nothing for what is no number with at most two decimals, or beyond a million.
std::optional<Points> parsePoints(std::string_view text);
// Half away from zero, as what the number looks like: 0.285 is 0.29. Of a finite number; beyond 10^13 it is 10^13.
Points roundedPoints(double value);

// Whose work an indicator is about. `both`: it stands in both lists, in each over the tasks of that role.
enum class AssessedRole { lead, joint, both };

// What the formula of an indicator gives: a share of the full points, 0 to 1; the points themselves, 0 to the full points; or points
// that come on top or are taken off, at most the full points either way.
enum class IndicatorScale { share, points, extra };

// How the points of the indicators become the score of a unit: added up, or the lowest of them, where one bad grade fails the unit.
enum class TotalRule { sum, lowest };

// What becomes of the full points of an indicator that has no value for a unit, because there was nothing to measure: the others
// are scaled up to the full sum, the unit gets them all, or none.
enum class UnjudgedRule { scaled, full, zero };

struct Indicator {
    std::string name;
    AssessedRole role = AssessedRole::lead;
    IndicatorScale scale = IndicatorScale::share;
    std::string formula;
    Points full;
    std::string note;  // where it comes from, what of the source is not known

    [[nodiscard]] bool isFor(AssessedRole list) const { return role == list || role == AssessedRole::both; }
    bool operator==(const Indicator&) const = default;
};

struct Grade {
    std::string name;
    Points from;  // the score that is enough for it
    bool operator==(const Grade&) const = default;
};

// 考核表 of one session. It is changed by a new version; results that were frozen keep what they were computed with.
struct AssessmentSheet {
    AssessmentSheetId id;
    SessionId session;
    std::string name;  // unlike every other's of the session
    int version = 1;   // counts its changes
    std::string source;
    std::string note;
    int minimumTasks = 0;  // units with fewer tasks in a role are listed apart, without a rank
    TotalRule total = TotalRule::sum;
    UnjudgedRule unjudged = UnjudgedRule::scaled;
    std::vector<Indicator> indicators;  // in their order
    std::vector<Grade> grades;          // highest first; none: scores only
};

// 加分、扣分 recorded by hand, with what it rests on.
struct AssessmentEntry {
    AssessmentEntryId id;
    AssessmentSheetId sheet;
    UnitId unit;
    AssessedRole role = AssessedRole::lead;  // in which list; never both
    Date on{};
    Points points;  // below 0: taken off
    std::string reason;
    std::string evidence;
    std::string voidReason = {};  // recorded by mistake: stays readable and counts nowhere
};

// A scoreboard as it was frozen: whole, with figures and pieces, so that it can be told later what changed since.
struct AssessmentResult {
    AssessmentResultId id;
    AssessmentSheetId sheet;
    int version = 1;  // of the sheet
    Date asOf{};
    Date frozenOn{};
    std::string note;
    std::string board;  // app/assessment/frozen_board.h
};

// The first grade whose points are reached; empty where there are none, or none is reached.
std::string gradeOf(const AssessmentSheet& sheet, Points score);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::AssessedRole> {
    using E = domain::AssessedRole;
    static constexpr std::string_view name = "assessed_role";
    static constexpr std::array values{
        std::pair{E::lead, std::string_view("lead")},
        std::pair{E::joint, std::string_view("joint")},
        std::pair{E::both, std::string_view("both")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::IndicatorScale> {
    using E = domain::IndicatorScale;
    static constexpr std::string_view name = "indicator_scale";
    static constexpr std::array values{
        std::pair{E::share, std::string_view("share")},
        std::pair{E::points, std::string_view("points")},
        std::pair{E::extra, std::string_view("extra")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::TotalRule> {
    using E = domain::TotalRule;
    static constexpr std::string_view name = "total_rule";
    static constexpr std::array values{
        std::pair{E::sum, std::string_view("sum")},
        std::pair{E::lowest, std::string_view("lowest")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::UnjudgedRule> {
    using E = domain::UnjudgedRule;
    static constexpr std::string_view name = "unjudged_rule";
    static constexpr std::array values{
        std::pair{E::scaled, std::string_view("scaled")},
        std::pair{E::full, std::string_view("full")},
        std::pair{E::zero, std::string_view("zero")},
    };
};
