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

// 满意度测评 (domain.md §6): members of the standing committee vote by secret ballot on the report, a system, a unit or a piece.
// Who does not pass rectifies, reports once more and is voted on again. It is not the deputy's rating and changes no piece.
namespace huying::domain {

using base::Date;

enum class BallotSubject { report, system, unit, piece };

// What a share is taken of: those present, all members, the valid votes.
enum class BallotBase { present, allMembers, validVotes };

// What is counted: satisfied and mostly satisfied, of which there must be enough; or dissatisfied, of which there must not be
// too many (Shanxi 2011: more than half of the members dissatisfied).
enum class BallotMeasure { approving, dissatisfied };

// When a ballot passes; of the term, set by staff. Chengdu's own threshold is not known.
struct BallotRule {
    BallotBase base = BallotBase::present;
    BallotMeasure measure = BallotMeasure::approving;
    int numerator = 1;
    int denominator = 2;
    bool isInclusive = false;  // 以上 (the share itself is enough), not 过半数
    std::string source = {};

    bool operator==(const BallotRule&) const = default;
};

struct Rectification {
    RectificationId id;
    ReviewOpinionId opinion;
    Date on{};
    std::string text;
    bool isDone = false;
    std::string voidReason = {};
};

// 评议意见: what members wrote, followed up like a promise.
struct ReviewOpinion {
    ReviewOpinionId id;
    BallotId ballot;
    Date on{};
    std::string text;
    UnitId unit;  // in charge; none: nobody named yet
    std::optional<Date> dueOn;
    std::string voidReason = {};
    std::vector<Rectification> rectifications = {};  // as recorded, void ones too
};

struct Ballot {
    BallotId id;
    SessionId session;
    Date on{};
    std::string meeting;
    BallotSubject subject = BallotSubject::report;
    std::optional<UnitSystem> system = {};
    UnitId unit = {};
    SuggestionId suggestion = {};
    std::string address = {};  // of the piece
    int members = 0;
    int present = 0;
    int handedOut = 0;
    int collected = 0;
    int satisfied = 0;
    int mostly = 0;
    int dissatisfied = 0;
    int invalid = 0;
    BallotRule rule = {};                 // as it was on the day it was recorded
    BallotId repeats = {};                // the earlier ballot on the same, which did not pass
    std::optional<Date> rectifyBy = {};   // when the second report is due
    std::optional<Date> reportedOn = {};  // the second report
    std::string report = {};
    std::string note = {};
    std::string voidReason = {};
    std::vector<ReviewOpinion> opinions = {};  // as recorded, void ones too

    [[nodiscard]] int valid() const { return satisfied + mostly + dissatisfied; }
    [[nodiscard]] bool counts() const { return voidReason.empty(); }
    [[nodiscard]] bool isAboutSame(const Ballot& other) const {
        return session == other.session && subject == other.subject && system == other.system && unit == other.unit &&
               suggestion == other.suggestion;
    }
};

// What does not agree in the numbers of a ballot: the code of its sentence and the two numbers.
struct BallotFault {
    std::string_view code;
    std::string_view field;
    int left = 0;
    int right = 0;
};
std::vector<BallotFault> faultsOf(const Ballot& ballot);
std::vector<BallotFault> faultsOf(const BallotRule& rule);

// Counted votes, their base and whether that passes; in whole numbers. Without a valid vote nothing passes.
struct BallotOutcome {
    int counted = 0;
    int base = 0;
    bool passes = false;
};
BallotOutcome outcomeOf(const Ballot& ballot);

// What is waited for after a ballot that did not pass.
enum class AfterBallot { nothing, secondReport, secondBallot };
AfterBallot waitsFor(const Ballot& ballot, const std::vector<Ballot>& all);
// The later ballot on the same; null where there is none that counts.
const Ballot* repeatedBy(const Ballot& ballot, const std::vector<Ballot>& all);

const Rectification* doneBy(const ReviewOpinion& opinion);
bool isOpen(const ReviewOpinion& opinion);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::BallotSubject> {
    using E = domain::BallotSubject;
    static constexpr std::string_view name = "ballot_subject";
    static constexpr std::array values{
        std::pair{E::report, std::string_view("report")},
        std::pair{E::system, std::string_view("system")},
        std::pair{E::unit, std::string_view("unit")},
        std::pair{E::piece, std::string_view("piece")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::BallotBase> {
    using E = domain::BallotBase;
    static constexpr std::string_view name = "ballot_base";
    static constexpr std::array values{
        std::pair{E::present, std::string_view("present")},
        std::pair{E::allMembers, std::string_view("all_members")},
        std::pair{E::validVotes, std::string_view("valid_votes")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::BallotMeasure> {
    using E = domain::BallotMeasure;
    static constexpr std::string_view name = "ballot_measure";
    static constexpr std::array values{
        std::pair{E::approving, std::string_view("approving")},
        std::pair{E::dissatisfied, std::string_view("dissatisfied")},
    };
};
