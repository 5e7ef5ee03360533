// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clean_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace huying::base {

namespace {

enum class Kind { ordinary, blank, lineBreak, unseen, bullet };

template <std::size_t size>
bool isAmong(const std::array<std::string_view, size>& signs, std::string_view sign) {
    return std::find(signs.begin(), signs.end(), sign) != signs.end();
}

Kind kindOf(std::string_view sign) {
    constexpr std::array<std::string_view, 6> breaks{"\n", "\v", "\f", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xC2\x85"};
    // No-break, en, em and thin spaces, the ideographic one and their like.
    constexpr std::array<std::string_view, 17> blanks{" ",
                                                      "\t",
                                                      "\xC2\xA0",
                                                      "\xE2\x80\x80",
                                                      "\xE2\x80\x81",
                                                      "\xE2\x80\x82",
                                                      "\xE2\x80\x83",
                                                      "\xE2\x80\x84",
                                                      "\xE2\x80\x85",
                                                      "\xE2\x80\x86",
                                                      "\xE2\x80\x87",
                                                      "\xE2\x80\x88",
                                                      "\xE2\x80\x89",
                                                      "\xE2\x80\x8A",
                                                      "\xE2\x80\xAF",
                                                      "\xE2\x81\x9F",
                                                      "\xE3\x80\x80"};
    // Soft hyphen, zero-width space and joiners, marks of direction, word joiner, byte order mark, object replacement.
    constexpr std::array<std::string_view, 10> unseen{"\xC2\xAD",     "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x80\x8E",
                                                      "\xE2\x80\x8F", "\xE2\x81\xA0", "\xEF\xBB\xBF", "\xEF\xBF\xBC", "\xEF\xBF\xBE"};
    constexpr std::array<std::string_view, 3> bullets{"\xEF\x82\xB7", "\xEF\x82\xA7", "\xEF\x81\xAC"};  // of Symbol and Wingdings
    if (isAmong(breaks, sign)) return Kind::lineBreak;
    if (isAmong(blanks, sign)) return Kind::blank;
    if (isAmong(unseen, sign)) return Kind::unseen;
    if (isAmong(bullets, sign)) return Kind::bullet;
    const auto first = static_cast<unsigned char>(sign.front());
    return first < 0x20 || first == 0x7F ? Kind::unseen : Kind::ordinary;
}

std::string withoutBrokenBytes(std::string_view text) {
    std::string whole;
    for (const std::string& sign : characters(text)) {
        if (isValidUtf8(sign)) whole += sign;
    }
    return whole;
}

}  // namespace

std::string cleanText(std::string_view text) {
    std::string whole = isValidUtf8(text) ? std::string(text) : withoutBrokenBytes(text);
    whole = replacedAll(replacedAll(std::move(whole), "\r\n", "\n"), "\r", "\n");
    std::vector<std::string> lines(1);
    bool isBlankOwed = false;
    for (const std::string& sign : characters(whole)) {
        const Kind kind = kindOf(sign);
        if (kind == Kind::lineBreak) {
            lines.emplace_back();
            isBlankOwed = false;
        } else if (kind == Kind::blank) {
            isBlankOwed = !lines.back().empty();
        } else if (kind != Kind::unseen) {
            if (isBlankOwed) lines.back() += ' ';
            isBlankOwed = false;
            lines.back() += kind == Kind::bullet ? "·" : sign;
        }
    }
    std::string clean;
    bool isGapOwed = false;
    for (const std::string& line : lines) {
        if (line.empty()) {
            isGapOwed = !clean.empty();
            continue;
        }
        if (!clean.empty()) clean += isGapOwed ? "\n\n" : "\n";
        clean += line;
        isGapOwed = false;
    }
    return clean;
}

bool looksLikeTitle(std::string_view line) {
    const std::string text = trimmed(line);
    if (!text.starts_with("关于") || characterCount(text) > 60 || text.find('\n') != std::string::npos) return false;
    return text.ends_with("建议") || text.ends_with("批评") || text.ends_with("意见");
}

}  // namespace huying::base
