// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huying::documents {

// Reads XML (UTF-8) from front to back without building a tree: a sheet of a million cells needs no memory of its own.
// Names are given without their prefix. Anything that is not well formed ends in Event::damaged; entities other than
// the five of XML and character numbers count as damage, and there are no DTDs, so nothing can be expanded or fetched.
class XmlReader {
public:
    enum class Event { open, close, text, end, damaged };

    explicit XmlReader(std::string_view xml);

    Event next();
    [[nodiscard]] std::string_view name() const { return name_; }           // of open and close
    [[nodiscard]] const std::string& text() const { return text_; }         // of text: decoded
    [[nodiscard]] std::string attribute(std::string_view name) const;       // of open: decoded, empty when not there
    [[nodiscard]] std::size_t depth() const { return open_.size(); }

private:
    Event readMarkup(char second);
    Event readText();
    Event readOpening();
    Event readClosing();
    bool readAttributes();
    bool passBehind(std::string_view mark);
    [[nodiscard]] bool isAt(std::string_view mark) const {
        return at_ < xml_.size() && xml_[at_] == mark.front() && xml_.substr(at_, mark.size()) == mark;
    }
    void passBlanks();
    std::string_view readName();

    std::string_view xml_;
    std::size_t at_ = 0;
    std::string_view name_;
    std::string text_;
    std::vector<std::pair<std::string_view, std::string_view>> attributes_;
    std::vector<std::string_view> open_;
    bool closesAtOnce_ = false;  // <v/>: its closing is the next event
    bool hadRoot_ = false;
};

}  // namespace huying::documents
