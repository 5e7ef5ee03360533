// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace huying::base {

// 1..99 in words, as sessions are named: 18 -> 十八, 1 -> 一. Empty outside that range.
std::string chineseNumber(int number);

// 十八, 18, １８ -> 18; nothing for anything else.
std::optional<int> parseChineseNumber(std::string_view text);

}  // namespace huying::base
