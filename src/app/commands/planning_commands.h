// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/hand_over_route.h"
#include "domain/planning.h"
#include "domain/withdrawal_rule.h"

// The road to the formal unit, the body between office and unit, by system too, and two settings of a term: until when a deputy may
// withdraw, and how numbers are quoted (domain.md §2.2, §2.4, §2.5).
namespace huying::app {

using base::Date;

// Without a role: the only unit is the sole one, of several the first leads and the others are joint.
struct PlanOrder {
    std::string unit;
    std::optional<domain::TaskRole> role;
    std::string scope;
};

template <class Visitor>
void visitFields(Visitor& visitor, PlanOrder& c) {
    visitor.required("unit", c.unit);
    visitor.optional("role", c.role);
    visitor.optional("scope", c.scope);
}

struct PlanAssignment {
    static constexpr std::string_view name = "plan-assignment";
    std::string caseAddress;
    std::optional<domain::PlanStage> stage;  // none: planned
    std::vector<PlanOrder> tasks;
    std::string by;
    std::string note;
};

template <class Visitor>
void visitFields(Visitor& visitor, PlanAssignment& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("stage", c.stage);
    visitor.required("tasks", c.tasks);
    visitor.optional("by", c.by);
    visitor.optional("note", c.note);
}

// What a planned unit says of its plan.
struct RecordConsultation {
    static constexpr std::string_view name = "record-consultation";
    std::string caseAddress;
    std::string unit;
    domain::Consent consent = domain::Consent::agreed;
    std::string opinion;
    std::string betterUnit;
    std::string contact;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordConsultation& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("consent", c.consent);
    visitor.optional("opinion", c.opinion);
    visitor.optional("better_unit", c.betterUnit);
    visitor.optional("contact", c.contact);
}

// Plans and consultations by their numbers within the case, as `show` gives them; only given fields change.
struct CorrectPlan {
    static constexpr std::string_view name = "correct-plan";
    std::string caseAddress;
    int plan = 0;
    std::optional<std::int64_t> expect;
    std::string reason;
    Replacement<Date> happenedOn;
    std::vector<PlanOrder> tasks;  // none: as they are
    Replacement<std::string> by;
    Replacement<std::string> note;
    std::optional<bool> isVoid;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectPlan& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("plan_number", c.plan);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("happened_on", c.happenedOn);
    visitor.optional("tasks", c.tasks);
    visitor.optional("by", c.by);
    visitor.optional("note", c.note);
    visitor.optional("void", c.isVoid);
}

struct CorrectConsultation {
    static constexpr std::string_view name = "correct-consultation";
    std::string caseAddress;
    int consultation = 0;
    std::optional<std::int64_t> expect;
    std::string reason;
    Replacement<Date> happenedOn;
    std::optional<domain::Consent> consent;
    Replacement<std::string> opinion;
    Replacement<std::string> betterUnit;
    Replacement<std::string> contact;
    std::optional<bool> isVoid;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectConsultation& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("consultation_number", c.consultation);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("happened_on", c.happenedOn);
    visitor.optional("consent", c.consent);
    visitor.optional("opinion", c.opinion);
    visitor.optional("better_unit", c.betterUnit);
    visitor.optional("contact", c.contact);
    visitor.optional("void", c.isVoid);
}

// 转交: the second hop, from the body in between to the units.
struct PassOnAssignment {
    static constexpr std::string_view name = "pass-on-assignment";
    std::string caseAddress;
    std::string unit;  // empty: every unit of the round that has not got it yet
    std::string via;   // where the assignment named none
};

template <class Visitor>
void visitFields(Visitor& visitor, PassOnAssignment& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("unit", c.unit);
    visitor.optional("via", c.via);
}

// Which body hands pieces over to the units of a system, from now on; what was assigned keeps what it was given.
struct SetHandOverRoute {
    static constexpr std::string_view name = "set-hand-over-route";
    domain::UnitSystem system = domain::UnitSystem::unknown;
    domain::RouteWay way = domain::RouteWay::through;
    std::string assignedBy;
    std::string via;  // the body between; goes with `through` alone
};

template <class Visitor>
void visitFields(Visitor& visitor, SetHandOverRoute& c) {
    visitor.required("system", c.system);
    visitor.required("route_way", c.way);
    visitor.optional("assigned_by", c.assignedBy);
    visitor.optional("via", c.via);
}

struct SetWithdrawalRule {
    static constexpr std::string_view name = "set-withdrawal-rule";
    std::optional<int> term;  // none: the newest
    domain::WithdrawalLimit until = domain::WithdrawalLimit::reply;
    std::string source;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetWithdrawalRule& c) {
    visitor.optional("term", c.term);
    visitor.required("withdraw_until", c.until);
    visitor.optional("source", c.source);
}

struct SetNumberPattern {
    static constexpr std::string_view name = "set-number-pattern";
    std::optional<int> term;  // none, and no session: the newest term
    std::string session;      // 18-1: for this session alone
    domain::SuggestionKind kind = domain::SuggestionKind::plenary;
    std::string pattern;      // empty: taken away
};

template <class Visitor>
void visitFields(Visitor& visitor, SetNumberPattern& c) {
    visitor.optional("term", c.term);
    visitor.optional("session", c.session);
    visitor.required("kind", c.kind);
    visitor.optional("pattern", c.pattern);
}

}  // namespace huying::app
