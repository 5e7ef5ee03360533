// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "base/date.h"

// Deputies and delegations of a term.
namespace huying::app {

using base::Date;

struct AddDeputy {
    static constexpr std::string_view name = "add-deputy";
    DeputyReference deputy;
    std::optional<int> term;
    std::string phone = {};
    std::string address = {};
    std::string postcode = {};
    std::string electingUnit = {};
    std::string employer = {};
    std::string post = {};
};

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

struct CorrectDeputy {
    static constexpr std::string_view name = "correct-deputy";
    DeputyReference deputy;
    std::optional<int> term;
    Replacement<std::string> title;
    Replacement<std::string> certificate;
    Replacement<std::string> delegation;
    Replacement<std::string> phone;
    Replacement<std::string> address;
    Replacement<std::string> postcode;
    Replacement<std::string> electingUnit;
    Replacement<std::string> employer;
    Replacement<std::string> post;
    Replacement<Date> endedOn;
    std::optional<std::int64_t> expect;  // version that was seen
};

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
    visitor.optional("expect", c.expect);
}

struct MoveDeputy {
    static constexpr std::string_view name = "move-deputy";
    DeputyReference deputy;
    std::string delegation;
    std::optional<int> term;
};

template <class Visitor>
void visitFields(Visitor& visitor, MoveDeputy& c) {
    visitor.required("deputy", c.deputy);
    visitor.required("delegation", c.delegation);
    visitor.optional("term", c.term);
}

// The two ways a deputy to be checked (待核) is resolved: it is a person of its own, or someone on record already.
struct ConfirmDeputy {
    static constexpr std::string_view name = "confirm-deputy";
    DeputyReference deputy;
    std::string delegation;
    std::string certificate;
    std::optional<int> term;
};

template <class Visitor>
void visitFields(Visitor& visitor, ConfirmDeputy& c) {
    visitor.required("deputy", c.deputy);
    visitor.optional("delegation", c.delegation);
    visitor.optional("certificate", c.certificate);
    visitor.optional("term", c.term);
}

struct MergeDeputy {
    static constexpr std::string_view name = "merge-deputy";
    DeputyReference deputy;
    DeputyReference into;
    std::optional<int> term;
};

template <class Visitor>
void visitFields(Visitor& visitor, MergeDeputy& c) {
    visitor.required("deputy", c.deputy);
    visitor.required("into", c.into);
    visitor.optional("term", c.term);
}

struct RemoveDeputy {
    static constexpr std::string_view name = "remove-deputy";
    DeputyReference deputy;
    std::optional<int> term;
};

template <class Visitor>
void visitFields(Visitor& visitor, RemoveDeputy& c) {
    visitor.required("deputy", c.deputy);
    visitor.optional("term", c.term);
}

struct AddDelegation {
    static constexpr std::string_view name = "add-delegation";
    std::string title;
    std::optional<int> term;
};

template <class Visitor>
void visitFields(Visitor& visitor, AddDelegation& c) {
    visitor.required("name", c.title);
    visitor.optional("term", c.term);
}

// One that nobody belongs or ever belonged to, as a slip makes it.
struct RemoveDelegation {
    static constexpr std::string_view name = "remove-delegation";
    std::string delegation;
    std::optional<int> term;
};

template <class Visitor>
void visitFields(Visitor& visitor, RemoveDelegation& c) {
    visitor.required("delegation", c.delegation);
    visitor.optional("term", c.term);
}

struct RenameDelegation {
    static constexpr std::string_view name = "rename-delegation";
    std::string delegation;
    std::string title;
    std::optional<int> term;
};

template <class Visitor>
void visitFields(Visitor& visitor, RenameDelegation& c) {
    visitor.required("delegation", c.delegation);
    visitor.required("name", c.title);
    visitor.optional("term", c.term);
}

}  // namespace huying::app
