// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/planning_store.h"

#include <algorithm>

#include "storage/query.h"

namespace huying::storage {

using domain::SuggestionId;

namespace {

void addUnits(Connection& connection, SuggestionId id, domain::UnitPlanId plan, const std::vector<domain::PlannedUnit>& units) {
    for (const domain::PlannedUnit& row : units) {
        Query insert(connection, "INSERT INTO planned_unit (suggestion_id, unit_plan_id, unit_id, role, scope) VALUES (?, ?, ?, ?, ?)");
        insert.bind(id, plan, row.unit, row.role, row.scope).run();
    }
}

}  // namespace

domain::UnitPlanId addUnitPlan(Connection& connection, SuggestionId id, const domain::UnitPlan& row) {
    Query insert(connection,
                 "INSERT INTO unit_plan (suggestion_id, round, stage, on_date, planned_by, note, is_void) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.round, row.stage, row.on, row.by, row.note, row.isVoid).run();
    const domain::UnitPlanId plan(connection.lastInsertedRow());
    addUnits(connection, id, plan, row.units);
    return plan;
}

void updateUnitPlan(Connection& connection, SuggestionId id, const domain::UnitPlan& row) {
    Query update(connection, "UPDATE unit_plan SET on_date = ?, planned_by = ?, note = ?, is_void = ? WHERE id = ?");
    update.bind(row.on, row.by, row.note, row.isVoid, row.id).run();
    std::vector<domain::PlannedUnit> known;
    Query query(connection, "SELECT unit_id, role, scope FROM planned_unit WHERE unit_plan_id = ? ORDER BY id");
    query.bind(row.id);
    while (query.next()) {
        domain::PlannedUnit& one = known.emplace_back();
        query.into(0, one.unit, one.role, one.scope);
    }
    if (known == row.units) return;
    Query remove(connection, "DELETE FROM planned_unit WHERE unit_plan_id = ?");
    remove.bind(row.id).run();
    addUnits(connection, id, row.id, row.units);
}

domain::ConsultationId addConsultation(Connection& connection, SuggestionId id, const domain::Consultation& row) {
    Query insert(connection,
                 "INSERT INTO consultation (suggestion_id, unit_plan_id, unit_id, on_date, consent, opinion, better_unit_id, contact,"
                 " is_void) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.plan, row.unit, row.on, row.consent, row.opinion, row.betterUnit, row.contact, row.isVoid).run();
    return domain::ConsultationId(connection.lastInsertedRow());
}

void updateConsultation(Connection& connection, const domain::Consultation& row) {
    Query update(connection,
                 "UPDATE consultation SET on_date = ?, consent = ?, opinion = ?, better_unit_id = ?, contact = ?, is_void = ?"
                 " WHERE id = ?");
    update.bind(row.on, row.consent, row.opinion, row.betterUnit, row.contact, row.isVoid, row.id).run();
}

std::int64_t versionOfPlan(Connection& connection, domain::UnitPlanId id) {
    Query query(connection,
                "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'unit_plan' AND row_id = ?1"
                " UNION ALL SELECT v.entry FROM planned_unit p JOIN row_version v ON v.table_name = 'planned_unit' AND v.row_id = p.id"
                " WHERE p.unit_plan_id = ?1)");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

void saveWithdrawalRule(Connection& connection, int term, const domain::WithdrawalRule& row) {
    Query known(connection, "SELECT id FROM withdrawal_rule WHERE term = ?");
    known.bind(term);
    if (known.next()) {
        Query update(connection, "UPDATE withdrawal_rule SET allowed_until = ?, source = ? WHERE term = ?");
        update.bind(row.until, row.source, term).run();
        return;
    }
    Query insert(connection, "INSERT INTO withdrawal_rule (term, allowed_until, source) VALUES (?, ?, ?)");
    insert.bind(term, row.until, row.source).run();
}

std::map<int, domain::WithdrawalRule> readWithdrawalRules(Connection& connection) {
    Query query(connection, "SELECT term, allowed_until, source FROM withdrawal_rule ORDER BY term");
    std::map<int, domain::WithdrawalRule> rules;
    while (query.next()) {
        domain::WithdrawalRule& row = rules[query.get<int>(0)];
        query.into(1, row.until, row.source);
    }
    return rules;
}

void saveNumberPattern(Connection& connection, const domain::NumberPattern& row) {
    const int session = row.session.value_or(0);
    Query known(connection, "SELECT id FROM number_pattern WHERE term = ? AND session_number = ? AND kind = ?");
    known.bind(row.term, session, row.kind);
    const std::int64_t id = known.next() ? known.get<std::int64_t>(0) : 0;
    if (id != 0 && row.text.empty()) {
        Query remove(connection, "DELETE FROM number_pattern WHERE id = ?");
        remove.bind(id).run();
    } else if (id != 0) {
        Query update(connection, "UPDATE number_pattern SET pattern = ? WHERE id = ?");
        update.bind(row.text, id).run();
    } else if (!row.text.empty()) {
        Query insert(connection, "INSERT INTO number_pattern (term, session_number, kind, pattern) VALUES (?, ?, ?, ?)");
        insert.bind(row.term, session, row.kind, row.text).run();
    }
}

std::vector<domain::NumberPattern> readNumberPatterns(Connection& connection) {
    Query query(connection,
                "SELECT term, session_number, kind, pattern FROM number_pattern ORDER BY term, session_number, kind = 'intersessional'");
    std::vector<domain::NumberPattern> patterns;
    while (query.next()) {
        domain::NumberPattern& row = patterns.emplace_back();
        int session = 0;
        query.into(0, row.term, session, row.kind, row.text);
        if (session != 0) row.session = session;
    }
    return patterns;
}

std::optional<SuggestionId> caseQuotedAs(Connection& connection, const std::string& numberText) {
    Query query(connection, "SELECT id FROM suggestion WHERE number_text = ? ORDER BY id LIMIT 1");
    query.bind(numberText);
    if (!query.next()) return std::nullopt;
    return query.get<SuggestionId>(0);
}

void saveHandOverRoute(Connection& connection, const domain::HandOverRoute& row) {
    Query known(connection, "SELECT id FROM hand_over_route WHERE system = ?");
    known.bind(row.system);
    if (known.next()) {
        Query update(connection, "UPDATE hand_over_route SET assigned_by = ?, via = ? WHERE id = ?");
        update.bind(row.assignedBy, row.via, known.get<std::int64_t>(0)).run();
        return;
    }
    Query insert(connection, "INSERT INTO hand_over_route (system, assigned_by, via) VALUES (?, ?, ?)");
    insert.bind(row.system, row.assignedBy, row.via).run();
}

void removeHandOverRoute(Connection& connection, domain::UnitSystem system) {
    Query remove(connection, "DELETE FROM hand_over_route WHERE system = ?");
    remove.bind(system).run();
}

std::vector<domain::HandOverRoute> readHandOverRoutes(Connection& connection) {
    Query query(connection, "SELECT system, assigned_by, via FROM hand_over_route");
    std::vector<domain::HandOverRoute> routes;
    while (query.next()) {
        domain::HandOverRoute& row = routes.emplace_back();
        query.into(0, row.system, row.assignedBy, row.via);
    }
    std::sort(routes.begin(), routes.end(), [](const auto& left, const auto& right) { return left.system < right.system; });
    return routes;
}

}  // namespace huying::storage
