// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/history_store.h"

#include <algorithm>

#include <sodium.h>
#include <nlohmann/json.hpp>

#include "app/commands/key_commands.h"
#include "base/clock.h"
#include "storage/derived_changes.h"
#include "storage/follow_up_store.h"
#include "storage/look_back_store.h"
#include "storage/packed_record.h"
#include "storage/query.h"
#include "storage/submission_store.h"
#include "storage/waiting_papers.h"

namespace huying::storage {

namespace {

constexpr std::size_t hashBytes = 32;

constexpr auto entryColumns =
    "SELECT e.entry, e.batch, e.at, e.actor, e.command, e.json, e.undoes, e.changes, e.previous_hash, e.hash FROM history_entry e ";

Changeset bytesOf(const Query& query, int column) {
    const std::string_view bytes = query.bytesAt(column);
    return {bytes.begin(), bytes.end()};
}

// A damaged record stays as it is: it fits neither the hash nor the tables.
void takeRecord(std::string_view bytes, StoredEntry& row) {
    std::optional<Record> record = isPacked(bytes) ? unpacked(bytes) : std::nullopt;
    if (!record) return row.changes.assign(bytes.begin(), bytes.end());
    row.json = row.json.empty() ? std::move(record->json) : row.json + record->json;
    row.changes = std::move(record->changes);
}

std::vector<StoredEntry> entriesOf(Query& query) {
    std::vector<StoredEntry> entries;
    while (query.next()) {
        StoredEntry& row = entries.emplace_back();
        query.into(0, row.entry, row.batch, row.at, row.actor, row.command, row.json, row.undoes);
        takeRecord(query.bytesAt(7), row);
        row.previousHash = bytesOf(query, 8);
        row.hash = bytesOf(query, 9);
    }
    return entries;
}

// Feeds a hash with parts, each led by its length, so that no two entries run together.
class Hasher {
public:
    Hasher() { crypto_generichash_init(&state_, nullptr, 0, hashBytes); }
    void add(const void* bytes, std::size_t size) {
        const std::uint64_t length = size;
        unsigned char lead[8];
        for (std::size_t i = 0; i < sizeof lead; ++i) lead[i] = static_cast<unsigned char>(length >> (8 * i));
        crypto_generichash_update(&state_, lead, sizeof lead);
        crypto_generichash_update(&state_, static_cast<const unsigned char*>(bytes), size);
    }
    void add(const std::string& text) { add(text.data(), text.size()); }
    Changeset result() {
        Changeset hash(hashBytes);
        crypto_generichash_final(&state_, hash.data(), hash.size());
        return hash;
    }

private:
    crypto_generichash_state state_{};
};

Changeset lastHash(Connection& connection) {
    Query query(connection, "SELECT hash FROM history_entry ORDER BY entry DESC LIMIT 1");
    return query.next() ? bytesOf(query, 0) : Changeset(hashBytes, 0);
}

}  // namespace

std::int64_t lastEntry(Connection& connection) {
    Query query(connection, "SELECT ifnull(max(entry), -1) FROM history_entry");
    query.next();
    return query.get<std::int64_t>(0);
}

namespace {

template <class Bytes>
std::int64_t markOf(const Bytes& hash) {
    std::int64_t mark = 0;
    for (const unsigned char byte : hash) mark = static_cast<std::int64_t>(static_cast<std::uint64_t>(mark) * 257 + byte);
    return mark;
}

// What was touched, and what rests on it or on what no piece holds.
std::set<domain::SuggestionId> toldOtherwise(Connection& connection, std::set<domain::SuggestionId> touched,
                                             const std::vector<RowChange>& rows) {
    std::set<domain::SuggestionId> cases = withMergedPieces(connection, std::move(touched));
    cases.merge(casesUnderRules(connection, rows));
    cases.merge(casesInChangedRounds(connection, rows));
    return cases;
}

}  // namespace

std::int64_t markOfHead(Connection& connection) { return markOf(lastHash(connection)); }

std::optional<std::set<domain::SuggestionId>> casesChangedSince(Connection& connection, std::int64_t entry, std::int64_t mark) {
    constexpr std::int64_t most = 64;  // entries: to look through more costs more than to read anew
    const std::int64_t last = lastEntry(connection);
    if (last < entry || last - entry > most) return std::nullopt;
    const std::vector<StoredEntry> entries = readEntries(connection, entry, last);
    if (entries.empty() || entries.front().entry != entry || markOf(entries.front().hash) != mark) return std::nullopt;
    std::set<domain::SuggestionId> cases;
    for (const StoredEntry& later : entries) {
        if (later.entry == entry) continue;
        const std::vector<RowChange> rows = decoded(connection, later.changes);
        cases.merge(toldOtherwise(connection, casesTouched(connection, rows), rows));
    }
    return cases;
}

std::string hashOfEntry(Connection& connection, std::int64_t entry) {
    Query hash(connection, "SELECT lower(hex(hash)) FROM history_entry WHERE entry = ?");
    hash.bind(entry);
    return hash.next() ? hash.get<std::string>(0) : std::string();
}

// Histories with one hash in common have everything before it in common.
std::int64_t lastShared(Connection& one, Connection& other) {
    std::int64_t shared = -1;
    std::int64_t different = std::min(lastEntry(one), lastEntry(other)) + 1;
    while (shared + 1 < different) {
        const std::int64_t middle = shared + (different - shared) / 2;
        const std::string hash = hashOfEntry(one, middle);
        (!hash.empty() && hash == hashOfEntry(other, middle) ? shared : different) = middle;
    }
    return shared;
}

Changeset hashOf(const StoredEntry& entry) {
    Hasher hasher;
    hasher.add(entry.previousHash.data(), entry.previousHash.size());
    hasher.add(std::to_string(entry.entry));
    hasher.add(std::to_string(entry.batch));
    hasher.add(entry.at);
    hasher.add(entry.actor);
    hasher.add(entry.command);
    hasher.add(entry.json);
    hasher.add(entry.undoes ? std::to_string(*entry.undoes) : std::string());
    hasher.add(entry.changes.data(), entry.changes.size());
    return hasher.result();
}

std::int64_t appendEntry(Connection& connection, std::optional<std::int64_t> batch, const std::string& actor, const std::string& command,
                         const std::string& json, std::optional<std::int64_t> undoes, const Changeset& changes, DerivedChanges& derived) {
    StoredEntry row;
    row.entry = lastEntry(connection) + 1;
    row.batch = batch.value_or(row.entry);
    row.at = base::systemTimestamp();
    row.actor = actor;
    row.command = command;
    row.json = json;
    row.undoes = undoes;
    row.changes = changes;
    row.previousHash = lastHash(connection);
    row.hash = hashOf(row);

    const Changeset record = packed(row.json, row.changes);
    Query insert(connection,
                 "INSERT INTO history_entry (entry, batch, at, actor, command, json, undoes, changes, previous_hash, hash)"
                 " VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, ?)");
    insert.bind(row.entry, row.batch, row.at, row.actor, row.command, row.undoes);
    insert.bindBytes(record.data(), record.size());
    insert.bindBytes(row.previousHash.data(), row.previousHash.size());
    insert.bindBytes(row.hash.data(), row.hash.size());
    insert.run();

    const std::vector<RowChange> rows = decoded(connection, changes);
    const TouchedMatters touched = noteTouched(connection, rows, row.entry);
    for (const domain::SubmissionId id : touched.papers) refreshWaitingPaper(connection, id);
    derived.summaries.note(toldOtherwise(connection, touched.cases, rows));
    derived.search.note(connection, rows);
    return row.entry;
}

TouchedMatters noteTouched(Connection& connection, const std::vector<RowChange>& changes, std::int64_t entry) {
    for (const RowChange& change : changes) {
        Query version(connection, "INSERT OR REPLACE INTO row_version (table_name, row_id, entry) VALUES (?, ?, ?)");
        version.bind(change.table, change.row, entry).run();
    }
    TouchedMatters touched{casesTouched(connection, changes), submissionsTouched(connection, changes)};
    for (const domain::SuggestionId id : touched.cases) {
        Query link(connection, "INSERT OR IGNORE INTO history_case (suggestion_id, entry) VALUES (?, ?)");
        link.bind(id, entry).run();
    }
    for (const domain::SubmissionId id : touched.papers) {
        Query link(connection, "INSERT OR IGNORE INTO history_submission (submission_id, entry) VALUES (?, ?)");
        link.bind(id, entry).run();
    }
    return touched;
}

std::vector<StoredEntry> readEntries(Connection& connection, std::int64_t first, std::int64_t last) {
    Query query(connection, std::string(entryColumns) + "WHERE e.entry BETWEEN ? AND ? ORDER BY e.entry");
    query.bind(first, last);
    return entriesOf(query);
}

std::vector<StoredEntry> readEntriesOfCase(Connection& connection, domain::SuggestionId id) {
    Query query(connection,
                std::string(entryColumns) + "JOIN history_case c ON c.entry = e.entry WHERE c.suggestion_id = ? ORDER BY e.entry");
    query.bind(id);
    return entriesOf(query);
}

std::vector<StoredEntry> readEntriesOfSubmission(Connection& connection, domain::SubmissionId id) {
    Query query(connection,
                std::string(entryColumns) + "JOIN history_submission c ON c.entry = e.entry WHERE c.submission_id = ? ORDER BY e.entry");
    query.bind(id);
    return entriesOf(query);
}

std::vector<StoredEntry> readEntriesAboutRights(Connection& connection) {
    std::string names;
    for (const std::string_view command : app::rightsCommands) names += (names.empty() ? "'" : ", '") + std::string(command) + "'";
    Query query(connection, std::string(entryColumns) + "WHERE e.command IN (" + names + ") ORDER BY e.entry");
    return entriesOf(query);
}

namespace {

// On behalf of which unit a command was given.
std::string unitSpokenFor(const std::string& json) {
    if (json.find("\"for_unit\"") == std::string::npos) return {};
    const auto command = nlohmann::json::parse(json, nullptr, false);
    return command.is_object() ? command.value("for_unit", std::string()) : std::string();
}

}  // namespace

bool isTold(std::string_view table, std::string_view column) { return table != "report_snapshot" || column != "content"; }

std::vector<app::HistoryEntry> asHistory(Connection& connection, const std::vector<StoredEntry>& entries) {
    const UndoneBatches undone(connection);
    std::vector<app::HistoryEntry> history;
    for (const StoredEntry& row : entries) {
        app::HistoryEntry& entry = history.emplace_back();
        entry.entry = row.entry;
        entry.batch = row.batch;
        entry.at = row.at;
        entry.actor = row.actor;
        entry.command = row.command;
        entry.json = row.json;
        entry.forUnit = unitSpokenFor(row.json);
        entry.isUndone = undone.isUndone(row.batch);
        for (const RowChange& change : decoded(connection, row.changes)) {
            for (const ValueChange& value : change.values) {
                if (!isTold(change.table, value.column)) continue;
                if (value.oldValue == value.newValue || (value.oldValue.value_or("").empty() && value.newValue.value_or("").empty()))
                    continue;
                entry.changes.push_back({change.table, change.row, value.column, value.oldValue, value.newValue});
            }
        }
    }
    return history;
}

std::int64_t newestEntryOf(Connection& connection, domain::SuggestionId id) {
    Query query(connection, "SELECT ifnull(max(entry), 0) FROM history_case WHERE suggestion_id = ?");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

app::PieceOrigin originOf(Connection& connection, domain::SuggestionId id) {
    Query query(connection,
                "SELECT entry, lower(hex(hash)) FROM history_entry"
                " WHERE entry = (SELECT min(entry) FROM history_case WHERE suggestion_id = ?)");
    query.bind(id);
    app::PieceOrigin origin;
    if (query.next()) query.into(0, origin.entry, origin.hash);
    return origin;
}

UndoneBatches::UndoneBatches(Connection& connection) {
    Query query(connection, "SELECT batch, undoes FROM history_entry WHERE undoes IS NOT NULL ORDER BY entry");
    while (query.next()) {
        const auto batch = query.get<std::int64_t>(0);
        const auto undoes = query.get<std::int64_t>(1);
        undoOf_[batch] = undoes;
        undoneBy_[undoes].push_back(batch);
    }
}

bool UndoneBatches::isUndone(std::int64_t batch) const {
    const auto found = undoneBy_.find(batch);
    if (found == undoneBy_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [this](std::int64_t undo) { return !isUndone(undo); });
}

std::int64_t versionOfRegistration(Connection& connection, domain::SuggestionId id) {
    // Co-signers that were taken out have no row any more; the command that took them out is known.
    Query query(
        connection,
        "SELECT ifnull(max(entry), 0) FROM ("
        " SELECT entry FROM row_version WHERE table_name = 'suggestion' AND row_id = ?1"
        " UNION ALL SELECT v.entry FROM suggestion_text t JOIN row_version v ON v.table_name = 'suggestion_text' AND v.row_id = t.id"
        " WHERE t.suggestion_id = ?1"
        " UNION ALL SELECT v.entry FROM co_signer c JOIN row_version v ON v.table_name = 'co_signer' AND v.row_id = c.id"
        " WHERE c.suggestion_id = ?1"
        " UNION ALL SELECT h.entry FROM history_case c JOIN history_entry h ON h.entry = c.entry"
        " WHERE c.suggestion_id = ?1 AND h.command = 'correct-suggestion')");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

std::int64_t versionOfTask(Connection& connection, domain::TaskId id) {
    Query query(connection,
                "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'task' AND row_id = ?1"
                " UNION ALL SELECT v.entry FROM receipt r JOIN row_version v ON v.table_name = 'receipt' AND v.row_id = r.id"
                " WHERE r.task_id = ?1)");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

std::int64_t versionOfUnit(Connection& connection, domain::UnitId id) {
    // Whose a name or contact was that was taken out, no row tells any more: it may have been this unit's.
    Query query(connection,
                "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'unit' AND row_id = ?1"
                " UNION ALL SELECT v.entry FROM row_version v LEFT JOIN unit_alias a ON a.id = v.row_id"
                " WHERE v.table_name = 'unit_alias' AND (a.id IS NULL OR a.unit_id = ?1)"
                " UNION ALL SELECT v.entry FROM row_version v LEFT JOIN unit_contact c ON c.id = v.row_id"
                " WHERE v.table_name = 'unit_contact' AND (c.id IS NULL OR c.unit_id = ?1))");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

std::int64_t versionOfRow(Connection& connection, std::string_view table, std::int64_t row) {
    Query query(connection, "SELECT entry FROM row_version WHERE table_name = ? AND row_id = ?");
    query.bind(table, row);
    return query.next() ? query.get<std::int64_t>(0) : 0;
}

std::int64_t versionOfFound(Connection& connection, const std::string& table, Query& found) {
    if (found.next()) return versionOfRow(connection, table, found.get<std::int64_t>(0));
    Query gone(connection, "SELECT ifnull(max(v.entry), 0) FROM row_version v LEFT JOIN " + table +
                               " t ON t.id = v.row_id WHERE v.table_name = ? AND t.id IS NULL");
    gone.bind(table);
    gone.next();
    return gone.get<std::int64_t>(0);
}

}  // namespace huying::storage
