// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/look_back.h"

// 回头看: rounds, what is chosen for them, what units say and what the office finds. A line is named by its piece and unit; by
// round and promise too where there are several of these.
namespace huying::app {

using base::Date;

struct OpenLookBack {
    static constexpr std::string_view name = "open-look-back";
    std::string title;
    std::optional<Date> dueOn;
    std::string purpose;
    std::string demand;
};

template <class Visitor>
void visitFields(Visitor& visitor, OpenLookBack& c) {
    visitor.required("name", c.title);
    visitor.required("due_on", c.dueOn);
    visitor.optional("purpose", c.purpose);
    visitor.optional("demand", c.demand);
}

struct CorrectLookBack {
    static constexpr std::string_view name = "correct-look-back";
    std::string round;
    std::optional<std::int64_t> expect;
    std::optional<std::string> title;
    std::optional<Date> openedOn;
    std::optional<Date> dueOn;
    Replacement<std::string> purpose;
    Replacement<std::string> demand;
    Replacement<Date> closedOn;  // null: it goes on
    Replacement<std::string> conclusion;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectLookBack& c) {
    visitor.required("look_back", c.round);
    visitor.optional("expect", c.expect);
    visitor.optional("name", c.title);
    visitor.optional("opened_on", c.openedOn);
    visitor.optional("due_on", c.dueOn);
    visitor.optional("purpose", c.purpose);
    visitor.optional("demand", c.demand);
    visitor.optional("closed_on", c.closedOn);
    visitor.optional("conclusion", c.conclusion);
}

struct CloseLookBack {
    static constexpr std::string_view name = "close-look-back";
    std::string round;
    std::string conclusion;
};

template <class Visitor>
void visitFields(Visitor& visitor, CloseLookBack& c) {
    visitor.required("look_back", c.round);
    visitor.required("conclusion", c.conclusion);
}

// What of each piece is chosen: the piece as it was answered, each of its promises, or those that are open.
enum class LookBackSubject { piece, commitments, openCommitments };

struct AddLookBackLines {
    static constexpr std::string_view name = "add-look-back-lines";
    std::string round;
    std::vector<std::string> cases;
    std::string unit;  // none: every unit that has answered
    std::optional<LookBackSubject> subject;
    std::optional<int> commitment;  // this promise alone
};

template <class Visitor>
void visitFields(Visitor& visitor, AddLookBackLines& c) {
    visitor.required("look_back", c.round);
    visitor.required("cases", c.cases);
    visitor.optional("unit", c.unit);
    visitor.optional("look_at", c.subject);
    visitor.optional("commitment", c.commitment);
}

struct LookBackLineName {
    std::string caseAddress;
    std::string unit;
    std::string round;
    std::optional<int> commitment;  // 0: the piece as it was answered
};

template <class Visitor>
void visitLookBackLine(Visitor& visitor, LookBackLineName& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("look_back", c.round);
    visitor.optional("commitment", c.commitment);
}

struct RemoveLookBackLine : LookBackLineName {
    static constexpr std::string_view name = "remove-look-back-line";
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, RemoveLookBackLine& c) {
    visitLookBackLine(visitor, c);
    visitor.required("reason", c.reason);
}

struct RecordLookBackAnswer : LookBackLineName {
    static constexpr std::string_view name = "record-look-back-answer";
    std::optional<domain::LookBackState> state;
    std::string text;
    std::string evidence;
    std::optional<Date> expectedOn;
    std::string person;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordLookBackAnswer& c) {
    visitLookBackLine(visitor, c);
    visitor.required("answer_state", c.state);
    visitor.required("text", c.text);
    visitor.optional("evidence", c.evidence);
    visitor.optional("expected_on", c.expectedOn);
    visitor.optional("person", c.person);
}

// The last one of the line where `number` names no other; counted with those that were made void.
struct LookBackEntryName : LookBackLineName {
    std::optional<int> number;
    std::optional<std::int64_t> expect;
    std::string reason;
    std::optional<bool> isVoid;
    std::optional<Date> happenedOn;
};

template <class Visitor>
void visitLookBackEntry(Visitor& visitor, LookBackEntryName& c) {
    visitLookBackLine(visitor, c);
    visitor.optional("entry", c.number);
    visitor.optional("expect", c.expect);
    visitor.optional("reason", c.reason);
    visitor.optional("void", c.isVoid);
    visitor.optional("happened_on", c.happenedOn);
}

struct CorrectLookBackAnswer : LookBackEntryName {
    static constexpr std::string_view name = "correct-look-back-answer";
    std::optional<domain::LookBackState> state;
    std::optional<std::string> text;
    Replacement<std::string> evidence;
    Replacement<Date> expectedOn;
    Replacement<std::string> person;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectLookBackAnswer& c) {
    visitLookBackEntry(visitor, c);
    visitor.optional("answer_state", c.state);
    visitor.optional("text", c.text);
    visitor.optional("evidence", c.evidence);
    visitor.optional("expected_on", c.expectedOn);
    visitor.optional("person", c.person);
}

struct RecordLookBackFinding : LookBackLineName {
    static constexpr std::string_view name = "record-look-back-finding";
    std::optional<domain::LookBackOutcome> outcome;
    std::string text;
    std::string person;
    std::optional<std::int64_t> expect;  // of the line: nothing is found of an answer that nobody saw
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordLookBackFinding& c) {
    visitLookBackLine(visitor, c);
    visitor.required("finding", c.outcome);
    visitor.optional("text", c.text);
    visitor.optional("person", c.person);
    visitor.optional("expect", c.expect);
}

struct CorrectLookBackFinding : LookBackEntryName {
    static constexpr std::string_view name = "correct-look-back-finding";
    std::optional<domain::LookBackOutcome> outcome;
    Replacement<std::string> text;
    Replacement<std::string> person;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectLookBackFinding& c) {
    visitLookBackEntry(visitor, c);
    visitor.optional("finding", c.outcome);
    visitor.optional("text", c.text);
    visitor.optional("person", c.person);
}

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::LookBackSubject> {
    using E = app::LookBackSubject;
    static constexpr std::string_view name = "look_back_subject";
    static constexpr std::array values{
        std::pair{E::piece, std::string_view("piece")},
        std::pair{E::commitments, std::string_view("commitments")},
        std::pair{E::openCommitments, std::string_view("open_commitments")},
    };
};
