// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/words/words.h"
#include "domain/publication.h"

namespace huying::app {

// When what was published where, or that it is not published and why.
std::string publicationLine(const domain::PublicationRecord& row, const Words& words);

}  // namespace huying::app
