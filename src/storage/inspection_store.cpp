// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/inspection_store.h"

#include <map>

#include "base/text.h"
#include "domain/suggestion_number.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

using domain::Inspection;
using domain::InspectionFinding;
using domain::InspectionLine;

// Those of one session, or of all.
constexpr auto ofSession = " JOIN inspection i ON i.id = t.inspection_id WHERE (?1 IS NULL OR i.session_id = ?1)";

std::vector<std::string> linesOf(const std::string& text) { return text.empty() ? std::vector<std::string>() : base::split(text, '\n'); }

std::vector<domain::DeputyId> deputiesOf(Connection& connection, domain::InspectionId id) {
    Query query(connection, "SELECT deputy_id FROM inspection_deputy WHERE inspection_id = ? ORDER BY order_number, id");
    query.bind(id);
    std::vector<domain::DeputyId> deputies;
    while (query.next()) deputies.push_back(query.get<domain::DeputyId>(0));
    return deputies;
}

using ById = std::map<domain::InspectionId, Inspection*>;

void readPeopleAndDraws(Connection& connection, std::optional<domain::SessionId> session, const ById& byId) {
    Query deputies(connection, "SELECT t.inspection_id, t.deputy_id FROM inspection_deputy t" + std::string(ofSession) +
                                   " ORDER BY t.order_number, t.id");
    deputies.bind(session);
    while (deputies.next()) byId.at(deputies.get<domain::InspectionId>(0))->deputies.push_back(deputies.get<domain::DeputyId>(1));
    Query draws(connection,
                "SELECT t.id, t.inspection_id, t.on_date, t.draw_subject, t.draw_count, t.per_unit, t.seed, t.candidates, t.drawn"
                " FROM inspection_draw t" +
                    std::string(ofSession) + " ORDER BY t.id");
    draws.bind(session);
    while (draws.next()) {
        domain::InspectionDraw row;
        std::string candidates;
        std::string drawn;
        draws.into(0, row.id, row.inspection, row.on, row.subject, row.count, row.isPerUnit, row.seed, candidates, drawn);
        row.candidates = linesOf(candidates);
        row.drawn = linesOf(drawn);
        byId.at(row.inspection)->draws.push_back(std::move(row));
    }
}

void readFindings(Connection& connection, std::optional<domain::SessionId> session,
                  std::map<domain::InspectionLineId, InspectionLine*>& lines) {
    std::map<domain::InspectionFindingId, std::pair<InspectionLine*, std::size_t>> places;
    Query findings(connection,
                   "SELECT f.id, f.inspection_line_id, f.on_date, f.text, f.score, f.is_problem, f.demand, f.due_on, f.void_reason"
                   " FROM inspection_finding f JOIN inspection_line t ON t.id = f.inspection_line_id" +
                       std::string(ofSession) + " ORDER BY f.id");
    findings.bind(session);
    while (findings.next()) {
        InspectionFinding row;
        findings.into(0, row.id, row.line, row.on, row.text, row.score, row.isProblem, row.demand, row.dueOn, row.voidReason);
        InspectionLine* line = lines.at(row.line);
        places.emplace(row.id, std::pair(line, line->findings.size()));
        line->findings.push_back(std::move(row));
    }
    Query followUps(connection,
                    "SELECT u.id, u.inspection_finding_id, u.on_date, u.text, u.is_done, u.void_reason FROM inspection_follow_up u"
                    " JOIN inspection_finding f ON f.id = u.inspection_finding_id JOIN inspection_line t ON t.id = f.inspection_line_id" +
                        std::string(ofSession) + " ORDER BY u.id");
    followUps.bind(session);
    while (followUps.next()) {
        domain::InspectionFollowUp row;
        followUps.into(0, row.id, row.finding, row.on, row.text, row.isDone, row.voidReason);
        const auto& [line, place] = places.at(row.finding);
        line->findings[place].followUps.push_back(std::move(row));
    }
}

void readLines(Connection& connection, std::optional<domain::SessionId> session, const ById& byId) {
    Query lines(
        connection,
        "SELECT t.id, t.inspection_id, t.unit_id, t.suggestion_id, t.inspection_draw_id, t.on_date, t.void_reason, w.term, w.number,"
        " s.kind, s.serial FROM inspection_line t LEFT JOIN suggestion s ON s.id = t.suggestion_id"
        " LEFT JOIN session w ON w.id = s.session_id" +
            std::string(ofSession) + " ORDER BY t.id");
    lines.bind(session);
    while (lines.next()) {
        InspectionLine row;
        lines.into(0, row.id, row.inspection, row.unit, row.suggestion, row.draw, row.on, row.voidReason);
        if (row.suggestion) {
            domain::CaseAddress address;
            lines.into(7, address.term, address.session, address.kind, address.serial);
            row.address = address.text();
        }
        byId.at(row.inspection)->lines.push_back(std::move(row));
    }
    std::map<domain::InspectionLineId, InspectionLine*> known;
    for (const auto& [id, inspection] : byId) {
        for (InspectionLine& line : inspection->lines) known.emplace(line.id, &line);
    }
    readFindings(connection, session, known);
}

}  // namespace

std::vector<Inspection> readInspections(Connection& connection, std::optional<domain::SessionId> session) {
    Query query(
        connection,
        "SELECT id, session_id, name, committee_id, on_date, from_date, to_date, purpose, members, closed_on, conclusion, void_reason"
        " FROM inspection WHERE (?1 IS NULL OR session_id = ?1) ORDER BY id");
    query.bind(session);
    std::vector<Inspection> inspections;
    while (query.next()) {
        Inspection& row = inspections.emplace_back();
        std::string members;
        query.into(0, row.id, row.session, row.name, row.committee, row.plannedOn, row.from, row.to, row.purpose, members, row.closedOn,
                   row.conclusion, row.voidReason);
        row.members = base::splitValues(members);
    }
    ById byId;
    for (Inspection& row : inspections) byId.emplace(row.id, &row);
    readPeopleAndDraws(connection, session, byId);
    readLines(connection, session, byId);
    return inspections;
}

std::int64_t versionOfInspection(Connection& connection, domain::InspectionId id) {
    Query query(connection,
                "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'inspection' AND row_id = ?1"
                " UNION ALL SELECT v.entry FROM inspection_deputy d JOIN row_version v ON v.table_name = 'inspection_deputy'"
                " AND v.row_id = d.id WHERE d.inspection_id = ?1)");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

std::int64_t versionOfInspectionLine(Connection& connection, domain::InspectionLineId id) {
    Query query(connection,
                "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'inspection_line' AND row_id = ?1"
                " UNION ALL SELECT v.entry FROM inspection_finding f JOIN row_version v ON v.table_name = 'inspection_finding'"
                " AND v.row_id = f.id WHERE f.inspection_line_id = ?1"
                " UNION ALL SELECT v.entry FROM inspection_follow_up u JOIN inspection_finding f ON f.id = u.inspection_finding_id"
                " JOIN row_version v ON v.table_name = 'inspection_follow_up' AND v.row_id = u.id WHERE f.inspection_line_id = ?1)");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

domain::InspectionId saveInspection(Connection& connection, const Inspection& row) {
    domain::InspectionId id = row.id;
    const std::string members = base::joined(row.members, "、");
    if (!id) {
        Query insert(connection,
                     "INSERT INTO inspection (session_id, name, comparable_name, committee_id, on_date, from_date, to_date, purpose,"
                     " members, closed_on, conclusion, void_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert
            .bind(row.session, row.name, base::comparableName(row.name), row.committee, row.plannedOn, row.from, row.to, row.purpose,
                  members, row.closedOn, row.conclusion, row.voidReason)
            .run();
        id = domain::InspectionId(connection.lastInsertedRow());
    } else {
        Query update(connection,
                     "UPDATE inspection SET name = ?, comparable_name = ?, committee_id = ?, on_date = ?, from_date = ?, to_date = ?,"
                     " purpose = ?, members = ?, closed_on = ?, conclusion = ?, void_reason = ? WHERE id = ?");
        update
            .bind(row.name, base::comparableName(row.name), row.committee, row.plannedOn, row.from, row.to, row.purpose, members,
                  row.closedOn, row.conclusion, row.voidReason, id)
            .run();
    }
    if (deputiesOf(connection, id) == row.deputies) return id;
    Query remove(connection, "DELETE FROM inspection_deputy WHERE inspection_id = ?");
    remove.bind(id).run();
    int order = 0;
    for (const domain::DeputyId deputy : row.deputies) {
        Query insert(connection, "INSERT INTO inspection_deputy (inspection_id, deputy_id, order_number) VALUES (?, ?, ?)");
        insert.bind(id, deputy, ++order).run();
    }
    return id;
}

domain::InspectionDrawId addInspectionDraw(Connection& connection, const domain::InspectionDraw& row) {
    Query insert(connection,
                 "INSERT INTO inspection_draw (inspection_id, on_date, draw_subject, draw_count, per_unit, seed, candidates, drawn)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(row.inspection, row.on, row.subject, row.count, row.isPerUnit, row.seed, base::joined(row.candidates, "\n"),
              base::joined(row.drawn, "\n"))
        .run();
    return domain::InspectionDrawId(connection.lastInsertedRow());
}

domain::InspectionLineId saveInspectionLine(Connection& connection, const InspectionLine& row) {
    if (row.id) {
        Query update(connection, "UPDATE inspection_line SET on_date = ?, void_reason = ? WHERE id = ?");
        update.bind(row.on, row.voidReason, row.id).run();
        return row.id;
    }
    Query insert(connection,
                 "INSERT INTO inspection_line (inspection_id, unit_id, suggestion_id, inspection_draw_id, on_date) VALUES (?, ?, ?, ?, ?)");
    insert.bind(row.inspection, row.unit, row.suggestion, row.draw, row.on).run();
    return domain::InspectionLineId(connection.lastInsertedRow());
}

domain::InspectionFindingId saveInspectionFinding(Connection& connection, const InspectionFinding& row) {
    if (row.id) {
        Query update(connection,
                     "UPDATE inspection_finding SET on_date = ?, text = ?, score = ?, is_problem = ?, demand = ?, due_on = ?,"
                     " void_reason = ? WHERE id = ?");
        update.bind(row.on, row.text, row.score, row.isProblem, row.demand, row.dueOn, row.voidReason, row.id).run();
        return row.id;
    }
    Query insert(connection,
                 "INSERT INTO inspection_finding (inspection_line_id, on_date, text, score, is_problem, demand, due_on)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(row.line, row.on, row.text, row.score, row.isProblem, row.demand, row.dueOn).run();
    return domain::InspectionFindingId(connection.lastInsertedRow());
}

domain::InspectionFollowUpId saveInspectionFollowUp(Connection& connection, const domain::InspectionFollowUp& row) {
    if (row.id) {
        Query update(connection, "UPDATE inspection_follow_up SET on_date = ?, text = ?, is_done = ?, void_reason = ? WHERE id = ?");
        update.bind(row.on, row.text, row.isDone, row.voidReason, row.id).run();
        return row.id;
    }
    Query insert(connection, "INSERT INTO inspection_follow_up (inspection_finding_id, on_date, text, is_done) VALUES (?, ?, ?, ?)");
    insert.bind(row.finding, row.on, row.text, row.isDone).run();
    return domain::InspectionFollowUpId(connection.lastInsertedRow());
}

}  // namespace huying::storage
