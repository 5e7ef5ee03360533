// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/assessment_store.h"

#include "base/text.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

using domain::AssessmentEntry;
using domain::AssessmentResult;
using domain::AssessmentSheet;
using domain::AssessmentSheetId;

constexpr auto entryColumns =
    "SELECT id, assessment_sheet_id, unit_id, assessed_role, on_date, points, reason, evidence, void_reason FROM assessment_entry ";

AssessmentEntry entryOf(const Query& query) {
    AssessmentEntry row;
    query.into(0, row.id, row.sheet, row.unit, row.role, row.on, row.points.hundredths, row.reason, row.evidence, row.voidReason);
    return row;
}

void readIndicators(Connection& connection, AssessmentSheet& sheet) {
    Query query(connection,
                "SELECT name, assessed_role, indicator_scale, formula, full_points, note FROM assessment_indicator"
                " WHERE assessment_sheet_id = ? ORDER BY order_number");
    query.bind(sheet.id);
    while (query.next()) {
        domain::Indicator& row = sheet.indicators.emplace_back();
        query.into(0, row.name, row.role, row.scale, row.formula, row.full.hundredths, row.note);
    }
}

void readGrades(Connection& connection, AssessmentSheet& sheet) {
    Query query(connection, "SELECT name, from_points FROM assessment_grade WHERE assessment_sheet_id = ? ORDER BY order_number");
    query.bind(sheet.id);
    while (query.next()) {
        domain::Grade& row = sheet.grades.emplace_back();
        query.into(0, row.name, row.from.hundredths);
    }
}

void removeLists(Connection& connection, AssessmentSheetId id) {
    for (const char* sql :
         {"DELETE FROM assessment_indicator WHERE assessment_sheet_id = ?", "DELETE FROM assessment_grade WHERE assessment_sheet_id = ?"}) {
        Query remove(connection, sql);
        remove.bind(id).run();
    }
}

void addLists(Connection& connection, AssessmentSheetId id, const AssessmentSheet& sheet) {
    int order = 0;
    for (const domain::Indicator& row : sheet.indicators) {
        Query insert(connection,
                     "INSERT INTO assessment_indicator (assessment_sheet_id, order_number, name, assessed_role, indicator_scale, formula,"
                     " full_points, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(id, ++order, row.name, row.role, row.scale, row.formula, row.full.hundredths, row.note).run();
    }
    order = 0;
    for (const domain::Grade& row : sheet.grades) {
        Query insert(connection, "INSERT INTO assessment_grade (assessment_sheet_id, order_number, name, from_points) VALUES (?, ?, ?, ?)");
        insert.bind(id, ++order, row.name, row.from.hundredths).run();
    }
}

}  // namespace

std::vector<AssessmentSheet> readAssessmentSheets(Connection& connection, domain::SessionId session) {
    Query query(connection,
                "SELECT id, session_id, name, version, source, note, minimum_tasks, total_rule, unjudged_rule FROM assessment_sheet"
                " WHERE session_id = ? ORDER BY name, id");
    query.bind(session);
    std::vector<AssessmentSheet> sheets;
    while (query.next()) {
        AssessmentSheet& row = sheets.emplace_back();
        query.into(0, row.id, row.session, row.name, row.version, row.source, row.note, row.minimumTasks, row.total, row.unjudged);
    }
    for (AssessmentSheet& row : sheets) {
        readIndicators(connection, row);
        readGrades(connection, row);
    }
    return sheets;
}

std::vector<AssessmentEntry> readAssessmentEntries(Connection& connection, AssessmentSheetId sheet) {
    Query query(connection, std::string(entryColumns) + "WHERE assessment_sheet_id = ? ORDER BY on_date, id");
    query.bind(sheet);
    std::vector<AssessmentEntry> entries;
    while (query.next()) entries.push_back(entryOf(query));
    return entries;
}

std::optional<AssessmentEntry> readAssessmentEntry(Connection& connection, domain::AssessmentEntryId id) {
    Query query(connection, std::string(entryColumns) + "WHERE id = ?");
    query.bind(id);
    if (!query.next()) return std::nullopt;
    return entryOf(query);
}

std::vector<AssessmentResult> readAssessmentResults(Connection& connection, AssessmentSheetId sheet) {
    Query query(connection,
                "SELECT id, assessment_sheet_id, sheet_version, as_of, on_date, note FROM assessment_result"
                " WHERE assessment_sheet_id = ? ORDER BY id DESC");
    query.bind(sheet);
    std::vector<AssessmentResult> results;
    while (query.next()) {
        AssessmentResult& row = results.emplace_back();
        query.into(0, row.id, row.sheet, row.version, row.asOf, row.frozenOn, row.note);
    }
    return results;
}

std::optional<AssessmentResult> readAssessmentResult(Connection& connection, domain::AssessmentResultId id) {
    Query query(connection,
                "SELECT id, assessment_sheet_id, sheet_version, as_of, on_date, note, board FROM assessment_result WHERE id = ?");
    query.bind(id);
    if (!query.next()) return std::nullopt;
    AssessmentResult row;
    query.into(0, row.id, row.sheet, row.version, row.asOf, row.frozenOn, row.note, row.board);
    return row;
}

AssessmentSheetId saveAssessmentSheet(Connection& connection, const AssessmentSheet& row) {
    AssessmentSheetId id = row.id;
    if (!id) {
        Query insert(connection,
                     "INSERT INTO assessment_sheet (session_id, name, comparable_name, version, source, note, minimum_tasks, total_rule,"
                     " unjudged_rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert
            .bind(row.session, row.name, base::comparableName(row.name), row.version, row.source, row.note, row.minimumTasks, row.total,
                  row.unjudged)
            .run();
        id = AssessmentSheetId(connection.lastInsertedRow());
    } else {
        Query update(connection,
                     "UPDATE assessment_sheet SET name = ?, comparable_name = ?, version = ?, source = ?, note = ?, minimum_tasks = ?,"
                     " total_rule = ?, unjudged_rule = ? WHERE id = ?");
        update
            .bind(row.name, base::comparableName(row.name), row.version, row.source, row.note, row.minimumTasks, row.total, row.unjudged,
                  id)
            .run();
        AssessmentSheet before;
        before.id = id;
        readIndicators(connection, before);
        readGrades(connection, before);
        if (before.indicators == row.indicators && before.grades == row.grades) return id;
        removeLists(connection, id);
    }
    addLists(connection, id, row);
    return id;
}

void saveAssessmentEntry(Connection& connection, const AssessmentEntry& row) {
    if (!row.id) {
        Query insert(connection,
                     "INSERT INTO assessment_entry (assessment_sheet_id, unit_id, assessed_role, on_date, points, reason, evidence)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.bind(row.sheet, row.unit, row.role, row.on, row.points.hundredths, row.reason, row.evidence).run();
        return;
    }
    Query update(connection,
                 "UPDATE assessment_entry SET assessed_role = ?, on_date = ?, points = ?, reason = ?, evidence = ?, void_reason = ?"
                 " WHERE id = ?");
    update.bind(row.role, row.on, row.points.hundredths, row.reason, row.evidence, row.voidReason, row.id).run();
}

void removeAssessmentSheet(Connection& connection, AssessmentSheetId id) {
    removeLists(connection, id);
    Query remove(connection, "DELETE FROM assessment_sheet WHERE id = ?");
    remove.bind(id).run();
}

void addAssessmentResult(Connection& connection, const AssessmentResult& row) {
    Query insert(connection,
                 "INSERT INTO assessment_result (assessment_sheet_id, sheet_version, as_of, on_date, note, board)"
                 " VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(row.sheet, row.version, row.asOf, row.frozenOn, row.note, row.board).run();
}

}  // namespace huying::storage
