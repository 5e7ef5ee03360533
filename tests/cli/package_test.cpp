// SPDX-License-Identifier: GPL-3.0-or-later
// Packages from the command line, as an office and a unit use them on two machines.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

bool complainsOf(const ProgramResult& result, const std::string& code) {
    return result.errors.find("huying-cli: " + code + ":") != std::string::npos;
}

struct TwoMachines {
    CommandLine cli;
    std::string officePassword;
    std::string unitPassword;
    std::string ring;
    std::string unitLedger;

    TwoMachines()
        : officePassword(cli.file("office.txt", "机关密钥的密码一二三\n")),
          unitPassword(cli.file("unit.txt", "单位密钥的密码一二三\n")),
          ring(cli.path("unit.hyring").string()),
          unitLedger(cli.path("unit.huying").string()) {
        REQUIRE(cli.onLedger({"init"}).exitCode == 0);
        REQUIRE(
            cli.apply(
                   {R"({"command":"register-suggestion","actor":"张敏","on":"2023-02-26","serial":1,"title":"公交接驳","lead":"王明（武侯代表团）"})",
                    R"({"command":"assign-suggestion","actor":"张敏","on":"2023-03-03","case":"1","tasks":[{"unit":"市教育局","role":"sole"}]})"})
                .exitCode == 0);
    }

    ProgramResult ofUnit(std::vector<std::string> words) const {
        words.insert(words.end(), {"--ring", ring, "--key-password-file", unitPassword});
        return cli.run(words);
    }
    // Keys on both sides, compared.
    void exchangeKeys() const {
        const auto office =
            cli.onLedger({"package", "keys", "--make", "--name", "代表工委", "--key-password-file", officePassword, "--recovery",
                          cli.path("office-recovery.txt").string(), "--output", cli.path("office.hykey").string(), "--format", "json"});
        REQUIRE(office.exitCode == 0);
        const auto unit = ofUnit({"package", "keys", "--make", "--name", "市教育局", "--recovery", cli.path("unit-recovery.txt").string(),
                                  "--output", cli.path("unit.hykey").string(), "--format", "json"});
        REQUIRE(unit.exitCode == 0);
        REQUIRE(cli.onLedger({"package", "keys", "--trust", cli.path("unit.hykey").string(), "--unit", "市教育局", "--fingerprint",
                              unit.json().at("fingerprint")})
                    .exitCode == 0);
        REQUIRE(cli.run({"package", "keys", "--ring", ring, "--trust", cli.path("office.hykey").string(), "--fingerprint",
                         office.json().at("fingerprint")})
                    .exitCode == 0);
    }
    ProgramResult exported(const std::string& folder) const {
        return cli.onLedger({"package", "export", "--all", "--key-password-file", officePassword, "--output", cli.path(folder).string(),
                             "--format", "json"});
    }
};

}  // namespace

TEST_CASE("a package goes out, is worked on and comes back; one undo takes it all back") {
    const TwoMachines two;
    two.exchangeKeys();
    const auto sent = two.exported("out");
    REQUIRE(sent.exitCode == 0);
    REQUIRE(sent.json().at("files").size() == 1);
    const std::string file = sent.json()["files"][0].at("file");
    CHECK(fs::path(file).extension() == ".hypkg");
    const auto opened = two.ofUnit({"--ledger", two.unitLedger, "package", "open", file, "--format", "json"});
    CAPTURE(opened.errors);
    REQUIRE(opened.exitCode == 0);
    CHECK(opened.json().at("cases") == 1);
    const std::string work = two.cli.file(
        "work.jsonl",
        "{\"command\":\"acknowledge-receipt\",\"on\":\"2023-03-06\",\"case\":\"1\",\"unit\":\"市教育局\",\"receiver\":\"小陈\"}\n"
        "{\"command\":\"record-progress\",\"on\":\"2023-03-20\",\"case\":\"1\",\"unit\":\"市教育局\",\"text\":\"到现场看过\"}\n");
    REQUIRE(two.cli.run({"--ledger", two.unitLedger, "apply", work}).exitCode == 0);
    const std::string back = two.cli.path("back.hypkg").string();
    const auto returned = two.ofUnit({"--ledger", two.unitLedger, "package", "return", "--output", back, "--format", "json"});
    CAPTURE(returned.errors);
    REQUIRE(returned.exitCode == 0);
    CHECK(returned.json().at("lines") == 2);
    CHECK(returned.json().at("by_hand") == 0);

    const auto preview = two.cli.onLedger({"package", "preview", back, "--key-password-file", two.officePassword, "--format", "json"});
    CHECK(preview.exitCode == 0);
    CHECK(preview.json().at("counts").at("new") == 2);
    CHECK_FALSE(preview.json().at("written").get<bool>());
    const auto applied =
        two.cli.onLedger({"package", "apply", back, "--key-password-file", two.officePassword, "--actor", "张敏", "--format", "json"});
    REQUIRE(applied.exitCode == 0);
    CHECK(applied.json().at("applied") == 2);
    CHECK(two.cli.onLedger({"history", "1", "--format", "json"}).output.find("到现场看过") != std::string::npos);
    const auto again = two.cli.onLedger({"package", "preview", back, "--key-password-file", two.officePassword, "--format", "json"});
    CHECK(again.json().at("counts").at("known") == 2);
    CHECK(again.output.find("package-return-doubled") != std::string::npos);
    CHECK(two.cli.onLedger({"undo", "--actor", "张敏"}).exitCode == 0);
    CHECK(two.cli.onLedger({"verify"}).exitCode == 0);
    const auto undone = two.cli.onLedger({"package", "preview", back, "--key-password-file", two.officePassword, "--format", "json"});
    CHECK(undone.json().at("counts").at("new") == 2);

    const auto twice = two.ofUnit({"--ledger", two.unitLedger, "package", "open", file});
    CHECK(twice.exitCode == 1);
    CHECK(complainsOf(twice, "package-doubled"));
}

TEST_CASE("keys are made for their owner's eyes, compared, and nothing goes to a unit without one") {
    const TwoMachines two;
    CHECK(complainsOf(two.exported("out"), "office-key-missing"));
    two.exchangeKeys();
    CHECK((fs::status(two.ring).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
    CHECK((fs::status(two.cli.path("unit-recovery.txt")).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
          fs::perms::none);
    const auto keys = two.cli.onLedger({"package", "keys", "--format", "json"});
    REQUIRE(keys.json().at("keys").size() == 2);
    const auto differs = two.cli.onLedger(
        {"package", "keys", "--trust", two.cli.path("unit.hykey").string(), "--unit", "市公安局", "--fingerprint", "11111 22222"});
    CHECK(differs.exitCode == 1);
    CHECK(complainsOf(differs, "fingerprint-differs"));
    const auto office = two.cli.onLedger(
        {"package", "keys", "--trust", two.cli.path("office.hykey").string(), "--unit", "市公安局", "--fingerprint", "11111 22222"});
    CHECK(complainsOf(office, "key-of-an-office"));
    const std::string junk = two.cli.file("junk.hykey", "{");
    CHECK(
        complainsOf(two.cli.onLedger({"package", "keys", "--trust", junk, "--unit", "市公安局", "--fingerprint", "1"}), "not-a-key-file"));
    // The recovery copy is not written over another file, and no key is made then.
    const auto taken = two.cli.onLedger({"package", "keys", "--make", "--name", "代表工委", "--key-password-file", two.officePassword,
                                         "--recovery", junk, "--output", two.cli.path("n.hykey").string()});
    CHECK(taken.exitCode == 1);
    CHECK(two.cli.onLedger({"package", "keys", "--format", "json"}).json().at("keys").size() == 2);

    const std::string digits = keys.json()["keys"][1].at("fingerprint");
    REQUIRE(two.cli.onLedger({"package", "keys", "--revoke", "--fingerprint", digits, "--reason", "失窃", "--lost"}).exitCode == 0);
    const auto sent = two.exported("out");
    CHECK(sent.exitCode == 1);
    CHECK(complainsOf(sent, "unit-without-key"));
}

TEST_CASE("the key comes back from its recovery copy under another password") {
    const TwoMachines two;
    two.exchangeKeys();
    REQUIRE(two.exported("out").exitCode == 0);
    const std::string file = (two.cli.path("out") / "市教育局-1.hypkg").string();
    REQUIRE(fs::exists(file));
    const std::string other = two.cli.file("other.txt", "另一个新的密码一二三\n");
    const auto wrong = two.cli.run({"--ledger", two.unitLedger, "package", "open", file, "--ring", two.ring, "--key-password-file", other});
    CHECK(wrong.exitCode == 1);
    CHECK(complainsOf(wrong, "key-password-wrong"));
    REQUIRE(two.cli
                .run({"package", "keys", "--ring", two.ring, "--recover", two.cli.path("unit-recovery.txt").string(), "--key-password-file",
                      other, "--recovery", two.cli.path("r2.txt").string(), "--output", two.cli.path("u2.hykey").string()})
                .exitCode == 0);
    CHECK(two.cli.run({"--ledger", two.unitLedger, "package", "open", file, "--ring", two.ring, "--key-password-file", other}).exitCode ==
          0);
}

TEST_CASE("packages are used as the reference says, and a damaged one is told by its name") {
    const TwoMachines two;
    CHECK(two.cli.onLedger({"package", "shred"}).exitCode == 2);
    CHECK(two.cli.onLedger({"package", "open", "x.hypkg"}).exitCode == 2);  // without --ring
    CHECK(two.cli.onLedger({"package", "preview"}).exitCode == 2);
    two.exchangeKeys();
    const std::string junk = two.cli.file("junk.hypkg", "no package");
    const auto preview = two.cli.onLedger({"package", "preview", junk, "--key-password-file", two.officePassword});
    CHECK(preview.exitCode == 1);
    CHECK(complainsOf(preview, "not-a-package"));
    CHECK(preview.errors.find("junk.hypkg") != std::string::npos);
    const auto returned = two.ofUnit({"--ledger", two.cli.ledger(), "package", "return", "--output", two.cli.path("b.hypkg").string()});
    CHECK(complainsOf(returned, "not-a-unit-register"));
}

}  // namespace huying::tests
