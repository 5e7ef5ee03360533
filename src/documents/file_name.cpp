// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/file_name.h"

namespace huying::documents {

std::string fileNameText(std::string_view text) {
    std::string name;
    for (const char c : text) {
        const bool isForbidden = static_cast<unsigned char>(c) < 32 || std::string_view("\\/:*?\"<>|").find(c) != std::string_view::npos;
        name += isForbidden ? '_' : c;
    }
    return name;
}

}  // namespace huying::documents
