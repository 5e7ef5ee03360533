// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/follow_up.h"

// What a reply promises, what becomes of it, and the second answer when it is done (domain.md §2.8, §4 form 10).
namespace huying::app {

using base::Date;

// A promise as it comes with the reply itself.
struct PromisedThing {
    std::string text;
    std::optional<Date> dueOn;
    std::string owner;
};

template <class Visitor>
void visitFields(Visitor& visitor, PromisedThing& c) {
    visitor.required("text", c.text);
    visitor.optional("due_on", c.dueOn);
    visitor.optional("owner", c.owner);
}

struct RecordCommitment {
    static constexpr std::string_view name = "record-commitment";
    std::string caseAddress;
    std::string unit;
    std::string text;
    std::optional<Date> dueOn;
    std::string owner;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordCommitment& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("text", c.text);
    visitor.optional("due_on", c.dueOn);
    visitor.optional("owner", c.owner);
}

// Progress, fulfilment with its evidence, why it was not fulfilled, or what the deputy says of it.
struct RecordCommitmentProgress {
    static constexpr std::string_view name = "record-commitment-progress";
    std::string caseAddress;
    std::optional<int> commitment;  // its number in the case; none: the only one that is open
    std::optional<domain::CommitmentStepKind> step;  // none: progress
    std::string text;
    std::optional<Date> dueOn;  // promised anew
    std::string signatory;
    std::optional<Date> deputyToldOn;
    std::optional<domain::Rating> rating;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordCommitmentProgress& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("commitment", c.commitment);
    visitor.optional("step", c.step);
    visitor.optional("text", c.text);
    visitor.optional("due_on", c.dueOn);
    visitor.optional("signatory", c.signatory);
    visitor.optional("deputy_told_on", c.deputyToldOn);
    visitor.optional("rating", c.rating);
}

// The promise itself; entries about it are corrected by CorrectCommitmentProgress.
struct CorrectCommitment {
    static constexpr std::string_view name = "correct-commitment";
    std::string caseAddress;
    int commitment = 0;
    std::optional<std::int64_t> expect;  // version that was seen
    std::string reason;
    std::optional<bool> isVoid;  // recorded by mistake; needs the reason
    std::optional<Date> happenedOn;
    std::optional<std::string> text;
    Replacement<Date> dueOn;
    Replacement<std::string> owner;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCommitment& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("commitment", c.commitment);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("void", c.isVoid);
    visitor.optional("happened_on", c.happenedOn);
    visitor.optional("text", c.text);
    visitor.optional("due_on", c.dueOn);
    visitor.optional("owner", c.owner);
}

// 再次答复: with a class, that one holds from this day on; the class of the first reply stays readable.
struct AnswerAgain {
    static constexpr std::string_view name = "answer-again";
    std::string caseAddress;
    std::string unit;
    std::optional<domain::ResultClass> resultClass;
    std::string documentNumber;
    std::string signatory;
    std::string text;
    std::optional<domain::DeliveryWay> way;
};

template <class Visitor>
void visitFields(Visitor& visitor, AnswerAgain& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("result_class", c.resultClass);
    visitor.optional("document_number", c.documentNumber);
    visitor.optional("signatory", c.signatory);
    visitor.optional("text", c.text);
    visitor.optional("way", c.way);
}

// The last second reply of the unit.
struct CorrectSecondReply {
    static constexpr std::string_view name = "correct-second-reply";
    std::string caseAddress;
    std::string unit;
    std::optional<std::int64_t> expect;
    std::string reason;
    std::optional<Date> repliedOn;
    Replacement<domain::ResultClass> resultClass;
    Replacement<std::string> documentNumber;
    Replacement<std::string> signatory;
    Replacement<std::string> text;
    Replacement<domain::DeliveryWay> way;
    Replacement<std::string> nothingPromised;  // as app::CorrectReply has it
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectSecondReply& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("replied_on", c.repliedOn);
    visitor.optional("result_class", c.resultClass);
    visitor.optional("document_number", c.documentNumber);
    visitor.optional("signatory", c.signatory);
    visitor.optional("text", c.text);
    visitor.optional("way", c.way);
    visitor.optional("nothing_promised", c.nothingPromised);
}

}  // namespace huying::app
