// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/list_condition.h"

#include <algorithm>
#include <array>

#include "app/ports/storage_failure.h"
#include "storage/awaited_store.h"

namespace huying::storage {

namespace {

using app::Comparison;
using app::Filter;

// A unit as it was called when the task was given to it: old papers keep the old name (domain.md §8.16).
#define HUYING_NAME_OF_TIME                                                                                                    \
    "ifnull((SELECT x.short_name FROM unit_name x WHERE x.unit_id = u.id AND x.valid_to >= t.assigned_on ORDER BY x.valid_to " \
    "LIMIT 1), u.short_name)"

// The case whose handling is the piece's: its own or that of the main case it was merged into.
#define HUYING_HANDLED_IN "ifnull(m.handled_in, s.id)"
// Of the main case its first round alone: a re-handling is its own.
#define HUYING_HANDLED_TASK(column) "(m.handled_in IS NULL OR (SELECT ht.round FROM task ht WHERE ht.id = " column ") = 1)"

#define HUYING_TASK_UNITS(roles)                                                                   \
    "(SELECT group_concat(n, '、') FROM (SELECT " HUYING_NAME_OF_TIME                              \
    " AS n FROM task t JOIN unit u ON u.id = t.unit_id WHERE t.suggestion_id = " HUYING_HANDLED_IN \
    " "                                                                                            \
    "AND t.round = m.round AND t.cancelled_on IS NULL AND t.role IN (" roles ") ORDER BY t.id))"

// Of the newest plan of a stage that was not recorded by mistake, as domain::newestPlan finds it.
#define HUYING_NEWEST_PLAN(stage)                                                      \
    "(SELECT up.id FROM unit_plan up WHERE up.suggestion_id = s.id AND up.is_void = 0" \
    " AND up.round = m.round AND up.stage = '" stage "' ORDER BY up.on_date DESC, up.id DESC LIMIT 1)"
#define HUYING_PLANNED_UNITS(stage)                                                                                      \
    "(SELECT group_concat(n, '、') FROM (SELECT u.short_name AS n FROM planned_unit pu JOIN unit u ON u.id = pu.unit_id" \
    " WHERE pu.unit_plan_id = " HUYING_NEWEST_PLAN(stage) " ORDER BY pu.id))"

#define HUYING_ADDRESS(suggestion, session) \
    session ".term || '-' || " session ".number || '-' || iif(" suggestion ".kind = 'intersessional', '闭', '') || " suggestion ".serial"

// What is asked of the priority supervision that a piece is under.
#define HUYING_PRIORITY(what)                                                    \
    "SELECT " what                                                               \
    " FROM priority p LEFT JOIN topic tp ON tp.id = p.topic_id"                  \
    " LEFT JOIN committee cm ON cm.id = ifnull(p.committee_id, tp.committee_id)" \
    " WHERE p.suggestion_id = s.id AND p.ended_on IS NULL"
constexpr std::array expressions{
    FieldExpression{"case", "session.term || '-' || session.number || '-' || iif(s.kind = 'intersessional', '闭', '') || s.serial",
                    "session.term * 100 + session.number, s.kind = 'intersessional', s.serial"},
    FieldExpression{"session", "session.term || '-' || session.number", "session.term * 100 + session.number"},
    FieldExpression{"kind", "s.kind", "s.kind = 'intersessional'"},
    FieldExpression{"serial", "s.serial", ""},
    FieldExpression{"number_text", "s.number_text", ""},
    FieldExpression{"title", "iif(s.classified, '', s.title)", "m.title_key"},
    FieldExpression{"lead", "iif(s.hide_identity, '', ifnull(ld.name, pd.name))", "m.lead_key"},
    FieldExpression{
        "delegation",
        "iif(s.hide_identity, '', coalesce(pd.name, (SELECT xd.name FROM deputy_delegation x JOIN delegation xd ON xd.id = x.delegation_id"
        " WHERE x.deputy_id = ld.id AND x.valid_to >= s.registered_on ORDER BY x.valid_to LIMIT 1), dd.name))",
        ""},
    FieldExpression{
        "co_signers",
        "iif(s.hide_identity, '', (SELECT group_concat(n, '、') FROM (SELECT d.name AS n FROM co_signer x JOIN deputy d ON d.id = "
        "x.deputy_id WHERE x.suggestion_id = s.id ORDER BY x.order_number)))",
        "", true},
    FieldExpression{"co_signer_count", "(SELECT count(*) FROM co_signer x WHERE x.suggestion_id = s.id)", ""},
    FieldExpression{"category", "c.name", "ifnull(cp.sort_number, c.sort_number)"},
    FieldExpression{"formation_source", "s.formation_source", ""},
    FieldExpression{"deputy_activity",
                    "iif(s.classified OR s.hide_identity, '', (SELECT x.name FROM deputy_activity x WHERE x.id = s.deputy_activity_id))",
                    "iif(s.classified OR s.hide_identity, '',"
                    " (SELECT x.began_on || x.name FROM deputy_activity x WHERE x.id = s.deputy_activity_id))"},
    FieldExpression{"sub_kind", "s.sub_kind", ""},
    FieldExpression{"origin", "s.origin", ""},
    FieldExpression{"submitted_on", "s.submitted_on", ""},
    FieldExpression{"registered_on", "s.registered_on", ""},
    FieldExpression{"state", "m.state",
                    "CASE m.state WHEN 'registered' THEN 0 WHEN 'assigned' THEN 1 WHEN 'handling' THEN 2 WHEN 'rehandling' THEN 3"
                    " WHEN 'replied' THEN 4 WHEN 'rated' THEN 5 WHEN 'completed' THEN 6 ELSE 7 END"},
    FieldExpression{"next_step", "m.next_step", ""},
    FieldExpression{"turn", "m.turn", ""},
    FieldExpression{"turn_unit", "tu.short_name", "tu.sort_number"},
    FieldExpression{"planning_stage", "m.planning_stage",
                    "CASE m.planning_stage WHEN 'proposed' THEN 0 WHEN 'planned' THEN 1 WHEN 'objected' THEN 2 WHEN 'agreed' THEN 3"
                    " WHEN 'assigned' THEN 4 END"},
    FieldExpression{"proposed_units", HUYING_PLANNED_UNITS("proposed"), "", true},
    FieldExpression{"planned_units", HUYING_PLANNED_UNITS("planned"), "", true},
    FieldExpression{"units", HUYING_TASK_UNITS("'sole', 'lead', 'separate'"), "au.sort_number", true},
    // Joint units serve the first round; a re-handling goes to the answering ones alone, yet they stay the piece's joint units.
    FieldExpression{"joint_units",
                    "(SELECT group_concat(n, '、') FROM (SELECT " HUYING_NAME_OF_TIME " AS n FROM task t JOIN unit u ON u.id = t.unit_id"
                    " WHERE t.suggestion_id = " HUYING_HANDLED_IN
                    " AND t.cancelled_on IS NULL AND t.role = 'joint' GROUP BY u.id ORDER BY min(t.id)))",
                    "", true},
    FieldExpression{"unit_count",
                    "(SELECT count(DISTINCT t.unit_id) FROM task t WHERE t.suggestion_id = " HUYING_HANDLED_IN
                    " AND t.cancelled_on IS NULL AND (m.handled_in IS NULL OR t.round = 1))",
                    ""},
    FieldExpression{"via",
                    "(SELECT group_concat(n, '、') FROM (SELECT t.via AS n FROM task t WHERE t.suggestion_id = " HUYING_HANDLED_IN
                    " AND t.round = m.round AND t.cancelled_on IS NULL AND t.via <> '' GROUP BY t.via ORDER BY min(t.id)))",
                    "", true},
    FieldExpression{"assigned_on", "m.assigned_on", ""},
    FieldExpression{"received_on", "(SELECT min(r.on_date) FROM receipt r WHERE r.suggestion_id = " HUYING_HANDLED_IN ")", ""},
    FieldExpression{"due_on", "m.due_on", ""},
    FieldExpression{"extended_to",
                    "(SELECT max(x.granted_until) FROM extension x WHERE x.suggestion_id = " HUYING_HANDLED_IN
                    " AND x.granted = 1 AND " HUYING_HANDLED_TASK("x.task_id") ")",
                    ""},
    FieldExpression{"replied_on", "m.replied_on", ""},
    FieldExpression{"document_number",
                    "(SELECT r.document_number FROM reply r WHERE r.suggestion_id = " HUYING_HANDLED_IN
                    " AND " HUYING_HANDLED_TASK("r.task_id") " ORDER BY r.id DESC LIMIT 1)",
                    ""},
    FieldExpression{"result_class", "m.result_class", ""},
    FieldExpression{"first_class", "m.first_class", ""},
    FieldExpression{"late_reason",
                    "(SELECT group_concat(n, '；') FROM (SELECT r.late_reason AS n FROM reply r WHERE r.suggestion_id = " HUYING_HANDLED_IN
                    " AND r.late_reason <> '' AND " HUYING_HANDLED_TASK("r.task_id") " ORDER BY r.id))",
                    ""},
    FieldExpression{"commitments", "m.commitments", ""},
    FieldExpression{"commitments_fulfilled", "m.commitments_fulfilled", ""},
    FieldExpression{"commitments_open", "m.commitments_open", ""},
    FieldExpression{"commitment_due_on", "m.commitment_due_on", ""},
    FieldExpression{"process_rating", "m.process", ""},
    FieldExpression{"result_rating", "m.result", ""},
    FieldExpression{"first_result_rating", "m.first_result", ""},
    FieldExpression{"rated_on", "m.rated_on", ""},
    FieldExpression{"round", "m.round", ""},
    FieldExpression{"completed_on", "m.completed_on", ""},
    FieldExpression{"archived_on", "(SELECT x.on_date FROM archiving x WHERE x.suggestion_id = s.id AND x.taken_out_on IS NULL)", ""},
    FieldExpression{"archive_number", "(SELECT x.archive_number FROM archiving x WHERE x.suggestion_id = s.id AND x.taken_out_on IS NULL)",
                    ""},
    FieldExpression{"box_number", "(SELECT x.box_number FROM archiving x WHERE x.suggestion_id = s.id AND x.taken_out_on IS NULL)", ""},
    FieldExpression{"undelivered", "m.undelivered", ""},
    FieldExpression{"merged_into",
                    "(SELECT " HUYING_ADDRESS("x", "xs") " FROM merger g JOIN suggestion x ON x.id = g.main_id JOIN session xs"
                                                         " ON xs.id = x.session_id WHERE g.suggestion_id = s.id AND g.ended_on IS NULL)",
                    ""},
    FieldExpression{"merged_count", "(SELECT count(*) FROM merger g WHERE g.main_id = s.id AND g.ended_on IS NULL)", ""},
    FieldExpression{
        "earlier",
        "(SELECT group_concat(n, '、') FROM (SELECT " HUYING_ADDRESS(
            "x", "xs") " AS n FROM case_link g JOIN suggestion x"
                       " ON x.id = g.earlier_id JOIN session xs ON xs.id = x.session_id WHERE g.suggestion_id = s.id AND g.ended_on IS NULL"
                       " ORDER BY g.id))",
        "", true},
    // There is one plenary session a year, so sessions are years; what the earlier ones take up counts too.
    FieldExpression{
        "repeated_years",
        "iif(EXISTS (SELECT 1 FROM case_link g WHERE g.suggestion_id = s.id AND g.ended_on IS NULL),"
        " (WITH RECURSIVE past (id) AS (SELECT s.id UNION SELECT g.earlier_id FROM past JOIN case_link g ON g.suggestion_id = past.id"
        " AND g.ended_on IS NULL) SELECT iif(count(DISTINCT x.session_id) > 1, count(DISTINCT x.session_id), 0) FROM past"
        " JOIN suggestion x ON x.id = past.id), 0)",
        ""},
    FieldExpression{"urged", "(SELECT count(*) FROM urging x WHERE x.suggestion_id = s.id AND x.void_reason = '')", ""},
    FieldExpression{"urged_on", "(SELECT max(x.on_date) FROM urging x WHERE x.suggestion_id = s.id AND x.void_reason = '')", ""},
    FieldExpression{"next_urging_on",
                    "(SELECT min(n) FROM (SELECT max(x.next_on) AS n FROM urging x JOIN awaited a ON a.suggestion_id = x.suggestion_id"
                    " AND a.task_id = x.task_id AND a.kind IN ('reply', 'joint_opinion') WHERE x.suggestion_id = s.id AND x.void_reason = "
                    "'' GROUP BY x.task_id))",
                    ""},
    FieldExpression{"priority", "EXISTS (" HUYING_PRIORITY("1") ")", ""},
    FieldExpression{"topic", "(" HUYING_PRIORITY("tp.name") ")", "(" HUYING_PRIORITY("tp.id") ")"},
    FieldExpression{"supervisor", "(" HUYING_PRIORITY("iif(p.supervisor = '', ifnull(tp.leaders, ''), p.supervisor)") ")", "", true},
    FieldExpression{"committee", "(" HUYING_PRIORITY("cm.short_name") ")", "(" HUYING_PRIORITY("cm.code") ")"},
    FieldExpression{"government_leader", "(SELECT g.leader FROM government_item g WHERE g.suggestion_id = s.id)", "", true},
    FieldExpression{"publish_by_deputy", "s.publish_by_deputy", ""},
    FieldExpression{"classified", "s.classified", ""},
    FieldExpression{"hide_identity", "s.hide_identity", ""},
    FieldExpression{"reply_wanted", "s.reply_wanted", ""},
    FieldExpression{"remark", "s.remark", ""},
    FieldExpression{"publication_state", "m.publication_state",
                    "CASE m.publication_state WHEN 'both' THEN 0 WHEN 'suggestion' THEN 1 WHEN 'reply' THEN 2 WHEN 'title_only' THEN 3"
                    " WHEN 'not_published' THEN 4 END"},
};

std::string likePattern(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

// What other units are late with is not the unit's that looks. `ofTask`: of the task that is due first of all, where that is its
// own, as nearly always; `ofMatter`: of its own matter that is due first, where it has one. The
// signs keep SQLite from walking through all that is due instead of the piece's few matters.
std::string ownDue(const std::vector<domain::UnitId>& units, const std::string& ofTask, const std::string& ofMatter) {
    return "iif(m.due_on IS NULL, NULL, ifnull((SELECT " + ofTask + " FROM task dt WHERE dt.id = m.due_task_id AND dt.unit_id IN " +
           listed(units) + "), (SELECT " + ofMatter +
           " FROM awaited a WHERE a.kind IN ('reply', 'joint_opinion') AND a.suggestion_id = s.id AND a.unit_id IN " + listed(units) +
           " AND +a.due_on IS NOT NULL ORDER BY +a.due_on LIMIT 1)))";
}

std::string valueFor(const FieldExpression& expression, const std::vector<domain::UnitId>& units) {
    return expression.code == "due_on" && !units.empty() ? ownDueDay(units) : std::string(expression.value);
}

// Those that have the name now or had it before. Nothing of a piece stands in it, so that SQLite looks for them once.
std::string unitsCalled(const std::string& parameter) {
    return "(SELECT id FROM (SELECT id, short_name AS called FROM unit UNION ALL SELECT id, name FROM unit"
           " UNION ALL SELECT unit_id, short_name FROM unit_name UNION ALL SELECT unit_id, name FROM unit_name) WHERE called = " +
           parameter + ")";
}

}  // namespace

const FieldExpression& expressionOf(std::string_view code) {
    for (const FieldExpression& expression : expressions) {
        if (expression.code == code) return expression;
    }
    throw app::StorageFailure(base::Error("unknown-list-field", "", "known").with("value", std::string(code)));
}

bool knowsListField(std::string_view code) {
    return std::any_of(expressions.begin(), expressions.end(),
                       [code](const FieldExpression& expression) { return expression.code == code; });
}

std::string listed(const std::vector<domain::UnitId>& units) {
    std::string ids;
    for (const domain::UnitId unit : units) ids += (ids.empty() ? "" : ", ") + std::to_string(unit.value);
    return "(" + ids + ")";
}

std::string ownDueDay(const std::vector<domain::UnitId>& units) { return ownDue(units, "m.due_on", "a.due_on"); }

std::string isOwnOpinionDue(const std::vector<domain::UnitId>& units) {
    return "ifnull(" + ownDue(units, "dt.role = 'joint'", "a.kind = 'joint_opinion'") + ", 0)";
}

void Condition::addComparison(const Filter& filter) {
    const FieldExpression& expression = expressionOf(filter.field->code);
    const std::string value = "(" + valueFor(expression, units_) + ")";
    const bool isNumber = filter.field->type == app::FieldType::number || filter.field->type == app::FieldType::flag;
    const std::string parameter = isNumber ? "CAST(? AS INTEGER)" : "?";
    const std::string bound = filter.field->type == app::FieldType::flag ? (filter.value == "true" ? "1" : "0") : filter.value;
    switch (filter.comparison) {
        case Comparison::empty:
            sql_ += "ifnull(" + value + ", '') = ''";
            return;
        case Comparison::contains:
            sql_ += value + " LIKE ? ESCAPE '\\'";
            values_.push_back(likePattern(bound));
            return;
        case Comparison::equal:
        case Comparison::notEqual:
            addEquality(expression, value, parameter, filter.comparison == Comparison::notEqual);
            values_.push_back(bound);
            return;
        case Comparison::less:
            sql_ += value + " < " + parameter;
            break;
        case Comparison::lessOrEqual:
            sql_ += value + " <= " + parameter;
            break;
        case Comparison::greater:
            sql_ += value + " > " + parameter;
            break;
        case Comparison::greaterOrEqual:
            sql_ += value + " >= " + parameter;
            break;
    }
    values_.push_back(bound);
}

// A category is named by code or name, its own or that of the category above it; a list of names holds the one asked
// for, a list of units also where the unit has another name now or had one before.
void Condition::addEquality(const FieldExpression& expression, const std::string& value, const std::string& parameter, bool isNegated) {
    if (isNegated) sql_ += "NOT ";
    if (expression.code == "category") {
        sql_ += "ifnull(" + parameter + " IN (c.code, c.name, cp.code, cp.name), 0)";
    } else if (expression.code == "units" || expression.code == "joint_units") {
        sql_ += std::string("EXISTS (SELECT 1 FROM task t WHERE t.suggestion_id = " HUYING_HANDLED_IN) +
                " AND t.cancelled_on IS NULL AND " +
                (expression.code == "units" ? "t.round = m.round AND t.role IN ('sole', 'lead', 'separate')" : "t.role = 'joint'") +
                " AND t.unit_id IN " + unitsCalled(parameter) + ")";
    } else if (expression.code == "proposed_units" || expression.code == "planned_units") {
        const bool isProposed = expression.code == "proposed_units";
        sql_ += std::string("EXISTS (SELECT 1 FROM planned_unit pu WHERE pu.unit_plan_id = ") +
                (isProposed ? HUYING_NEWEST_PLAN("proposed") : HUYING_NEWEST_PLAN("planned")) + " AND pu.unit_id IN " +
                unitsCalled(parameter) + ")";
    } else if (expression.isList) {
        sql_ += "ifnull(instr('、' || " + value + " || '、', '、' || " + parameter + " || '、') > 0, 0)";
    } else {
        sql_ += "ifnull(" + value + " = " + parameter + ", 0)";
    }
}

std::string orderOf(const std::vector<app::SortKey>& keys, const app::QueryScope& scope) {
    std::string sql = " ORDER BY ";
    for (const app::SortKey& key : keys) {
        const FieldExpression& expression = expressionOf(key.field->code);
        const std::string terms = expression.order.empty() ? valueFor(expression, scope.units) : std::string(expression.order);
        if (key.field->code == "case") {  // three terms, each in the direction asked for
            const char* direction = key.isDescending ? " DESC, " : ", ";
            sql += std::string("session.term") + direction + "session.number" + direction + "s.kind = 'intersessional'" + direction +
                   "s.serial" + direction;
            continue;
        }
        // An absent value comes last either way; written so that an index on the column can be followed.
        sql += terms + (key.isDescending ? " DESC NULLS LAST, " : " ASC NULLS LAST, ");
    }
    return sql + "session.term DESC, session.number DESC, s.kind DESC, s.serial, s.id";  // 'plenary' before 'intersessional'
}

Condition listConditionOf(const app::ListQuery& query, const QueueCondition& queue) {
    Condition condition(query.scope);
    if (query.filter) condition.add(*query.filter);
    const bool isCarriedOver = queue && queue->isCarriedOver;  // the queue says which sessions
    if (query.session && !isCarriedOver) condition.addFixed("s.session_id = CAST(? AS INTEGER)", query.session->value);
    if (query.unit) {
        condition.addFixed("EXISTS (SELECT 1 FROM task t WHERE t.suggestion_id = " HUYING_HANDLED_IN
                           " AND t.cancelled_on IS NULL AND t.unit_id = CAST(? AS INTEGER))",
                           query.unit->value);
    }
    if (queue) {
        const AwaitedCondition awaited = conditionOf(*queue);
        condition.addBound("s.id IN (SELECT a.suggestion_id FROM awaited a WHERE " + awaited.sql + ")", awaited.values);
    }
    if (query.scope.among) {
        // The pieces of a session stand together and in order: a unit that has worked for years has thousands elsewhere.
        constexpr std::size_t few = 500;
        condition.addAmong(*query.scope.among, query.session && !isCarriedOver && query.scope.among->size() > few);
    }
    if (!query.recordedBy.empty()) {
        condition.addBound(
            "EXISTS (SELECT 1 FROM history_case hc JOIN history_entry h INDEXED BY history_by_actor ON h.entry = hc.entry"
            " WHERE hc.suggestion_id = s.id AND h.actor = ?)",
            {query.recordedBy});
    }
    return condition;
}

}  // namespace huying::storage
