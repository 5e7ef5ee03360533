// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <sqlite3.h>
#include <stdlib.h>

#include "storage/migrations.h"

// A register's file as any other program sees it: plain SQL through SQLite's own interface.
namespace huying::tests {

using RawValue = std::optional<std::string>;  // none: NULL
using RawRow = std::vector<RawValue>;

class RawDatabase {
public:
    explicit RawDatabase(const std::filesystem::path& file, int flags = SQLITE_OPEN_READWRITE) {
        if (sqlite3_open_v2(file.c_str(), &handle_, flags, nullptr) != SQLITE_OK) throw std::runtime_error("cannot open " + file.string());
        sqlite3_busy_timeout(handle_, 5000);
    }
    ~RawDatabase() { sqlite3_close(handle_); }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    void execute(const std::string& sql) {
        char* message = nullptr;
        if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK) return;
        const std::string text = message != nullptr ? message : "unknown";
        sqlite3_free(message);
        throw std::runtime_error(sql + ": " + text);
    }

    // Rows with their columns as text; `names` takes the column names.
    std::vector<RawRow> rows(const std::string& sql, std::vector<std::string>* names = nullptr) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sql + ": " + sqlite3_errmsg(handle_));
        std::vector<RawRow> all;
        const int count = sqlite3_column_count(statement);
        for (int column = 0; names != nullptr && column < count; ++column) names->emplace_back(sqlite3_column_name(statement, column));
        int step = sqlite3_step(statement);
        for (; step == SQLITE_ROW; step = sqlite3_step(statement)) {
            RawRow& row = all.emplace_back();
            for (int column = 0; column < count; ++column) row.push_back(valueAt(statement, column));
        }
        sqlite3_finalize(statement);
        if (step != SQLITE_DONE) throw std::runtime_error(sql + ": " + sqlite3_errmsg(handle_));
        return all;
    }

    // The first column of every row; NULL as an empty text.
    std::vector<std::string> column(const std::string& sql) {
        std::vector<std::string> values;
        for (const RawRow& row : rows(sql)) values.push_back(row.at(0).value_or(""));
        return values;
    }

    std::string value(const std::string& sql) {
        const std::vector<std::string> values = column(sql);
        if (values.empty()) throw std::runtime_error("no row: " + sql);
        return values.front();
    }

    [[nodiscard]] sqlite3* handle() const { return handle_; }

private:
    static RawValue valueAt(sqlite3_stmt* statement, int column) {
        if (sqlite3_column_type(statement, column) == SQLITE_NULL) return std::nullopt;
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    }

    sqlite3* handle_ = nullptr;
};

// Every row of every tracked table: table, key, column, value.
using RawRecord = std::map<std::string, RawValue>;
using RawDump = std::map<std::string, std::map<std::int64_t, RawRecord>>;

inline RawDump dumpOfTrackedTables(const std::filesystem::path& file) {
    RawDatabase database(file);
    RawDump dump;
    for (const char* table : storage::trackedTables()) {
        std::vector<std::string> names;
        for (const RawRow& row : database.rows("SELECT * FROM " + std::string(table), &names)) {
            RawRecord& record = dump[table][std::stoll(row.at(0).value())];
            for (std::size_t column = 1; column < names.size(); ++column) record[names[column]] = row[column];
        }
    }
    return dump;
}

// Rows of a table that is derived or kept beside the facts, as one text.
inline std::string textOfTable(const std::filesystem::path& file, const std::string& table) {
    RawDatabase database(file);
    std::string text;
    for (const RawRow& row : database.rows("SELECT * FROM " + table + " ORDER BY 1, 2")) {
        for (const RawValue& value : row) text += (value ? "'" + *value + "'" : "NULL") + " ";
        text += "\n";
    }
    return text;
}

// A folder for the files of one test, gone with this object.
class RegisterFolder {
public:
    RegisterFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "huying-storage-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~RegisterFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    RegisterFolder(const RegisterFolder&) = delete;
    RegisterFolder& operator=(const RegisterFolder&) = delete;

    [[nodiscard]] std::filesystem::path file(std::string_view name) const { return path_ / name; }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator(path_)) all.push_back(entry.path().filename().string());
        return all;
    }

private:
    std::filesystem::path path_;
};

inline std::string bytesOfFile(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

inline void writeBytes(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace huying::tests
