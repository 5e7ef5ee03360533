// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/cell_lines.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/text.h"

namespace huying::documents {

namespace {

// What stays together on a line, in characters of half width.
struct Unit {
    int width = 0;
    bool isWord = false;  // of ASCII
};

bool isClosing(const std::string& character) {
    return base::contains("，。、；：？！）》〉】〕”’％", character) || base::contains(",.;:?!)%", character);
}

std::vector<Unit> unitsOf(std::string_view line) {
    std::vector<Unit> units;
    for (const std::string& character : base::characters(line)) {
        const bool isAscii = character.size() == 1;
        const bool isBlank = character == " ";
        const bool joins = !units.empty() && (isClosing(character) || (isAscii && !isBlank && units.back().isWord));
        if (!joins) units.emplace_back();
        units.back().width += isAscii ? 1 : 2;
        units.back().isWord = isAscii && !isBlank;
    }
    return units;
}

int linesOfParagraph(std::string_view line, int room) {
    int lines = 1;
    int used = 0;
    for (const Unit& unit : unitsOf(line)) {
        if (used > 0 && used + unit.width > room) {
            ++lines;
            used = 0;
        }
        used += unit.width;
        while (used > room) {  // wider than a whole line: parted
            ++lines;
            used -= room;
        }
    }
    return lines;
}

}  // namespace

int linesInCell(std::string_view text, double width) {
    // The cell has edges, bold characters are wider, and the font of another program may be.
    constexpr double usable = 0.92;
    const int room = std::max(2, static_cast<int>(std::floor(width * usable)));
    const bool surelyFits = static_cast<int>(text.size()) <= room && !base::contains(text, "\n");  // no character is wider than its bytes
    if (surelyFits) return 1;
    int lines = 0;
    for (const std::string& line : base::split(text, '\n')) lines += linesOfParagraph(line, room);
    return std::max(1, lines);
}

}  // namespace huying::documents
