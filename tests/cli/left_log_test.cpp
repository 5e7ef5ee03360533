// SPDX-License-Identifier: GPL-3.0-or-later
// What a person at the command line is told of a log that is lost or not the register's own.
#include <catch2/catch.hpp>

#include <algorithm>

#include "cli/program_run.h"
#include "storage/register_file.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

std::string registering(const std::string& title) {
    return R"({"command":"register-suggestion","on":"2023-02-26","title":")" + title + R"(","lead":"王一（武侯代表团）"})";
}

bool complainsOf(const ProgramResult& result, const std::string& code) {
    return result.errors.starts_with("huying-cli: " + code + ": ") && std::count(result.errors.begin(), result.errors.end(), '\n') == 1;
}

// b.huying as a register is found whose programs were stopped: one piece in the file, one more in the log only.
std::string makeStopped(const CommandLine& cli) {
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({registering("甲")}).exitCode == 0);
    const auto reading = storage::openRegister(cli.ledger());
    REQUIRE(reading);
    (*reading)->reader().beginSnapshot();
    CHECK((*reading)->reader().lastEntry() == 1);  // keeps what comes from being brought into the file
    REQUIRE(cli.apply({registering("乙")}).exitCode == 0);
    for (const char* ending : {"", "-wal", ".lock"}) fs::copy_file(cli.ledger() + ending, cli.path("b.huying").string() + ending);
    REQUIRE(fs::file_size(cli.path("b.huying-wal")) > 0);
    (*reading)->reader().endSnapshot();
    return cli.path("b.huying").string();
}

}  // namespace

TEST_CASE("a register with its own log is opened with what stands there, and nothing is said") {
    const CommandLine cli;
    const std::string stopped = makeStopped(cli);
    const ProgramResult list = cli.run({"--ledger", stopped, "list", "--format", "json"});
    CHECK(list.exitCode == 0);
    CHECK(list.errors.empty());
    CHECK(list.json()["total"] == 2);
    CHECK(cli.run({"--ledger", stopped, "verify"}).exitCode == 0);
}

TEST_CASE("a lost log is told by every verb and named by verify") {
    const CommandLine cli;
    const std::string stopped = makeStopped(cli);
    fs::remove(stopped + "-wal");
    const ProgramResult list = cli.run({"--ledger", stopped, "list", "--format", "json"});
    CHECK(list.exitCode == 0);
    CHECK(complainsOf(list, "register-entries-lost"));
    CHECK(list.json()["total"] == 1);
    const ProgramResult verify = cli.run({"--ledger", stopped, "verify", "--format", "json"});
    CHECK(verify.exitCode == 1);
    CHECK(complainsOf(verify, "register-entries-lost"));
    REQUIRE(verify.json()["differences"].size() == 1);
    CHECK(verify.json()["differences"][0]["kind"] == "log");
    CHECK(verify.json()["differences"][0]["row"] == "2");
}

TEST_CASE("another register's log is put aside before any verb uses the register") {
    for (const std::string verb : {"list", "verify", "backup"}) {
        CAPTURE(verb);
        const CommandLine cli;
        const std::string stopped = makeStopped(cli);
        const std::string other = cli.path("c.huying").string();
        REQUIRE(cli.run({"--ledger", other, "init"}).exitCode == 0);
        fs::copy_file(stopped + "-wal", other + "-wal");
        const ProgramResult first = cli.run({"--ledger", other, verb});
        CHECK(first.exitCode == 0);
        CHECK(complainsOf(first, "register-log-put-aside"));
        const std::size_t at = first.errors.find(other + ".log-put-aside-");
        REQUIRE(at != std::string::npos);
        CHECK(cli.run({"--ledger", other, "list", "--format", "json"}).json()["total"] == 0);
        const ProgramResult again = cli.run({"--ledger", other, "verify"});
        CHECK(again.exitCode == 0);
        CHECK(again.errors.empty());
    }
}

}  // namespace huying::tests
