// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/import/column_layout.h"
#include "app/import/import_mapping.h"
#include "app/import/ledger_table.h"
#include "app/ports/register_store.h"
#include "base/result.h"

// Takes an office's table in: one row a piece, a deputy or a unit, columns in any order (design §7 "import"). Each row becomes
// commands that go the one road; a refused row leaves nothing behind.
namespace huying::app {

struct ImportOptions {
    ImportKind kind = ImportKind::suggestions;
    std::string session;  // "18-1" for rows without 届次; may be empty
    bool createsUnits = false;
    bool createsCategories = false;
    bool updates = false;      // a different value replaces instead of being refused as a conflict
    bool skipsRefused = false;
    bool isDryRun = false;
    bool tellsRows = false;    // every row with what it would change, for the eye
    ImportMapping mapping;
    std::string actor;
    std::function<bool(std::size_t done, std::size_t all)> progress;  // returns false to cancel; may be empty
};

enum class RowVerdict { created, changed, unchanged, refused };

// A value that a row changes.
struct ValueChange {
    std::string column;
    std::string before;
    std::string after;
};

struct RowOutcome {
    int row = 0;
    RowVerdict verdict = RowVerdict::unchanged;
    std::string subject;  // 12 关于……的建议
    std::vector<ValueChange> changes;
};

struct ImportRemark {
    int row = 0;  // as the spreadsheet numbers it
    std::string column;
    std::string value;
    bool isRefusal = false;  // else a notice
    base::Error error;
};

struct ImportResult {
    int created = 0;
    int changed = 0;
    int unchanged = 0;
    int refused = 0;
    bool isWritten = false;
    std::vector<ImportRemark> remarks;         // by row
    std::vector<RowOutcome> rows;              // where asked for
    std::vector<std::string> unknownColumns;   // not understood at all
    std::vector<std::string> leftOutColumns;   // which the mapping leaves out
    std::vector<std::string> computedColumns;  // known, and not taken: the program computes what stands there
    std::optional<base::Error> failure;        // the table as a whole: no 编号 column, no session, storage
};

void count(ImportResult& result, RowVerdict verdict);
// The notice that a row of the file is none of the table.
ImportRemark remarkBeside(const LedgerRow& row, RowBeside beside);

// Verdicts are the same in a dry and a real run.
ImportResult importLedger(RegisterStore& store, const LedgerTable& table, const ImportOptions& options, base::Date today);

}  // namespace huying::app
