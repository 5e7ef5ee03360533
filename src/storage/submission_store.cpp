// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/submission_store.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "domain/suggestion_number.h"
#include "storage/history_store.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

using domain::Submission;
using domain::SubmissionId;
using domain::SubmissionStep;

constexpr auto submissionColumns =
    "SELECT t.id, t.session_id, w.term, w.number, t.serial, t.kind, t.title, t.body, t.lead_deputy_id, t.lead_delegation_id,"
    " t.category_id, t.origin, t.motion_number, t.submitted_on, t.paper_source, t.classified, t.hide_identity, t.remark,"
    " r.suggestion_id, s.registered_on, ifnull(s.classified, 0), ifnull(sw.term, 0), ifnull(sw.number, 0),"
    " ifnull(s.kind, 'plenary'), ifnull(s.serial, 0)"
    " FROM submission t JOIN session w ON w.id = t.session_id LEFT JOIN submission_registration r ON r.submission_id = t.id"
    " LEFT JOIN suggestion s ON s.id = r.suggestion_id LEFT JOIN session sw ON sw.id = s.session_id ";

constexpr auto inOrder = " ORDER BY w.term DESC, w.number DESC, t.serial";

Submission submissionAt(const Query& query) {
    Submission row;
    domain::CaseAddress suggestion;
    query.into(0, row.id, row.session, row.term, row.sessionNumber, row.serial, row.kind, row.title, row.body, row.leadDeputy,
               row.leadDelegation, row.category, row.origin, row.motionNumber, row.submittedOn, row.paperSource, row.classified,
               row.hideIdentity, row.remark, row.suggestion, row.registeredOn, row.isSuggestionClassified, suggestion.term,
               suggestion.session, suggestion.kind, suggestion.serial);
    if (row.suggestion) row.suggestionAddress = suggestion.text();
    return row;
}

std::string codesOf(const std::vector<domain::PaperDoubt>& doubts) {
    std::vector<std::string> codes;
    for (const domain::PaperDoubt doubt : doubts) codes.emplace_back(base::codeOf(doubt));
    return base::joined(codes, " ");
}

// One that a later program found says nothing to this one.
std::vector<domain::PaperDoubt> doubtsIn(const std::string& codes) {
    std::vector<domain::PaperDoubt> doubts;
    for (const std::string& code : base::split(codes, ' ')) {
        if (const auto doubt = base::fromCode<domain::PaperDoubt>(code)) doubts.push_back(*doubt);
    }
    return doubts;
}

// Into `papers`, in one pass over each table; `where` and its parameter choose the rows by their paper.
template <class Parameter>
void readBelongings(Connection& connection, std::vector<Submission>& papers, const std::string& where, const Parameter& parameter) {
    std::map<SubmissionId, Submission*> byId;
    for (Submission& paper : papers) byId[paper.id] = &paper;
    Query signers(connection, "SELECT submission_id, deputy_id FROM submission_co_signer t" + where + " ORDER BY t.order_number, t.id");
    signers.bind(parameter);
    while (signers.next()) {
        const auto paper = byId.find(signers.get<SubmissionId>(0));
        if (paper != byId.end()) paper->second->coSigners.push_back(signers.get<domain::DeputyId>(1));
    }
    Query steps(connection,
                "SELECT t.submission_id, t.id, t.event, t.on_date, t.reviewer, t.reason, t.refusal_reason, t.told_on, t.went_to,"
                " t.went_to_body, t.doubts, t.title_before, t.body_before, t.merge_into_id, ifnull(mw.term, 0), ifnull(mw.number, 0),"
                " ifnull(m.kind, 'plenary'), ifnull(m.serial, 0) FROM submission_step t LEFT JOIN suggestion m ON m.id = t.merge_into_id"
                " LEFT JOIN session mw ON mw.id = m.session_id" +
                    where + " ORDER BY t.on_date, t.id");
    steps.bind(parameter);
    while (steps.next()) {
        const auto paper = byId.find(steps.get<SubmissionId>(0));
        if (paper == byId.end()) continue;
        SubmissionStep& row = paper->second->steps.emplace_back();
        std::string doubts;
        domain::CaseAddress main;
        steps.into(1, row.id, row.event, row.on, row.reviewer, row.reason, row.refusal, row.toldOn, row.wentTo, row.wentToBody, doubts,
                   row.titleBefore, row.bodyBefore, row.mergeInto, main.term, main.session, main.kind, main.serial);
        if (row.mergeInto) row.mergeIntoAddress = main.text();
        row.doubts = doubtsIn(doubts);
    }
}

std::vector<domain::DeputyId> coSignersOf(Connection& connection, SubmissionId id) {
    Query query(connection, "SELECT deputy_id FROM submission_co_signer WHERE submission_id = ? ORDER BY order_number, id");
    query.bind(id);
    std::vector<domain::DeputyId> signers;
    while (query.next()) signers.push_back(query.get<domain::DeputyId>(0));
    return signers;
}

constexpr auto preContactColumns =
    "SELECT t.id, t.session_id, w.term, w.number, t.deputy_id, t.unit_id, t.matter, t.raised_on, t.taken_up_on, t.taken_up_by,"
    " t.replied_on, t.answer, t.settled_reason, r.submission_id, r.suggestion_id, ifnull(pw.term, 0), ifnull(pw.number, 0),"
    " ifnull(p.serial, 0), ifnull(sw.term, 0), ifnull(sw.number, 0), ifnull(s.kind, 'plenary'), ifnull(s.serial, 0)"
    " FROM pre_contact t JOIN session w ON w.id = t.session_id LEFT JOIN pre_contact_result r ON r.pre_contact_id = t.id"
    " LEFT JOIN submission p ON p.id = r.submission_id LEFT JOIN session pw ON pw.id = p.session_id"
    " LEFT JOIN suggestion s ON s.id = r.suggestion_id LEFT JOIN session sw ON sw.id = s.session_id ";

domain::PreContact preContactAt(const Query& query) {
    domain::PreContact row;
    domain::SubmissionAddress paper;
    domain::CaseAddress suggestion;
    query.into(0, row.id, row.session, row.term, row.sessionNumber, row.deputy, row.unit, row.matter, row.raisedOn, row.takenUpOn,
               row.takenUpBy, row.answeredOn, row.answer, row.settledReason, row.submission, row.suggestion, paper.term, paper.session,
               paper.serial, suggestion.term, suggestion.session, suggestion.kind, suggestion.serial);
    if (row.submission) row.submissionAddress = paper.text();
    if (row.suggestion) row.suggestionAddress = suggestion.text();
    return row;
}

bool isThere(Connection& connection, std::string_view sql, std::int64_t key) {
    Query query(connection, sql);
    query.bind(key);
    return query.next();
}

}  // namespace

std::vector<Submission> readSubmissions(Connection& connection, std::optional<domain::SessionId> session) {
    Query query(connection, std::string(submissionColumns) + "WHERE ?1 IS NULL OR t.session_id = ?1" + inOrder);
    query.bind(session);
    std::vector<Submission> papers;
    while (query.next()) papers.push_back(submissionAt(query));
    readBelongings(connection, papers, " WHERE ?1 IS NULL OR t.submission_id IN (SELECT p.id FROM submission p WHERE p.session_id = ?1)",
                   session);
    return papers;
}

std::optional<Submission> readSubmission(Connection& connection, SubmissionId id) {
    Query query(connection, std::string(submissionColumns) + "WHERE t.id = ?");
    query.bind(id);
    if (!query.next()) return std::nullopt;
    std::vector<Submission> papers{submissionAt(query)};
    readBelongings(connection, papers, " WHERE t.submission_id = ?1", id);
    return papers.front();
}

std::vector<SubmissionId> findSubmissions(Connection& connection, const domain::SubmissionAddress& address) {
    Query query(connection,
                "SELECT t.id FROM submission t JOIN session w ON w.id = t.session_id"
                " WHERE t.serial = ?1 AND (?2 = 0 OR (w.term = ?2 AND w.number = ?3)) ORDER BY w.term DESC, w.number DESC");
    query.bind(address.serial, address.term, address.session);
    std::vector<SubmissionId> found;
    while (query.next()) found.push_back(query.get<SubmissionId>(0));
    return found;
}

std::optional<SubmissionId> submissionOf(Connection& connection, domain::SuggestionId id) {
    Query query(connection, "SELECT submission_id FROM submission_registration WHERE suggestion_id = ?");
    query.bind(id);
    return query.next() ? std::optional(query.get<SubmissionId>(0)) : std::nullopt;
}

int nextSubmissionSerial(Connection& connection, domain::SessionId session) {
    Query query(connection, "SELECT ifnull(max(serial), 0) + 1 FROM submission WHERE session_id = ?");
    query.bind(session);
    query.next();
    return query.get<int>(0);
}

std::int64_t versionOfSubmission(Connection& connection, SubmissionId id) {
    Query query(connection, "SELECT ifnull(max(entry), 0) FROM history_submission WHERE submission_id = ?");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

SubmissionId saveSubmission(Connection& connection, const Submission& row) {
    SubmissionId id = row.id;
    if (!id) {
        Query insert(connection,
                     "INSERT INTO submission (session_id, serial, kind, title, body, lead_deputy_id, lead_delegation_id, category_id,"
                     " origin, motion_number, submitted_on, paper_source, classified, hide_identity, remark)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert
            .bind(row.session, row.serial, row.kind, row.title, row.body, row.leadDeputy, row.leadDelegation, row.category, row.origin,
                  row.motionNumber, row.submittedOn, row.paperSource, row.classified, row.hideIdentity, row.remark)
            .run();
        id = SubmissionId(connection.lastInsertedRow());
    } else {
        Query update(connection,
                     "UPDATE submission SET kind = ?, title = ?, body = ?, lead_deputy_id = ?, lead_delegation_id = ?, category_id = ?,"
                     " origin = ?, motion_number = ?, submitted_on = ?, paper_source = ?, classified = ?, hide_identity = ?, remark = ?"
                     " WHERE id = ?");
        update
            .bind(row.kind, row.title, row.body, row.leadDeputy, row.leadDelegation, row.category, row.origin, row.motionNumber,
                  row.submittedOn, row.paperSource, row.classified, row.hideIdentity, row.remark, id)
            .run();
    }
    if (coSignersOf(connection, id) == row.coSigners) return id;
    Query remove(connection, "DELETE FROM submission_co_signer WHERE submission_id = ?");
    remove.bind(id).run();
    int order = 0;
    for (const domain::DeputyId deputy : row.coSigners) {
        Query insert(connection, "INSERT INTO submission_co_signer (submission_id, deputy_id, order_number) VALUES (?, ?, ?)");
        insert.bind(id, deputy, ++order).run();
    }
    return id;
}

void saveSubmissionStep(Connection& connection, SubmissionId id, const SubmissionStep& row) {
    if (row.id) {
        Query update(connection,
                     "UPDATE submission_step SET on_date = ?, reviewer = ?, reason = ?, refusal_reason = ?, told_on = ?, went_to = ?,"
                     " went_to_body = ?, doubts = ?, merge_into_id = ? WHERE id = ?");
        update
            .bind(row.on, row.reviewer, row.reason, row.refusal, row.toldOn, row.wentTo, row.wentToBody, codesOf(row.doubts), row.mergeInto,
                  row.id)
            .run();
        return;
    }
    Query insert(connection,
                 "INSERT INTO submission_step (submission_id, event, on_date, reviewer, reason, refusal_reason, told_on, went_to,"
                 " went_to_body, doubts, title_before, body_before, merge_into_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(id, row.event, row.on, row.reviewer, row.reason, row.refusal, row.toldOn, row.wentTo, row.wentToBody, codesOf(row.doubts),
              row.titleBefore, row.bodyBefore, row.mergeInto)
        .run();
}

void registerSubmission(Connection& connection, SubmissionId id, domain::SuggestionId suggestion) {
    Query insert(connection, "INSERT INTO submission_registration (submission_id, suggestion_id) VALUES (?, ?)");
    insert.bind(id, suggestion).run();
}

std::vector<domain::PreContact> readPreContacts(Connection& connection, std::optional<domain::SessionId> session) {
    Query query(connection, std::string(preContactColumns) +
                                "WHERE ?1 IS NULL OR t.session_id = ?1 ORDER BY w.term DESC, w.number DESC, t.raised_on, t.id");
    query.bind(session);
    std::vector<domain::PreContact> contacts;
    while (query.next()) contacts.push_back(preContactAt(query));
    return contacts;
}

std::optional<domain::PreContact> readPreContact(Connection& connection, domain::PreContactId id) {
    Query query(connection, std::string(preContactColumns) + "WHERE t.id = ?");
    query.bind(id);
    return query.next() ? std::optional(preContactAt(query)) : std::nullopt;
}

std::vector<domain::PreContact> readPreContactsBefore(Connection& connection, SubmissionId paper, domain::SuggestionId suggestion) {
    Query query(connection, std::string(preContactColumns) + "WHERE r.submission_id = ? OR r.suggestion_id = ? ORDER BY t.raised_on, t.id");
    query.bind(paper, suggestion);
    std::vector<domain::PreContact> contacts;
    while (query.next()) contacts.push_back(preContactAt(query));
    return contacts;
}

std::int64_t versionOfPreContact(Connection& connection, domain::PreContactId id) {
    Query query(connection,
                "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'pre_contact' AND row_id = ?1"
                " UNION ALL SELECT v.entry FROM pre_contact_result r JOIN row_version v ON v.table_name = 'pre_contact_result'"
                " AND v.row_id = r.id WHERE r.pre_contact_id = ?1)");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

domain::PreContactId savePreContact(Connection& connection, const domain::PreContact& row) {
    domain::PreContactId id = row.id;
    if (!id) {
        Query insert(connection,
                     "INSERT INTO pre_contact (session_id, deputy_id, unit_id, matter, raised_on, taken_up_on, taken_up_by, replied_on,"
                     " answer, settled_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert
            .bind(row.session, row.deputy, row.unit, row.matter, row.raisedOn, row.takenUpOn, row.takenUpBy, row.answeredOn, row.answer,
                  row.settledReason)
            .run();
        id = domain::PreContactId(connection.lastInsertedRow());
    } else {
        Query update(connection,
                     "UPDATE pre_contact SET deputy_id = ?, unit_id = ?, matter = ?, raised_on = ?, taken_up_on = ?, taken_up_by = ?,"
                     " replied_on = ?, answer = ?, settled_reason = ? WHERE id = ?");
        update
            .bind(row.deputy, row.unit, row.matter, row.raisedOn, row.takenUpOn, row.takenUpBy, row.answeredOn, row.answer,
                  row.settledReason, id)
            .run();
    }
    Query present(connection, "SELECT 1 FROM pre_contact_result WHERE pre_contact_id = ? AND submission_id IS ? AND suggestion_id IS ?");
    present.bind(id, row.submission, row.suggestion);
    if (present.next()) return id;
    Query remove(connection, "DELETE FROM pre_contact_result WHERE pre_contact_id = ?");
    remove.bind(id).run();
    if (!row.submission && !row.suggestion) return id;
    Query insert(connection, "INSERT INTO pre_contact_result (pre_contact_id, submission_id, suggestion_id) VALUES (?, ?, ?)");
    insert.bind(id, row.submission, row.suggestion).run();
    return id;
}

bool isDeputyOnPapers(Connection& connection, domain::DeputyId id) {
    return isThere(
        connection,
        "SELECT 1 FROM submission WHERE lead_deputy_id = ?1 UNION ALL SELECT 1 FROM submission_co_signer WHERE deputy_id = ?1"
        " UNION ALL SELECT 1 FROM pre_contact WHERE deputy_id = ?1 UNION ALL SELECT 1 FROM inspection_deputy WHERE deputy_id = ?1"
        " UNION ALL SELECT 1 FROM deputy_activity_deputy WHERE deputy_id = ?1",
        id.value);
}

bool haveBothSignedAPaper(Connection& connection, domain::DeputyId one, domain::DeputyId other) {
    constexpr auto papersOf =
        "SELECT id FROM submission WHERE lead_deputy_id = ? UNION SELECT submission_id FROM submission_co_signer"
        " WHERE deputy_id = ?";
    Query query(connection, "SELECT 1 FROM (" + std::string(papersOf) + ") a JOIN (" + papersOf + ") b ON a.id = b.id");
    query.bind(one, one, other, other);
    return query.next();
}

bool isCategoryOnPapers(Connection& connection, domain::CategoryId id) {
    return isThere(connection, "SELECT 1 FROM submission WHERE category_id = ?", id.value);
}

std::set<SubmissionId> submissionsTouched(Connection& connection, const std::vector<RowChange>& changes) {
    constexpr std::array belongings{"submission_co_signer", "submission_step", "submission_registration", "pre_contact_result"};
    std::set<SubmissionId> papers;
    for (const RowChange& change : changes) {
        if (change.table == "submission") papers.insert(SubmissionId(change.row));
        const bool isOfPaper = std::find(belongings.begin(), belongings.end(), change.table) != belongings.end();
        if (!isOfPaper) continue;
        if (change.operation == Operation::update) {
            Query query(connection, "SELECT submission_id FROM " + change.table + " WHERE id = ?");
            query.bind(change.row);
            if (query.next() && !query.isNull(0)) papers.insert(query.get<SubmissionId>(0));
        }
        for (const ValueChange& value : change.values) {
            if (value.column != "submission_id") continue;
            for (const auto& side : {value.oldValue, value.newValue}) {
                if (side) papers.insert(SubmissionId(std::stoll(*side)));
            }
        }
    }
    return papers;
}

std::int64_t versionOfReason(Connection& connection, int term, const std::string& code) {
    Query found(connection, "SELECT id FROM refusal_reason WHERE term <= ? AND code = ? ORDER BY term DESC");
    found.bind(term, code);
    return versionOfFound(connection, "refusal_reason", found);
}

void saveRefusalReason(Connection& connection, const domain::RefusalWording& row) {
    Query known(connection, "SELECT id FROM refusal_reason WHERE term = ? AND code = ?");
    known.bind(row.term, row.code);
    if (known.next()) {
        Query update(connection, "UPDATE refusal_reason SET label = ?, source = ?, sort_number = ?, in_use = ? WHERE id = ?");
        update.bind(row.label, row.source, row.sortNumber, row.isInUse, known.get<std::int64_t>(0)).run();
        return;
    }
    Query insert(connection, "INSERT INTO refusal_reason (term, code, label, source, sort_number, in_use) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(row.term, row.code, row.label, row.source, row.sortNumber, row.isInUse).run();
}

void removeRefusalReason(Connection& connection, const std::string& code) {
    Query remove(connection, "DELETE FROM refusal_reason WHERE code = ?");
    remove.bind(code).run();
}

std::vector<domain::RefusalWording> readRefusalReasons(Connection& connection) {
    Query query(connection, "SELECT term, code, label, source, sort_number, in_use FROM refusal_reason ORDER BY term, id");
    std::vector<domain::RefusalWording> rows;
    while (query.next()) {
        domain::RefusalWording& row = rows.emplace_back();
        query.into(0, row.term, row.code, row.label, row.source, row.sortNumber, row.isInUse);
    }
    return rows;
}

std::map<std::string, int> readRefusalUses(Connection& connection) {
    Query query(connection, "SELECT refusal_reason, count(*) FROM submission_step WHERE refusal_reason IS NOT NULL GROUP BY 1");
    std::map<std::string, int> uses;
    while (query.next()) uses[query.get<std::string>(0)] = query.get<int>(1);
    return uses;
}

}  // namespace huying::storage
