// SPDX-License-Identifier: GPL-3.0-or-later
// Many programs at once, and a clock that was set back.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <set>

#include <sys/wait.h>
#include <unistd.h>

#include "app/commands/command_json.h"
#include "base/clock.h"
#include "storage/register_copies.h"

#include "../storage/changing_registers.h"
#include "own_program.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

constexpr int programs = 8;
constexpr int commandsOfEach = 400;

app::BatchResult record(app::RegisterStore& store, const std::string& title) {
    const auto request = app::commandFromJson(
        R"({"command":"register-suggestion","on":"2023-02-26","title":")" + title + R"(","lead":"王一（武侯代表团）"})", "张敏");
    return app::execute(store, {*request}, day("2024-12-31"), app::RunMode::apply);
}

pid_t startProgram(const fs::path& file, int number) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    int failures = 0;
    try {
        const auto store = storage::openRegister(file);
        for (int i = 0; i < commandsOfEach; ++i) {
            if (!record(**store, "程序" + std::to_string(number) + "第" + std::to_string(i) + "件").isWritten) ++failures;
        }
    } catch (...) {
        failures = commandsOfEach;
    }
    ::_exit(failures == 0 ? 0 : 1);
}

// The clock of the machine as a person sets it; right again at the end.
struct SetBack {
    SetBack() = default;
    ~SetBack() { base::shiftClock({}); }
    SetBack(const SetBack&) = delete;
    SetBack& operator=(const SetBack&) = delete;
};

}  // namespace

TEST_CASE("eight programs record four hundred pieces each and nothing is lost") {
    const RegisterFolder folder;
    const fs::path file = folder.file("shared.huying");
    makeRegister(file);
    std::vector<pid_t> children;
    for (int number = 0; number < programs; ++number) children.push_back(startProgram(file, number));
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
    }
    constexpr int all = programs * commandsOfEach;
    RawDatabase database(file);
    CHECK(database.value("SELECT count(DISTINCT title) || ' ' || min(serial) || '-' || max(serial) FROM suggestion") ==
          std::to_string(all) + " 1-" + std::to_string(all));
    CHECK(database.value("SELECT count(*) || ' ' || max(entry) FROM history_entry") == std::to_string(all + 1) + " " + std::to_string(all));
    const auto store = storage::openRegister(file);
    REQUIRE(store);
    CHECK((*store)->verify().empty());
}

// POSIX takes all locks of a program on a file away as soon as the program closes any of its openings of it. Whatever a
// window does with its register while it is open (a second look at the file, a backup, the comparison before a restore,
// the restore itself), another program that comes and goes must not believe itself alone and clear the log away.
TEST_CASE("a program that comes and goes leaves the log of the one that has the register open, whatever that one does") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegister(file);
    const auto copies = storage::makeRegisterCopies();
    const auto backup = copies->backUp(file, app::BackupWhen::always);
    REQUIRE(backup);
    const std::vector<std::function<void()>> doings{
        [&] { (void)storage::openRegister(file); },
        [&] { (void)copies->backups(file); },
        [&] { (void)copies->backUp(file, app::BackupWhen::always); },
        [&] { (void)copies->previewRestore(file, backup->file); },
        [&] { (void)copies->restore(file, backup->file, "张敏"); },
    };
    for (std::size_t doing = 0; doing < doings.size(); ++doing) {
        CAPTURE(doing);
        std::array<int, 2> ready{};
        std::array<int, 2> goOn{};
        REQUIRE(::pipe(ready.data()) == 0);
        REQUIRE(::pipe(goOn.data()) == 0);
        const pid_t window = ::fork();
        if (window == 0) {
            const auto store = storage::openRegister(file);
            const bool isFirst = record(**store, "先").isWritten;
            doings[doing]();
            const bool isSecond = record(**store, "中").isWritten;
            char word = 1;
            (void)!::write(ready[1], &word, 1);
            (void)!::read(goOn[0], &word, 1);
            const bool isThird = record(**store, "后").isWritten;
            ::_exit(isFirst && isSecond && isThird ? 0 : 1);  // as if killed: nothing is tidied up
        }
        char word = 0;
        REQUIRE(::read(ready[0], &word, 1) == 1);
        REQUIRE(storage::openRegister(file));  // comes, looks and goes
        CHECK(fs::exists(file.string() + "-wal"));
        REQUIRE(::write(goOn[1], &word, 1) == 1);
        int status = 0;
        REQUIRE(::waitpid(window, &status, 0) == window);
        CHECK(status == 0);
        for (const int end : {ready[0], ready[1], goOn[0], goOn[1]}) ::close(end);
        const auto store = storage::openRegister(file);
        REQUIRE(store);
        CHECK((*store)->verify().empty());
        CHECK(RawDatabase(file).value("SELECT count(*) FROM suggestion WHERE title = '后'") == std::to_string(doing == 4 ? 1 : doing + 1));
    }
}

// A clock that was set back shows in the times of the entries and in the names of backups; order is never told by it.
TEST_CASE("entries and backups keep their order when the clock was set back") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegister(file);
    const auto copies = storage::makeRegisterCopies();
    {
        const auto store = storage::openRegister(file);
        REQUIRE(record(**store, "甲").isWritten);
    }
    const auto first = copies->backUp(file, app::BackupWhen::always);
    REQUIRE(first);
    // As if the first had been made next year: from now on the clock stands a year earlier.
    std::string name = first->file.filename().string();
    const std::size_t stamp = name.find("-000001-") + 8;
    name.replace(stamp, 4, std::to_string(std::stoi(name.substr(stamp, 4)) + 1));
    fs::rename(first->file, first->file.parent_path() / name);
    {
        const auto store = storage::openRegister(file);
        REQUIRE(record(**store, "乙").isWritten);
        const auto last = (*store)->reader().historyEntries(1, 2);
        REQUIRE(last.size() == 2);
        CHECK(last[0].entry < last[1].entry);
    }
    for (int i = 0; i < 12; ++i) REQUIRE(copies->backUp(file, app::BackupWhen::always));
    const auto listed = copies->backups(file);
    REQUIRE_FALSE(listed.empty());
    CHECK(listed.front().facts->suggestions == 2);  // the newest, although its name has the older time
    CHECK(listed.back().path.filename() == name);   // the last of the day that the clock calls next year
    const auto unchanged = copies->backUp(file, app::BackupWhen::ifChanged);
    REQUIRE(unchanged);
    CHECK_FALSE(unchanged->isNew);
    // An undo takes back the newest entry, not the one with the latest time.
    const auto store = storage::openRegister(file);
    const auto receipt = (*store)->undo(takingBack());
    REQUIRE(receipt);
    CHECK(receipt->undone == std::vector<std::int64_t>{2});
    CHECK((*store)->verify().empty());
}

TEST_CASE("nothing is lost or changes its place when the clock is set back while people work") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegister(file);
    const auto copies = storage::makeRegisterCopies();
    const SetBack clock;
    constexpr std::chrono::seconds hour{3600};
    constexpr std::chrono::seconds year{365 * 24 * 3600};
    const std::array titles{"甲", "乙", "丙"};
    const std::array shifts{std::chrono::seconds{0}, -hour, -year};
    std::vector<std::string> told;  // by the clock as it stood
    const auto store = storage::openRegister(file);
    for (std::size_t i = 0; i < titles.size(); ++i) {
        base::shiftClock(shifts[i]);
        told.push_back(base::systemTimestamp());
        REQUIRE(record(**store, titles[i]).isWritten);
        REQUIRE(copies->backUp(file, app::BackupWhen::ifChanged)->isNew);
    }
    // In the order in which they were recorded, with the times that the clock told.
    const auto history = (*store)->reader().historyEntries(1, 3);
    REQUIRE(history.size() == 3);
    for (std::size_t i = 0; i < titles.size(); ++i) {
        CHECK(history[i].entry == static_cast<std::int64_t>(i) + 1);
        CHECK(history[i].at >= told[i]);
    }
    CHECK(history[1].at < history[0].at);
    CHECK(history[2].at < history[1].at);
    CHECK((*store)->verify().empty());
    // The newest backup is the one made last, and each holds what there was.
    const auto backups = copies->backups(file);
    REQUIRE(backups.size() == 3);
    for (std::size_t i = 0; i < backups.size(); ++i) CHECK(backups[i].facts->suggestions == 3 - static_cast<std::int64_t>(i));
    CHECK(backups[0].at < backups[2].at);
    CHECK_FALSE(copies->backUp(file, app::BackupWhen::ifChanged)->isNew);
    // The generations are those of the sequence: many more of the earlier year leave the newest and the one before.
    for (int i = 0; i < 30; ++i) REQUIRE(copies->backUp(file, app::BackupWhen::always));
    const auto kept = copies->backups(file);
    CHECK(kept.front().facts->suggestions == 3);
    CHECK(std::any_of(kept.begin(), kept.end(), [](const app::BackupFile& one) { return one.facts->suggestions == 2; }));
    // Taken back and brought again in the order of recording too.
    const auto receipt = (*store)->undo(takingBack());
    REQUIRE(receipt);
    CHECK(receipt->undone == std::vector<std::int64_t>{3});
    REQUIRE((*store)->undo(takingBack(receipt->entry)));
    CHECK((*store)->verify().empty());
    base::shiftClock({});
    REQUIRE(record(**store, "丁").isWritten);
    CHECK((*store)->reader().lastEntry() == 6);
    CHECK((*store)->reader().caseIds({}).size() == 4);
    CHECK((*store)->verify().empty());
}

}  // namespace huying::tests
