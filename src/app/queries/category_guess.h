// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "app/ports/register_reader.h"

namespace huying::app {

// The category that pieces with a similar title mostly have, for the office to accept or not; empty where nothing is alike
// enough or the alike ones differ. Similar are titles that share pairs of neighbouring characters: the rarer a pair, the
// more it says. `categories` are the names that may be proposed, those in force of the term.
std::string guessCategory(RegisterReader& reader, std::string_view title, const std::vector<std::string>& categories);

}  // namespace huying::app
