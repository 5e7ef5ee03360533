// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/xml_reader.h"

#include <array>
#include <charconv>
#include <optional>

namespace huying::documents {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool endsName(char c) { return isBlank(c) || c == '<' || c == '>' || c == '/' || c == '=' || c == '\'' || c == '"' || c == '&'; }

std::string_view withoutPrefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void appendUtf8(std::string& out, unsigned code) {
    const auto byte = [&out](unsigned value) { out += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | (code >> 6));
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3F));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

// What stands between & and ;.
bool appendEntity(std::string& out, std::string_view entity) {
    constexpr std::array<std::pair<std::string_view, char>, 5> named{
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto& [name, sign] : named) {
        if (entity == name) {
            out += sign;
            return true;
        }
    }
    if (entity.size() < 2 || entity.front() != '#') return false;
    const bool isHex = entity[1] == 'x';
    const std::string_view digits = entity.substr(isHex ? 2 : 1);
    unsigned code = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), code, isHex ? 16 : 10);
    if (parsed.ec != std::errc{} || parsed.ptr != digits.data() + digits.size()) return false;
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
    appendUtf8(out, code);
    return true;
}

std::optional<std::string> decoded(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t sign = raw.find('&', at);
        out += raw.substr(at, sign == std::string_view::npos ? sign : sign - at);
        if (sign == std::string_view::npos) break;
        const std::size_t end = raw.find(';', sign);
        if (end == std::string_view::npos || !appendEntity(out, raw.substr(sign + 1, end - sign - 1))) return std::nullopt;
        at = end + 1;
    }
    return out;
}

}  // namespace

XmlReader::XmlReader(std::string_view xml) : xml_(xml) {
    if (isAt("\xEF\xBB\xBF")) at_ = 3;
}

std::string XmlReader::attribute(std::string_view name) const {
    for (const auto& [key, value] : attributes_) {
        if (withoutPrefix(key) == name) return decoded(value).value_or(std::string{});
    }
    return {};
}

XmlReader::Event XmlReader::next() {
    if (closesAtOnce_) {
        closesAtOnce_ = false;
        name_ = withoutPrefix(open_.back());
        open_.pop_back();
        return Event::close;
    }
    while (at_ < xml_.size()) {
        const bool isMarkup = xml_[at_] == '<';
        const char second = at_ + 1 < xml_.size() ? xml_[at_ + 1] : '\0';
        if (isMarkup && second == '?') {
            if (!passBehind("?>")) return Event::damaged;
        } else if (isMarkup && second == '!' && isAt("<!--")) {
            if (!passBehind("-->")) return Event::damaged;
        } else if (!isMarkup && open_.empty()) {
            if (!isBlank(xml_[at_])) return Event::damaged;
            ++at_;
        } else {
            return isMarkup ? readMarkup(second) : readText();
        }
    }
    return open_.empty() && hadRoot_ ? Event::end : Event::damaged;
}

XmlReader::Event XmlReader::readMarkup(char second) {
    if (second == '/') return readClosing();
    if (second != '!') return readOpening();
    if (isAt("<![CDATA[") && !open_.empty()) {
        const std::size_t start = at_ + 9;
        if (!passBehind("]]>")) return Event::damaged;
        text_ = xml_.substr(start, at_ - 3 - start);
        return Event::text;
    }
    return Event::damaged;  // a document type: nothing of ours has one
}

XmlReader::Event XmlReader::readText() {
    const std::size_t end = xml_.find('<', at_);
    if (end == std::string_view::npos) return Event::damaged;
    auto text = decoded(xml_.substr(at_, end - at_));
    if (!text) return Event::damaged;
    text_ = std::move(*text);
    at_ = end;
    return Event::text;
}

XmlReader::Event XmlReader::readOpening() {
    if (open_.empty() && hadRoot_) return Event::damaged;
    ++at_;
    const std::string_view full = readName();
    if (full.empty() || !readAttributes()) return Event::damaged;
    closesAtOnce_ = isAt("/>");
    if (!closesAtOnce_ && !isAt(">")) return Event::damaged;
    at_ += closesAtOnce_ ? 2 : 1;
    open_.push_back(full);
    hadRoot_ = true;
    name_ = withoutPrefix(full);
    return Event::open;
}

XmlReader::Event XmlReader::readClosing() {
    at_ += 2;
    const std::string_view full = readName();
    passBlanks();
    if (open_.empty() || full != open_.back() || !isAt(">")) return Event::damaged;
    ++at_;
    open_.pop_back();
    name_ = withoutPrefix(full);
    return Event::close;
}

bool XmlReader::readAttributes() {
    attributes_.clear();
    while (true) {
        passBlanks();
        if (at_ >= xml_.size()) return false;
        if (xml_[at_] == '>' || xml_[at_] == '/') return true;
        const std::string_view name = readName();
        passBlanks();
        if (name.empty() || !isAt("=")) return false;
        ++at_;
        passBlanks();
        if (!isAt("\"") && !isAt("'")) return false;
        const char quote = xml_[at_];
        const std::size_t end = xml_.find(quote, at_ + 1);
        if (end == std::string_view::npos) return false;
        attributes_.emplace_back(name, xml_.substr(at_ + 1, end - at_ - 1));
        at_ = end + 1;
    }
}

bool XmlReader::passBehind(std::string_view mark) {
    const std::size_t found = xml_.find(mark, at_ + 2);
    if (found == std::string_view::npos) return false;
    at_ = found + mark.size();
    return true;
}

void XmlReader::passBlanks() {
    while (at_ < xml_.size() && isBlank(xml_[at_])) ++at_;
}

std::string_view XmlReader::readName() {
    const std::size_t start = at_;
    while (at_ < xml_.size() && !endsName(xml_[at_])) ++at_;
    return xml_.substr(start, at_ - start);
}

}  // namespace huying::documents
