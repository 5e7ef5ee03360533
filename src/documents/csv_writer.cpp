// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/formula_guard.h"
#include "documents/plain_number.h"
#include "documents/table_writer.h"

namespace huying::documents {

namespace {

// Number columns keep their sign: -3.45 is a quantity, not a formula.
std::string guarded(const std::string& cell, ColumnKind kind) {
    return kind == ColumnKind::number && quantityOf(cell) ? cell : withFormulaGuard(cell);
}

void append(std::string& csv, const std::string& field) {
    if (field.find_first_of(",;\t\"\r\n") == std::string::npos) {
        csv += field;
        return;
    }
    csv += '"';
    for (const char c : field) {
        if (c == '"') csv += '"';
        csv += c;
    }
    csv += '"';
}

}  // namespace

std::string tableAsCsv(const Table& table, ByteOrderMark mark) {
    std::string csv = mark == ByteOrderMark::with ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) csv += ',';
        append(csv, withFormulaGuard(table.columns[i].title));
    }
    csv += "\r\n";
    for (const std::vector<std::string>& row : table.rows) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (i > 0) csv += ',';
            if (i < row.size()) append(csv, guarded(row[i], table.columns[i].kind));
        }
        csv += "\r\n";
    }
    return csv;
}

}  // namespace huying::documents
