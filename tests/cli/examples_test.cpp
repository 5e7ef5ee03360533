// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/program_run.h"
#include "storage/register_file.h"
#include "support/returned_line.h"

namespace huying::tests {

namespace {

// Lines of the page that begin with one of these, in the page's order.
std::vector<std::string> linesOfPage(const std::vector<std::string>& beginnings) {
    std::ifstream page(std::string(HUYING_SOURCE_DIR) + "/docs/cli.md");
    std::vector<std::string> lines;
    for (std::string line; std::getline(page, line);) {
        for (const std::string& beginning : beginnings) {
            if (line.starts_with("    " + beginning)) lines.push_back(line.substr(4));
        }
    }
    return lines;
}

// What the example of lay-aside-lines is about.
void rememberReturnedLineIn(const std::filesystem::path& file) {
    const auto store = storage::openRegister(file);
    REQUIRE(store);
    rememberReturnedLine(**store);
}

}  // namespace

TEST_CASE("every command that the documentation shows succeeds after those before it") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    rememberReturnedLineIn(cli.ledger());
    const auto examples = linesOfPage({"{\"command\""});
    CHECK(examples.size() >= 21);
    for (const std::string& example : examples) {
        const ProgramResult result = cli.apply({example});
        CAPTURE(example, result.output);
        CHECK(result.exitCode == 0);
    }
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
}

TEST_CASE("every line for the shell that the documentation shows runs") {
    const CommandLine cli;
    std::string commands;
    for (const std::string& line : linesOfPage({"{\"command\""})) commands += line + "\n";
    cli.file("commands.jsonl", commands);
    cli.file("台账.csv", "编号,标题,领衔代表,代表团\n201,关于增设社区食堂的建议,周×六,成华代表团\n");
    const std::string folder = cli.path("").string();
    const std::string program = std::filesystem::path(HUYING_CLI_PATH).parent_path().string();
    const std::string prepared =
        "cd '" + folder + "' && unset HUYING_TODAY && export XDG_STATE_HOME=. && PATH='" + program + "':$PATH && { ";
    const auto lines = linesOfPage({"huying-cli ", "printf "});
    CHECK(lines.size() >= 15);
    for (const std::string& line : lines) {
        CAPTURE(line);
        CHECK(std::system((prepared + line + " ; } >/dev/null").c_str()) == 0);
        if (line.ends_with("成都.huying init")) rememberReturnedLineIn(cli.path("成都.huying"));
    }
}

}  // namespace huying::tests
