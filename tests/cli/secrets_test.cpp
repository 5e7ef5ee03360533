// SPDX-License-Identifier: GPL-3.0-or-later
// What the program, as people run it, leaves of passwords and of what is in a register.
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "cli/program_run.h"
#include "storage/raw_database.h"

namespace huying::tests {

namespace {

const std::string account =
    R"({"command":"add-account","account":"管理","actor":"张敏","role":"administrator","password":"管理的密码一二三"})";

std::string textOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("a password is kept by Argon2id alone, of 64 MB and six rounds") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({account}).exitCode == 0);
    RawDatabase database(cli.ledger());
    const std::vector<std::string> sealed = database.column("SELECT sealed FROM credential");
    REQUIRE(sealed.size() == 1);
    CHECK(sealed.front().starts_with("$argon2id$v=19$m=65536,t=6,p=1$"));
    CHECK(textOf(cli.ledger()).find("管理的密码一二三") == std::string::npos);
}

TEST_CASE("the log names commands and codes, and nothing that stands in the register") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const std::string piece =
        R"({"command":"register-suggestion","actor":"经办甲","on":"2023-02-26","session":"18-1","serial":1,"title":"题目乙","body":"正文丙","lead":"代表丁（武侯代表团）"})";
    const std::string note =
        R"({"command":"record-progress","actor":"经办甲","on":"2023-03-10","case":"1","unit":"市交通运输局","text":"进展戊"})";
    REQUIRE(cli.apply({piece, account}).exitCode == 0);
    REQUIRE(cli.apply({note}).exitCode == 1);  // nobody has it
    REQUIRE(cli.onLedger({"list", "--user", "没有这人", "--password-file", cli.file("p", "不对的密码一二三\n")}).exitCode == 1);
    const std::string log = textOf(cli.path("huying") / "huying.log");
    CHECK(log.find("command=register-suggestion") != std::string::npos);
    CHECK(log.find("command=record-progress refused=") != std::string::npos);
    for (const char* secret : {"题目乙", "正文丙", "代表丁", "武侯", "经办甲", "进展戊", "市交通运输局", "管理", "密码", "没有这人"}) {
        INFO(secret);
        CHECK(log.find(secret) == std::string::npos);
    }
}

}  // namespace huying::tests
