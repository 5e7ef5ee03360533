// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/pre_contact.h"
#include "domain/submission.h"
#include "domain/vocabulary.h"

// Before a paper is a suggestion: what was handed in, its reviews, and talks with units before that.
namespace huying::app {

using base::Date;

struct RecordSubmission {
    static constexpr std::string_view name = "record-submission";
    std::string session;
    std::optional<domain::SuggestionKind> kind;
    std::string title;
    std::string body;
    DeputyReference lead;
    std::string delegation;
    std::vector<DeputyReference> coSigners;
    std::string category;
    std::optional<domain::Origin> origin;
    std::string motionNumber;
    std::string paperSource;
    std::optional<bool> classified;
    std::optional<bool> hideIdentity;
    std::string remark;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordSubmission& c) {
    visitor.optional("session", c.session);
    visitor.optional("kind", c.kind);
    visitor.required("title", c.title);
    visitor.optional("body", c.body);
    visitor.optional("lead", c.lead);
    visitor.optional("delegation", c.delegation);
    visitor.optional("co_signers", c.coSigners);
    visitor.optional("category", c.category);
    visitor.optional("origin", c.origin);
    visitor.optional("motion_number", c.motionNumber);
    visitor.optional("paper_source", c.paperSource);
    visitor.optional("classified", c.classified);
    visitor.optional("hide_identity", c.hideIdentity);
    visitor.optional("remark", c.remark);
}

struct CorrectSubmission {
    static constexpr std::string_view name = "correct-submission";
    std::string submission;
    std::optional<std::int64_t> expect;
    std::string reason;
    Replacement<domain::SuggestionKind> kind;
    Replacement<std::string> title;
    Replacement<std::string> body;
    Replacement<DeputyReference> lead;
    Replacement<std::string> delegation;
    Replacement<std::vector<DeputyReference>> coSigners;
    Replacement<std::string> category;
    Replacement<domain::Origin> origin;
    Replacement<std::string> motionNumber;
    Replacement<Date> submittedOn;
    Replacement<std::string> paperSource;
    Replacement<bool> classified;
    Replacement<bool> hideIdentity;
    Replacement<std::string> remark;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectSubmission& c) {
    visitor.required("submission", c.submission);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("kind", c.kind);
    visitor.optional("title", c.title);
    visitor.optional("body", c.body);
    visitor.optional("lead", c.lead);
    visitor.optional("delegation", c.delegation);
    visitor.optional("co_signers", c.coSigners);
    visitor.optional("category", c.category);
    visitor.optional("origin", c.origin);
    visitor.optional("motion_number", c.motionNumber);
    visitor.optional("submitted_on", c.submittedOn);
    visitor.optional("paper_source", c.paperSource);
    visitor.optional("classified", c.classified);
    visitor.optional("hide_identity", c.hideIdentity);
    visitor.optional("remark", c.remark);
}

struct ReviewSubmission {
    static constexpr std::string_view name = "review-submission";
    std::string submission;
    std::optional<domain::ReviewStage> stage;
    std::optional<domain::ReviewVerdict> verdict;
    std::string reviewer;
    std::string reason;
    std::string refusal;  // code of the reason
    std::optional<Date> toldOn;
    std::optional<domain::WentTo> wentTo;
    std::string wentToBody;
    std::vector<domain::PaperDoubt> doubts;
    std::string mergeInto = {};  // of a pass: the piece that it is to be merged into once it has a number
};

template <class Visitor>
void visitFields(Visitor& visitor, ReviewSubmission& c) {
    visitor.required("submission", c.submission);
    visitor.required("stage", c.stage);
    visitor.required("verdict", c.verdict);
    visitor.optional("reviewer", c.reviewer);
    visitor.optional("reason", c.reason);
    visitor.optional("refusal_reason", c.refusal);
    visitor.optional("told_on", c.toldOn);
    visitor.optional("went_to", c.wentTo);
    visitor.optional("went_to_body", c.wentToBody);
    visitor.optional("doubts", c.doubts);
    visitor.optional("merge_into", c.mergeInto);
}

// What was recorded of a review, its verdict aside, and what became known later: that the deputy was told, where it went.
struct CorrectSubmissionReview {
    static constexpr std::string_view name = "correct-submission-review";
    std::string submission;
    std::optional<int> step;  // as `show` counts; without, the last review
    std::optional<std::int64_t> expect;
    Replacement<Date> reviewedOn;
    Replacement<std::string> reviewer;
    Replacement<std::string> reason;
    Replacement<std::string> refusal;
    Replacement<Date> toldOn;
    Replacement<domain::WentTo> wentTo;
    Replacement<std::string> wentToBody;
    Replacement<std::string> mergeInto = {};
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectSubmissionReview& c) {
    visitor.required("submission", c.submission);
    visitor.optional("step", c.step);
    visitor.optional("expect", c.expect);
    visitor.optional("reviewed_on", c.reviewedOn);
    visitor.optional("reviewer", c.reviewer);
    visitor.optional("reason", c.reason);
    visitor.optional("refusal_reason", c.refusal);
    visitor.optional("told_on", c.toldOn);
    visitor.optional("went_to", c.wentTo);
    visitor.optional("went_to_body", c.wentToBody);
    visitor.optional("merge_into", c.mergeInto);
}

struct ResubmitSubmission {
    static constexpr std::string_view name = "resubmit-submission";
    std::string submission;
    std::string title;
    std::string body;
    std::string note;
};

template <class Visitor>
void visitFields(Visitor& visitor, ResubmitSubmission& c) {
    visitor.required("submission", c.submission);
    visitor.optional("title", c.title);
    visitor.optional("body", c.body);
    visitor.optional("note", c.note);
}

struct WithdrawSubmission {
    static constexpr std::string_view name = "withdraw-submission";
    std::string submission;
    std::string reason;
    std::optional<bool> allSignersAsk;
};

template <class Visitor>
void visitFields(Visitor& visitor, WithdrawSubmission& c) {
    visitor.required("submission", c.submission);
    visitor.optional("reason", c.reason);
    visitor.optional("all_signers_ask", c.allSignersAsk);
}

struct RecordPreContact {
    static constexpr std::string_view name = "record-pre-contact";
    std::string session;
    DeputyReference deputy;
    std::string unit;
    std::string matter;
    std::optional<Date> takenUpOn;
    std::string takenUpBy;
    std::optional<Date> answeredOn;
    std::string answer;
    std::string submission;
    std::string caseAddress;
    std::string settledReason;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordPreContact& c) {
    visitor.optional("session", c.session);
    visitor.required("deputy", c.deputy);
    visitor.required("unit", c.unit);
    visitor.required("matter", c.matter);
    visitor.optional("taken_up_on", c.takenUpOn);
    visitor.optional("taken_up_by", c.takenUpBy);
    visitor.optional("answered_on", c.answeredOn);
    visitor.optional("answer", c.answer);
    visitor.optional("submission", c.submission);
    visitor.optional("case", c.caseAddress);
    visitor.optional("settled_reason", c.settledReason);
}

// Also what came after the talk was raised: its later stages and what came of it.
struct CorrectPreContact {
    static constexpr std::string_view name = "correct-pre-contact";
    std::int64_t preContact = 0;
    std::optional<std::int64_t> expect;
    Replacement<DeputyReference> deputy;
    Replacement<std::string> unit;
    Replacement<std::string> matter;
    Replacement<Date> raisedOn;
    Replacement<Date> takenUpOn;
    Replacement<std::string> takenUpBy;
    Replacement<Date> answeredOn;
    Replacement<std::string> answer;
    Replacement<std::string> submission;
    Replacement<std::string> caseAddress;
    Replacement<std::string> settledReason;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectPreContact& c) {
    visitor.required("pre_contact", c.preContact);
    visitor.optional("expect", c.expect);
    visitor.optional("deputy", c.deputy);
    visitor.optional("unit", c.unit);
    visitor.optional("matter", c.matter);
    visitor.optional("raised_on", c.raisedOn);
    visitor.optional("taken_up_on", c.takenUpOn);
    visitor.optional("taken_up_by", c.takenUpBy);
    visitor.optional("answered_on", c.answeredOn);
    visitor.optional("answer", c.answer);
    visitor.optional("submission", c.submission);
    visitor.optional("case", c.caseAddress);
    visitor.optional("settled_reason", c.settledReason);
}

}  // namespace huying::app
