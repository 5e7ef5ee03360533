// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recorded_rows.h"

#include <algorithm>
#include <exception>

#include <sqlite3.h>

#include "app/ports/storage_failure.h"
#include "storage/migrations.h"

namespace huying::storage {

namespace {

// The types of values in a changeset; those of SQLite's interface with one more for a column that is not in the record.
constexpr char undefinedType = 0;
constexpr char floatType = SQLITE_FLOAT;
constexpr std::size_t numberBytes = 8;

// SQLite's integers of variable length: seven bits a byte, the highest first, all but the last byte marked.
void appendLength(std::string& out, std::uint64_t number) {
    char bytes[10];
    std::size_t count = 0;
    do {
        bytes[count++] = static_cast<char>(number & 0x7FU);
        number >>= 7U;
    } while (number > 0);
    while (count > 1) out += static_cast<char>(static_cast<unsigned char>(bytes[--count]) | 0x80U);
    out += bytes[0];
}

std::uint64_t lengthAt(std::string_view bytes, std::size_t& at) {
    std::uint64_t number = 0;
    unsigned char byte = 0;
    do {
        byte = static_cast<unsigned char>(bytes[at++]);
        number = (number << 7U) | (byte & 0x7FU);
    } while ((byte & 0x80U) != 0);
    return number;
}

void appendNumber(std::string& out, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>((number >> shift) & 0xFFU);
}

void appendValue(std::string& out, sqlite3_value* value) {
    const int type = value == nullptr ? SQLITE_NULL : sqlite3_value_type(value);
    out += static_cast<char>(type);
    if (type == SQLITE_INTEGER) {
        appendNumber(out, static_cast<std::uint64_t>(sqlite3_value_int64(value)));
    } else if (type == SQLITE_FLOAT) {
        const double real = sqlite3_value_double(value);
        std::uint64_t bits = 0;
        static_assert(sizeof bits == sizeof real);
        std::copy_n(reinterpret_cast<const char*>(&real), sizeof real, reinterpret_cast<char*>(&bits));
        appendNumber(out, bits);
    } else if (type != SQLITE_NULL) {
        const void* bytes = sqlite3_value_blob(value);  // of a text as well: its UTF-8
        const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
        appendLength(out, size);
        if (size > 0) out.append(static_cast<const char*>(bytes), size);
    }
}

// The value that begins at `at`, which moves behind it.
std::string_view valueAt(std::string_view record, std::size_t& at) {
    const std::size_t first = at;
    const char type = record[at++];
    if (type == SQLITE_INTEGER || type == floatType) {
        at += numberBytes;
    } else if (type != SQLITE_NULL) {
        const std::uint64_t size = lengthAt(record, at);
        at += static_cast<std::size_t>(size);
    }
    return record.substr(first, at - first);
}

// The key and what was changed before, what it was changed to after; nothing when nothing was.
void appendUpdate(std::string& out, int columns, std::string_view before, std::string_view after) {
    std::string was;
    std::string is;
    bool isChanged = false;
    std::size_t left = 0;
    std::size_t right = 0;
    for (int column = 0; column < columns; ++column) {
        const std::string_view one = valueAt(before, left);
        const std::string_view other = valueAt(after, right);
        const bool differs = one != other;
        isChanged = isChanged || differs;
        if (differs || column == 0) {
            was += one;
        } else {
            was += undefinedType;
        }
        if (differs) {
            is += other;
        } else {
            is += undefinedType;
        }
    }
    if (isChanged) out.append({static_cast<char>(SQLITE_UPDATE), 0}).append(was).append(is);
}

const char* trackedName(std::string_view table) {
    static const std::unordered_map<std::string_view, const char*> names = [] {
        std::unordered_map<std::string_view, const char*> all;
        for (const char* name : trackedTables()) all.emplace(name, name);
        return all;
    }();
    const auto found = names.find(table);
    return found == names.end() ? nullptr : found->second;
}

}  // namespace

void RecordedRows::note(sqlite3* database, int operation, const char* schema, const char* table, std::int64_t before,
                        std::int64_t after) noexcept {
    try {
        const char* name = std::string_view(schema) == "main" ? trackedName(table) : nullptr;
        if (name == nullptr) return;
        // A changed key is another row: no statement of ours does that, and a record could not tell it.
        if (operation == SQLITE_UPDATE && before != after) hasFailed_ = true;
        take(database, operation, name, operation == SQLITE_INSERT ? after : before);
    } catch (const std::exception&) {
        hasFailed_ = true;
    }
}

void RecordedRows::take(sqlite3* database, int operation, const char* table, std::int64_t id) {
    const int columns = sqlite3_preupdate_count(database);
    Table& known = tableNamed(table, columns);
    const auto [place, isNew] = known.places.try_emplace(id, known.rows.size());
    if (isNew) known.rows.push_back({id, {}, {}});
    Row& row = known.rows[place->second];
    const auto read = [&](auto value, std::string& record) {
        record.clear();
        for (int column = 0; column < columns; ++column) {
            sqlite3_value* one = nullptr;
            if (value(database, column, &one) != SQLITE_OK) hasFailed_ = true;
            appendValue(record, one);
        }
    };
    if (isNew && operation != SQLITE_INSERT) read(sqlite3_preupdate_old, row.before);
    row.after.clear();
    if (operation != SQLITE_DELETE) read(sqlite3_preupdate_new, row.after);
}

RecordedRows::Table& RecordedRows::tableNamed(const char* name, int columns) {
    for (Table& table : tables_) {
        if (table.name == name) return table;  // one pointer for each tracked name
    }
    Table& table = tables_.emplace_back();
    table.name = name;
    table.columns = columns;
    return table;
}

std::vector<unsigned char> RecordedRows::changeset() const {
    if (hasFailed_) throw app::StorageFailure(base::Error("storage-failed", "", "storage").with("detail", "pre-update hook"));
    std::string out;
    for (const Table& table : tables_) {
        std::string changes;
        for (const Row& row : table.rows) {
            if (!row.before.empty() && !row.after.empty()) {
                appendUpdate(changes, table.columns, row.before, row.after);
            } else if (!row.after.empty()) {
                changes.append({static_cast<char>(SQLITE_INSERT), 0}).append(row.after);
            } else if (!row.before.empty()) {
                changes.append({static_cast<char>(SQLITE_DELETE), 0}).append(row.before);
            }
        }
        if (changes.empty()) continue;
        out += 'T';
        appendLength(out, static_cast<std::uint64_t>(table.columns));
        out += '\1';  // every tracked table has its key first and alone
        out.append(static_cast<std::size_t>(table.columns) - 1, '\0');
        out.append(table.name).append(1, '\0');
        out += changes;
    }
    return {out.begin(), out.end()};
}

}  // namespace huying::storage
