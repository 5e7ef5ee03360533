// SPDX-License-Identifier: GPL-3.0-or-later
// A register appears whole under its name or not at all, and who comes second takes nothing from who came first.
#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include "app/commands/command_json.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

// A new register in which `fill` does something more before it appears.
std::string making(const std::filesystem::path& file,
                   const std::function<base::Result<void>(app::RegisterStore&, const std::filesystem::path&)>& fill = {}) {
    storage::NewRegister contents;
    contents.fill = fill;
    const auto made = storage::createRegister(file, contents);
    return made ? std::string("made") : made.error().code;
}

base::Result<void> registerOnePiece(app::RegisterStore& store) {
    const auto request = app::commandFromJson(registering(1, "随台账建立"), "张敏");
    const auto batch = app::execute(store, {*request}, day("2024-12-31"), app::RunMode::apply);
    return batch.isWritten ? base::Result<void>() : base::failure(base::Error("not-written", "", ""));
}

}  // namespace

TEST_CASE("who is overtaken while making a register leaves the other's register alone") {
    const RegisterFolder folder;
    const auto file = folder.file("shared.huying");
    std::string bytesOfFirst;
    const std::string second = making(file, [&](app::RegisterStore&, const std::filesystem::path&) {
        CHECK(making(file) == "made");
        bytesOfFirst = bytesOfFile(file);
        return base::Result<void>();
    });
    CHECK(second == "register-exists");
    CHECK((bytesOfFile(file) == bytesOfFirst));
    CHECK(sortedNames(folder) == std::vector<std::string>{"shared.huying"});
    const auto store = storage::openRegister(file);
    REQUIRE(store);
    CHECK((*store)->verify().empty());
}

TEST_CASE("of several programs that make the same register at once one does and its register stands") {
    const RegisterFolder folder;
    const auto file = folder.file("shared.huying");
    constexpr int programs = 6;
    int start[2];
    REQUIRE(::pipe(start) == 0);
    std::vector<pid_t> children;
    for (int program = 0; program < programs; ++program) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(start[1]);
            char mark = 0;
            if (::read(start[0], &mark, 1) != 0) ::_exit(3);  // the end of the pipe is the sign to start
            const std::string outcome = making(file);
            ::_exit(outcome == "made" ? 0 : outcome == "register-exists" ? 1 : 2);
        }
        children.push_back(child);
    }
    ::close(start[1]);
    ::close(start[0]);
    std::map<int, int> outcomes;
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFEXITED(status));
        ++outcomes[WEXITSTATUS(status)];
    }
    CHECK((outcomes == std::map<int, int>{{0, 1}, {1, programs - 1}}));
    CHECK(sortedNames(folder) == std::vector<std::string>{"shared.huying"});
    const auto store = storage::openRegister(file);
    REQUIRE(store);
    CHECK((*store)->verify().empty());
}

TEST_CASE("nobody meets a register that is still being filled, and one that cannot be filled never appears") {
    const RegisterFolder folder;
    const auto file = folder.file("new.huying");
    const std::string outcome = making(file, [&](app::RegisterStore& store, const std::filesystem::path&) -> base::Result<void> {
        CHECK_FALSE(std::filesystem::exists(file));
        if (auto filled = registerOnePiece(store); !filled) return filled;
        return base::failure(base::Error("demonstration-refused", "", "conflict"));
    });
    CHECK(outcome == "demonstration-refused");
    CHECK(folder.names().empty());
}

TEST_CASE("what a register is filled with when it is made is not undone") {
    const RegisterFolder folder;
    const auto file = folder.file("filled.huying");
    REQUIRE(making(file, [](app::RegisterStore& store, const std::filesystem::path&) { return registerOnePiece(store); }) == "made");
    const auto store = storage::openRegister(file);
    REQUIRE(store);
    const auto undoOf = [&](const app::UndoRequest& request) {
        const auto receipt = (*store)->undo(request);
        return receipt ? std::string("undone") : receipt.error().front().code;
    };
    CHECK(undoOf(takingBack()) == "nothing-to-undo");
    CHECK(undoOf(takingBack(std::nullopt, "张敏")) == "nothing-to-undo");
    CHECK(undoOf(takingBack(1)) == "not-undoable");
    CHECK((*store)->reader().caseIds({}).size() == 1);
    const auto request = app::commandFromJson(registering(2, "后来登记"), "张敏");
    REQUIRE(app::execute(**store, {*request}, day("2024-12-31"), app::RunMode::apply).isWritten);
    CHECK(undoOf(takingBack()) == "undone");
    CHECK(undoOf(takingBack()) == "nothing-to-undo");
    CHECK((*store)->reader().caseIds({}).size() == 1);
    CHECK((*store)->verify().empty());
}

TEST_CASE("the log of a lost register is not taken for the new one's") {
    const RegisterFolder folder;
    writeBytes(folder.file("lost.huying-wal"), "what was not yet in the file");
    CHECK(making(folder.file("lost.huying")) == "register-log-left");
    CHECK(bytesOfFile(folder.file("lost.huying-wal")) == "what was not yet in the file");
    CHECK(folder.names().size() == 1);
}

}  // namespace huying::tests
