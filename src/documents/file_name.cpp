// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/file_name.h"

#include "base/text.h"

namespace huying::documents {

std::string fileNameText(std::string_view text) {
    std::string name;
    for (const char c : text) {
        const bool isForbidden = static_cast<unsigned char>(c) < 32 || std::string_view("\\/:*?\"<>|").find(c) != std::string_view::npos;
        name += isForbidden ? '_' : c;
    }
    return name;
}

bool FileNames::take(const std::string& name) { return taken_.insert(base::lowered(name)).second; }

std::string FileNames::next(std::string_view text, std::string_view apart) {
    const std::string name = fileNameText(text);
    if (take(name)) return name;
    const std::string own = apart.empty() ? name : name + "（" + fileNameText(apart) + "）";
    if (!apart.empty() && take(own)) return own;
    for (int number = 2;; ++number) {
        const std::string numbered = own + " (" + std::to_string(number) + ")";
        if (take(numbered)) return numbered;
    }
}

}  // namespace huying::documents
