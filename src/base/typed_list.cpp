// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/typed_list.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace huying::base {

std::vector<std::string> splitNumbers(std::string_view typed) {
    constexpr std::array<std::string_view, 10> between{"、", "，", ",", "；", ";", " ", "\t", "\u3000", "\u00a0", "\n"};
    std::vector<std::string> numbers;
    std::string current;
    const auto finish = [&] {
        if (!current.empty()) numbers.push_back(std::move(current));
        current.clear();
    };
    for (const std::string& one : characters(typed)) {
        if (one == "\r") continue;
        if (std::find(between.begin(), between.end(), one) != between.end()) {
            finish();
        } else {
            current += one;
        }
    }
    finish();
    return numbers;
}

}  // namespace huying::base
