// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace huying::documents {

// A text as part of a file's name: what no file system or Windows takes in one becomes an underscore.
std::string fileNameText(std::string_view text);

}  // namespace huying::documents
