// SPDX-License-Identifier: GPL-3.0-or-later
// Who else on the machine may read what the program makes.
#include <catch2/catch.hpp>

#include <fstream>

#include <sys/stat.h>

#include "app/commands/command_json.h"
#include "storage/draft_store.h"
#include "storage/register_copies.h"
#include "storage/writer_lock.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

// As on a machine where nobody thought of it: new files can be read by all.
class UsualUmask {
public:
    UsualUmask() : before_(::umask(0022)) {}
    ~UsualUmask() { ::umask(before_); }
    UsualUmask(const UsualUmask&) = delete;
    UsualUmask& operator=(const UsualUmask&) = delete;

private:
    mode_t before_;
};

int modeOf(const fs::path& file) { return static_cast<int>(fs::status(file).permissions() & fs::perms::all); }

void record(app::RegisterStore& store, int serial) {
    const auto request = app::commandFromJson(registering(serial, "甲"), "张敏");
    REQUIRE(app::execute(store, {*request}, day("2024-12-31"), app::RunMode::apply).isWritten);
}

// Writes a draft while the register is locked, and says where.
fs::path recoveryFile(const RegisterFolder& folder, const fs::path& file, app::DraftStore& drafts) {
    const storage::WriterLock longWork(file);
    REQUIRE(drafts.keep("intake", "张敏", "一"));
    for (const std::string& name : folder.names()) {
        if (name.find(".drafts-") != std::string::npos) return folder.file(name);
    }
    return {};
}

}  // namespace

TEST_CASE("what the program makes of a register is for its owner alone, whatever the umask") {
    const UsualUmask usual;
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegister(file);
    CHECK(modeOf(file) == 0600);
    const auto store = storage::openRegister(file);
    REQUIRE(store);
    record(**store, 1);
    for (const char* ending : {"-wal", "-shm", ".lock"}) CHECK(modeOf(file.string() + ending) == 0600);
    const auto drafts = storage::openDrafts(file, "张敏");
    REQUIRE(drafts);
    CHECK(modeOf(recoveryFile(folder, file, **drafts)) == 0600);

    const auto copies = storage::makeRegisterCopies();
    const auto backup = copies->backUp(file, app::BackupWhen::always);
    REQUIRE(backup);
    CHECK(modeOf(backup->file) == 0600);
    CHECK(modeOf(backup->file.parent_path()) == 0700);
    REQUIRE(copies->saveCopy(file, folder.file("copy.huying")));
    CHECK(modeOf(folder.file("copy.huying")) == 0600);
    record(**store, 2);
    const auto restored = copies->restore(file, backup->file, "张敏");
    REQUIRE(restored);
    CHECK(modeOf(restored->kept) == 0600);
    CHECK(modeOf(file) == 0600);
}

TEST_CASE("a register that earlier versions let everybody read shares nothing that is made of it now") {
    const UsualUmask usual;
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegister(file);
    fs::permissions(file, fs::perms(0644));
    const auto copies = storage::makeRegisterCopies();
    const auto backup = copies->backUp(file, app::BackupWhen::always);
    REQUIRE(backup);
    CHECK(modeOf(file) == 0644);  // whom the office lets read it is the office's own affair
    CHECK(modeOf(backup->file) == 0600);
    CHECK(modeOf(backup->file.parent_path()) == 0700);
}

TEST_CASE("a register that a group works in is shared with all that belongs to it") {
    const UsualUmask usual;
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegister(file);
    const auto store = storage::openRegister(file);
    REQUIRE(store);
    record(**store, 1);
    REQUIRE(modeOf(file.string() + ".lock") == 0600);
    fs::permissions(file, fs::perms(0660));
    record(**store, 2);
    CHECK(modeOf(file.string() + ".lock") == 0660);  // or the others would record without their turn
    const auto drafts = storage::openDrafts(file, "张敏");
    REQUIRE(drafts);
    CHECK(modeOf(recoveryFile(folder, file, **drafts)) == 0660);

    const auto copies = storage::makeRegisterCopies();
    const auto backup = copies->backUp(file, app::BackupWhen::always);
    REQUIRE(backup);
    CHECK(modeOf(backup->file) == 0660);
    CHECK(modeOf(backup->file.parent_path()) == 0770);
    CHECK(modeOf(backup->file.parent_path() / ".huying-backups.lock") == 0660);
    record(**store, 3);
    const auto restored = copies->restore(file, backup->file, "张敏");
    REQUIRE(restored);
    CHECK(modeOf(restored->kept) == 0660);
    CHECK(modeOf(file) == 0660);
}

TEST_CASE("what takes the place of a file has its rights") {
    const UsualUmask usual;
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegister(file);
    const auto copies = storage::makeRegisterCopies();
    const auto backup = copies->backUp(file, app::BackupWhen::always);
    REQUIRE(backup);
    SECTION("a copy") {
        const fs::path copy = folder.file("copy.huying");
        std::ofstream(copy) << "x";
        fs::permissions(copy, fs::perms(0640));
        REQUIRE(copies->saveCopy(file, copy));
        CHECK(modeOf(copy) == 0640);
    }
    SECTION("a register that was damaged") {
        std::ofstream(file, std::ios::trunc) << "";
        fs::permissions(file, fs::perms(0660));
        REQUIRE(copies->restore(file, backup->file, "张敏"));
        CHECK(modeOf(file) == 0660);
    }
    SECTION("none where it is gone") {
        fs::remove(file);
        REQUIRE(copies->restore(file, backup->file, "张敏"));
        CHECK(modeOf(file) == 0600);
    }
}

}  // namespace huying::tests
