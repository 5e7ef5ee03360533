// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/urging_store.h"

#include "storage/query.h"

namespace huying::storage {

std::vector<domain::UrgingStep> readUrgingSteps(Connection& connection) {
    std::vector<domain::UrgingStep> steps = domain::standardUrgingSteps();
    Query query(connection, "SELECT level, days, repeat_after, answer_within FROM urging_step ORDER BY id");
    while (query.next()) {
        domain::UrgingStep row;
        query.into(0, row.level, row.days, row.repeatAfter, row.answerWithin);
        for (domain::UrgingStep& step : steps) {
            if (step.level == row.level) step = row;
        }
    }
    return steps;
}

void saveUrgingStep(Connection& connection, const domain::UrgingStep& row) {
    Query query(connection,
                "INSERT INTO urging_step (level, days, repeat_after, answer_within) VALUES (?, ?, ?, ?) ON CONFLICT (level) DO UPDATE SET"
                " days = excluded.days, repeat_after = excluded.repeat_after, answer_within = excluded.answer_within");
    query.bind(row.level, row.days, row.repeatAfter, row.answerWithin).run();
}

std::vector<app::UnitUrgings> readUnitUrgings(Connection& connection, std::optional<domain::SessionId> session) {
    Query query(connection,
                "SELECT t.unit_id, count(*), max(u.on_date) FROM urging u JOIN task t ON t.id = u.task_id"
                " JOIN suggestion s ON s.id = u.suggestion_id WHERE u.void_reason = '' AND (?1 IS NULL OR s.session_id = ?1) GROUP BY "
                "t.unit_id ORDER BY t.unit_id");
    query.bind(session);
    std::vector<app::UnitUrgings> counts;
    while (query.next()) {
        app::UnitUrgings& row = counts.emplace_back();
        query.into(0, row.unit, row.times, row.lastOn);
    }
    return counts;
}

std::vector<domain::SuggestionId> readCasesUrgedOn(Connection& connection, base::Date on) {
    Query query(connection, "SELECT DISTINCT suggestion_id FROM urging WHERE on_date = ? AND void_reason = '' ORDER BY suggestion_id");
    query.bind(on);
    std::vector<domain::SuggestionId> ids;
    while (query.next()) ids.push_back(query.get<domain::SuggestionId>(0));
    return ids;
}

void addSnooze(Connection& connection, const domain::Snooze& row) {
    Query insert(connection, "INSERT INTO snooze (suggestion_id, queue, on_date, until_date, reason, back_on) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(row.suggestion, row.queue, row.on, row.until, row.reason, row.endedOn).run();
}

void endSnooze(Connection& connection, const domain::Snooze& row) {
    Query update(connection, "UPDATE snooze SET back_on = ? WHERE id = ?");
    update.bind(row.endedOn, row.id).run();
}

std::vector<domain::Snooze> readSnoozesOn(Connection& connection, base::Date day) {
    Query query(connection,
                "SELECT id, suggestion_id, queue, on_date, until_date, reason, back_on FROM snooze WHERE until_date > ?1 AND on_date <= ?1"
                " AND (back_on IS NULL OR back_on > ?1) ORDER BY id");
    query.bind(day);
    std::vector<domain::Snooze> rows;
    while (query.next()) {
        domain::Snooze& row = rows.emplace_back();
        query.into(0, row.id, row.suggestion, row.queue, row.on, row.until, row.reason, row.endedOn);
    }
    return rows;
}

}  // namespace huying::storage
