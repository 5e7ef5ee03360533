// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/cell_reference.h"

namespace huying::documents {

namespace {

constexpr int mostRows = 1'048'576;
constexpr int mostColumns = 16'384;

void passDollar(std::string_view& text) {
    if (!text.empty() && text.front() == '$') text.remove_prefix(1);
}

int letterValue(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A' + 1;
    if (c >= 'a' && c <= 'z') return c - 'a' + 1;
    return 0;
}

}  // namespace

std::optional<CellPlace> parseCellReference(std::string_view text) {
    passDollar(text);
    int column = 0;
    while (!text.empty() && letterValue(text.front()) > 0) {
        column = column * 26 + letterValue(text.front());
        if (column > mostColumns) return std::nullopt;
        text.remove_prefix(1);
    }
    passDollar(text);
    int row = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        row = row * 10 + (text.front() - '0');
        if (row > mostRows) return std::nullopt;
        text.remove_prefix(1);
    }
    if (!text.empty() || column == 0 || row == 0) return std::nullopt;
    return CellPlace{row - 1, column - 1};
}

}  // namespace huying::documents
