// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h>  // explicit_bzero is of the C library, not of C++

#include <string>

namespace huying::base {

// Empties a text that nobody is to find in memory any more, with what stood behind its end before.
inline void wipe(std::string& text) {
    text.resize(text.capacity());
    explicit_bzero(text.data(), text.size());
    text.clear();
}

}  // namespace huying::base
