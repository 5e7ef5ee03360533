// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/xlsx_book.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <system_error>

#include <unistd.h>

#include "base/date.h"
#include "base/text.h"
#include "documents/cell_lines.h"
#include "documents/file_reader.h"
#include "documents/file_text.h"
#include "documents/plain_number.h"

namespace huying::documents {

namespace {

constexpr std::size_t mostCellCharacters = 32'767;
constexpr std::size_t mostRows = 1'048'575;  // below the header

// What a cell can hold. Counted in UTF-16 by Excel: a rare character takes two, so stay well below.
std::string cellText(const std::string& text) {
    std::string out = fileText(text);
    return out.size() <= mostCellCharacters ? out : base::shortened(out, mostCellCharacters / 2);
}

std::string sheetName(const std::string& wanted) {
    std::string name;
    for (const char c : fileText(wanted)) {
        if (std::string_view("[]:*?/\\'\n\t").find(c) == std::string_view::npos) name += c;
    }
    constexpr std::size_t most = 30;
    std::string shortName = base::shortened(base::trimmed(name), most);
    return shortName.empty() ? "表" : shortName;
}

std::filesystem::path temporaryFile() {
    std::error_code error;
    std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    if (error) folder = ".";
    std::string name = (folder / "huying-XXXXXX").string();
    const int descriptor = ::mkstemp(name.data());
    if (descriptor < 0) return {};
    ::close(descriptor);
    return name;
}

// A day of the 1900 system, as spreadsheets keep dates.
double serialDay(base::Date date) {
    const auto zero = std::chrono::sys_days{std::chrono::year{1899} / std::chrono::December / 30};
    return static_cast<double>((date - zero).count());
}

// What A4 holds beside each other at full size, in characters of half width of 11 pt.
constexpr double uprightCharacters = 92;
constexpr double lyingCharacters = 132;

std::vector<double> widthsOf(const std::vector<TableColumn>& columns) {
    std::vector<double> widths;
    for (const TableColumn& column : columns) widths.push_back(column.width);
    return widths;
}

// Where the columns are wider than a lying page, those of long texts give way, as far as they stay readable: their lines break.
std::vector<double> widthsOnPage(const std::vector<TableColumn>& columns) {
    constexpr double narrowest = 12;
    constexpr double leastPart = 0.6;
    std::vector<double> widths = widthsOf(columns);
    double fixed = 0;
    double flexible = 0;
    const auto givesWay = [&](std::size_t i) { return columns[i].kind == ColumnKind::text && widths[i] > narrowest; };
    for (std::size_t i = 0; i < widths.size(); ++i) (givesWay(i) ? flexible : fixed) += widths[i];
    if (fixed + flexible <= lyingCharacters || flexible == 0) return widths;
    const double factor = std::max(0.0, lyingCharacters - fixed) / flexible;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (givesWay(i)) widths[i] = std::max(narrowest, widths[i] * std::max(leastPart, factor));
    }
    return widths;
}

}  // namespace

XlsxBook::XlsxBook() : file_(temporaryFile()) {
    if (file_.empty()) return;
    book_ = workbook_new(file_.c_str());
    if (book_ == nullptr) return;
    lxw_doc_properties properties{};
    properties.created = 946'684'800;  // 2000-01-01: the same content gives the same bytes
    workbook_set_properties(book_, &properties);
    makeFormats();
}

XlsxBook::~XlsxBook() {
    if (book_ != nullptr) lxw_workbook_free(book_);
    std::error_code ignored;
    if (!file_.empty()) std::filesystem::remove(file_, ignored);
}

lxw_format* XlsxBook::addFormat() {
    if (book_ == nullptr) return nullptr;
    lxw_format* const format = workbook_add_format(book_);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, 11);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
}

void XlsxBook::writeDate(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, base::Date date, lxw_format* format) {
    worksheet_write_number(sheet, row, column, serialDay(date), format == nullptr ? formats_.date : format);
}

void XlsxBook::makeFormats() {
    const auto make = [this] { return addFormat(); };
    formats_.plain = make();
    formats_.wrapped = make();
    format_set_text_wrap(formats_.wrapped);
    formats_.header = make();
    format_set_bold(formats_.header);
    format_set_bg_color(formats_.header, 0xEDEDED);
    format_set_border(formats_.header, LXW_BORDER_THIN);
    format_set_text_wrap(formats_.header);
    formats_.strong = make();
    format_set_bold(formats_.strong);
    format_set_text_wrap(formats_.strong);
    formats_.red = make();
    format_set_bold(formats_.red);
    format_set_font_color(formats_.red, 0xFF0000);
    format_set_text_wrap(formats_.red);
    formats_.note = make();
    format_set_font_color(formats_.note, 0x595959);
    format_set_text_wrap(formats_.note);
    formats_.date = make();
    format_set_num_format(formats_.date, "yyyy-mm-dd");
    format_set_align(formats_.date, LXW_ALIGN_LEFT);
    formats_.percent = make();
    format_set_num_format(formats_.percent, "0.00%");
    formats_.strongPercent = make();
    format_set_bold(formats_.strongPercent);
    format_set_num_format(formats_.strongPercent, "0.00%");
}

void XlsxBook::setPercentDecimals(int decimals) {
    const std::string shown = (decimals == 0 ? "0" : "0." + std::string(static_cast<std::size_t>(decimals), '0')) + "%";
    for (lxw_format* format : {formats_.percent, formats_.strongPercent}) format_set_num_format(format, shown.c_str());
}

lxw_worksheet* XlsxBook::addSheet(const std::string& name) {
    return book_ == nullptr ? nullptr : workbook_add_worksheet(book_, sheetName(name).c_str());
}

void XlsxBook::writeText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
    if (text.empty()) return;
    worksheet_write_string(sheet, row, column, cellText(text).c_str(), format == nullptr ? formats_.plain : format);
}

lxw_chart* XlsxBook::addChart(std::uint8_t kind) { return book_ == nullptr ? nullptr : workbook_add_chart(book_, kind); }

void XlsxBook::writeRow(lxw_worksheet* sheet, lxw_row_t row, const Table& table, const std::vector<std::string>& cells,
                        const RowFormats& formats) {
    for (std::size_t i = 0; i < table.columns.size() && i < cells.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const ColumnKind kind = table.columns[i].kind;
        const auto number = kind == ColumnKind::number ? quantityOf(cells[i]) : std::nullopt;
        const auto date = kind == ColumnKind::date ? base::parseIsoDate(cells[i]) : std::nullopt;
        if (number) {
            worksheet_write_number(sheet, row, column, *number, formats.plain);
        } else if (date) {
            writeDate(sheet, row, column, *date, formats.date);
        } else {
            writeText(sheet, row, column, cells[i], formats.plain);
        }
    }
}

void XlsxBook::writeWide(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t last, double width, const std::string& text, lxw_format* format) {
    worksheet_merge_range(sheet, row, 0, row, last, "", format);
    writeText(sheet, row, 0, text, format);
    fitRow(sheet, row, {{text, width}});
}

void XlsxBook::fitRow(lxw_worksheet* sheet, lxw_row_t row, const std::vector<WrappedCell>& cells) {
    constexpr double lineHeight = 16;  // points: the 15 of a row of 宋体, and what other fonts need more
    constexpr double highest = 409;    // of a row in Excel
    int lines = 1;
    for (const WrappedCell& cell : cells) lines = std::max(lines, linesInCell(cell.text, cell.width));
    if (lines > 1) worksheet_set_row(sheet, row, std::min(highest, lineHeight * lines), nullptr);
}

void XlsxBook::fitTableRow(lxw_worksheet* sheet, lxw_row_t row, const std::vector<std::string>& cells, const std::vector<double>& widths) {
    std::vector<WrappedCell> wrapped;
    for (std::size_t i = 0; i < widths.size() && i < cells.size(); ++i) wrapped.push_back({cells[i], widths[i]});
    fitRow(sheet, row, wrapped);
}

void XlsxBook::writeNotes(lxw_worksheet* sheet, lxw_row_t row, const Table& table, double width) {
    if (table.columns.size() < 2) return;
    for (const TableNote& note : table.notes) {
        writeWide(sheet, row++, static_cast<lxw_col_t>(table.columns.size() - 1), width, note.text,
                  note.isRed ? formats_.red : formats_.note);
    }
}

base::Result<void> XlsxBook::addTable(const Table& table) {
    if (table.rows.size() > mostRows)
        return base::failure(base::Error("too-many-rows", "", "format").with("most", std::to_string(mostRows)));
    lxw_worksheet* const sheet = addSheet(table.name);
    if (sheet == nullptr) return base::failure(base::Error("cannot-make-file", "", "storage"));
    const bool isPrinted = table.isForPrinter;
    const std::vector<double> widths = isPrinted ? widthsOnPage(table.columns) : widthsOf(table.columns);
    const double width = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, widths[i], nullptr);
        writeText(sheet, 0, column, table.columns[i].title, formats_.header);
    }
    std::vector<std::string> titles;
    for (const TableColumn& column : table.columns) titles.push_back(column.title);
    fitTableRow(sheet, 0, titles, widths);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        writeRow(sheet, static_cast<lxw_row_t>(r + 1), table, table.rows[r],
                 {isPrinted ? formats_.wrapped : formats_.plain, formats_.date});
        if (isPrinted) fitTableRow(sheet, static_cast<lxw_row_t>(r + 1), table.rows[r], widths);
    }
    writeRow(sheet, static_cast<lxw_row_t>(table.rows.size() + 1), table, table.sum, {formats_.strong, formats_.strong});
    fitTableRow(sheet, static_cast<lxw_row_t>(table.rows.size() + 1), table.sum, widths);
    writeNotes(sheet, static_cast<lxw_row_t>(table.rows.size() + 2), table, width);
    worksheet_freeze_panes(sheet, 1, 0);
    if (!table.columns.empty()) {
        worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), static_cast<lxw_col_t>(table.columns.size() - 1));
    }
    worksheet_set_paper(sheet, 9);  // A4
    if (!isPrinted || width > uprightCharacters) worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    return {};
}

base::Result<std::string> XlsxBook::finish() {
    if (book_ == nullptr) return base::failure(base::Error("cannot-make-file", "", "storage"));
    const lxw_error error = workbook_close(book_);  // frees the book whatever comes of it
    book_ = nullptr;
    if (error != LXW_NO_ERROR) return base::failure(base::Error("cannot-make-file", "", "storage"));
    auto bytes = readWholeFile(file_, std::uintmax_t{4'000'000'000});
    if (!bytes) return base::failure(base::Error("cannot-make-file", "", "storage"));
    return bytes;
}

}  // namespace huying::documents
