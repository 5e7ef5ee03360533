// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/import/column_names.h"
#include "app/questions/saved_mapping.h"
#include "base/result.h"

namespace huying::app {

// What a person says about the columns of a table, over what their names say. As JSON (docs/cli.md) it goes from the window
// to the command line and back; names of fields as in resources/import/columns.json.
struct ImportMapping {
    std::map<std::string, std::optional<std::string>> columns;  // header as the file has it -> field; none: left out
    std::map<std::string, std::string> constants;               // field -> what stands in it in every row
    std::set<int> skippedRows;                                  // as the spreadsheet numbers them
    std::optional<int> headerRow;                               // where it is not the first row with the needed columns

    bool operator==(const ImportMapping&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == ImportMapping{}; }
};

// Errors: invalid-mapping {key, value} where the text is no JSON or a key or field is not known.
base::Result<ImportMapping> mappingFromJson(std::string_view json, ImportKind kind);
std::string mappingToJson(const ImportMapping& mapping, ImportKind kind);

// A header as it is compared with that of a saved mapping.
std::string headerMark(const std::vector<std::string>& header);

}  // namespace huying::app
