// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "base/pinyin.h"

class QString;

namespace huying::ui {

class EntryTable;
class Register;
struct EntryRow;

// How the names in a row are typed in pinyin.
using EntryPinyin = std::vector<base::Syllables>;
[[nodiscard]] bool beginsWithTyped(const EntryPinyin& row, std::string_view typed);
[[nodiscard]] bool hasTyped(const EntryPinyin& row, std::string_view typed);

// Lets the lines of a table be found by pinyin too. It is made on the worker's thread whenever the lines are others; until it
// is there they are found by what stands in them.
void findByPinyin(EntryTable& table, Register& theRegister);

}  // namespace huying::ui
