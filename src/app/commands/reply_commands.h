// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "app/commands/follow_up_commands.h"
#include "base/date.h"
#include "domain/case_facts.h"
#include "domain/reply_debts.h"
#include "domain/vocabulary.h"

// Replies, what they brought about and to whom they were delivered.
namespace huying::app {

using base::Date;

template <class Visitor>
void visitFields(Visitor& visitor, domain::Outcome& c) {
    visitor.optional("measures", c.measures);
    visitor.optional("documents", c.documents);
    visitor.optional("figures", c.figures);
    visitor.optional("evidence", c.evidence);
    visitor.optional("exemplary", c.isExemplary);
}

struct RecordReply {
    static constexpr std::string_view name = "record-reply";
    std::string caseAddress;
    std::string unit;
    std::optional<domain::ResultClass> resultClass;
    std::string documentNumber;
    std::string signatory;
    std::string text;
    std::string leader;
    std::string handler;
    std::string handlerPhone;
    domain::Outcome outcome;
    std::string lateReason = {};
    std::string opinionsAdopted = {};
    std::vector<PromisedThing> commitments = {};
    std::optional<domain::Publication> publishByUnit;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordReply& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("result_class", c.resultClass);
    visitor.optional("document_number", c.documentNumber);
    visitor.optional("signatory", c.signatory);
    visitor.optional("text", c.text);
    visitor.optional("leader", c.leader);
    visitor.optional("handler", c.handler);
    visitor.optional("handler_phone", c.handlerPhone);
    visitor.optional("outcome", c.outcome);
    visitor.optional("late_reason", c.lateReason);
    visitor.optional("opinions_adopted", c.opinionsAdopted);
    visitor.optional("commitments", c.commitments);
    visitor.optional("publish_by_unit", c.publishByUnit);
}

struct CorrectReply {
    static constexpr std::string_view name = "correct-reply";
    std::string caseAddress;
    std::string unit;
    std::optional<int> round;
    std::optional<std::int64_t> expect;
    std::string reason;
    Replacement<Date> repliedOn;
    Replacement<domain::ResultClass> resultClass;
    Replacement<std::string> documentNumber;
    Replacement<std::string> signatory;
    Replacement<std::string> text;
    Replacement<std::string> lateReason;
    Replacement<std::string> opinionsAdopted;
    Replacement<domain::Publication> publishByUnit;
    Replacement<std::string> nothingPromised;  // why there is no promise to record; null: that is taken back
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectReply& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("round", c.round);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("replied_on", c.repliedOn);
    visitor.optional("result_class", c.resultClass);
    visitor.optional("document_number", c.documentNumber);
    visitor.optional("signatory", c.signatory);
    visitor.optional("text", c.text);
    visitor.optional("late_reason", c.lateReason);
    visitor.optional("opinions_adopted", c.opinionsAdopted);
    visitor.optional("publish_by_unit", c.publishByUnit);
    visitor.optional("nothing_promised", c.nothingPromised);
}

// Before the reply goes out; with the class changed or the reply sent back, a reason.
struct RecordReview {
    static constexpr std::string_view name = "record-review";
    std::string caseAddress;
    std::string unit;
    std::string reviewer;
    domain::ReviewResult result = domain::ReviewResult::approved;
    std::string reason;
    std::optional<domain::ResultClass> resultClass;
    std::optional<domain::Publication> publication;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordReview& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("reviewer", c.reviewer);
    visitor.required("review_result", c.result);
    visitor.optional("reason", c.reason);
    visitor.optional("result_class", c.resultClass);
    visitor.optional("publication", c.publication);
}

// Who is owed the replies that are given from now on.
struct SetReplyTo {
    static constexpr std::string_view name = "set-reply-to";
    domain::ReplyTo to = domain::ReplyTo::each;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetReplyTo& c) {
    visitor.required("reply_to", c.to);
}

struct RecordDelivery {
    static constexpr std::string_view name = "record-delivery";
    std::string caseAddress;
    domain::DeliveryWay way = domain::DeliveryWay::post;
    std::string unit;
    DeputyReference deputy;            // of a main case also a signer of a piece merged into it
    std::optional<bool> withMerged;    // of a main case: the signers of the pieces merged into it too
    std::optional<bool> formSent;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordDelivery& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("way", c.way);
    visitor.optional("unit", c.unit);
    visitor.optional("deputy", c.deputy);
    visitor.optional("with_merged", c.withMerged);
    visitor.optional("form_sent", c.formSent);
}

}  // namespace huying::app
