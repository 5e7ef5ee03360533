// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/exchange_key_store.h"

#include <algorithm>

#include "storage/history_store.h"
#include "storage/query.h"

namespace huying::storage {

std::vector<domain::ExchangeKey> readExchangeKeys(Connection& connection) {
    Query query(connection,
                "SELECT id, unit_id, algorithm, public_key, fingerprint, trusted_on, ended_on, key_ending, end_reason FROM exchange_key"
                " ORDER BY id");
    std::vector<domain::ExchangeKey> keys;
    while (query.next()) {
        domain::ExchangeKey& row = keys.emplace_back();
        query.into(0, row.id, row.unit, row.algorithm, row.publicKey, row.fingerprint, row.trustedOn, row.endedOn, row.ending,
                   row.endReason);
    }
    return keys;
}

void saveExchangeKey(Connection& connection, const domain::ExchangeKey& key) {
    if (key.id) {
        Query update(connection, "UPDATE exchange_key SET ended_on = ?, key_ending = ?, end_reason = ? WHERE id = ?");
        update.bind(key.endedOn, key.ending, key.endReason, key.id).run();
        return;
    }
    Query insert(connection,
                 "INSERT INTO exchange_key (unit_id, algorithm, public_key, fingerprint, trusted_on, ended_on, key_ending, end_reason)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(key.unit, key.algorithm, key.publicKey, key.fingerprint, key.trustedOn, key.endedOn, key.ending, key.endReason).run();
}

void keepOfficeSecret(Connection& connection, const std::string& fingerprint, const app::OfficeSecret& secret) {
    Query row(connection, "INSERT OR REPLACE INTO office_secret (fingerprint, wrapped, key_file) VALUES (?, ?, ?)");
    row.bind(fingerprint, secret.wrapped, secret.keyFile).run();
}

std::optional<app::OfficeSecret> readOfficeSecret(Connection& connection, const std::string& fingerprint) {
    Query query(connection, "SELECT wrapped, key_file FROM office_secret WHERE fingerprint = ?");
    query.bind(fingerprint);
    if (!query.next()) return std::nullopt;
    app::OfficeSecret secret;
    query.into(0, secret.wrapped, secret.keyFile);
    return secret;
}

namespace {

void endAs(const domain::ExchangeKey& ended, domain::ExchangeKey key, Connection& connection) {
    key.ending = ended.ending;
    key.endedOn = ended.endedOn;
    key.endReason = ended.endReason;
    saveExchangeKey(connection, key);
}

std::string codeOfUnit(Connection& connection, domain::UnitId unit) {
    Query query(connection, "SELECT code FROM unit WHERE id = ?");
    query.bind(unit);
    return query.next() ? query.get<std::string>(0) : std::string();
}

// Its owner has one key in use at a time.
void addKey(domain::ExchangeKey added, const std::vector<domain::ExchangeKey>& known, Connection& to) {
    for (domain::ExchangeKey one : known) {
        if (!added.isInUse() || one.unit != added.unit || !one.isInUse()) continue;
        one.ending = domain::KeyEnding::replaced;
        one.endedOn = added.trustedOn;
        saveExchangeKey(to, one);
    }
    added.id = {};
    saveExchangeKey(to, added);
}

}  // namespace

void takeOverKeys(Connection& from, Connection& to) {
    for (const domain::ExchangeKey& present : readExchangeKeys(from)) {
        const std::vector<domain::ExchangeKey> known = readExchangeKeys(to);
        const auto same = std::find_if(known.begin(), known.end(), [&](const auto& key) { return key.fingerprint == present.fingerprint; });
        if (same == known.end()) {
            if (!present.unit || codeOfUnit(from, present.unit) == codeOfUnit(to, present.unit)) addKey(present, known, to);
        } else if (present.ending && (same->isInUse() || (same->isTrusted() && !present.isTrusted()))) {
            endAs(present, *same, to);
        }
    }
}

void takeOverOfficeSecrets(Connection& from, Connection& to) {
    Query query(from, "SELECT fingerprint, wrapped, key_file FROM office_secret");
    while (query.next()) keepOfficeSecret(to, query.get<std::string>(0), {query.get<std::string>(1), query.get<std::string>(2)});
}

void keepPackageReturn(Connection& connection, const std::string& token, const app::TakenReturn& taken) {
    // Taken once more with nothing new in it, it is known by what it brought the first time.
    Query row(connection,
              "INSERT INTO package_return (token, unit_register, number, batch) VALUES (?, ?, ?, ?)"
              " ON CONFLICT (token, unit_register, number) DO UPDATE SET batch = excluded.batch WHERE excluded.batch <> 0");
    row.bind(token, taken.unitRegister, taken.number, taken.batch).run();
}

std::vector<app::TakenReturn> readPackageReturns(Connection& connection, const std::string& token) {
    const UndoneBatches undone(connection);
    Query query(connection, "SELECT unit_register, number, batch FROM package_return WHERE token = ? ORDER BY unit_register, number");
    query.bind(token);
    std::vector<app::TakenReturn> taken;
    while (query.next()) {
        app::TakenReturn& row = taken.emplace_back();
        query.into(0, row.unitRegister, row.number, row.batch);
        row.isTakenBack = row.batch != 0 && undone.isUndone(row.batch);
    }
    return taken;
}

void takeOverPackageReturns(Connection& from, Connection& to, std::int64_t sharedEntry) {
    to.execute("DELETE FROM package_return");
    Query query(from, "SELECT token, unit_register, number, batch FROM package_return");
    while (query.next()) {
        const app::TakenReturn taken{query.get<std::string>(1), query.get<int>(2), query.get<std::int64_t>(3)};
        // What it brought is gone with the moment that was given up: it has to be taken again.
        if (taken.batch <= sharedEntry) keepPackageReturn(to, query.get<std::string>(0), taken);
    }
}

}  // namespace huying::storage
