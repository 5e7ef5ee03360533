// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup_settings.h"

#include "storage/account_store.h"
#include "storage/exchange_key_store.h"
#include "storage/exchange_store.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

std::optional<std::string> read(Connection& connection, const char* name) {
    Query query(connection, "SELECT value FROM backup_setting WHERE name = ?");
    query.bind(name);
    return query.next() ? std::optional(query.get<std::string>(0)) : std::nullopt;
}

void write(Connection& connection, const char* name, const std::string& value) {
    Query row(connection, "INSERT OR REPLACE INTO backup_setting (name, value) VALUES (?, ?)");
    row.bind(name, value).run();
}

void copyRows(Connection& from, Connection& to, const std::string& table, const std::string& columns, int count) {
    to.execute("DELETE FROM " + table);
    Query rows(from, "SELECT " + columns + " FROM " + table);
    std::string places = "?";
    for (int i = 1; i < count; ++i) places += ", ?";
    while (rows.next()) {
        Query row(to, "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")");
        for (int i = 0; i < count; ++i) row.bind(rows.get<std::string>(i));
        row.run();
    }
}

}  // namespace

app::BackupSettings readBackupSettings(Connection& connection) {
    app::BackupSettings settings;
    settings.folder = read(connection, "folder").value_or("");
    if (const auto minutes = read(connection, "every_minutes")) settings.everyMinutes = std::atoi(minutes->c_str());
    if (const auto onExit = read(connection, "on_exit")) settings.onExit = *onExit != "no";
    return settings;
}

void writeBackupSettings(Connection& connection, const app::BackupSettings& settings) {
    connection.execute("BEGIN IMMEDIATE");
    write(connection, "folder", settings.folder);
    write(connection, "every_minutes", std::to_string(settings.everyMinutes));
    write(connection, "on_exit", settings.onExit ? "yes" : "no");
    connection.execute("COMMIT");
}

void takeOverKeeping(Connection& from, Connection& to, std::int64_t sharedEntry) {
    to.execute("BEGIN IMMEDIATE");
    copyRows(from, to, "draft", "form, person, writer, saved_at, content", 5);
    copyRows(from, to, "backup_setting", "name, value", 2);
    takeOverExchanges(from, to, sharedEntry);
    takeOverOfficeSecrets(from, to);
    takeOverPackageReturns(from, to, sharedEntry);
    takeOverSeals(from, to);  // a password that was changed since does not come back
    to.execute("COMMIT");
}

}  // namespace huying::storage
