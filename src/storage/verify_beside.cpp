// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/verify_beside.h"

#include <array>
#include <variant>

#include "storage/query.h"

namespace huying::storage {

namespace {

// A table kept beside the facts: `kind` of its differences, its columns in the order of its key, a letter for the type of
// each part of the key (text or integer), and whether an entry hangs on it.
struct Beside {
    const char* kind;
    const char* table;
    const char* columns;
    std::string_view keyTypes;
    bool hasEntry;
    bool mayHaveMore;  // a number may be kept from being given for other reasons
};

constexpr std::array besides{
    Beside{"number", "used_number", "session_id, kind, serial", "iti", false, true},
    Beside{"version", "row_version", "table_name, row_id, entry", "ti", true, false},
    Beside{"case-history", "history_case", "suggestion_id, entry", "ii", false, false},
    Beside{"case-history", "history_submission", "submission_id, entry", "ii", false, false},
};

using Key = std::vector<std::variant<std::int64_t, std::string>>;

std::string written(const Key& key) {
    std::string text;
    for (const auto& part : key) {
        text += text.empty() ? "" : " ";
        text += std::holds_alternative<std::string>(part) ? std::get<std::string>(part) : std::to_string(std::get<std::int64_t>(part));
    }
    return text;
}

// Reads a table beside the facts by its key, one row after the other.
class BesideRows {
public:
    BesideRows(Connection& connection, const Beside& beside)
        : beside_(beside),
          query_(connection, std::string("SELECT ") + beside.columns + " FROM " + beside.table + " ORDER BY " + beside.columns) {
        next();
    }
    void next() {
        hasRow_ = query_.next();
        key_.clear();
        if (!hasRow_) return;
        int column = 0;
        for (const char type : beside_.keyTypes) {
            if (type == 't') key_.emplace_back(query_.get<std::string>(column++));
            if (type == 'i') key_.emplace_back(query_.get<std::int64_t>(column++));
        }
        entry_ = beside_.hasEntry ? query_.get<std::string>(column) : std::string();
    }
    [[nodiscard]] bool hasRow() const { return hasRow_; }
    [[nodiscard]] const Key& key() const { return key_; }
    [[nodiscard]] const std::string& entry() const { return entry_; }

private:
    const Beside& beside_;
    Query query_;
    bool hasRow_ = false;
    Key key_;
    std::string entry_;
};

void compareTable(Connection& replayed, Connection& connection, const Beside& beside, std::vector<app::Difference>& found) {
    BesideRows expected(replayed, beside);
    BesideRows actual(connection, beside);
    while (expected.hasRow() || actual.hasRow()) {
        if (!actual.hasRow() || (expected.hasRow() && expected.key() < actual.key())) {
            found.push_back({beside.kind, beside.table, written(expected.key()), "", "present", "missing"});
            expected.next();
        } else if (!expected.hasRow() || actual.key() < expected.key()) {
            if (!beside.mayHaveMore) found.push_back({beside.kind, beside.table, written(actual.key()), "", "missing", "present"});
            actual.next();
        } else {
            if (expected.entry() != actual.entry())
                found.push_back({beside.kind, beside.table, written(actual.key()), "entry", expected.entry(), actual.entry()});
            expected.next();
            actual.next();
        }
    }
}

}  // namespace

void replayBeside(Connection& replayed, const StoredEntry& entry) {
    const std::vector<RowChange> rows = decoded(replayed, entry.changes);
    noteTouched(replayed, rows, entry.entry);
    for (const RowChange& change : rows) {
        if (change.table != "suggestion" || change.operation != Operation::insert) continue;
        Query used(replayed, "INSERT OR IGNORE INTO used_number SELECT session_id, kind, serial FROM suggestion WHERE id = ?");
        used.bind(change.row).run();
    }
}

void compareBeside(Connection& replayed, Connection& connection, std::vector<app::Difference>& found) {
    for (const Beside& beside : besides) compareTable(replayed, connection, beside, found);
}

}  // namespace huying::storage
