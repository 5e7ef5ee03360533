// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/exchange/unit_form.h"
#include "base/text.h"
#include "documents/zip_writer.h"

// Pages of a form as the office programs of the world save them, with all that stands around the values in such files. A text that
// begins with = is a formula; what follows a | is its result, and without one the program did not calculate.
namespace huying::tests {

using Pages = std::vector<app::ReadPage>;
using HiddenRows = std::set<std::pair<std::string, int>>;  // page, row

inline std::string xmlText(std::string text) {
    for (const auto& [from, to] : {std::pair{"&", "&amp;"}, std::pair{"<", "&lt;"}, std::pair{">", "&gt;"}, std::pair{"\"", "&quot;"}})
        text = base::replacedAll(text, from, to);
    return text;
}

inline std::string columnName(std::size_t place) {
    constexpr std::size_t letters = 26;
    std::string name(1, static_cast<char>('A' + place % letters));
    return place < letters ? name : columnName(place / letters - 1) + name;
}

struct Formula {
    std::string text;
    std::string result;
    bool isCalculated = false;

    static bool isOne(const std::string& text) { return text.starts_with("="); }
    explicit Formula(const std::string& cell) {
        const std::size_t bar = cell.find('|');
        text = cell.substr(1, bar == std::string::npos ? bar : bar - 1);
        isCalculated = bar != std::string::npos;
        if (isCalculated) result = cell.substr(bar + 1);
    }
};

// Excel keeps every text once in a part of its own, with runs of letters and readings above them; WPS writes the same format with
// absolute targets, and what other tools put into it has its texts in the cells.
enum class XlsxProgram { excel, wps };

class XlsxMaker {
public:
    XlsxMaker(XlsxProgram program, HiddenRows hidden) : program_(program), hidden_(std::move(hidden)) {}

    std::string file(const Pages& pages) {
        std::vector<documents::ZipEntry> parts;
        std::string sheets;
        std::string relations;
        std::string types;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            parts.push_back({"xl/worksheets/sheet" + number + ".xml", sheet(pages[i])});
            sheets += "<sheet name=\"" + xmlText(pages[i].name) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
            relations += relation("rId" + number, "worksheet", target("worksheets/sheet" + number + ".xml"));
            types += "<Override PartName=\"/xl/worksheets/sheet" + number +
                     ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
        }
        relations += relation("rId90", "styles", target("styles.xml")) + relation("rId91", "sharedStrings", target("sharedStrings.xml"));
        const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        parts.push_back({"[Content_Types].xml",
                         head + "<Types xmlns=\"t\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>" + types + "</Types>"});
        parts.push_back(
            {"_rels/.rels", head + "<Relationships xmlns=\"r\">" +
                                relation("rId1", "officeDocument", program_ == XlsxProgram::wps ? "/xl/workbook.xml" : "xl/workbook.xml") +
                                "</Relationships>"});
        parts.push_back({"xl/workbook.xml", head +
                                                "<workbook xmlns=\"m\" xmlns:r=\"r\"><fileVersion appName=\"xl\"/><workbookPr/>"
                                                "<bookViews><workbookView xWindow=\"0\"/></bookViews><sheets>" +
                                                sheets + "</sheets><calcPr calcId=\"191029\"/></workbook>"});
        parts.push_back({"xl/_rels/workbook.xml.rels", head + "<Relationships xmlns=\"r\">" + relations + "</Relationships>"});
        parts.push_back({"xl/styles.xml", head +
                                              "<styleSheet xmlns=\"m\"><numFmts count=\"1\"><numFmt numFmtId=\"176\" "
                                              "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts></styleSheet>"});
        parts.push_back(
            {"xl/sharedStrings.xml", head + "<sst xmlns=\"m\" count=\"" + std::to_string(texts_.size()) + "\">" + shared_ + "</sst>"});
        return *documents::makeZip(parts);
    }

private:
    static std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind +
               "\" Target=\"" + target + "\"/>";
    }
    [[nodiscard]] std::string target(const std::string& part) const { return (program_ == XlsxProgram::wps ? "/xl/" : "") + part; }

    std::string sheet(const app::ReadPage& page) {
        std::string rows;
        for (const app::LedgerRow& row : page.rows) {
            const std::string number = std::to_string(row.number);
            rows += "<row r=\"" + number + "\" spans=\"1:36\" ht=\"28.5\" customHeight=\"1\" x14ac:dyDescent=\"0.2\"";
            if (hidden_.contains({page.name, row.number})) rows += " hidden=\"1\"";
            rows += ">";
            for (std::size_t place = 0; place < row.cells.size(); ++place) rows += cell(row.cells[place], columnName(place) + number);
            rows += "</row>";
        }
        // Formats that were set for whole columns, down to the last row there is.
        rows +=
            "<row r=\"1048575\" s=\"3\" customFormat=\"1\"/><row r=\"1048576\"><c r=\"A1048576\" s=\"3\"/><c r=\"C1048576\" "
            "s=\"1\"/></row>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"m\" xmlns:mc=\"c\" xmlns:x14ac=\"x\" "
               "mc:Ignorable=\"x14ac\"><dimension ref=\"A1:AJ1048576\"/><sheetViews><sheetView tabSelected=\"1\"/></sheetViews>"
               "<cols><col min=\"1\" max=\"2\" width=\"9\" hidden=\"1\"/></cols><sheetData>" +
               rows +
               "</sheetData><sheetProtection sheet=\"1\"/><dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"X3\">"
               "<formula1>\"A,B\"</formula1></dataValidation></dataValidations><extLst><ext uri=\"{}\"/></extLst></worksheet>";
    }

    std::string cell(const app::LedgerCell& value, const std::string& place) {
        const std::string open = "<c r=\"" + place + "\" s=\"2\"";
        if (Formula::isOne(value.text)) {
            const Formula formula(value.text);
            const std::string text = "<f>" + xmlText(formula.text) + "</f>";
            if (!formula.isCalculated) return open + ">" + text + "<v></v></c>";
            return open + " t=\"str\">" + text + "<v>" + xmlText(formula.result) + "</v></c>";
        }
        if (value.number) return open + "><v>" + value.text + "</v></c>";
        if (value.text.empty()) return open + "/>";
        if (program_ == XlsxProgram::wps)
            return open + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xmlText(value.text) + "</t></is></c>";
        return open + " t=\"s\"><v>" + std::to_string(indexOf(value.text)) + "</v></c>";
    }

    std::size_t indexOf(const std::string& text) {
        const auto [found, isNew] = texts_.try_emplace(text, texts_.size());
        if (isNew) shared_ += "<si>" + runs(text) + "</si>";
        return found->second;
    }

    // The first letter in bold, as somebody has set it, and how it is read.
    static std::string runs(const std::string& text) {
        const std::vector<std::string> letters = base::characters(text);
        if (letters.size() < 2) return "<t>" + xmlText(text) + "</t>";
        const std::string rest = text.substr(letters.front().size());
        return "<r><rPr><b/><sz val=\"11\"/></rPr><t xml:space=\"preserve\">" + xmlText(letters.front()) +
               "</t></r><r><t xml:space=\"preserve\">" + xmlText(rest) + "</t></r><rPh sb=\"0\" eb=\"1\"><t>yin</t></rPh><phoneticPr/>";
    }

    XlsxProgram program_;
    HiddenRows hidden_;
    std::map<std::string, std::size_t> texts_;
    std::string shared_;
};

// As LibreOffice saves an .ods.
class OdsMaker {
public:
    explicit OdsMaker(HiddenRows hidden) : hidden_(std::move(hidden)) {}

    [[nodiscard]] std::string file(const Pages& pages) const {
        std::string tables;
        for (const app::ReadPage& page : pages) tables += table(page);
        const std::string content =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" "
            "xmlns:style=\"s\" xmlns:calcext=\"c\" xmlns:dc=\"d\" office:version=\"1.3\"><office:automatic-styles><style:style "
            "style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>"
            "</office:automatic-styles><office:body><office:spreadsheet><table:content-validations><table:content-validation "
            "table:name=\"val1\"><table:error-message><text:p>请选</text:p></table:error-message></table:content-validation>"
            "</table:content-validations>" +
            tables + "<table:named-expressions/><table:database-ranges/></office:spreadsheet></office:body></office:document-content>";
        return *documents::makeZip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                    {"content.xml", content},
                                    {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"}});
    }

private:
    [[nodiscard]] std::string table(const app::ReadPage& page) const {
        std::string rows;
        int next = 1;
        for (const app::LedgerRow& row : page.rows) {
            if (row.number > next)
                rows += "<table:table-row table:number-rows-repeated=\"" + std::to_string(row.number - next) +
                        "\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
            const bool isHidden = hidden_.contains({page.name, row.number});
            rows += std::string("<table:table-row table:style-name=\"ro1\"") + (isHidden ? " table:visibility=\"collapse\">" : ">");
            for (const app::LedgerCell& one : row.cells) rows += cell(one);
            rows += "<table:table-cell table:style-name=\"ce9\" table:number-columns-repeated=\"" +
                    std::to_string(16'384 - row.cells.size()) + "\"/></table:table-row>";
            next = row.number + 1;
        }
        rows += "<table:table-row table:number-rows-repeated=\"" + std::to_string(1'048'577 - next) +
                "\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        return "<table:table table:name=\"" + xmlText(page.name) +
               "\" table:style-name=\"ta1\" table:protected=\"true\"><table:table-column table:number-columns-repeated=\"36\"/>" + rows +
               "</table:table>";
    }

    static std::string cell(const app::LedgerCell& value) {
        const std::string open = "<table:table-cell table:style-name=\"ce1\" table:content-validation-name=\"val1\"";
        if (Formula::isOne(value.text)) {
            const Formula formula(value.text);
            const std::string text = open + " table:formula=\"of:=" + xmlText(formula.text) + "\"";
            if (!formula.isCalculated) return text + "/>";
            return text + " office:value-type=\"string\" office:string-value=\"" + xmlText(formula.result) +
                   "\" calcext:value-type=\"string\"><text:p>" + xmlText(formula.result) + "</text:p></table:table-cell>";
        }
        if (value.number) {
            const std::string day = base::isoOrEmpty(base::fromSpreadsheetSerial(*value.number));
            return open + " office:value-type=\"date\" office:date-value=\"" + day + "\" calcext:value-type=\"date\"><text:p>" + day +
                   "</text:p></table:table-cell>";
        }
        if (value.text.empty()) return open + "/>";
        const std::string text = base::replacedAll(xmlText(value.text), "\n", "</text:p><text:p>");
        return open +
               " office:value-type=\"string\" calcext:value-type=\"string\"><office:annotation><dc:date>2023</dc:date><text:p>批注"
               "</text:p></office:annotation><text:p><text:span text:style-name=\"T1\">" +
               base::replacedAll(text, "</text:p><text:p>", "</text:span></text:p><text:p><text:span>") +
               "</text:span></text:p></table:table-cell>";
    }

    HiddenRows hidden_;
};

}  // namespace huying::tests
