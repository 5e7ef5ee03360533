// SPDX-License-Identifier: GPL-3.0-or-later
// A verb that changes the register must know before it begins that its answer can be given.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

constexpr auto pieceToRegister =
    R"({"command":"register-suggestion","on":"2023-02-26","title":"关于绿道的建议","lead":"王一（武侯代表团）"})";

int piecesOf(const CommandLine& cli) { return cli.onLedger({"list", "--format", "json"}).json()["total"].get<int>(); }

}  // namespace

TEST_CASE("no verb changes the register when the file for its answer is there already") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({pieceToRegister}).exitCode == 0);
    const std::string there = cli.file("there", "mine");
    const std::string ledger = cli.file("ledger.csv", "编号,标题,领衔代表\n9,关于停车的建议,王一\n");
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"apply", "-"}, {"import", ledger, "--session", "18-1"}, {"undo"}}) {
        CAPTURE(words);
        std::vector<std::string> all = words;
        all.insert(all.end(), {"--output", there});
        const ProgramResult result = cli.onLedger(all, pieceToRegister);
        CHECK(result.exitCode == 1);
        CHECK(result.errors.starts_with("huying-cli: file-exists: "));
        CHECK(piecesOf(cli) == 1);
    }
    CHECK(cli.run({"--ledger", cli.path("b.huying").string(), "init", "--output", there}).exitCode == 1);
    CHECK_FALSE(std::filesystem::exists(cli.path("b.huying")));
}

}  // namespace huying::tests
