// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ports/register_reader.h"

namespace huying::app {

// 关于加强社区养老服务的建议 -> 加强 强社 社区 ... 服务: pairs of neighbouring characters without what every title has, of a long
// title the first ones.
std::vector<std::string> titlePairs(std::string_view title);

// Pieces of the session, `except` aside, whose titles share at least half of these pairs; ascending. It says that they are alike in
// their words, not that they ask for the same.
std::vector<domain::SuggestionId> piecesWithSimilarTitle(RegisterReader& reader, domain::SessionId session, std::string_view title,
                                                         domain::SuggestionId except);

}  // namespace huying::app
