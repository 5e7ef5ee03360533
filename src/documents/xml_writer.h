// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huying::documents {

// Text as XML can hold it: & < > " escaped, what it cannot hold left out (file_text.h), line breaks and tabs as blanks.
std::string xmlText(std::string_view text);

// Writes elements in order; what was opened is closed by name, so the result is well formed by construction.
class XmlWriter {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    static constexpr std::string_view xmlPrologue = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    // What stands before the first element.
    explicit XmlWriter(std::string_view prologue = xmlPrologue);
    void open(std::string_view name, Attributes attributes = {});
    void close();
    void empty(std::string_view name, Attributes attributes = {});  // <name .../>
    void text(std::string_view text);
    // An element with nothing but text in it.
    void element(std::string_view name, std::string_view text, Attributes attributes = {});
    // Closes what is still open.
    std::string take();

private:
    void start(std::string_view name, Attributes attributes);

    std::string xml_;
    std::vector<std::string> open_;
};

}  // namespace huying::documents
