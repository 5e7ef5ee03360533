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

// What stands before priority supervision (domain.md §5): committees and the deputy office look through the pieces and propose
// some of them with their grounds, the chair conference decides. A candidate is no priority piece and counts nowhere.
namespace huying::domain {

using base::Date;

// Who proposes. Units propose for the list that leaders of the government lead, never for priority supervision.
enum class CandidateProposer { deputyOffice, committee, unit };

// Grounds of QD 21 and SD 14: a major economic, social or livelihood matter; many deputies raise it; broad and hard to handle;
// tied to the work points of the committee or the government.
enum class CandidateGround { majorMatter, manyDeputies, broadAndHard, workPoints };

enum class CandidateOutcome { taken, notTaken };

struct Candidate {
    CandidateId id;
    SuggestionId suggestion;
    Date on{};
    CandidateProposer proposer = CandidateProposer::deputyOffice;
    CommitteeId committee;         // that proposes it
    UnitId unit;                   // the same
    bool isForGovernment = false;  // for the list of the government's leaders
    std::vector<CandidateGround> grounds;
    std::string reason;     // why, in words
    std::string topicName;  // the topic it is proposed for; empty: not said
    std::optional<CandidateOutcome> outcome;
    std::optional<Date> decidedOn;  // unknown of a decision recorded undated
    std::string chairMeeting;       // the chair conference that decided
    std::string decisionReason;     // of what was not taken

    [[nodiscard]] bool isOpen() const { return !outcome; }
    [[nodiscard]] bool isOfSameProposer(const Candidate& other) const {
        return proposer == other.proposer && committee == other.committee && unit == other.unit && isForGovernment == other.isForGovernment;
    }
};

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::CandidateProposer> {
    using E = domain::CandidateProposer;
    static constexpr std::string_view name = "candidate_proposer";
    static constexpr std::array values{
        std::pair{E::deputyOffice, std::string_view("deputy_office")},
        std::pair{E::committee, std::string_view("committee")},
        std::pair{E::unit, std::string_view("unit")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::CandidateGround> {
    using E = domain::CandidateGround;
    static constexpr std::string_view name = "candidate_ground";
    static constexpr std::array values{
        std::pair{E::majorMatter, std::string_view("major_matter")},
        std::pair{E::manyDeputies, std::string_view("many_deputies")},
        std::pair{E::broadAndHard, std::string_view("broad_and_hard")},
        std::pair{E::workPoints, std::string_view("work_points")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::CandidateOutcome> {
    using E = domain::CandidateOutcome;
    static constexpr std::string_view name = "candidate_outcome";
    static constexpr std::array values{
        std::pair{E::taken, std::string_view("taken")},
        std::pair{E::notTaken, std::string_view("not_taken")},
    };
};
