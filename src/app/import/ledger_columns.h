// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/import/column_layout.h"
#include "base/result.h"

namespace huying::app {

// The columns of a ledger, in the order in which offices keep them and resources/import/columns.json names them.
enum class LedgerColumn {
    number,
    term,
    session,
    year,
    kind,
    title,
    body,
    lead,
    certificate,
    delegation,
    phone,
    address,
    coSigners,
    category,
    formationSource,
    activity,  // of deputies, that the piece grew from
    submittedOn,
    registeredOn,
    way,
    leadUnits,
    jointUnits,
    separateUnits,
    proposedUnits,
    plannedUnits,
    leader,
    handler,
    handlerPhone,
    assignedOn,
    receivedOn,
    dueOn,
    extendedTo,
    contactWay,
    repliedOn,
    documentNumber,
    signatory,
    replyText,
    resultClass,
    processRating,
    resultRating,
    firstRating,
    ratedOn,
    completedOn,
    state,
    priority,
    topic,
    supervisor,
    committee,
    governmentLeader,
    publication,
    secrecy,     // what kind of it
    classified,  // whether a state secret, as this program writes it out
    hideIdentity,
    remark
};
inline constexpr std::size_t ledgerColumnCount = static_cast<std::size_t>(LedgerColumn::remark) + 1;

// 编号, 届次 ...
const std::string& columnName(LedgerColumn column);

using LedgerLayout = LayoutOf<LedgerColumn>;
// Errors: those of ColumnLayout.
base::Result<LedgerLayout> readLedgerLayout(const LedgerTable& table, const ImportMapping& mapping);

}  // namespace huying::app
