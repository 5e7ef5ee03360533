// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/account_store.h"

#include <set>

#include "base/clock.h"
#include "base/text.h"
#include "storage/directory_store.h"
#include "storage/query.h"
#include "storage/recorded_moment.h"
#include "storage/unit_package_store.h"

namespace huying::storage {

namespace {

using domain::Account;
using domain::AccountId;

constexpr std::string_view accountColumns =
    "SELECT id, name, account_role, unit_id, committee_id, is_disabled, disabled_reason, passwords_set FROM account ";

Account accountOf(const Query& query) {
    Account row;
    query.into(0, row.id, row.name, row.role, row.unit, row.committee, row.isDisabled, row.disabledReason, row.passwordsSet);
    return row;
}

std::optional<Account> firstOf(Query& query) { return query.next() ? std::optional(accountOf(query)) : std::nullopt; }

// The unit and all that ended and went over into it, over any number of steps: their tasks are now its own. A unit that goes on
// after parts of it were made independent keeps what it has; of one that was divided among several each part sees the work,
// and none goes on with it before the office has given it to one of them.
void takeUnits(Connection& connection, domain::UnitId unit, app::Viewer& viewer) {
    Query query(connection,
                "WITH RECURSIVE ended (id, successor_id) AS (SELECT u.id, s.successor_id FROM unit u JOIN unit_successor s"
                " ON s.unit_id = u.id AND s.on_date > u.valid_to),"
                " before (later, earlier, is_whole) AS (SELECT merged_into, id, 1 FROM unit WHERE merged_into IS NOT NULL"
                " UNION SELECT e.successor_id, e.id, (SELECT count(*) FROM ended x WHERE x.id = e.id) = 1 FROM ended e),"
                " own (id, is_whole) AS (VALUES (?1, 1) UNION SELECT before.earlier, own.is_whole AND before.is_whole"
                " FROM before JOIN own ON before.later = own.id)"
                " SELECT id, max(is_whole) FROM own GROUP BY id ORDER BY id");
    query.bind(unit);
    while (query.next()) {
        viewer.units.push_back(query.get<domain::UnitId>(0));
        if (query.get<std::int64_t>(1) == 0) viewer.divided.push_back(viewer.units.back());
    }
}

}  // namespace

std::vector<Account> readAccounts(Connection& connection) {
    Query query(connection, std::string(accountColumns) + "ORDER BY id");
    std::vector<Account> accounts;
    while (query.next()) accounts.push_back(accountOf(query));
    return accounts;
}

std::optional<Account> readAccount(Connection& connection, AccountId id) {
    Query query(connection, std::string(accountColumns) + "WHERE id = ?");
    query.bind(id);
    return firstOf(query);
}

std::optional<Account> readAccountNamed(Connection& connection, const std::string& name) {
    Query query(connection, std::string(accountColumns) + "WHERE comparable_name = ?");
    query.bind(base::comparableName(name));
    return firstOf(query);
}

AccountId saveAccount(Connection& connection, const Account& account) {
    if (!account.id) {
        Query insert(connection,
                     "INSERT INTO account (name, comparable_name, account_role, unit_id, committee_id, is_disabled, disabled_reason,"
                     " passwords_set) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
        insert.bind(account.name, base::comparableName(account.name), account.role, account.unit, account.committee, account.isDisabled,
                    account.disabledReason, account.passwordsSet);
        insert.next();
        const auto id = insert.get<AccountId>(0);
        insert.run();
        return id;
    }
    Query update(
        connection,
        "UPDATE account SET account_role = ?, unit_id = ?, committee_id = ?, is_disabled = ?, disabled_reason = ?, passwords_set = ?"
        " WHERE id = ?");
    update.bind(account.role, account.unit, account.committee, account.isDisabled, account.disabledReason, account.passwordsSet, account.id)
        .run();
    return account.id;
}

// A copy of an earlier moment has no passwords; who may make one sees the whole register.
bool isSignInRequired(Connection& connection) {
    return readSetting(connection, "sign_in_required") == "yes" && !readRecordedMoment(connection);
}

app::Viewer readViewer(Connection& connection, std::optional<AccountId> signedIn) {
    if (const auto package = readUnitPackage(connection)) {
        app::Viewer unit = readViewerOfUnit(connection, package->unit);
        unit.isUnitsRegister = true;
        unit.account->name = package->unitName;
        return unit;
    }
    app::Viewer viewer;
    viewer.isSignInRequired = isSignInRequired(connection);
    if (!viewer.isSignInRequired || !signedIn) return viewer;
    viewer.account = readAccount(connection, *signedIn);
    if (viewer.account && viewer.account->role == domain::Role::handlingUnit && viewer.account->unit)
        takeUnits(connection, viewer.account->unit, viewer);
    return viewer;
}

app::Viewer readViewerOfUnit(Connection& connection, domain::UnitId unit) {
    app::Viewer viewer;
    viewer.isSignInRequired = true;
    viewer.account.emplace();
    viewer.account->role = domain::Role::handlingUnit;
    viewer.account->unit = unit;
    takeUnits(connection, unit, viewer);
    return viewer;
}

std::vector<domain::SuggestionId> readCasesOfUnits(Connection& connection, const std::vector<domain::UnitId>& units) {
    std::set<domain::SuggestionId> found;
    for (const domain::UnitId unit : units) {
        Query query(connection,
                    "SELECT suggestion_id FROM task WHERE unit_id = ?1"
                    " UNION SELECT g.suggestion_id FROM task t JOIN merger g ON g.main_id = t.suggestion_id AND g.ended_on IS NULL"
                    " WHERE t.unit_id = ?1");
        query.bind(unit);
        while (query.next()) found.insert(query.get<domain::SuggestionId>(0));
    }
    return {found.begin(), found.end()};
}

std::vector<domain::SuggestionId> readCasesOfOthersToo(Connection& connection, const std::vector<domain::SuggestionId>& ids,
                                                       const std::vector<domain::UnitId>& units) {
    Query query(
        connection,
        "SELECT p.value FROM json_each(?1) p WHERE EXISTS (SELECT 1 FROM task t WHERE t.suggestion_id = p.value AND t.unit_id NOT IN"
        " (SELECT value FROM json_each(?2))) OR EXISTS (SELECT 1 FROM merger g WHERE g.suggestion_id = p.value OR g.main_id = p.value)"
        " ORDER BY p.value");
    query.bind(keysOf(ids), keysOf(units));
    std::vector<domain::SuggestionId> cases;
    while (query.next()) cases.push_back(query.get<domain::SuggestionId>(0));
    return cases;
}

std::vector<domain::SuggestionId> readCasesOfCommittee(Connection& connection, domain::CommitteeId id) {
    Query query(connection,
                "SELECT DISTINCT p.suggestion_id FROM priority p LEFT JOIN topic t ON t.id = p.topic_id"
                " WHERE p.ended_on IS NULL AND ifnull(p.committee_id, t.committee_id) = ? ORDER BY p.suggestion_id");
    query.bind(id);
    std::vector<domain::SuggestionId> cases;
    while (query.next()) cases.push_back(query.get<domain::SuggestionId>(0));
    return cases;
}

void keepSeal(Connection& connection, AccountId id, const std::string& seal) {
    Query row(connection, "INSERT OR REPLACE INTO credential (account_id, sealed) VALUES (?, ?)");
    row.bind(id, seal).run();
}

std::string readSeal(Connection& connection, AccountId id) {
    Query query(connection, "SELECT sealed FROM credential WHERE account_id = ?");
    query.bind(id);
    return query.next() ? query.get<std::string>(0) : std::string();
}

void takeOverSeals(Connection& from, Connection& to) {
    for (const Account& account : readAccounts(to)) {
        const std::optional<Account> present = readAccountNamed(from, account.name);
        if (!present || present->passwordsSet == 0 || account.passwordsSet == 0) continue;  // nobody is to sign in with it
        if (const std::string seal = readSeal(from, present->id); !seal.empty()) keepSeal(to, account.id, seal);
    }
}

int beginTry(Connection& connection, AccountId id) {
    // An id that is none would be bound as no value.
    const std::int64_t key = id.value;
    const std::int64_t now = base::systemSeconds();
    constexpr std::int64_t day = 86'400;
    Query old(connection, "DELETE FROM sign_in_try WHERE last_at < ?");
    old.bind(now - day).run();
    Query query(connection, "SELECT failures, last_at FROM sign_in_try WHERE account_id = ?");
    query.bind(key);
    int failures = 0;
    std::int64_t last = now;
    if (query.next()) {
        query.into(0, failures, last);
        query.run();
    }
    Query keep(connection, "INSERT OR REPLACE INTO sign_in_try (account_id, failures, last_at) VALUES (?, ?, ?)");
    // A clock that was put back does not make the pause longer: it begins anew.
    const std::int64_t waited = last > now ? 0 : now - last;
    const int pause = failures == 0 ? 0 : domain::pauseAfter(failures);
    if (waited < pause) {
        if (last > now) keep.bind(key, failures, now).run();
        return pause - static_cast<int>(waited);
    }
    keep.bind(key, failures + 1, now).run();
    return 0;
}

void forgetTries(Connection& connection, AccountId id) {
    Query row(connection, "DELETE FROM sign_in_try WHERE account_id = ?");
    row.bind(id.value).run();
}

}  // namespace huying::storage
