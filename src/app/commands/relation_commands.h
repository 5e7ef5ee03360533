// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"

// Pieces that are handled together (并案) or repeat earlier ones (续提).
namespace huying::app {

struct MergeSuggestions {
    static constexpr std::string_view name = "merge-suggestions";
    std::vector<std::string> cases;
    std::string into;  // the main case
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, MergeSuggestions& c) {
    visitor.required("cases", c.cases);
    visitor.required("into", c.into);
    visitor.required("reason", c.reason);
}

struct UnmergeSuggestions {
    static constexpr std::string_view name = "unmerge-suggestions";
    std::vector<std::string> cases;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, UnmergeSuggestions& c) {
    visitor.required("cases", c.cases);
    visitor.required("reason", c.reason);
}

struct LinkSuggestion {
    static constexpr std::string_view name = "link-suggestion";
    std::string caseAddress;
    std::vector<std::string> earlier;
    std::string note;
};

template <class Visitor>
void visitFields(Visitor& visitor, LinkSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("earlier", c.earlier);
    visitor.optional("note", c.note);
}

struct UnlinkSuggestion {
    static constexpr std::string_view name = "unlink-suggestion";
    std::string caseAddress;
    std::string other;  // the earlier or the later piece
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, UnlinkSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("other", c.other);
    visitor.required("reason", c.reason);
}

}  // namespace huying::app
