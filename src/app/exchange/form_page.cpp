// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/form_page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace huying::app {

namespace {

// Column of the form by place in the sheet.
using Layout = std::map<std::size_t, std::string_view>;

std::string titleOf(const FormColumn& column, const Words& words) { return words.text("unit_form_column." + std::string(column.code)); }

std::optional<FormPage> pageMarkedIn(const LedgerRow& row) {
    for (const LedgerCell& cell : row.cells) {
        if (cell.text.starts_with(pageMark)) return base::fromCode<FormPage>(cell.text.substr(pageMark.size()));
    }
    return std::nullopt;
}

Layout layoutByCodes(const LedgerRow& row, FormPage page) {
    Layout layout;
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        for (const FormColumn& column : columnsOf(page)) {
            if (row.cells[place].text == column.code) layout[place] = column.code;
        }
    }
    return layout;
}

Layout layoutByTitles(const LedgerRow& row, FormPage page, const Words& words) {
    Layout layout;
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        const std::string title = base::comparableName(row.cells[place].text);
        for (const FormColumn& column : columnsOf(page)) {
            if (!title.empty() && title == base::comparableName(titleOf(column, words))) layout[place] = column.code;
        }
    }
    return layout;
}

// Of Excel and WPS; LibreOffice has numbers for its own.
bool isFormulaError(const std::string& text) {
    constexpr std::array<std::string_view, 12> errors{"#N/A",   "#REF!",   "#VALUE!", "#NAME?",  "#DIV/0!",   "#NUM!",
                                                      "#NULL!", "#SPILL!", "#CALC!",  "#FIELD!", "#BLOCKED!", "#UNKNOWN!"};
    constexpr std::string_view numbered = "Err:";
    const bool isNumbered = text.starts_with(numbered) && base::parseNumber(text.substr(numbered.size())).has_value();
    return isNumbered || std::find(errors.begin(), errors.end(), text) != errors.end();
}

constexpr std::size_t fewestTitles = 3;  // fewer may stand in any row

bool hasTitles(const LedgerRow& row, const Words& words) {
    return std::any_of(base::EnumCodes<FormPage>::values.begin(), base::EnumCodes<FormPage>::values.end(),
                       [&](const auto& page) { return layoutByTitles(row, page.first, words).size() >= fewestTitles; });
}

// Sheets that were put below each other, apart again; rows keep their numbers.
std::vector<ReadPage> apart(const ReadPage& page, const Words& words) {
    std::vector<ReadPage> parts;
    bool hasBegun = false;   // the hidden first row, or the mark of the explanations
    bool hasHeader = false;
    const auto begin = [&] {
        parts.push_back({page.name, {}, {}});
        hasBegun = false;
        hasHeader = false;
    };
    begin();
    for (const LedgerRow& row : page.rows) {
        const bool isFirst = pageMarkedIn(row).has_value();
        const bool isHeader = !isFirst && hasTitles(row, words);
        if ((isFirst && (hasBegun || hasHeader)) || (isHeader && hasHeader)) begin();
        hasBegun = hasBegun || isFirst ||
                   std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return markIn(cell.text).has_value(); });
        hasHeader = hasHeader || isHeader;
        parts.back().rows.push_back(row);
    }
    for (const MergedRows& merged : page.merged) {
        for (ReadPage& part : parts) {
            const bool isIn = !part.rows.empty() && part.rows.front().number <= merged.first && merged.first <= part.rows.back().number;
            if (isIn) part.merged.push_back(merged);
        }
    }
    return parts;
}

class PageFinder {
public:
    PageFinder(const ReadPage& read, const Words& words) : read_(read), words_(words) {
        page_.name = read.name;
        page_.isEmpty = read.rows.empty();
    }

    FoundPage find() {
        if (findGuide()) return page_;
        const std::size_t first = findLayout();
        if (!page_.page) return page_;
        for (const auto& [place, code] : layout_) page_.columns.insert(code);
        for (std::size_t i = 0; i < first; ++i) {
            if (!isOwn(read_.rows[i])) takeBeside(read_.rows[i]);
        }
        for (std::size_t i = first; i < read_.rows.size(); ++i) takeRow(read_.rows[i]);
        for (const MergedRows& one : read_.merged) {
            const auto column = layout_.find(one.column);
            if (column != layout_.end() && one.first > headerRow_) page_.merged.push_back({one.first, one.last, column->second});
        }
        return page_;
    }

private:
    bool findGuide() {
        for (const LedgerRow& row : read_.rows) {
            for (const LedgerCell& cell : row.cells) {
                if (auto mark = markIn(cell.text)) page_.mark = std::move(mark);
            }
        }
        page_.isGuide = page_.mark.has_value();
        if (page_.isGuide) takeRemarks();
        return page_.isGuide;
    }

    // The explanations stand in the first rows, one in each, beside the mark.
    void takeRemarks() {
        constexpr int lastRow = 11;
        for (const LedgerRow& row : read_.rows) {
            FoundRow found;
            found.number = row.number;
            bool isExplained = row.number > lastRow;
            for (const LedgerCell& cell : row.cells) {
                if (cell.text.empty() || markIn(cell.text)) continue;
                if (!std::exchange(isExplained, true)) continue;
                found.beside.push_back(cell.text);
            }
            if (!found.beside.empty()) page_.rows.push_back(std::move(found));
        }
    }

    // Where the rows begin; the names of the columns, as they are called now, stand above.
    std::size_t findLayout() {
        constexpr std::size_t mostAbove = 20;
        const std::size_t end = std::min(mostAbove, read_.rows.size());
        for (std::size_t i = 0; i < end; ++i) {
            page_.page = pageMarkedIn(read_.rows[i]);
            if (!page_.page) continue;
            layout_ = layoutByCodes(read_.rows[i], *page_.page);
            codeRow_ = read_.rows[i].number;
            // Somebody may have put a line in between, or taken the names of the columns away.
            constexpr std::size_t mostBetween = 3;
            for (std::size_t header = i + 1; header < std::min(i + 1 + mostBetween, read_.rows.size()); ++header) {
                if (!isHeader(read_.rows[header])) continue;
                takeHeader(read_.rows[header]);
                return header + 1;
            }
            return i + 1;
        }
        for (std::size_t i = 0; i < end; ++i) {
            for (const auto& [page, code] : base::EnumCodes<FormPage>::values) {
                Layout layout = layoutByTitles(read_.rows[i], page, words_);
                if (layout.size() < std::max(fewestTitles, layout_.size() + 1)) continue;
                layout_ = std::move(layout);
                page_.page = page;
            }
            if (!page_.page) continue;
            takeHeader(read_.rows[i]);
            return i + 1;
        }
        return 0;
    }

    // Names of columns stand above these columns; some may have been renamed.
    [[nodiscard]] bool isHeader(const LedgerRow& row) const {
        return std::any_of(layout_.begin(), layout_.end(), [&](const auto& one) {
            const auto& [place, code] = one;
            if (place >= row.cells.size() || row.cells[place].text.empty()) return false;
            const std::string title = words_.text("unit_form_column." + std::string(code));
            return base::comparableName(row.cells[place].text) == base::comparableName(title);
        });
    }

    [[nodiscard]] bool isOwn(const LedgerRow& row) const { return row.number == codeRow_ || row.number == headerRow_; }

    // Above the columns nothing belongs to any of them.
    void takeBeside(const LedgerRow& row) {
        FoundRow found;
        found.number = row.number;
        for (const LedgerCell& cell : row.cells) {
            if (!cell.text.empty() && !isCode(cell.text)) found.beside.push_back(cell.text);
        }
        if (!found.beside.empty()) page_.rows.push_back(std::move(found));
    }

    // Of the hidden row, where its first cell was deleted.
    [[nodiscard]] bool isCode(const std::string& text) const {
        const auto columns = columnsOf(*page_.page);
        return std::any_of(columns.begin(), columns.end(), [&](const FormColumn& column) { return column.code == text; });
    }

    void takeHeader(const LedgerRow& row) {
        headerRow_ = row.number;
        for (const auto& [place, code] : layout_) {
            if (place < row.cells.size() && !row.cells[place].text.empty()) page_.headers[code] = row.cells[place].text;
        }
        for (std::size_t place = 0; place < row.cells.size(); ++place) {
            if (!layout_.contains(place) && !row.cells[place].text.empty()) foreign_[place] = row.cells[place].text;
        }
    }

    void takeRow(const LedgerRow& row) {
        FoundRow found;
        found.number = row.number;
        for (std::size_t place = 0; place < row.cells.size(); ++place) {
            const LedgerCell& cell = row.cells[place];
            if (cell.isUncalculated) {
                takeUncalculated(place, found);
            } else if (cell.text.empty()) {
                continue;
            } else if (auto mark = rowMarkIn(cell.text)) {
                found.mark = std::move(mark);
            } else if (auto sent = sentIn(cell.text)) {
                found.sent = std::move(*sent);
            } else if (const auto column = layout_.find(place); column != layout_.end()) {
                if (isFormulaError(cell.text)) {
                    found.errors[column->second] = cell.text;
                } else {
                    found.cells[column->second] = cell;
                }
            } else {
                found.beside.push_back(besideText(place, cell.text));
            }
        }
        if (!found.cells.empty() || !found.errors.empty() || !found.beside.empty()) page_.rows.push_back(std::move(found));
    }

    void takeUncalculated(std::size_t place, FoundRow& found) const {
        const auto column = layout_.find(place);
        if (column != layout_.end()) {
            found.errors[column->second] = {};
        } else {
            found.beside.push_back(besideText(place, words_.text("unit_form.no_result")));
        }
    }

    [[nodiscard]] std::string besideText(std::size_t place, const std::string& text) const {
        const auto header = foreign_.find(place);
        return (header == foreign_.end() ? std::string() : header->second + "：") + text;
    }

    const ReadPage& read_;
    const Words& words_;
    FoundPage page_;
    Layout layout_;
    std::map<std::size_t, std::string> foreign_;  // columns that are none of the form's, by their names
    int codeRow_ = 0;
    int headerRow_ = 0;
};

}  // namespace

std::vector<FoundPage> foundPages(const ReadPage& page, const Words& words) {
    std::vector<FoundPage> found;
    for (const ReadPage& part : apart(page, words)) found.push_back(PageFinder(part, words).find());
    return found;
}

}  // namespace huying::app
