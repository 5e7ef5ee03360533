// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/register_store.h"
#include "app/rights/viewer.h"
#include "base/result.h"
#include "storage/connection.h"

namespace huying::storage {

struct DerivedChanges;

// Takes back the newest batch that is neither an undo nor undone, or the batch of a named entry; naming an undo redoes.
// Must run inside a transaction, which the caller rolls back on errors: nothing-to-undo, unknown-entry, not-undoable,
// already-undone, later-changes (with the later entries). Where `viewer` takes back only the own entries, what somebody else
// recorded is not-your-entry, or unknown-entry for who does not read the whole history; and what the role of today may not
// record is not-your-right.
base::Checked<app::UndoReceipt> takeBack(Connection& connection, const app::UndoRequest& request, const app::Viewer& viewer,
                                         DerivedChanges& derived);

}  // namespace huying::storage
