// SPDX-License-Identifier: GPL-3.0-or-later
// The register as it was recorded at an earlier moment: the same rows as then, to be looked at only.
#include <catch2/catch.hpp>

#include <map>

#include "app/commands/command_json.h"
#include "storage/as_recorded.h"
#include "storage/recorded_moment.h"
#include "storage/register_copies.h"

#include "changing_registers.h"
#include "documented_commands.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

bool always(std::int64_t, std::int64_t) { return true; }

base::Result<app::RegisterFacts> asRecorded(const fs::path& file, std::int64_t entry, const fs::path& target) {
    return storage::makeEarlierMoments()->asRecorded(file, entry, target, always);
}

// What stands in the tables after an entry: the facts, and what is kept beside them.
struct Then {
    RawDump facts;
    std::map<std::string, std::string> beside;
};

Then standing(const fs::path& file) {
    Then then{dumpOfTrackedTables(file), {}};
    for (const char* table :
         {"row_version", "history_case", "history_submission", "case_summary", "awaited", "awaited_paper", "used_number"})
        then.beside[table] = textOfTable(file, table);
    return then;
}

std::string whyNot(const base::Result<app::RegisterFacts>& made) { return made ? std::string("made") : made.error().code; }

}  // namespace

TEST_CASE("the register as it was recorded after any documented command is what it was then, and whole") {
    TemporaryRegister ledger;
    rememberReturnedLine(ledger.store());
    std::map<std::int64_t, Then> moments{{0, standing(ledger.file())}};
    const std::vector<std::string> commands = documentedCommands();
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const auto entry = ledger.mustRun(commands[i]).entry.value();
        // At the beginning, now and then, and close to the newest, which itself takes nothing back.
        if (i < 3 || i % 11 == 0 || i + 6 >= commands.size()) moments[entry] = standing(ledger.file());
    }
    const RegisterFolder folder;
    for (const auto& [entry, then] : moments) {
        CAPTURE(entry);
        const fs::path copy = folder.file(std::to_string(entry) + ".huying");
        REQUIRE(whyNot(asRecorded(ledger.file(), entry, copy)) == "made");
        CHECK((dumpOfTrackedTables(copy) == then.facts));
        for (const auto& [table, text] : then.beside) {
            CAPTURE(table);
            CHECK((textOfTable(copy, table) == text));
        }
        const auto store = storage::openRegister(copy);
        REQUIRE(store);
        CHECK((*store)->reader().lastEntry() == entry);
        const auto differences = (*store)->verify();
        for (const app::Difference& one : differences) UNSCOPED_INFO(one.kind << " " << one.table << " " << one.row << " " << one.column);
        CHECK(differences.empty());
    }
    CHECK(ledger.store().verify().empty());  // the register itself is untouched
}

TEST_CASE("what was taken back and brought again is as it was at each of these moments") {
    TemporaryRegister ledger;
    for (const std::string& line : {registering(1, "甲"), registering(2, "乙"), assigning("18-1-1"), assigning("18-1-2", "市公安局")})
        ledger.mustRun(line);
    std::map<std::int64_t, Then> moments{{ledger.entryCount(), standing(ledger.file())}};
    const auto note = [&] { moments[ledger.entryCount()] = standing(ledger.file()); };
    const auto undo = mustTakeBack(ledger);
    note();
    mustTakeBack(ledger, takingBack(undo.entry));
    note();
    ledger.mustRun(correcting("18-1-1", "title", "丙"));
    note();
    ledger.mustRun(correcting("18-1-1", "title", "甲"));  // back to what it was: the net is nothing
    note();
    const RegisterFolder folder;
    for (const auto& [entry, then] : moments) {
        CAPTURE(entry);
        const fs::path copy = folder.file(std::to_string(entry) + ".huying");
        REQUIRE(whyNot(asRecorded(ledger.file(), entry, copy)) == "made");
        CHECK((dumpOfTrackedTables(copy) == then.facts));
        CHECK((textOfTable(copy, "row_version") == then.beside.at("row_version")));
        CHECK((*storage::openRegister(copy))->verify().empty());
    }
}

TEST_CASE("where a row that the history tells of is gone no copy of an earlier moment is made, and the damaged register is named") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    const std::int64_t then = ledger.entryCount();
    ledger.mustRun(correcting("18-1-1", "title", "乙"));
    RawDatabase(ledger.file(), SQLITE_OPEN_READWRITE).execute("PRAGMA foreign_keys=OFF; DELETE FROM suggestion");
    const RegisterFolder folder;
    const fs::path copy = folder.file("那时.huying");
    const auto made = asRecorded(ledger.file(), then, copy);
    REQUIRE(whyNot(made) == "register-damaged");
    CHECK(argumentOf(made.error(), "file") == ledger.file().string());
    CHECK_FALSE(fs::exists(copy));
}

TEST_CASE("a number that was given later is free in a copy of an earlier moment, one whose registration was taken back is not") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(registering(2, "乙"));
    mustTakeBack(ledger);
    const std::int64_t then = ledger.entryCount();
    ledger.mustRun(registering(3, "丙"));
    ledger.mustRun(registering(4, "丁"));
    mustTakeBack(ledger);
    const RegisterFolder folder;
    const fs::path copy = folder.file("那时.huying");
    REQUIRE(whyNot(asRecorded(ledger.file(), then, copy)) == "made");
    CHECK(RawDatabase(copy).column("SELECT serial FROM used_number ORDER BY serial") == std::vector<std::string>{"1", "2"});
    CHECK((*storage::openRegister(copy))->verify().empty());
}

TEST_CASE("of what came back from units only what came before stands in a copy of an earlier moment") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(registering(2, "乙"));
    {
        RawDatabase database(ledger.file());
        database.execute(
            "INSERT INTO exchange VALUES (1, 't', 1, 'form', 1, '2023-03-01', '张敏', 1), (2, 'u', 1, 'form', 2, '2023-03-02', '张敏', 2)");
        // Those without a batch brought nothing; of the third nobody knows whether it came before the second entry.
        database.execute(
            "INSERT INTO exchange_return (id, exchange_id, returned_on, taken_by, file, lines, applied, batch) VALUES"
            " (1, 1, '2023-03-01', '张敏', 'a', 1, 0, 0), (2, 1, '2023-03-01', '张敏', 'b', 1, 1, 1),"
            " (3, 1, '2023-03-01', '张敏', 'c', 1, 0, 0), (4, 1, '2023-03-02', '张敏', 'd', 1, 1, 2)");
        database.execute("INSERT INTO package_return VALUES ('t', 'r', 1, 1)");
        database.execute(
            "INSERT INTO returned_line (return_id, position, place, case_address, said, left_because)"
            " VALUES (1, 1, '第1项', '18-1-1', '签收', '有冲突')");
    }
    const RegisterFolder folder;
    const fs::path copy = folder.file("那时.huying");
    REQUIRE(whyNot(asRecorded(ledger.file(), 1, copy)) == "made");
    RawDatabase database(copy);
    CHECK(database.column("SELECT token FROM exchange") == std::vector<std::string>{"t"});
    CHECK(database.column("SELECT id FROM exchange_return ORDER BY id") == std::vector<std::string>{"1", "2"});
    CHECK(database.value("SELECT count(*) FROM package_return") == "0");
    CHECK(database.value("SELECT count(*) FROM returned_line") == "0");
}

TEST_CASE("a copy of an earlier moment is looked at only, wherever it is carried and whatever it is called") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    const std::int64_t then = ledger.entryCount();
    ledger.mustRun(registering(2, "乙"));
    const RegisterFolder folder;
    const fs::path copy = folder.file("那时.huying");
    REQUIRE(whyNot(asRecorded(ledger.file(), then, copy)) == "made");
    const auto copies = storage::makeRegisterCopies();
    const fs::path elsewhere = folder.file("另存.huying");
    REQUIRE(copies->saveCopy(copy, elsewhere));
    for (const fs::path& file : {copy, elsewhere}) {
        const std::string bytes = bytesOfFile(file);
        {
            const auto store = storage::openRegister(file);
            REQUIRE(store);
            REQUIRE((*store)->readOnly());
            CHECK((*store)->readOnly()->code == "moment-read-only");
            CHECK(argumentOf(*(*store)->readOnly(), "entry") == std::to_string(then));
            CHECK((*store)->reader().caseIds({}).size() == 1);
            const auto request = app::commandFromJson(registering(3, "丙"), "张敏");
            const auto batch = app::execute(**store, {*request}, day("2024-12-31"), app::RunMode::apply);
            REQUIRE(batch.failure);
            CHECK(batch.failure->code == "moment-read-only");
        }
        CHECK(bytesOfFile(file) == bytes);
        CHECK(copies->backUp(file, app::BackupWhen::always).error().code == "moment-read-only");
        // It lacks what the register has beside its history: nothing is restored from it, and nothing into it.
        CHECK(copies->restore(ledger.file(), file, "张敏").error().code == "moment-not-restored");
        CHECK(copies->restore(file, ledger.file(), "张敏").error().code == "moment-read-only");
    }
    CHECK(ledger.reader().caseIds({}).size() == 2);
    CHECK(folder.names().size() == 2);  // no log, no lock, nothing half made
}

TEST_CASE("no password, key, draft or later text stands in a copy of an earlier moment") {
    TemporaryRegister ledger;
    // So many that the index is not made anew: what was in it of the later piece is taken out.
    for (int serial = 1; serial <= 4; ++serial) ledger.mustRun(registering(serial, "甲"));
    ledger.mustRun(R"({"command":"add-account","account":"张敏","role":"administrator","password":"eine-lange-Zeile"})");
    const std::int64_t then = ledger.entryCount();
    ledger.mustRun(registering(5, "后来才登记的一件，问鼋鼍"));
    const std::string seal = RawDatabase(ledger.file()).value("SELECT sealed FROM credential");
    RawDatabase(ledger.file()).execute("INSERT INTO office_secret VALUES ('f', 'verpackt-und-geheim', 'k')");
    const RegisterFolder folder;
    const fs::path copy = folder.file("那时.huying");
    REQUIRE(whyNot(asRecorded(ledger.file(), then, copy)) == "made");
    RawDatabase database(copy);
    for (const char* table : {"credential", "sign_in_try", "office_secret", "draft", "backup_setting"}) {
        CAPTURE(table);
        CHECK(database.value("SELECT count(*) FROM " + std::string(table)) == "0");
    }
    const std::string bytes = bytesOfFile(copy);
    for (const std::string& text : {seal, std::string("verpackt-und-geheim"), std::string("后来才登记的一件"), std::string("鼍")})
        CHECK(bytes.find(text) == std::string::npos);
    ledger.mustRun(R"({"command":"set-sign-in","required":true})");
    const fs::path asking = folder.file("要求登录.huying");
    REQUIRE(whyNot(asRecorded(ledger.file(), ledger.entryCount(), asking)) == "made");
    CHECK(storage::signInAskedBy(asking) == storage::SignInAsked::no);  // nobody could
    CHECK_FALSE((*storage::openRegister(asking))->reader().viewer().isSignInRequired);
}

TEST_CASE("a copy of an earlier moment is its maker's alone, also of a register that a group shares") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    fs::permissions(ledger.file(), fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::group_write);
    const RegisterFolder folder;
    const fs::path copy = folder.file("那时.huying");
    REQUIRE(whyNot(asRecorded(ledger.file(), 1, copy)) == "made");
    CHECK((fs::status(copy).permissions() & fs::perms::mask) == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a copy of an earlier moment replaces no file and leaves nothing behind where it is stopped") {
    TemporaryRegister ledger;
    for (int serial = 1; serial <= 3; ++serial) ledger.mustRun(registering(serial, "第" + std::to_string(serial) + "件"));
    const RegisterFolder folder;
    const fs::path copy = folder.file("那时.huying");
    writeBytes(copy, "我的");
    CHECK(whyNot(asRecorded(ledger.file(), 1, copy)) == "register-exists");
    CHECK(bytesOfFile(copy) == "我的");
    CHECK(whyNot(asRecorded(ledger.file(), 4, folder.file("没有.huying"))) == "unknown-entry");
    const auto stopped = storage::makeEarlierMoments()->asRecorded(ledger.file(), 1, folder.file("停.huying"),
                                                                   [](std::int64_t, std::int64_t) { return false; });
    CHECK(whyNot(stopped) == "moment-cancelled");
    CHECK(folder.names() == std::vector<std::string>{"那时.huying"});
}

TEST_CASE("an older register, migrated since, is looked at as it was before") {
    const RegisterFolder folder;
    const fs::path file = folder.file("旧.huying");
    fs::copy_file(std::string(HUYING_SOURCE_DIR) + "/tests/data/register-version-1.huying", file);
    std::int64_t last = 0;
    {
        const auto store = storage::openRegister(file);
        REQUIRE(store);
        last = (*store)->reader().lastEntry();
    }
    REQUIRE(last > 0);
    for (const std::int64_t entry : {std::int64_t{0}, last / 2, last}) {
        CAPTURE(entry);
        const fs::path copy = folder.file(std::to_string(entry) + ".huying");
        REQUIRE(whyNot(asRecorded(file, entry, copy)) == "made");
        CHECK((*storage::openRegister(copy))->verify().empty());
    }
}

}  // namespace huying::tests
