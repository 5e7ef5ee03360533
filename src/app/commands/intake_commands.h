// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/vocabulary.h"

// The paper: registration, its corrections, withdrawal.
namespace huying::app {

using base::Date;

struct RegisterSuggestion {
    static constexpr std::string_view name = "register-suggestion";
    std::string submission;  // the paper it is registered from: what is not given here is taken from it
    std::string session;
    std::optional<domain::SuggestionKind> kind;
    std::optional<int> serial;
    std::string numberText;
    std::string title;
    std::string body;
    DeputyReference lead;
    std::string delegation;
    std::vector<DeputyReference> coSigners;
    std::string category;
    std::optional<domain::FormationSource> formationSource;
    std::string activity;  // of deputies, that it grew from
    std::optional<domain::SubKind> subKind;
    std::optional<domain::Origin> origin;
    std::optional<Date> submittedOn;
    std::optional<domain::Publication> publishByDeputy;
    std::optional<bool> classified;
    std::optional<bool> hideIdentity;
    std::optional<bool> replyWanted;
    std::string paperSource;
    std::string remark;
};

template <class Visitor>
void visitFields(Visitor& visitor, RegisterSuggestion& c) {
    visitor.optional("submission", c.submission);
    visitor.optional("session", c.session);
    visitor.optional("kind", c.kind);
    visitor.optional("serial", c.serial);
    visitor.optional("number_text", c.numberText);
    c.submission.empty() ? visitor.required("title", c.title) : visitor.optional("title", c.title);
    visitor.optional("body", c.body);
    visitor.optional("lead", c.lead);
    visitor.optional("delegation", c.delegation);
    visitor.optional("co_signers", c.coSigners);
    visitor.optional("category", c.category);
    visitor.optional("formation_source", c.formationSource);
    visitor.optional("deputy_activity", c.activity);
    visitor.optional("sub_kind", c.subKind);
    visitor.optional("origin", c.origin);
    visitor.optional("submitted_on", c.submittedOn);
    visitor.optional("publish_by_deputy", c.publishByDeputy);
    visitor.optional("classified", c.classified);
    visitor.optional("hide_identity", c.hideIdentity);
    visitor.optional("reply_wanted", c.replyWanted);
    visitor.optional("paper_source", c.paperSource);
    visitor.optional("remark", c.remark);
}

struct CorrectSuggestion {
    static constexpr std::string_view name = "correct-suggestion";
    std::string caseAddress;
    std::optional<std::int64_t> expect;  // version of the row that was seen
    std::string reason;
    Replacement<Date> registeredOn;
    Replacement<std::string> numberText;
    Replacement<std::string> title;
    Replacement<std::string> body;
    Replacement<DeputyReference> lead;
    Replacement<std::string> delegation;
    Replacement<std::vector<DeputyReference>> coSigners;
    Replacement<std::string> category;
    Replacement<domain::FormationSource> formationSource;
    Replacement<std::string> activity;
    Replacement<domain::SubKind> subKind;
    Replacement<domain::Origin> origin;
    Replacement<Date> submittedOn;
    Replacement<domain::Publication> publishByDeputy;
    Replacement<bool> classified;
    Replacement<bool> hideIdentity;
    Replacement<bool> replyWanted;
    Replacement<std::string> paperSource;
    Replacement<std::string> remark;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("registered_on", c.registeredOn);
    visitor.optional("number_text", c.numberText);
    visitor.optional("title", c.title);
    visitor.optional("body", c.body);
    visitor.optional("lead", c.lead);
    visitor.optional("delegation", c.delegation);
    visitor.optional("co_signers", c.coSigners);
    visitor.optional("category", c.category);
    visitor.optional("formation_source", c.formationSource);
    visitor.optional("deputy_activity", c.activity);
    visitor.optional("sub_kind", c.subKind);
    visitor.optional("origin", c.origin);
    visitor.optional("submitted_on", c.submittedOn);
    visitor.optional("publish_by_deputy", c.publishByDeputy);
    visitor.optional("classified", c.classified);
    visitor.optional("hide_identity", c.hideIdentity);
    visitor.optional("reply_wanted", c.replyWanted);
    visitor.optional("paper_source", c.paperSource);
    visitor.optional("remark", c.remark);
}

// Registered by mistake: it stays readable with its number and the reason, and counts nowhere.
struct VoidSuggestion {
    static constexpr std::string_view name = "void-suggestion";
    std::string caseAddress;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, VoidSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("reason", c.reason);
}

struct WithdrawSuggestion {
    static constexpr std::string_view name = "withdraw-suggestion";
    std::string caseAddress;
    std::string reason;
    std::optional<bool> allSignersAsk;
};

template <class Visitor>
void visitFields(Visitor& visitor, WithdrawSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("reason", c.reason);
    visitor.optional("all_signers_ask", c.allSignersAsk);
}

}  // namespace huying::app
