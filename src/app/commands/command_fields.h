// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"

// The fields of every command by their JSON key, told once: reading, writing and the documentation test visit these.
// `required` fields are refused when absent or blank.
namespace huying::app {

template <class Visitor>
void visitFields(Visitor& visitor, OpenSession& c) {
    visitor.required("term", c.term);
    visitor.required("number", c.number);
    visitor.optional("name", c.title);
    visitor.optional("opened", c.opened);
    visitor.optional("closed", c.closed);
}

template <class Visitor>
void visitFields(Visitor& visitor, SetBaseFigure& c) {
    visitor.required("term", c.term);
    visitor.required("number", c.number);
    visitor.required("total", c.total);
    visitor.optional("plenary", c.plenary);
    visitor.optional("intersessional", c.intersessional);
    visitor.optional("note", c.note);
}

template <class Visitor>
void visitFields(Visitor& visitor, RegisterSuggestion& c) {
    visitor.optional("session", c.session);
    visitor.optional("kind", c.kind);
    visitor.optional("serial", c.serial);
    visitor.optional("number_text", c.numberText);
    visitor.required("title", c.title);
    visitor.optional("body", c.body);
    visitor.optional("lead", c.lead);
    visitor.optional("delegation", c.delegation);
    visitor.optional("co_signers", c.coSigners);
    visitor.optional("category", c.category);
    visitor.optional("formation_source", c.formationSource);
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

template <class Visitor>
void visitFields(Visitor& visitor, TaskOrder& c) {
    visitor.required("unit", c.unit);
    visitor.required("role", c.role);
    visitor.optional("scope", c.scope);
    visitor.optional("due_on", c.dueOn);
}

template <class Visitor>
void visitFields(Visitor& visitor, AssignSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("tasks", c.tasks);
    visitor.optional("assigned_by", c.assignedBy);
    visitor.optional("via", c.via);
    visitor.optional("document_number", c.documentNumber);
}

template <class Visitor>
void visitFields(Visitor& visitor, CorrectAssignment& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("round", c.round);
    visitor.optional("reason", c.reason);
    visitor.optional("new_unit", c.newUnit);
    visitor.optional("role", c.role);
    visitor.optional("scope", c.scope);
    visitor.optional("assigned_on", c.assignedOn);
    visitor.optional("due_on", c.dueOn);
    visitor.optional("received_on", c.receivedOn);
    visitor.optional("document_number", c.documentNumber);
}

template <class Visitor>
void visitFields(Visitor& visitor, CancelAssignment& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("reason", c.reason);
}

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
}

template <class Visitor>
void visitFields(Visitor& visitor, CorrectFeedback& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("round", c.round);
    visitor.optional("unit", c.unit);
    visitor.optional("deputy", c.deputy);
    visitor.optional("reason", c.reason);
    visitor.optional("rated_on", c.ratedOn);
    visitor.optional("process", c.process);
    visitor.optional("result", c.result);
    visitor.optional("comment", c.comment);
}

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCompletion& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("round", c.round);
    visitor.optional("completed_on", c.completedOn);
    visitor.optional("ground", c.ground);
    visitor.optional("reason", c.reason);
}

template <class Visitor>
void visitFields(Visitor& visitor, AcknowledgeReceipt& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("receiver", c.receiver);
    visitor.optional("leader", c.leader);
    visitor.optional("handler", c.handler);
    visitor.optional("handler_phone", c.handlerPhone);
}

template <class Visitor>
void visitFields(Visitor& visitor, RecordProgress& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("text", c.text);
    visitor.optional("plan", c.plan);
    visitor.optional("leader", c.leader);
    visitor.optional("handler", c.handler);
    visitor.optional("handler_phone", c.handlerPhone);
}

template <class Visitor>
void visitFields(Visitor& visitor, RecordContact& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("phase", c.phase);
    visitor.required("way", c.way);
    visitor.optional("deputy", c.deputy);
    visitor.optional("place", c.place);
    visitor.optional("people", c.people);
    visitor.optional("deputy_opinion", c.deputyOpinion);
    visitor.optional("unit_answer", c.unitAnswer);
    visitor.optional("signed", c.isSigned);
}

template <class Visitor>
void visitFields(Visitor& visitor, RecordJointOpinion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("text", c.text);
    visitor.optional("signatory", c.signatory);
    visitor.optional("document_number", c.documentNumber);
}

template <class Visitor>
void visitFields(Visitor& visitor, domain::Outcome& c) {
    visitor.optional("measures", c.measures);
    visitor.optional("documents", c.documents);
    visitor.optional("figures", c.figures);
    visitor.optional("evidence", c.evidence);
    visitor.optional("exemplary", c.isExemplary);
}

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
}

template <class Visitor>
void visitFields(Visitor& visitor, RecordDelivery& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("way", c.way);
    visitor.optional("unit", c.unit);
    visitor.optional("deputy", c.deputy);
    visitor.optional("form_sent", c.formSent);
}

template <class Visitor>
void visitFields(Visitor& visitor, RequestExtension& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("reason", c.reason);
    visitor.required("until", c.until);
}

template <class Visitor>
void visitFields(Visitor& visitor, DecideExtension& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("granted", c.granted);
    visitor.optional("until", c.until);
    visitor.optional("deputy_told_on", c.deputyToldOn);
    visitor.optional("reason", c.reason);
}

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

template <class Visitor>
void visitFields(Visitor& visitor, OrderRehandling& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("reason", c.reason);
    visitor.optional("due_on", c.dueOn);
}

template <class Visitor>
void visitFields(Visitor& visitor, CompleteSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("ground", c.ground);
    visitor.optional("reason", c.reason);
}

template <class Visitor>
void visitFields(Visitor& visitor, WithdrawSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("reason", c.reason);
    visitor.optional("all_signers_ask", c.allSignersAsk);
}

template <class Visitor>
void visitFields(Visitor& visitor, CreateTopic& c) {
    visitor.required("name", c.title);
    visitor.optional("session", c.session);
    visitor.optional("leaders", c.leaders);
    visitor.optional("committee", c.committee);
    visitor.optional("units", c.units);
    visitor.optional("chair_meeting", c.chairMeeting);
    visitor.optional("plan_text", c.plan);
    visitor.optional("cases", c.cases);
}

template <class Visitor>
void visitFields(Visitor& visitor, CorrectTopic& c) {
    visitor.required("topic", c.topic);
    visitor.optional("session", c.session);
    visitor.optional("expect", c.expect);
    visitor.optional("name", c.title);
    visitor.optional("leaders", c.leaders);
    visitor.optional("committee", c.committee);
    visitor.optional("units", c.units);
    visitor.optional("chair_meeting", c.chairMeeting);
    visitor.optional("plan_text", c.plan);
    visitor.optional("decided_on", c.decidedOn);
    visitor.optional("closed_on", c.closedOn);
    visitor.optional("report", c.report);
}

template <class Visitor>
void visitFields(Visitor& visitor, CloseTopic& c) {
    visitor.required("topic", c.topic);
    visitor.optional("session", c.session);
    visitor.required("report", c.report);
}

template <class Visitor>
void visitFields(Visitor& visitor, SetPriority& c) {
    visitor.required("cases", c.cases);
    visitor.optional("topic", c.topic);
    visitor.optional("supervisor", c.supervisor);
    visitor.optional("committee", c.committee);
    visitor.optional("move", c.move);
}

template <class Visitor>
void visitFields(Visitor& visitor, EndPriority& c) {
    visitor.required("cases", c.cases);
    visitor.required("reason", c.reason);
}

template <class Visitor>
void visitFields(Visitor& visitor, SetGovernmentLeader& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("government_leader", c.leader);
}

template <class Visitor>
void visitFields(Visitor& visitor, RecordActivity& c) {
    visitor.optional("topic", c.topic);
    visitor.optional("session", c.session);
    visitor.optional("case", c.caseAddress);
    visitor.required("activity_kind", c.kind);
    visitor.optional("place", c.place);
    visitor.optional("supervisor", c.supervisor);
    visitor.optional("people", c.people);
    visitor.optional("findings", c.findings);
    visitor.optional("decisions", c.decisions);
    visitor.optional("next_on", c.nextOn);
}

template <class Visitor>
void visitFields(Visitor& visitor, CorrectActivity& c) {
    visitor.required("activity", c.activity);
    visitor.optional("activity_kind", c.kind);
    visitor.optional("held_on", c.heldOn);
    visitor.optional("place", c.place);
    visitor.optional("supervisor", c.supervisor);
    visitor.optional("people", c.people);
    visitor.optional("findings", c.findings);
    visitor.optional("decisions", c.decisions);
    visitor.optional("next_on", c.nextOn);
}

template <class Visitor>
void visitFields(Visitor& visitor, AddDeputy& c) {
    visitor.required("name", c.deputy.name);
    visitor.optional("delegation", c.deputy.delegation);
    visitor.optional("certificate", c.deputy.certificate);
    visitor.optional("term", c.term);
    visitor.optional("phone", c.phone);
    visitor.optional("address", c.address);
    visitor.optional("postcode", c.postcode);
    visitor.optional("electing_unit", c.electingUnit);
    visitor.optional("employer", c.employer);
    visitor.optional("post", c.post);
}

template <class Visitor>
void visitFields(Visitor& visitor, AddDelegation& c) {
    visitor.required("name", c.title);
    visitor.optional("term", c.term);
}

template <class Visitor>
void visitFields(Visitor& visitor, domain::UnitContact& c) {
    visitor.optional("person", c.person);
    visitor.optional("post", c.post);
    visitor.optional("phone", c.phone);
    visitor.optional("address", c.address);
}

template <class Visitor>
void visitFields(Visitor& visitor, AddUnit& c) {
    visitor.required("name", c.title);
    visitor.optional("short_name", c.shortName);
    visitor.optional("system", c.system);
    visitor.optional("aliases", c.aliases);
    visitor.optional("order", c.order);
    visitor.optional("contacts", c.contacts);
    visitor.optional("valid_from", c.validFrom);
}

template <class Visitor>
void visitFields(Visitor& visitor, AddCategory& c) {
    visitor.required("name", c.title);
    visitor.optional("code", c.code);
    visitor.optional("term", c.term);
    visitor.optional("parent", c.parent);
    visitor.optional("order", c.order);
}

template <class Visitor>
void visitFields(Visitor& visitor, CorrectUnit& c) {
    visitor.required("unit", c.unit);
    visitor.optional("name", c.title);
    visitor.optional("short_name", c.shortName);
    visitor.optional("system", c.system);
    visitor.optional("order", c.order);
    visitor.optional("aliases", c.aliases);
    visitor.optional("contacts", c.contacts);
    visitor.optional("valid_from", c.validFrom);
}

template <class Visitor>
void visitFields(Visitor& visitor, RenameUnit& c) {
    visitor.required("unit", c.unit);
    visitor.required("name", c.title);
    visitor.optional("short_name", c.shortName);
}

template <class Visitor>
void visitFields(Visitor& visitor, MergeUnit& c) {
    visitor.required("unit", c.unit);
    visitor.required("into", c.into);
}

template <class Visitor>
void visitFields(Visitor& visitor, UnitPart& c) {
    visitor.required("name", c.title);
    visitor.optional("short_name", c.shortName);
    visitor.optional("system", c.system);
}

template <class Visitor>
void visitFields(Visitor& visitor, SplitUnit& c) {
    visitor.required("unit", c.unit);
    visitor.required("into", c.into);
    visitor.optional("continues", c.continues);
}

template <class Visitor>
void visitFields(Visitor& visitor, EndUnit& c) {
    visitor.required("unit", c.unit);
}

template <class Visitor>
void visitFields(Visitor& visitor, CorrectDeputy& c) {
    visitor.required("deputy", c.deputy);
    visitor.optional("term", c.term);
    visitor.optional("name", c.title);
    visitor.optional("certificate", c.certificate);
    visitor.optional("delegation", c.delegation);
    visitor.optional("phone", c.phone);
    visitor.optional("address", c.address);
    visitor.optional("postcode", c.postcode);
    visitor.optional("electing_unit", c.electingUnit);
    visitor.optional("employer", c.employer);
    visitor.optional("post", c.post);
    visitor.optional("ended_on", c.endedOn);
}

template <class Visitor>
void visitFields(Visitor& visitor, MoveDeputy& c) {
    visitor.required("deputy", c.deputy);
    visitor.required("delegation", c.delegation);
    visitor.optional("term", c.term);
}

template <class Visitor>
void visitFields(Visitor& visitor, ConfirmDeputy& c) {
    visitor.required("deputy", c.deputy);
    visitor.optional("delegation", c.delegation);
    visitor.optional("certificate", c.certificate);
    visitor.optional("term", c.term);
}

template <class Visitor>
void visitFields(Visitor& visitor, MergeDeputy& c) {
    visitor.required("deputy", c.deputy);
    visitor.required("into", c.into);
    visitor.optional("term", c.term);
}

template <class Visitor>
void visitFields(Visitor& visitor, RemoveDeputy& c) {
    visitor.required("deputy", c.deputy);
    visitor.optional("term", c.term);
}

template <class Visitor>
void visitFields(Visitor& visitor, RenameDelegation& c) {
    visitor.required("delegation", c.delegation);
    visitor.required("name", c.title);
    visitor.optional("term", c.term);
}

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCategory& c) {
    visitor.required("category", c.category);
    visitor.optional("term", c.term);
    visitor.optional("name", c.title);
    visitor.optional("code", c.code);
    visitor.optional("parent", c.parent);
    visitor.optional("order", c.order);
}

template <class Visitor>
void visitFields(Visitor& visitor, EndCategory& c) {
    visitor.required("category", c.category);
    visitor.optional("term", c.term);
}

template <class Visitor>
void visitFields(Visitor& visitor, RemoveCategory& c) {
    visitor.required("category", c.category);
    visitor.optional("term", c.term);
}

template <class Visitor>
void visitFields(Visitor& visitor, CopyCategories& c) {
    visitor.required("from", c.from);
    visitor.required("to", c.to);
}

template <class Visitor>
void visitFields(Visitor& visitor, AddCommittee& c) {
    visitor.required("name", c.title);
    visitor.optional("short_name", c.shortName);
    visitor.optional("code", c.code);
}

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCommittee& c) {
    visitor.required("committee", c.committee);
    visitor.optional("name", c.title);
    visitor.optional("short_name", c.shortName);
    visitor.optional("order", c.order);
}

template <class Visitor>
void visitFields(Visitor& visitor, EndCommittee& c) {
    visitor.required("committee", c.committee);
}

template <class Visitor>
void visitFields(Visitor& visitor, RollOverSession& c) {
    visitor.required("term", c.term);
    visitor.required("number", c.number);
    visitor.optional("name", c.title);
    visitor.optional("opened", c.opened);
    visitor.optional("closed", c.closed);
    visitor.optional("deputies", c.deputies);
}

template <class Visitor>
void visitFields(Visitor& visitor, RemoveBaseFigure& c) {
    visitor.required("term", c.term);
    visitor.required("number", c.number);
}

}  // namespace huying::app
