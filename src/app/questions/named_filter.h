// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace huying::app {

// A filter of the list to which somebody gave a name. Kept with the register for everyone, outside history.
struct NamedFilter {
    std::int64_t id = 0;     // 0: not kept yet
    std::string name;        // unlike any other's, at most 40 characters
    std::string definition;  // JSON of the window: columns' conditions by field code, words searched for, order

    bool operator==(const NamedFilter&) const = default;
};

}  // namespace huying::app
