// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

// A text sign by sign, as the search for personal data looks at it.
namespace huying::domain {

inline bool isDigit(char c) { return c >= '0' && c <= '9'; }
inline bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool isWordSign(char c) { return isDigit(c) || isLetter(c); }

inline constexpr char otherSign = '\x01';

// A text sign by sign: ASCII of every width and dash as ASCII, everything else as `otherSign`.
class Signs {
public:
    explicit Signs(std::string_view text) : text_(text) {
        std::size_t at = 0;
        for (const std::string& sign : base::characters(text)) {
            signs_ += folded(sign);
            begins_.push_back(at);
            at += sign.size();
        }
        begins_.push_back(at);
    }

    [[nodiscard]] std::size_t size() const { return signs_.size(); }
    [[nodiscard]] char at(std::size_t i) const { return i < signs_.size() ? signs_[i] : '\0'; }
    [[nodiscard]] char before(std::size_t i) const { return i == 0 ? '\0' : signs_[i - 1]; }
    [[nodiscard]] std::size_t byte(std::size_t i) const { return begins_[std::min(i, size())]; }
    [[nodiscard]] std::string_view sign(std::size_t i) const { return text_.substr(byte(i), byte(i + 1) - byte(i)); }  // as it is written
    [[nodiscard]] std::string_view from(std::size_t i) const { return text_.substr(byte(i)); }
    [[nodiscard]] std::string_view upTo(std::size_t i) const { return text_.substr(0, byte(i)); }
    [[nodiscard]] std::string ascii(std::size_t from, std::size_t to) const { return signs_.substr(from, to - from); }
    // The first sign that begins at that byte or behind it.
    [[nodiscard]] std::size_t signAt(std::size_t byte) const {
        return static_cast<std::size_t>(std::lower_bound(begins_.begin(), begins_.end(), byte) - begins_.begin());
    }
    [[nodiscard]] std::size_t digitsFrom(std::size_t i) const {
        while (isDigit(at(i))) ++i;
        return i;
    }
    [[nodiscard]] std::size_t blanksFrom(std::size_t i) const {
        while (at(i) == ' ' || at(i) == '\t') ++i;
        return i;
    }

private:
    static char folded(const std::string& sign) {
        if (sign.size() == 1) return sign.front();
        if (constexpr std::string_view leads = "\xC2\xE2\xE3\xEF"; leads.find(sign.front()) == std::string_view::npos)
            return otherSign;  // neither a dash nor a blank nor anything wide
        static constexpr std::array<std::string_view, 6> dashes{"‐", "‑", "–", "—", "―", "−"};
        if (std::find(dashes.begin(), dashes.end(), sign) != dashes.end()) return '-';
        if (sign == "\xC2\xA0") return ' ';  // no-break space
        const std::string narrow = base::foldWidth(sign);
        return narrow.size() == 1 ? narrow.front() : otherSign;
    }

    std::string_view text_;
    std::string signs_;
    std::vector<std::size_t> begins_;
};

}  // namespace huying::domain
