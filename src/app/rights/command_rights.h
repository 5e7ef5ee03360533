// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"
#include "app/executor/directory_lookup.h"
#include "app/ports/register_reader.h"
#include "app/ports/register_store.h"
#include "app/rights/viewer.h"

namespace huying::app {

// Everything that stands in the way of `request` being this person's: whose name it bears, what the role may do, whose task,
// topic or account it is about, and on behalf of which unit. Asked before anything of the case is looked at, so that a refusal
// tells nothing about it. `reader` sees the whole register. Errors: sign-in-required, account-disabled, actor-not-signed-in,
// not-your-right, not-your-case, not-your-unit, not-your-topic, not-your-account, rating-not-by-unit,
// nothing-promised-not-by-unit, for-unit-differs and those of the directory.
base::Errors rightsAgainst(const Viewer& viewer, const CommandRequest& request, RegisterReader& reader, DirectoryLookup& directory);

// The same request with numbers of entries as the whole case has them: a handling unit counts those that it sees.
CommandRequest asRecorded(const Viewer& viewer, const CommandRequest& request, RegisterReader& reader);

// What this person may take back of what is asked for: only what is the own, where the table says so. Errors: those of
// reasonAgainst, actor-not-signed-in, not-your-entry.
base::Result<UndoRequest> undoAllowed(const Viewer& viewer, UndoRequest request);

}  // namespace huying::app
