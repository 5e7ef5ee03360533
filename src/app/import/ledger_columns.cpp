// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ledger_columns.h"

#include "app/import/column_values.h"

namespace huying::app {

namespace {

bool fitsLedger(std::size_t field, const LedgerCell& cell) {
    switch (static_cast<LedgerColumn>(field)) {
        case LedgerColumn::number:
            return addressFromWords(cell.text).has_value();
        case LedgerColumn::kind:
            return kindFromWords(cell.text).has_value();
        case LedgerColumn::submittedOn:
            return datesIn(cell).has_value();
        case LedgerColumn::resultClass:
            return resultClassFromWords(cell.text, {}).has_value();
        case LedgerColumn::resultRating:
            return ratingFromWords(cell.text).has_value();
        case LedgerColumn::priority:
            return saysNo(cell.text) || saysOnlyYes(cell.text);
        case LedgerColumn::publication:
            return publicationFromWords(cell.text).has_value();
        default:
            return true;
    }
}

}  // namespace

const std::string& columnName(LedgerColumn column) {
    return ColumnNames::of(ImportKind::suggestions).columns()[static_cast<std::size_t>(column)].name;
}

base::Result<LedgerLayout> readLedgerLayout(const LedgerTable& table, const ImportMapping& mapping) {
    auto layout = ColumnLayout::read(table, ImportKind::suggestions, mapping, fitsLedger);
    if (!layout) return base::failure(layout.error());
    return LedgerLayout(std::move(*layout));
}

}  // namespace huying::app
