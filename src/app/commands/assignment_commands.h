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

// Who handles it: assignment, its corrections, receipt.
namespace huying::app {

using base::Date;

struct TaskOrder {
    std::string unit;
    domain::TaskRole role = domain::TaskRole::sole;
    std::string scope;
    std::optional<Date> dueOn;  // as printed on the issued notice
};

template <class Visitor>
void visitFields(Visitor& visitor, TaskOrder& c) {
    visitor.required("unit", c.unit);
    visitor.required("role", c.role);
    visitor.optional("scope", c.scope);
    visitor.optional("due_on", c.dueOn);
}

struct AssignSuggestion {
    static constexpr std::string_view name = "assign-suggestion";
    std::string caseAddress;
    std::vector<TaskOrder> tasks;     // or
    std::optional<bool> asPlanned;    // the units, roles and parts of the plan that is to be carried out
    std::string assignedBy;
    std::string via;                  // the body that passes it on to the units
    std::optional<bool> byRoute;      // what is not named of both follows from the system of each unit (hand_over_route.h)
    std::optional<Date> passedOn;     // when it did
    std::string documentNumber;
};

template <class Visitor>
void visitFields(Visitor& visitor, AssignSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("as_planned", c.asPlanned);
    if (c.asPlanned.value_or(false)) {
        visitor.optional("tasks", c.tasks);  // refused with its reason
    } else {
        visitor.required("tasks", c.tasks);
    }
    visitor.optional("assigned_by", c.assignedBy);
    visitor.optional("via", c.via);
    visitor.optional("by_route", c.byRoute);
    visitor.optional("passed_on", c.passedOn);
    visitor.optional("document_number", c.documentNumber);
}

// Corrections of what is on record about one unit's share, a reply, a rating or the completion. Only given fields
// change; `round` is the present one where it is not given.
struct CorrectAssignment {
    static constexpr std::string_view name = "correct-assignment";
    std::string caseAddress;
    std::string unit;
    std::optional<int> round;
    std::optional<std::int64_t> expect;
    std::string reason;
    std::string newUnit;  // the notice went to this one; the other was named by mistake
    std::optional<domain::TaskRole> role;
    Replacement<std::string> scope;
    Replacement<Date> assignedOn;
    Replacement<Date> dueOn;  // null: as computed
    Replacement<Date> receivedOn;
    Replacement<std::string> receiver;
    Replacement<std::string> documentNumber;
    Replacement<std::string> assignedBy;
    Replacement<std::string> via;
    Replacement<Date> passedOn;
    Replacement<std::string> leader;
    Replacement<std::string> handler;
    Replacement<std::string> handlerPhone;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectAssignment& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("round", c.round);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("new_unit", c.newUnit);
    visitor.optional("role", c.role);
    visitor.optional("scope", c.scope);
    visitor.optional("assigned_on", c.assignedOn);
    visitor.optional("due_on", c.dueOn);
    visitor.optional("received_on", c.receivedOn);
    visitor.optional("receiver", c.receiver);
    visitor.optional("document_number", c.documentNumber);
    visitor.optional("assigned_by", c.assignedBy);
    visitor.optional("via", c.via);
    visitor.optional("passed_on", c.passedOn);
    visitor.optional("leader", c.leader);
    visitor.optional("handler", c.handler);
    visitor.optional("handler_phone", c.handlerPhone);
}

// The unit has nothing to do with the case any more, or never had.
struct CancelAssignment {
    static constexpr std::string_view name = "cancel-assignment";
    std::string caseAddress;
    std::string unit;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, CancelAssignment& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("reason", c.reason);
}

struct AcknowledgeReceipt {
    static constexpr std::string_view name = "acknowledge-receipt";
    std::string caseAddress;
    std::string unit;
    std::string receiver;
    std::string leader;
    std::string handler;
    std::string handlerPhone;
    std::vector<std::string> proposeUnits;  // takes it and proposes that these take part, as ProposeUnits does
    std::string proposeReason;
};

template <class Visitor>
void visitFields(Visitor& visitor, AcknowledgeReceipt& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("receiver", c.receiver);
    visitor.optional("leader", c.leader);
    visitor.optional("handler", c.handler);
    visitor.optional("handler_phone", c.handlerPhone);
    visitor.optional("propose_units", c.proposeUnits);
    visitor.optional("propose_reason", c.proposeReason);
}

}  // namespace huying::app
