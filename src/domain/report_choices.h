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

// What shares are taken of, by block: some offices use other bases than those of domain.md §7 a. Each begins with the base as
// shipped and goes on to wider or narrower ones; pieces outside of it stand in a row of their own, so that the rows stay whole.
enum class ClassShareBase { completed, replied, registered };
// Of ratings; `returned` are the forms that came back.
enum class RatingShareBase { returned, completed, replied, registered };
// Of what every piece can have: contacts, publication.
enum class PieceShareBase { registered, replied, completed };
// Whom the headline rate of satisfaction counts.
enum class SatisfactionMeaning { satisfiedAndMostly, satisfiedOnly };

struct ReportSettings {
    ClassShareBase classSharesOf = ClassShareBase::completed;
    PercentStyle percents;  // as people read them; the JSON form keeps two decimals
    SatisfactionMeaning satisfiedMeans = SatisfactionMeaning::satisfiedAndMostly;
    RatingShareBase ratingSharesOf = RatingShareBase::returned;  // result and process, 满意率 included
    RatingShareBase firstRatingSharesOf = RatingShareBase::returned;
    PieceShareBase contactSharesOf = PieceShareBase::registered;  // 沟通率、面商率、三访率 of pieces
    PieceShareBase publicationSharesOf = PieceShareBase::registered;

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
        std::pair{E::replied, std::string_view("replied")},
        std::pair{E::registered, std::string_view("registered")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::RatingShareBase> {
    using E = domain::RatingShareBase;
    static constexpr std::string_view name = "rating_share_base";
    static constexpr std::array values{
        std::pair{E::returned, std::string_view("returned")},
        std::pair{E::completed, std::string_view("completed")},
        std::pair{E::replied, std::string_view("replied")},
        std::pair{E::registered, std::string_view("registered")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::PieceShareBase> {
    using E = domain::PieceShareBase;
    static constexpr std::string_view name = "piece_share_base";
    static constexpr std::array values{
        std::pair{E::registered, std::string_view("registered")},
        std::pair{E::replied, std::string_view("replied")},
        std::pair{E::completed, std::string_view("completed")},
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
