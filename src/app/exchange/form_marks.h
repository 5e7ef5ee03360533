// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/import/ledger_table.h"
#include "app/questions/exchange.h"
#include "domain/ids.h"

// The hidden signs in a form by which its parts are known wherever people move them.
namespace huying::app {

// Of the whole form.
struct FormMark {
    std::string token;
    std::string registerId;
};
std::string markText(const FormMark& mark);
std::optional<FormMark> markIn(std::string_view cell);

// Of a row: a task, or a promise, a line of a look-back round or another fact on record of a task.
struct RowMark {
    enum class Kind { task, promise, recorded, lookBack };
    Kind kind = Kind::task;
    std::string token;  // of the exchange
    domain::TaskId task;
    int number = 0;     // of a promise, within its case; of a line of a look-back round, the key of its row
    std::string origin;  // of the piece (pieceMark); empty in sheets of earlier versions
};
// What of a piece's origin stands in a row: enough that no two pieces have it in common.
std::string pieceMark(const PieceOrigin& origin);
std::string rowMarkText(const RowMark& mark);
std::optional<RowMark> rowMarkIn(std::string_view cell);

// What stood in a row when it went out, by column: enough to see what was changed, however long the texts are.
using SentCells = std::vector<std::pair<std::string, std::string>>;  // code of the column, value
std::string sentText(const SentCells& cells);
std::optional<std::string> sentIn(std::string_view cell);  // without its sign
// Whether a column holds what was sent. Blanks, width and how a date is written make no difference.
bool isAsSent(const std::string& sent, std::string_view column, const std::string& value);
// Of a short value the value itself; empty where it was empty or long.
std::string sentValue(const std::string& sent, std::string_view column);

// In the first, hidden row of a page.
inline constexpr std::string_view pageMark = "HYP1 ";

}  // namespace huying::app
