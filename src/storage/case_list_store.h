// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "app/queries/case_list.h"
#include "storage/connection.h"
#include "storage/list_condition.h"
#include "storage/search_question.h"

// The list of cases: ids in order, rows by id.
namespace huying::storage {

// `awaited` is what query.queue comes to; `question` makes what is to be searched for, where the query has a text.
// Within a transaction the search index takes changes over at its end only; until then filters read the texts themselves.
enum class TitleIndex { current, behind };
std::vector<domain::SuggestionId> readCaseIds(Connection& connection, const app::ListQuery& query, const QueueCondition& awaited,
                                              const std::function<SearchQuestion()>& question, TitleIndex index = TitleIndex::current);
int countCases(Connection& connection, const app::ListQuery& query, const QueueCondition& awaited,
               const std::function<SearchQuestion()>& question);
// Where `scope` names units, what is due is what they owe themselves.
std::vector<app::CaseRow> readCaseRows(Connection& connection, const std::vector<domain::SuggestionId>& ids, const app::QueryScope& scope);

}  // namespace huying::storage
