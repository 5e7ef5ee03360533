// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "app/commands/follow_up_commands.h"
#include "base/date.h"
#include "domain/case_facts.h"
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
}

struct CorrectReply {
    static constexpr std::string_view name = "correct-reply";
    std::string caseAddress;
    std::string unit;
    std::optional<int> round;
    std::string reason;
    Replacement<Date> repliedOn;
    Replacement<domain::ResultClass> resultClass;
    Replacement<std::string> documentNumber;
    Replacement<std::string> signatory;
    Replacement<std::string> text;
    Replacement<std::string> lateReason;
    Replacement<std::string> opinionsAdopted;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectReply& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("round", c.round);
    visitor.optional("reason", c.reason);
    visitor.optional("replied_on", c.repliedOn);
    visitor.optional("result_class", c.resultClass);
    visitor.optional("document_number", c.documentNumber);
    visitor.optional("signatory", c.signatory);
    visitor.optional("text", c.text);
    visitor.optional("late_reason", c.lateReason);
    visitor.optional("opinions_adopted", c.opinionsAdopted);
}

struct RecordDelivery {
    static constexpr std::string_view name = "record-delivery";
    std::string caseAddress;
    domain::DeliveryWay way = domain::DeliveryWay::post;
    std::string unit;
    DeputyReference deputy;
    std::optional<bool> formSent;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordDelivery& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("way", c.way);
    visitor.optional("unit", c.unit);
    visitor.optional("deputy", c.deputy);
    visitor.optional("form_sent", c.formSent);
}

}  // namespace huying::app
