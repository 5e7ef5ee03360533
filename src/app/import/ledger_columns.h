// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/import/ledger_table.h"
#include "base/result.h"

namespace huying::app {

// The columns of a ledger, in the order in which offices keep them.
enum class LedgerColumn {
    number,
    term,
    session,
    kind,
    title,
    body,
    lead,
    certificate,
    delegation,
    coSigners,
    category,
    formationSource,
    submittedOn,
    registeredOn,
    way,
    leadUnits,
    jointUnits,
    separateUnits,
    assignedOn,
    receivedOn,
    dueOn,
    extendedTo,
    repliedOn,
    documentNumber,
    resultClass,
    processRating,
    resultRating,
    firstRating,
    ratedOn,
    completedOn,
    topic,
    supervisor,
    committee,
    governmentLeader,
    publication,
    secrecy,
    remark
};
inline constexpr std::size_t ledgerColumnCount = static_cast<std::size_t>(LedgerColumn::remark) + 1;

// 编号, 届次 ...
std::string_view columnName(LedgerColumn column);

// Where the columns stand in one file.
class LedgerLayout {
public:
    // Headers in any order and in the spellings that ledgers use; case, width and blanks do not matter. An exact name goes
    // before another spelling of it. Errors: missing-column (编号 and 标题 must be there), duplicate-header.
    static base::Result<LedgerLayout> read(const std::vector<std::string>& header);

    [[nodiscard]] bool has(LedgerColumn column) const { return places_[static_cast<std::size_t>(column)].has_value(); }
    // The cell of a row; an empty one where the column is absent or the row is short.
    [[nodiscard]] const LedgerCell& cell(const LedgerRow& row, LedgerColumn column) const;
    // The header as the file writes it, else the column's own name.
    [[nodiscard]] std::string headerOf(LedgerColumn column) const;

    [[nodiscard]] const std::vector<std::string>& unknown() const { return unknown_; }

private:
    std::array<std::optional<std::size_t>, ledgerColumnCount> places_;
    std::array<std::string, ledgerColumnCount> headers_;
    std::vector<std::string> unknown_;
};

}  // namespace huying::app
