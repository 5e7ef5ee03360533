// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <xlsxwriter.h>

#include "base/date.h"
#include "base/result.h"
#include "documents/table.h"

namespace huying::documents {

// A spreadsheet file while it is written; the same calls give the same bytes.
class XlsxBook {
public:
    XlsxBook();
    ~XlsxBook();
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    // How many decimals cells with percentages show; two at first.
    void setPercentDecimals(int decimals);
    // Null when the book could not be begun. What a name of a sheet cannot hold is left out.
    lxw_worksheet* addSheet(const std::string& name);
    // LXW_CHART_BAR and the like; null when the book could not be begun.
    lxw_chart* addChart(std::uint8_t kind);
    // A sheet with a frozen header row and filters. Error: too-many-rows {most}.
    base::Result<void> addTable(const Table& table);

    // Never a formula, whatever it begins with; shortened where a cell cannot hold it, what no file can hold left out (file_text.h).
    void writeText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format = nullptr);

    // A text over the columns up to `last`, which are `width` characters of half width together, as high as it needs.
    void writeWide(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t last, double width, const std::string& text, lxw_format* format);

    // A text that breaks into lines, and the characters of half width that its column has.
    struct WrappedCell {
        std::string_view text;
        double width = 0;
    };
    // Makes a row as high as the longest of its texts needs: spreadsheet programs open the file with one line unless it says so, and
    // the lines of a text would lie over its neighbours. A row of one line is left as it is.
    static void fitRow(lxw_worksheet* sheet, lxw_row_t row, const std::vector<WrappedCell>& cells);

    void writeDate(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, base::Date date, lxw_format* format = nullptr);
    // One more beside those below, with their font; null when the book could not be begun.
    lxw_format* addFormat();

    struct Formats {
        lxw_format* plain = nullptr;
        lxw_format* wrapped = nullptr;  // plain text that may need several lines
        lxw_format* header = nullptr;
        lxw_format* strong = nullptr;
        lxw_format* red = nullptr;
        lxw_format* note = nullptr;
        lxw_format* date = nullptr;
        lxw_format* percent = nullptr;
        lxw_format* strongPercent = nullptr;
    };
    [[nodiscard]] const Formats& formats() const { return formats_; }

    // The bytes; ends the book. Error: cannot-make-file.
    base::Result<std::string> finish();

private:
    struct RowFormats {
        lxw_format* plain;
        lxw_format* date;
    };
    void makeFormats();
    void writeRow(lxw_worksheet* sheet, lxw_row_t row, const Table& table, const std::vector<std::string>& cells,
                  const RowFormats& formats);
    static void fitTableRow(lxw_worksheet* sheet, lxw_row_t row, const std::vector<std::string>& cells, const std::vector<double>& widths);
    void writeNotes(lxw_worksheet* sheet, lxw_row_t row, const Table& table, double width);

    std::filesystem::path file_;  // the library only writes to files
    lxw_workbook* book_ = nullptr;
    Formats formats_;
};

}  // namespace huying::documents
