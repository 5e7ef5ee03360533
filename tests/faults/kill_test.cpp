// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <set>

#include <sys/wait.h>
#include <unistd.h>

#include "app/commands/command_json.h"
#include "app/executor/executor.h"
#include "app/import/import_ledger.h"
#include "storage/register_copies.h"

#include "../features/import_table.h"
#include "../storage/changing_registers.h"
#include "own_program.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

// Together 200.
constexpr int commandKills = 80;
constexpr int importKills = 40;
constexpr int migrationKills = 40;
constexpr int backupKills = 20;
constexpr int restoreKills = 20;

// Records one suggestion after the other, each in its own transaction, and tells the number of every entry that was
// acknowledged. Ends only by being killed.
[[noreturn]] void recordUntilKilled(const fs::path& file, int acknowledge) {
    auto store = storage::openRegister(file);
    if (!store) ::_exit(3);
    const auto request = app::commandFromJson(
        R"({"command":"register-suggestion","on":"2023-03-01","title":"关于断电的建议","lead":"王一（武侯代表团）"})", "张敏");
    while (true) {
        const app::BatchResult batch = app::execute(**store, {*request}, day("2024-01-01"), app::RunMode::apply);
        if (!batch.isWritten) ::_exit(4);
        const std::int64_t entry = *batch.results.front().entry;
        if (::write(acknowledge, &entry, sizeof entry) != sizeof entry) ::_exit(5);
    }
}

// Starts a recording program, lets it acknowledge `count` entries, kills it, and returns all it had acknowledged.
std::set<std::int64_t> killedAfter(const fs::path& file, int count) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();  // nothing of the register is open here, so the child inherits no lock
    if (child == 0) {
        ::close(ends[0]);
        recordUntilKilled(file, ends[1]);
    }
    ::close(ends[1]);
    std::set<std::int64_t> acknowledged;
    std::int64_t entry = 0;
    while (static_cast<int>(acknowledged.size()) < count && ::read(ends[0], &entry, sizeof entry) == sizeof entry)
        acknowledged.insert(entry);
    ::kill(child, SIGKILL);
    while (::read(ends[0], &entry, sizeof entry) == sizeof entry) acknowledged.insert(entry);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSIGNALED(status)) throw std::runtime_error("the recording program ended by itself: " + std::to_string(WEXITSTATUS(status)));
    return acknowledged;
}

// A place among `writes` for each of `kills`, from the first write to the last.
int placeOf(int kill, int kills, int writes) { return 1 + kill * (writes - 1) / std::max(1, kills - 1); }

// A register with pieces, as one file.
void makeRegisterWithPieces(const fs::path& file) {
    makeRegister(file);
    const auto store = storage::openRegister(file);
    for (int serial = 1; serial <= 5; ++serial) {
        const auto request = app::commandFromJson(registering(serial, "第" + std::to_string(serial) + "件"), "张敏");
        if (!app::execute(**store, {*request}, day("2024-01-01"), app::RunMode::apply).isWritten) throw std::runtime_error("not written");
    }
}

bool isSound(const fs::path& file) {
    const auto store = storage::openRegister(file);
    return store && (*store)->notices().empty() && (*store)->verify().empty();
}

void importTenRows(const fs::path& file) {
    std::vector<std::vector<std::string>> lines{{"编号", "标题", "领衔代表", "代表团"}};
    for (int i = 101; i <= 110; ++i) lines.push_back({std::to_string(i), "导入的第" + std::to_string(i) + "件", "钱二", "锦江代表团"});
    const auto store = storage::openRegister(file);
    if (!store) throw std::runtime_error(store.error().code);
    const auto result = app::importLedger(**store, ledger(lines), usual(), day("2024-01-01"));
    if (!result.isWritten) throw std::runtime_error("not imported");
}

// A register of ours from before the first step, with something in it that must not be lost.
void makeUnmigrated(const fs::path& file) {
    RawDatabase(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        .execute("PRAGMA journal_mode=WAL; PRAGMA application_id = " + std::to_string(storage::applicationId) +
                 "; CREATE TABLE kept (id INTEGER PRIMARY KEY, text TEXT);"
                 " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
                 " INSERT INTO kept SELECT i, 'from before ' || i FROM n");
}

std::string keptRows(const fs::path& file) {
    return RawDatabase(file).value("SELECT count(*) || ' ' || min(text) || ' ' || (SELECT * FROM pragma_integrity_check) FROM kept");
}

}  // namespace

TEST_CASE("killed again and again in the middle of its work the register has every acknowledged change") {
    const RegisterFolder folder;
    const fs::path file = folder.file("register.huying");
    makeRegister(file);
    std::set<std::int64_t> acknowledged;
    for (int round = 0; round < commandKills; ++round) {
        const std::set<std::int64_t> more = killedAfter(file, 1 + round % 7);
        CHECK(static_cast<int>(more.size()) >= 1 + round % 7);
        acknowledged.insert(more.begin(), more.end());
        if (round % 10 != 9) continue;
        const auto store = storage::openRegister(file);
        REQUIRE(store);
        CHECK((*store)->verify().empty());
    }
    const auto store = storage::openRegister(file);
    REQUIRE(store);
    std::set<std::int64_t> recorded;
    for (const app::HistoryEntry& entry : (*store)->reader().historyEntries(1, (*store)->reader().lastEntry()))
        recorded.insert(entry.entry);
    for (const std::int64_t entry : acknowledged) CHECK(recorded.contains(entry));
    // At most the one command that was under way at each kill was written without being told.
    CHECK(recorded.size() <= acknowledged.size() + commandKills);
    CHECK((*store)->reader().caseIds({}).size() == recorded.size());
}

TEST_CASE("an import that is killed at any write has brought all of its rows or none") {
    const RegisterFolder folder;
    const fs::path base = folder.file("base.huying");
    const fs::path file = folder.file("register.huying");
    makeRegisterWithPieces(base);
    fs::copy_file(base, file);
    const int writes = writesOf([&] { importTenRows(file); });
    CHECK(textOfTable(file, "suggestion").find("导入的第110件") != std::string::npos);
    const RawDump before = dumpOfTrackedTables(base);
    const RawDump after = dumpOfTrackedTables(file);
    REQUIRE(writes > importKills);
    int brought = 0;
    for (int kill = 0; kill < importKills; ++kill) {
        CAPTURE(kill);
        for (const char* ending : {"", "-wal", "-shm", ".lock"}) fs::remove(file.string() + ending);
        fs::copy_file(base, file);
        REQUIRE(killedAtWrite(placeOf(kill, importKills, writes), [&] { importTenRows(file); }).isKilled);
        CHECK(isSound(file));
        const RawDump now = dumpOfTrackedTables(file);
        CHECK((now == before || now == after));
        brought += now == after ? 1 : 0;
    }
    CHECK(brought > 0);  // those killed while the log was brought into the file
    CHECK(brought < importKills);
}

TEST_CASE("a migration that is killed at any write is whole or has not been") {
    const RegisterFolder folder;
    const fs::path base = folder.file("base.huying");
    makeUnmigrated(base);
    const std::string kept = keptRows(base);
    const auto open = [](const fs::path& file) { static_cast<void>(storage::openRegister(file)); };
    const RegisterFolder undisturbed;
    fs::copy_file(base, undisturbed.file("old.huying"));
    const int writes = writesOf([&] { open(undisturbed.file("old.huying")); });
    REQUIRE(writes > migrationKills);
    for (int kill = 0; kill < migrationKills; ++kill) {
        CAPTURE(kill);
        const RegisterFolder own;
        const fs::path file = own.file("old.huying");
        fs::copy_file(base, file);
        REQUIRE(killedAtWrite(placeOf(kill, migrationKills, writes), [&] { open(file); }).isKilled);
        const std::string version = RawDatabase(file).value("PRAGMA user_version");
        const bool isMigrated = version == std::to_string(storage::currentVersion());
        CHECK((isMigrated || version == "0"));
        CHECK(RawDatabase(file).value("SELECT count(*) FROM sqlite_schema WHERE name = 'draft'") == (isMigrated ? "1" : "0"));
        CHECK(keptRows(file) == kept);
        if (isMigrated) CHECK(fs::exists(own.file("old.huying.before-version-1")));
        for (const std::string& name : own.names()) {
            if (name.find(".before-version-") != std::string::npos && name.find(".part") == std::string::npos)
                CHECK(keptRows(own.file(name)) == kept);
        }
    }
}

TEST_CASE("a backup that is killed at any write leaves the register as it was and no half copy under a backup's name") {
    const RegisterFolder folder;
    const fs::path file = folder.file("register.huying");
    makeRegisterWithPieces(file);
    const RawDump before = dumpOfTrackedTables(file);
    const auto backUp = [&] {
        if (!storage::makeRegisterCopies()->backUp(file, app::BackupWhen::always)) throw std::runtime_error("no backup");
    };
    const int writes = writesOf(backUp);
    REQUIRE(writes > backupKills);
    for (int kill = 0; kill < backupKills; ++kill) {
        CAPTURE(kill);
        REQUIRE(killedAtWrite(placeOf(kill, backupKills, writes), backUp).isKilled);
        for (const app::BackupFile& backup : storage::makeRegisterCopies()->backups(file)) {
            REQUIRE(backup.facts);
            CHECK(backup.facts->suggestions == 5);
        }
    }
    CHECK((dumpOfTrackedTables(file) == before));
    CHECK(isSound(file));
    REQUIRE(storage::makeRegisterCopies()->backUp(file, app::BackupWhen::always));
    for (const auto& entry : fs::directory_iterator(folder.file("register-backups"))) {
        CAPTURE(entry.path().string());
        const bool isBackup = entry.path().extension() == ".huying";
        CHECK((isBackup || entry.path().extension() == ".lock"));
        if (isBackup) CHECK(isSound(entry.path()));
    }
}

TEST_CASE("a restore that is killed at any write leaves the old register or the restored one, whole") {
    const RegisterFolder folder;
    const fs::path base = folder.file("base.huying");
    const fs::path backup = folder.file("backup.huying");
    makeRegisterWithPieces(base);
    REQUIRE(storage::makeRegisterCopies()->saveCopy(base, backup));
    importTenRows(base);
    const RawDump old = dumpOfTrackedTables(base);
    const RawDump restored = dumpOfTrackedTables(backup);
    const auto restore = [&](const fs::path& file) {
        if (const auto done = storage::makeRegisterCopies()->restore(file, backup, "张敏"); !done)
            throw std::runtime_error(done.error().code);
    };
    const RegisterFolder undisturbed;
    fs::copy_file(base, undisturbed.file("register.huying"));
    const int writes = writesOf([&] { restore(undisturbed.file("register.huying")); });
    REQUIRE(writes > restoreKills);
    for (int kill = 0; kill < restoreKills; ++kill) {
        CAPTURE(kill);
        const RegisterFolder own;
        const fs::path file = own.file("register.huying");
        fs::copy_file(base, file);
        REQUIRE(killedAtWrite(placeOf(kill, restoreKills, writes), [&] { restore(file); }).isKilled);
        CHECK(isSound(file));
        const RawDump now = dumpOfTrackedTables(file);
        CHECK((now == old || now == restored));
        for (const std::string& name : own.names()) {
            if (name.find("-before-restore-") != std::string::npos && name.ends_with(".huying"))
                CHECK((dumpOfTrackedTables(own.file(name)) == old));
        }
        restore(file);
        CHECK((dumpOfTrackedTables(file) == restored));
    }
}

}  // namespace huying::tests
