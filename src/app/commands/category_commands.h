// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"

// Categories, in two levels, by term.
namespace huying::app {

struct AddCategory {
    static constexpr std::string_view name = "add-category";
    std::string title;
    std::string code;
    std::optional<int> term;
    std::string parent = {};
    std::optional<int> order = {};
};

template <class Visitor>
void visitFields(Visitor& visitor, AddCategory& c) {
    visitor.required("name", c.title);
    visitor.optional("code", c.code);
    visitor.optional("term", c.term);
    visitor.optional("parent", c.parent);
    visitor.optional("order", c.order);
}

struct CorrectCategory {
    static constexpr std::string_view name = "correct-category";
    std::string category;
    std::optional<int> term;
    Replacement<std::string> title;
    Replacement<std::string> code;
    Replacement<std::string> parent;
    Replacement<int> order;
    std::optional<std::int64_t> expect;  // version that was seen
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCategory& c) {
    visitor.required("category", c.category);
    visitor.optional("term", c.term);
    visitor.optional("name", c.title);
    visitor.optional("code", c.code);
    visitor.optional("parent", c.parent);
    visitor.optional("order", c.order);
    visitor.optional("expect", c.expect);
}

struct EndCategory {
    static constexpr std::string_view name = "end-category";
    std::string category;
    std::optional<int> term;
};

template <class Visitor>
void visitFields(Visitor& visitor, EndCategory& c) {
    visitor.required("category", c.category);
    visitor.optional("term", c.term);
}

struct RemoveCategory {
    static constexpr std::string_view name = "remove-category";
    std::string category;
    std::optional<int> term;
};

template <class Visitor>
void visitFields(Visitor& visitor, RemoveCategory& c) {
    visitor.required("category", c.category);
    visitor.optional("term", c.term);
}

struct CopyCategories {
    static constexpr std::string_view name = "copy-categories";
    int from = 0;  // terms
    int to = 0;
};

template <class Visitor>
void visitFields(Visitor& visitor, CopyCategories& c) {
    visitor.required("from", c.from);
    visitor.required("to", c.to);
}

}  // namespace huying::app
