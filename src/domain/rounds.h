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

// Who rates a piece, by a setting of the term, and what is held when the deputy stays dissatisfied (domain.md §2.8, §6, §9).
namespace huying::domain {

using base::Date;

// The lead proposer for all, after asking the others (CQ 26, SD 23), or one form of every signer.
enum class RatingParty { lead, everySigner };

// Where every signer rates: which value stands for the piece. Of a majority that is none, the worse one.
enum class PieceRating { lead, worst, majority };

struct RatingRule {
    RatingParty party = RatingParty::lead;
    PieceRating piece = PieceRating::lead;

    bool operator==(const RatingRule&) const = default;
};

// Deputy and unit at one table (CQ 27, SCG), or experts who review it (HA 22).
enum class MeetingKind { meeting, expertReview };

struct RatingMeeting {
    RatingMeetingId id;
    int round = 1;  // whose rating it is about
    std::optional<Date> on;
    MeetingKind kind = MeetingKind::meeting;
    std::string place;
    std::string people;
    std::string text;     // what was said
    std::string outcome;  // what came of it
    std::string voidReason = {};
};

struct CaseFacts;
struct Task;

// How a piece is rated in a round. The rating is the lead proposer's; where separate units' replies are rated apart, the worst
// of them, once all are; where every signer rates, what the rule of the term makes of all forms, once they are back.
struct RoundRating {
    bool isRated = false;
    std::optional<Rating> process;
    std::optional<Rating> result;
    std::optional<Date> on;  // of the last form that counts

    [[nodiscard]] bool isDissatisfied() const { return result == Rating::dissatisfied || process == Rating::dissatisfied; }
    bool operator==(const RoundRating&) const = default;
};

RoundRating ratingOfRound(const CaseFacts& facts, int round);

// Who has not returned a form about a round yet, of those whose forms the term asks for: the lead proposer, also where a
// delegation proposed (then without a deputy), and the co-signers where every signer rates. `task` asks for its reply alone.
std::vector<DeputyId> signersWithoutForm(const CaseFacts& facts, int round, const Task* task = nullptr);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::RatingParty> {
    using E = domain::RatingParty;
    static constexpr std::string_view name = "rating_party";
    static constexpr std::array values{
        std::pair{E::lead, std::string_view("lead")},
        std::pair{E::everySigner, std::string_view("every_signer")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::PieceRating> {
    using E = domain::PieceRating;
    static constexpr std::string_view name = "piece_rating";
    static constexpr std::array values{
        std::pair{E::lead, std::string_view("lead")},
        std::pair{E::worst, std::string_view("worst")},
        std::pair{E::majority, std::string_view("majority")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::MeetingKind> {
    using E = domain::MeetingKind;
    static constexpr std::string_view name = "meeting_kind";
    static constexpr std::array values{
        std::pair{E::meeting, std::string_view("meeting")},
        std::pair{E::expertReview, std::string_view("expert_review")},
    };
};
