// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recorded_moment.h"

#include "app/ports/storage_failure.h"
#include "base/clock.h"
#include "storage/file_check.h"
#include "storage/query.h"

namespace huying::storage {

namespace fs = std::filesystem;

std::optional<RecordedMoment> readRecordedMoment(Connection& connection) {
    if (connection.columnsOf("recorded_moment").empty()) return std::nullopt;  // a register of an earlier version
    Query query(connection, "SELECT entry, at, made_at FROM recorded_moment");
    if (!query.next()) return std::nullopt;
    RecordedMoment moment;
    query.into(0, moment.entry, moment.at, moment.madeAt);
    return moment;
}

void writeRecordedMoment(Connection& connection, const RecordedMoment& moment) {
    Query row(connection, "INSERT OR REPLACE INTO recorded_moment (id, entry, at, made_at) VALUES (1, ?, ?, ?)");
    row.bind(moment.entry, moment.at, moment.madeAt).run();
}

std::optional<RecordedMoment> recordedMomentAt(const fs::path& file) {
    // A register that is worked in has a log and is not read past it.
    std::error_code failed;
    if (!fs::is_regular_file(file, failed) || !checkBytes(file) || !standsForItself(file)) return std::nullopt;
    try {
        Connection connection(file, Access::immutable);
        return readRecordedMoment(connection);
    } catch (const app::StorageFailure&) {
        return std::nullopt;  // damaged: who opens it is told so
    }
}

base::Error aboutMoment(const char* code, const fs::path& file, const RecordedMoment& moment) {
    return base::Error(code, "ledger", "storage")
        .with("file", file.filename().string())
        .with("entry", std::to_string(moment.entry))
        .with("at", base::localTime(moment.at));
}

}  // namespace huying::storage
