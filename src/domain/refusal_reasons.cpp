// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/refusal_reasons.h"

#include <algorithm>

namespace huying::domain {

bool isShippedReason(std::string_view code) {
    return std::find(shippedReasons.begin(), shippedReasons.end(), code) != shippedReasons.end();
}

std::vector<RefusalWording> reasonsInForce(const std::vector<RefusalWording>& rows, int term) {
    std::vector<RefusalWording> reasons;
    for (const std::string_view code : shippedReasons) {
        RefusalWording& made = reasons.emplace_back();
        made.code = code;
        made.sortNumber = static_cast<int>(reasons.size());
    }
    for (const RefusalWording& row : rows) {
        if (row.term > term) continue;
        const auto known = std::find_if(reasons.begin(), reasons.end(), [&](const auto& one) { return one.code == row.code; });
        if (known == reasons.end()) {
            reasons.push_back(row);
        } else if (known->term <= row.term) {
            *known = row;
        }
    }
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const auto& left, const auto& right) { return left.sortNumber < right.sortNumber; });
    return reasons;
}

const RefusalWording* reasonIn(const std::vector<RefusalWording>& reasons, std::string_view code) {
    const auto found = std::find_if(reasons.begin(), reasons.end(), [&](const RefusalWording& one) { return one.code == code; });
    return found == reasons.end() ? nullptr : &*found;
}

std::string newReasonCode(const std::vector<RefusalWording>& rows) {
    for (int number = 1;; ++number) {
        std::string code = "own_" + std::to_string(number);
        if (reasonIn(rows, code) == nullptr) return code;
    }
}

}  // namespace huying::domain
