// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/exchange_key_store.h"

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

void keepOfficeSecret(Connection& connection, const std::string& fingerprint, const std::string& wrapped) {
    Query row(connection, "INSERT OR REPLACE INTO office_secret (fingerprint, wrapped) VALUES (?, ?)");
    row.bind(fingerprint, wrapped).run();
}

std::string readOfficeSecret(Connection& connection, const std::string& fingerprint) {
    Query query(connection, "SELECT wrapped FROM office_secret WHERE fingerprint = ?");
    query.bind(fingerprint);
    return query.next() ? query.get<std::string>(0) : std::string();
}

void takeOverOfficeSecrets(Connection& from, Connection& to) {
    Query query(from, "SELECT fingerprint, wrapped FROM office_secret");
    while (query.next()) keepOfficeSecret(to, query.get<std::string>(0), query.get<std::string>(1));
}

}  // namespace huying::storage
