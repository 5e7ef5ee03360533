// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/header_row.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace huying::app {

using base::Error;

namespace {

using Names = std::vector<std::string>;

constexpr int rowsSearched = 20;

// 0 -> A, 26 -> AA: how people name columns.
std::string columnLetters(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters;
}

std::size_t filled(const Names& names) {
    return static_cast<std::size_t>(std::count_if(names.begin(), names.end(), [](const std::string& name) { return !name.empty(); }));
}

class HeaderSearch {
public:
    HeaderSearch(const LedgerTable& table, ImportKind kind, const ImportMapping& mapping)
        : table_(table), names_(ColumnNames::of(kind)), mapping_(mapping) {}

    base::Result<HeaderRow> find() const {
        std::size_t best = 0;
        Names missing = lackingIn(*namesAt(0));
        for (std::size_t place = 0; place <= table_.rows.size(); ++place) {
            const int number = numberAt(place);
            if (mapping_.headerRow && number != *mapping_.headerRow) continue;
            if (!mapping_.headerRow && number >= table_.headerNumber + rowsSearched) break;
            const Names row = *namesAt(place);
            const HeaderRow whole = withNeighbours(place, row);
            const Names lacking = lackingIn(whole.names);
            if (lacking.empty()) {
                if (auto unique = checkNames(whole.names); !unique) return base::failure(unique.error());
                return whole;
            }
            if (mapping_.headerRow) return base::failure(missingColumns(lacking));
            if (understoodIn(row) > best) {
                best = understoodIn(row);
                missing = lacking;
            }
        }
        if (mapping_.headerRow)
            return base::failure(Error("header-row-missing", "", "known").with("row", std::to_string(*mapping_.headerRow)));
        if (best == 0 && isTitleAbove()) return onlyTitle(missing);
        return base::failure(missingColumns(missing));
    }

private:
    // Place 0 is the first row with anything in it, which the table calls its header.
    [[nodiscard]] std::optional<Names> namesAt(std::size_t place) const {
        if (place == 0) return table_.header;
        if (place > table_.rows.size()) return std::nullopt;
        Names names;
        for (const LedgerCell& cell : table_.rows[place - 1].cells) names.push_back(cell.number ? std::string() : cell.text);
        return names;
    }
    [[nodiscard]] int numberAt(std::size_t place) const { return place == 0 ? table_.headerNumber : table_.rows[place - 1].number; }

    // The fields that a header may go to.
    [[nodiscard]] std::vector<std::size_t> fieldsOf(const std::string& name) const {
        if (const auto mapped = mapping_.columns.find(name); mapped != mapping_.columns.end()) {
            if (!mapped->second) return {};
            return {names_.find(*mapped->second).value()};
        }
        if (const auto* several = names_.decidedByValues(name)) return *several;
        if (const auto reading = names_.read(name)) return {reading->column};
        return {};
    }

    [[nodiscard]] std::size_t understoodIn(const Names& row) const {
        return static_cast<std::size_t>(
            std::count_if(row.begin(), row.end(), [&](const std::string& name) { return !fieldsOf(name).empty(); }));
    }

    [[nodiscard]] Names lackingIn(const Names& row) const {
        std::set<std::size_t> found;
        for (const std::string& name : row) {
            for (const std::size_t field : fieldsOf(name)) found.insert(field);
        }
        Names lacking;
        for (const std::size_t needed : names_.needed()) {
            const std::string& name = names_.columns()[needed].name;
            if (!found.contains(needed) && !mapping_.constants.contains(name)) lacking.push_back(name);
        }
        return lacking;
    }

    // A row that names hardly any column is a title: what stands below it is no part of it.
    [[nodiscard]] HeaderRow withNeighbours(std::size_t place, const Names& row) const {
        HeaderRow header{row, row, numberAt(place), place};
        if (!lackingIn(row).empty() && understoodIn(row) < 2) return header;
        takeNamesAbove(place, header);
        if (takeNamesBelow(place, header)) ++header.firstRow;
        return header;
    }

    // A name merged over two rows stands in the upper one, beside a group of which the lower row has the parts.
    void takeNamesAbove(std::size_t place, HeaderRow& header) const {
        if (place == 0 || numberAt(place - 1) + 1 != header.number) return;
        const Names above = *namesAt(place - 1);
        if (understoodIn(above) < 2) return;
        for (std::size_t column = 0; column < above.size() && column < header.names.size(); ++column) {
            if (header.names[column].empty() && !fieldsOf(above[column]).empty()) header.names[column] = above[column];
        }
    }

    bool takeNamesBelow(std::size_t place, HeaderRow& header) const {
        const auto below = namesAt(place + 1);
        if (!below || numberAt(place + 1) != header.number + 1 || filled(*below) == 0) return false;
        Names names = header.names;
        bool isUnderstood = false;
        std::size_t group = names.size();
        for (std::size_t column = 0; column < names.size(); ++column) {
            if (!header.names[column].empty()) group = column;
            const std::string part = column < below->size() ? (*below)[column] : std::string();
            const bool isMerged = header.names[column].empty() || (column + 1 < names.size() && header.names[column + 1].empty());
            const auto& cells = table_.rows[place].cells;
            const bool isFilled = column < cells.size() && !cells[column].text.empty();
            if (isFilled && (part.empty() || !isMerged || group == names.size())) return false;
            if (part.empty()) continue;
            names[column] = header.names[group] + "/" + part;
            if (fieldsOf(names[column]).empty() && !fieldsOf(part).empty()) names[column] = part;
            isUnderstood = isUnderstood || !fieldsOf(names[column]).empty();
        }
        if (isUnderstood) header.names = std::move(names);
        return isUnderstood;
    }

    [[nodiscard]] base::Result<void> checkNames(const Names& names) const {
        std::map<std::string, std::vector<std::size_t>> places;
        for (std::size_t column = 0; column < names.size(); ++column) {
            const auto mapped = mapping_.columns.find(names[column]);
            const bool isLeftOut = mapped != mapping_.columns.end() && !mapped->second;
            if (!names[column].empty() && !isLeftOut) places[base::comparableName(names[column])].push_back(column);
        }
        for (const std::string& name : names) {  // the leftmost one is named first
            const std::vector<std::size_t>& same = places[base::comparableName(name)];
            if (same.size() < 2) continue;
            Names letters;
            for (const std::size_t each : same) letters.push_back(columnLetters(each));
            return base::failure(Error("duplicate-header", "", "unique").with("name", name).with("columns", base::joined(letters, "、")));
        }
        return {};
    }

    [[nodiscard]] bool isTitleAbove() const {
        const std::size_t first = filled(table_.header);
        return first < 2 &&
               std::any_of(
                   table_.rows.begin(), table_.rows.end(),
                   [&](const LedgerRow& row) {
                       return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                                                     [](const LedgerCell& cell) { return !cell.text.empty(); })) > first;
                   });
    }

    [[nodiscard]] base::Result<HeaderRow> onlyTitle(const Names& missing) const {
        const auto title = std::find_if(table_.header.begin(), table_.header.end(), [](const std::string& name) { return !name.empty(); });
        return base::failure(Error("title-row-above-header", "", "format")
                                 .with("row", std::to_string(table_.headerNumber))
                                 .with("text", title == table_.header.end() ? std::string() : *title)
                                 .with("columns", base::joined(missing, "、")));
    }

    const LedgerTable& table_;
    const ColumnNames& names_;
    const ImportMapping& mapping_;
};

}  // namespace

Error missingColumns(const Names& names) { return Error("missing-column", "", "required").with("columns", base::joined(names, "、")); }

base::Result<HeaderRow> findHeaderRow(const LedgerTable& table, ImportKind kind, const ImportMapping& mapping) {
    return HeaderSearch(table, kind, mapping).find();
}

}  // namespace huying::app
