// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/words/words.h"
#include "domain/case_facts.h"

namespace huying::app {

// When and by whom a piece was put away, where it lies, and when and why it was taken out again.
std::string archiveLine(const domain::Archiving& row, const Words& words);

}  // namespace huying::app
