// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs at work in one register at the same time.
#include <catch2/catch.hpp>

#include <set>

#include <sys/wait.h>
#include <unistd.h>

#include "app/commands/command_json.h"
#include "app/ports/storage_failure.h"
#include "storage/connection.h"
#include "storage/sqlite_register.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

constexpr int writingPrograms = 4;
constexpr int commandsOfEach = 50;

std::unique_ptr<app::RegisterStore> mustOpen(const std::filesystem::path& file) {
    auto store = storage::openRegister(file);
    if (!store) throw std::runtime_error(store.error().code);
    return std::move(*store);
}

app::CommandResult runIn(app::RegisterStore& store, const std::string& json) {
    const auto request = app::commandFromJson(json, "张敏");
    if (!request) throw std::invalid_argument(json);
    auto batch = app::execute(store, {*request}, day("2024-12-31"), app::RunMode::apply);
    if (batch.failure) throw std::runtime_error(batch.failure->code);
    return batch.results.at(0);
}

// What one program does; the number of commands that failed is its exit code.
int registerPieces(const std::filesystem::path& file, int program) {
    int failures = 0;
    const auto store = mustOpen(file);
    for (int number = 0; number < commandsOfEach; ++number) {
        const std::string title = "程序" + std::to_string(program) + "第" + std::to_string(number) + "件";
        const auto result =
            runIn(*store, R"({"command":"register-suggestion","on":"2023-02-26","title":")" + title + R"(","lead":"王一（武侯代表团）"})");
        if (!result.isAccepted() || !result.entry) ++failures;
    }
    return failures;
}

pid_t startProgram(const std::filesystem::path& file, int program) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    int failures = commandsOfEach;
    try {
        failures = registerPieces(file, program);
    } catch (...) {
        failures = commandsOfEach + 1;
    }
    ::_exit(failures);
}

}  // namespace

TEST_CASE("four programs write at the same time and nothing is lost") {
    const RegisterFolder folder;
    const auto file = folder.file("shared.huying");
    makeRegister(file);
    std::vector<pid_t> children;
    for (int program = 0; program < writingPrograms; ++program) children.push_back(startProgram(file, program));
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
    }
    constexpr int all = writingPrograms * commandsOfEach;
    RawDatabase database(file);
    CHECK(database.value("SELECT count(*) FROM suggestion") == std::to_string(all));
    CHECK(database.value("SELECT count(DISTINCT title) FROM suggestion") == std::to_string(all));
    CHECK(database.value("SELECT min(serial) || '-' || max(serial) FROM suggestion") == "1-" + std::to_string(all));
    CHECK(database.value("SELECT count(*) || ' ' || min(entry) || '-' || max(entry) FROM history_entry") ==
          std::to_string(all + 1) + " 0-" + std::to_string(all));
    CHECK(database.value("SELECT count(*) FROM deputy") == "1");
    const auto store = mustOpen(file);
    CHECK(store->verify().empty());
}

TEST_CASE("a program sees by its change mark that another has committed") {
    const RegisterFolder folder;
    makeRegister(folder.file("shared.huying"));
    const auto one = mustOpen(folder.file("shared.huying"));
    const auto other = mustOpen(folder.file("shared.huying"));
    const std::int64_t before = other->changeMark();
    CHECK(other->changeMark() == before);
    runIn(*one, registering(1, "甲"));
    const std::int64_t after = other->changeMark();
    CHECK(after != before);
    CHECK(other->reader().caseIds({}).size() == 1);
    CHECK(other->changeMark() == after);
}

TEST_CASE("a change mark moves with the program's own changes and stays with refused ones") {
    TemporaryRegister ledger;
    std::set<std::int64_t> marks{ledger.store().changeMark()};
    ledger.mustRun(registering(1, "甲"));
    marks.insert(ledger.store().changeMark());
    mustTakeBack(ledger);
    marks.insert(ledger.store().changeMark());
    CHECK(marks.size() == 3);
    CHECK_FALSE(ledger.run(registering(1, "甲")).isAccepted());
    CHECK(marks.contains(ledger.store().changeMark()));
}

TEST_CASE("a program sees by its change mark that another has named, renamed or removed a filter") {
    const RegisterFolder folder;
    makeRegister(folder.file("shared.huying"));
    const auto one = mustOpen(folder.file("shared.huying"));
    const auto other = mustOpen(folder.file("shared.huying"));
    std::vector<std::int64_t> marks{other->changeMark()};
    const auto first = one->saveNamedFilter({0, "教育类", "{}"});
    REQUIRE(first);
    marks.push_back(other->changeMark());
    const auto second = one->saveNamedFilter({0, "交通类", "{}"});
    REQUIRE(second);
    marks.push_back(other->changeMark());
    REQUIRE(one->saveNamedFilter({first->id, "教育和科技", "{}"}));
    marks.push_back(other->changeMark());
    REQUIRE(one->orderNamedFilters({second->id, first->id}));
    marks.push_back(other->changeMark());
    REQUIRE(one->removeNamedFilter(second->id));
    marks.push_back(other->changeMark());
    CHECK(std::set<std::int64_t>(marks.begin(), marks.end()).size() == marks.size());
    CHECK(other->changeMark() == marks.back());
}

TEST_CASE("a change on what another program has changed meanwhile is refused and says by whom") {
    const RegisterFolder folder;
    makeRegister(folder.file("shared.huying"));
    const auto one = mustOpen(folder.file("shared.huying"));
    const auto other = mustOpen(folder.file("shared.huying"));
    runIn(*one, registering(1, "甲"));
    const auto id = other->reader().caseIds({}).at(0);
    const std::string seen = R"(,"expect":)" + std::to_string(other->reader().suggestionVersion(id));
    runIn(*one, correcting("18-1-1", "title", "甲二", R"(,"actor":"李红")"));
    const auto refused = runIn(*other, correcting("18-1-1", "remark", "晚了一步", seen));
    REQUIRE(codesOf(refused.errors) == std::vector<std::string>{"changed-meanwhile"});
    CHECK(argumentOf(refused.errors[0], "actor") == "李红");
    CHECK(argumentOf(refused.errors[0], "columns") == "title");
    const std::string now = R"(,"expect":)" + std::to_string(other->reader().suggestionVersion(id));
    CHECK(runIn(*other, correcting("18-1-1", "remark", "看过了", now)).isAccepted());
}

TEST_CASE("whoever changed it since is named, also where somebody else came after") {
    const RegisterFolder folder;
    makeRegister(folder.file("shared.huying"));
    const auto one = mustOpen(folder.file("shared.huying"));
    const auto other = mustOpen(folder.file("shared.huying"));
    runIn(*one, registering(1, "甲"));
    runIn(*one, registering(2, "乙"));
    const auto seen = other->reader().suggestionVersion(other->reader().caseIds({}).at(0));
    runIn(*one, correcting("18-1-1", "title", "甲二", R"(,"actor":"李红")"));
    runIn(*one, correcting("18-1-2", "title", "乙二", R"(,"actor":"周敏")"));  // nobody's business here
    runIn(*one, correcting("18-1-1", "remark", "看过", R"(,"actor":"刘芳")"));
    const auto refused = runIn(*other, correcting("18-1-1", "remark", "晚了一步", R"(,"expect":)" + std::to_string(seen)));
    REQUIRE(codesOf(refused.errors) == std::vector<std::string>{"changed-meanwhile"});
    CHECK(argumentOf(refused.errors[0], "actor") == "李红、刘芳");
    CHECK(argumentOf(refused.errors[0], "columns") == "title、remark");
}

TEST_CASE("a register whose file was moved away or replaced records nothing more and says so") {
    const RegisterFolder folder;
    const auto file = folder.file("shared.huying");
    makeRegister(file);
    const auto store = mustOpen(file);
    REQUIRE(runIn(*store, registering(1, "甲")).isAccepted());
    std::filesystem::rename(file, folder.file("away.huying"));
    const auto request = app::commandFromJson(registering(2, "乙"), "张敏");
    const auto batch = app::execute(*store, {*request}, day("2024-12-31"), app::RunMode::apply);
    REQUIRE(batch.failure);
    CHECK(batch.failure->code == "register-moved");
    CHECK(argumentOf(*batch.failure, "file") == file.string());
    CHECK_THROWS_AS(store->changeMark(), app::StorageFailure);
    std::filesystem::rename(folder.file("away.huying"), file);
    CHECK(runIn(*store, registering(2, "乙")).isAccepted());
}

TEST_CASE("a writer waits until the writer before it is done") {
    const RegisterFolder folder;
    const auto file = folder.file("shared.huying");
    makeRegister(file);
    int start[2];
    int ready[2];
    REQUIRE(::pipe(start) == 0);
    REQUIRE(::pipe(ready) == 0);
    // Started while nothing is open here: a child shares the locks of whatever is open when it is made.
    const pid_t child = ::fork();
    if (child == 0) {
        int failures = 1;
        try {
            char mark = 0;
            if (::read(start[0], &mark, 1) != 1) ::_exit(2);
            const auto own = storage::openRegister(file);
            mark = own ? 'o' : 'x';
            if (::write(ready[1], &mark, 1) != 1) ::_exit(2);
            failures = own && runIn(**own, registering(1, "等到了")).isAccepted() ? 0 : 1;
        } catch (...) {
            failures = 3;
        }
        ::_exit(failures);
    }
    auto store = mustOpen(file);
    auto transaction = store->beginWrite();
    REQUIRE(transaction);
    char mark = 's';
    REQUIRE(::write(start[1], &mark, 1) == 1);
    REQUIRE(::read(ready[0], &mark, 1) == 1);
    CHECK(mark == 'o');
    REQUIRE((*transaction)->commit());
    transaction->reset();
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(store->reader().caseIds({}).size() == 1);
    for (const int end : {start[0], start[1], ready[0], ready[1]}) ::close(end);
}

TEST_CASE("a writer that waits too long for another program is told so and nothing is changed") {
    const RegisterFolder folder;
    const auto file = folder.file("shared.huying");
    makeRegister(file);
    int held[2];
    int release[2];
    REQUIRE(::pipe(held) == 0);
    REQUIRE(::pipe(release) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(release[1]);
        const storage::WriterLock lock(file);
        char mark = 'h';
        if (::write(held[1], &mark, 1) != 1) ::_exit(2);
        ::_exit(::read(release[0], &mark, 1) == 0 ? 0 : 2);  // until the other end is closed
    }
    char mark = 0;
    REQUIRE(::read(held[0], &mark, 1) == 1);
    auto connection = std::make_unique<storage::Connection>(file, storage::Access::readWrite);
    connection->useRegisterRules(storage::Access::readWrite);
    const auto store = storage::makeRegisterStore(std::move(connection), file, {.patience = std::chrono::milliseconds(30)});
    const auto request = app::commandFromJson(registering(1, "等不到"), "张敏");
    const auto batch = app::execute(*store, {*request}, day("2024-12-31"), app::RunMode::apply);
    REQUIRE(batch.failure);
    CHECK(batch.failure->code == "register-busy");
    CHECK(argumentOf(*batch.failure, "file") == file.string());
    const auto undo = store->undo(takingBack());
    REQUIRE_FALSE(undo);
    CHECK(undo.error().front().code == "register-busy");
    CHECK(store->reader().caseIds({}).empty());
    ::close(release[1]);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 0);
    // Those who gave up do not hold on to the turn that came too late.
    const storage::WriterLock next(file);
    for (const int end : {held[0], held[1], release[0]}) ::close(end);
}

TEST_CASE("a writer kept out by a program that does not know the queue says which register is busy") {
    const RegisterFolder folder;
    const auto file = folder.file("shared.huying");
    makeRegister(file);
    auto connection = std::make_unique<storage::Connection>(file, storage::Access::readWrite);
    connection->useRegisterRules(storage::Access::readWrite);
    sqlite3_busy_timeout(connection->handle(), 0);
    const auto store = storage::makeRegisterStore(std::move(connection), file);
    RawDatabase other(file);
    other.execute("BEGIN IMMEDIATE");
    const auto transaction = store->beginWrite();
    REQUIRE_FALSE(transaction);
    CHECK(transaction.error().code == "register-busy");
    CHECK(argumentOf(transaction.error(), "file") == file.string());
    other.execute("ROLLBACK");
    CHECK(store->beginWrite());
}

TEST_CASE("a reader goes on while another program is in the middle of a change") {
    const RegisterFolder folder;
    makeRegister(folder.file("shared.huying"));
    const auto writer = mustOpen(folder.file("shared.huying"));
    const auto reader = mustOpen(folder.file("shared.huying"));
    auto transaction = writer->beginWrite();
    REQUIRE(transaction);
    (*transaction)->writer().addDelegation({{}, 18, "武侯代表团"});
    CHECK(reader->reader().delegations(18).empty());
    transaction->reset();
    CHECK(reader->reader().delegations(18).empty());
    CHECK(writer->reader().delegations(18).empty());
}

}  // namespace huying::tests
