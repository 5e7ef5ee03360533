// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace huying::documents {

// Text as every file we write can hold it, the one place where it is cleaned: without control characters and without the
// two noncharacters (U+FFFE, U+FFFF) that XML forbids; bytes that are no UTF-8 as question marks; every line break a line
// feed. Tabs stay.
std::string fileText(std::string_view text);

}  // namespace huying::documents
