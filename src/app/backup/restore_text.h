// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/ports/register_copies.h"
#include "app/words/words.h"

namespace huying::app {

// What becomes of the present register: how many of its entries the backup has not, that none is lost, that there is none yet,
// or why it cannot be read.
std::string restoreConsequence(const RestorePreview& preview, const Words& words);

// Nothing stands where the backup is to go, and nothing is wrong with that.
bool isNothingThere(const RestorePreview& preview);

}  // namespace huying::app
