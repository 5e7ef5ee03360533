// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/waiting_papers.h"

#include "storage/due_matters.h"
#include "storage/query.h"
#include "storage/submission_store.h"

namespace huying::storage {

namespace {

void save(Connection& connection, const domain::Submission& paper) {
    const auto waiting = domain::waitingOf(paper);
    if (!waiting) return;
    Query insert(connection, "INSERT INTO awaited_paper (submission_id, session_id, turn, next_step, since_on) VALUES (?, ?, ?, ?, ?)");
    insert.bind(paper.id, paper.session, waiting->turn, waiting->next, waiting->since).run();
}

int countOf(Connection& connection, const std::string& from, const app::PaperSelection& selection) {
    Query query(connection, "SELECT count(*) " + from);
    query.bind(selection.session, selection.unit);
    query.next();
    return query.get<int>(0);
}

// Of the deputy or the office. The session is asked for as ?1 and the unit, which has no papers, as ?2.
app::WaitingPapers readPapers(Connection& connection, const app::PaperSelection& selection, int most) {
    const domain::Turn turn = selection.queue == app::PaperQueue::returnedPapers ? domain::Turn::deputy : domain::Turn::office;
    const std::string chosen =
        " WHERE a.turn = '" + std::string(base::codeOf(turn)) + "' AND (?1 IS NULL OR a.session_id = ?1) AND ?2 IS NULL";
    app::WaitingPapers waiting;
    waiting.queue = selection.queue;
    waiting.count = countOf(connection, "FROM awaited_paper a" + chosen, selection);
    Query query(connection,
                "SELECT p.id, w.term, w.number, p.serial, CASE WHEN p.classified THEN '' ELSE p.title END,"
                " CASE WHEN p.hide_identity THEN '' ELSE coalesce(d.name, g.name, '') END, a.next_step, a.since_on, p.kind, p.submitted_on"
                " FROM awaited_paper a JOIN submission p ON p.id = a.submission_id JOIN session w ON w.id = p.session_id"
                " LEFT JOIN deputy d ON d.id = p.lead_deputy_id LEFT JOIN delegation g ON g.id = p.lead_delegation_id" +
                    chosen + " ORDER BY a.since_on, a.submission_id LIMIT ?3");
    query.bind(selection.session, selection.unit, most);
    while (query.next()) {
        app::PaperLine& line = waiting.lines.emplace_back();
        domain::SubmissionAddress address;
        query.into(0, line.paper, address.term, address.session, address.serial, line.title, line.deputy, line.next, line.since, line.kind,
                   line.submittedOn);
        line.address = address.text();
        line.turn = turn;
    }
    return waiting;
}

// Neither answered nor over in another way (domain/pre_contact.h).
app::WaitingPapers readTalks(Connection& connection, const app::PaperSelection& selection, int most) {
    const std::string chosen =
        " WHERE t.replied_on IS NULL AND t.settled_reason = '' AND (?1 IS NULL OR t.session_id = ?1) AND (?2 IS NULL OR t.unit_id = ?2)"
        " AND NOT EXISTS (SELECT 1 FROM pre_contact_result r WHERE r.pre_contact_id = t.id)";
    app::WaitingPapers waiting;
    waiting.queue = selection.queue;
    waiting.count = countOf(connection, "FROM pre_contact t" + chosen, selection);
    Query query(connection,
                "SELECT t.id, t.matter, d.name, coalesce(nullif(u.short_name, ''), u.name), t.taken_up_on IS NOT NULL, t.raised_on"
                " FROM pre_contact t JOIN deputy d ON d.id = t.deputy_id JOIN unit u ON u.id = t.unit_id" +
                    chosen + " ORDER BY t.raised_on, t.id LIMIT ?3");
    query.bind(selection.session, selection.unit, most);
    while (query.next()) {
        app::PaperLine& line = waiting.lines.emplace_back();
        query.into(0, line.talk, line.title, line.deputy, line.unit, line.isTakenUp, line.since);
        line.turn = domain::Turn::unit;
    }
    return waiting;
}

}  // namespace

void refreshWaitingPaper(Connection& connection, domain::SubmissionId id) {
    Query remove(connection, "DELETE FROM awaited_paper WHERE submission_id = ?");
    remove.bind(id).run();
    if (const auto paper = readSubmission(connection, id)) save(connection, *paper);
}

void refreshWaitingPapers(Connection& connection) {
    connection.execute("DELETE FROM awaited_paper");
    for (const domain::Submission& paper : readSubmissions(connection, std::nullopt)) save(connection, paper);
}

bool isWaitingRight(Connection& connection, const domain::Submission& paper) {
    Query query(connection, "SELECT session_id, turn, next_step, since_on FROM awaited_paper WHERE submission_id = ?");
    query.bind(paper.id);
    const auto expected = domain::waitingOf(paper);
    if (!query.next()) return !expected;
    domain::SessionId session;
    domain::WaitingPaper kept;
    query.into(0, session, kept.turn, kept.next, kept.since);
    return session == paper.session && expected == kept;
}

app::WaitingPapers readWaitingPapers(Connection& connection, const app::PaperSelection& selection, int most) {
    if (app::isAfterInspection(selection.queue)) return readDueMatters(connection, selection, most);
    return selection.queue == app::PaperQueue::openTalks ? readTalks(connection, selection, most) : readPapers(connection, selection, most);
}

}  // namespace huying::storage
