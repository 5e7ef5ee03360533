// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/look_back_store.h"

#include "base/text.h"
#include "storage/case_rows.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

// To those that count, or to those that were made void.
template <class Row>
void keep(CaseFacts& facts, std::vector<Row> domain::VoidableFacts::* rows, Row row) {
    (row.voidReason.empty() ? facts.*rows : facts.voided.*rows).push_back(std::move(row));
}

}  // namespace

void readLookBacks(Connection& connection, const Cases& cases, const Scope& scope) {
    using domain::VoidableFacts;
    readRows(
        connection, cases, scope,
        "t.id, t.look_back_id, b.name, b.on_date, b.due_on, b.closed_on, t.task_id, t.commitment_id, t.on_date, t.void_reason",
        "look_back_line",
        [](const Query& query, CaseFacts& facts) {
            domain::LookBackLine row;
            query.into(1, row.id, row.round, row.roundName, row.roundOpenedOn, row.dueOn, row.closedOn, row.task, row.commitment, row.on,
                       row.voidReason);
            keep(facts, &VoidableFacts::lookBackLines, std::move(row));
        },
        " JOIN look_back b ON b.id = t.look_back_id");
    readRows(connection, cases, scope,
             "t.id, t.look_back_line_id, t.on_date, t.answer_state, t.text, t.evidence, t.expected_on, t.person, t.void_reason",
             "look_back_answer", [](const Query& query, CaseFacts& facts) {
                 domain::LookBackAnswer row;
                 query.into(1, row.id, row.line, row.on, row.state, row.text, row.evidence, row.expectedOn, row.person, row.voidReason);
                 keep(facts, &VoidableFacts::lookBackAnswers, std::move(row));
             });
    readRows(connection, cases, scope,
             "t.id, t.look_back_line_id, t.look_back_answer_id, t.on_date, t.finding, t.text, t.person, t.void_reason", "look_back_finding",
             [](const Query& query, CaseFacts& facts) {
                 domain::LookBackFinding row;
                 query.into(1, row.id, row.line, row.answer, row.on, row.outcome, row.text, row.person, row.voidReason);
                 keep(facts, &VoidableFacts::lookBackFindings, std::move(row));
             });
}

std::vector<domain::LookBack> readLookBacks(Connection& connection) {
    Query query(connection,
                "SELECT id, name, on_date, due_on, purpose, demand, closed_on, conclusion FROM look_back ORDER BY on_date DESC, id DESC");
    std::vector<domain::LookBack> rounds;
    while (query.next()) {
        domain::LookBack& row = rounds.emplace_back();
        query.into(0, row.id, row.name, row.openedOn, row.dueOn, row.purpose, row.demand, row.closedOn, row.conclusion);
    }
    return rounds;
}

domain::LookBackId saveLookBack(Connection& connection, const domain::LookBack& row) {
    if (!row.id) {
        Query insert(connection,
                     "INSERT INTO look_back (name, comparable_name, on_date, due_on, purpose, demand, closed_on, conclusion)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert
            .bind(row.name, base::comparableName(row.name), row.openedOn, row.dueOn, row.purpose, row.demand, row.closedOn, row.conclusion)
            .run();
        return domain::LookBackId(connection.lastInsertedRow());
    }
    Query update(connection,
                 "UPDATE look_back SET name = ?, comparable_name = ?, on_date = ?, due_on = ?, purpose = ?, demand = ?, closed_on = ?,"
                 " conclusion = ? WHERE id = ?");
    update
        .bind(row.name, base::comparableName(row.name), row.openedOn, row.dueOn, row.purpose, row.demand, row.closedOn, row.conclusion,
              row.id)
        .run();
    return row.id;
}

std::vector<SuggestionId> casesInLookBack(Connection& connection, domain::LookBackId id) {
    Query query(connection, "SELECT DISTINCT suggestion_id FROM look_back_line WHERE look_back_id = ? ORDER BY suggestion_id");
    query.bind(id);
    std::vector<SuggestionId> cases;
    while (query.next()) cases.push_back(query.get<SuggestionId>(0));
    return cases;
}

std::int64_t versionOfLookBackLine(Connection& connection, domain::LookBackLineId id) {
    Query query(connection,
                "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'look_back_line' AND row_id = ?1"
                " UNION ALL SELECT v.entry FROM look_back_answer a JOIN row_version v ON v.table_name = 'look_back_answer'"
                " AND v.row_id = a.id WHERE a.look_back_line_id = ?1"
                " UNION ALL SELECT v.entry FROM look_back_finding f JOIN row_version v ON v.table_name = 'look_back_finding'"
                " AND v.row_id = f.id WHERE f.look_back_line_id = ?1)");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

domain::LookBackLineId addLookBackLine(Connection& connection, SuggestionId id, const domain::LookBackLine& row) {
    Query insert(connection,
                 "INSERT INTO look_back_line (suggestion_id, look_back_id, task_id, commitment_id, on_date) VALUES (?, ?, ?, ?, ?)");
    insert.bind(id, row.round, row.task, row.commitment, row.on).run();
    return domain::LookBackLineId(connection.lastInsertedRow());
}

domain::LookBackAnswerId addLookBackAnswer(Connection& connection, SuggestionId id, const domain::LookBackAnswer& row) {
    Query insert(connection,
                 "INSERT INTO look_back_answer (suggestion_id, look_back_line_id, on_date, answer_state, text, evidence, expected_on,"
                 " person) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.line, row.on, row.state, row.text, row.evidence, row.expectedOn, row.person).run();
    return domain::LookBackAnswerId(connection.lastInsertedRow());
}

domain::LookBackFindingId addLookBackFinding(Connection& connection, SuggestionId id, const domain::LookBackFinding& row) {
    Query insert(connection,
                 "INSERT INTO look_back_finding (suggestion_id, look_back_line_id, look_back_answer_id, on_date, finding, text, person)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.line, row.answer, row.on, row.outcome, row.text, row.person).run();
    return domain::LookBackFindingId(connection.lastInsertedRow());
}

void updateFact(Connection& connection, const domain::LookBackLine& row) {
    Query update(connection, "UPDATE look_back_line SET on_date = ?, void_reason = ? WHERE id = ?");
    update.bind(row.on, row.voidReason, row.id).run();
}

void updateFact(Connection& connection, const domain::LookBackAnswer& row) {
    Query update(connection,
                 "UPDATE look_back_answer SET on_date = ?, answer_state = ?, text = ?, evidence = ?, expected_on = ?, person = ?,"
                 " void_reason = ? WHERE id = ?");
    update.bind(row.on, row.state, row.text, row.evidence, row.expectedOn, row.person, row.voidReason, row.id).run();
}

void updateFact(Connection& connection, const domain::LookBackFinding& row) {
    Query update(connection, "UPDATE look_back_finding SET on_date = ?, finding = ?, text = ?, person = ?, void_reason = ? WHERE id = ?");
    update.bind(row.on, row.outcome, row.text, row.person, row.voidReason, row.id).run();
}

std::set<SuggestionId> casesInChangedRounds(Connection& connection, const std::vector<RowChange>& changes) {
    std::set<SuggestionId> cases;
    for (const RowChange& change : changes) {
        if (change.table != "look_back" || change.operation != Operation::update) continue;
        for (const SuggestionId id : casesInLookBack(connection, domain::LookBackId(change.row))) cases.insert(id);
    }
    return cases;
}

}  // namespace huying::storage
