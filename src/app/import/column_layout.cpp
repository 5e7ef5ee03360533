// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/column_layout.h"

#include <algorithm>

#include "base/text.h"

namespace huying::app {

using base::Error;

namespace {

constexpr int otherSpelling = 0;
constexpr int ownName = 1;
constexpr int saidByMapping = 2;

bool beginsWithOneOf(const std::string& text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return text.starts_with(word); });
}

base::Result<void> checkMapping(const HeaderRow& header, const ImportMapping& mapping) {
    std::vector<std::string> missing;
    for (const auto& [name, field] : mapping.columns) {
        if (std::find(header.names.begin(), header.names.end(), name) == header.names.end()) missing.push_back(name);
    }
    if (missing.empty()) return {};
    return base::failure(Error("mapping-column-missing", "", "known").with("columns", base::joined(missing, "、")));
}

}  // namespace

Error noticeOf(RowBeside beside) {
    switch (beside) {
        case RowBeside::headerAgain:
            return Error("header-again", "", "format");
        case RowBeside::total:
            return Error("total-row", "", "format");
        case RowBeside::note:
            return Error("note-row", "", "format");
        case RowBeside::leftOut:
        case RowBeside::none:
            break;
    }
    return Error("row-left-out", "", "format");
}

base::Result<ColumnLayout> ColumnLayout::read(const LedgerTable& table, ImportKind kind, const ImportMapping& mapping,
                                              const ValueTest& fits) {
    auto header = findHeaderRow(table, kind, mapping);
    if (!header) return base::failure(header.error());
    if (auto whole = checkMapping(*header, mapping); !whole) return base::failure(whole.error());
    ColumnLayout layout;
    layout.names_ = &ColumnNames::of(kind);
    layout.header_ = std::move(*header);
    layout.places_.resize(layout.names_->columns().size());
    layout.skippedRows_ = mapping.skippedRows;
    for (const auto& [name, text] : mapping.constants) {
        layout.constants_[layout.names_->find(name).value()] = {base::trimmed(text), std::nullopt};
    }
    if (auto taken = layout.takeNames(table, mapping, fits); !taken) return base::failure(taken.error());
    // A header that only may mean a needed column: 建议 stands over numbers in lists of this program, over texts elsewhere.
    std::vector<std::string> lacking;
    for (const std::size_t needed : layout.names_->needed()) {
        if (!layout.hasField(needed)) lacking.push_back(layout.names_->columns()[needed].name);
    }
    if (!lacking.empty()) return base::failure(missingColumns(lacking));
    return layout;
}

base::Result<void> ColumnLayout::takeNames(const LedgerTable& table, const ImportMapping& mapping, const ValueTest& fits) {
    std::vector<std::pair<std::size_t, const std::vector<std::size_t>*>> undecided;
    for (std::size_t place = 0; place < header_.names.size(); ++place) {
        const std::string& name = header_.names[place];
        if (name.empty()) continue;
        base::Result<void> taken;
        if (const auto mapped = mapping.columns.find(name); mapped != mapping.columns.end()) {
            if (mapped->second) {
                taken = take({place, names_->find(*mapped->second).value(), saidByMapping});
            } else {
                leftOut_.push_back(name);
            }
        } else if (const auto* meanings = names_->decidedByValues(name)) {
            undecided.emplace_back(place, meanings);
        } else if (const auto reading = names_->read(name)) {
            taken = take({place, reading->column, reading->isOwnName ? ownName : otherSpelling});
        } else if (names_->isComputed(name)) {
            computed_.push_back(name);
        } else {
            unknown_.push_back(name);
        }
        if (!taken) return taken;
    }
    for (const auto& [place, meanings] : undecided) {
        if (auto taken = takeByValues(table, place, *meanings, fits); !taken) return taken;
    }
    return {};
}

base::Result<void> ColumnLayout::take(const Given& given) {
    std::optional<Given>& place = places_[given.field];
    if (place && place->rank == given.rank) {
        return base::failure(Error("duplicate-header", "", "unique")
                                 .with("name", names_->columns()[given.field].name)
                                 .with("columns", header_.names[place->place] + "、" + header_.names[given.place]));
    }
    const bool isBetter = !place || place->rank < given.rank;
    if (place) unknown_.push_back(header_.names[isBetter ? place->place : given.place]);
    if (isBetter) place = given;
    return {};
}

// 类别 is the class of the result where A, B, C stand below it, else the category.
base::Result<void> ColumnLayout::takeByValues(const LedgerTable& table, std::size_t place, const std::vector<std::size_t>& meanings,
                                              const ValueTest& fits) {
    const std::string& name = header_.names[place];
    const auto rankOf = [&](std::size_t field) {
        const auto reading = names_->read(name);
        return reading && reading->isOwnName && reading->column == field ? ownName : otherSpelling;
    };
    std::size_t values = 0;
    std::map<std::size_t, std::size_t> fitting;
    for (std::size_t i = header_.firstRow; i < table.rows.size(); ++i) {
        const LedgerRow& row = table.rows[i];
        if (place >= row.cells.size() || row.cells[place].text.empty() || beside(row) != RowBeside::none) continue;
        ++values;
        for (const std::size_t field : meanings) {
            if (fits(field, row.cells[place])) ++fitting[field];
        }
    }
    for (const std::size_t field : meanings) {
        if (values == 0 && field != meanings.back()) continue;
        const bool isTaken = places_[field].has_value() && places_[field]->rank >= rankOf(field);
        if (!isTaken && fitting[field] == values) return take({place, field, rankOf(field)});
        if (isTaken && field == names_->needed().front() && values > 0 && fitting[field] == values) {
            besides_[field] = place;
            return {};
        }
        const bool isLast = field == meanings.back();
        if (!isTaken && fitting[field] > 0 && (!isLast || meanings.size() > 1)) {
            std::vector<std::string> both;
            for (const std::size_t meaning : meanings) both.push_back(names_->columns()[meaning].name);
            return base::failure(Error("ambiguous-column", "", "unique").with("name", name).with("meanings", base::joined(both, "、")));
        }
    }
    unknown_.push_back(name);
    return {};
}

std::optional<std::size_t> ColumnLayout::fieldAt(std::size_t place) const {
    for (const auto& given : places_) {
        if (given && given->place == place) return given->field;
    }
    return std::nullopt;
}

RowBeside ColumnLayout::beside(const LedgerRow& row) const {
    if (skippedRows_.contains(row.number)) return RowBeside::leftOut;
    std::string first;
    std::size_t count = 0;
    bool isHeader = true;
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        const std::string& text = row.cells[place].text;
        if (text.empty()) continue;
        if (++count == 1) first = base::comparableName(text);
        isHeader = isHeader && place < header_.written.size() && text == header_.written[place];
    }
    if (count >= 2 && isHeader) return RowBeside::headerAgain;
    // What names the row of a table speaks for itself: a piece with a number is no sum.
    const std::string name = base::comparableName(cellAt(row, names_->needed().front()).text);
    if (!name.empty() && name != first) return RowBeside::none;
    if (beginsWithOneOf(first, wordsBesideRows().totals)) return RowBeside::total;
    return beginsWithOneOf(first, wordsBesideRows().notes) ? RowBeside::note : RowBeside::none;
}

const LedgerCell& ColumnLayout::cellAt(const LedgerRow& row, std::size_t field) const {
    static const LedgerCell none;
    const auto& given = places_[field];
    const LedgerCell& cell = given && given->place < row.cells.size() ? row.cells[given->place] : none;
    if (!cell.text.empty()) return cell;
    const auto constant = constants_.find(field);
    return constant == constants_.end() ? cell : constant->second;
}

const LedgerCell& ColumnLayout::cellBesideAt(const LedgerRow& row, std::size_t field) const {
    static const LedgerCell none;
    const auto beside = besides_.find(field);
    return beside != besides_.end() && beside->second < row.cells.size() ? row.cells[beside->second] : none;
}

std::string ColumnLayout::headerAt(std::size_t field) const {
    return places_[field] ? header_.names[places_[field]->place] : names_->columns()[field].name;
}

}  // namespace huying::app
