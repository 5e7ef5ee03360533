// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/import/column_layout.h"

namespace huying::app {

// A column of a file as the person who says what it is sees it.
struct DraftColumn {
    std::string name;
    std::string example;       // the first values below it
    std::string field;         // where it goes; empty: nowhere
    bool isProposal = false;   // only its spelling says so
    bool isComputed = false;   // it goes nowhere: the program computes it (ColumnNames::isComputed)
};

struct MappingDraft {
    int headerRow = 1;
    std::string headerMark;  // to know files with the same header again
    std::vector<DraftColumn> columns;
};

// What `mapping` and the names make of the columns, as far as they do. A header that is not found is taken to be the row with
// the most names.
MappingDraft draftMapping(const LedgerTable& table, ImportKind kind, const ImportMapping& mapping);

// Whether the header of a saved mapping stands in this file.
bool hasHeader(const LedgerTable& table, const std::string& headerMark);

}  // namespace huying::app
