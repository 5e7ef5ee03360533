// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/import/header_row.h"

namespace huying::app {

// Whether the words of a cell can stand in a field; decides where a header may mean two.
using ValueTest = std::function<bool(std::size_t field, const LedgerCell& cell)>;

// Why a row of the file is none of the table.
enum class RowBeside { none, headerAgain, total, note, leftOut };

// The notice about such a row: header-again, total-row, note-row, row-left-out.
base::Error noticeOf(RowBeside beside);

// Where the columns stand in one file.
class ColumnLayout {
public:
    // An exact name goes before another spelling of it, what the mapping says before both. Errors: those of findHeaderRow;
    // duplicate-header for two columns of one meaning; ambiguous-column {name, meanings} where values fit one meaning in part;
    // mapping-column-missing {columns}.
    static base::Result<ColumnLayout> read(const LedgerTable& table, ImportKind kind, const ImportMapping& mapping, const ValueTest& fits);

    [[nodiscard]] const HeaderRow& header() const { return header_; }
    [[nodiscard]] const std::vector<std::string>& unknown() const { return unknown_; }
    [[nodiscard]] const std::vector<std::string>& leftOut() const { return leftOut_; }
    [[nodiscard]] const std::vector<std::string>& computed() const { return computed_; }  // ColumnNames::isComputed
    // The field of a column of the file.
    [[nodiscard]] std::optional<std::size_t> fieldAt(std::size_t place) const;
    [[nodiscard]] RowBeside beside(const LedgerRow& row) const;

protected:
    [[nodiscard]] bool hasField(std::size_t field) const { return places_[field].has_value() || constants_.contains(field); }
    [[nodiscard]] const LedgerCell& cellAt(const LedgerRow& row, std::size_t field) const;
    [[nodiscard]] const LedgerCell& cellBesideAt(const LedgerRow& row, std::size_t field) const;
    [[nodiscard]] std::string headerAt(std::size_t field) const;

private:
    struct Given {
        std::size_t place;
        std::size_t field;
        int rank;  // another spelling, the field's own name, the mapping
    };
    base::Result<void> take(const Given& given);
    base::Result<void> takeByValues(const LedgerTable& table, std::size_t place, const std::vector<std::size_t>& meanings,
                                    const ValueTest& fits);
    base::Result<void> takeNames(const LedgerTable& table, const ImportMapping& mapping, const ValueTest& fits);

    const ColumnNames* names_ = nullptr;
    HeaderRow header_;
    std::vector<std::optional<Given>> places_;  // by field
    std::map<std::size_t, std::size_t> besides_;  // field -> place of a second column that names the row too
    std::map<std::size_t, LedgerCell> constants_;
    std::set<int> skippedRows_;
    std::vector<std::string> unknown_;
    std::vector<std::string> leftOut_;
    std::vector<std::string> computed_;
};

// The same with the fields of one kind of table by their names in code.
template <class Column>
class LayoutOf : public ColumnLayout {
public:
    explicit LayoutOf(ColumnLayout layout) : ColumnLayout(std::move(layout)) {}

    [[nodiscard]] bool has(Column column) const { return hasField(static_cast<std::size_t>(column)); }
    // The cell of a row; an empty one where the column is absent or the row is short.
    [[nodiscard]] const LedgerCell& cell(const LedgerRow& row, Column column) const {
        return cellAt(row, static_cast<std::size_t>(column));
    }
    // That of a second column that names the row too: 建议 (18-1-12) beside 编号 (成人建〔2023〕12号). Empty where there is none.
    [[nodiscard]] const LedgerCell& cellBeside(const LedgerRow& row, Column column) const {
        return cellBesideAt(row, static_cast<std::size_t>(column));
    }
    // The header as the file writes it, else the field's own name.
    [[nodiscard]] std::string headerOf(Column column) const { return headerAt(static_cast<std::size_t>(column)); }
};

}  // namespace huying::app
