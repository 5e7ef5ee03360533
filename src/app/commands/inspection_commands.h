// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/inspection.h"

// 综合检查: what is planned, chosen or drawn, found and followed up. An inspection is named by its name within its session, what is
// inspected by its unit and, where it is a share of a piece, by the piece.
namespace huying::app {

using base::Date;

struct PlanInspection {
    static constexpr std::string_view name = "plan-inspection";
    std::string title;
    std::string session;
    std::string committee;
    std::optional<Date> from;
    std::optional<Date> to;
    std::string purpose;
    std::vector<std::string> members;
    std::vector<DeputyReference> deputies;
};

template <class Visitor>
void visitFields(Visitor& visitor, PlanInspection& c) {
    visitor.required("name", c.title);
    visitor.optional("session", c.session);
    visitor.required("committee", c.committee);
    visitor.optional("from_date", c.from);
    visitor.optional("to_date", c.to);
    visitor.optional("purpose", c.purpose);
    visitor.optional("committee_members", c.members);
    visitor.optional("proposing_deputies", c.deputies);
}

struct CorrectInspection {
    static constexpr std::string_view name = "correct-inspection";
    std::string inspection;
    std::string session;
    std::optional<std::int64_t> expect;
    std::optional<std::string> title;
    Replacement<std::string> committee;
    std::optional<Date> plannedOn;
    Replacement<Date> from;
    Replacement<Date> to;
    Replacement<std::string> purpose;
    Replacement<std::vector<std::string>> members;
    Replacement<std::vector<DeputyReference>> deputies;
    Replacement<Date> closedOn;  // null: it goes on
    Replacement<std::string> conclusion;
    std::optional<bool> isVoid;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectInspection& c) {
    visitor.required("inspection", c.inspection);
    visitor.optional("session", c.session);
    visitor.optional("expect", c.expect);
    visitor.optional("name", c.title);
    visitor.optional("committee", c.committee);
    visitor.optional("planned_on", c.plannedOn);
    visitor.optional("from_date", c.from);
    visitor.optional("to_date", c.to);
    visitor.optional("purpose", c.purpose);
    visitor.optional("committee_members", c.members);
    visitor.optional("proposing_deputies", c.deputies);
    visitor.optional("closed_on", c.closedOn);
    visitor.optional("conclusion", c.conclusion);
    visitor.optional("void", c.isVoid);
    visitor.optional("reason", c.reason);
}

// Units as a whole, and pieces; of a piece that several units answer `unit` says whose share.
struct AddInspectionSample {
    static constexpr std::string_view name = "add-inspection-sample";
    std::string inspection;
    std::string session;
    std::vector<std::string> units;
    std::vector<std::string> cases;
    std::string unit;
};

template <class Visitor>
void visitFields(Visitor& visitor, AddInspectionSample& c) {
    visitor.required("inspection", c.inspection);
    visitor.optional("session", c.session);
    visitor.optional("units", c.units);
    visitor.optional("cases", c.cases);
    visitor.optional("unit", c.unit);
}

// By lot, from the units that answer pieces of the session, or from these pieces; `seed` decides.
struct DrawInspectionSample {
    static constexpr std::string_view name = "draw-inspection-sample";
    std::string inspection;
    std::string session;
    std::optional<domain::DrawSubject> subject;
    int count = 0;
    std::optional<bool> perUnit;
    std::vector<std::string> units;  // from these alone
    std::string seed;
};

template <class Visitor>
void visitFields(Visitor& visitor, DrawInspectionSample& c) {
    visitor.required("inspection", c.inspection);
    visitor.optional("session", c.session);
    visitor.required("draw_subject", c.subject);
    visitor.required("draw_count", c.count);
    visitor.optional("per_unit", c.perUnit);
    visitor.optional("units", c.units);
    visitor.required("seed", c.seed);
}

// A line of the sample.
struct InspectionLineName {
    std::string inspection;
    std::string session;
    std::string unit;
    std::string caseAddress;  // none: the unit as a whole
};

template <class Visitor>
void visitInspectionLine(Visitor& visitor, InspectionLineName& c) {
    visitor.required("inspection", c.inspection);
    visitor.optional("session", c.session);
    visitor.required("unit", c.unit);
    visitor.optional("case", c.caseAddress);
}

struct RemoveInspectionSample : InspectionLineName {
    static constexpr std::string_view name = "remove-inspection-sample";
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, RemoveInspectionSample& c) {
    visitInspectionLine(visitor, c);
    visitor.required("reason", c.reason);
}

struct RecordInspectionFinding : InspectionLineName {
    static constexpr std::string_view name = "record-inspection-finding";
    std::string text;
    std::optional<int> score;
    std::optional<bool> problem;
    std::string demand;
    std::optional<Date> dueOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordInspectionFinding& c) {
    visitInspectionLine(visitor, c);
    visitor.required("text", c.text);
    visitor.optional("score", c.score);
    visitor.optional("problem", c.problem);
    visitor.optional("demand", c.demand);
    visitor.optional("due_on", c.dueOn);
}

// Of what was found of a line by its number among all of the line, void ones too; without a number the last.
struct CorrectInspectionFinding : InspectionLineName {
    static constexpr std::string_view name = "correct-inspection-finding";
    std::optional<int> finding;
    std::optional<std::int64_t> expect;
    std::string reason;
    std::optional<bool> isVoid;
    std::optional<Date> happenedOn;
    std::optional<std::string> text;
    Replacement<int> score;
    std::optional<bool> problem;
    Replacement<std::string> demand;
    Replacement<Date> dueOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectInspectionFinding& c) {
    visitInspectionLine(visitor, c);
    visitor.optional("finding_number", c.finding);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("void", c.isVoid);
    visitor.optional("happened_on", c.happenedOn);
    visitor.optional("text", c.text);
    visitor.optional("score", c.score);
    visitor.optional("problem", c.problem);
    visitor.optional("demand", c.demand);
    visitor.optional("due_on", c.dueOn);
}

struct RecordInspectionFollowUp : InspectionLineName {
    static constexpr std::string_view name = "record-inspection-follow-up";
    std::optional<int> finding;
    std::string text;
    std::optional<bool> done;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordInspectionFollowUp& c) {
    visitInspectionLine(visitor, c);
    visitor.optional("finding_number", c.finding);
    visitor.required("text", c.text);
    visitor.optional("rectified", c.done);
}

struct CorrectInspectionFollowUp : InspectionLineName {
    static constexpr std::string_view name = "correct-inspection-follow-up";
    std::optional<int> finding;
    std::optional<int> followUp;
    std::optional<std::int64_t> expect;
    std::string reason;
    std::optional<bool> isVoid;
    std::optional<Date> happenedOn;
    std::optional<std::string> text;
    std::optional<bool> done;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectInspectionFollowUp& c) {
    visitInspectionLine(visitor, c);
    visitor.optional("finding_number", c.finding);
    visitor.optional("follow_up_number", c.followUp);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("void", c.isVoid);
    visitor.optional("happened_on", c.happenedOn);
    visitor.optional("text", c.text);
    visitor.optional("rectified", c.done);
}

struct CloseInspection {
    static constexpr std::string_view name = "close-inspection";
    std::string inspection;
    std::string session;
    std::string conclusion;
};

template <class Visitor>
void visitFields(Visitor& visitor, CloseInspection& c) {
    visitor.required("inspection", c.inspection);
    visitor.optional("session", c.session);
    visitor.required("conclusion", c.conclusion);
}

}  // namespace huying::app
