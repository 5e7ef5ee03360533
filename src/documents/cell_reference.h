// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace huying::documents {

// A cell's place, counted from 0: B3 is row 2, column 1.
struct CellPlace {
    int row = 0;
    int column = 0;
};

// "B3", "$B$3"; nothing for anything else or beyond the largest sheet (1,048,576 rows, 16,384 columns).
std::optional<CellPlace> parseCellReference(std::string_view text);

}  // namespace huying::documents
