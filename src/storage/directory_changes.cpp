// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/directory_changes.h"

#include "storage/query.h"

namespace huying::storage {

void UnitHistory::addTo(domain::Unit& unit) const {
    if (const auto found = names.find(unit.id); found != names.end()) unit.formerNames = found->second;
    if (const auto found = contacts.find(unit.id); found != contacts.end()) unit.contacts = found->second;
    if (const auto found = successors.find(unit.id); found != successors.end()) unit.successors = found->second;
}

UnitHistory readUnitHistory(Connection& connection) {
    UnitHistory history;
    Query names(connection, "SELECT unit_id, name, short_name, valid_to FROM unit_name ORDER BY valid_to, id");
    while (names.next()) {
        domain::FormerUnitName& row = history.names[names.get<domain::UnitId>(0)].emplace_back();
        names.into(1, row.name, row.shortName, row.validTo);
    }
    Query contacts(connection, "SELECT unit_id, person, post, phone, address FROM unit_contact ORDER BY id");
    while (contacts.next()) {
        domain::UnitContact& row = history.contacts[contacts.get<domain::UnitId>(0)].emplace_back();
        contacts.into(1, row.person, row.post, row.phone, row.address);
    }
    Query successors(connection, "SELECT unit_id, successor_id, on_date FROM unit_successor ORDER BY id");
    while (successors.next()) {
        domain::UnitSuccessor& row = history.successors[successors.get<domain::UnitId>(0)].emplace_back();
        successors.into(1, row.unit, row.on);
    }
    return history;
}

void updateUnit(Connection& connection, const domain::Unit& unit) {
    Query query(
        connection,
        "UPDATE unit SET name = ?, short_name = ?, system = ?, sort_number = ?, valid_from = ?, valid_to = ?, merged_into = ? WHERE id = "
        "?");
    query.bind(unit.name, unit.shortName, unit.system, unit.sortNumber, unit.validFrom, unit.validTo, unit.mergedInto, unit.id).run();
}

void replaceUnitAliases(Connection& connection, domain::UnitId id, const std::vector<std::string>& aliases) {
    Query remove(connection, "DELETE FROM unit_alias WHERE unit_id = ?");
    remove.bind(id).run();
    for (const std::string& alias : aliases) {
        Query insert(connection, "INSERT OR IGNORE INTO unit_alias (unit_id, name) VALUES (?, ?)");
        insert.bind(id, alias).run();
    }
}

void replaceUnitContacts(Connection& connection, domain::UnitId id, const std::vector<domain::UnitContact>& contacts) {
    Query remove(connection, "DELETE FROM unit_contact WHERE unit_id = ?");
    remove.bind(id).run();
    for (const domain::UnitContact& row : contacts) {
        Query insert(connection, "INSERT INTO unit_contact (unit_id, person, post, phone, address) VALUES (?, ?, ?, ?, ?)");
        insert.bind(id, row.person, row.post, row.phone, row.address).run();
    }
}

void addFormerUnitName(Connection& connection, domain::UnitId id, const domain::FormerUnitName& name) {
    Query insert(connection, "INSERT INTO unit_name (unit_id, name, short_name, valid_to) VALUES (?, ?, ?, ?)");
    insert.bind(id, name.name, name.shortName, name.validTo).run();
}

void addUnitSuccessor(Connection& connection, domain::UnitId id, const domain::UnitSuccessor& successor) {
    Query insert(connection, "INSERT INTO unit_successor (unit_id, successor_id, on_date) VALUES (?, ?, ?)");
    insert.bind(id, successor.unit, successor.on).run();
}

void addFormerDelegation(Connection& connection, domain::DeputyId id, const domain::FormerDelegation& former) {
    Query insert(connection, "INSERT INTO deputy_delegation (deputy_id, delegation_id, valid_to) VALUES (?, ?, ?)");
    insert.bind(id, former.delegation, former.validTo).run();
}

void mergeDeputy(Connection& connection, domain::DeputyId wrong, domain::DeputyId right) {
    for (const char* sql :
         {"UPDATE suggestion SET lead_deputy_id = ? WHERE lead_deputy_id = ?", "UPDATE co_signer SET deputy_id = ? WHERE deputy_id = ?",
          "UPDATE delivery SET deputy_id = ? WHERE deputy_id = ?", "UPDATE sent_back_delivery SET deputy_id = ? WHERE deputy_id = ?",
          "UPDATE contact SET deputy_id = ? WHERE deputy_id = ?", "UPDATE feedback SET deputy_id = ? WHERE deputy_id = ?",
          "UPDATE submission SET lead_deputy_id = ? WHERE lead_deputy_id = ?",
          "UPDATE submission_co_signer SET deputy_id = ? WHERE deputy_id = ?", "UPDATE pre_contact SET deputy_id = ? WHERE deputy_id = ?",
          "DELETE FROM inspection_deputy WHERE ? IN (SELECT d.deputy_id FROM inspection_deputy d WHERE d.inspection_id ="
          " inspection_deputy.inspection_id) AND deputy_id = ?",
          "UPDATE inspection_deputy SET deputy_id = ? WHERE deputy_id = ?",
          "DELETE FROM deputy_activity_deputy WHERE ? IN (SELECT d.deputy_id FROM deputy_activity_deputy d WHERE d.deputy_activity_id ="
          " deputy_activity_deputy.deputy_activity_id) AND deputy_id = ?",
          "UPDATE deputy_activity_deputy SET deputy_id = ? WHERE deputy_id = ?", "UPDATE deputy SET merged_into = ? WHERE merged_into = ?",
          "UPDATE deputy SET merged_into = ? WHERE id = ?"}) {
        Query query(connection, sql);
        query.bind(right, wrong).run();
    }
    Query count(connection,
                "UPDATE deputy_activity AS a SET deputy_count = n.found FROM (SELECT deputy_activity_id AS id, count(*) AS found FROM"
                " deputy_activity_deputy GROUP BY deputy_activity_id) AS n WHERE n.id = a.id AND a.deputy_count <> n.found");
    count.run();
}

void removeDeputy(Connection& connection, domain::DeputyId id) {
    for (const char* sql : {"DELETE FROM deputy_delegation WHERE deputy_id = ?", "DELETE FROM deputy WHERE id = ?"}) {
        Query query(connection, sql);
        query.bind(id).run();
    }
}

void removeDelegation(Connection& connection, domain::DelegationId id) {
    Query query(connection, "DELETE FROM delegation WHERE id = ?");
    query.bind(id).run();
}

app::DelegationUse useOfDelegation(Connection& connection, domain::DelegationId id) {
    Query query(connection,
                "SELECT (SELECT count(*) FROM (SELECT id FROM deputy WHERE delegation_id = ?1"
                " UNION SELECT deputy_id FROM deputy_delegation WHERE delegation_id = ?1)),"
                " (SELECT count(*) FROM suggestion WHERE lead_delegation_id = ?1)"
                " + (SELECT count(*) FROM submission WHERE lead_delegation_id = ?1)");
    query.bind(id);
    query.next();
    return {query.get<int>(0), query.get<int>(1)};
}

void updateDelegation(Connection& connection, const domain::Delegation& delegation) {
    Query query(connection, "UPDATE delegation SET name = ? WHERE id = ?");
    query.bind(delegation.name, delegation.id).run();
}

void updateCategory(Connection& connection, const domain::Category& category) {
    Query query(connection, "UPDATE category SET code = ?, name = ?, sort_number = ?, parent_id = ?, valid_to = ? WHERE id = ?");
    query.bind(category.code, category.name, category.sortNumber, category.parent, category.validTo, category.id).run();
}

void removeCategory(Connection& connection, domain::CategoryId id) {
    Query query(connection, "DELETE FROM category WHERE id = ?");
    query.bind(id).run();
}

void removeBaseFigure(Connection& connection, int term, int number) {
    Query query(connection, "DELETE FROM base_figure WHERE term = ? AND number = ?");
    query.bind(term, number).run();
}

std::vector<domain::SuggestionId> casesOfDeputy(Connection& connection, domain::DeputyId id) {
    Query query(connection,
                "SELECT id FROM suggestion WHERE lead_deputy_id = ?1 UNION SELECT suggestion_id FROM co_signer WHERE deputy_id = ?1"
                " UNION SELECT suggestion_id FROM delivery WHERE deputy_id = ?1"
                " UNION SELECT suggestion_id FROM sent_back_delivery WHERE deputy_id = ?1 UNION SELECT suggestion_id FROM contact WHERE "
                "deputy_id = ?1"
                " UNION SELECT suggestion_id FROM feedback WHERE deputy_id = ?1 ORDER BY 1");
    query.bind(id);
    std::vector<domain::SuggestionId> cases;
    while (query.next()) cases.push_back(query.get<domain::SuggestionId>(0));
    return cases;
}

bool isDeputyMergedInto(Connection& connection, domain::DeputyId id) {
    Query query(connection, "SELECT 1 FROM deputy WHERE merged_into = ?");
    query.bind(id);
    return query.next();
}

std::vector<domain::SuggestionId> casesOfCategory(Connection& connection, domain::CategoryId id) {
    Query query(connection, "SELECT id FROM suggestion WHERE category_id = ? ORDER BY id");
    query.bind(id);
    std::vector<domain::SuggestionId> cases;
    while (query.next()) cases.push_back(query.get<domain::SuggestionId>(0));
    return cases;
}

}  // namespace huying::storage
