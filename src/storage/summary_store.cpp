// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/awaited_store.h"
#include "storage/case_store.h"
#include "storage/query.h"
#include "storage/sort_key.h"

namespace huying::storage {

namespace {

std::string proposerName(Connection& connection, const domain::Suggestion& suggestion) {
    const bool isDelegation = static_cast<bool>(suggestion.leadDelegation);
    Query query(connection, isDelegation ? "SELECT name FROM delegation WHERE id = ?" : "SELECT name FROM deputy WHERE id = ?");
    query.bind(isDelegation ? suggestion.leadDelegation.value : suggestion.leadDeputy.value);
    return query.next() ? query.get<std::string>(0) : std::string();
}

}  // namespace

std::optional<domain::CaseSummary> readSummary(Connection& connection, domain::SuggestionId id) {
    Query query(
        connection,
        "SELECT state, next_step, turn, turn_unit_id, due_on, due_task_id, why, round, answering_unit_id, answering_units, joint_units,"
        " assigned_on, replied_on, is_replied, result_class, first_result, result, process, rated_on, is_completed, completed_on, "
        "undelivered, first_class, commitments, commitments_fulfilled, commitments_open, commitment_due_on, handled_in, planning_stage,"
        " publication_state FROM case_summary WHERE suggestion_id = ?");
    query.bind(id);
    if (!query.next()) return std::nullopt;
    domain::CaseSummary row;
    query.into(0, row.state, row.nextStep, row.turn, row.turnUnit, row.dueOn, row.dueTask, row.why, row.round, row.answeringUnit,
               row.answeringUnits, row.jointUnits, row.assignedOn, row.repliedOn, row.isReplied, row.resultClass, row.firstResult,
               row.result, row.process, row.ratedOn, row.isCompleted, row.completedOn, row.undelivered, row.firstClass, row.commitments,
               row.commitmentsFulfilled, row.commitmentsOpen, row.commitmentDueOn, row.handledIn, row.planning, row.publication);
    return row;
}

void refreshSummary(Connection& connection, domain::SuggestionId id) {
    const std::optional<domain::CaseFacts> facts = readCase(connection, id);
    if (!facts) {
        Query remove(connection, "DELETE FROM case_summary WHERE suggestion_id = ?");
        remove.bind(id).run();
        removeAwaited(connection, id);
        return;
    }
    saveAwaited(connection, *facts);
    const domain::CaseSummary row = domain::summarize(*facts);
    Query save(connection,
               "INSERT OR REPLACE INTO case_summary (suggestion_id, state, next_step, turn, turn_unit_id, due_on, due_task_id, why, round,"
               " answering_unit_id, answering_units, joint_units, assigned_on, replied_on, is_replied, result_class, first_result, result, "
               "process,"
               " rated_on, is_completed, completed_on, undelivered, first_class, commitments, commitments_fulfilled, commitments_open,"
               " commitment_due_on, handled_in, planning_stage, publication_state, title_key, lead_key)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    save.bind(id, row.state, row.nextStep, row.turn, row.turnUnit, row.dueOn, row.dueTask, row.why, row.round, row.answeringUnit,
              row.answeringUnits, row.jointUnits, row.assignedOn, row.repliedOn, row.isReplied, row.resultClass, row.firstResult,
              row.result, row.process, row.ratedOn, row.isCompleted, row.completedOn, row.undelivered, row.firstClass, row.commitments,
              row.commitmentsFulfilled, row.commitmentsOpen, row.commitmentDueOn, row.handledIn, row.planning, row.publication);
    for (const std::string& key : {pinyinSortKey(facts->suggestion.title), pinyinSortKey(proposerName(connection, facts->suggestion))}) {
        save.bindBytes(key.data(), key.size());
    }
    save.run();
}

std::vector<domain::SuggestionId> casesWithSummary(Connection& connection) {
    Query query(connection, "SELECT suggestion_id FROM case_summary ORDER BY suggestion_id");
    std::vector<domain::SuggestionId> ids;
    while (query.next()) ids.push_back(query.get<domain::SuggestionId>(0));
    return ids;
}

std::vector<domain::SuggestionId> allCases(Connection& connection) {
    Query query(connection, "SELECT id FROM suggestion ORDER BY id");
    std::vector<domain::SuggestionId> ids;
    while (query.next()) ids.push_back(query.get<domain::SuggestionId>(0));
    return ids;
}

}  // namespace huying::storage
