// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"
#include "base/result.h"

namespace huying::documents {

// Reads the file that a command names, where it names one, so that its bytes travel beside it and its path is told to nobody. It
// is kept by its own name where the command gives none. Errors: those of readWholeFile, of the field "file".
base::Result<void> readAttachedFile(app::CommandRequest& request);

}  // namespace huying::documents
