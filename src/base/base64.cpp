// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/base64.h"

#include <cstdint>

namespace huying::base {

std::optional<std::string> fromBase64(std::string_view text) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr int bitsOfDigit = 6;
    constexpr int bitsOfByte = 8;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t held = 0;
    int bits = 0;
    bool isOver = false;
    for (const char sign : text) {
        if (sign == '\n' || sign == '\r') continue;
        if (sign == '=') {
            isOver = true;
            continue;
        }
        const std::size_t value = digits.find(sign);
        if (isOver || value == std::string_view::npos) return std::nullopt;
        held = (held << bitsOfDigit) | static_cast<std::uint32_t>(value);
        bits += bitsOfDigit;
        if (bits < bitsOfByte) continue;
        bits -= bitsOfByte;
        bytes.push_back(static_cast<char>((held >> bits) & 0xffU));
    }
    if (bits == bitsOfDigit) return std::nullopt;  // a digit alone is no byte
    return bytes;
}

}  // namespace huying::base
