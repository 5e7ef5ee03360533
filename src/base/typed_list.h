// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace huying::base {

// A list of numbers as somebody typed it, "18-1-3、18-1-4, 5": between them stand 、 ， ； or blanks, of full or half width, and ends of
// lines. None of these stands inside the number of a piece.
std::vector<std::string> splitNumbers(std::string_view typed);

}  // namespace huying::base
