// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/xml_writer.h"

#include "documents/file_text.h"

namespace huying::documents {

std::string xmlText(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : fileText(text)) {
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
            case '\n':
            case '\t':
                out += ' ';
                break;
            default:
                out += c;
        }
    }
    return out;
}

XmlWriter::XmlWriter(std::string_view prologue) : xml_(prologue) {}

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
