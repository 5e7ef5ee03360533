// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/embedded.h"

#include <stdexcept>
#include <string>

namespace huying::base {

std::string_view embedded(std::string_view name) {
    for (const EmbeddedFile& file : embeddedFiles()) {
        if (file.name == name) return file.text();
    }
    throw std::logic_error("no embedded file " + std::string(name));
}

}  // namespace huying::base
