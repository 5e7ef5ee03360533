// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/file_text.h"

#include "base/text.h"

namespace huying::documents {

std::string fileText(std::string_view text) {
    // Bytes that are no UTF-8 would make the whole file unreadable; a question mark shows where they were.
    const bool isWhole = base::isValidUtf8(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\r') {
            if (text.substr(at + 1, 1) != "\n") out += '\n';  // else the line feed that follows stands for both
        } else if (byte >= 0x80 && !isWhole) {
            out += '?';
        } else if ((byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t') {
            out += c;
        }
    }
    if (out.find("\xEF\xBF") != std::string::npos)
        out = base::replacedAll(base::replacedAll(std::move(out), "\xEF\xBF\xBE", ""), "\xEF\xBF\xBF", "");
    return out;
}

}  // namespace huying::documents
