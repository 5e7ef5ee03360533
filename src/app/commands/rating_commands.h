// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/rounds.h"
#include "domain/vocabulary.h"

// What the deputy says of the reply, and what follows from it.
namespace huying::app {

using base::Date;

struct RecordFeedback {
    static constexpr std::string_view name = "record-feedback";
    std::string caseAddress;
    std::optional<domain::Rating> process;
    domain::Rating result = domain::Rating::satisfied;
    std::string comment;
    std::string unit;
    DeputyReference deputy;
    std::optional<domain::FeedbackChannel> channel;
    std::string collectedBy;
    std::optional<bool> wantsRehandling;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordFeedback& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("process", c.process);
    visitor.required("result", c.result);
    visitor.optional("comment", c.comment);
    visitor.optional("unit", c.unit);
    visitor.optional("deputy", c.deputy);
    visitor.optional("channel", c.channel);
    visitor.optional("collected_by", c.collectedBy);
    visitor.optional("wants_rehandling", c.wantsRehandling);
}

struct CorrectFeedback {
    static constexpr std::string_view name = "correct-feedback";
    std::string caseAddress;
    std::optional<int> round;
    std::optional<std::int64_t> expect;
    std::string unit;         // whose reply is rated, with separate units
    DeputyReference deputy;   // whose form; the lead proposer's where not given
    std::string reason;
    Replacement<Date> ratedOn;
    Replacement<domain::Rating> process;
    std::optional<domain::Rating> result;
    Replacement<std::string> comment;
    Replacement<domain::FeedbackChannel> channel;
    Replacement<std::string> collectedBy;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectFeedback& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("round", c.round);
    visitor.optional("expect", c.expect);
    visitor.optional("unit", c.unit);
    visitor.optional("deputy", c.deputy);
    visitor.optional("reason", c.reason);
    visitor.optional("rated_on", c.ratedOn);
    visitor.optional("process", c.process);
    visitor.optional("result", c.result);
    visitor.optional("comment", c.comment);
    visitor.optional("channel", c.channel);
    visitor.optional("collected_by", c.collectedBy);
}

struct OrderRehandling {
    static constexpr std::string_view name = "order-rehandling";
    std::string caseAddress;
    std::string reason;
    std::optional<Date> dueOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, OrderRehandling& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("reason", c.reason);
    visitor.optional("due_on", c.dueOn);
}

// Deputy and unit at one table, or a review by experts, after a dissatisfied rating, and what came of it (CQ 27, HA 22).
struct RecordMeeting {
    static constexpr std::string_view name = "record-meeting";
    std::string caseAddress;
    std::optional<domain::MeetingKind> kind;  // none: a meeting
    std::string place;
    std::string people;
    std::string text;
    std::string outcome;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordMeeting& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("meeting_kind", c.kind);
    visitor.optional("place", c.place);
    visitor.optional("people", c.people);
    visitor.required("text", c.text);
    visitor.required("meeting_outcome", c.outcome);
}

// Who rates in a term, and which of several forms stands for the piece.
struct SetRatingRule {
    static constexpr std::string_view name = "set-rating-rule";
    std::optional<int> term;
    domain::RatingParty party = domain::RatingParty::lead;
    std::optional<domain::PieceRating> piece;  // none: the lead's
};

template <class Visitor>
void visitFields(Visitor& visitor, SetRatingRule& c) {
    visitor.optional("term", c.term);
    visitor.required("rating_party", c.party);
    visitor.optional("piece_rating", c.piece);
}

struct CompleteSuggestion {
    static constexpr std::string_view name = "complete-suggestion";
    std::string caseAddress;
    domain::CompletionGround ground = domain::CompletionGround::rated;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, CompleteSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("ground", c.ground);
    visitor.optional("reason", c.reason);
}

struct CorrectCompletion {
    static constexpr std::string_view name = "correct-completion";
    std::string caseAddress;
    std::optional<int> round;
    std::optional<std::int64_t> expect;
    Replacement<Date> completedOn;
    std::optional<domain::CompletionGround> ground;
    Replacement<std::string> reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCompletion& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("round", c.round);
    visitor.optional("expect", c.expect);
    visitor.optional("completed_on", c.completedOn);
    visitor.optional("ground", c.ground);
    visitor.optional("reason", c.reason);
}

}  // namespace huying::app
