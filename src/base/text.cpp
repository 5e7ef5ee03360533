// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <algorithm>
#include <array>

namespace huying::base {

namespace {

// Length in bytes of the character that starts with `lead`; 1 for a stray byte, so that a scan always moves on.
std::size_t lengthFrom(unsigned char lead) {
    if (lead < 0x80) return 1;
    if ((lead & 0xE0) == 0xC0) return 2;
    if ((lead & 0xF0) == 0xE0) return 3;
    if ((lead & 0xF8) == 0xF0) return 4;
    return 1;
}

std::string_view characterAt(std::string_view text, std::size_t at) {
    return text.substr(at, lengthFrom(static_cast<unsigned char>(text[at])));
}

constexpr std::array<std::string_view, 8> blanks{" ", "\t", "\n", "\r", "\v", "\f", "\u3000", "\u00A0"};

bool isBlank(std::string_view character) { return std::find(blanks.begin(), blanks.end(), character) != blanks.end(); }

}  // namespace

std::string trimmed(std::string_view text) {
    bool moved = true;
    while (moved && !text.empty()) {
        moved = false;
        for (const std::string_view blank : blanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                moved = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                moved = true;
            }
        }
    }
    return std::string(text);
}

std::string foldWidth(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = characterAt(text, at);
        at += character.size();
        if (character == "\u3000") {
            out += ' ';
            continue;
        }
        if (character.size() == 3 && static_cast<unsigned char>(character[0]) == 0xEF) {
            const unsigned code = (static_cast<unsigned>(character[0] & 0x0F) << 12) | (static_cast<unsigned>(character[1] & 0x3F) << 6) |
                                  static_cast<unsigned>(character[2] & 0x3F);
            if (code >= 0xFF01 && code <= 0xFF5E) {
                out += static_cast<char>(code - 0xFEE0);
                continue;
            }
        }
        out += character;
    }
    return out;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string comparableName(std::string_view name) {
    const std::string folded = foldWidth(trimmed(name));
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        const std::string_view character = characterAt(folded, at);
        at += character.size();
        if (isBlank(character)) continue;
        if (character == "\u2022" || character == "\u30FB" || character == "." || character == "\u2027") {
            out += "\u00B7";
        } else {
            out += character;
        }
    }
    return out;
}

bool isValidUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lengthFrom(lead);
        if (length == 1) {
            if (lead >= 0x80) return false;
            ++at;
            continue;
        }
        if (at + length > text.size()) return false;
        unsigned code = lead & (0xFFU >> (length + 1));
        for (std::size_t i = 1; i < length; ++i) {
            const auto next = static_cast<unsigned char>(text[at + i]);
            if ((next & 0xC0) != 0x80) return false;
            code = (code << 6) | (next & 0x3FU);
        }
        constexpr std::array<unsigned, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
        if (code < smallest[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
        at += length;
    }
    return true;
}

std::size_t characterCount(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = characterAt(text, at);
        out.emplace_back(character);
        at += character.size();
    }
    return out;
}

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == most) return std::string(text.substr(0, at)) + "…";
        at += characterAt(text, at).size();
    }
    return std::string(text);
}

std::vector<std::string> splitValues(std::string_view cell) {
    constexpr std::array<std::string_view, 5> separators{"、", ";", "；", "\n", "\r"};
    std::vector<std::string> values;
    std::string current;
    const auto finish = [&] {
        if (std::string value = trimmed(current); !value.empty()) values.push_back(std::move(value));
        current.clear();
    };
    for (std::size_t at = 0; at < cell.size();) {
        const std::string_view character = characterAt(cell, at);
        at += character.size();
        if (std::find(separators.begin(), separators.end(), character) != separators.end()) {
            finish();
        } else {
            current += character;
        }
    }
    finish();
    return values;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (true) {
        const std::size_t end = text.find(separator, start);
        parts.emplace_back(text.substr(start, end == std::string_view::npos ? end : end - start));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (&part != &parts.front()) out += separator;
        out += part;
    }
    return out;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string replacedAll(std::string text, std::string_view from, std::string_view to) {
    if (from.empty()) return text;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::optional<int> parseNumber(std::string_view digits) {
    if (digits.empty() || digits.size() > 9) return std::nullopt;
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

double likeness(std::string_view left, std::string_view right) {
    const std::vector<std::string> a = characters(comparableName(left));
    const std::vector<std::string> b = characters(comparableName(right));
    if (a.empty() || b.empty()) return 0;
    std::size_t shared = 0;
    for (const std::string& character : a) shared += std::find(b.begin(), b.end(), character) != b.end() ? 1U : 0U;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i + 1 < a.size(); ++i) {
        for (std::size_t j = 0; j + 1 < b.size(); ++j) {
            if (a[i] == b[j] && a[i + 1] == b[j + 1]) {
                ++pairs;
                break;
            }
        }
    }
    return static_cast<double>(shared + 2 * pairs) / static_cast<double>(3 * std::max(a.size(), b.size()));
}

namespace {

// All of `name` stands in `candidate`, perhaps with more between: 城建 of 城乡建设与管理类.
bool isShortFor(std::string_view name, std::string_view candidate) {
    const std::vector<std::string> wanted = characters(comparableName(name));
    if (wanted.size() < 2) return false;
    std::size_t found = 0;
    for (const std::string& character : characters(comparableName(candidate))) {
        if (found < wanted.size() && character == wanted[found]) ++found;
    }
    return found == wanted.size();
}

}  // namespace

std::string nearestNames(std::string_view name, const std::vector<std::string>& candidates) {
    std::vector<std::pair<double, std::string>> ranked;
    for (const std::string& candidate : candidates) {
        constexpr double near = 0.2;
        const double alike = isShortFor(name, candidate) ? std::max(likeness(name, candidate), 1.5 * near) : likeness(name, candidate);
        if (alike > near) ranked.emplace_back(alike, candidate);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<std::string> names;
    for (const auto& [alike, candidate] : ranked) {
        if (names.size() == 3) break;
        if (std::find(names.begin(), names.end(), candidate) == names.end()) names.push_back(candidate);
    }
    return joined(names, "、");
}

}  // namespace huying::base
