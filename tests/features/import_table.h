// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "app/import/import_ledger.h"
#include "support/temporary_register.h"

// Ledgers made in memory, for the tests of the import.
namespace huying::tests {

// The first line is the header; cells as text.
inline app::LedgerTable ledger(const std::vector<std::vector<std::string>>& lines) {
    app::LedgerTable table;
    table.header = lines.front();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        app::LedgerRow row;
        row.number = static_cast<int>(i) + 1;
        for (const std::string& text : lines[i]) row.cells.push_back({text, std::nullopt});
        table.rows.push_back(std::move(row));
    }
    return table;
}

// A ledger of one row, column beside value.
inline app::LedgerTable oneRow(const std::vector<std::pair<std::string, std::string>>& cells) {
    std::vector<std::vector<std::string>> lines(2);
    for (const auto& [column, value] : cells) {
        lines[0].push_back(column);
        lines[1].push_back(value);
    }
    return ledger(lines);
}

inline app::ImportOptions usual() {
    app::ImportOptions options;
    options.session = "18-1";
    options.actor = "张敏";
    return options;
}

inline app::ImportResult importInto(TemporaryRegister& target, const app::LedgerTable& table, const app::ImportOptions& options = usual()) {
    return app::importLedger(target.store(), table, options, target.today());
}

// Every remark as "row column code", refusals and notices alike.
inline std::vector<std::string> saidIn(const app::ImportResult& result) {
    std::vector<std::string> said;
    for (const app::ImportRemark& remark : result.remarks) {
        said.push_back(std::to_string(remark.row) + " " + remark.column + " " + remark.error.code);
    }
    return said;
}

inline std::vector<std::string> refusalsIn(const app::ImportResult& result) {
    std::vector<std::string> said;
    for (const app::ImportRemark& remark : result.remarks) {
        if (remark.isRefusal) said.push_back(remark.column + " " + remark.error.code);
    }
    return said;
}

// created, changed, unchanged, refused.
inline std::vector<int> countsOf(const app::ImportResult& result) {
    return {result.created, result.changed, result.unchanged, result.refused};
}

using Said = std::vector<std::string>;
using Counts = std::vector<int>;

}  // namespace huying::tests
