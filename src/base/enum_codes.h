// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace huying::base {

// The stable names of an enumeration, as they stand in the register, in JSON and in the catalogue of labels.
// Specialise with `static constexpr std::string_view name` and `static constexpr std::array values` of {value, code}.
template <class E>
struct EnumCodes;

template <class E>
constexpr std::string_view codeOf(E value) {
    for (const auto& [candidate, code] : EnumCodes<E>::values) {
        if (candidate == value) return code;
    }
    return {};
}

// An unknown code is nothing, never a default.
template <class E>
constexpr std::optional<E> fromCode(std::string_view text) {
    for (const auto& [candidate, code] : EnumCodes<E>::values) {
        if (code == text) return candidate;
    }
    return std::nullopt;
}

}  // namespace huying::base
