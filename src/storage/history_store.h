// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/questions/exchange.h"
#include "app/questions/history.h"
#include "storage/change_recording.h"
#include "storage/connection.h"

// The append-only chain of what was changed, by whom, when, by which command.
namespace huying::storage {

class Query;

struct DerivedChanges;

struct StoredEntry {
    std::int64_t entry = 0;
    std::int64_t batch = 0;
    std::string at;
    std::string actor;
    std::string command;
    std::string json;
    std::optional<std::int64_t> undoes;
    Changeset changes;
    Changeset previousHash;
    Changeset hash;
};

// All that was recorded while the register was made; never undone.
constexpr std::int64_t batchOfMaking = 0;

// -1 before entry 0.
std::int64_t lastEntry(Connection& connection);

// Changes with every entry: a number that stands for the hash of the last one, and so for the whole history.
std::int64_t markOfHead(Connection& connection);
// The pieces whose summaries the entries after this one made others; none where it has another mark, or there are many.
std::optional<std::set<domain::SuggestionId>> casesChangedSince(Connection& connection, std::int64_t entry, std::int64_t mark);

// Appends an entry with its hash, notes which cases and rows it touched and tells `derived` what to sum up and to
// index anew: the same step for a command and for an undo. Returns the entry's number.
std::int64_t appendEntry(Connection& connection, std::optional<std::int64_t> batch, const std::string& actor, const std::string& command,
                         const std::string& json, std::optional<std::int64_t> undoes, const Changeset& changes, DerivedChanges& derived);

struct TouchedMatters {
    std::set<domain::SuggestionId> cases;
    std::set<domain::SubmissionId> papers;
};

// Keeps which rows, cases and papers an entry touched, from its changes, which must stand in the tables.
TouchedMatters noteTouched(Connection& connection, const std::vector<RowChange>& changes, std::int64_t entry);

std::vector<StoredEntry> readEntries(Connection& connection, std::int64_t first, std::int64_t last);
std::vector<StoredEntry> readEntriesOfCase(Connection& connection, domain::SuggestionId id);
std::int64_t newestEntryOf(Connection& connection, domain::SuggestionId id);  // 0: none
app::PieceOrigin originOf(Connection& connection, domain::SuggestionId id);
std::vector<StoredEntry> readEntriesAboutRights(Connection& connection);
std::vector<StoredEntry> readEntriesOfSubmission(Connection& connection, domain::SubmissionId id);
// Whether a column says anything to a person: what is packed does not.
bool isTold(std::string_view table, std::string_view column);
std::vector<app::HistoryEntry> asHistory(Connection& connection, const std::vector<StoredEntry>& entries);

// Hash of an entry in hexadecimal; empty where there is no such entry.
std::string hashOfEntry(Connection& connection, std::int64_t entry);
// The last entry that two histories have in common; -1: none.
std::int64_t lastShared(Connection& one, Connection& other);

// What the hash of an entry must be.
Changeset hashOf(const StoredEntry& entry);

// Batches taken back and not brought again.
class UndoneBatches {
public:
    explicit UndoneBatches(Connection& connection);
    [[nodiscard]] bool isUndone(std::int64_t batch) const;
    [[nodiscard]] bool isUndo(std::int64_t batch) const { return undoOf_.contains(batch); }

private:
    std::map<std::int64_t, std::int64_t> undoOf_;                // undo batch -> batch it takes back
    std::map<std::int64_t, std::vector<std::int64_t>> undoneBy_;
};

// The last entry that changed what was registered: the suggestion, its text or its co-signers.
std::int64_t versionOfRegistration(Connection& connection, domain::SuggestionId id);
std::int64_t versionOfTask(Connection& connection, domain::TaskId id);  // its receipt included
std::int64_t versionOfUnit(Connection& connection, domain::UnitId id);  // its other names and contacts included
std::int64_t versionOfRow(Connection& connection, std::string_view table, std::int64_t row);
// Of the row of the table that `found` has; where there is none, of the newest of the table that went.
std::int64_t versionOfFound(Connection& connection, const std::string& table, Query& found);

}  // namespace huying::storage
