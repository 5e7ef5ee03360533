// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command_values.h"
#include "base/result.h"
#include "base/text.h"
#include "base/wipe.h"

namespace huying::app {

constexpr std::size_t shortestPassword = 8;  // characters of any script
constexpr std::size_t longestPassword = 1'000;

// A sign that no keyboard types and no line of a file holds: tabulator, line break, NUL, those from U+0080 to U+009F.
inline bool isControl(const std::string& character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) return byte(0) < 0x20 || byte(0) == 0x7F;
    return character.size() == 2 && byte(0) == 0xC2 && byte(1) < 0xA0;
}

// What is wrong with a password that was typed; nothing with one that is sealed, which was asked before. Errors:
// password-too-long, password-too-short, password-control-character, password-only-blanks.
inline base::Errors faultsOf(const Secret& password) {
    base::Errors faults;
    if (!password.sealed.empty()) return faults;
    std::size_t count = 0;
    bool hasControl = false;
    bool hasSign = false;  // other than blanks
    for (std::string& character : base::characters(password.text)) {
        ++count;
        hasControl = hasControl || isControl(character);
        hasSign = hasSign || !base::trimmed(character).empty();
        base::wipe(character);
    }
    if (hasControl) faults.push_back(base::Error("password-control-character", "password", "format"));
    if (count > longestPassword)
        faults.push_back(base::Error("password-too-long", "password", "length").with("most", std::to_string(longestPassword)));
    if (count < shortestPassword)
        faults.push_back(base::Error("password-too-short", "password", "length").with("least", std::to_string(shortestPassword)));
    if (count > 0 && !hasSign) faults.push_back(base::Error("password-only-blanks", "password", "format"));
    return faults;
}

}  // namespace huying::app
