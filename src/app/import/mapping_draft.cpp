// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/mapping_draft.h"

#include <algorithm>
#include <set>

#include "app/import/ledger_columns.h"
#include "base/text.h"

namespace huying::app {

namespace {

constexpr int rowsSearched = 20;

std::vector<std::string> namesIn(const LedgerRow& row) {
    std::vector<std::string> names;
    for (const LedgerCell& cell : row.cells) names.push_back(cell.number ? std::string() : cell.text);
    return names;
}

HeaderRow likeliestHeader(const LedgerTable& table, const ColumnNames& known, const std::optional<int>& wanted) {
    HeaderRow best{table.header, table.header, table.headerNumber, 0};
    const auto weight = [&](const std::vector<std::string>& names) {
        constexpr std::size_t understood = 100;
        std::size_t sum = 0;
        for (const std::string& name : names) sum += name.empty() ? 0 : known.read(name) ? understood : 1;
        return sum;
    };
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const LedgerRow& row = table.rows[i];
        if (!wanted && row.number >= table.headerNumber + rowsSearched) break;
        const std::vector<std::string> names = namesIn(row);
        if (wanted ? row.number == *wanted : weight(names) > weight(best.names)) best = {names, names, row.number, i + 1};
    }
    return best;
}

std::string exampleBelow(const LedgerTable& table, std::size_t firstRow, std::size_t place) {
    constexpr std::size_t most = 3;
    constexpr std::size_t mostCharacters = 24;
    std::vector<std::string> values;
    for (std::size_t i = firstRow; i < table.rows.size() && values.size() < most; ++i) {
        if (place >= table.rows[i].cells.size()) continue;
        const std::string value = base::shortened(table.rows[i].cells[place].text, mostCharacters);
        if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    }
    return base::joined(values, " · ");
}

// What each column is by the mapping, else by its name; the first of two with one meaning.
std::string fieldOf(const std::string& name, const ColumnNames& known, const ImportMapping& mapping) {
    if (const auto mapped = mapping.columns.find(name); mapped != mapping.columns.end()) return mapped->second.value_or("");
    const auto reading = known.read(name);
    return reading ? known.columns()[reading->column].name : std::string();
}

}  // namespace

MappingDraft draftMapping(const LedgerTable& table, ImportKind kind, const ImportMapping& mapping) {
    const ColumnNames& known = ColumnNames::of(kind);
    const auto found = findHeaderRow(table, kind, mapping);
    const HeaderRow header = found ? *found : likeliestHeader(table, known, mapping.headerRow);
    const auto layout = kind == ImportKind::suggestions
                            ? readLedgerLayout(table, mapping).map([](const LedgerLayout& whole) -> ColumnLayout { return whole; })
                            : ColumnLayout::read(table, kind, mapping, [](std::size_t, const LedgerCell&) { return true; });
    MappingDraft draft{header.number, headerMark(header.written), {}};
    std::set<std::string> taken;
    for (std::size_t place = 0; place < header.names.size(); ++place) {
        const std::string& name = header.names[place];
        if (name.empty()) continue;
        const auto field = layout ? layout->fieldAt(place) : std::nullopt;
        std::string goesTo = field ? known.columns()[*field].name : layout ? std::string() : fieldOf(name, known, mapping);
        if (taken.contains(goesTo)) goesTo.clear();
        if (!goesTo.empty()) taken.insert(goesTo);
        draft.columns.push_back({name, exampleBelow(table, header.firstRow, place), goesTo});
    }
    for (DraftColumn& column : draft.columns) {
        if (!column.field.empty() || mapping.columns.contains(column.name)) continue;
        column.isComputed = known.isComputed(column.name);
        if (column.isComputed) continue;  // 期限 is like 答复期限 and is another date
        const auto proposal = known.proposal(column.name);
        if (!proposal || !taken.insert(known.columns()[*proposal].name).second) continue;
        column.field = known.columns()[*proposal].name;
        column.isProposal = true;
    }
    return draft;
}

bool hasHeader(const LedgerTable& table, const std::string& mark) {
    if (headerMark(table.header) == mark) return true;
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const LedgerRow& row) {
        return row.number < table.headerNumber + rowsSearched && headerMark(namesIn(row)) == mark;
    });
}

}  // namespace huying::app
