// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/assignment_commands.h"
#include "domain/reassignment.h"

// A unit returns its task or wants others beside it, and what the office makes of it (domain.md §2.5, §4 form 8).
namespace huying::app {

struct RequestReturn {
    static constexpr std::string_view name = "request-return";
    std::string caseAddress;
    std::string unit;
    std::string reason;
    std::string suggestedUnit;
    std::string signatory;
    std::string documentNumber;
};

template <class Visitor>
void visitFields(Visitor& visitor, RequestReturn& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("reason", c.reason);
    visitor.optional("suggested_unit", c.suggestedUnit);
    visitor.optional("signatory", c.signatory);
    visitor.optional("document_number", c.documentNumber);
}

// The last request of the unit and, where it was decided, who did and why. What the decision brought about stays.
struct CorrectReturn {
    static constexpr std::string_view name = "correct-return";
    std::string caseAddress;
    std::string unit;
    std::optional<std::int64_t> expect;
    std::string reason;
    std::optional<Date> askedOn;
    std::string requestReason;  // empty: stays
    Replacement<std::string> suggestedUnit;
    Replacement<std::string> signatory;
    Replacement<std::string> documentNumber;
    Replacement<std::string> decidedBy;
    Replacement<std::string> decisionReason;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectReturn& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("asked_on", c.askedOn);
    visitor.optional("request_reason", c.requestReason);
    visitor.optional("suggested_unit", c.suggestedUnit);
    visitor.optional("signatory", c.signatory);
    visitor.optional("document_number", c.documentNumber);
    visitor.optional("decided_by", c.decidedBy);
    visitor.optional("decision_reason", c.decisionReason);
}

// Approved, the task is cancelled on that day; with `new_unit` that unit has it from the same day on, in one command.
struct DecideReturn {
    static constexpr std::string_view name = "decide-return";
    std::string caseAddress;
    std::string unit;
    domain::Decision decision = domain::Decision::approved;
    std::string reason;
    std::string decidedBy;
    std::optional<std::int64_t> coordination;  // its number as `show` gives it
    std::string newUnit;
    std::optional<domain::TaskRole> newRole;  // none: that of the returned task
    std::string scope;                        // empty: that of the returned task
    std::optional<Date> dueOn;                // as printed on the notice to the new unit
    std::string documentNumber;
};

template <class Visitor>
void visitFields(Visitor& visitor, DecideReturn& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("decision", c.decision);
    visitor.optional("reason", c.reason);
    visitor.optional("decided_by", c.decidedBy);
    visitor.optional("coordination", c.coordination);
    visitor.optional("new_unit", c.newUnit);
    visitor.optional("new_role", c.newRole);
    visitor.optional("scope", c.scope);
    visitor.optional("due_on", c.dueOn);
    visitor.optional("document_number", c.documentNumber);
}

// 改办 by the office itself: the unit is rid of the task from that day on and another has it, with its own clock.
struct ReassignTask {
    static constexpr std::string_view name = "reassign-task";
    std::string caseAddress;
    std::string unit;
    std::string newUnit;
    std::string reason;
    std::optional<domain::TaskRole> newRole;  // none: that of the task
    std::string scope;                        // empty: that of the task
    std::optional<Date> dueOn;                // as printed on the notice to the new unit
    std::string documentNumber;
};

template <class Visitor>
void visitFields(Visitor& visitor, ReassignTask& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("new_unit", c.newUnit);
    visitor.required("reason", c.reason);
    visitor.optional("new_role", c.newRole);
    visitor.optional("scope", c.scope);
    visitor.optional("due_on", c.dueOn);
    visitor.optional("document_number", c.documentNumber);
}

struct ProposeUnits {
    static constexpr std::string_view name = "propose-units";
    std::string caseAddress;
    std::string unit;
    std::vector<std::string> units;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, ProposeUnits& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("units", c.units);
    visitor.required("reason", c.reason);
}

struct DecideProposal {
    static constexpr std::string_view name = "decide-proposal";
    std::string caseAddress;
    std::string unit;
    domain::Decision decision = domain::Decision::approved;
    std::string reason;
    std::string decidedBy;
    std::optional<std::int64_t> coordination;
    std::vector<TaskOrder> tasks;  // none: the proposed units, joint ones or, among separate units, separate ones
    std::string documentNumber;
};

template <class Visitor>
void visitFields(Visitor& visitor, DecideProposal& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("decision", c.decision);
    visitor.optional("reason", c.reason);
    visitor.optional("decided_by", c.decidedBy);
    visitor.optional("coordination", c.coordination);
    visitor.optional("tasks", c.tasks);
    visitor.optional("document_number", c.documentNumber);
}

struct RecordCoordination {
    static constexpr std::string_view name = "record-coordination";
    std::string caseAddress;
    std::vector<std::string> units;
    std::optional<domain::Mediator> by;  // none: by the system of the units
    std::optional<domain::CoordinationWay> way;
    std::string people;
    std::string text;
    std::string ruling;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordCoordination& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("units", c.units);
    visitor.optional("by", c.by);
    visitor.optional("coordination_way", c.way);
    visitor.optional("people", c.people);
    visitor.required("text", c.text);
    visitor.optional("ruling", c.ruling);
}

}  // namespace huying::app
