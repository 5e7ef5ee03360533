// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "base/base64.h"

// Small photos for tests.
namespace huying::tests {

// Whole PNG files of 2 × 2 and 3 × 2 pixels.
inline constexpr std::string_view redPhoto =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mM4YaMBRAwQCgAjXgSxhgLRkwAAAABJRU5ErkJggg==";
inline constexpr std::string_view bluePhoto =
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR42mPQqDgBQQxwFgBQtAhxGrh11AAAAABJRU5ErkJggg==";
// By another program.
inline constexpr std::string_view redHash = "66caa33cd1f70490215ff65be0d41423a5004c3eaa07b4caba5aadc01658b702";

inline std::string photoBytes(std::string_view base64) { return base::fromBase64(base64).value(); }

// What a camera's file begins and ends with, and `inside` between; 640 × 480 pixels.
inline std::string jpegAround(const std::string& inside = "0000") {
    using namespace std::string_literals;
    return "\xff\xd8\xff\xe0\x00\x04JF\xff\xc0\x00\x0b\x08\x01\xe0\x02\x80\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"s +
           inside + "\xff\xd9"s;
}

// add-photo with the bytes beside it.
inline std::string addingPhoto(int activity, const std::string& name, std::string_view base64, const std::string& more = {}) {
    return R"({"command":"add-photo","activity":)" + std::to_string(activity) + R"(,"name":")" + name + R"(","bytes":")" +
           std::string(base64) + "\"" + more + "}";
}

}  // namespace huying::tests
