// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ods_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <string>

#include "base/text.h"
#include "documents/plain_number.h"
#include "documents/xml_reader.h"
#include "documents/zip_reader.h"

namespace huying::documents {

namespace {

using Event = XmlReader::Event;

constexpr int mostRows = 1'048'576;
constexpr int mostColumns = 1000;
constexpr std::size_t mostRepeated = 2'000'000;  // filled cells that a few bytes may stand for

tl::unexpected<base::Error> notASpreadsheet() { return base::failure(base::Error("not-a-spreadsheet", "", "format")); }

tl::unexpected<base::Error> tooMany(const char* code, std::size_t most) {
    return base::failure(base::Error(code, "", "format").with("most", std::to_string(most)));
}

int repeatsOf(const XmlReader& reader, std::string_view attribute) {
    return std::clamp(base::parseNumber(reader.attribute(attribute)).value_or(1), 1, mostRows);
}

struct FoundTable {
    int place = 0;
    std::string name;
    bool isVisible = true;
};

// The tables of a spreadsheet in their order; nothing when the XML is damaged or holds none.
std::optional<std::vector<FoundTable>> tablesIn(std::string_view xml) {
    XmlReader reader(xml);
    std::set<std::string> hiddenStyles;
    std::string style;
    std::vector<FoundTable> tables;
    std::size_t bodyDepth = 0;
    for (Event event = reader.next(); event != Event::end; event = reader.next()) {
        if (event == Event::damaged) return std::nullopt;
        if (event != Event::open) continue;
        const std::string_view name = reader.name();
        if (name == "style") style = reader.attribute("name");
        if (name == "table-properties" && reader.attribute("display") == "false") hiddenStyles.insert(style);
        if (name == "spreadsheet") bodyDepth = reader.depth();
        if (name != "table" || bodyDepth == 0 || reader.depth() != bodyDepth + 1) continue;
        tables.push_back(
            {static_cast<int>(tables.size()), reader.attribute("name"), !hiddenStyles.contains(reader.attribute("style-name"))});
    }
    return tables.empty() ? std::nullopt : std::optional(std::move(tables));
}

// Walks through the content and fills the grid from one of its tables.
class TableParser {
public:
    TableParser(std::string_view xml, int table) : reader_(xml), wanted_(table) {}

    base::Result<SheetGrid> parse() {
        while (true) {
            switch (reader_.next()) {
                case Event::open:
                    open();
                    break;
                case Event::text:
                    if (paragraphDepth_ > 0 && passedDepth_ == 0) value_ += reader_.text();
                    break;
                case Event::close:
                    if (!close()) return notASpreadsheet();
                    break;
                case Event::end:
                    if (isTooWide_) return tooMany("too-many-columns", mostColumns);
                    if (repeated_ > mostRepeated) return tooMany("too-many-repeated", mostRepeated);
                    return std::move(grid_);
                case Event::damaged:
                    return notASpreadsheet();
            }
        }
    }

    [[nodiscard]] const std::vector<app::MergedRows>& merged() const { return merged_; }

private:
    // Notes, drawings with tables of their own, readings above characters: beside the table, not in it.
    static bool isBeside(std::string_view name) {
        constexpr std::array<std::string_view, 8> names{"annotation",      "shapes", "frame",     "custom-shape",
                                                        "tracked-changes", "g",      "ruby-text", "forms"};
        return std::find(names.begin(), names.end(), name) != names.end();
    }

    void open() {
        const std::string_view name = reader_.name();
        if (passedDepth_ > 0) return;
        if (name == "spreadsheet") bodyDepth_ = reader_.depth();
        if (name == "table" && bodyDepth_ > 0 && reader_.depth() == bodyDepth_ + 1) isInTable_ = table_++ == wanted_;
        if (!isInTable_) return;
        if (isBeside(name) || (name == "table" && isInCell_)) {
            passedDepth_ = reader_.depth();
        } else if (name == "table-row") {
            rowRepeats_ = repeatsOf(reader_, "number-rows-repeated");
            line_.clear();
            column_ = 0;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            openCell(name == "covered-table-cell");
        } else if (isInCell_ && name == "p") {
            if (hasParagraph_) value_ += '\n';
            hasParagraph_ = true;
            paragraphDepth_ = reader_.depth();
        } else if (paragraphDepth_ > 0) {
            openInParagraph(name);
        }
    }

    void openCell(bool isCovered) {
        isInCell_ = true;
        isCovered_ = isCovered;
        hasParagraph_ = false;
        value_.clear();
        cellRepeats_ = repeatsOf(reader_, "number-columns-repeated");
        cellRows_ = repeatsOf(reader_, "number-rows-spanned");
        kind_ = reader_.attribute("value-type");
        hasFormula_ = !reader_.attribute("formula").empty();
        given_ = kind_ == "date"      ? reader_.attribute("date-value")
                 : kind_ == "boolean" ? reader_.attribute("boolean-value")
                 : kind_ == "string"  ? reader_.attribute("string-value")
                                      : reader_.attribute("value");
    }

    void openInParagraph(std::string_view name) {
        constexpr int mostBlanks = 1000;
        if (name == "s") value_.append(static_cast<std::size_t>(std::min(repeatsOf(reader_, "c"), mostBlanks)), ' ');
        if (name == "tab") value_ += '\t';
        if (name == "line-break") value_ += '\n';
    }

    // False when a cell means nothing.
    bool close() {
        const std::string_view name = reader_.name();
        const std::size_t depth = reader_.depth() + 1;  // of the element that ends here
        if (passedDepth_ > 0) {
            if (depth == passedDepth_) passedDepth_ = 0;
            return true;
        }
        if (!isInTable_) return true;
        if (name == "p" && depth == paragraphDepth_) paragraphDepth_ = 0;
        if (name == "table" && depth == bodyDepth_ + 1) isInTable_ = false;
        if (name == "table-row") return putLine();
        if (name == "table-cell" || name == "covered-table-cell") {
            isInCell_ = false;
            return putCell();
        }
        return true;
    }

    bool putCell() {
        const auto cell = isCovered_ ? std::optional(app::LedgerCell{}) : readCell();
        if (!cell) return false;
        const int from = column_;
        column_ = std::min(column_ + cellRepeats_, mostRows);
        if (cell->text.empty() && !cell->isUncalculated) return true;
        if (column_ > mostColumns) {
            isTooWide_ = true;
            return true;
        }
        if (cellRows_ > 1 && !isCovered_) merged_.push_back({row_ + 1, row_ + cellRows_, static_cast<std::size_t>(from)});
        line_.resize(static_cast<std::size_t>(column_));
        std::fill(line_.begin() + from, line_.end(), *cell);
        return true;
    }

    std::optional<app::LedgerCell> readCell() const {
        if (kind_ == "float" || kind_ == "percentage" || kind_ == "currency") {
            double number = 0;
            const auto parsed = std::from_chars(given_.data(), given_.data() + given_.size(), number);
            if (parsed.ec != std::errc{} || parsed.ptr != given_.data() + given_.size()) return std::nullopt;
            return app::LedgerCell{plainNumber(number), number, false};
        }
        if (hasFormula_ && kind_.empty() && value_.empty()) return app::LedgerCell{{}, std::nullopt, true};
        // The time of day is dropped; columns of dates ask for days.
        if (kind_ == "date") return app::LedgerCell{given_.substr(0, given_.find('T')), std::nullopt, false};
        if (kind_ == "boolean") return app::LedgerCell{given_ == "false" ? "FALSE" : "TRUE", std::nullopt, false};
        return app::LedgerCell{kind_ == "string" && !given_.empty() ? given_ : value_, std::nullopt, false};
    }

    bool putLine() {
        const int from = row_;
        row_ = std::min(row_ + rowRepeats_, mostRows);
        if (line_.empty()) return true;
        if (rowRepeats_ > 1) repeated_ += line_.size() * static_cast<std::size_t>(rowRepeats_);
        if (repeated_ > mostRepeated) return true;
        grid_.resize(static_cast<std::size_t>(row_));
        std::fill(grid_.begin() + from, grid_.end(), line_);
        return true;
    }

    XmlReader reader_;
    int wanted_;
    int table_ = 0;
    SheetGrid grid_;
    std::vector<app::MergedRows> merged_;
    std::vector<app::LedgerCell> line_;
    int row_ = 0;
    int column_ = 0;
    int rowRepeats_ = 1;
    int cellRepeats_ = 1;
    int cellRows_ = 1;
    std::size_t repeated_ = 0;
    std::string kind_;
    std::string given_;  // the value beside the shown text
    std::string value_;
    std::size_t bodyDepth_ = 0;
    std::size_t passedDepth_ = 0;  // of the element beside the table that is being passed
    std::size_t paragraphDepth_ = 0;
    bool isInTable_ = false;
    bool isInCell_ = false;
    bool hasFormula_ = false;
    bool isCovered_ = false;
    bool hasParagraph_ = false;
    bool isTooWide_ = false;
};

bool isEncrypted(const ZipReader& package) {
    const auto manifest = package.read("META-INF/manifest.xml");
    return manifest && manifest->find("encryption-data") != std::string::npos;
}

base::Result<std::string> contentOf(std::string_view bytes) {
    const auto package = ZipReader::open(bytes);
    if (!package) return package.error().code == "damaged-package" ? notASpreadsheet() : base::failure(package.error());
    if (isEncrypted(*package)) return base::failure(base::Error("file-encrypted", "", "format"));
    auto xml = package->read("content.xml");
    if (!xml || !base::isValidUtf8(*xml)) return notASpreadsheet();
    return std::move(*xml);
}

}  // namespace

base::Result<SheetGrid> readOds(std::string_view bytes) {
    const auto xml = contentOf(bytes);
    if (!xml) return base::failure(xml.error());
    const auto tables = tablesIn(*xml);
    if (!tables) return notASpreadsheet();
    const auto visible = std::find_if(tables->begin(), tables->end(), [](const FoundTable& table) { return table.isVisible; });
    return TableParser(*xml, visible == tables->end() ? 0 : visible->place).parse();
}

base::Result<std::vector<NamedGrid>> readOdsSheets(std::string_view bytes) {
    const auto xml = contentOf(bytes);
    if (!xml) return base::failure(xml.error());
    const auto tables = tablesIn(*xml);
    if (!tables) return notASpreadsheet();
    std::vector<NamedGrid> sheets;
    for (const FoundTable& table : *tables) {
        TableParser parser(*xml, table.place);
        auto grid = parser.parse();
        if (!grid) return base::failure(grid.error());
        sheets.push_back({table.name, std::move(*grid), parser.merged()});
    }
    return sheets;
}

}  // namespace huying::documents
