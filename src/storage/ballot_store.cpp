// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ballot_store.h"

#include <utility>

#include "domain/suggestion_number.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

using domain::Ballot;

constexpr auto ofSession = " JOIN ballot b ON b.id = o.ballot_id WHERE (?1 IS NULL OR b.session_id = ?1)";

void readOpinions(Connection& connection, std::optional<domain::SessionId> session, const std::map<domain::BallotId, Ballot*>& byId) {
    std::map<domain::ReviewOpinionId, std::pair<Ballot*, std::size_t>> places;
    Query opinions(connection, "SELECT o.id, o.ballot_id, o.on_date, o.text, o.unit_id, o.due_on, o.void_reason FROM review_opinion o" +
                                   std::string(ofSession) + " ORDER BY o.id");
    opinions.bind(session);
    while (opinions.next()) {
        domain::ReviewOpinion row;
        opinions.into(0, row.id, row.ballot, row.on, row.text, row.unit, row.dueOn, row.voidReason);
        Ballot* ballot = byId.at(row.ballot);
        places.emplace(row.id, std::pair(ballot, ballot->opinions.size()));
        ballot->opinions.push_back(std::move(row));
    }
    Query done(connection, std::string("SELECT r.id, r.review_opinion_id, r.on_date, r.text, r.is_done, r.void_reason FROM rectification r"
                                       " JOIN review_opinion o ON o.id = r.review_opinion_id") +
                               ofSession + " ORDER BY r.id");
    done.bind(session);
    while (done.next()) {
        domain::Rectification row;
        done.into(0, row.id, row.opinion, row.on, row.text, row.isDone, row.voidReason);
        const auto& [ballot, place] = places.at(row.opinion);
        ballot->opinions[place].rectifications.push_back(std::move(row));
    }
}

}  // namespace

std::vector<Ballot> readBallots(Connection& connection, std::optional<domain::SessionId> session) {
    Query query(
        connection,
        "SELECT b.id, b.session_id, b.on_date, b.meeting, b.ballot_subject, b.system, b.unit_id, b.suggestion_id, b.members, b.present,"
        " b.handed_out, b.collected, b.satisfied, b.mostly_satisfied, b.dissatisfied, b.invalid, b.ballot_base, b.ballot_measure,"
        " b.numerator, b.denominator, b.inclusive, b.source, b.ballot_id, b.rectify_by, b.reported_on, b.report, b.note,"
        " b.void_reason, w.term, w.number, s.kind, s.serial FROM ballot b LEFT JOIN suggestion s ON s.id = b.suggestion_id"
        " LEFT JOIN session w ON w.id = s.session_id WHERE (?1 IS NULL OR b.session_id = ?1) ORDER BY b.on_date, b.id");
    query.bind(session);
    std::vector<Ballot> ballots;
    while (query.next()) {
        Ballot& row = ballots.emplace_back();
        query.into(0, row.id, row.session, row.on, row.meeting, row.subject, row.system, row.unit, row.suggestion, row.members, row.present,
                   row.handedOut, row.collected, row.satisfied, row.mostly, row.dissatisfied, row.invalid, row.rule.base, row.rule.measure,
                   row.rule.numerator, row.rule.denominator, row.rule.isInclusive, row.rule.source, row.repeats, row.rectifyBy,
                   row.reportedOn, row.report, row.note, row.voidReason);
        if (!row.suggestion) continue;
        domain::CaseAddress address;
        query.into(28, address.term, address.session, address.kind, address.serial);
        row.address = address.text();
    }
    std::map<domain::BallotId, Ballot*> byId;
    for (Ballot& row : ballots) byId.emplace(row.id, &row);
    readOpinions(connection, session, byId);
    return ballots;
}

std::map<int, domain::BallotRule> readBallotRules(Connection& connection) {
    Query query(connection,
                "SELECT term, ballot_base, ballot_measure, numerator, denominator, inclusive, source FROM ballot_rule ORDER BY term");
    std::map<int, domain::BallotRule> rules;
    while (query.next()) {
        domain::BallotRule& rule = rules[query.get<int>(0)];
        query.into(1, rule.base, rule.measure, rule.numerator, rule.denominator, rule.isInclusive, rule.source);
    }
    return rules;
}

std::int64_t versionOfReviewOpinion(Connection& connection, domain::ReviewOpinionId id) {
    Query query(connection,
                "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'review_opinion' AND row_id = ?1"
                " UNION ALL SELECT v.entry FROM rectification r JOIN row_version v ON v.table_name = 'rectification'"
                " AND v.row_id = r.id WHERE r.review_opinion_id = ?1)");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

domain::BallotId saveBallot(Connection& connection, const Ballot& row) {
    const auto bindAll = [&](Query& query) {
        query.bind(row.on, row.meeting, row.subject, row.system, row.unit, row.suggestion, row.members, row.present, row.handedOut,
                   row.collected, row.satisfied, row.mostly, row.dissatisfied, row.invalid, row.rule.base, row.rule.measure,
                   row.rule.numerator, row.rule.denominator, row.rule.isInclusive, row.rule.source, row.repeats, row.rectifyBy,
                   row.reportedOn, row.report, row.note, row.voidReason);
    };
    if (row.id) {
        Query update(connection,
                     "UPDATE ballot SET on_date = ?, meeting = ?, ballot_subject = ?, system = ?, unit_id = ?, suggestion_id = ?,"
                     " members = ?, present = ?, handed_out = ?, collected = ?, satisfied = ?, mostly_satisfied = ?, dissatisfied = ?,"
                     " invalid = ?, ballot_base = ?, ballot_measure = ?, numerator = ?, denominator = ?, inclusive = ?, source = ?,"
                     " ballot_id = ?, rectify_by = ?, reported_on = ?, report = ?, note = ?, void_reason = ? WHERE id = ?");
        bindAll(update);
        update.bind(row.id).run();
        return row.id;
    }
    Query insert(connection,
                 "INSERT INTO ballot (on_date, meeting, ballot_subject, system, unit_id, suggestion_id, members, present, handed_out,"
                 " collected, satisfied, mostly_satisfied, dissatisfied, invalid, ballot_base, ballot_measure, numerator, denominator,"
                 " inclusive, source, ballot_id, rectify_by, reported_on, report, note, void_reason, session_id)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindAll(insert);
    insert.bind(row.session).run();
    return domain::BallotId(connection.lastInsertedRow());
}

domain::ReviewOpinionId saveReviewOpinion(Connection& connection, const domain::ReviewOpinion& row) {
    if (row.id) {
        Query update(connection, "UPDATE review_opinion SET on_date = ?, text = ?, unit_id = ?, due_on = ?, void_reason = ? WHERE id = ?");
        update.bind(row.on, row.text, row.unit, row.dueOn, row.voidReason, row.id).run();
        return row.id;
    }
    Query insert(connection, "INSERT INTO review_opinion (ballot_id, on_date, text, unit_id, due_on) VALUES (?, ?, ?, ?, ?)");
    insert.bind(row.ballot, row.on, row.text, row.unit, row.dueOn).run();
    return domain::ReviewOpinionId(connection.lastInsertedRow());
}

domain::RectificationId saveRectification(Connection& connection, const domain::Rectification& row) {
    if (row.id) {
        Query update(connection, "UPDATE rectification SET on_date = ?, text = ?, is_done = ?, void_reason = ? WHERE id = ?");
        update.bind(row.on, row.text, row.isDone, row.voidReason, row.id).run();
        return row.id;
    }
    Query insert(connection, "INSERT INTO rectification (review_opinion_id, on_date, text, is_done) VALUES (?, ?, ?, ?)");
    insert.bind(row.opinion, row.on, row.text, row.isDone).run();
    return domain::RectificationId(connection.lastInsertedRow());
}

void saveBallotRule(Connection& connection, int term, const domain::BallotRule& rule) {
    Query known(connection, "SELECT id FROM ballot_rule WHERE term = ?");
    known.bind(term);
    if (known.next()) {
        Query update(connection,
                     "UPDATE ballot_rule SET ballot_base = ?, ballot_measure = ?, numerator = ?, denominator = ?, inclusive = ?, source = ?"
                     " WHERE term = ?");
        update.bind(rule.base, rule.measure, rule.numerator, rule.denominator, rule.isInclusive, rule.source, term).run();
        return;
    }
    Query insert(connection,
                 "INSERT INTO ballot_rule (term, ballot_base, ballot_measure, numerator, denominator, inclusive, source)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(term, rule.base, rule.measure, rule.numerator, rule.denominator, rule.isInclusive, rule.source).run();
}

}  // namespace huying::storage
