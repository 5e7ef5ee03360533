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
#include "domain/vocabulary.h"

// 代表活动: what deputies do between and around the sessions, out of which their suggestions grow (ACC: 580 of 670 pieces of
// 2023). A piece may name the one activity it grew from (decision 0035). Supervision activities of the committee are another
// thing (supervision.h): they are about pieces that are there already.
namespace huying::domain {

using base::Date;

// 培训, then the ways of forming a piece by their names there (FormationSource), then anything else.
enum class DeputyActivityKind { training, specialResearch, inspection, groupActivity, interviews, voterReception, other };

struct DeputyActivity {
    DeputyActivityId id;
    SessionId session;  // in whose period it was; pieces of any session may have grown from it
    DeputyActivityKind kind = DeputyActivityKind::specialResearch;
    std::string name;  // once in a session
    Date from{};
    std::optional<Date> to;  // none: on that one day
    std::string place;
    std::string organizer;  // as it is written: a working body, a delegation, a station
    std::string result;     // in short what came of it
    std::vector<DeputyId> deputies;  // who took part, in the order they were given
};

// Which formation source a piece has that grew from such an activity. Training is none of the five ways (domain.md §1), so it
// counts among 其他.
constexpr FormationSource sourceOf(DeputyActivityKind kind) {
    switch (kind) {
        case DeputyActivityKind::specialResearch:
            return FormationSource::specialResearch;
        case DeputyActivityKind::inspection:
            return FormationSource::inspection;
        case DeputyActivityKind::groupActivity:
            return FormationSource::groupActivity;
        case DeputyActivityKind::interviews:
            return FormationSource::interviews;
        case DeputyActivityKind::voterReception:
            return FormationSource::voterReception;
        case DeputyActivityKind::training:
        case DeputyActivityKind::other:
            break;
    }
    return FormationSource::other;
}

// A piece is handed in after the activity began; 座谈走访 may still go on when the first papers come in. The day of a piece that
// an old ledger left undated is not before anything.
constexpr bool isBefore(const std::optional<Date>& submittedOn, const std::optional<Date>& registeredOn, const DeputyActivity& activity) {
    const std::optional<Date>& day = submittedOn ? submittedOn : registeredOn;
    return day && *day < activity.from;
}

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::DeputyActivityKind> {
    using E = domain::DeputyActivityKind;
    static constexpr std::string_view name = "deputy_activity_kind";
    static constexpr std::array values{
        std::pair{E::training, std::string_view("training")},     std::pair{E::specialResearch, std::string_view("special_research")},
        std::pair{E::inspection, std::string_view("inspection")}, std::pair{E::groupActivity, std::string_view("group_activity")},
        std::pair{E::interviews, std::string_view("interviews")}, std::pair{E::voterReception, std::string_view("voter_reception")},
        std::pair{E::other, std::string_view("other")},
    };
};
