// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace huying::storage {

// Bytes whose order is the pinyin order of the text, numbers by value. Stored beside the text, never a collation in the
// schema, so that any SQLite tool can open the file. Empty where the collation data is missing.
std::string pinyinSortKey(std::string_view text);

}  // namespace huying::storage
