// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"
#include "app/ports/register_reader.h"
#include "app/ports/register_store.h"
#include "app/queries/directory_lookup.h"
#include "app/rights/viewer.h"

namespace huying::app {

// Everything that stands in the way of `request` being this person's: whose name it bears, what the role may do, whose task,
// topic or account it is about, and on behalf of which unit. Asked before anything of the case is looked at, so that a refusal
// tells nothing about it. `reader` sees the whole register. Errors: sign-in-required, account-disabled, actor-not-signed-in,
// not-your-right, not-your-case (also of a piece that there is not), ambiguous-case, not-your-unit, not-your-topic, not-your-account,
// rating-not-by-unit, nothing-promised-not-by-unit, for-unit-differs and those of the directory.
base::Errors rightsAgainst(const Viewer& viewer, const CommandRequest& request, RegisterReader& reader, DirectoryLookup& directory);

// What a person gave who sees a part of the register, as the history tells it: with whole addresses, which may be short where
// only one of the pieces that are seen has that number, and with numbers of entries as the whole case has them.
struct RecordedRequest {
    CommandRequest request;
    base::Errors errors;  // of numbers that name nothing that is seen; said after what rightsAgainst says
};
RecordedRequest asRecorded(const Viewer& viewer, const CommandRequest& request, RegisterReader& reader);

// Whether a unit's person could have given it with these fields too, and it calls nothing by a number that is counted among what all
// units did: what the office records so on a unit's behalf tells that unit nothing but its own work.
bool isOpenToUnit(const Command& command);

// What this person may take back of what is asked for: only what is the own, where the table says so. Errors: those of
// reasonAgainst, actor-not-signed-in, not-your-entry.
base::Result<UndoRequest> undoAllowed(const Viewer& viewer, UndoRequest request);

}  // namespace huying::app
