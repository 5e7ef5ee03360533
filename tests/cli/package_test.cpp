// SPDX-License-Identifier: GPL-3.0-or-later
// Packages from the command line, as an office and a unit use them on two machines.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

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
    const auto othersOf = [](const fs::path& made) {
        return fs::status(made).permissions() & (fs::perms::group_all | fs::perms::others_all);
    };
    for (const fs::path& made : {fs::path(file), fs::path(file).parent_path(), fs::path(two.unitLedger)})
        CHECK(othersOf(made) == fs::perms::none);
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
    CHECK(undone.output.find("package-return-undone") != std::string::npos);
    CHECK(undone.output.find("package-return-doubled") == std::string::npos);
    CHECK(undone.json().at("files")[0].at("return_number") == 1);

    const auto twice = two.ofUnit({"--ledger", two.unitLedger, "package", "open", file});
    CHECK(twice.exitCode == 1);
    CHECK(complainsOf(twice, "package-doubled"));
}

TEST_CASE("what is corrected after it was returned is shown old and new, and corrects the office's entry; keys bear the day of today") {
    const TwoMachines two;
    two.exchangeKeys();
    // Wherever the clock is: the page says that day, at the time of the person's clock.
    const std::vector<std::string> clock{"TZ=CST-8"};
    CHECK(two.cli
              .run({"package", "keys", "--ring", two.ring, "--today", "2023-04-01", "--make", "--key-password-file", two.unitPassword,
                    "--recovery", two.cli.path("later.txt").string(), "--output", two.cli.path("later.hykey").string()},
                   {}, clock)
              .exitCode == 0);
    std::ifstream later(two.cli.path("later.txt"));
    const std::string page{std::istreambuf_iterator<char>(later), {}};
    CHECK(page.find("2023-04-01 ") != std::string::npos);
    CHECK(page.find("2023-04-01T") == std::string::npos);
    CHECK(two.cli.run({"package", "keys", "--ring", two.ring}, {}, clock).output.find("\t2023-04-01 ") != std::string::npos);
    const auto keys = two.cli.run({"package", "keys", "--ring", two.ring, "--format", "json"});
    REQUIRE(keys.exitCode == 0);
    const auto trusted = two.cli.onLedger({"package", "keys", "--trust", two.cli.path("later.hykey").string(), "--unit", "市教育局",
                                           "--fingerprint", keys.json().at("own").back().at("fingerprint")});
    CAPTURE(trusted.errors);
    REQUIRE(trusted.exitCode == 0);

    const std::string file = two.exported("out").json()["files"][0].at("file");
    REQUIRE(two.ofUnit({"--ledger", two.unitLedger, "package", "open", file}).exitCode == 0);
    const auto record = [&](const std::string& name, const std::string& command) {
        REQUIRE(two.cli.run({"--ledger", two.unitLedger, "apply", two.cli.file(name, command + "\n")}).exitCode == 0);
        const std::string back = two.cli.path(name + ".hypkg").string();
        REQUIRE(two.ofUnit({"--ledger", two.unitLedger, "package", "return", "--output", back}).exitCode == 0);
        return back;
    };
    const std::string first =
        record("first", R"({"command":"record-progress","on":"2023-03-20","case":"1","unit":"市教育局","text":"到现场看过"})");
    REQUIRE(two.cli.onLedger({"package", "apply", first, "--key-password-file", two.officePassword, "--actor", "张敏"}).exitCode == 0);
    const std::string second = record("second", R"({"command":"correct-progress","case":"1","progress_number":1,"text":"看过两次"})");
    const auto preview = two.cli.onLedger({"package", "preview", second, "--key-password-file", two.officePassword, "--format", "json"});
    REQUIRE(preview.exitCode == 0);
    const auto line = preview.json().at("files")[0].at("lines")[0];
    CHECK(line.at("command") == "correct-progress");
    CHECK(line.at("title") == "公交接驳");
    REQUIRE(line.at("changes").size() == 1);
    CHECK(line["changes"][0].at("old") == "到现场看过");
    CHECK(line["changes"][0].at("new") == "看过两次");
    const auto text = two.cli.onLedger({"package", "preview", second, "--key-password-file", two.officePassword});
    CHECK(text.output.find("内容：到现场看过 → 看过两次") != std::string::npos);
    REQUIRE(two.cli.onLedger({"package", "apply", second, "--key-password-file", two.officePassword, "--actor", "张敏"}).exitCode == 0);
    CHECK(two.cli.onLedger({"show", "1", "--format", "json"}).output.find("看过两次") != std::string::npos);
    CHECK(two.cli.onLedger({"show", "1", "--format", "json"}).output.find("到现场看过") == std::string::npos);
}

TEST_CASE("a unit is told with its next package what of its returns was laid aside and why") {
    const TwoMachines two;
    two.exchangeKeys();
    const std::string file = two.exported("out").json()["files"][0].at("file");
    REQUIRE(two.ofUnit({"--ledger", two.unitLedger, "package", "open", file}).exitCode == 0);
    const std::string work = two.cli.file(
        "work.jsonl",
        "{\"command\":\"acknowledge-receipt\",\"on\":\"2023-03-08\",\"case\":\"1\",\"unit\":\"市教育局\",\"receiver\":\"小陈\"}\n"
        "{\"command\":\"record-progress\",\"on\":\"2023-03-20\",\"case\":\"1\",\"unit\":\"市教育局\",\"text\":\"到现场看过\"}\n");
    REQUIRE(two.cli.run({"--ledger", two.unitLedger, "apply", work}).exitCode == 0);
    const std::string back = two.cli.path("back.hypkg").string();
    REQUIRE(two.ofUnit({"--ledger", two.unitLedger, "package", "return", "--output", back}).exitCode == 0);
    // The office signed for the unit on another day.
    REQUIRE(
        two.cli
            .apply({R"({"command":"acknowledge-receipt","actor":"张敏","on":"2023-03-06","case":"1","unit":"市教育局","receiver":"孙梅"})"})
            .exitCode == 0);
    const auto applied = two.cli.onLedger(
        {"package", "apply", back, "--key-password-file", two.officePassword, "--actor", "张敏", "--skip-refused", "--format", "json"});
    CAPTURE(applied.errors);
    REQUIRE(applied.json().at("applied") == 1);
    REQUIRE(
        two.cli
            .apply(
                {R"({"command":"lay-aside-lines","actor":"张敏","unit":"市教育局","lines":["18-1-1 签收 2023-03-08 小陈"],"reason":"以公文回执为准"})"})
            .exitCode == 0);
    const auto again = two.cli.onLedger({"package", "preview", back, "--key-password-file", two.officePassword, "--format", "json"});
    CHECK(again.exitCode == 0);  // nothing that somebody has to decide about
    CHECK(again.json().at("counts").at("laid_aside") == 1);
    CHECK(again.json().at("counts").at("known") == 1);

    const std::string next = two.exported("out2").json()["files"][0].at("file");
    const auto opened = two.ofUnit({"--ledger", two.unitLedger, "package", "open", next, "--format", "json"});
    CAPTURE(opened.errors);
    REQUIRE(opened.exitCode == 0);
    CHECK(opened.json().at("left").empty());
    REQUIRE(opened.json().at("laid_aside").size() == 1);
    const auto told = opened.json()["laid_aside"][0];
    CHECK(told.at("case") == "18-1-1");
    CHECK(told.at("text") == "签收 2023-03-08 小陈");
    CHECK(told.at("reason") == "以公文回执为准");
    CHECK(fs::exists(opened.json().at("left_file").get<std::string>()));
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
    CHECK(complainsOf(sent, "unit-key-ended"));
    const std::string own = keys.json()["keys"][0].at("fingerprint");
    REQUIRE(two.cli.onLedger({"package", "keys", "--revoke", "--fingerprint", own, "--reason", "泄露"}).exitCode == 0);
    CHECK(complainsOf(two.exported("out"), "office-key-ended"));
    CHECK(complainsOf(two.cli.onLedger({"package", "keys", "--give"}), "office-key-ended"));
}

TEST_CASE("packages go to one unit, to several or to all; one that cannot go keeps no other, and no file is written over") {
    const TwoMachines two;
    two.exchangeKeys();
    // Three units whose files would have one name; the key of the last was never compared.
    const std::vector<std::string> names{"园区:甲", "园区?甲", "园区*甲"};
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string number = std::to_string(i + 2);
        lines.push_back(R"({"command":"add-unit","actor":"张敏","on":"2023-01-01","name":")" + names[i] + R"(","system":"government"})");
        lines.push_back(R"({"command":"register-suggestion","actor":"张敏","on":"2023-02-26","serial":)" + number + R"(,"title":"第)" +
                        number + R"(件","lead":"王明（武侯代表团）"})");
        lines.push_back(R"({"command":"assign-suggestion","actor":"张敏","on":"2023-03-03","case":")" + number + R"(","tasks":[{"unit":")" +
                        names[i] + R"(","role":"sole"}]})");
    }
    const auto prepared = two.cli.apply(lines);
    CAPTURE(prepared.output, prepared.errors);
    REQUIRE(prepared.exitCode == 0);
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string number = std::to_string(i);
        const std::string keyFile = two.cli.path("key" + number + ".hykey").string();
        const auto key = two.cli.run({"package", "keys", "--ring", two.cli.path("ring" + number + ".hyring").string(), "--make", "--name",
                                      "园区", "--key-password-file", two.unitPassword, "--recovery",
                                      two.cli.path("copy" + number + ".txt").string(), "--output", keyFile, "--format", "json"});
        REQUIRE(key.exitCode == 0);
        REQUIRE(two.cli.onLedger({"package", "keys", "--trust", keyFile, "--unit", names[i], "--fingerprint", key.json().at("fingerprint")})
                    .exitCode == 0);
    }
    const auto one = two.cli.onLedger({"package", "export", "--unit", "市教育局", "--key-password-file", two.officePassword, "--output",
                                       two.cli.path("one").string(), "--format", "json"});
    CHECK(one.exitCode == 0);
    CHECK(one.json().at("files").size() == 1);
    const auto several = two.cli.onLedger({"package", "export", "--unit", "市教育局、园区:甲", "--key-password-file", two.officePassword,
                                           "--output", two.cli.path("several").string(), "--format", "json"});
    CHECK(several.exitCode == 0);
    CHECK(several.json().at("files").size() == 2);
    const auto all = two.exported("all");
    CHECK(all.exitCode == 0);  // a missing key is told and is no failure
    REQUIRE(all.json().at("files").size() == 3);
    REQUIRE(all.json().at("unsent").size() == 1);
    CHECK(complainsOf(all, "unit-without-key"));
    std::set<std::string> written;
    const auto told = all.json();
    for (const auto& file : told.at("files")) {
        CHECK(fs::exists(file.at("file").get<std::string>()));
        written.insert(file.at("file").get<std::string>());
    }
    CHECK(written.size() == 3);
    CHECK(two.cli.onLedger({"verify"}).exitCode == 0);
}

TEST_CASE("a key whose recovery copy or key file cannot be written is not in use on either side, and nothing is left of it") {
    const TwoMachines two;
    const std::string impossible = two.cli.path(std::string(300, 'n')).string();  // no file system takes such a name
    const std::string copy = two.cli.path("copy.txt").string();
    const std::string keyFile = two.cli.path("key.hykey").string();
    for (const auto& [recovery, output] : {std::pair{impossible, keyFile}, std::pair{copy, impossible}}) {
        const auto office = two.cli.onLedger({"package", "keys", "--make", "--name", "代表工委", "--key-password-file", two.officePassword,
                                              "--recovery", recovery, "--output", output});
        CHECK(office.exitCode == 1);
        CHECK(two.cli.onLedger({"package", "keys", "--format", "json"}).json().at("keys").empty());
        const auto unit = two.ofUnit({"package", "keys", "--make", "--name", "市教育局", "--recovery", recovery, "--output", output});
        CHECK(unit.exitCode == 1);
        CHECK_FALSE(fs::exists(two.ring));
        CHECK_FALSE(fs::exists(copy));
        CHECK_FALSE(fs::exists(keyFile));
    }
}

TEST_CASE("what is too large for a package or a key is refused before it is read") {
    const TwoMachines two;
    two.exchangeKeys();
    const fs::path huge = two.cli.path("huge.hypkg");
    {
        const std::ofstream made(huge);
    }
    fs::resize_file(huge, std::uintmax_t{1} << 40U);  // nothing of it is on the disk
    const auto preview = two.cli.onLedger({"package", "preview", huge.string(), "--key-password-file", two.officePassword});
    CHECK(preview.exitCode == 1);
    CHECK(complainsOf(preview, "package-too-large"));
    CHECK(complainsOf(two.ofUnit({"--ledger", two.unitLedger, "package", "open", huge.string()}), "package-too-large"));
    CHECK(complainsOf(two.cli.onLedger({"package", "keys", "--trust", huge.string(), "--unit", "市公安局", "--fingerprint", "1"}),
                      "file-too-large"));
    CHECK(complainsOf(two.cli.run({"package", "keys", "--ring", huge.string()}), "file-too-large"));
}

TEST_CASE("one package that cannot be opened is told beside those that can") {
    const TwoMachines two;
    two.exchangeKeys();
    const std::string file = two.exported("out").json()["files"][0].at("file");
    REQUIRE(two.ofUnit({"--ledger", two.unitLedger, "package", "open", file}).exitCode == 0);
    const std::string work = two.cli.file(
        "work.jsonl", "{\"command\":\"record-progress\",\"on\":\"2023-03-20\",\"case\":\"1\",\"unit\":\"市教育局\",\"text\":\"看过\"}\n");
    REQUIRE(two.cli.run({"--ledger", two.unitLedger, "apply", work}).exitCode == 0);
    const std::string back = two.cli.path("back.hypkg").string();
    REQUIRE(two.ofUnit({"--ledger", two.unitLedger, "package", "return", "--output", back}).exitCode == 0);
    const std::string junk = two.cli.file("junk.hypkg", "no package");
    const auto applied = two.cli.onLedger({"package", "apply", junk, back, "--key-password-file", two.officePassword, "--actor", "张敏",
                                           "--skip-refused", "--format", "json"});
    CHECK(complainsOf(applied, "not-a-package"));
    CHECK(applied.json().at("applied") == 1);
    REQUIRE(applied.json().at("files").size() == 2);
    CHECK(applied.json()["files"][0].at("faults").size() == 1);
}

TEST_CASE("a unit backs up, restores and checks its own register, and may do nothing of the office's in it") {
    const TwoMachines two;
    two.exchangeKeys();
    const std::string file = two.exported("out").json()["files"][0].at("file");
    REQUIRE(two.ofUnit({"--ledger", two.unitLedger, "package", "open", file}).exitCode == 0);
    const std::string copy = two.cli.path("copy.huying").string();
    CHECK(two.cli.run({"--ledger", two.unitLedger, "verify"}).exitCode == 0);
    CHECK(two.cli.run({"--ledger", two.unitLedger, "backup", "--output", copy}).exitCode == 0);
    const std::string work = two.cli.file(
        "work.jsonl", "{\"command\":\"record-progress\",\"on\":\"2023-03-20\",\"case\":\"1\",\"unit\":\"市教育局\",\"text\":\"看过\"}\n");
    // What the office recorded is not told; that there is nothing else is.
    const auto none = two.cli.run({"--ledger", two.unitLedger, "history", "1"});
    CHECK(none.exitCode == 0);
    CHECK(none.output.empty());
    CHECK(complainsOf(none, "history-own-alone"));
    const auto asJson = two.cli.run({"--ledger", two.unitLedger, "--format", "json", "history", "1"});
    CHECK(asJson.json().at("entries").empty());
    CHECK(asJson.errors.empty());
    REQUIRE(two.cli.run({"--ledger", two.unitLedger, "apply", work}).exitCode == 0);
    const auto own = two.cli.run({"--ledger", two.unitLedger, "history", "1"});
    CHECK(own.output.find("看过") != std::string::npos);
    CHECK(own.errors.empty());
    CHECK(two.cli.run({"--ledger", two.unitLedger, "restore", copy}).exitCode == 0);
    CHECK(two.cli.run({"--ledger", two.unitLedger, "verify"}).exitCode == 0);
    CHECK(two.cli.run({"--ledger", two.unitLedger, "history", "1"}).output.find("看过") == std::string::npos);
    CHECK(complainsOf(two.cli.run({"--ledger", two.unitLedger, "report"}), "not-your-right"));
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
    const auto back =
        two.cli.run({"package", "keys", "--ring", two.ring, "--recover", two.cli.path("unit-recovery.txt").string(), "--key-password-file",
                     other, "--recovery", two.cli.path("r2.txt").string(), "--output", two.cli.path("u2.hykey").string()});
    REQUIRE(back.exitCode == 0);
    CHECK(back.output.find("密钥已找回") == 0);
    const auto office = two.cli.onLedger({"package", "keys", "--recover", two.cli.path("office-recovery.txt").string(), "--name",
                                          "代表工委", "--key-password-file", other, "--recovery", two.cli.path("r3.txt").string(),
                                          "--output", two.cli.path("o2.hykey").string()});
    REQUIRE(office.exitCode == 0);
    CHECK(office.output.find("密钥已找回") == 0);
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
