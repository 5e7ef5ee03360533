// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "base/date.h"

// Sessions and the base figures of earlier ones.
namespace huying::app {

using base::Date;

struct OpenSession {
    static constexpr std::string_view name = "open-session";
    int term = 0;
    int number = 0;
    std::string title;
    std::optional<Date> opened;
    std::optional<Date> closed;
};

template <class Visitor>
void visitFields(Visitor& visitor, OpenSession& c) {
    visitor.required("term", c.term);
    visitor.required("number", c.number);
    visitor.optional("name", c.title);
    visitor.optional("opened", c.opened);
    visitor.optional("closed", c.closed);
}

// On to the next session: a new term starts with the categories, classes and, if wanted, the people of the one before.
struct RollOverSession {
    static constexpr std::string_view name = "roll-over-session";
    int term = 0;
    int number = 0;
    std::string title;
    std::optional<Date> opened;
    std::optional<Date> closed;
    std::optional<bool> deputies;
};

template <class Visitor>
void visitFields(Visitor& visitor, RollOverSession& c) {
    visitor.required("term", c.term);
    visitor.required("number", c.number);
    visitor.optional("name", c.title);
    visitor.optional("opened", c.opened);
    visitor.optional("closed", c.closed);
    visitor.optional("deputies", c.deputies);
}

struct SetBaseFigure {
    static constexpr std::string_view name = "set-base-figure";
    int term = 0;
    int number = 0;
    int total = 0;
    std::optional<int> plenary;
    std::optional<int> intersessional;
    std::string note;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetBaseFigure& c) {
    visitor.required("term", c.term);
    visitor.required("number", c.number);
    visitor.required("total", c.total);
    visitor.optional("plenary", c.plenary);
    visitor.optional("intersessional", c.intersessional);
    visitor.optional("note", c.note);
}

struct RemoveBaseFigure {
    static constexpr std::string_view name = "remove-base-figure";
    int term = 0;
    int number = 0;
};

template <class Visitor>
void visitFields(Visitor& visitor, RemoveBaseFigure& c) {
    visitor.required("term", c.term);
    visitor.required("number", c.number);
}

}  // namespace huying::app
