// SPDX-License-Identifier: GPL-3.0-or-later
// Backups, copies and the way back.
#include <catch2/catch.hpp>

#include "app/commands/command_json.h"
#include "storage/draft_store.h"
#include "storage/register_copies.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

// A register with two cases, closed, and what makes copies of it.
class CopiedRegister {
public:
    CopiedRegister() : file(folder.file("成都.huying")), copies(storage::makeRegisterCopies()) {
        makeRegister(file);
        run(registering(1, "甲"));
        run(registering(2, "乙"));
    }

    void run(const std::string& json) const {
        const auto store = storage::openRegister(file);
        if (!store) throw std::runtime_error(store.error().code);
        const auto request = app::commandFromJson(json, "张敏");
        const auto batch = app::execute(**store, {*request}, day("2024-12-31"), app::RunMode::apply);
        if (!batch.isWritten) throw std::runtime_error("refused: " + json);
    }

    fs::path backUp() const {
        const auto made = copies->backUp(file, app::BackupWhen::always);
        if (!made) throw std::runtime_error(made.error().code);
        return made->file;
    }

    [[nodiscard]] std::string titles() const { return textOfTable(file, "suggestion"); }
    [[nodiscard]] bool isSound() const { return (*storage::openRegister(file))->verify().empty(); }

    RegisterFolder folder;
    fs::path file;
    std::unique_ptr<app::RegisterCopies> copies;
};

std::string outcomeOf(const auto& result) { return result ? std::string("done") : result.error().code; }

}  // namespace

TEST_CASE("a backup is one file that opens by itself and holds what the register held") {
    const CopiedRegister made;
    const auto open = storage::openRegister(made.file);  // at work: its newest changes stand in the log only
    const auto request = app::commandFromJson(registering(3, "丙"), "李红");
    REQUIRE(app::execute(**open, {*request}, day("2024-12-31"), app::RunMode::apply).isWritten);
    const auto receipt = made.copies->backUp(made.file, app::BackupWhen::always);
    REQUIRE(receipt);
    CHECK(receipt->isNew);
    CHECK(receipt->facts.suggestions == 3);
    CHECK(receipt->facts.lastEntry == 3);
    CHECK(receipt->facts.lastActor == "李红");
    CHECK(receipt->facts.lastCommand == "register-suggestion");
    CHECK(receipt->facts.head.size() == 64);
    for (const char* ending : {"-wal", "-shm", "-journal", ".part"}) CHECK_FALSE(fs::exists(receipt->file.string() + ending));
    CHECK((dumpOfTrackedTables(receipt->file) == dumpOfTrackedTables(made.file)));
    const auto copy = storage::openRegister(receipt->file);
    REQUIRE(copy);
    CHECK((*copy)->verify().empty());
}

TEST_CASE("backups are named by register, sequence and time, and listed newest first with their counts") {
    const CopiedRegister made;
    const fs::path first = made.backUp();
    made.run(registering(3, "丙"));
    const fs::path second = made.backUp();
    CHECK(first.parent_path() == made.folder.file("成都-backups"));
    CHECK(first.filename().string().starts_with("成都-"));
    CHECK(first.filename().string().find("-000001-") != std::string::npos);
    CHECK(second.filename().string().find("-000002-") != std::string::npos);
    const auto listed = made.copies->backups(made.file);
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].path == second);
    CHECK(listed[0].facts->suggestions == 3);
    CHECK(listed[1].facts->suggestions == 2);
    CHECK(listed[0].at.size() == 19);
}

TEST_CASE("a register that has not changed is not backed up again") {
    const CopiedRegister made;
    const fs::path first = made.backUp();
    const auto again = made.copies->backUp(made.file, app::BackupWhen::ifChanged);
    REQUIRE(again);
    CHECK_FALSE(again->isNew);
    CHECK(again->file == first);
    made.run(registering(3, "丙"));
    const auto changed = made.copies->backUp(made.file, app::BackupWhen::ifChanged);
    REQUIRE(changed);
    CHECK(changed->isNew);
}

TEST_CASE("a newest backup that is damaged does not count as one") {
    const CopiedRegister made;
    const fs::path first = made.backUp();
    writeBytes(first, "no longer a register");
    const auto again = made.copies->backUp(made.file, app::BackupWhen::ifChanged);
    REQUIRE(again);
    CHECK(again->isNew);
    CHECK_FALSE(made.copies->backups(made.file).at(1).facts);
}

TEST_CASE("old generations go, half made ones go, and files of others stay") {
    const CopiedRegister made;
    const fs::path first = made.backUp();
    const fs::path place = first.parent_path();
    writeBytes(first.string() + ".part", "left by a program that was killed");
    writeBytes(place / "成都-notes.huying", "mine");
    writeBytes(place / "other.huying", "mine");
    for (int i = 0; i < 13; ++i) made.backUp();
    CHECK(made.copies->backups(made.file).size() == 10);
    CHECK_FALSE(fs::exists(first));
    CHECK_FALSE(fs::exists(first.string() + ".part"));
    CHECK(bytesOfFile(place / "成都-notes.huying") == "mine");
    CHECK(bytesOfFile(place / "other.huying") == "mine");
}

TEST_CASE("a damaged register is not backed up over good generations") {
    const CopiedRegister made;
    made.backUp();
    const auto root = std::stoul(RawDatabase(made.file).value("SELECT rootpage FROM sqlite_schema WHERE name = 'calendar_day'"));
    std::string bytes = bytesOfFile(made.file);
    bytes.replace((root - 1) * 4096, 4096, std::string(4096, '\x5a'));
    writeBytes(made.file, bytes);
    const auto backedUp = made.copies->backUp(made.file, app::BackupWhen::always);
    REQUIRE_FALSE(backedUp);
    CHECK(backedUp.error().code == "register-damaged");
    CHECK(argumentOf(backedUp.error(), "file") == made.file.string());  // not the copy in which it was found
    CHECK(made.copies->backups(made.file).size() == 1);
}

TEST_CASE("a backup folder that was named and is gone is told and never made") {
    const CopiedRegister made;
    app::BackupSettings settings;
    settings.folder = made.folder.file("stick").string();
    settings.everyMinutes = 15;
    settings.onExit = false;
    REQUIRE(made.copies->saveSettings(made.file, settings));
    const auto failed = made.copies->backUp(made.file, app::BackupWhen::always);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == "backup-folder-missing");
    CHECK(argumentOf(failed.error(), "folder") == settings.folder);
    CHECK_FALSE(fs::exists(settings.folder));
    fs::create_directory(settings.folder);
    CHECK(made.copies->backUp(made.file, app::BackupWhen::always)->file.parent_path() == settings.folder);
    const auto read = made.copies->settings(made.file);
    REQUIRE(read);
    CHECK(read->everyMinutes == 15);
    CHECK_FALSE(read->onExit);
    CHECK(made.isSound());
}

TEST_CASE("a saved copy replaces what was there, and never the register itself") {
    const CopiedRegister made;
    writeBytes(made.folder.file("stick.huying"), "an older copy");
    const auto facts = made.copies->saveCopy(made.file, made.folder.file("stick.huying"));
    REQUIRE(facts);
    CHECK(facts->suggestions == 2);
    CHECK(storage::openRegister(made.folder.file("stick.huying")));
    CHECK(outcomeOf(made.copies->saveCopy(made.file, made.file)) == "restore-same-file");
    CHECK(outcomeOf(made.copies->saveCopy(made.file, made.folder.file("nowhere/copy.huying"))) == "backup-folder-missing");
    CHECK(made.isSound());
}

TEST_CASE("a preview tells what a backup brings and what would be left out") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    made.run(registering(3, "丙"));
    made.run(assigning("18-1-3"));
    const auto preview = made.copies->previewRestore(made.file, backup);
    REQUIRE(preview);
    CHECK(preview->brought.suggestions == 2);
    CHECK(preview->present->suggestions == 3);
    CHECK(preview->present->tasks == 1);
    CHECK(preview->sharedEntry == 2);
    CHECK(preview->entriesLost() == 2);
    CHECK(made.titles().find("丙") != std::string::npos);
}

TEST_CASE("restoring brings exactly what was backed up, keeps what was there and leaves an entry") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    const RawDump before = dumpOfTrackedTables(made.file);
    made.run(registering(3, "丙"));
    const RawDump replaced = dumpOfTrackedTables(made.file);
    const auto receipt = made.copies->restore(made.file, backup, "李红");
    REQUIRE(receipt);
    CHECK((dumpOfTrackedTables(made.file) == before));
    CHECK(receipt->differences == 0);
    REQUIRE_FALSE(receipt->kept.empty());
    CHECK((dumpOfTrackedTables(receipt->kept) == replaced));
    const auto store = storage::openRegister(made.file);
    REQUIRE(store);
    CHECK((*store)->verify().empty());
    const auto last = (*store)->reader().historyEntries(receipt->entry, receipt->entry);
    REQUIRE(last.size() == 1);
    CHECK(last[0].command == "restore");
    CHECK(last[0].actor == "李红");
    CHECK(last[0].json.find(backup.filename().string()) != std::string::npos);
    CHECK((*store)->reader().lastEntry() == receipt->entry);
    CHECK_FALSE(fs::exists(made.file.string() + ".restoring"));
}

TEST_CASE("a restore is not undone as a change, and work goes on after it") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    made.run(registering(3, "丙"));
    const auto receipt = made.copies->restore(made.file, backup, "李红");
    REQUIRE(receipt);
    const auto store = storage::openRegister(made.file);
    const auto named = (*store)->undo(takingBack(receipt->entry));
    REQUIRE_FALSE(named);
    CHECK(named.error().front().code == "not-undoable");
    const auto newest = (*store)->undo(takingBack());
    REQUIRE(newest);
    CHECK(newest->undone == std::vector<std::int64_t>{2});
    CHECK((*store)->verify().empty());
}

TEST_CASE("who has the register open sees the restored one, and its mark changes") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    made.run(registering(3, "丙"));
    const auto open = storage::openRegister(made.file);
    const std::int64_t mark = (*open)->changeMark();
    CHECK((*open)->reader().caseIds({}).size() == 3);
    REQUIRE(made.copies->restore(made.file, backup, "李红"));
    CHECK((*open)->reader().caseIds({}).size() == 2);
    CHECK((*open)->changeMark() != mark);
    const auto request = app::commandFromJson(registering(7, "丁"), "张敏");
    CHECK(app::execute(**open, {*request}, day("2024-12-31"), app::RunMode::apply).isWritten);
    CHECK((*open)->verify().empty());
}

TEST_CASE("what is derived from the facts is that of the restored register, also for who has it open") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    const auto open = storage::openRegister(made.file);
    const auto found = [&](const std::string& text) {
        app::ListQuery query;
        query.text = text;
        return (*open)->reader().caseIds(query).size();
    };
    const auto awaited = [&] {
        app::AwaitedSelection selection;
        selection.kind = domain::AwaitedKind::reply;
        return (*open)->reader().awaited(selection, 10).count;
    };
    made.run(registering(3, "丙"));
    made.run(R"({"command":"assign-suggestion","case":"18-1-3","on":"2023-03-10","tasks":[{"unit":"市教育局","role":"sole"}]})");
    CHECK(found("丙") == 1);
    CHECK(awaited() == 1);
    REQUIRE(made.copies->restore(made.file, backup, "李红"));
    CHECK(found("丙") == 0);
    CHECK(found("甲") == 1);
    CHECK(awaited() == 0);
    CHECK((*open)->verify().empty());
}

TEST_CASE("a backup from before the search index is restored with one") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    RawDatabase(backup).execute("DELETE FROM search_rules; INSERT INTO search_index (search_index) VALUES ('delete-all')");
    const auto receipt = made.copies->restore(made.file, backup, "李红");
    REQUIRE(receipt);
    CHECK(receipt->differences == 0);
    CHECK(made.isSound());
}

TEST_CASE("a damaged register is restored, and what is left of it is kept byte for byte") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    const std::string whole = bytesOfFile(made.file);
    const std::string cut = whole.substr(0, whole.size() / 2 - 100);
    writeBytes(made.file, cut);
    const auto receipt = made.copies->restore(made.file, backup, "李红");
    REQUIRE(receipt);
    CHECK_FALSE(receipt->preview.present);
    CHECK(receipt->preview.presentProblem->code == "register-damaged");
    CHECK((bytesOfFile(receipt->kept) == cut));
    CHECK(made.isSound());
}

TEST_CASE("a register that was zeroed, emptied or overwritten is listed with its backups and restored") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    const std::string before = made.titles();
    const std::string other = bytesOfFile(made.folder.file("成都.huying"));
    RawDatabase(made.folder.file("foreign.db"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        .execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    for (const std::string& left : {std::string(other.size(), '\0'), std::string(), std::string("%PDF-1.7 something else"),
                                    bytesOfFile(made.folder.file("foreign.db"))}) {
        INFO(left.substr(0, 20));
        writeBytes(made.file, left);
        writeBytes(made.file.string() + "-journal", "of what overwrote it");
        const auto listed = made.copies->backups(made.file);
        REQUIRE(listed.size() == 1);
        CHECK(listed[0].path == backup);
        CHECK(listed[0].facts->suggestions == 2);
        const auto receipt = made.copies->restore(made.file, backup, "李红");
        REQUIRE(receipt);
        CHECK_FALSE(receipt->preview.present);
        CHECK(receipt->kept.filename().string().starts_with("成都-damaged-"));
        CHECK((bytesOfFile(receipt->kept) == left));
        CHECK_FALSE(fs::exists(made.file.string() + "-journal"));
        CHECK(made.titles() == before);
        CHECK(made.isSound());
    }
}

TEST_CASE("a register that is gone is restored under its name") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    fs::remove(made.file);
    const auto receipt = made.copies->restore(made.file, backup, "李红");
    REQUIRE(receipt);
    CHECK(receipt->kept.empty());
    CHECK(made.isSound());
}

TEST_CASE("what is no backup of this register is refused and nothing changes") {
    const CopiedRegister made;
    const std::string before = made.titles();
    CHECK(outcomeOf(made.copies->restore(made.file, made.folder.file("none.huying"), "李红")) == "file-missing");
    writeBytes(made.folder.file("text.huying"), std::string(9000, 'x'));
    CHECK(outcomeOf(made.copies->restore(made.file, made.folder.file("text.huying"), "李红")) == "backup-not-a-register");
    CHECK(outcomeOf(made.copies->restore(made.file, made.file, "李红")) == "restore-same-file");
    makeRegister(made.folder.file("other.huying"));
    CHECK(outcomeOf(made.copies->restore(made.file, made.folder.file("other.huying"), "李红")) == "restore-other-register");
    const fs::path backup = made.backUp();
    RawDatabase(backup).execute("PRAGMA user_version = " + std::to_string(storage::currentVersion() + 1));
    CHECK(outcomeOf(made.copies->restore(made.file, backup, "李红")) == "backup-newer");
    const fs::path cut = made.backUp();
    writeBytes(cut, bytesOfFile(cut).substr(0, 10000));
    CHECK(outcomeOf(made.copies->restore(made.file, cut, "李红")) == "backup-damaged");
    CHECK(made.titles() == before);
    CHECK(made.isSound());
}

TEST_CASE("a file that is no register is never replaced by a backup") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    writeBytes(made.folder.file("letter.docx"), std::string(9000, 'x'));
    CHECK(outcomeOf(made.copies->restore(made.folder.file("letter.docx"), backup, "李红")) == "not-a-register");
    CHECK((bytesOfFile(made.folder.file("letter.docx")) == std::string(9000, 'x')));
    writeBytes(made.folder.file("empty.txt"), "");
    CHECK(outcomeOf(made.copies->restore(made.folder.file("empty.txt"), backup, "李红")) == "register-empty");
    CHECK(bytesOfFile(made.folder.file("empty.txt")).empty());
    fs::create_directory(made.folder.file("folder.huying"));
    CHECK(outcomeOf(made.copies->restore(made.folder.file("folder.huying"), backup, "李红")) == "not-a-register");
    CHECK(fs::is_directory(made.folder.file("folder.huying")));
}

TEST_CASE("drafts and backup settings of the present register outlast a restore") {
    const CopiedRegister made;
    const fs::path backup = made.backUp();
    made.run(registering(3, "丙"));
    REQUIRE(made.copies->saveSettings(made.file, {"", 15, true}));
    {
        auto drafts = storage::openDrafts(made.file, "张敏");
        REQUIRE((*drafts)->keep("intake", "张敏", R"({"title":"没有写完"})"));
        REQUIRE(made.copies->restore(made.file, backup, "李红"));
        REQUIRE((*drafts)->keep("intake", "张敏", R"({"title":"接着写"})"));
    }
    CHECK(made.copies->settings(made.file)->everyMinutes == 15);
    auto drafts = storage::openDrafts(made.file, "张敏");
    REQUIRE((*drafts)->drafts().size() == 1);
    CHECK((*drafts)->drafts().front().content == R"({"title":"接着写"})");
}

}  // namespace huying::tests
