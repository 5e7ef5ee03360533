// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/enum_codes.h"

// Until when a deputy may withdraw, by a setting of the term (domain.md §2.4, §9).
namespace huying::domain {

// Until it is assigned (BJ 13), or until it is replied to, which most places leave it at.
enum class WithdrawalLimit { assignment, reply };

struct WithdrawalRule {
    WithdrawalLimit until = WithdrawalLimit::reply;
    std::string source;  // law and article; of the usual rule it may be empty

    bool operator==(const WithdrawalRule&) const = default;
};

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::WithdrawalLimit> {
    static constexpr std::string_view name = "withdrawal_limit";
    static constexpr std::array values{
        std::pair{domain::WithdrawalLimit::assignment, std::string_view("assignment")},
        std::pair{domain::WithdrawalLimit::reply, std::string_view("reply")},
    };
};
