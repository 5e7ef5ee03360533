// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/questions/search.h"

namespace huying::storage {

// The text round the first of the folded words, on one line, with an ellipsis where it was cut and every word marked.
std::vector<app::SnippetPart> snippetOf(const std::string& text, const std::vector<std::string_view>& words, bool isWhole);

}  // namespace huying::storage
