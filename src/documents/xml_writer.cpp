// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/xml_writer.h"

#include "base/text.h"

namespace huying::documents {

std::string xmlText(std::string_view text) {
    // Bytes that are no UTF-8 would make the whole file unreadable; a question mark shows where they were.
    const bool isWhole = base::isValidUtf8(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\r':
                if (text.substr(at + 1, 1) == "\n") break;  // the line feed stands for both
                [[fallthrough]];
            case '\n':
            case '\t':
                out += ' ';
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) break;
                out += isWhole || static_cast<unsigned char>(c) < 0x80 ? c : '?';
        }
    }
    // The two noncharacters that XML forbids.
    if (out.find("\xEF\xBF") != std::string::npos) {
        out = base::replacedAll(base::replacedAll(std::move(out), "\xEF\xBF\xBE", ""), "\xEF\xBF\xBF", "");
    }
    return out;
}

XmlWriter::XmlWriter() : xml_("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") {}

void XmlWriter::start(std::string_view name, Attributes attributes) {
    xml_ += '<';
    xml_ += name;
    for (const auto& [key, value] : attributes) {
        xml_.append(" ").append(key).append("=\"").append(xmlText(value)).append("\"");
    }
}

void XmlWriter::open(std::string_view name, Attributes attributes) {
    start(name, attributes);
    xml_ += '>';
    open_.emplace_back(name);
}

void XmlWriter::close() {
    if (open_.empty()) return;
    xml_.append("</").append(open_.back()).append(">");
    open_.pop_back();
}

void XmlWriter::empty(std::string_view name, Attributes attributes) {
    start(name, attributes);
    xml_ += "/>";
}

void XmlWriter::text(std::string_view text) { xml_ += xmlText(text); }

void XmlWriter::element(std::string_view name, std::string_view content, Attributes attributes) {
    open(name, attributes);
    text(content);
    close();
}

std::string XmlWriter::take() {
    while (!open_.empty()) close();
    return std::move(xml_);
}

}  // namespace huying::documents
