// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who may read but not write a register reads along with those who write, or is told why not.
#include <catch2/catch.hpp>

#include <functional>

#include <sys/wait.h>
#include <unistd.h>

#include "app/commands/command_json.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

constexpr int nobody = 65534;

bool written(app::RegisterStore& store, const std::string& json) {
    const auto request = app::commandFromJson(json, "张敏");
    return app::execute(store, {*request}, day("2024-12-31"), app::RunMode::apply).isWritten;
}

// Another person's program. It must be made while nothing is open here, else it would share this program's locks; it does
// its work when asked for the outcome, which is its exit code.
class SomebodyElse {
public:
    explicit SomebodyElse(const std::function<int()>& work) {
        int ends[2];
        if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
        child_ = ::fork();
        if (child_ == 0) {
            ::close(ends[1]);
            char mark = 0;
            if (::read(ends[0], &mark, 1) != 0) ::_exit(90);
            if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(91);
            try {
                ::_exit(work());
            } catch (...) {
                ::_exit(92);
            }
        }
        ::close(ends[0]);
        start_ = ends[1];
    }
    int outcome() {
        ::close(start_);
        int status = 0;
        if (::waitpid(child_, &status, 0) != child_ || !WIFEXITED(status)) throw std::runtime_error("the reader ended badly");
        return WEXITSTATUS(status);
    }

private:
    pid_t child_ = -1;
    int start_ = -1;
};

// A register that its maker may write and everybody may read.
class SharedRegister {
public:
    SharedRegister() {
        makeRegister(file());
        std::filesystem::permissions(file().parent_path(), std::filesystem::perms(0755));
        std::filesystem::permissions(file(), std::filesystem::perms(::geteuid() == 0 ? 0644 : 0444));
    }
    [[nodiscard]] std::filesystem::path file() const { return folder_.file("shared.huying"); }
    [[nodiscard]] std::vector<std::string> names() const { return sortedNames(folder_); }

private:
    RegisterFolder folder_;
};

}  // namespace

TEST_CASE("somebody without write permission reads what others have just written") {
    if (::geteuid() != 0) return;  // needs two persons
    const SharedRegister shared;
    SomebodyElse reading([&] {
        const auto reader = storage::openRegister(shared.file());
        if (!reader) return 93;
        if (written(**reader, registering(2, "乙"))) return 94;
        return static_cast<int>((*reader)->reader().caseIds({}).size());
    });
    const auto writer = storage::openRegister(shared.file());
    REQUIRE(writer);
    REQUIRE(written(**writer, registering(1, "甲")));
    REQUIRE(std::filesystem::file_size(shared.file().string() + "-wal") > 0);
    CHECK(reading.outcome() == 1);
    REQUIRE(written(**writer, registering(2, "乙")));
    CHECK((*writer)->verify().empty());
}

TEST_CASE("somebody without write permission is told why a register that nobody has open is not read") {
    const SharedRegister shared;
    SomebodyElse reading([&] {
        const auto reader = storage::openRegister(shared.file());
        return !reader && reader.error().code == "register-read-only-alone" ? 0 : 1;
    });
    CHECK(reading.outcome() == 0);
    CHECK(shared.names() == std::vector<std::string>{"shared.huying"});
}

}  // namespace huying::tests
