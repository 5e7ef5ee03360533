// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/candidate_store.h"

#include "base/text.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

std::string codesOf(const std::vector<domain::CandidateGround>& grounds) {
    std::vector<std::string> codes;
    for (const domain::CandidateGround ground : grounds) codes.emplace_back(base::codeOf(ground));
    return base::joined(codes, " ");
}

std::vector<domain::CandidateGround> groundsIn(const std::string& codes) {
    std::vector<domain::CandidateGround> grounds;
    for (const std::string& code : base::split(codes, ' ')) {
        if (const auto ground = base::fromCode<domain::CandidateGround>(code)) grounds.push_back(*ground);
    }
    return grounds;
}

}  // namespace

std::vector<domain::Candidate> readCandidates(Connection& connection, domain::SessionId session) {
    Query query(connection,
                "SELECT c.id, c.suggestion_id, c.on_date, c.proposer, c.committee_id, c.unit_id, c.for_government, c.grounds, c.reason,"
                " c.topic_name, c.outcome, c.decided_on, c.chair_meeting, c.decision_reason FROM priority_candidate c"
                " JOIN suggestion s ON s.id = c.suggestion_id WHERE s.session_id = ? ORDER BY c.id");
    query.bind(session);
    std::vector<domain::Candidate> candidates;
    while (query.next()) {
        domain::Candidate& row = candidates.emplace_back();
        std::string grounds;
        query.into(0, row.id, row.suggestion, row.on, row.proposer, row.committee, row.unit, row.isForGovernment, grounds, row.reason,
                   row.topicName, row.outcome, row.decidedOn, row.chairMeeting, row.decisionReason);
        row.grounds = groundsIn(grounds);
    }
    return candidates;
}

domain::CandidateId saveCandidate(Connection& connection, const domain::Candidate& row) {
    if (!row.id) {
        Query insert(connection,
                     "INSERT INTO priority_candidate (suggestion_id, on_date, proposer, committee_id, unit_id, for_government, grounds,"
                     " reason, topic_name, outcome, decided_on, chair_meeting, decision_reason)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert
            .bind(row.suggestion, row.on, row.proposer, row.committee, row.unit, row.isForGovernment, codesOf(row.grounds), row.reason,
                  row.topicName, row.outcome, row.decidedOn, row.chairMeeting, row.decisionReason)
            .run();
        return domain::CandidateId(connection.lastInsertedRow());
    }
    Query update(connection,
                 "UPDATE priority_candidate SET on_date = ?, proposer = ?, committee_id = ?, unit_id = ?, for_government = ?, grounds = ?,"
                 " reason = ?, topic_name = ?, outcome = ?, decided_on = ?, chair_meeting = ?, decision_reason = ? WHERE id = ?");
    update
        .bind(row.on, row.proposer, row.committee, row.unit, row.isForGovernment, codesOf(row.grounds), row.reason, row.topicName,
              row.outcome, row.decidedOn, row.chairMeeting, row.decisionReason, row.id)
        .run();
    return row.id;
}

}  // namespace huying::storage
