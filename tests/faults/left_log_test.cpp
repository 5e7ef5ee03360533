// SPDX-License-Identifier: GPL-3.0-or-later
// Logs that lie beside a register: its own is always taken, another's never, and what went with a lost one is named.
#include <catch2/catch.hpp>

#include <fstream>

#include "storage/draft_store.h"
#include "storage/left_log.h"
#include "storage/register_copies.h"
#include "storage/register_mark.h"

#include "stopped_work.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

fs::path logOf(const fs::path& file) { return file.string() + "-wal"; }
fs::path lockOf(const fs::path& file) { return file.string() + ".lock"; }

void copyOver(const fs::path& from, const fs::path& to) { fs::copy_file(from, to, fs::copy_options::overwrite_existing); }

std::string titles(const fs::path& file) { return textOfTable(file, "suggestion"); }
bool hasLoggedPiece(const fs::path& file) { return titles(file).find("只在日志里的一件") != std::string::npos; }

// Puts the log aside, and nothing else: the file stays as it is, byte for byte, and so does the log under its new name.
fs::path mustPutAside(const fs::path& file) {
    const std::string before = bytesOfFile(file);
    const std::string log = bytesOfFile(logOf(file));
    const auto left = storage::putForeignLogAside(file);
    REQUIRE(left);
    REQUIRE(*left);
    CHECK((*left)->code == "register-log-put-aside");
    const fs::path kept = argumentOf(**left, "kept");
    CHECK(kept.filename().string().starts_with(file.filename().string() + ".log-put-aside-"));
    CHECK((bytesOfFile(file) == before));
    CHECK((bytesOfFile(kept) == log));
    CHECK_FALSE(fs::exists(logOf(file)));
    return kept;
}

void keepDraftAndDie(const fs::path& file) {
    const Ending ending = inOwnProgram([&]() -> std::string {
        auto drafts = storage::openDrafts(file, "张敏");
        if (!drafts || !(*drafts)->keep("intake", "张敏", "写了一半")) return "not kept";
        ::kill(::getpid(), SIGKILL);
        return {};
    });
    REQUIRE(ending.isKilled);
    REQUIRE(fs::file_size(logOf(file)) > 0);
}

std::string draftsIn(const fs::path& file) { return RawDatabase(file).value("SELECT count(*) || ifnull(max(content), '') FROM draft"); }

}  // namespace

TEST_CASE("the log of another register is put aside, told, and the register opens as its file stands") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path other = folder.file("b.huying");
    makeRegisterWithPieces(file);
    makeRegisterWithPieces(other);
    const RawDump facts = dumpOfTrackedTables(file);
    SECTION("recorded in as much") {}
    SECTION("recorded in less") {
        run(file, registering(6, "第6件"));
        run(file, registering(7, "第7件"));
    }
    SECTION("recorded in more") {
        for (int serial = 6; serial < 12; ++serial) run(other, registering(serial, "第6件"));
    }
    const RawDump now = dumpOfTrackedTables(file);
    recordAndDie(other, 20);
    fs::copy_file(logOf(other), logOf(file));
    const std::string log = bytesOfFile(logOf(file));
    const Verdict verdict = verdictOn(file);
    REQUIRE(verdict.refusal.empty());
    REQUIRE(verdict.notices.size() == 1);
    CHECK(verdict.notices[0].code == "register-log-put-aside");
    CHECK((bytesOfFile(argumentOf(verdict.notices[0], "kept")) == log));
    CHECK(verdict.differences.empty());
    CHECK((dumpOfTrackedTables(file) == now));
    CHECK(verdictOn(file).isSound());  // told once
    CHECK(hasLoggedPiece(other));      // whose log it is
}

// Which pages a log has depends on how long the entries are, and these have ids and hashes that nobody chooses.
TEST_CASE("the log of another register is put aside also where the file's last entry stands on a page that it does not have") {
    for (int round = 0; round < 8; ++round) {
        const RegisterFolder folder;
        const fs::path file = folder.file("a.huying");
        const fs::path other = folder.file("b.huying");
        makeRegister(file);
        makeRegister(other);
        run(other, registering(1, "第1件"));
        recordAndDie(other, 2);
        fs::copy_file(logOf(other), logOf(file));
        CHECK(fs::exists(mustPutAside(file)));
        CHECK(RawDatabase(file).value("SELECT count(*) FROM history_entry") == "1");
    }
}

TEST_CASE("putting a log aside changes neither the file nor the log") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path other = folder.file("b.huying");
    makeRegisterWithPieces(file);
    makeRegisterWithPieces(other);
    recordAndDie(other, 6);
    fs::copy_file(logOf(other), logOf(file));
    mustPutAside(file);
    CHECK(verdictOn(file).isSound());
}

TEST_CASE("a log that was left beside a register that was copied over by hand is put aside") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path copy = folder.file("copy.huying");
    makeRegister(file);
    for (int serial : {1, 2}) run(file, registering(serial, "第" + std::to_string(serial) + "件"));
    SECTION("by a backup") { REQUIRE(storage::makeRegisterCopies()->saveCopy(file, copy)); }
    SECTION("by a copy of the file") { fs::copy_file(file, copy); }
    SECTION("by another register") { makeRegisterWithPieces(copy); }
    for (int serial : {3, 4, 5}) run(file, registering(serial, "第" + std::to_string(serial) + "件"));
    recordAndDie(file, 6, 2);
    const RawDump brought = dumpOfTrackedTables(copy);
    copyOver(copy, file);
    mustPutAside(file);
    CHECK((dumpOfTrackedTables(file) == brought));
    CHECK(verdictOn(file).refusal.empty());
}

TEST_CASE("a backup put over a register that was stopped is not mixed with what its log still has") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path copy = folder.file("copy.huying");
    makeRegisterWithPieces(file);
    REQUIRE(storage::makeRegisterCopies()->saveCopy(file, copy));
    recordAndDie(file, 6);
    copyOver(copy, file);
    mustPutAside(file);
    CHECK_FALSE(hasLoggedPiece(file));
}

// It fits the file, and nobody could tell it from the register's own with certainty: nothing is mixed by taking it.
TEST_CASE("a log of a twin that goes on from the very same file is taken, and what was recorded here and is gone is told") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path twin = folder.file("twin.huying");
    makeRegisterWithPieces(file);
    fs::copy_file(file, twin);
    recordAndDie(twin, 6);
    recordAndDie(file, 16, 2);
    copyOver(logOf(twin), logOf(file));
    const Verdict verdict = verdictOn(file);
    REQUIRE(verdict.notices.size() == 1);
    CHECK(verdict.notices[0].code == "register-entries-lost");
    CHECK(argumentOf(verdict.notices[0], "entries") == "7");
    REQUIRE(verdict.differences.size() == 1);
    CHECK(verdict.differences[0].kind == "log");
    CHECK(RawDatabase(file).value("SELECT max(serial) FROM suggestion") == "6");
}

TEST_CASE("a file that was replaced by another state with as many entries says that what was recorded here is gone") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path twin = folder.file("twin.huying");
    makeRegisterWithPieces(file);
    fs::copy_file(file, twin);
    run(file, registering(6, "第6件"));
    run(twin, registering(6, "另一处的第6件"));
    copyOver(twin, file);
    const Verdict verdict = verdictOn(file);
    REQUIRE(verdict.notices.size() == 1);
    CHECK(verdict.notices[0].code == "register-entries-lost");
    CHECK(argumentOf(verdict.notices[0], "entries") == "6");
    run(file, registering(7, "第7件"));
    CHECK(verdictOn(file).isSound());
}

TEST_CASE("a log of its own is taken whatever the mark says") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegister(file);
    run(file, registering(1, "第1件"));
    const std::string early = bytesOfFile(lockOf(file));
    for (int serial : {2, 3, 4, 5}) run(file, registering(serial, "第" + std::to_string(serial) + "件"));
    const std::string lagging = bytesOfFile(lockOf(file));
    const fs::path other = folder.file("b.huying");
    makeRegisterWithPieces(other);
    recordAndDie(file, 6, 3);
    SECTION("that was written in time") {}
    SECTION("that lags: stopped between the change and the mark") { writeBytes(lockOf(file), lagging); }
    SECTION("that lags far") { writeBytes(lockOf(file), early); }
    SECTION("that is missing") { fs::remove(lockOf(file)); }
    SECTION("that is empty") { writeBytes(lockOf(file), ""); }
    SECTION("that was cut off") { writeBytes(lockOf(file), bytesOfFile(lockOf(file)).substr(0, 70)); }
    SECTION("that was half written") {
        std::string half = bytesOfFile(lockOf(file));
        half.replace(0, 40, lagging.substr(0, 40));
        half[60] ^= 1;
        writeBytes(lockOf(file), half);
    }
    SECTION("of another register") { copyOver(lockOf(other), lockOf(file)); }
    CHECK(verdictOn(file).isSound());
    CHECK(RawDatabase(file).value("SELECT count(*) FROM suggestion") == "8");
}

TEST_CASE("a log of its own is taken wherever its program was stopped, also while it was brought in, whatever the mark says") {
    constexpr int kills = 40;
    const RegisterFolder folder;
    const fs::path base = folder.file("base.huying");
    makeRegister(base);
    run(base, registering(1, "第1件"));
    const std::string early = bytesOfFile(lockOf(base));
    for (int serial = 2; serial <= 12; ++serial) run(base, registering(serial, "第" + std::to_string(serial) + "件"));
    const auto work = [&](const fs::path& file) {
        const auto store = storage::openRegister(file);
        for (int serial = 13; serial <= 22; ++serial) {
            const auto request = app::commandFromJson(registering(serial, "第" + std::to_string(serial) + "件"), "张敏");
            if (!app::execute(**store, {*request}, day("2024-01-01"), app::RunMode::apply).isWritten) throw std::runtime_error("refused");
        }
    };
    const RegisterFolder undisturbed;
    copyOver(base, undisturbed.file("a.huying"));
    const int writes = writesOf([&] { work(undisturbed.file("a.huying")); });
    for (int kill = 0; kill < kills; ++kill) {
        for (const std::string mark : {"as it was left", "none", "of an earlier time"}) {
            CAPTURE(kill, mark);
            const RegisterFolder own;
            const fs::path file = own.file("a.huying");
            copyOver(base, file);
            copyOver(lockOf(base), lockOf(file));
            REQUIRE(killedAtWrite(1 + kill * (writes - 1) / (kills - 1), [&] { work(file); }).isKilled);
            const auto told = storage::readMark(file);
            REQUIRE(told);
            if (mark == "none") fs::remove(lockOf(file));
            if (mark == "of an earlier time") writeBytes(lockOf(file), early);
            CHECK(verdictOn(file).isSound());
            CHECK(std::stoll(RawDatabase(file).value("SELECT max(entry) FROM history_entry")) >= told->entry);
            for (const std::string& name : own.names()) CHECK(name.find("log-put-aside") == std::string::npos);
        }
    }
}

TEST_CASE("a log of its own is taken also where something else is the matter with the register") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    std::string damage;
    SECTION("another program changed a row") {
        damage = "row";
        RawDatabase(file).execute("UPDATE suggestion SET title = '改过的' WHERE serial = 2");
    }
    SECTION("another program changed the history") {
        damage = "chain";
        RawDatabase(file).execute("UPDATE history_entry SET actor = '别人' WHERE entry = 3");
    }
    SECTION("another program changed the end of the history") {
        damage = "chain";
        RawDatabase(file).execute("UPDATE history_entry SET actor = '别人' WHERE entry = 5");
    }
    recordAndDie(file, 6, 2);
    fs::remove(lockOf(file));
    const Verdict verdict = verdictOn(file);
    CHECK(verdict.refusal.empty());
    CHECK(verdict.notices.empty());
    REQUIRE_FALSE(verdict.differences.empty());
    CHECK(verdict.differences[0].kind == damage);
    CHECK(RawDatabase(file).value("SELECT count(*) FROM suggestion WHERE title = '只在日志里的一件'") == "2");
}

TEST_CASE("a register that is carried away with its log and without its mark has everything") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    recordAndDie(file, 6, 2);
    const fs::path carried = folder.file("stick.huying");
    fs::copy_file(file, carried);
    fs::copy_file(logOf(file), logOf(carried));
    CHECK(verdictOn(carried).isSound());
    CHECK(hasLoggedPiece(carried));
}

TEST_CASE("a register that was carried away with its log, worked on and carried back keeps what stands in that log") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path carried = folder.file("stick.huying");
    makeRegisterWithPieces(file);
    recordAndDie(file, 6, 2);
    fs::copy_file(file, carried);
    fs::copy_file(logOf(file), logOf(carried));
    CHECK(verdictOn(file).isSound());  // brought into the file here
    keepDraftAndDie(file);             // and the next log was begun
    recordAndDie(carried, 8);
    copyOver(carried, file);
    copyOver(logOf(carried), logOf(file));
    recordAndDie(file, 9);
    CHECK(verdictOn(file).isSound());
    CHECK(RawDatabase(file).value("SELECT count(*) FROM suggestion") == "9");
}

TEST_CASE("the log of a restore that was stopped is taken") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path copy = folder.file("copy.huying");
    makeRegisterWithPieces(file);
    REQUIRE(storage::makeRegisterCopies()->saveCopy(file, copy));
    for (int serial : {6, 7, 8}) run(file, registering(serial, "不在备份里的一件"));
    const Ending ending = inOwnProgram([&]() -> std::string {
        const auto window = storage::openRegister(file);  // keeps the log from being brought in at the end
        if (!storage::makeRegisterCopies()->restore(file, copy, "张敏")) return "not restored";
        ::kill(::getpid(), SIGKILL);
        return {};
    });
    REQUIRE(ending.isKilled);
    REQUIRE(fs::file_size(logOf(file)) > 0);
    CHECK(verdictOn(file).isSound());
    CHECK(RawDatabase(file).value("SELECT count(*) FROM suggestion") == "5");
}

TEST_CASE("the log of two restores, one after the other, is taken") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path longer = folder.file("longer.huying");
    const fs::path shorter = folder.file("shorter.huying");
    makeRegister(file);
    const auto copies = storage::makeRegisterCopies();
    for (int serial = 1; serial <= 10; ++serial) {
        run(file, registering(serial, "第" + std::to_string(serial) + "件"));
        if (serial == 3) REQUIRE(copies->saveCopy(file, shorter));
        if (serial == 8) REQUIRE(copies->saveCopy(file, longer));
    }
    const Ending ending = inOwnProgram([&]() -> std::string {
        const auto window = storage::openRegister(file);
        if (!copies->restore(file, shorter, "张敏") || !copies->restore(file, longer, "张敏")) return "not restored";
        ::kill(::getpid(), SIGKILL);
        return {};
    });
    REQUIRE(ending.isKilled);
    REQUIRE(fs::file_size(logOf(file)) > 0);
    CHECK(verdictOn(file).isSound());
    CHECK(RawDatabase(file).value("SELECT count(*) FROM suggestion") == "8");
}

TEST_CASE("a draft in a register that misses entries is kept in its log, and they are still missed") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    const fs::path early = folder.file("early.huying");
    fs::copy_file(file, early);
    run(file, registering(6, "第6件"));
    recordAndDie(file, 7);
    SECTION("its log was lost") { fs::remove(logOf(file)); }
    SECTION("an older copy was put in its place") {
        CHECK(verdictOn(file).isSound());
        copyOver(early, file);
    }
    keepDraftAndDie(file);
    for (int opening = 0; opening < 2; ++opening) {
        const Verdict verdict = verdictOn(file);
        REQUIRE(verdict.notices.size() == 1);
        CHECK(verdict.notices[0].code == "register-entries-lost");
        CHECK(argumentOf(verdict.notices[0], "entries").ends_with("7"));
        CHECK(draftsIn(file) == "1写了一半");
    }
}

TEST_CASE("a log that was begun by a draft is no log of the older file that was put in the register's place") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path early = folder.file("early.huying");
    makeRegisterWithPieces(file);
    fs::copy_file(file, early);
    for (int serial : {6, 7, 8}) run(file, registering(serial, "第" + std::to_string(serial) + "件"));
    keepDraftAndDie(file);
    copyOver(early, file);
    mustPutAside(file);
    CHECK(draftsIn(file) == "0");
}

TEST_CASE("a log in which only drafts were kept is taken, and one that does not fit is not") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    keepDraftAndDie(file);
    SECTION("its own") {
        CHECK(verdictOn(file).isSound());
        CHECK(draftsIn(file) == "1写了一半");
    }
    SECTION("one of a register with less in it") {
        const fs::path larger = folder.file("b.huying");
        makeRegisterWithPieces(larger);
        for (int serial = 6; serial < 26; ++serial) run(larger, registering(serial, "长", R"(,"body":")" + std::string(60000, 'x') + "\""));
        fs::copy_file(logOf(file), logOf(larger));
        mustPutAside(larger);
        CHECK(draftsIn(larger) == "0");
    }
}

TEST_CASE("a register that lost its log says which entries are gone, until something new is recorded") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    const RawDump before = dumpOfTrackedTables(file);
    recordAndDie(file, 6, 2);
    for (const char* ending : {"-wal", "-shm"}) fs::remove(file.string() + ending);
    for (int opening = 0; opening < 2; ++opening) {
        const Verdict verdict = verdictOn(file);
        REQUIRE(verdict.refusal.empty());
        REQUIRE(verdict.notices.size() == 1);
        CHECK(verdict.notices[0].code == "register-entries-lost");
        CHECK(argumentOf(verdict.notices[0], "entries") == "6–7");
        REQUIRE(verdict.differences.size() == 1);
        CHECK(verdict.differences[0].kind == "log");
        CHECK(verdict.differences[0].table == "history_entry");
        CHECK(verdict.differences[0].row == "6–7");
        CHECK((dumpOfTrackedTables(file) == before));
    }
    run(file, registering(6, "重新记下的一件"));
    CHECK(verdictOn(file).isSound());
    recordAndDie(file, 7);  // and its next log is its own again
    CHECK(verdictOn(file).isSound());
    CHECK(hasLoggedPiece(file));
}

TEST_CASE("a log that was damaged is read as far as it is whole, and what is lost is named") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    recordAndDie(file, 6, 3);
    std::string log = bytesOfFile(logOf(file));
    SECTION("at its beginning") { log[8] ^= 1; }
    SECTION("near its end") { log[log.size() - 5000] ^= 1; }
    SECTION("cut off") { log.resize(log.size() - 5000); }
    writeBytes(logOf(file), log);
    const Verdict verdict = verdictOn(file);
    REQUIRE(verdict.refusal.empty());
    REQUIRE(verdict.notices.size() == 1);
    CHECK(verdict.notices[0].code == "register-entries-lost");
    CHECK(argumentOf(verdict.notices[0], "entries").ends_with("8"));
    REQUIRE(verdict.differences.size() == 1);
    CHECK(verdict.differences[0].kind == "log");
}

TEST_CASE("an older copy that is put in the place of a register says what it does not have, a restored one does not") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path copy = folder.file("copy.huying");
    makeRegisterWithPieces(file);
    REQUIRE(storage::makeRegisterCopies()->saveCopy(file, copy));
    for (int serial : {6, 7, 8}) run(file, registering(serial, "不在备份里的一件"));
    SECTION("by hand") {
        copyOver(copy, file);
        const Verdict verdict = verdictOn(file);
        REQUIRE(verdict.notices.size() == 1);
        CHECK(argumentOf(verdict.notices[0], "entries") == "6–8");
    }
    SECTION("by the program") {
        REQUIRE(storage::makeRegisterCopies()->restore(file, copy, "张敏"));
        CHECK(verdictOn(file).isSound());
    }
}

TEST_CASE("a log in the way that cannot be moved keeps the register from being opened and is left") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    const fs::path other = folder.file("b.huying");
    makeRegisterWithPieces(file);
    makeRegisterWithPieces(other);
    recordAndDie(other, 6);
    fs::copy_file(logOf(other), logOf(file));
    openToAll(file.parent_path());
    fs::permissions(file.parent_path(), fs::perms(0555));
    const std::string before = bytesOfFile(file);
    const std::string log = bytesOfFile(logOf(file));
    const Ending ending = inOwnProgram([&]() -> std::string {
        becomeOrdinary();
        std::ofstream probe(file.parent_path() / "probe");
        if (probe) return "the fault is not real: the folder can be written";
        const auto store = storage::openRegister(file);
        return store ? "opened" : store.error().code;
    });
    fs::permissions(file.parent_path(), fs::perms::all);
    CHECK(ending.told == "register-log-in-the-way");
    CHECK((bytesOfFile(file) == before));
    CHECK((bytesOfFile(logOf(file)) == log));
}

}  // namespace huying::tests
