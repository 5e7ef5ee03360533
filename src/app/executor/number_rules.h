// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/number_pattern.h"

// Which pattern makes the number of a piece (domain.md §2.2).
namespace huying::app {

// Of the session, else of its term; nothing where neither has one.
std::optional<std::string> patternOf(const std::vector<domain::NumberPattern>& patterns, int term, int session,
                                     domain::SuggestionKind kind);

}  // namespace huying::app
