// SPDX-License-Identifier: GPL-3.0-or-later
// What is exported equals what the screen shows: both are the figures of the report's JSON form.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <pugixml.hpp>

#include "cli/program_run.h"
#include "documents/xlsx_parts.h"
#include "documents/zip_reader.h"

namespace huying::tests {

namespace {

using nlohmann::json;
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string textOf(const pugi::xml_node& node, const char* query) {
    std::string text;
    for (const pugi::xpath_node& each : node.select_nodes(query)) text += each.node().value();
    return text;
}

Rows rowsOf(const pugi::xml_document& document, const char* row, const char* cell, const char* text) {
    Rows rows;
    for (const pugi::xpath_node& line : document.select_nodes(row)) {
        Row& cells = rows.emplace_back();
        for (const pugi::xpath_node& each : line.node().select_nodes(cell)) cells.push_back(textOf(each.node(), text));
    }
    return rows;
}

pugi::xml_document parsed(const std::string& xml) {
    pugi::xml_document document;
    REQUIRE(document.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    return document;
}

Rows rowsOfHtml(const std::string& html) { return rowsOf(parsed(html), "//tr", "td", "text()|a/text()|details/summary/text()"); }

Rows rowsOfDocx(const std::string& bytes) {
    const auto package = documents::ZipReader::open(bytes);
    REQUIRE(package);
    return rowsOf(parsed(*package->read("word/document.xml")), "//w:tr", "w:tc", ".//w:t/text()");
}

Rows rowsOfXlsx(const std::string& bytes) {
    const auto package = documents::ZipReader::open(bytes);
    REQUIRE(package);
    const auto texts = documents::parseSharedTexts(*package->read("xl/sharedStrings.xml"));
    REQUIRE(texts);
    Rows rows;
    for (int number = 1; const auto sheet = package->read("xl/worksheets/sheet" + std::to_string(number) + ".xml"); ++number) {
        const pugi::xml_document document = parsed(*sheet);
        for (const pugi::xpath_node& line : document.select_nodes("//row")) {
            Row& cells = rows.emplace_back();
            for (const pugi::xml_node cell : line.node().children("c")) {
                const std::string value = cell.child("v").text().get();
                const bool isText = std::string(cell.attribute("t").value()) == "s";
                cells.push_back(isText ? texts->at(static_cast<std::size_t>(std::stoi(value))) : value);
            }
        }
    }
    return rows;
}

// "10.30" as papers print it.
std::string printed(const json& percent) {
    if (percent.is_null()) return "—";
    std::string text = percent;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text + "%";
}

bool stands(const Rows& rows, const Row& wanted) {
    return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
        return row.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), row.begin());
    });
}

bool standsAsNumbers(const Rows& rows, const Row& wanted, const json& percent) {
    return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
        if (row.size() < 2 || row[0] != wanted[0] || row[1] != wanted[1]) return false;
        if (percent.is_null()) return true;
        return row.size() >= 3 &&
               std::lround(std::strtod(row[2].c_str(), nullptr) * 10'000) == std::lround(std::stod(percent.get<std::string>()) * 100);
    });
}

std::string labelOf(const json& row) { return (row.contains("subtotal") ? "小计：" : "") + row["label"].get<std::string>(); }

const json& rowOf(const json& report, const std::string& block, const json& key) {
    for (const auto& one : report["blocks"]) {
        if (one["key"] != block) continue;
        for (const auto& row : one["rows"]) {
            if (row["key"] == key) return row;
        }
    }
    throw std::runtime_error("no row " + key.dump());
}

void checkPaper(const json& report, const Rows& rows) {
    for (const auto& block : report["blocks"]) {
        for (const auto& row : block["rows"]) {
            CAPTURE(block["key"], row);
            if (block["key"] == "rating_process") continue;  // side by side with the result
            const Row start{labelOf(row), std::to_string(row["count"].get<int>()), printed(row["percent"])};
            if (block["key"] == "rating_result") {
                const json& process = rowOf(report, "rating_process", row["key"]);
                CHECK(
                    stands(rows, {start[0], std::to_string(process["count"].get<int>()), printed(process["percent"]), start[1], start[2]}));
            } else if (row["count"] != 0) {
                CHECK(stands(rows, start));
            }
        }
    }
}

Row annexRow(const json& list, const json& line, const std::string& number, const std::string& label) {
    Row row{number, label};
    if (list["key"] == "unit") row.push_back(line.value("system", ""));
    for (const char* key : {"pieces", "completed", "tasks", "answering", "joint", "replied"})
        row.push_back(std::to_string(line[key].get<int>()));
    return row;
}

void checkAnnexes(const json& report, const Rows& rows) {
    for (const auto& list : report["annexes"]) {
        int number = 0;
        for (const auto& line : list["rows"]) {
            CAPTURE(list["key"], line);
            CHECK(stands(rows, annexRow(list, line, std::to_string(++number), line["label"])));
        }
        for (const auto& check : list["checks"]) CHECK(check["ok"] == true);
    }
}

int piecesIn(const Rows& rows, std::size_t columns) {
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.size() >= columns && row[0].starts_with("18-1-"); }));
}

// The report of the demonstration register: as JSON, and written to a file of a format.
class WrittenReport {
public:
    explicit WrittenReport(const std::string& format) {
        REQUIRE(cli.onLedger({"init", "--sample"}).exitCode == 0);
        report = cli.onLedger({"report"}).json();
        REQUIRE(report["annexes"].size() == 3);
        file = cli.path("report." + format);
        REQUIRE(cli.onLedger({"report", "--format", format, "--output", file.string()}).exitCode == 0);
    }

    CommandLine cli;
    json report;
    std::filesystem::path file;
};

void checkText(const json& report, const Rows& rows) {
    checkPaper(report, rows);
    checkAnnexes(report, rows);
    CHECK(piecesIn(rows, 11) == report["totals"]["registered"]);
}

}  // namespace

TEST_CASE("the report as a page has the figures of its JSON form") {
    const WrittenReport written("html");
    checkText(written.report, rowsOfHtml(contentOf(written.file)));
    CHECK(written.cli.onLedger({"report", "--format", "html"}).output == contentOf(written.file));
}

TEST_CASE("the report for Word has the figures of its JSON form") {
    const WrittenReport written("docx");
    checkText(written.report, rowsOfDocx(contentOf(written.file)));
}

TEST_CASE("the report for Excel has the figures of its JSON form") {
    const WrittenReport written("xlsx");
    const json& report = written.report;
    const Rows rows = rowsOfXlsx(contentOf(written.file));
    for (const auto& block : report["blocks"]) {
        for (const auto& row : block["rows"]) {
            CAPTURE(block["key"], row);
            CHECK(standsAsNumbers(rows, {labelOf(row), std::to_string(row["count"].get<int>())}, row["percent"]));
        }
    }
    checkAnnexes(report, rows);
    for (const auto& month : report["reply_months"]) {
        CAPTURE(month);
        CHECK(stands(rows, {month["month"], std::to_string(month["due"].get<int>()), std::to_string(month["on_time"].get<int>()),
                            std::to_string(month["late"].get<int>())}));
    }
}

}  // namespace huying::tests
