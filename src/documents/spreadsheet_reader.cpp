// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/spreadsheet_reader.h"

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

base::Result<app::LedgerTable> readTable(std::string_view bytes, const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    auto grid = gridOf(bytes, kindOf(bytes, base::lowered(path.extension().string())), name);
    if (!grid) {
        base::Error error = grid.error();
        if (error.code == "not-a-spreadsheet") error.arguments.emplace_back("file", name);
        return base::failure(std::move(error));
    }
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

base::Result<app::LedgerTable> readSpreadsheet(std::istream& stream, const std::string& name) {
    try {
        const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        return readTable(bytes, name);
    } catch (const std::exception&) {
        return base::failure(base::Error("file-unreadable", "", "storage").with("file", name));
    }
}

}  // namespace huying::documents
