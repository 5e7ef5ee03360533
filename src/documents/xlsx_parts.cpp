// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/xlsx_parts.h"

#include <charconv>

#include "documents/xml_reader.h"

namespace huying::documents {

namespace {

using Event = XmlReader::Event;

// Calls `open` for every element; false when the XML is damaged.
template <class Open>
bool forEachElement(std::string_view xml, Open open) {
    XmlReader reader(xml);
    while (true) {
        switch (reader.next()) {
            case Event::open:
                open(reader);
                break;
            case Event::end:
                return true;
            case Event::damaged:
                return false;
            case Event::close:
            case Event::text:
                break;
        }
    }
}

std::string packagePath(const std::string& target, const std::string& folder) {
    if (!target.empty() && target.front() == '/') return target.substr(1);
    std::string path = folder;
    std::string_view rest = target;
    while (rest.substr(0, 3) == "../") {
        rest.remove_prefix(3);
        const std::size_t slash = path.size() < 2 ? std::string::npos : path.rfind('/', path.size() - 2);
        path.erase(slash == std::string::npos ? 0 : slash + 1);
    }
    return path.append(rest);
}

}  // namespace

std::optional<std::vector<Relationship>> parseRelationships(std::string_view xml, const std::string& folder) {
    std::vector<Relationship> all;
    const bool isWhole = forEachElement(xml, [&](const XmlReader& reader) {
        if (reader.name() != "Relationship") return;
        const std::string type = reader.attribute("Type");
        all.push_back({reader.attribute("Id"), type.substr(type.rfind('/') + 1), packagePath(reader.attribute("Target"), folder)});
    });
    return isWhole ? std::optional(std::move(all)) : std::nullopt;
}

std::optional<Workbook> parseWorkbook(std::string_view xml) {
    Workbook workbook;
    std::vector<Workbook::Sheet> hidden;
    const bool isWhole = forEachElement(xml, [&](const XmlReader& reader) {
        if (reader.name() == "workbookPr") {
            const std::string flag = reader.attribute("date1904");
            workbook.countsFrom1904 = flag == "1" || flag == "true";
        } else if (reader.name() == "sheet") {
            const std::string state = reader.attribute("state");
            (state.empty() || state == "visible" ? workbook.sheets : hidden).push_back({reader.attribute("id"), reader.attribute("name")});
        }
    });
    if (!isWhole) return std::nullopt;
    workbook.sheets.insert(workbook.sheets.end(), hidden.begin(), hidden.end());
    return workbook;
}

std::optional<std::vector<std::string>> parseSharedTexts(std::string_view xml) {
    std::vector<std::string> texts;
    XmlReader reader(xml);
    std::size_t readingDepth = 0;  // depth of the open <rPh>, 0 outside
    bool isInText = false;
    while (true) {
        switch (reader.next()) {
            case Event::open:
                if (reader.name() == "si") texts.emplace_back();
                if (reader.name() == "rPh" && readingDepth == 0) readingDepth = reader.depth();
                isInText = reader.name() == "t" && readingDepth == 0;
                break;
            case Event::text:
                if (isInText && !texts.empty()) texts.back() += reader.text();
                break;
            case Event::close:
                isInText = false;
                if (reader.name() == "rPh" && reader.depth() < readingDepth) readingDepth = 0;
                if (reader.name() == "si" && !texts.empty()) texts.back() = decodedExcelText(std::move(texts.back()));
                break;
            case Event::end:
                return texts;
            case Event::damaged:
                return std::nullopt;
        }
    }
}

std::string decodedExcelText(std::string text) {
    constexpr std::size_t escapeLength = 7;  // _xHHHH_
    std::size_t sign = text.find("_x");
    if (sign == std::string::npos) return text;
    std::string out;
    std::size_t done = 0;
    for (; sign != std::string::npos; sign = text.find("_x", sign + 1)) {
        if (sign < done || sign + escapeLength > text.size() || text[sign + escapeLength - 1] != '_') continue;
        unsigned code = 0;
        const char* const digits = text.data() + sign + 2;
        if (std::from_chars(digits, digits + 4, code, 16).ptr != digits + 4) continue;
        if (code >= 0x20 && code != 0x5F) continue;
        out.append(text, done, sign - done);
        if (code != '\r') out += code == 0x5F ? '_' : code == '\n' || code == '\t' ? static_cast<char>(code) : ' ';
        done = sign + escapeLength;
    }
    out.append(text, done);
    return out;
}

}  // namespace huying::documents
