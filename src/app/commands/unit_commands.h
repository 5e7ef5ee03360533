// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/directory.h"
#include "domain/vocabulary.h"

// Handling units and the committees of the congress.
namespace huying::app {

using base::Date;

template <class Visitor>
void visitFields(Visitor& visitor, domain::UnitContact& c) {
    visitor.optional("person", c.person);
    visitor.optional("post", c.post);
    visitor.optional("phone", c.phone);
    visitor.optional("address", c.address);
}

struct AddUnit {
    static constexpr std::string_view name = "add-unit";
    std::string title;
    std::string shortName;
    std::optional<domain::UnitSystem> system;
    std::vector<std::string> aliases;
    std::optional<int> order = {};  // number in the order of protocol; the ones from there on make room
    std::vector<domain::UnitContact> contacts = {};
    std::optional<Date> validFrom = {};
};

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

// Sets right what was written wrong; a new name from a day on is RenameUnit.
struct CorrectUnit {
    static constexpr std::string_view name = "correct-unit";
    std::string unit;
    Replacement<std::string> title;
    Replacement<std::string> shortName;
    Replacement<domain::UnitSystem> system;
    Replacement<int> order;
    Replacement<std::vector<std::string>> aliases;
    Replacement<std::vector<domain::UnitContact>> contacts;
    Replacement<Date> validFrom;
    std::optional<std::int64_t> expect;  // version that was seen
};

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
    visitor.optional("expect", c.expect);
}

// The day of each of the next four is the first of the new state.
struct RenameUnit {
    static constexpr std::string_view name = "rename-unit";
    std::string unit;
    std::string title;
    std::string shortName;
};

template <class Visitor>
void visitFields(Visitor& visitor, RenameUnit& c) {
    visitor.required("unit", c.unit);
    visitor.required("name", c.title);
    visitor.optional("short_name", c.shortName);
}

struct MergeUnit {
    static constexpr std::string_view name = "merge-unit";
    std::string unit;
    std::string into;
};

template <class Visitor>
void visitFields(Visitor& visitor, MergeUnit& c) {
    visitor.required("unit", c.unit);
    visitor.required("into", c.into);
}

// A unit there is already, or one to be made.
struct UnitPart {
    std::string title;
    std::string shortName;
    std::optional<domain::UnitSystem> system;
};

template <class Visitor>
void visitFields(Visitor& visitor, UnitPart& c) {
    visitor.required("name", c.title);
    visitor.optional("short_name", c.shortName);
    visitor.optional("system", c.system);
}

struct SplitUnit {
    static constexpr std::string_view name = "split-unit";
    std::string unit;
    std::vector<UnitPart> into;
    std::optional<bool> continues;  // a part went off, the unit itself goes on
};

template <class Visitor>
void visitFields(Visitor& visitor, SplitUnit& c) {
    visitor.required("unit", c.unit);
    visitor.required("into", c.into);
    visitor.optional("continues", c.continues);
}

struct EndUnit {
    static constexpr std::string_view name = "end-unit";
    std::string unit;
};

template <class Visitor>
void visitFields(Visitor& visitor, EndUnit& c) {
    visitor.required("unit", c.unit);
}

struct AddCommittee {
    static constexpr std::string_view name = "add-committee";
    std::string title;
    std::string shortName;
    std::string code;
};

template <class Visitor>
void visitFields(Visitor& visitor, AddCommittee& c) {
    visitor.required("name", c.title);
    visitor.optional("short_name", c.shortName);
    visitor.optional("code", c.code);
}

struct CorrectCommittee {
    static constexpr std::string_view name = "correct-committee";
    std::string committee;
    Replacement<std::string> title;
    Replacement<std::string> shortName;
    Replacement<int> order;
    std::optional<std::int64_t> expect;  // version that was seen
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCommittee& c) {
    visitor.required("committee", c.committee);
    visitor.optional("name", c.title);
    visitor.optional("short_name", c.shortName);
    visitor.optional("order", c.order);
    visitor.optional("expect", c.expect);
}

struct EndCommittee {
    static constexpr std::string_view name = "end-committee";
    std::string committee;
};

template <class Visitor>
void visitFields(Visitor& visitor, EndCommittee& c) {
    visitor.required("committee", c.committee);
}

}  // namespace huying::app
