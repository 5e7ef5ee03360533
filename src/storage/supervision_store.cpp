// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/supervision_store.h"

#include <algorithm>

#include "base/text.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

constexpr auto activityColumns =
    "SELECT a.id, a.topic_id, a.suggestion_id, a.kind, a.on_date, a.place, a.supervisor, a.people, a.findings, a.decisions, a.next_on"
    " FROM activity a ";

domain::Activity activityOf(const Query& query) {
    domain::Activity row;
    query.into(0, row.id, row.topic, row.suggestion, row.kind, row.on, row.place, row.supervisor, row.people, row.findings, row.decisions,
               row.nextOn);
    return row;
}

std::vector<domain::UnitId> unitsOf(Connection& connection, domain::TopicId topic) {
    Query query(connection, "SELECT unit_id FROM topic_unit WHERE topic_id = ? ORDER BY order_number");
    query.bind(topic);
    std::vector<domain::UnitId> units;
    while (query.next()) units.push_back(query.get<domain::UnitId>(0));
    return units;
}

}  // namespace

std::vector<domain::SupervisionTopic> readTopics(Connection& connection, domain::SessionId session) {
    Query query(connection,
                "SELECT id, session_id, name, leaders, committee_id, chair_meeting, plan, decided_on, closed_on, report, plan_on,"
                " report_on, heard_on, heard_meeting FROM topic"
                " WHERE session_id = ? ORDER BY id");
    query.bind(session);
    std::vector<domain::SupervisionTopic> topics;
    while (query.next()) {
        domain::SupervisionTopic& row = topics.emplace_back();
        std::string leaders;
        query.into(0, row.id, row.session, row.name, leaders, row.committee, row.chairMeeting, row.plan, row.decidedOn, row.closedOn,
                   row.report, row.planOn, row.reportOn, row.heardOn, row.heardMeeting);
        row.leaders = base::splitValues(leaders);
    }
    for (domain::SupervisionTopic& row : topics) row.units = unitsOf(connection, row.id);
    return topics;
}

std::vector<domain::Activity> readActivities(Connection& connection, domain::SessionId session) {
    Query query(connection, std::string(activityColumns) +
                                "LEFT JOIN topic t ON t.id = a.topic_id LEFT JOIN suggestion s ON s.id = a.suggestion_id"
                                " WHERE ifnull(t.session_id, s.session_id) = ? ORDER BY a.on_date, a.id");
    query.bind(session);
    std::vector<domain::Activity> activities;
    while (query.next()) activities.push_back(activityOf(query));
    return activities;
}

std::optional<domain::Activity> readActivity(Connection& connection, domain::ActivityId id) {
    Query query(connection, std::string(activityColumns) + "WHERE a.id = ?");
    query.bind(id);
    if (!query.next()) return std::nullopt;
    return activityOf(query);
}

domain::TopicId saveTopic(Connection& connection, const domain::SupervisionTopic& row) {
    domain::TopicId id = row.id;
    const std::string leaders = base::joined(row.leaders, "、");
    if (!id) {
        Query insert(connection,
                     "INSERT INTO topic (session_id, name, comparable_name, leaders, committee_id, chair_meeting, plan, decided_on,"
                     " closed_on, report, plan_on, report_on, heard_on, heard_meeting)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert
            .bind(row.session, row.name, base::comparableName(row.name), leaders, row.committee, row.chairMeeting, row.plan, row.decidedOn,
                  row.closedOn, row.report, row.planOn, row.reportOn, row.heardOn, row.heardMeeting)
            .run();
        id = domain::TopicId(connection.lastInsertedRow());
    } else {
        Query update(
            connection,
            "UPDATE topic SET name = ?, comparable_name = ?, leaders = ?, committee_id = ?, chair_meeting = ?, plan = ?,"
            " decided_on = ?, closed_on = ?, report = ?, plan_on = ?, report_on = ?, heard_on = ?, heard_meeting = ? WHERE id = ?");
        update
            .bind(row.name, base::comparableName(row.name), leaders, row.committee, row.chairMeeting, row.plan, row.decidedOn, row.closedOn,
                  row.report, row.planOn, row.reportOn, row.heardOn, row.heardMeeting, id)
            .run();
    }
    if (unitsOf(connection, id) == row.units) return id;
    Query remove(connection, "DELETE FROM topic_unit WHERE topic_id = ?");
    remove.bind(id).run();
    int order = 0;
    for (const domain::UnitId unit : row.units) {
        Query insert(connection, "INSERT INTO topic_unit (topic_id, unit_id, order_number) VALUES (?, ?, ?)");
        insert.bind(id, unit, ++order).run();
    }
    return id;
}

void savePriority(Connection& connection, domain::SuggestionId id, const domain::Priority& row) {
    if (!row.id) {
        Query insert(connection,
                     "INSERT INTO priority (suggestion_id, topic_id, supervisor, committee_id, on_date, ended_on, end_reason)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.bind(id, row.topic, row.ownSupervisor, row.ownCommittee, row.on, row.endedOn, row.endReason).run();
        return;
    }
    Query update(connection,
                 "UPDATE priority SET topic_id = ?, supervisor = ?, committee_id = ?, on_date = ?, ended_on = ?, end_reason = ?"
                 " WHERE id = ?");
    update.bind(row.topic, row.ownSupervisor, row.ownCommittee, row.on, row.endedOn, row.endReason, row.id).run();
}

void saveGovernmentItem(Connection& connection, domain::SuggestionId id, const std::optional<domain::GovernmentItem>& item) {
    if (!item) {
        Query remove(connection, "DELETE FROM government_item WHERE suggestion_id = ?");
        remove.bind(id).run();
        return;
    }
    Query update(connection, "UPDATE government_item SET leader = ?, on_date = ? WHERE suggestion_id = ?");
    update.bind(item->leader, item->on, id).run();
    Query insert(connection,
                 "INSERT INTO government_item (suggestion_id, leader, on_date) SELECT ?1, ?2, ?3"
                 " WHERE NOT EXISTS (SELECT 1 FROM government_item WHERE suggestion_id = ?1)");
    insert.bind(id, item->leader, item->on).run();
}

domain::ActivityId saveActivity(Connection& connection, const domain::Activity& row) {
    if (row.id) {
        Query update(connection,
                     "UPDATE activity SET kind = ?, on_date = ?, place = ?, supervisor = ?, people = ?, findings = ?, decisions = ?,"
                     " next_on = ? WHERE id = ?");
        update.bind(row.kind, row.on, row.place, row.supervisor, row.people, row.findings, row.decisions, row.nextOn, row.id).run();
        return row.id;
    }
    Query insert(connection,
                 "INSERT INTO activity (topic_id, suggestion_id, kind, on_date, place, supervisor, people, findings, decisions, next_on)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(row.topic, row.suggestion, row.kind, row.on, row.place, row.supervisor, row.people, row.findings, row.decisions, row.nextOn)
        .run();
    return domain::ActivityId(connection.lastInsertedRow());
}

}  // namespace huying::storage
