// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/questions/search.h"
#include "storage/connection.h"

// What of a piece can be found: the one list that the index is made from, checked against and quoted from.
namespace huying::storage {

// A text of a piece. Names of deputies and units stand in the index by `token`, not by their characters, so that a new
// name needs no new index; the token is empty for all other texts.
struct SearchedText {
    app::SearchField field = app::SearchField::title;
    std::string text;
    std::string token;
};

// Tells them one by one, in the order of the fields, until `take` says false. Of the fields that are hidden in `scope` only what its
// units wrote themselves.
void eachSearchedText(Connection& connection, domain::SuggestionId id, const std::function<bool(const SearchedText&)>& take,
                      const app::QueryScope& scope = {});

// Columns that eachSearchedText reads, by table; what changes elsewhere needs no new index.
struct SearchedColumn {
    std::string_view table;
    std::string_view column;
    std::string_view token;  // leads the token of an id: "·u"; empty for text
};
const std::vector<SearchedColumn>& searchedColumns();

// Sign before the tokens of titles, which are found first.
constexpr std::string_view titleMark = "¶";

std::string sessionToken(domain::SessionId id);
std::string pieceToken(domain::SuggestionId id);

}  // namespace huying::storage
