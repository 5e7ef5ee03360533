// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_ledger.h"

namespace huying::app {

// A table of deputies or of units, inside a transaction of the caller. What is left empty changes nothing, an empty field is
// filled, another value is a conflict unless the import updates. False: cancelled.
base::Result<bool> importDirectory(WriteTransaction& transaction, const LedgerTable& table, const ImportOptions& options, base::Date today,
                                   ImportResult& result);

}  // namespace huying::app
