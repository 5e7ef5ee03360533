// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include "documents/zip_reader.h"

// What stands in the parts of a spreadsheet file, read by other means than the program's own.
namespace huying::tests {

inline pugi::xml_document parsedXml(const std::string& xml) {
    pugi::xml_document document;
    REQUIRE(document.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    return document;
}

// Whether a text breaks into lines, by the style of its cell.
inline std::vector<bool> wrapsByStyle(const documents::ZipReader& package) {
    const pugi::xml_document styles = parsedXml(*package.read("xl/styles.xml"));
    std::vector<bool> wraps;
    for (const pugi::xpath_node& each : styles.select_nodes("//cellXfs/xf"))
        wraps.push_back(each.node().child("alignment").attribute("wrapText").as_bool());
    return wraps;
}

// In characters of half width, from the first column on.
inline std::vector<double> columnWidths(const pugi::xml_document& sheet) {
    std::vector<double> widths;
    for (const pugi::xpath_node& each : sheet.select_nodes("//cols/col")) {
        const auto last = static_cast<std::size_t>(each.node().attribute("max").as_int());
        while (widths.size() < last) widths.push_back(each.node().attribute("width").as_double());
    }
    return widths;
}

}  // namespace huying::tests
