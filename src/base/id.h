// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace huying::base {

// Key of a stored row, tagged with what it is a key of, so that a task's key cannot be passed for a unit's.
// 0 means "none"; keys given by storage are positive.
template <class Tag>
struct Id {
    std::int64_t value = 0;

    constexpr Id() = default;
    constexpr explicit Id(std::int64_t number) : value(number) {}
    constexpr explicit operator bool() const { return value > 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

}  // namespace huying::base

template <class Tag>
struct std::hash<huying::base::Id<Tag>> {
    std::size_t operator()(const huying::base::Id<Tag>& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
