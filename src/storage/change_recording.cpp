// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/change_recording.h"

#include <algorithm>
#include <memory>

#include <sqlite3.h>

#include "storage/migrations.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

void requireOk(int code, const char* what) {
    if (code == SQLITE_OK) return;
    throw app::StorageFailure(base::Error("storage-failed", "", "storage").with("detail", what).with("number", std::to_string(code)));
}

struct SqliteFree {
    void operator()(void* memory) const { sqlite3_free(memory); }
};

Changeset copied(void* memory, int size) {
    const std::unique_ptr<void, SqliteFree> owned(memory);
    const auto* bytes = static_cast<const unsigned char*>(memory);
    return size > 0 ? Changeset(bytes, bytes + size) : Changeset();
}

struct IteratorEnd {
    void operator()(sqlite3_changeset_iter* iterator) const { sqlite3changeset_finalize(iterator); }
};

}  // namespace

ChangeRecording::ChangeRecording(Connection& connection) : connection_(&connection) {
    const auto note = [](void* rows, sqlite3* database, int operation, const char* schema, const char* table, sqlite3_int64 before,
                         sqlite3_int64 after) {
        static_cast<RecordedRows*>(rows)->note(database, operation, schema, table, before, after);
    };
    sqlite3_preupdate_hook(connection.handle(), note, &rows_);
}

ChangeRecording::~ChangeRecording() { stop(); }

void ChangeRecording::stop() {
    if (connection_ != nullptr) sqlite3_preupdate_hook(connection_->handle(), nullptr, nullptr);
    connection_ = nullptr;
}

Changeset ChangeRecording::finish() {
    stop();
    return rows_.changeset();
}

std::optional<std::string> textOf(sqlite3_value* value) {
    if (value == nullptr || sqlite3_value_type(value) == SQLITE_NULL) return std::nullopt;
    // Asked for as text, bytes would be text from then on.
    const void* text = sqlite3_value_type(value) == SQLITE_BLOB ? sqlite3_value_blob(value) : sqlite3_value_text(value);
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    return size == 0 ? std::string() : std::string(static_cast<const char*>(text), size);
}

std::int64_t RawChange::row() const {
    sqlite3_value* const key = operation_ == Operation::insert ? after(0) : before(0);
    if (key == nullptr) requireOk(SQLITE_CORRUPT, "changeset");  // every tracked table has its key first
    return sqlite3_value_int64(key);
}

sqlite3_value* RawChange::before(int column) const {
    sqlite3_value* value = nullptr;
    if (operation_ != Operation::insert) sqlite3changeset_old(at_, column, &value);
    return value;
}

sqlite3_value* RawChange::after(int column) const {
    sqlite3_value* value = nullptr;
    if (operation_ != Operation::remove) sqlite3changeset_new(at_, column, &value);
    return value;
}

void eachChange(const Changeset& changes, const std::function<void(const RawChange&)>& visit) {
    if (changes.empty()) return;
    sqlite3_changeset_iter* raw = nullptr;
    Changeset copy = changes;  // the interface takes a mutable pointer
    requireOk(sqlite3changeset_start(&raw, static_cast<int>(copy.size()), copy.data()), "changeset");
    const std::unique_ptr<sqlite3_changeset_iter, IteratorEnd> iterator(raw);
    while (sqlite3changeset_next(raw) == SQLITE_ROW) {
        const char* table = nullptr;
        int columnCount = 0;
        int operation = 0;
        int indirect = 0;
        requireOk(sqlite3changeset_op(raw, &table, &columnCount, &operation, &indirect), "changeset");
        visit({raw, table, columnCount,
               operation == SQLITE_INSERT   ? Operation::insert
               : operation == SQLITE_DELETE ? Operation::remove
                                            : Operation::update});
    }
}

std::vector<RowChange> decoded(Connection& connection, const Changeset& changes) {
    std::vector<RowChange> rows;
    eachChange(changes, [&](const RawChange& raw) {
        // A record whose own bytes are damaged may name a table that there is not, or columns it never had.
        const std::vector<std::string>& names = connection.columnsOf(raw.table());
        if (static_cast<std::size_t>(raw.columns()) > names.size()) requireOk(SQLITE_CORRUPT, "changeset");
        RowChange& change = rows.emplace_back(RowChange{raw.table(), raw.row(), raw.operation(), {}});
        for (int column = 1; column < raw.columns(); ++column) {
            sqlite3_value* const after = raw.after(column);
            // An update's record has only the changed columns; which are new tells a null pointer.
            if (raw.operation() == Operation::update && after == nullptr) continue;
            change.values.push_back({names.at(static_cast<std::size_t>(column)), textOf(raw.before(column)), textOf(after)});
        }
    });
    return rows;
}

Changeset inverted(const Changeset& changes) {
    if (changes.empty()) return {};
    int size = 0;
    void* memory = nullptr;
    requireOk(sqlite3changeset_invert(static_cast<int>(changes.size()), changes.data(), &size, &memory), "invert");
    return copied(memory, size);
}

bool applied(Connection& connection, const Changeset& changes) {
    if (changes.empty()) return true;
    Changeset copy = changes;
    const auto abortOnConflict = [](void*, int, sqlite3_changeset_iter*) { return SQLITE_CHANGESET_ABORT; };
    return sqlite3changeset_apply(connection.handle(), static_cast<int>(copy.size()), copy.data(), nullptr, abortOnConflict, nullptr) ==
           SQLITE_OK;
}

bool stands(Connection& connection, const std::vector<RowChange>& changes) {
    for (const RowChange& change : changes) {
        Query query(connection, "SELECT * FROM " + change.table + " WHERE id = ?");
        query.bind(change.row);
        const bool exists = query.next();
        if (exists == (change.operation == Operation::remove)) return false;
        if (!exists) continue;
        for (int column = 1; column < query.columnCount(); ++column) {
            const std::string name = query.columnName(column);
            for (const ValueChange& value : change.values) {
                if (value.column == name && query.get<std::optional<std::string>>(column) != value.newValue) return false;
            }
        }
    }
    return true;
}

namespace {

// The summary orders a case by the name of its proposer: a name spelled otherwise touches the case too.
void addCasesNamedAfter(Connection& connection, const RowChange& change, std::set<domain::SuggestionId>& cases) {
    const bool isDeputy = change.table == "deputy";
    const bool isRenamed =
        std::any_of(change.values.begin(), change.values.end(), [](const ValueChange& value) { return value.column == "name"; });
    if (change.operation != Operation::update || !isRenamed || (!isDeputy && change.table != "delegation")) return;
    Query query(connection,
                isDeputy ? "SELECT id FROM suggestion WHERE lead_deputy_id = ?" : "SELECT id FROM suggestion WHERE lead_delegation_id = ?");
    query.bind(change.row);
    while (query.next()) cases.insert(query.get<domain::SuggestionId>(0));
}

// How pieces stand to one another shows in both.
void addOtherSide(Connection& connection, const RowChange& change, std::set<domain::SuggestionId>& cases) {
    const bool isMerger = change.table == "merger";
    if (!isMerger && change.table != "case_link") return;
    const std::string column = isMerger ? "main_id" : "earlier_id";
    for (const ValueChange& value : change.values) {
        if (value.column != column) continue;
        for (const auto& side : {value.oldValue, value.newValue}) {
            if (side) cases.insert(domain::SuggestionId(std::stoll(*side)));
        }
    }
    if (change.operation != Operation::update) return;
    Query query(connection, "SELECT " + column + " FROM " + change.table + " WHERE id = ?");
    query.bind(change.row);
    if (query.next()) cases.insert(query.get<domain::SuggestionId>(0));
}

// A photo belongs to the piece whose activity it shows.
void addCaseOfPhoto(Connection& connection, const RowChange& change, std::set<domain::SuggestionId>& cases) {
    if (change.table != "attachment") return;
    for (const ValueChange& value : change.values) {
        if (value.column != "activity_id") continue;
        Query query(connection, "SELECT suggestion_id FROM activity WHERE id = ? AND suggestion_id IS NOT NULL");
        query.bind(value.newValue ? value.newValue : value.oldValue);
        if (query.next()) cases.insert(query.get<domain::SuggestionId>(0));
    }
}

}  // namespace

std::set<domain::SuggestionId> withMergedPieces(Connection& connection, std::set<domain::SuggestionId> cases) {
    std::set<domain::SuggestionId> all = cases;
    for (const domain::SuggestionId id : cases) {
        Query query(connection, "SELECT suggestion_id FROM merger WHERE main_id = ? AND ended_on IS NULL");
        query.bind(id);
        while (query.next()) all.insert(query.get<domain::SuggestionId>(0));
    }
    return all;
}

std::set<domain::SuggestionId> casesTouched(Connection& connection, const std::vector<RowChange>& changes) {
    std::set<domain::SuggestionId> cases;
    for (const RowChange& change : changes) {
        if (change.table == "suggestion") {
            cases.insert(domain::SuggestionId(change.row));
            continue;
        }
        addCasesNamedAfter(connection, change, cases);
        addOtherSide(connection, change, cases);
        addCaseOfPhoto(connection, change, cases);
        bool isTold = false;
        for (const ValueChange& value : change.values) {
            if (value.column != "suggestion_id") continue;
            for (const auto& side : {value.oldValue, value.newValue}) {
                if (side) cases.insert(domain::SuggestionId(std::stoll(*side)));
            }
            isTold = true;
        }
        if (isTold || change.operation != Operation::update) continue;
        const std::vector<std::string>& names = connection.columnsOf(change.table);
        if (std::find(names.begin(), names.end(), "suggestion_id") == names.end()) continue;
        Query query(connection, "SELECT suggestion_id FROM " + change.table + " WHERE id = ?");
        query.bind(change.row);
        if (query.next() && !query.isNull(0)) cases.insert(query.get<domain::SuggestionId>(0));
    }
    return cases;
}

}  // namespace huying::storage
