// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/number_pattern.h"

#include <algorithm>
#include <vector>

#include "base/chinese_number.h"
#include "base/text.h"

namespace huying::domain {

namespace {

using base::Error;

enum class Place { text, term, session, year, serial };

struct Piece {
    Place place = Place::text;
    std::string text;  // of Place::text
    int width = 0;     // 0: as it is usually written
};

Error fault(const char* code, std::string_view pattern, std::string value) {
    return Error(code, "pattern", "format").with("value", std::move(value)).with("pattern", std::string(pattern));
}

std::optional<Place> placeNamed(std::string_view name) {
    if (name == "term" || name == "届") return Place::term;
    if (name == "session" || name == "次") return Place::session;
    if (name == "year" || name == "年") return Place::year;
    if (name == "serial" || name == "序号") return Place::serial;
    return std::nullopt;
}

// What stands between two braces: name or name:width.
base::Result<Piece> placeFrom(std::string_view inside, std::string_view pattern) {
    constexpr int widest = 6;
    const std::size_t colon = inside.find(':');
    Piece piece;
    const auto place = placeNamed(base::trimmed(inside.substr(0, colon)));
    if (!place) return base::failure(fault("unknown-place", pattern, "{" + std::string(inside) + "}"));
    piece.place = *place;
    if (colon == std::string_view::npos) return piece;
    const auto width = base::parseNumber(base::trimmed(inside.substr(colon + 1)));
    if (!width || *width < 1 || *width > widest || *place == Place::year)
        return base::failure(fault("bad-width", pattern, "{" + std::string(inside) + "}"));
    piece.width = *width;
    return piece;
}

base::Result<std::vector<Piece>> piecesOf(std::string_view pattern) {
    std::vector<Piece> pieces;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t brace = std::min(pattern.find_first_of("{}", at), pattern.size());
        if (brace > at) pieces.push_back({Place::text, std::string(pattern.substr(at, brace - at)), 0});
        if (brace == pattern.size()) break;
        const std::size_t end = pattern.find_first_of("{}", brace + 1);
        const bool isClosed = pattern[brace] == '{' && end != std::string_view::npos && pattern[end] == '}';
        if (!isClosed) return base::failure(fault("brace-not-closed", pattern, std::string(pattern.substr(brace))));
        auto piece = placeFrom(pattern.substr(brace + 1, end - brace - 1), pattern);
        if (!piece) return base::failure(piece.error());
        pieces.push_back(std::move(*piece));
        at = end + 1;
    }
    return pieces;
}

std::string padded(int number, int width) {
    std::string digits = std::to_string(number);
    const auto wanted = static_cast<std::size_t>(width);
    return digits.size() < wanted ? std::string(wanted - digits.size(), '0') + digits : digits;
}

std::string named(int number, int width) {
    const std::string words = width == 0 ? base::chineseNumber(number) : std::string();
    return words.empty() ? padded(number, width) : words;
}

}  // namespace

std::optional<Error> faultOf(std::string_view pattern) {
    const auto pieces = piecesOf(pattern);
    if (!pieces) return pieces.error();
    const auto has = [&](Place place) {
        return std::any_of(pieces->begin(), pieces->end(), [place](const Piece& piece) { return piece.place == place; });
    };
    if (!has(Place::serial)) return fault("pattern-without-serial", pattern, std::string(pattern));
    constexpr int widestSerial = 999999;
    const std::string longest = numberFrom(pattern, {88, 88, 2000, widestSerial});
    if (base::characterCount(longest) > static_cast<std::size_t>(longestNumberText))
        return fault("pattern-too-long", pattern, std::string(pattern)).with("most", std::to_string(longestNumberText));
    return std::nullopt;
}

bool needsYear(std::string_view pattern) {
    const auto pieces = piecesOf(pattern);
    return pieces && std::any_of(pieces->begin(), pieces->end(), [](const Piece& piece) { return piece.place == Place::year; });
}

std::string numberFrom(std::string_view pattern, const NumberParts& parts) {
    std::string text;
    const auto pieces = piecesOf(pattern);
    if (!pieces) return text;
    for (const Piece& piece : *pieces) {
        switch (piece.place) {
            case Place::text:
                text += piece.text;
                break;
            case Place::term:
                text += named(parts.term, piece.width);
                break;
            case Place::session:
                text += named(parts.session, piece.width);
                break;
            case Place::year:
                if (parts.year) text += padded(*parts.year, 4);
                break;
            case Place::serial:
                text += padded(parts.serial, piece.width);
                break;
        }
    }
    return text;
}

}  // namespace huying::domain
