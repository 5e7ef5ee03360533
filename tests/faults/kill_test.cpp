// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <set>

#include <sys/wait.h>
#include <unistd.h>

#include "app/commands/command_json.h"
#include "app/executor/executor.h"
#include "storage/register_file.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "huying-kill-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] fs::path file() const { return path_ / "register.huying"; }

private:
    fs::path path_;
};

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

}  // namespace

TEST_CASE("Killed fifty times in the middle of its work the register has every acknowledged change") {
    const Folder folder;
    REQUIRE(storage::createRegister(folder.file(), {}));
    std::set<std::int64_t> acknowledged;
    for (int round = 0; round < 50; ++round) {
        const std::set<std::int64_t> more = killedAfter(folder.file(), 1 + round % 7);
        CHECK(static_cast<int>(more.size()) >= 1 + round % 7);
        acknowledged.insert(more.begin(), more.end());
        if (round % 10 != 9) continue;
        const auto store = storage::openRegister(folder.file());
        REQUIRE(store);
        CHECK((*store)->verify().empty());
    }
    const auto store = storage::openRegister(folder.file());
    REQUIRE(store);
    std::set<std::int64_t> recorded;
    for (const app::HistoryEntry& entry : (*store)->reader().historyEntries(1, (*store)->reader().lastEntry()))
        recorded.insert(entry.entry);
    for (const std::int64_t entry : acknowledged) CHECK(recorded.contains(entry));
    // At most the one command that was under way at each kill was written without being told.
    CHECK(recorded.size() <= acknowledged.size() + 50);
    CHECK((*store)->reader().caseIds({}).size() == recorded.size());
}

}  // namespace huying::tests
