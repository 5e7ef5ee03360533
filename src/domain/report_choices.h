// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"
#include "domain/ids.h"
#include "domain/statistics.h"

// What an office decides about its year-end report: the prose it writes between the figures, and how the figures are shown
// (domain.md §7 a, b; decision 0034).
namespace huying::domain {

// The places for prose, in the office's order. Figures are never among them.
enum class ReportSlot {
    totals,
    categories,
    contents,
    formation,
    growth,
    results,
    ratings,
    handling,
    supervision,
    assessment,
    outcomes,
    followUp,
    outlook
};

// What somebody wrote into a slot of a session's report; emptied where nothing stands there any more.
struct ReportText {
    ReportTextId id;
    SessionId session;
    ReportSlot slot = ReportSlot::contents;
    std::string text;
};

// What the shares of the result classes are taken of.
enum class ClassShareBase { completed, registered };
// Whom the headline rate of satisfaction counts.
enum class SatisfactionMeaning { satisfiedAndMostly, satisfiedOnly };

struct ReportSettings {
    ClassShareBase classSharesOf = ClassShareBase::completed;
    PercentStyle percents;  // as people read them; the JSON form keeps two decimals
    SatisfactionMeaning satisfiedMeans = SatisfactionMeaning::satisfiedAndMostly;

    bool operator==(const ReportSettings&) const = default;
};

// Settings hold from their session on, until a later session has its own.
struct ReportSettingRow {
    ReportSettingId id;
    SessionId session;
    int term = 0;
    int number = 0;
    ReportSettings settings;
};

// The row that holds for a session; none: as shipped.
const ReportSettingRow* settingInForce(const std::vector<ReportSettingRow>& rows, int term, int number);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::ReportSlot> {
    using E = domain::ReportSlot;
    static constexpr std::string_view name = "report_slot";
    static constexpr std::array values{
        std::pair{E::totals, std::string_view("totals")},           std::pair{E::categories, std::string_view("categories")},
        std::pair{E::contents, std::string_view("contents")},       std::pair{E::formation, std::string_view("formation")},
        std::pair{E::growth, std::string_view("growth")},           std::pair{E::results, std::string_view("results")},
        std::pair{E::ratings, std::string_view("ratings")},         std::pair{E::handling, std::string_view("handling")},
        std::pair{E::supervision, std::string_view("supervision")}, std::pair{E::assessment, std::string_view("assessment")},
        std::pair{E::outcomes, std::string_view("outcomes")},       std::pair{E::followUp, std::string_view("follow_up")},
        std::pair{E::outlook, std::string_view("outlook")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::ClassShareBase> {
    using E = domain::ClassShareBase;
    static constexpr std::string_view name = "class_share_base";
    static constexpr std::array values{
        std::pair{E::completed, std::string_view("completed")},
        std::pair{E::registered, std::string_view("registered")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::SatisfactionMeaning> {
    using E = domain::SatisfactionMeaning;
    static constexpr std::string_view name = "satisfaction_meaning";
    static constexpr std::array values{
        std::pair{E::satisfiedAndMostly, std::string_view("satisfied_and_mostly")},
        std::pair{E::satisfiedOnly, std::string_view("satisfied_only")},
    };
};
