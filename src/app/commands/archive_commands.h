// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/commands/command_values.h"

// 归档 (domain.md §2.1): what is finished is put away. It stays in lists and figures and takes no other command until it is
// taken out again.
namespace huying::app {

struct ArchiveSuggestion {
    static constexpr std::string_view name = "archive-suggestion";
    std::string caseAddress;
    std::string by;           // empty: whoever records it
    std::string fileNumber;
    std::string boxNumber;
    std::string note;
};

template <class Visitor>
void visitFields(Visitor& visitor, ArchiveSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("archived_by", c.by);
    visitor.optional("archive_number", c.fileNumber);
    visitor.optional("box_number", c.boxNumber);
    visitor.optional("note", c.note);
}

struct UnarchiveSuggestion {
    static constexpr std::string_view name = "unarchive-suggestion";
    std::string caseAddress;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, UnarchiveSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("reason", c.reason);
}

}  // namespace huying::app
