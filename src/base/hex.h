// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace huying::base {

// Bytes as lower-case hexadecimal digits, two a byte.
std::string hex(std::string_view bytes);

// The bytes again, from digits of either case; nothing where anything else stands among them or one is missing.
std::optional<std::string> fromHex(std::string_view digits);

}  // namespace huying::base
