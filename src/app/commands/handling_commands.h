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

// What units do until they reply: progress, contacts with the deputy, joint opinions and those sent back, extensions.
namespace huying::app {

using base::Date;

// One line of a plan's list of measures (工作措施清单).
struct PlannedMeasure {
    std::string text;
    std::string owner;  // who does it
    std::optional<Date> dueOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, PlannedMeasure& c) {
    visitor.required("text", c.text);
    visitor.optional("owner", c.owner);
    visitor.optional("due_on", c.dueOn);
}

// With measures it is the plan that they belong to.
struct RecordProgress {
    static constexpr std::string_view name = "record-progress";
    std::string caseAddress;
    std::string unit;
    std::string text;
    std::optional<bool> plan;
    std::string leader;
    std::string handler;
    std::string handlerPhone;
    std::vector<PlannedMeasure> measures = {};
    std::string measure = {};  // which one of the unit's measures this is about, by its text
    std::optional<bool> done = {};  // that measure is done
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordProgress& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("text", c.text);
    visitor.optional("plan", c.plan);
    visitor.optional("leader", c.leader);
    visitor.optional("handler", c.handler);
    visitor.optional("handler_phone", c.handlerPhone);
    visitor.optional("measures", c.measures);
    visitor.optional("measure", c.measure);
    visitor.optional("done", c.done);
}

struct RecordContact {
    static constexpr std::string_view name = "record-contact";
    std::string caseAddress;
    std::string unit;
    domain::ContactPhase phase = domain::ContactPhase::before;
    domain::ContactWay way = domain::ContactWay::visit;
    DeputyReference deputy;
    std::string place;
    std::string people;
    std::string deputyOpinion;
    std::string unitAnswer;
    std::optional<bool> isSigned;
};

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

// Only what is given changes.
struct CorrectContact {
    static constexpr std::string_view name = "correct-contact";
    std::string caseAddress;
    int contactNumber = 0;  // its place among the contacts of the case, from 1
    std::optional<std::int64_t> expect;
    std::string reason;
    std::string unit;  // whose contact it was, where another unit was named by mistake
    std::optional<domain::ContactPhase> phase;
    std::optional<domain::ContactWay> way;
    std::optional<Date> contactedOn;
    DeputyReference deputy;
    Replacement<std::string> place;
    Replacement<std::string> people;
    Replacement<std::string> deputyOpinion;
    Replacement<std::string> unitAnswer;
    std::optional<bool> isSigned;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectContact& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("contact_number", c.contactNumber);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("unit", c.unit);
    visitor.optional("phase", c.phase);
    visitor.optional("way", c.way);
    visitor.optional("contacted_on", c.contactedOn);
    visitor.optional("deputy", c.deputy);
    visitor.optional("place", c.place);
    visitor.optional("people", c.people);
    visitor.optional("deputy_opinion", c.deputyOpinion);
    visitor.optional("unit_answer", c.unitAnswer);
    visitor.optional("signed", c.isSigned);
}

struct RecordJointOpinion {
    static constexpr std::string_view name = "record-joint-opinion";
    std::string caseAddress;
    std::string unit;
    std::string text;
    std::string signatory;
    std::string documentNumber;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordJointOpinion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("text", c.text);
    visitor.optional("signatory", c.signatory);
    visitor.optional("document_number", c.documentNumber);
}

// The opinion of the unit that counts; one that was sent back stays as it was.
struct CorrectJointOpinion {
    static constexpr std::string_view name = "correct-joint-opinion";
    std::string caseAddress;
    std::string unit;
    std::optional<std::int64_t> expect;
    std::string reason;
    std::optional<Date> givenOn;
    Replacement<std::string> text;
    Replacement<std::string> signatory;
    Replacement<std::string> documentNumber;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectJointOpinion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("given_on", c.givenOn);
    visitor.optional("text", c.text);
    visitor.optional("signatory", c.signatory);
    visitor.optional("document_number", c.documentNumber);
}

struct RequestExtension {
    static constexpr std::string_view name = "request-extension";
    std::string caseAddress;
    std::string unit;
    std::string reason;
    std::optional<Date> until;
};

template <class Visitor>
void visitFields(Visitor& visitor, RequestExtension& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("reason", c.reason);
    visitor.required("until", c.until);
}

struct DecideExtension {
    static constexpr std::string_view name = "decide-extension";
    std::string caseAddress;
    std::string unit;
    bool granted = false;
    std::optional<Date> until;
    std::optional<Date> deputyToldOn;
    std::string reason;
    std::string decidedBy = {};  // who agreed or refused; the assigning body where nothing is said
};

template <class Visitor>
void visitFields(Visitor& visitor, DecideExtension& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("granted", c.granted);
    visitor.optional("until", c.until);
    visitor.optional("deputy_told_on", c.deputyToldOn);
    visitor.optional("reason", c.reason);
    visitor.optional("decided_by", c.decidedBy);
}

// An opinion that says nothing goes back to the joint unit and is due again (CQ 20).
struct ReturnJointOpinion {
    static constexpr std::string_view name = "return-joint-opinion";
    std::string caseAddress;
    std::string unit;
    std::string reason;
    std::optional<Date> dueOn;  // none: by rule, from the day it was sent back
};

template <class Visitor>
void visitFields(Visitor& visitor, ReturnJointOpinion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("reason", c.reason);
    visitor.optional("due_on", c.dueOn);
}

// The last extension of the unit; also the day the deputy was told, where that came later.
struct CorrectExtension {
    static constexpr std::string_view name = "correct-extension";
    std::string caseAddress;
    std::string unit;
    std::optional<std::int64_t> expect;
    Replacement<Date> deputyToldOn;
    std::optional<Date> decidedOn;
    std::optional<Date> until;
    Replacement<std::string> decidedBy;
    Replacement<std::string> reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectExtension& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("expect", c.expect);
    visitor.optional("deputy_told_on", c.deputyToldOn);
    visitor.optional("decided_on", c.decidedOn);
    visitor.optional("until", c.until);
    visitor.optional("decided_by", c.decidedBy);
    visitor.optional("reason", c.reason);
}

}  // namespace huying::app
