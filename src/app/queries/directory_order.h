// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/ports/register_reader.h"

namespace huying::app {

// How lists of names are ordered: as the office has them (units by protocol, deputies by delegation), by pinyin or by
// strokes (domain.md §8.23, §8.24). The two customs of strokes differ for people only.
enum class DirectoryOrder { protocol, pinyin, strokes, surnameStrokes };

std::vector<domain::Unit> unitsInOrder(RegisterReader& reader, DirectoryOrder order);
std::vector<domain::Deputy> deputiesInOrder(RegisterReader& reader, int term, DirectoryOrder order);

}  // namespace huying::app
