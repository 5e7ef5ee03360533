// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command_values.h"
#include "base/result.h"
#include "base/text.h"

namespace huying::app {

constexpr std::size_t shortestPassword = 8;       // characters of any script
constexpr std::size_t longestPassword = 100'000;  // bytes

// What is wrong with a password that was typed; nothing with one that is sealed, which was asked before.
inline base::Errors faultsOf(const Secret& password) {
    base::Errors faults;
    if (!password.sealed.empty()) return faults;
    if (password.text.size() > longestPassword) {
        faults.push_back(base::Error("password-too-long", "password", "length"));
    } else if (base::characterCount(password.text) < shortestPassword) {
        faults.push_back(base::Error("password-too-short", "password", "length").with("least", std::to_string(shortestPassword)));
    }
    return faults;
}

}  // namespace huying::app
