// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace huying::base {

// The bytes of a base64 text (RFC 4648, with or without its padding; breaks between lines do not count); nothing where anything
// else stands in it.
std::optional<std::string> fromBase64(std::string_view text);

}  // namespace huying::base
