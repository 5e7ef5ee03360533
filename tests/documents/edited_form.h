// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <xlsxwriter.h>

#include "app/exchange/form_marks.h"
#include "app/exchange/unit_form.h"
#include "base/text.h"
#include "documents/spreadsheet_reader.h"
#include "documents/temporary_folder.h"
#include "documents/zip_writer.h"

namespace huying::tests {

// A form as somebody in a unit has it open: read from its file, changed, and saved by another program.
class EditedForm {
public:
    std::vector<app::ReadPage> pages;

    explicit EditedForm(const std::filesystem::path& file) {
        auto read = documents::readPages(file);
        if (!read) throw std::runtime_error(read.error().code);
        pages = std::move(*read);
    }

    app::ReadPage& page(std::string_view name) {
        for (app::ReadPage& one : pages) {
            if (one.name == name) return one;
        }
        throw std::runtime_error("no page " + std::string(name));
    }

    // The row of a task or of what is on record of a piece; throws when there is none.
    app::LedgerRow& row(std::string_view pageName, std::string_view address) {
        for (app::LedgerRow& one : page(pageName).rows) {
            const std::size_t place = placeOf(pageName, "number");
            if (place < one.cells.size() && one.cells[place].text == address) return one;
        }
        throw std::runtime_error("no row " + std::string(address));
    }

    // A new one below all others.
    app::LedgerRow& added(std::string_view pageName) {
        std::vector<app::LedgerRow>& rows = page(pageName).rows;
        app::LedgerRow fresh;
        for (const app::LedgerRow& one : rows) fresh.number = std::max(fresh.number, one.number);
        ++fresh.number;
        rows.push_back(std::move(fresh));
        return rows.back();
    }

    // By the code of the column, which stands in the hidden first row.
    std::size_t placeOf(std::string_view pageName, std::string_view code) {
        const app::LedgerRow& codes = page(pageName).rows.front();
        for (std::size_t place = 0; place < codes.cells.size(); ++place) {
            if (codes.cells[place].text == code) return place;
        }
        throw std::runtime_error("no column " + std::string(code));
    }

    void set(std::string_view pageName, app::LedgerRow& row, std::string_view code, std::string text) {
        cell(pageName, row, code) = {std::move(text), std::nullopt};
    }
    // As spreadsheet programs keep a day.
    void setDay(std::string_view pageName, app::LedgerRow& row, std::string_view code, base::Date date) {
        const auto zero = std::chrono::sys_days{std::chrono::year{1899} / std::chrono::December / 30};
        const auto serial = static_cast<double>((date - zero).count());
        cell(pageName, row, code) = {std::to_string((date - zero).count()), serial};
    }
    [[nodiscard]] std::string text(std::string_view pageName, app::LedgerRow& row, std::string_view code) {
        return cell(pageName, row, code).text;
    }

    [[nodiscard]] std::filesystem::path saved(const TemporaryFolder& folder, const std::string& name) const {
        const std::filesystem::path file = folder.path() / name;
        lxw_workbook* const book = workbook_new(file.c_str());
        for (const app::ReadPage& one : pages) {
            lxw_worksheet* const sheet = workbook_add_worksheet(book, one.name.c_str());
            for (const app::LedgerRow& row : one.rows) {
                for (std::size_t place = 0; place < row.cells.size(); ++place) {
                    const app::LedgerCell& value = row.cells[place];
                    const auto at = static_cast<lxw_row_t>(row.number - 1);
                    const auto column = static_cast<lxw_col_t>(place);
                    if (value.number) {
                        worksheet_write_number(sheet, at, column, *value.number, nullptr);
                    } else if (!value.text.empty()) {
                        worksheet_write_string(sheet, at, column, value.text.c_str(), nullptr);
                    }
                }
            }
            for (const app::MergedRows& merged : one.merged) {
                const auto column = static_cast<lxw_col_t>(merged.column);
                std::string text;
                for (const app::LedgerRow& row : one.rows) {
                    if (row.number == merged.first && merged.column < row.cells.size()) text = row.cells[merged.column].text;
                }
                worksheet_merge_range(sheet, static_cast<lxw_row_t>(merged.first - 1), column, static_cast<lxw_row_t>(merged.last - 1),
                                      column, text.c_str(), nullptr);
            }
        }
        if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("not saved");
        return file;
    }

    // As LibreOffice and WPS save an .ods: dates are a kind of their own there.
    [[nodiscard]] std::filesystem::path savedAsOds(const TemporaryFolder& folder, const std::string& name) const {
        std::string tables;
        for (const app::ReadPage& one : pages) {
            tables += "<table:table table:name=\"" + one.name + "\">";
            int next = 1;
            for (const app::LedgerRow& row : one.rows) {
                if (row.number > next)
                    tables += "<table:table-row table:number-rows-repeated=\"" + std::to_string(row.number - next) + "\"/>";
                tables += "<table:table-row>";
                for (const app::LedgerCell& value : row.cells) tables += odsCell(value);
                tables += "</table:table-row>";
                next = row.number + 1;
            }
            tables += "</table:table>";
        }
        const std::string content =
            "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>"
            "<office:spreadsheet>" +
            tables + "</office:spreadsheet></office:body></office:document-content>";
        return folder.put(name, *documents::makeZip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                                     {"content.xml", content},
                                                     {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"}}));
    }

private:
    app::LedgerCell& cell(std::string_view pageName, app::LedgerRow& row, std::string_view code) {
        const std::size_t place = placeOf(pageName, code);
        if (row.cells.size() <= place) row.cells.resize(place + 1);
        return row.cells[place];
    }

    static std::string odsCell(const app::LedgerCell& value) {
        if (value.text.empty() && !value.number) return "<table:table-cell/>";
        if (value.number) {
            const std::string day = base::isoOrEmpty(base::fromSpreadsheetSerial(*value.number));
            return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + day + "\"><text:p>" + day +
                   "</text:p></table:table-cell>";
        }
        std::string text = base::replacedAll(base::replacedAll(value.text, "&", "&amp;"), "<", "&lt;");
        text = base::replacedAll(text, "\n", "</text:p><text:p>");
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }
};

}  // namespace huying::tests
