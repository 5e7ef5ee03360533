// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/queries/case_list.h"
#include "storage/connection.h"

// The list of cases: filters and orders as SQL, rows by id.
namespace huying::storage {

// `awaited` is what query.queue comes to on its day.
using QueueCondition = std::optional<app::AwaitedSelection>;
std::vector<domain::SuggestionId> readCaseIds(Connection& connection, const app::ListQuery& query, const QueueCondition& awaited);
int countCases(Connection& connection, const app::ListQuery& query, const QueueCondition& awaited);
std::vector<app::CaseRow> readCaseRows(Connection& connection, const std::vector<domain::SuggestionId>& ids);

// Every field of app::listFields() has an expression here; a test holds the two lists against each other.
bool knowsListField(std::string_view code);

}  // namespace huying::storage
