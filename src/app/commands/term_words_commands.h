// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "domain/result_classes.h"
#include "domain/term_choices.h"
#include "domain/wording.h"

// What a term calls things: its result classes, the words that vary by place and the reasons for not accepting a paper; and what a
// satisfied form does (domain.md §2.7, §2.8, §9). Renaming touches no reply: replies keep the letter.
namespace huying::app {

struct SetResultClass {
    static constexpr std::string_view name = "set-result-class";
    std::optional<int> term;  // none: the newest
    domain::ResultClass code = domain::ResultClass::A;
    std::string shortName;  // what is not given stays
    std::string title;
    std::optional<int> order;
    std::optional<bool> opensCommitment;
    std::optional<bool> countsAsImplemented;
    std::optional<bool> isInUse;
    std::optional<std::int64_t> expect = {};  // version that was seen
};

template <class Visitor>
void visitFields(Visitor& visitor, SetResultClass& c) {
    visitor.optional("term", c.term);
    visitor.required("class", c.code);
    visitor.optional("short_name", c.shortName);
    visitor.optional("name", c.title);
    visitor.optional("order", c.order);
    visitor.optional("opens_commitment", c.opensCommitment);
    visitor.optional("counts_as_implemented", c.countsAsImplemented);
    visitor.optional("in_use", c.isInUse);
    visitor.optional("expect", c.expect);
}

struct ChooseClassList {
    static constexpr std::string_view name = "choose-class-list";
    std::optional<int> term;  // none: the newest
    domain::ClassList list = domain::ClassList::threeClasses;
};

template <class Visitor>
void visitFields(Visitor& visitor, ChooseClassList& c) {
    visitor.optional("term", c.term);
    visitor.required("list", c.list);
}

struct SetWording {
    static constexpr std::string_view name = "set-wording";
    std::optional<int> term;  // from which on; none: the newest
    domain::WordingKey key = domain::WordingKey::sole;
    std::string text;  // empty: the shipped word again
    std::optional<std::int64_t> expect = {};  // version that was seen
};

template <class Visitor>
void visitFields(Visitor& visitor, SetWording& c) {
    visitor.optional("term", c.term);
    visitor.required("key", c.key);
    visitor.optional("text", c.text);
    visitor.optional("expect", c.expect);
}

// Why a paper is not accepted: a reason of the office's own, another name for a shipped one, in use or not. Papers keep the code.
struct SetRefusalReason {
    static constexpr std::string_view name = "set-refusal-reason";
    std::optional<int> term;  // from which on; none: the newest
    std::string code;         // empty: a new one of the office's own
    std::string label;        // what is not given stays
    Replacement<std::string> source;
    std::optional<int> order;
    std::optional<bool> isInUse;
    std::optional<std::int64_t> expect = {};  // version that was seen
};

template <class Visitor>
void visitFields(Visitor& visitor, SetRefusalReason& c) {
    visitor.optional("term", c.term);
    visitor.optional("refusal_reason", c.code);
    visitor.optional("name", c.label);
    visitor.optional("source", c.source);
    visitor.optional("order", c.order);
    visitor.optional("in_use", c.isInUse);
    visitor.optional("expect", c.expect);
}

// Takes an own reason away that no paper was refused with.
struct RemoveRefusalReason {
    static constexpr std::string_view name = "remove-refusal-reason";
    std::string code;
};

template <class Visitor>
void visitFields(Visitor& visitor, RemoveRefusalReason& c) {
    visitor.required("refusal_reason", c.code);
}

// Which choices of a closed list are offered, in which order; what is recorded keeps its code.
struct SetTermChoices {
    static constexpr std::string_view name = "set-term-choices";
    std::optional<int> term;  // from which on; none: the newest
    domain::ChoiceList list = domain::ChoiceList::formationSource;
    std::vector<std::string> offered;         // codes, the first one first; the others are offered no more
    std::optional<std::int64_t> expect = {};  // version of the list that was seen
};

template <class Visitor>
void visitFields(Visitor& visitor, SetTermChoices& c) {
    visitor.optional("term", c.term);
    visitor.required("choice_list", c.list);
    visitor.required("offered", c.offered);
    visitor.optional("expect", c.expect);
}

struct SetCompletionRule {
    static constexpr std::string_view name = "set-completion-rule";
    bool completesOnSatisfied = true;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetCompletionRule& c) {
    visitor.required("completes_on_satisfied", c.completesOnSatisfied);
}

}  // namespace huying::app
