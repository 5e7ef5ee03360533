// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/ballot.h"

// 满意度测评: ballots of the standing committee, its review opinions and what became of them. A ballot is named by the number under
// which it is listed, an opinion and a rectification by their numbers within it.
namespace huying::app {

using base::Date;

struct RecordBallot {
    static constexpr std::string_view name = "record-ballot";
    std::string session;
    std::string meeting;
    std::optional<domain::BallotSubject> subject;
    std::optional<domain::UnitSystem> system;
    std::string unit;
    std::string caseAddress;
    int members = 0;
    int present = 0;
    std::optional<int> handedOut;  // none: to all who were present
    int collected = 0;
    int satisfied = 0;
    int mostly = 0;
    int dissatisfied = 0;
    int invalid = 0;
    std::optional<std::int64_t> repeats;
    std::optional<Date> rectifyBy;
    std::string note;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordBallot& c) {
    visitor.optional("session", c.session);
    visitor.required("ballot_meeting", c.meeting);
    visitor.required("ballot_subject", c.subject);
    visitor.optional("system", c.system);
    visitor.optional("unit", c.unit);
    visitor.optional("case", c.caseAddress);
    visitor.required("members", c.members);
    visitor.required("present", c.present);
    visitor.optional("handed_out", c.handedOut);
    visitor.required("collected", c.collected);
    visitor.required("satisfied", c.satisfied);
    visitor.required("mostly_satisfied", c.mostly);
    visitor.required("dissatisfied", c.dissatisfied);
    visitor.required("invalid", c.invalid);
    visitor.optional("first_ballot", c.repeats);
    visitor.optional("rectify_by", c.rectifyBy);
    visitor.optional("note", c.note);
}

struct CorrectBallot {
    static constexpr std::string_view name = "correct-ballot";
    std::int64_t ballot = 0;
    std::optional<std::int64_t> expect;
    std::optional<Date> happenedOn;
    std::optional<std::string> meeting;
    std::optional<domain::BallotSubject> subject;
    Replacement<domain::UnitSystem> system;
    Replacement<std::string> unit;
    Replacement<std::string> caseAddress;
    std::optional<int> members;
    std::optional<int> present;
    std::optional<int> handedOut;
    std::optional<int> collected;
    std::optional<int> satisfied;
    std::optional<int> mostly;
    std::optional<int> dissatisfied;
    std::optional<int> invalid;
    Replacement<std::int64_t> repeats;
    Replacement<Date> rectifyBy;
    Replacement<Date> reportedOn;
    Replacement<std::string> report;
    Replacement<std::string> note;
    std::optional<bool> withPresentRule;  // judged by the rule that the term has now
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectBallot& c) {
    visitor.required("ballot", c.ballot);
    visitor.optional("expect", c.expect);
    visitor.optional("happened_on", c.happenedOn);
    visitor.optional("ballot_meeting", c.meeting);
    visitor.optional("ballot_subject", c.subject);
    visitor.optional("system", c.system);
    visitor.optional("unit", c.unit);
    visitor.optional("case", c.caseAddress);
    visitor.optional("members", c.members);
    visitor.optional("present", c.present);
    visitor.optional("handed_out", c.handedOut);
    visitor.optional("collected", c.collected);
    visitor.optional("satisfied", c.satisfied);
    visitor.optional("mostly_satisfied", c.mostly);
    visitor.optional("dissatisfied", c.dissatisfied);
    visitor.optional("invalid", c.invalid);
    visitor.optional("first_ballot", c.repeats);
    visitor.optional("rectify_by", c.rectifyBy);
    visitor.optional("second_reported_on", c.reportedOn);
    visitor.optional("second_report", c.report);
    visitor.optional("note", c.note);
    visitor.optional("with_present_rule", c.withPresentRule);
}

struct VoidBallot {
    static constexpr std::string_view name = "void-ballot";
    std::int64_t ballot = 0;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, VoidBallot& c) {
    visitor.required("ballot", c.ballot);
    visitor.required("reason", c.reason);
}

// What the unit, or whoever was voted on, reports to the standing committee after rectifying.
struct RecordSecondReport {
    static constexpr std::string_view name = "record-second-report";
    std::int64_t ballot = 0;
    std::string report;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordSecondReport& c) {
    visitor.required("ballot", c.ballot);
    visitor.required("second_report", c.report);
}

struct RecordReviewOpinion {
    static constexpr std::string_view name = "record-review-opinion";
    std::int64_t ballot = 0;
    std::string text;
    std::string unit;
    std::optional<Date> dueOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordReviewOpinion& c) {
    visitor.required("ballot", c.ballot);
    visitor.required("text", c.text);
    visitor.optional("unit", c.unit);
    visitor.optional("due_on", c.dueOn);
}

struct CorrectReviewOpinion {
    static constexpr std::string_view name = "correct-review-opinion";
    std::int64_t ballot = 0;
    int opinion = 0;
    std::optional<std::int64_t> expect;
    std::string reason;
    std::optional<bool> isVoid;
    std::optional<Date> happenedOn;
    std::optional<std::string> text;
    Replacement<std::string> unit;
    Replacement<Date> dueOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectReviewOpinion& c) {
    visitor.required("ballot", c.ballot);
    visitor.required("opinion_number", c.opinion);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("void", c.isVoid);
    visitor.optional("happened_on", c.happenedOn);
    visitor.optional("text", c.text);
    visitor.optional("unit", c.unit);
    visitor.optional("due_on", c.dueOn);
}

struct RecordRectification {
    static constexpr std::string_view name = "record-rectification";
    std::int64_t ballot = 0;
    int opinion = 0;
    std::string text;
    std::optional<bool> done;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordRectification& c) {
    visitor.required("ballot", c.ballot);
    visitor.required("opinion_number", c.opinion);
    visitor.required("text", c.text);
    visitor.optional("rectified", c.done);
}

struct CorrectRectification {
    static constexpr std::string_view name = "correct-rectification";
    std::int64_t ballot = 0;
    int opinion = 0;
    int rectification = 0;
    std::optional<std::int64_t> expect;
    std::string reason;
    std::optional<bool> isVoid;
    std::optional<Date> happenedOn;
    std::optional<std::string> text;
    std::optional<bool> done;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectRectification& c) {
    visitor.required("ballot", c.ballot);
    visitor.required("opinion_number", c.opinion);
    visitor.required("rectification_number", c.rectification);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("void", c.isVoid);
    visitor.optional("happened_on", c.happenedOn);
    visitor.optional("text", c.text);
    visitor.optional("rectified", c.done);
}

// When ballots of a term pass, from now on; those that are on record keep the rule they were judged by.
struct SetBallotRule {
    static constexpr std::string_view name = "set-ballot-rule";
    std::optional<int> term;  // none: the newest
    std::optional<domain::BallotBase> base;
    std::optional<domain::BallotMeasure> measure;
    int numerator = 1;
    int denominator = 2;
    std::optional<bool> isInclusive;
    std::string source;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetBallotRule& c) {
    visitor.optional("term", c.term);
    visitor.required("ballot_base", c.base);
    visitor.optional("ballot_measure", c.measure);
    visitor.required("numerator", c.numerator);
    visitor.required("denominator", c.denominator);
    visitor.optional("inclusive", c.isInclusive);
    visitor.optional("source", c.source);
}

}  // namespace huying::app
