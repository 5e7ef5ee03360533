// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/verify.h"

#include <algorithm>

#include "base/text.h"
#include "storage/attachment_store.h"
#include "storage/awaited_store.h"
#include "storage/case_store.h"
#include "storage/history_store.h"
#include "storage/migrations.h"
#include "storage/query.h"
#include "storage/read_transaction.h"
#include "storage/report_snapshot_store.h"
#include "storage/search_index.h"
#include "storage/submission_store.h"
#include "storage/verify_beside.h"
#include "storage/waiting_papers.h"

namespace huying::storage {

namespace {

using app::Difference;

constexpr std::int64_t entriesAtOnce = 500;

void checkFile(Connection& connection, std::vector<Difference>& found) {
    Query integrity(connection, "PRAGMA integrity_check(20)");
    while (integrity.next()) {
        if (const auto line = integrity.get<std::string>(0); line != "ok") found.push_back({"file", "", "", "", "ok", line});
    }
    Query keys(connection, "PRAGMA foreign_key_check");
    while (keys.next())
        found.push_back({"foreign-key", keys.get<std::string>(0), keys.get<std::string>(1), "", keys.get<std::string>(2), ""});
}

// Every table and index must be made as the program makes it, the inside of the search index as SQLite does; what others
// have added is theirs.
void compareSchema(Connection& fresh, Connection& connection, std::vector<Difference>& found) {
    Query expected(fresh,
                   "SELECT name, ifnull(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'"
                   " AND name NOT GLOB 'search_index_*' ORDER BY name");
    while (expected.next()) {
        const auto name = expected.get<std::string>(0);
        const auto sql = expected.get<std::string>(1);
        Query actual(connection, "SELECT ifnull(sql, '') FROM sqlite_schema WHERE name = ?");
        actual.bind(name);
        const std::string there = actual.next() ? actual.get<std::string>(0) : "missing";
        if (there != sql) found.push_back({"file", name, "", "", sql, there});
    }
}

// Walks the chain and replays it into `replayed`.
void checkChain(Connection& connection, Connection& replayed, std::vector<Difference>& found) {
    const std::int64_t last = lastEntry(connection);
    std::int64_t expected = 0;
    Changeset previous;
    for (std::int64_t first = 0; first <= last; first += entriesAtOnce) {
        for (const StoredEntry& entry : readEntries(connection, first, first + entriesAtOnce - 1)) {
            const std::string number = std::to_string(entry.entry);
            if (entry.entry != expected) found.push_back({"chain", "history_entry", number, "entry", std::to_string(expected), number});
            expected = entry.entry + 1;
            if (entry.entry > 0 && entry.previousHash != previous)
                found.push_back({"chain", "history_entry", number, "previous_hash", "", ""});
            if (hashOf(entry) != entry.hash) found.push_back({"chain", "history_entry", number, "hash", "", ""});
            previous = entry.hash;
            if (applied(replayed, entry.changes)) {
                replayBeside(replayed, entry);
            } else {
                found.push_back({"chain", "history_entry", number, "changes", "", ""});
            }
        }
    }
    if (expected == 0) found.push_back({"chain", "history_entry", "0", "entry", "0", ""});
}

// A value for a person to read: what is no text is told by its size and what it hashes to.
std::string shownValue(const std::string& value) {
    const auto isControl = [](char sign) { return static_cast<unsigned char>(sign) < 0x20 && sign != '\n' && sign != '\t'; };
    if (base::isValidUtf8(value) && std::none_of(value.begin(), value.end(), isControl)) return value;
    constexpr std::size_t digits = 16;
    return std::to_string(value.size()) + " bytes, blake2b " + contentHash(value).substr(0, digits);
}

void compareRows(const Query& expected, const Query& actual, const std::string& table, std::vector<Difference>& found) {
    for (int column = 1; column < expected.columnCount(); ++column) {
        const auto left = expected.get<std::optional<std::string>>(column);
        const auto right = actual.get<std::optional<std::string>>(column);
        if (left == right) continue;
        found.push_back({"row", table, std::to_string(expected.get<std::int64_t>(0)), expected.columnName(column),
                         shownValue(left.value_or("")), shownValue(right.value_or(""))});
    }
}

// Both sides in the order of their keys, so that a missing and a surplus row are told apart.
void compareTable(Connection& replayed, Connection& connection, const std::string& table, std::vector<Difference>& found) {
    Query expected(replayed, "SELECT * FROM " + table + " ORDER BY id");
    Query actual(connection, "SELECT * FROM " + table + " ORDER BY id");
    bool hasExpected = expected.next();
    bool hasActual = actual.next();
    while (hasExpected || hasActual) {
        const std::int64_t left = hasExpected ? expected.get<std::int64_t>(0) : 0;
        const std::int64_t right = hasActual ? actual.get<std::int64_t>(0) : 0;
        if (hasExpected && hasActual && left == right) {
            compareRows(expected, actual, table, found);
            hasExpected = expected.next();
            hasActual = actual.next();
        } else if (hasExpected && (!hasActual || left < right)) {
            found.push_back({"row", table, std::to_string(left), "", "present", "missing"});
            hasExpected = expected.next();
        } else {
            found.push_back({"row", table, std::to_string(right), "", "missing", "present"});
            hasActual = actual.next();
        }
    }
}

void compareSummary(Connection& connection, const domain::CaseFacts& facts, std::vector<Difference>& found) {
    const std::string name = facts.suggestion.address();
    try {
        const auto stored = readSummary(connection, facts.suggestion.id);
        if (!stored || !(domain::summarize(facts) == *stored)) found.push_back({"summary", "case_summary", name, "", "", ""});
        if (!isAwaitedRight(connection, facts)) found.push_back({"summary", "awaited", name, "", "", ""});
    } catch (const app::StorageFailure& failure) {
        // A value that no code of ours could have written: named, and the search goes on.
        found.push_back({"summary", "case_summary", name, "", "", failure.error().code});
    }
}

// Read some hundreds at a time, which is several times as quick. Where one of these cannot be read, each of them for itself, so that
// only that one is named.
void compareSummaries(Connection& connection, std::vector<Difference>& found) {
    const std::vector<domain::SuggestionId> cases = allCases(connection);
    constexpr std::size_t atOnce = 250;
    const auto readTogether = [&](const std::vector<domain::SuggestionId>& ids) -> std::optional<std::vector<domain::CaseFacts>> {
        try {
            return readCasesOf(connection, ids);
        } catch (const app::StorageFailure&) {
            return std::nullopt;
        }
    };
    for (std::size_t first = 0; first < cases.size(); first += atOnce) {
        const auto begin = cases.begin() + static_cast<std::ptrdiff_t>(first);
        const std::vector<domain::SuggestionId> ids(begin, begin + static_cast<std::ptrdiff_t>(std::min(atOnce, cases.size() - first)));
        if (const auto together = readTogether(ids)) {
            for (const domain::CaseFacts& facts : *together) compareSummary(connection, facts, found);
            continue;
        }
        for (const domain::SuggestionId id : ids) {
            try {
                if (const auto facts = readCase(connection, id)) compareSummary(connection, *facts, found);
            } catch (const app::StorageFailure& failure) {
                found.push_back({"summary", "case_summary", std::to_string(id.value), "", "", failure.error().code});
            }
        }
    }
    Query orphans(connection, "SELECT count(*) FROM awaited WHERE suggestion_id NOT IN (SELECT id FROM suggestion)");
    orphans.next();
    if (const auto surplus = orphans.get<std::int64_t>(0); surplus > 0)
        found.push_back({"summary", "awaited", "", "", "0", std::to_string(surplus)});
    if (casesWithSummary(connection) != cases) {
        found.push_back(
            {"summary", "case_summary", "", "", std::to_string(cases.size()), std::to_string(casesWithSummary(connection).size())});
    }
}

// A due date that counts from the receipt or the close of the session names its day, and the one from the receipt is the
// receipt's; none is due before it begins to count. Rules and calendar may have changed since: the date itself is a fact.
void checkBases(Connection& connection, std::vector<Difference>& found) {
    Query query(connection,
                "SELECT t.id, ifnull(CASE WHEN rule.base = 'receipt' AND t.round = 1 THEN receipt.on_date END, ''),"
                " ifnull(t.counted_from, '') FROM task t LEFT JOIN deadline_rule rule ON rule.id = t.rule_id"
                " LEFT JOIN receipt ON receipt.task_id = t.id WHERE"
                " (rule.base = 'receipt' AND t.round = 1 AND t.counted_from IS NOT receipt.on_date)"
                " OR (t.counted_from IS NOT NULL AND (t.computed_due_on IS NULL OR ifnull(rule.base, '') NOT IN ('receipt', 'close')))"
                " OR t.computed_due_on <= ifnull(t.counted_from, t.assigned_on) ORDER BY t.id");
    while (query.next())
        found.push_back(
            {"due-date", "task", query.get<std::string>(0), "counted_from", query.get<std::string>(1), query.get<std::string>(2)});
}

void compareWaitingPapers(Connection& connection, std::vector<Difference>& found) {
    for (const domain::Submission& paper : readSubmissions(connection, std::nullopt)) {
        if (!isWaitingRight(connection, paper)) found.push_back({"summary", "awaited_paper", paper.address(), "", "", ""});
    }
    Query orphans(connection, "SELECT count(*) FROM awaited_paper WHERE submission_id NOT IN (SELECT id FROM submission)");
    orphans.next();
    if (const auto surplus = orphans.get<std::int64_t>(0); surplus > 0)
        found.push_back({"summary", "awaited_paper", "", "", "0", std::to_string(surplus)});
}

// A part that cannot be read is named, and the search goes on with the others; false when it was cut short.
template <class Check>
bool wholly(const char* kind, const std::string& table, std::vector<Difference>& found, Check check) {
    try {
        check();
        return true;
    } catch (const app::StorageFailure& failure) {
        found.push_back({kind, table, "", "", "", failure.error().code});
        return false;
    }
}

}  // namespace

std::vector<Difference> findDifferences(Connection& connection) {
    const ReadTransaction moment(connection);  // else what another program writes meanwhile would look like a difference
    std::vector<Difference> found;
    wholly("file", "", found, [&] { checkFile(connection, found); });
    const std::unique_ptr<Connection> replayed = Connection::inMemory();
    migrate(*replayed);
    replayed->execute("PRAGMA foreign_keys=OFF; BEGIN");  // one transaction: an entry each would take longer
    wholly("file", "sqlite_schema", found, [&] { compareSchema(*replayed, connection, found); });
    const bool isReplayed = wholly("chain", "history_entry", found, [&] { checkChain(connection, *replayed, found); });
    for (const char* table : trackedTables()) {
        // Against half a history every later row would look surplus: then only that it can be read is asked.
        wholly("file", table, found, [&] {
            if (isReplayed) {
                compareTable(*replayed, connection, table, found);
            } else {
                Query(connection, std::string("SELECT * FROM ") + table).run();
            }
        });
    }
    if (isReplayed) wholly("file", "history_case", found, [&] { compareBeside(*replayed, connection, found); });
    wholly("summary", "case_summary", found, [&] { compareSummaries(connection, found); });
    wholly("summary", "awaited_paper", found, [&] { compareWaitingPapers(connection, found); });
    wholly("due-date", "task", found, [&] { checkBases(connection, found); });
    wholly("attachment", "attachment_content", found, [&] { compareAttachments(connection, found); });
    // Where the facts are not as recorded, the index cannot fit them.
    const bool areFactsRight =
        isReplayed && std::none_of(found.begin(), found.end(), [](const Difference& one) { return one.kind == "row"; });
    if (areFactsRight) wholly("search", "search_index", found, [&] { compareSearchIndex(connection, found); });
    return found;
}

}  // namespace huying::storage
