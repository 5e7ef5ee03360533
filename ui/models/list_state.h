// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/list_filter.h"

// What a list is narrowed to and ordered by: what a named filter keeps. Dates stand in it by their meaning ("overdue"),
// so that a filter kept today is right tomorrow.
namespace huying::ui {

struct ListState {
    Conditions conditions;
    QString searchText;
    std::optional<SavedFilter> ready;
    std::vector<app::SortKey> order;

    [[nodiscard]] bool isNarrowed() const { return !conditions.isEmpty() || !searchText.isEmpty() || ready.has_value(); }
};

app::ListQuery queryOf(const ListState& state, base::Date today, const QString& actor);

// As JSON: {"columns":{"title":{"text":"地铁"},"state":{"codes":["handling"]}},"search":"…","ready":"overdue","order":"due_on,-case"}
std::string definitionOf(const ListState& state);
// Nothing where it is no definition or names a column or filter that is not there: a filter must not silently show more.
std::optional<ListState> stateFrom(const std::string& definition);

std::string orderText(const std::vector<app::SortKey>& order);  // due_on,-case

}  // namespace huying::ui
