// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in on the command line: a password from a file or from standard input, never among the words.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "cli/program_run.h"
#include "storage/raw_database.h"

namespace huying::tests {

namespace {

using Words = std::vector<std::string>;

class SignedOffice {
public:
    CommandLine cli;

    SignedOffice() {
        REQUIRE(cli.onLedger({"init"}).exitCode == 0);
        const auto made = cli.apply({
            R"({"command":"add-account","account":"管理","role":"administrator","password":"管理的密码一二三"})",
            R"({"command":"add-account","account":"周敏","role":"deputy_office_clerk","password":"周敏的密码一二三"})",
            R"({"command":"add-account","account":"交通经办","role":"handling_unit","unit":"市交通运输局","password":"交通的密码一二三"})",
            R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"甲","lead":"王明（武侯代表团）"})",
            R"({"command":"register-suggestion","on":"2023-02-26","serial":2,"title":"乙","lead":"王明（武侯代表团）"})",
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市交通运输局","role":"sole"}]})",
            R"({"command":"set-sign-in","required":true})",
        });
        REQUIRE(made.exitCode == 0);
    }

    [[nodiscard]] ProgramResult as(const std::string& name, const std::string& password, Words words, const std::string& input = {}) const {
        const Words who{"--user", name, "--password-file", cli.file("密码.txt", password + "\r\n第二行不算\n")};
        words.insert(words.end(), who.begin(), who.end());
        return cli.onLedger(std::move(words), input);
    }
};

const std::string progress = R"({"command":"record-progress","on":"2023-03-10","case":"1","unit":"市交通运输局","text":"已踏勘"})";

bool begins(const std::string& text, const std::string& code) { return text.starts_with("huying-cli: " + code + ":"); }

}  // namespace

TEST_CASE("a register that asks is opened by nobody else, not even to look") {
    const SignedOffice office;
    for (const Words& words : {Words{"list"}, Words{"show", "1"}, Words{"search", "甲"}, Words{"verify"}, Words{"report"}, Words{"undo"},
                               Words{"history", "1"}, Words{"today"}, Words{"accounts"}, Words{"backup"}, Words{"due", "--profiles"},
                               Words{"publication", "1"}, Words{"deputy", "王明"}}) {
        CAPTURE(words.front());
        const ProgramResult result = office.cli.onLedger(words);
        CHECK(result.exitCode == 1);
        CHECK(result.output.empty());
        CHECK(begins(result.errors, "sign-in-required"));
    }
    CHECK(office.cli.apply({progress}).exitCode == 1);
    CHECK(office.cli.onLedger({"fields"}).exitCode == 0);
}

TEST_CASE("a password comes from a file or from standard input") {
    const SignedOffice office;
    CHECK(office.as("周敏", "周敏的密码一二三", {"list", "--format", "json"}).json().at("total") == 2);
    CHECK(office.cli.onLedger({"list", "--user", "周敏", "--password-file", "-"}, "周敏的密码一二三\n").exitCode == 0);
    CHECK(office.as("周敏", "\xEF\xBB\xBF周敏的密码一二三", {"list"}).exitCode == 0);  // as some editors begin a file
    CHECK(begins(office.as("周敏", "别的密码", {"list"}).errors, "sign-in-refused"));
    CHECK(begins(office.as("没有这人", "别的密码", {"list"}).errors, "sign-in-refused"));
    CHECK(office.cli.onLedger({"list", "--user", "周敏"}).exitCode == 2);
    CHECK(office.cli.onLedger({"list", "--password-file", "x"}).exitCode == 2);
    CHECK(office.cli.onLedger({"apply", "-", "--user", "周敏", "--password-file", "-"}, "x").exitCode == 2);
    const ProgramResult missing = office.cli.onLedger({"list", "--user", "周敏", "--password-file", office.cli.path("无").string()});
    CHECK(missing.exitCode == 1);
    CHECK(begins(missing.errors, "file-missing"));
}

TEST_CASE("after three wrong passwords the next try has to wait, whichever program it comes from") {
    const SignedOffice office;
    for (int i = 0; i < 3; ++i) CHECK(begins(office.as("周敏", "别的密码", {"list"}).errors, "sign-in-refused"));
    const ProgramResult slowed = office.as("周敏", "周敏的密码一二三", {"list"});
    CHECK(slowed.exitCode == 1);
    CHECK(begins(slowed.errors, "sign-in-slowed"));
}

TEST_CASE("what is applied bears the name of who signed in") {
    const SignedOffice office;
    const ProgramResult done = office.as("周敏", "周敏的密码一二三", {"apply", "-"}, progress + "\n");
    CHECK(done.exitCode == 0);
    const auto history = office.as("周敏", "周敏的密码一二三", {"history", "1", "--format", "json"}).json();
    CHECK(history.at("entries").back().at("actor") == "周敏");
    const std::string other =
        R"({"command":"record-progress","actor":"吴强","on":"2023-03-10","case":"1","unit":"市交通运输局","text":"x"})";
    const ProgramResult refused = office.as("周敏", "周敏的密码一二三", {"apply", "-"}, other + "\n");
    CHECK(refused.exitCode == 1);
    CHECK(refused.lines().at(0).at("errors").at(0).at("code") == "actor-not-signed-in");
    CHECK(begins(office.as("周敏", "周敏的密码一二三", {"list", "--actor", "吴强"}).errors, "actor-not-signed-in"));
    const std::string forUnit =
        R"({"command":"record-progress","on":"2023-03-11","case":"1","unit":"市交通运输局","text":"y","for_unit":"市交通运输局"})";
    CHECK(office.as("周敏", "周敏的密码一二三", {"apply", "-"}, forUnit + "\n").exitCode == 0);
    const auto again = office.as("周敏", "周敏的密码一二三", {"history", "1", "--format", "json"}).json();
    CHECK(again.at("entries").back().at("for_unit") == "市交通运输局");
    CHECK(office.as("周敏", "周敏的密码一二三", {"history", "1"}).output.find("周敏（代市交通运输局）") != std::string::npos);
}

TEST_CASE("a unit's clerk lists, shows and exports what is the unit's, and verbs that are not for units refuse") {
    const SignedOffice office;
    const auto as = [&](Words words) { return office.as("交通经办", "交通的密码一二三", std::move(words)); };
    CHECK(as({"list", "--format", "json"}).json().at("total") == 1);
    CHECK(as({"list", "--format", "csv"}).output.find("乙") == std::string::npos);
    CHECK(as({"show", "1"}).exitCode == 0);
    CHECK(as({"show", "2"}).exitCode == 1);
    CHECK(as({"search", "乙", "--format", "json"}).json().at("total") == 0);
    for (const Words& words :
         {Words{"report"}, Words{"verify"}, Words{"accounts"}, Words{"backup"}, Words{"publication", "1"}, Words{"deputy", "王明"}}) {
        CAPTURE(words.front());
        const ProgramResult result = as(words);
        CHECK(result.exitCode == 1);
        CHECK(begins(result.errors, "not-your-right"));
    }
    CHECK(begins(as({"list", "--filter", "remark empty"}).errors, "field-not-yours"));
}

TEST_CASE("accounts are listed without anything of their passwords, with who changed them") {
    const SignedOffice office;
    const auto list = office.as("管理", "管理的密码一二三", {"accounts", "--format", "json"}).json();
    CHECK(list.at("sign_in_required") == true);
    REQUIRE(list.at("accounts").size() == 3);
    CHECK(list.at("accounts").at(2).at("unit") == "市交通运输局");
    CHECK(list.at("accounts").at(2).at("role_label") == "承办单位");
    const ProgramResult history = office.as("管理", "管理的密码一二三", {"accounts", "--history", "--format", "json"});
    CHECK(history.json().at("entries").size() == 4);
    CHECK(history.output.find("密码一二三") == std::string::npos);
    CHECK(history.output.find("argon2") == std::string::npos);
    CHECK(office.as("管理", "管理的密码一二三", {"accounts"}).output.find("管理\t管理员") != std::string::npos);
}

TEST_CASE("a restore is an administrator's, who has signed in") {
    const SignedOffice office;
    const std::string copy = office.cli.path("副本.huying").string();
    CHECK(office.as("周敏", "周敏的密码一二三", {"backup", "--output", copy}).exitCode == 0);
    CHECK(begins(office.as("周敏", "周敏的密码一二三", {"restore", copy}).errors, "not-your-right"));
    CHECK(begins(office.cli.onLedger({"restore", copy}).errors, "sign-in-required"));
    CHECK(office.as("管理", "管理的密码一二三", {"restore", copy}).exitCode == 0);
    // The copy is as whole as the register and asks as well.
    CHECK(begins(office.cli.run({"--ledger", copy, "list"}).errors, "sign-in-required"));
}

TEST_CASE("a register that asks and cannot be opened is neither backed up nor replaced; one whose accounts are lost is") {
    const SignedOffice office;
    const std::string copy = office.cli.path("副本.huying").string();
    REQUIRE(office.as("管理", "管理的密码一二三", {"backup", "--output", copy}).exitCode == 0);
    RawDatabase(office.cli.ledger()).execute("DROP TABLE unit_successor");
    for (const Words& words : {Words{"backup", "--output", office.cli.path("另一.huying").string()}, Words{"restore", copy}}) {
        CAPTURE(words.front());
        const ProgramResult result = office.cli.onLedger(words);
        CHECK(result.exitCode == 3);
        CHECK(begins(result.errors, "register-damaged"));
    }
    CHECK_FALSE(std::filesystem::exists(office.cli.path("另一.huying")));
    std::fstream stream(office.cli.ledger(), std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(100);  // the head stays, the first page behind it is gone
    stream << std::string(3000, 'Z');
    stream.close();
    CHECK(office.cli.onLedger({"backup", "--output", office.cli.path("另一.huying").string()}).exitCode == 3);
    CHECK(office.cli.onLedger({"restore", copy}).exitCode == 0);
    CHECK(begins(office.cli.onLedger({"list"}).errors, "sign-in-required"));
}

TEST_CASE("a register that does not ask says so to who gives a name") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const ProgramResult result = cli.onLedger({"list", "--user", "周敏", "--password-file", "-"}, "密码\n");
    CHECK(result.exitCode == 1);
    CHECK(begins(result.errors, "no-sign-in-here"));
}

}  // namespace huying::tests
