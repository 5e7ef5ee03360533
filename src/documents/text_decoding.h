// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace huying::documents {

// Text of a file of unknown encoding as UTF-8 without byte order mark. UTF-16 is taken by its mark; otherwise UTF-8 is
// tried strictly, because GB18030 would accept almost any of it, and then GB18030, which Chinese offices' Excel writes.
// Error: wrong-encoding {line} with the line (from 1) of the first bytes that are neither.
base::Result<std::string> decodeText(std::string_view bytes);

}  // namespace huying::documents
