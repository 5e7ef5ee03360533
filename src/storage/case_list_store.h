// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "app/queries/case_list.h"
#include "storage/connection.h"
#include "storage/search_question.h"

// The list of cases: filters and orders as SQL, rows by id.
namespace huying::storage {

// `awaited` is what query.queue comes to on its day; `question` makes what is to be searched for, where the query has a text.
using QueueCondition = std::optional<app::AwaitedSelection>;
// Within a transaction the search index takes changes over at its end only; until then filters read the texts themselves.
enum class TitleIndex { current, behind };
std::vector<domain::SuggestionId> readCaseIds(Connection& connection, const app::ListQuery& query, const QueueCondition& awaited,
                                              const std::function<SearchQuestion()>& question, TitleIndex index = TitleIndex::current);
int countCases(Connection& connection, const app::ListQuery& query, const QueueCondition& awaited,
               const std::function<SearchQuestion()>& question);
std::vector<app::CaseRow> readCaseRows(Connection& connection, const std::vector<domain::SuggestionId>& ids);

// Every field of app::listFields() has an expression here; a test holds the two lists against each other.
bool knowsListField(std::string_view code);

}  // namespace huying::storage
