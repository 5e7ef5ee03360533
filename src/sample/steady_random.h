// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace huying::sample {

/// Random-looking numbers that are the same on every machine and in every run (SplitMix64 with a fixed seed).
class SteadyRandom {
public:
    explicit SteadyRandom(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31U);
    }

    /// A number from 0 to limit - 1; 0 when limit is 0 or 1.
    std::size_t below(std::size_t limit) { return limit < 2 ? 0 : static_cast<std::size_t>(next() % limit); }

    int between(int low, int high) { return high <= low ? low : low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }

    bool chance(int percent) { return between(1, 100) <= percent; }

    template <typename Item>
    const Item& pick(const std::vector<Item>& items) {
        return items[below(items.size())];
    }

    template <typename Item>
    void shuffle(std::vector<Item>& items) {
        for (std::size_t left = items.size(); left > 1; --left) {
            std::swap(items[left - 1], items[below(left)]);
        }
    }

private:
    std::uint64_t state_;
};

} // namespace huying::sample
