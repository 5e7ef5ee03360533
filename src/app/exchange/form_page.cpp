// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/form_page.h"

#include <algorithm>

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
        for (std::size_t i = first; i < read_.rows.size(); ++i) takeRow(read_.rows[i]);
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
        return page_.isGuide;
    }

    // Where the rows begin; the names of the columns, as they are called now, stand above.
    std::size_t findLayout() {
        constexpr std::size_t mostAbove = 20;
        const std::size_t end = std::min(mostAbove, read_.rows.size());
        for (std::size_t i = 0; i < end; ++i) {
            page_.page = pageMarkedIn(read_.rows[i]);
            if (!page_.page) continue;
            layout_ = layoutByCodes(read_.rows[i], *page_.page);
            const bool hasHeader = i + 1 < read_.rows.size() && !isMarked(read_.rows[i + 1]);
            if (hasHeader) takeHeader(read_.rows[i + 1]);
            return i + (hasHeader ? 2 : 1);
        }
        constexpr std::size_t fewest = 3;
        for (std::size_t i = 0; i < end; ++i) {
            for (const auto& [page, code] : base::EnumCodes<FormPage>::values) {
                Layout layout = layoutByTitles(read_.rows[i], page, words_);
                if (layout.size() < std::max(fewest, layout_.size() + 1)) continue;
                layout_ = std::move(layout);
                page_.page = page;
            }
            if (!page_.page) continue;
            takeHeader(read_.rows[i]);
            return i + 1;
        }
        return 0;
    }

    static bool isMarked(const LedgerRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const LedgerCell& cell) { return rowMarkIn(cell.text).has_value(); });
    }

    void takeHeader(const LedgerRow& row) {
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
            if (cell.text.empty()) continue;
            if (auto mark = rowMarkIn(cell.text)) {
                found.mark = std::move(mark);
            } else if (auto sent = sentIn(cell.text)) {
                found.sent = std::move(*sent);
            } else if (const auto column = layout_.find(place); column != layout_.end()) {
                found.cells[column->second] = cell;
            } else {
                const auto header = foreign_.find(place);
                found.beside.push_back((header == foreign_.end() ? std::string() : header->second + "：") + cell.text);
            }
        }
        if (!found.cells.empty() || !found.beside.empty()) page_.rows.push_back(std::move(found));
    }

    const ReadPage& read_;
    const Words& words_;
    FoundPage page_;
    Layout layout_;
    std::map<std::size_t, std::string> foreign_;  // columns that are none of the form's, by their names
};

}  // namespace

FoundPage foundPage(const ReadPage& page, const Words& words) { return PageFinder(page, words).find(); }

}  // namespace huying::app
