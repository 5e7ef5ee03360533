// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/follow_up_store.h"

#include <algorithm>

#include "storage/query.h"

namespace huying::storage {

using domain::SuggestionId;

domain::CommitmentId addCommitment(Connection& connection, SuggestionId id, const domain::Commitment& row) {
    Query insert(connection,
                 "INSERT INTO commitment (suggestion_id, task_id, on_date, text, due_on, owner, is_void) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.task, row.on, row.text, row.dueOn, row.owner, row.isVoid).run();
    return domain::CommitmentId(connection.lastInsertedRow());
}

void updateCommitment(Connection& connection, const domain::Commitment& row) {
    Query update(connection, "UPDATE commitment SET on_date = ?, text = ?, due_on = ?, owner = ?, is_void = ? WHERE id = ?");
    update.bind(row.on, row.text, row.dueOn, row.owner, row.isVoid, row.id).run();
}

void addSecondReply(Connection& connection, SuggestionId id, const domain::SecondReply& row) {
    Query insert(connection,
                 "INSERT INTO second_reply (suggestion_id, task_id, on_date, result_class, document_number, signatory, text, way,"
                 " nothing_promised) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.task, row.on, row.resultClass, row.documentNumber, row.signatory, row.text, row.way, row.nothingPromised).run();
}

void updateSecondReply(Connection& connection, const domain::SecondReply& row) {
    Query update(connection,
                 "UPDATE second_reply SET on_date = ?, result_class = ?, document_number = ?, signatory = ?, text = ?, way = ?,"
                 " nothing_promised = ? WHERE id = ?");
    update.bind(row.on, row.resultClass, row.documentNumber, row.signatory, row.text, row.way, row.nothingPromised, row.id).run();
}

void saveRatingRule(Connection& connection, int term, const domain::RatingRule& row) {
    Query known(connection, "SELECT id FROM rating_rule WHERE term = ?");
    known.bind(term);
    if (known.next()) {
        Query update(connection, "UPDATE rating_rule SET party = ?, piece_rating = ? WHERE term = ?");
        update.bind(row.party, row.piece, term).run();
        return;
    }
    Query insert(connection, "INSERT INTO rating_rule (term, party, piece_rating) VALUES (?, ?, ?)");
    insert.bind(term, row.party, row.piece).run();
}

std::map<int, domain::RatingRule> readRatingRules(Connection& connection) {
    Query query(connection, "SELECT term, party, piece_rating FROM rating_rule ORDER BY term");
    std::map<int, domain::RatingRule> rules;
    while (query.next()) {
        domain::RatingRule& row = rules[query.get<int>(0)];
        query.into(1, row.party, row.piece);
    }
    return rules;
}

std::vector<SuggestionId> casesWithFollowUp(Connection& connection) {
    Query query(connection, "SELECT suggestion_id FROM commitment UNION SELECT suggestion_id FROM second_reply ORDER BY 1");
    std::vector<SuggestionId> ids;
    while (query.next()) ids.push_back(query.get<SuggestionId>(0));
    return ids;
}

// What was settled before the period began stays settled: a step that says so is only ever made void (domain::stateOf).
std::vector<SuggestionId> casesCarriedOver(Connection& connection, domain::SessionId session, std::optional<base::Date> since,
                                           base::Date asOf) {
    Query query(connection,
                "SELECT f.id FROM (SELECT c.suggestion_id AS id FROM commitment c WHERE NOT EXISTS"
                " (SELECT 1 FROM commitment_step p WHERE p.suggestion_id = c.suggestion_id AND p.commitment_id = c.id"
                " AND p.void_reason = '' AND p.kind IN ('fulfilled', 'not_fulfilled') AND p.on_date < ?2 AND p.on_date <= ?3)"
                " UNION SELECT suggestion_id FROM second_reply WHERE on_date >= ifnull(?2, '')) f"
                " JOIN suggestion s ON s.id = f.id JOIN session own ON own.id = s.session_id JOIN session now ON now.id = ?1"
                " WHERE (own.term, own.number) < (now.term, now.number) ORDER BY f.id");
    query.bind(session, since, asOf);
    std::vector<SuggestionId> ids;
    while (query.next()) ids.push_back(query.get<SuggestionId>(0));
    return ids;
}

std::int64_t versionOfCommitment(Connection& connection, domain::CommitmentId id) {
    Query query(
        connection,
        "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'commitment' AND row_id = ?1"
        " UNION ALL SELECT v.entry FROM commitment_step s JOIN row_version v ON v.table_name = 'commitment_step' AND v.row_id = s.id"
        " WHERE s.commitment_id = ?1)");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

namespace {

// What changed there decides how pieces of the term are judged.
bool decides(const RowChange& change) {
    if (change.table == "rating_rule") return true;
    return change.table == "result_class" && std::any_of(change.values.begin(), change.values.end(),
                                                         [](const ValueChange& value) { return value.column == "opens_commitment"; });
}

}  // namespace

std::set<SuggestionId> casesUnderRules(Connection& connection, const std::vector<RowChange>& changes) {
    std::set<std::string> terms;
    for (const RowChange& change : changes) {
        if (!decides(change)) continue;
        bool isTold = false;
        for (const ValueChange& value : change.values) {
            if (value.column != "term") continue;
            for (const auto& side : {value.oldValue, value.newValue}) {
                if (!side) continue;
                terms.insert(*side);
                isTold = true;
            }
        }
        if (isTold) continue;
        Query term(connection, "SELECT term FROM " + change.table + " WHERE id = ?");
        term.bind(change.row);
        if (term.next()) terms.insert(term.get<std::string>(0));
    }
    std::set<SuggestionId> cases;
    for (const std::string& term : terms) {
        Query query(connection,
                    "SELECT s.id FROM suggestion s JOIN session ON session.id = s.session_id WHERE session.term = CAST(? AS INTEGER)");
        query.bind(term);
        while (query.next()) cases.insert(query.get<SuggestionId>(0));
    }
    return cases;
}

}  // namespace huying::storage
