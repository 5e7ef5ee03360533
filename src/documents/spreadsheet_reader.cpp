// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/spreadsheet_reader.h"

#include <algorithm>
#include <exception>
#include <istream>
#include <iterator>
#include <string>

#include "base/text.h"
#include "documents/csv_parser.h"
#include "documents/file_reader.h"
#include "documents/ods_reader.h"
#include "documents/sheet_grid.h"
#include "documents/text_decoding.h"
#include "documents/xlsx_reader.h"

namespace huying::documents {

namespace {

enum class Kind { text, xlsx, ods, oldExcel, unknown };

bool startsWith(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

Kind kindOf(std::string_view bytes, const std::string& ending) {
    if (startsWith(bytes, "PK\x03\x04")) {
        // An OpenDocument package says what it is in its first, unpacked entry.
        constexpr std::size_t nameAt = 30;
        constexpr std::string_view openDocument = "mimetypeapplication/vnd.oasis.opendocument";
        const bool isOpenDocument = bytes.size() > nameAt && startsWith(bytes.substr(nameAt), openDocument);
        return isOpenDocument || ending == ".ods" ? Kind::ods : Kind::xlsx;
    }
    if (startsWith(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return Kind::oldExcel;  // also xlsx with a password
    if (ending == ".xlsx") return Kind::xlsx;
    if (ending == ".ods") return Kind::ods;
    const bool isWideText = startsWith(bytes, "\xFF\xFE") || startsWith(bytes, "\xFE\xFF");
    if (!isWideText && bytes.substr(0, 4096).find('\0') != std::string_view::npos) return Kind::unknown;
    if (startsWith(bytes, "%PDF-") || startsWith(bytes, "{\\rtf")) return Kind::unknown;
    // Systems export web pages under the name .xls; their text is not a table of ours.
    if (ending == ".xls" || ending == ".et") return Kind::oldExcel;
    if (ending.empty() || ending == ".csv" || ending == ".txt" || ending == ".tsv" || ending == ".tab") return Kind::text;
    return Kind::unknown;
}

base::Result<SheetGrid> gridOf(std::string_view bytes, Kind kind, const std::string& name) {
    switch (kind) {
        case Kind::text:
            return decodeText(bytes).and_then([](const std::string& text) { return parseCsv(text); });
        case Kind::xlsx:
            return readXlsx(bytes);
        case Kind::ods:
            return readOds(bytes);
        case Kind::oldExcel:
            return base::failure(base::Error("not-available", "", "format").with("value", "xls"));
        case Kind::unknown:
            break;
    }
    return base::failure(base::Error("unknown-file-kind", "", "format").with("file", name));
}

base::Result<std::vector<NamedGrid>> sheetsOf(std::string_view bytes, Kind kind, const std::string& name) {
    if (kind == Kind::xlsx) return readXlsxSheets(bytes);
    if (kind == Kind::ods) return readOdsSheets(bytes);
    auto grid = gridOf(bytes, kind, name);
    if (!grid) return base::failure(grid.error());
    return std::vector<NamedGrid>{{std::string(), std::move(*grid)}};
}

app::ReadPage pageOf(NamedGrid sheet) {
    app::ReadPage page;
    page.name = std::move(sheet.name);
    page.merged = std::move(sheet.merged);
    for (std::size_t i = 0; i < sheet.grid.size(); ++i) {
        app::LedgerRow row;
        row.number = static_cast<int>(i) + 1;
        row.cells = std::move(sheet.grid[i]);
        for (app::LedgerCell& cell : row.cells) cell.text = base::trimmed(cell.text);
        const bool hasAny = std::any_of(row.cells.begin(), row.cells.end(),
                                        [](const app::LedgerCell& cell) { return !cell.text.empty() || cell.isUncalculated; });
        if (hasAny) page.rows.push_back(std::move(row));
    }
    return page;
}

base::Error toldOf(base::Error error, const std::string& name) {
    if (error.code == "not-a-spreadsheet") error.arguments.emplace_back("file", name);
    return error;
}

base::Result<app::LedgerTable> readTable(std::string_view bytes, const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    auto grid = gridOf(bytes, kindOf(bytes, base::lowered(path.extension().string())), name);
    if (!grid) return base::failure(toldOf(grid.error(), name));
    return ledgerFromGrid(std::move(*grid));
}

}  // namespace

base::Result<app::LedgerTable> readSpreadsheet(const std::filesystem::path& path) {
    try {
        auto bytes = readWholeFile(path);
        if (!bytes) return base::failure(bytes.error());
        return readTable(*bytes, path);
    } catch (const std::exception&) {  // not enough memory for it
        return base::failure(base::Error("file-unreadable", "", "storage").with("file", path.string()));
    }
}

base::Result<std::vector<app::ReadPage>> readPages(const std::filesystem::path& path) {
    try {
        auto bytes = readWholeFile(path);
        if (!bytes) return base::failure(bytes.error());
        const std::string name = path.filename().string();
        auto sheets = sheetsOf(*bytes, kindOf(*bytes, base::lowered(path.extension().string())), name);
        if (!sheets) return base::failure(toldOf(sheets.error(), name));
        std::vector<app::ReadPage> pages;
        for (NamedGrid& sheet : *sheets) pages.push_back(pageOf(std::move(sheet)));
        return pages;
    } catch (const std::exception&) {  // not enough memory for it
        return base::failure(base::Error("file-unreadable", "", "storage").with("file", path.string()));
    }
}

base::Result<app::LedgerTable> readSpreadsheet(std::istream& stream, const std::string& name) {
    try {
        const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        return readTable(bytes, name);
    } catch (const std::exception&) {
        return base::failure(base::Error("file-unreadable", "", "storage").with("file", name));
    }
}

}  // namespace huying::documents
