// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search_snippet.h"

#include <algorithm>
#include <utility>

#include "base/search_text.h"

namespace huying::storage {

namespace {

using Range = std::pair<std::size_t, std::size_t>;  // bytes from, to

constexpr std::size_t charactersBefore = 6;
constexpr std::size_t charactersInAll = 48;

bool isInside(const std::string& text, std::size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; }

std::size_t back(const std::string& text, std::size_t at, std::size_t characters) {
    for (; at > 0 && characters > 0; --characters) {
        --at;
        while (at > 0 && isInside(text, at)) --at;
    }
    return at;
}

std::size_t forward(const std::string& text, std::size_t at, std::size_t characters) {
    for (; at < text.size() && characters > 0; --characters) {
        ++at;
        while (isInside(text, at)) ++at;
    }
    return at;
}

std::vector<Range> rangesOf(const base::SearchableText& folded, const std::vector<std::string_view>& words) {
    std::vector<Range> ranges;
    for (const std::string_view word : words) {
        for (std::size_t at = base::findWord(folded.text, word); at != std::string::npos; at = base::findWord(folded.text, word, at + 1))
            ranges.emplace_back(folded.places[at], folded.places[at + word.size()]);
    }
    std::sort(ranges.begin(), ranges.end());
    std::vector<Range> merged;
    for (const Range& range : ranges) {
        if (!merged.empty() && range.first <= merged.back().second) {
            merged.back().second = std::max(merged.back().second, range.second);
        } else {
            merged.push_back(range);
        }
    }
    return merged;
}

std::string onOneLine(std::string text) {
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    return text;
}

}  // namespace

std::vector<app::SnippetPart> snippetOf(const std::string& text, const std::vector<std::string_view>& words, bool isWhole) {
    const std::vector<Range> ranges = rangesOf(base::searchableWithPlaces(text), words);
    std::vector<app::SnippetPart> parts;
    if (ranges.empty()) return parts;
    const std::size_t from = isWhole ? 0 : back(text, ranges.front().first, charactersBefore);
    const std::size_t to = isWhole ? text.size() : std::max(forward(text, from, charactersInAll), ranges.front().second);
    const auto add = [&](std::size_t first, std::size_t last, bool isMatch) {
        if (first < last) parts.push_back({onOneLine(text.substr(first, last - first)), isMatch});
    };
    if (from > 0) parts.push_back({"…", false});
    std::size_t at = from;
    for (const auto& [first, last] : ranges) {
        if (first >= to) break;
        add(at, first, false);
        add(first, std::min(last, to), true);
        at = std::min(last, to);
    }
    add(at, to, false);
    if (to < text.size()) parts.push_back({"…", false});
    return parts;
}

}  // namespace huying::storage
