// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace huying::documents {

// The small parts of an .xlsx package; nothing where a part is damaged.

struct Relationship {
    std::string id;
    std::string kind;    // the last word of its type: worksheet, sharedStrings, officeDocument
    std::string target;  // path within the package
};

// `folder` is the folder of the part the relationships belong to ("xl/"); targets are relative to it or begin with "/".
std::optional<std::vector<Relationship>> parseRelationships(std::string_view xml, const std::string& folder);

struct Workbook {
    struct Sheet {
        std::string id;  // of its relationship
        std::string name;
    };
    std::vector<Sheet> sheets;  // in the order of the tabs, visible ones before hidden ones
    bool countsFrom1904 = false;
};
std::optional<Workbook> parseWorkbook(std::string_view xml);

// The texts that cells refer to by number; readings above characters (phonetic runs) are no part of a text.
std::optional<std::vector<std::string>> parseSharedTexts(std::string_view xml);

// Excel writes characters that XML cannot hold as _x000D_; back to the character, control characters as blanks.
std::string decodedExcelText(std::string text);

}  // namespace huying::documents
