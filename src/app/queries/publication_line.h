// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/words/words.h"
#include "domain/publication.h"

namespace huying::app {

// When what was published where, or that it is not published and why.
std::string publicationLine(const domain::PublicationRecord& row, const Words& words);

// 建议全文、答复: what of a piece goes out; empty: nothing.
std::string partsText(std::optional<domain::PublicationExtent> suggestion, bool hasReply, const Words& words);
// The same as a sentence: what may be published now.
std::string mayGoOutLine(std::optional<domain::PublicationExtent> suggestion, bool hasReply, const Words& words);

}  // namespace huying::app
