// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace huying::documents {

// How many lines a text takes in a cell of a spreadsheet that breaks it; at least one. `width` is that of the cell in characters of
// half width; Chinese characters and signs have two. Words of ASCII are not parted unless they are wider than a line, and no line
// begins with a closing sign (GB/T 15834-2011, 5.1).
int linesInCell(std::string_view text, double width);

}  // namespace huying::documents
