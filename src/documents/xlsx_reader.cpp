// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/xlsx_reader.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/text.h"
#include "documents/cell_reference.h"
#include "documents/plain_number.h"
#include "documents/xlsx_parts.h"
#include "documents/xml_reader.h"
#include "documents/zip_reader.h"

namespace huying::documents {

namespace {

using Event = XmlReader::Event;

constexpr int mostColumns = 1000;

tl::unexpected<base::Error> notASpreadsheet() { return base::failure(base::Error("not-a-spreadsheet", "", "format")); }

// Walks through the part of a sheet and fills the grid.
class SheetParser {
public:
    SheetParser(std::string_view xml, const std::vector<std::string>& texts) : reader_(xml), texts_(texts) {}

    base::Result<SheetGrid> parse() {
        while (true) {
            switch (reader_.next()) {
                case Event::open:
                    open();
                    break;
                case Event::text:
                    if (takesText_) value_ += reader_.text();
                    break;
                case Event::close:
                    if (!close()) return notASpreadsheet();
                    break;
                case Event::end:
                    if (isTooWide_) {
                        return base::failure(base::Error("too-many-columns", "", "format").with("most", std::to_string(mostColumns)));
                    }
                    return std::move(grid_);
                case Event::damaged:
                    return notASpreadsheet();
            }
        }
    }

    [[nodiscard]] const std::vector<app::MergedRows>& merged() const { return merged_; }

private:
    void noteMerged() {
        const std::string range = std::string(reader_.attribute("ref"));
        const std::size_t colon = range.find(':');
        if (colon == std::string::npos) return;
        const auto from = parseCellReference(range.substr(0, colon));
        const auto to = parseCellReference(range.substr(colon + 1));
        if (from && to && to->row > from->row && from->column >= 0)
            merged_.push_back({from->row + 1, to->row + 1, static_cast<std::size_t>(from->column)});
    }

    void open() {
        const std::string_view name = reader_.name();
        takesText_ = false;
        if (name == "mergeCell") noteMerged();
        if (name == "row") {
            // Row and cell numbers may be left out; then each follows the one before.
            place_.row = base::parseNumber(reader_.attribute("r")).value_or(place_.row + 2) - 1;
            place_.column = -1;
        } else if (name == "c") {
            ++place_.column;
            if (const auto place = parseCellReference(reader_.attribute("r"))) place_ = *place;
            kind_ = reader_.attribute("t");
            value_.clear();
            hasFormula_ = false;
            hasValue_ = false;
            isInCell_ = true;
        } else if (name == "rPh") {
            ++readings_;
        } else {
            takesText_ = isInCell_ && readings_ == 0 && (name == "v" || name == "t");
            hasFormula_ = hasFormula_ || (isInCell_ && name == "f");
            hasValue_ = hasValue_ || (isInCell_ && name == "v");
        }
    }

    bool close() {
        takesText_ = false;
        if (reader_.name() == "rPh") --readings_;
        if (reader_.name() != "c") return true;
        isInCell_ = false;
        return (value_.empty() && !isUncalculated()) || putCell();
    }

    // Programs that do not calculate leave the result out; an empty text is a result.
    [[nodiscard]] bool isUncalculated() const { return hasFormula_ && value_.empty() && !(kind_ == "str" && hasValue_); }

    // False when the cell means nothing.
    bool putCell() {
        constexpr int mostRows = 1'048'576;
        if (place_.row < 0 || place_.row >= mostRows) return false;
        if (place_.column >= mostColumns) {
            isTooWide_ = true;
            return true;
        }
        app::LedgerCell cell;
        if (isUncalculated()) {
            cell.isUncalculated = true;
        } else if (kind_ == "s") {
            const auto index = base::parseNumber(base::trimmed(value_));
            if (!index || static_cast<std::size_t>(*index) >= texts_.size()) return false;
            cell.text = texts_[static_cast<std::size_t>(*index)];
        } else if (kind_ == "b") {
            cell.text = value_ == "0" ? "FALSE" : "TRUE";
        } else if (kind_.empty() || kind_ == "n") {
            const std::string digits = base::trimmed(value_);
            double number = 0;
            const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
            if (parsed.ec != std::errc{} || parsed.ptr != digits.data() + digits.size()) return false;
            cell = {plainNumber(number), number, false};
        } else {  // str, inlineStr, d, and e: an error such as #N/A is shown, so that it is refused and not overlooked
            cell.text = decodedExcelText(std::move(value_));
        }
        const auto row = static_cast<std::size_t>(place_.row);
        const auto column = static_cast<std::size_t>(place_.column);
        if (grid_.size() <= row) grid_.resize(row + 1);
        if (grid_[row].size() <= column) grid_[row].resize(column + 1);
        grid_[row][column] = std::move(cell);
        return true;
    }

    XmlReader reader_;
    const std::vector<std::string>& texts_;
    SheetGrid grid_;
    std::vector<app::MergedRows> merged_;
    CellPlace place_{-1, -1};
    std::string kind_;
    std::string value_;
    int readings_ = 0;
    bool isInCell_ = false;
    bool hasFormula_ = false;
    bool hasValue_ = false;
    bool takesText_ = false;
    bool isTooWide_ = false;
};

// "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels"
std::string relationshipsOf(const std::string& part) {
    const std::size_t name = part.rfind('/') + 1;
    return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

const Relationship* firstOf(const std::vector<Relationship>& all, std::string_view kind) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Relationship& one) { return one.kind == kind; });
    return found == all.end() ? nullptr : &*found;
}

// An open file whose sheets can be read; nothing of a sheet is read before it is asked for.
class XlsxFile {
public:
    explicit XlsxFile(std::string_view bytes) : package_(ZipReader::open(bytes)) {}

    // Finds the sheets and reads the texts that their cells refer to.
    base::Result<void> open() {
        if (!package_) return package_.error().code == "damaged-package" ? notASpreadsheet() : base::failure(package_.error());
        const auto top = related("");
        const Relationship* const workbookPart = top ? firstOf(*top, "officeDocument") : nullptr;
        if (workbookPart == nullptr) return notASpreadsheet();
        const auto workbookXml = package_->read(workbookPart->target);
        const auto workbook = workbookXml ? parseWorkbook(*workbookXml) : std::nullopt;
        const auto parts = related(workbookPart->target);
        if (!workbook || !parts) return notASpreadsheet();
        if (workbook->countsFrom1904) return base::failure(base::Error("old-date-system", "", "format"));
        if (const Relationship* const shared = firstOf(*parts, "sharedStrings")) {
            const auto xml = package_->read(shared->target);
            auto parsed = xml ? parseSharedTexts(*xml) : std::nullopt;
            if (!parsed) return notASpreadsheet();
            texts_ = std::move(*parsed);
        }
        for (const Workbook::Sheet& sheet : workbook->sheets) {
            for (const Relationship& one : *parts) {
                if (one.id == sheet.id && one.kind == "worksheet")
                    sheets_.push_back({sheet.name, one.target});  // not one that is one chart
            }
        }
        if (sheets_.empty()) return notASpreadsheet();
        return {};
    }

    struct Sheet {
        std::string name;
        std::string part;
    };
    [[nodiscard]] const std::vector<Sheet>& sheets() const { return sheets_; }

    [[nodiscard]] base::Result<NamedGrid> grid(const Sheet& sheet) const {
        const auto xml = package_->read(sheet.part);
        if (!xml || !base::isValidUtf8(*xml)) return notASpreadsheet();
        SheetParser parser(*xml, texts_);
        auto grid = parser.parse();
        if (!grid) return base::failure(grid.error());
        return NamedGrid{sheet.name, std::move(*grid), parser.merged()};
    }

private:
    [[nodiscard]] std::optional<std::vector<Relationship>> related(const std::string& part) const {
        const auto xml = package_->read(relationshipsOf(part));
        return xml ? parseRelationships(*xml, part.substr(0, part.rfind('/') + 1)) : std::nullopt;
    }

    base::Result<ZipReader> package_;
    std::vector<std::string> texts_;
    std::vector<Sheet> sheets_;
};

}  // namespace

base::Result<SheetGrid> readXlsx(std::string_view bytes) {
    XlsxFile file(bytes);
    if (const auto opened = file.open(); !opened) return base::failure(opened.error());
    auto first = file.grid(file.sheets().front());
    if (!first) return base::failure(first.error());
    return std::move(first->grid);
}

base::Result<std::vector<NamedGrid>> readXlsxSheets(std::string_view bytes) {
    XlsxFile file(bytes);
    if (const auto opened = file.open(); !opened) return base::failure(opened.error());
    std::vector<NamedGrid> sheets;
    for (const XlsxFile::Sheet& sheet : file.sheets()) {
        auto grid = file.grid(sheet);
        if (!grid) return base::failure(grid.error());
        sheets.push_back(std::move(*grid));
    }
    return sheets;
}

}  // namespace huying::documents
