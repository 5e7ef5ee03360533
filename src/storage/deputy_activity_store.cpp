// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deputy_activity_store.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.h"
#include "storage/query.h"

namespace huying::storage {

using domain::DeputyActivity;
using domain::DeputyActivityId;
using domain::DeputyId;

namespace {

constexpr auto columns =
    "SELECT a.id, a.session_id, a.deputy_activity_kind, a.name, a.began_on, a.finished_on, a.place, a.organizer, a.activity_result"
    " FROM deputy_activity a ";

DeputyActivity rowOf(const Query& query) {
    DeputyActivity row;
    query.into(0, row.id, row.session, row.kind, row.name, row.from, row.to, row.place, row.organizer, row.result);
    return row;
}

std::vector<DeputyId> deputiesOf(Connection& connection, DeputyActivityId id) {
    Query query(connection, "SELECT deputy_id FROM deputy_activity_deputy WHERE deputy_activity_id = ? ORDER BY order_number, id");
    query.bind(id);
    std::vector<DeputyId> deputies;
    while (query.next()) deputies.push_back(query.get<DeputyId>(0));
    return deputies;
}

// Who stays keeps the row: only what changed is history.
void replaceDeputies(Connection& connection, DeputyActivityId id, const std::vector<DeputyId>& deputies) {
    const std::vector<DeputyId> before = deputiesOf(connection, id);
    if (before == deputies) return;
    for (const DeputyId deputy : before) {
        if (std::find(deputies.begin(), deputies.end(), deputy) != deputies.end()) continue;
        Query remove(connection, "DELETE FROM deputy_activity_deputy WHERE deputy_activity_id = ? AND deputy_id = ?");
        remove.bind(id, deputy).run();
    }
    int order = 0;
    for (const DeputyId deputy : deputies) {
        Query save(connection,
                   "INSERT INTO deputy_activity_deputy (deputy_activity_id, deputy_id, order_number) VALUES (?, ?, ?)"
                   " ON CONFLICT (deputy_activity_id, deputy_id) DO UPDATE SET order_number = excluded.order_number");
        save.bind(id, deputy, ++order).run();
    }
}

}  // namespace

std::vector<DeputyActivity> readDeputyActivities(Connection& connection, std::optional<domain::SessionId> session) {
    Query query(connection, std::string(columns) + "WHERE (?1 IS NULL OR a.session_id = ?1) ORDER BY a.began_on, a.id");
    query.bind(session);
    std::vector<DeputyActivity> activities;
    std::map<DeputyActivityId, std::size_t> places;
    while (query.next()) {
        activities.push_back(rowOf(query));
        places.emplace(activities.back().id, activities.size() - 1);
    }
    Query deputies(connection,
                   "SELECT d.deputy_activity_id, d.deputy_id FROM deputy_activity_deputy d JOIN deputy_activity a"
                   " ON a.id = d.deputy_activity_id WHERE (?1 IS NULL OR a.session_id = ?1) ORDER BY d.order_number, d.id");
    deputies.bind(session);
    while (deputies.next()) activities[places.at(deputies.get<DeputyActivityId>(0))].deputies.push_back(deputies.get<DeputyId>(1));
    return activities;
}

std::vector<DeputyActivity> readDeputyActivitiesCalled(Connection& connection, const std::string& name) {
    Query query(connection, std::string(columns) + "WHERE a.comparable_name = ? ORDER BY a.began_on, a.id");
    query.bind(base::comparableName(name));
    std::vector<DeputyActivity> activities;
    while (query.next()) activities.push_back(rowOf(query));
    for (DeputyActivity& row : activities) row.deputies = deputiesOf(connection, row.id);
    return activities;
}

std::optional<DeputyActivity> readDeputyActivity(Connection& connection, DeputyActivityId id) {
    Query query(connection, std::string(columns) + "WHERE a.id = ?");
    query.bind(id);
    if (!query.next()) return std::nullopt;
    DeputyActivity row = rowOf(query);
    row.deputies = deputiesOf(connection, id);
    return row;
}

std::vector<domain::SuggestionId> readCasesFromActivity(Connection& connection, DeputyActivityId id) {
    Query query(connection, "SELECT id FROM suggestion WHERE deputy_activity_id = ? ORDER BY id");
    query.bind(id);
    std::vector<domain::SuggestionId> cases;
    while (query.next()) cases.push_back(query.get<domain::SuggestionId>(0));
    return cases;
}

std::int64_t versionOfDeputyActivity(Connection& connection, DeputyActivityId id) {
    Query query(connection,
                "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'deputy_activity' AND row_id = ?1"
                " UNION ALL SELECT v.entry FROM deputy_activity_deputy d JOIN row_version v ON v.table_name = 'deputy_activity_deputy'"
                " AND v.row_id = d.id WHERE d.deputy_activity_id = ?1)");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

DeputyActivityId saveDeputyActivity(Connection& connection, const DeputyActivity& row) {
    DeputyActivityId id = row.id;
    const auto count = static_cast<std::int64_t>(row.deputies.size());
    if (!id) {
        Query insert(connection,
                     "INSERT INTO deputy_activity (session_id, deputy_activity_kind, name, comparable_name, began_on, finished_on, place,"
                     " organizer, activity_result, deputy_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert
            .bind(row.session, row.kind, row.name, base::comparableName(row.name), row.from, row.to, row.place, row.organizer, row.result,
                  count)
            .run();
        id = DeputyActivityId(connection.lastInsertedRow());
    } else {
        Query update(connection,
                     "UPDATE deputy_activity SET deputy_activity_kind = ?, name = ?, comparable_name = ?, began_on = ?, finished_on = ?,"
                     " place = ?, organizer = ?, activity_result = ?, deputy_count = ? WHERE id = ?");
        update.bind(row.kind, row.name, base::comparableName(row.name), row.from, row.to, row.place, row.organizer, row.result, count, id)
            .run();
    }
    replaceDeputies(connection, id, row.deputies);
    return id;
}

void removeDeputyActivity(Connection& connection, DeputyActivityId id) {
    for (const char* sql :
         {"DELETE FROM deputy_activity_deputy WHERE deputy_activity_id = ?", "DELETE FROM deputy_activity WHERE id = ?"}) {
        Query query(connection, sql);
        query.bind(id).run();
    }
}

}  // namespace huying::storage
