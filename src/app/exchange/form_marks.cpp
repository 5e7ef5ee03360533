// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/form_marks.h"

#include <array>
#include <cstdint>

#include "base/text.h"

namespace huying::app {

namespace {

constexpr std::string_view formSign = "HYF1 ";
constexpr std::string_view oldRowSign = "HYR1 ";  // without the piece
constexpr std::string_view rowSign = "HYR2 ";
constexpr std::string_view unknownPiece = "-";
constexpr std::string_view sentSign = "HYS1 ";
constexpr std::array<std::string_view, 4> kinds{"task", "promise", "recorded", "look_back"};

std::optional<std::vector<std::string>> partsAfter(std::string_view sign, std::string_view cell, std::size_t count) {
    if (!cell.starts_with(sign)) return std::nullopt;
    std::vector<std::string> parts = base::split(cell.substr(sign.size()), ' ');
    return parts.size() == count ? std::optional(std::move(parts)) : std::nullopt;
}

std::string comparable(const std::string& value) {
    return base::replacedAll(base::replacedAll(base::comparableName(value), "\r", ""), "\n", "");
}

bool isShort(const std::string& value) {
    constexpr std::size_t most = 120;
    return value.size() <= most && value.find_first_of(";\n") == std::string::npos;
}

// What is said of a column, with its sign: = before a value, # before what stands for a long one.
std::string entryOf(const std::string& sent, std::string_view column) {
    const std::string all = ";" + sent;
    for (const char* sign : {"=", "#"}) {
        const std::string wanted = ";" + std::string(column) + sign;
        const std::size_t at = all.find(wanted);
        if (at == std::string::npos) continue;
        const std::size_t from = at + wanted.size() - 1;
        return all.substr(from, all.find(';', from) - from);
    }
    return {};
}

// FNV-1a over the value as it is compared: it tells changes, it protects from nobody.
std::string shortOf(const std::string& value) {
    std::uint64_t hash = 14'695'981'039'346'656'037ULL;
    for (const char c : comparable(value)) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1'099'511'628'211ULL;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += digits[(hash >> shift) & 0xF];
    return text;
}

}  // namespace

std::string markText(const FormMark& mark) { return std::string(formSign) + mark.token + " " + mark.registerId; }

std::optional<FormMark> markIn(std::string_view cell) {
    const auto parts = partsAfter(formSign, cell, 2);
    return parts ? std::optional(FormMark{parts->at(0), parts->at(1)}) : std::nullopt;
}

std::string rowMarkText(const RowMark& mark) {
    return std::string(rowSign) + mark.token + " " + std::string(kinds[static_cast<std::size_t>(mark.kind)]) + " " +
           std::to_string(mark.task.value) + " " + std::to_string(mark.number) + " " +
           (mark.origin.empty() ? std::string(unknownPiece) : mark.origin);
}

std::string pieceMark(const PieceOrigin& origin) {
    constexpr std::size_t enough = 24;
    return origin.hash.substr(0, enough);
}

std::optional<RowMark> rowMarkIn(std::string_view cell) {
    auto parts = partsAfter(rowSign, cell, 5);
    if (!parts) parts = partsAfter(oldRowSign, cell, 4);
    if (!parts) return std::nullopt;
    RowMark mark;
    if (parts->size() > 4 && parts->at(4) != unknownPiece) mark.origin = parts->at(4);
    mark.token = parts->at(0);
    const auto task = base::parseNumber(parts->at(2));
    const auto number = base::parseNumber(parts->at(3));
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i] != parts->at(1) || !task || !number) continue;
        mark.kind = static_cast<RowMark::Kind>(i);
        mark.task = domain::TaskId(*task);
        mark.number = *number;
        return mark;
    }
    return std::nullopt;
}

std::string sentText(const SentCells& cells) {
    std::string text(sentSign);
    for (const auto& [column, value] : cells) text += column + (isShort(value) ? "=" + value : "#" + shortOf(value)) + ";";
    return text;
}

std::optional<std::string> sentIn(std::string_view cell) {
    return cell.starts_with(sentSign) ? std::optional(std::string(cell.substr(sentSign.size()))) : std::nullopt;
}

bool isAsSent(const std::string& sent, std::string_view column, const std::string& value) {
    const std::string entry = entryOf(sent, column);
    if (entry.starts_with("#")) return entry.substr(1) == shortOf(value);
    return comparable(entry.empty() ? entry : entry.substr(1)) == comparable(value);
}

std::string sentValue(const std::string& sent, std::string_view column) {
    const std::string entry = entryOf(sent, column);
    return entry.starts_with("=") ? entry.substr(1) : std::string();
}

}  // namespace huying::app
