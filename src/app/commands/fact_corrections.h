// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/follow_up.h"
#include "domain/reassignment.h"
#include "domain/rounds.h"
#include "domain/urging.h"
#include "domain/vocabulary.h"

// Entries about a piece that were recorded wrongly and are no longer the last thing to take back: their values are put right, or
// they are made void (作废) with the reason. Each by its number within the case, as `show` gives it; only given fields change.
namespace huying::app {

using base::Date;

struct FactCorrection {
    std::string caseAddress;
    int number = 0;
    std::optional<std::int64_t> expect;
    std::string reason;
    std::optional<bool> isVoid;  // recorded by mistake, needs the reason; false: it counts again
    Replacement<Date> happenedOn;
};

template <class Visitor>
void visitCorrection(Visitor& visitor, const char* number, FactCorrection& c) {
    visitor.required("case", c.caseAddress);
    visitor.required(number, c.number);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("void", c.isVoid);
    visitor.optional("happened_on", c.happenedOn);
}

struct CorrectProgress : FactCorrection {
    static constexpr std::string_view name = "correct-progress";
    std::string unit;  // whose progress it was, where another unit was named by mistake
    std::optional<std::string> text;
    std::optional<bool> plan;
    Replacement<std::string> owner;  // of a measure
    Replacement<Date> dueOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectProgress& c) {
    visitCorrection(visitor, "progress_number", c);
    visitor.optional("unit", c.unit);
    visitor.optional("text", c.text);
    visitor.optional("plan", c.plan);
    visitor.optional("owner", c.owner);
    visitor.optional("due_on", c.dueOn);
}

// Made void, the reply is owed again.
struct CorrectDelivery : FactCorrection {
    static constexpr std::string_view name = "correct-delivery";
    std::optional<domain::DeliveryWay> way;
    std::optional<bool> formSent;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectDelivery& c) {
    visitCorrection(visitor, "delivery_number", c);
    visitor.optional("way", c.way);
    visitor.optional("form_sent", c.formSent);
}

// With what the unit answered; null for its day takes the answer away.
struct CorrectUrging : FactCorrection {
    static constexpr std::string_view name = "correct-urging";
    std::string unit;
    std::optional<domain::UrgingLevel> level;
    std::optional<domain::UrgingReason> urgedFor;
    Replacement<std::string> documentNumber;
    Replacement<std::string> demand;
    Replacement<Date> answerDueOn;
    Replacement<Date> nextOn;
    Replacement<Date> answeredOn;
    std::optional<std::string> answer;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectUrging& c) {
    visitCorrection(visitor, "urging_number", c);
    visitor.optional("unit", c.unit);
    visitor.optional("level", c.level);
    visitor.optional("urged_for", c.urgedFor);
    visitor.optional("document_number", c.documentNumber);
    visitor.optional("demand", c.demand);
    visitor.optional("answer_due_on", c.answerDueOn);
    visitor.optional("next_on", c.nextOn);
    visitor.optional("answered_on", c.answeredOn);
    visitor.optional("answer", c.answer);
}

struct CorrectMeeting : FactCorrection {
    static constexpr std::string_view name = "correct-meeting";
    std::optional<domain::MeetingKind> kind;
    Replacement<std::string> place;
    Replacement<std::string> people;
    std::optional<std::string> text;
    std::optional<std::string> outcome;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectMeeting& c) {
    visitCorrection(visitor, "meeting_number", c);
    visitor.optional("meeting_kind", c.kind);
    visitor.optional("place", c.place);
    visitor.optional("people", c.people);
    visitor.optional("text", c.text);
    visitor.optional("meeting_outcome", c.outcome);
}

// By the number that decisions name it by.
struct CorrectCoordination : FactCorrection {
    static constexpr std::string_view name = "correct-coordination";
    std::vector<std::string> units;  // none: as they are
    std::optional<domain::Mediator> by;
    Replacement<domain::CoordinationWay> way;
    Replacement<std::string> people;
    std::optional<std::string> text;
    Replacement<std::string> ruling;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCoordination& c) {
    visitCorrection(visitor, "coordination", c);
    visitor.optional("units", c.units);
    visitor.optional("by", c.by);
    visitor.optional("coordination_way", c.way);
    visitor.optional("people", c.people);
    visitor.optional("text", c.text);
    visitor.optional("ruling", c.ruling);
}

// One entry about a promise, by its number within the promise.
struct CorrectCommitmentProgress : FactCorrection {
    static constexpr std::string_view name = "correct-commitment-progress";
    int commitment = 0;
    std::optional<domain::CommitmentStepKind> step;  // another one takes the due date or the rating of the old one away
    std::optional<std::string> text;
    Replacement<Date> dueOn;
    Replacement<std::string> signatory;
    Replacement<Date> deputyToldOn;
    std::optional<domain::Rating> rating;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCommitmentProgress& c) {
    visitCorrection(visitor, "entry", c);
    visitor.required("commitment", c.commitment);
    visitor.optional("step", c.step);
    visitor.optional("text", c.text);
    visitor.optional("due_on", c.dueOn);
    visitor.optional("signatory", c.signatory);
    visitor.optional("deputy_told_on", c.deputyToldOn);
    visitor.optional("rating", c.rating);
}

}  // namespace huying::app
