// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/form_row.h"

#include <algorithm>
#include <utility>

#include "app/import/column_values.h"
#include "base/text.h"
#include "domain/suggestion_number.h"

namespace huying::app {

using base::Error;

namespace {

bool isDateColumn(std::string_view code) {
    for (const auto& [page, name] : base::EnumCodes<FormPage>::values) {
        for (const FormColumn& column : columnsOf(page)) {
            if (column.code == code) return column.kind == FormCellKind::date;
        }
    }
    return false;
}

// One day, whether the program wrote a number or the person a text.
std::optional<base::Date> dayIn(const LedgerCell& cell) {
    const auto dates = datesIn(cell);
    return dates && dates->size() == 1 ? std::optional(dates->front()) : std::nullopt;
}

// Programs take 18-1-12 typed into a cell of no format for a day of the year 2018.
std::string addressText(const LedgerCell& cell) {
    constexpr double firstDay = 36'526;  // 2000-01-01; below it stands a bare number
    const auto day = cell.number && *cell.number >= firstDay ? base::fromSpreadsheetSerial(*cell.number) : base::parseIsoDate(cell.text);
    if (!day) return cell.text;
    const std::chrono::year_month_day parts{*day};
    constexpr int century = 100;
    return std::to_string(static_cast<int>(parts.year()) % century) + "-" + std::to_string(static_cast<unsigned>(parts.month())) + "-" +
           std::to_string(static_cast<unsigned>(parts.day()));
}

}  // namespace

const LedgerCell* FormRowValues::cell(std::string_view column) const {
    const auto found = row_.cells.find(column);
    return found == row_.cells.end() ? nullptr : &found->second;
}

std::string FormRowValues::headerOf(std::string_view column) const {
    const auto found = page_.headers.find(column);
    return found == page_.headers.end() ? words_.text("unit_form_column." + std::string(column)) : found->second;
}

std::string FormRowValues::text(std::string_view column) const {
    const LedgerCell* found = cell(column);
    return found == nullptr ? std::string() : base::trimmed(found->text);
}

std::optional<base::Date> FormRowValues::date(std::string_view column) {
    const LedgerCell* found = cell(column);
    if (found == nullptr || base::trimmed(found->text).empty()) return std::nullopt;
    const auto day = dayIn(*found);
    if (!day) note(column, Error("form-date", "", "format"));
    return day;
}

std::optional<base::Date> FormRowValues::requiredDate(std::string_view column) {
    const auto day = date(column);
    if (text(column).empty() && !hasError(column)) note(column, Error("form-value-missing", "", "required"));
    return day;
}

std::string FormRowValues::requiredText(std::string_view column) {
    std::string value = text(column);
    if (value.empty() && !hasError(column)) note(column, Error("form-value-missing", "", "required"));
    return value;
}

void FormRowValues::noteChoice(std::string_view column, const std::string&, const std::vector<std::string>& choices) {
    note(column, Error("form-choice", "", "known").with("choices", base::joined(choices, "、")));
}

std::string FormRowValues::caseAddress() {
    const LedgerCell* found = cell("number");
    const std::string sent = sentValue(row_.sent, "number");
    const std::string given = found == nullptr ? std::string() : base::trimmed(addressText(*found));
    const auto address = domain::parseCaseAddress(given);
    const std::string name = address && address->term != 0 ? address->text() : given;
    if (!sent.empty()) {
        if (!given.empty() && name != sent) note("number", Error("form-number-changed", "", "conflict").with("sent", sent));
        return sent;
    }
    if (given.empty()) {
        if (hasError("number")) return name;
        note("number", Error("form-value-missing", "", "required"));
    } else if (!address) {
        note("number", Error("bad-case-address", "case", "format"));
    }
    return name;
}

std::string FormRowValues::comparableValue(std::string_view column) const {
    const LedgerCell* found = cell(column);
    if (found == nullptr) return {};
    if (column == "number") return addressText(*found);
    if (isDateColumn(column)) {
        if (const auto day = dayIn(*found)) return base::isoDate(*day);
    }
    return found->text;
}

bool FormRowValues::isChanged(std::string_view column) const {
    return page_.columns.contains(column) && !isAsSent(row_.sent, column, comparableValue(column));
}

bool FormRowValues::isAnyChanged(std::span<const std::string_view> columns) const {
    return std::any_of(columns.begin(), columns.end(), [&](std::string_view column) { return isChanged(column); });
}

std::string FormRowValues::changedText(std::string_view column) const { return isChanged(column) ? text(column) : std::string(); }

void FormRowValues::note(std::string_view column, Error error) { faults_.push_back({headerOf(column), text(column), std::move(error)}); }

std::vector<ReturnedFault> FormRowValues::takeFaults() { return std::exchange(faults_, {}); }

}  // namespace huying::app
