// SPDX-License-Identifier: GPL-3.0-or-later
// A backup that is opened itself: looked at, never recorded in.
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "app/commands/command_json.h"
#include "storage/backup_file.h"
#include "storage/draft_store.h"
#include "storage/register_copies.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

// Registers one piece; the code of what stood in the way, or "written".
std::string record(app::RegisterStore& store, int serial) {
    const auto request = app::commandFromJson(registering(serial, "又一件"), "张敏");
    const auto batch = app::execute(store, {*request}, day("2024-12-31"), app::RunMode::apply);
    return batch.failure ? batch.failure->code : batch.isWritten ? "written" : "refused";
}

// A register with two pieces, closed, and a backup of it.
struct BackedUp {
    BackedUp() {
        makeRegister(file);
        const auto store = storage::openRegister(file);
        for (int serial : {1, 2}) REQUIRE(record(**store, serial) == "written");
        const auto made = copies->backUp(file, app::BackupWhen::always);
        REQUIRE(made);
        backup = made->file;
    }
    RegisterFolder folder;
    fs::path file = folder.file("成都.huying");
    std::unique_ptr<app::RegisterCopies> copies = storage::makeRegisterCopies();
    fs::path backup;
};

}  // namespace

TEST_CASE("a backup that is opened is looked at, and neither it nor its folder changes") {
    const BackedUp made;
    const std::string bytes = bytesOf(made.backup);
    const std::vector<std::string> names = namesIn(made.backup.parent_path());
    {
        const auto store = storage::openRegister(made.backup);
        REQUIRE(store);
        REQUIRE((*store)->readOnly());
        const base::Error& reason = *(*store)->readOnly();
        CHECK(reason.code == "backup-read-only");
        CHECK(argumentOf(reason, "register") == "成都");
        CHECK(argumentOf(reason, "file") == made.backup.filename().string());
        CHECK(argumentOf(reason, "at") == made.copies->backups(made.file).at(0).at);
        CHECK((*store)->reader().caseIds({}).size() == 2);
        CHECK((*store)->verify().empty());
        CHECK(record(**store, 3) == "backup-read-only");
        const auto undone = (*store)->undo(takingBack());
        REQUIRE_FALSE(undone);
        CHECK(undone.error().front().code == "backup-read-only");
        app::NamedFilter filter;
        filter.name = "我的";
        const auto saved = (*store)->saveNamedFilter(filter);
        REQUIRE_FALSE(saved);
        CHECK(saved.error().code == "backup-read-only");
        (*store)->settle();
    }
    CHECK_FALSE(storage::openDrafts(made.backup, "张敏"));
    const auto nested = made.copies->backUp(made.backup, app::BackupWhen::always);
    REQUIRE_FALSE(nested);
    CHECK(nested.error().code == "backup-read-only");
    CHECK(made.copies->saveSettings(made.backup, {}).error().code == "backup-read-only");
    CHECK(made.copies->restore(made.backup, made.file, "张敏").error().code == "backup-read-only");
    CHECK(bytesOf(made.backup) == bytes);
    CHECK(namesIn(made.backup.parent_path()) == names);
}

TEST_CASE("one goes on from a backup in a saved copy, in what was restored, and under a name of its own") {
    const BackedUp made;
    fs::path next;
    SECTION("a saved copy") {
        next = made.folder.file("另存.huying");
        REQUIRE(made.copies->saveCopy(made.backup, next));
    }
    SECTION("restored elsewhere") {
        next = made.folder.file("恢复.huying");
        REQUIRE(made.copies->restore(next, made.backup, "张敏"));
    }
    SECTION("restored in the register's place") {
        next = made.file;
        REQUIRE(made.copies->restore(next, made.backup, "张敏"));
    }
    SECTION("copied by hand under another name") {
        next = made.folder.file("手工.huying");
        fs::copy_file(made.backup, next);
    }
    const auto store = storage::openRegister(next);
    REQUIRE(store);
    CHECK_FALSE((*store)->readOnly());
    CHECK(record(**store, 3) == "written");
}

TEST_CASE("a backup is one wherever it was carried under its name, and only for its own register") {
    const BackedUp made;
    const fs::path stick = made.folder.file("stick");
    fs::create_directory(stick);
    const fs::path carried = stick / made.backup.filename();
    fs::copy_file(made.backup, carried);
    CHECK(storage::backupAt(carried));
    // Named alike by a person, but what is in it has another id.
    const fs::path other = made.folder.file("成都-zzzzzz-000001-20231220-120431.huying");
    makeRegister(other);
    CHECK_FALSE(storage::backupAt(other));
    CHECK(record(**storage::openRegister(other), 1) == "written");
    for (const char* name : {"成都.huying", "a-b-c-d-e.huying", "-.huying", "成都-1a2b3c-000001-20231220.huying"})
        CHECK_FALSE(storage::isNamedAsBackup(name, "1a2b3c"));
    CHECK(storage::isNamedAsBackup("成都-18-1a2b3c-000001-20231220-120431.huying", "1a2b3c4d"));
}

TEST_CASE("no copy and no restored register gets a name under which it could not be worked in") {
    const BackedUp made;
    std::string name = made.backup.filename().string();
    name.replace(name.find("-000001-"), 8, "-000009-");
    const fs::path target = made.folder.file(name);
    CHECK(made.copies->saveCopy(made.file, target).error().code == "copy-named-as-backup");
    CHECK(made.copies->restore(target, made.backup, "张敏").error().code == "copy-named-as-backup");
    CHECK_FALSE(fs::exists(target));
}

TEST_CASE("a backup in which an earlier version recorded is read with what was recorded") {
    const BackedUp made;
    const fs::path working = made.folder.file("working.huying");
    fs::copy_file(made.backup, working);
    const auto store = storage::openRegister(working);
    REQUIRE(record(**store, 3) == "written");
    for (const char* ending : {"", "-wal", "-shm"})
        fs::copy_file(working.string() + ending, made.backup.string() + ending, fs::copy_options::overwrite_existing);
    const auto opened = storage::openRegister(made.backup);
    REQUIRE(opened);
    CHECK((*opened)->reader().caseIds({}).size() == 3);
    CHECK(record(**opened, 4) == "backup-read-only");
}

}  // namespace huying::tests
