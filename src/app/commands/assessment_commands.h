// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/assessment.h"

// 目标绩效考核: sheets with their indicators, points that are added or taken off by hand, results that are frozen. A sheet is named
// within its session; where the session has only one, it need not be named.
namespace huying::app {

using base::Date;

template <class Visitor>
void visitFields(Visitor& visitor, domain::Indicator& c) {
    visitor.required("name", c.name);
    visitor.optional("role", c.role);
    visitor.optional("scale", c.scale);
    visitor.required("formula", c.formula);
    visitor.required("points", c.full);
    visitor.optional("note", c.note);
}

template <class Visitor>
void visitFields(Visitor& visitor, domain::Grade& c) {
    visitor.required("name", c.name);
    visitor.required("from_points", c.from);
}

// A new sheet, or another version of one: what is not given stays, a list that is given takes the place of the old one.
struct SetAssessmentSheet {
    static constexpr std::string_view name = "set-assessment-sheet";
    std::string sheet;
    std::string session;
    std::optional<std::int64_t> expect;
    std::string title;    // another name
    std::string example;  // of a shipped one, whose content a new sheet begins with
    Replacement<std::string> source;
    Replacement<std::string> note;
    std::optional<int> minimumTasks;
    std::optional<domain::TotalRule> total;
    std::optional<domain::UnjudgedRule> unjudged;
    std::vector<domain::Indicator> indicators;
    Replacement<std::vector<domain::Grade>> grades;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetAssessmentSheet& c) {
    visitor.required("sheet", c.sheet);
    visitor.optional("session", c.session);
    visitor.optional("expect", c.expect);
    visitor.optional("name", c.title);
    visitor.optional("example", c.example);
    visitor.optional("source", c.source);
    visitor.optional("note", c.note);
    visitor.optional("minimum_tasks", c.minimumTasks);
    visitor.optional("total_rule", c.total);
    visitor.optional("unjudged_rule", c.unjudged);
    visitor.optional("indicators", c.indicators);
    visitor.optional("grades", c.grades);
}

// Takes a sheet away that nothing was recorded or frozen with.
struct RemoveAssessmentSheet {
    static constexpr std::string_view name = "remove-assessment-sheet";
    std::string sheet;
    std::string session;
};

template <class Visitor>
void visitFields(Visitor& visitor, RemoveAssessmentSheet& c) {
    visitor.required("sheet", c.sheet);
    visitor.optional("session", c.session);
}

struct RecordAssessmentEntry {
    static constexpr std::string_view name = "record-assessment-entry";
    std::string sheet;
    std::string session;
    std::string unit;
    domain::AssessedRole role = domain::AssessedRole::lead;
    domain::Points points;
    std::string reason;
    std::string evidence;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordAssessmentEntry& c) {
    visitor.optional("sheet", c.sheet);
    visitor.optional("session", c.session);
    visitor.required("unit", c.unit);
    visitor.optional("role", c.role);
    visitor.required("points", c.points);
    visitor.required("reason", c.reason);
    visitor.required("evidence", c.evidence);
}

struct CorrectAssessmentEntry {
    static constexpr std::string_view name = "correct-assessment-entry";
    std::int64_t entry = 0;  // key of its row
    std::optional<std::int64_t> expect;
    std::optional<bool> isVoid;
    std::string voidReason;
    std::optional<Date> happenedOn;
    std::optional<domain::AssessedRole> role;
    std::optional<domain::Points> points;
    std::optional<std::string> reason;
    std::optional<std::string> evidence;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectAssessmentEntry& c) {
    visitor.required("assessment_entry", c.entry);
    visitor.optional("expect", c.expect);
    visitor.optional("void", c.isVoid);
    visitor.optional("void_reason", c.voidReason);
    visitor.optional("happened_on", c.happenedOn);
    visitor.optional("role", c.role);
    visitor.optional("points", c.points);
    visitor.optional("reason", c.reason);
    visitor.optional("evidence", c.evidence);
}

// Keeps the scoreboard as it stands, whole.
struct FreezeAssessment {
    static constexpr std::string_view name = "freeze-assessment";
    std::string sheet;
    std::string session;
    std::optional<Date> asOf;  // facts up to this day; none: the day of the command
    std::string note;
};

template <class Visitor>
void visitFields(Visitor& visitor, FreezeAssessment& c) {
    visitor.optional("sheet", c.sheet);
    visitor.optional("session", c.session);
    visitor.optional("as_of", c.asOf);
    visitor.optional("note", c.note);
}

}  // namespace huying::app
