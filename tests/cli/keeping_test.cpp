// SPDX-License-Identifier: GPL-3.0-or-later
// backup and restore as docs/cli.md describes them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

std::string registering(const std::string& title) {
    return R"({"command":"register-suggestion","on":"2023-02-26","title":")" + title + R"(","lead":"王一（武侯代表团）"})";
}

bool complainsOf(const ProgramResult& result, const std::string& code) {
    return result.errors.starts_with("huying-cli: " + code + ": ") && std::count(result.errors.begin(), result.errors.end(), '\n') == 1;
}

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".huying") files.push_back(entry.path());
    }
    return files;
}

}  // namespace

TEST_CASE("backup puts a checked copy into the register's folder and tells what it holds") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({registering("甲"), registering("乙")}).exitCode == 0);
    const ProgramResult made = cli.onLedger({"backup", "--format", "json"});
    REQUIRE(made.exitCode == 0);
    const auto json = made.json();
    CHECK(json["holds"]["suggestions"] == 2);
    CHECK(json["holds"]["entry"] == 2);
    CHECK(json["removed"] == 0);
    CHECK(fs::path(json["file"].get<std::string>()).parent_path() == cli.path("a-backups"));
    CHECK(cli.run({"--ledger", json["file"].get<std::string>(), "verify"}).exitCode == 0);
}

TEST_CASE("backup writes to --output and never over a file") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const std::string target = cli.path("copy.huying").string();
    REQUIRE(cli.onLedger({"backup", "--output", target}).exitCode == 0);
    CHECK(cli.run({"--ledger", target, "verify"}).exitCode == 0);
    const ProgramResult again = cli.onLedger({"backup", "--output", target});
    CHECK(again.exitCode == 1);
    CHECK(complainsOf(again, "file-exists"));
    const ProgramResult nowhere = cli.onLedger({"backup", "--output", cli.path("none/copy.huying").string()});
    CHECK(nowhere.exitCode == 1);
    CHECK(complainsOf(nowhere, "folder-missing"));
}

TEST_CASE("backup of what is no register ends with 3") {
    const CommandLine cli;
    CHECK(cli.onLedger({"backup"}).exitCode == 3);
    cli.file("a.huying", std::string(8192, 'x'));
    const ProgramResult foreign = cli.onLedger({"backup"});
    CHECK(foreign.exitCode == 3);
    CHECK(complainsOf(foreign, "not-a-register"));
}

TEST_CASE("restore tells first what it would bring and then brings exactly that") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({registering("甲")}).exitCode == 0);
    const std::string copy = cli.path("copy.huying").string();
    REQUIRE(cli.onLedger({"backup", "--output", copy}).exitCode == 0);
    REQUIRE(cli.apply({registering("乙"), registering("丙")}).exitCode == 0);

    const ProgramResult preview = cli.onLedger({"restore", copy, "--dry-run", "--format", "json"});
    REQUIRE(preview.exitCode == 0);
    CHECK(preview.json()["restored"] == false);
    CHECK(preview.json()["brings"]["suggestions"] == 1);
    CHECK(preview.json()["present"]["suggestions"] == 3);
    CHECK(preview.json()["difference"]["suggestions"] == -2);
    CHECK(preview.json()["entries_lost"] == 2);
    CHECK(cli.onLedger({"list", "--format", "json"}).json()["total"] == 3);

    const ProgramResult restored = cli.onLedger({"restore", copy, "--actor", "李红", "--format", "json"});
    REQUIRE(restored.exitCode == 0);
    CHECK(restored.json()["restored"] == true);
    CHECK(restored.json()["entry"] == 2);
    CHECK(restored.json()["differences"] == 0);
    CHECK(cli.onLedger({"list", "--format", "json"}).json()["total"] == 1);
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
    const std::string kept = restored.json()["kept"].get<std::string>();
    CHECK(cli.run({"--ledger", kept, "list", "--format", "json"}).json()["total"] == 3);
    CHECK(cli.run({"--ledger", kept, "verify"}).exitCode == 0);
}

TEST_CASE("restore says what becomes of the register: one is made, nothing is lost, so many entries are") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({registering("甲")}).exitCode == 0);
    const std::string copy = cli.path("copy.huying").string();
    REQUIRE(cli.onLedger({"backup", "--output", copy}).exitCode == 0);
    const auto has = [](const ProgramResult& result, const std::string& text) { return result.output.find(text) != std::string::npos; };

    const std::string fresh = cli.path("new.huying").string();
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"--ledger", fresh, "restore", copy, "--dry-run"}, {"--ledger", fresh, "restore", copy}}) {
        const ProgramResult made = cli.run(words);
        INFO(made.output << made.errors);
        CHECK(made.exitCode == 0);
        CHECK(made.errors.empty());
        CHECK(has(made, "new.huying 还没有台账：恢复后在这里新建"));
        CHECK_FALSE(has(made, "找不到"));
        CHECK_FALSE(has(made, "现有台账"));
    }
    CHECK(cli.run({"--ledger", fresh, "list", "--format", "json"}).json()["total"] == 1);

    const ProgramResult same = cli.onLedger({"restore", copy, "--dry-run"});
    CHECK(has(same, "现有台账的记录都在备份里，恢复后一条也不少。"));
    CHECK_FALSE(has(same, "0条记录"));
    REQUIRE(cli.apply({registering("乙"), registering("丙")}).exitCode == 0);
    CHECK(has(cli.onLedger({"restore", copy, "--dry-run"}), "现有台账第1条以后的2条记录不在其中"));
}

TEST_CASE("restore refuses what cannot be restored with 1 and brings back a register that is lost") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const ProgramResult missing = cli.onLedger({"restore", cli.path("none.huying").string()});
    CHECK(missing.exitCode == 1);
    CHECK(complainsOf(missing, "file-missing"));
    const ProgramResult text = cli.onLedger({"restore", cli.file("text.huying", "text")});
    CHECK(text.exitCode == 1);
    CHECK(complainsOf(text, "backup-not-a-register"));
    CHECK(cli.onLedger({"restore"}).exitCode == 2);

    const std::string copy = cli.path("copy.huying").string();
    REQUIRE(cli.onLedger({"backup", "--output", copy}).exitCode == 0);
    fs::remove(cli.ledger());
    const ProgramResult back = cli.onLedger({"restore", copy, "--format", "json"});
    REQUIRE(back.exitCode == 0);
    CHECK(back.json()["present"].is_null());
    CHECK(back.json()["kept"].is_null());
    CHECK(cli.onLedger({"verify"}).exitCode == 0);

    std::ofstream(cli.ledger(), std::ios::trunc) << std::string(8192, '\0');  // zeroed: no register any more
    CHECK(complainsOf(cli.onLedger({"list"}), "not-a-register"));
    const ProgramResult zeroed = cli.onLedger({"restore", copy, "--format", "json"});
    REQUIRE(zeroed.exitCode == 0);
    CHECK(fs::file_size(zeroed.json()["kept"].get<std::string>()) == 8192);
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
    const std::string letter = cli.file("letter.docx", "a letter");
    const ProgramResult foreign = cli.run({"--ledger", letter, "restore", copy});
    CHECK(foreign.exitCode == 3);
    CHECK(complainsOf(foreign, "not-a-register"));
    CHECK(fs::file_size(letter) == 8);
}

TEST_CASE("a backup as the register: reading verbs work, writing ones are refused in so many words") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({registering("甲")}).exitCode == 0);
    const auto made = cli.onLedger({"backup", "--format", "json"}).json();
    const std::string backup = made["file"].get<std::string>();
    const fs::path folder = fs::path(backup).parent_path();
    const auto count = [&] { return std::distance(fs::directory_iterator(folder), fs::directory_iterator()); };
    const auto before = count();
    const std::string commands = cli.file("commands.jsonl", registering("乙") + "\n");
    const std::string table = cli.file("one.csv", "编号,标题,领衔代表,代表团\n9,关于丙的建议,王一,武侯代表团\n");
    const auto onBackup = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"--ledger", backup});
        return cli.run(words);
    };
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"list"}, {"show", "1"}, {"history", "1"}, {"report", "--session", "18-1"}, {"today"}, {"verify"}})
        CHECK(onBackup(words).exitCode == 0);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"apply", commands},
                                                  {"apply", commands, "--dry-run"},
                                                  {"import", table, "--session", "18-1"},
                                                  {"undo"},
                                                  {"backup"},
                                                  {"restore", cli.ledger()}}) {
        const ProgramResult refused = onBackup(words);
        CAPTURE(words.front(), refused.errors);
        CHECK(refused.exitCode == 1);
        CHECK(complainsOf(refused, "backup-read-only"));
        CHECK(refused.errors.find("“a”") != std::string::npos);
    }
    CHECK(count() == before);
    const std::string copy = cli.path("copy.huying").string();
    REQUIRE(onBackup({"backup", "--output", copy}).exitCode == 0);
    CHECK(cli.run({"--ledger", copy, "apply", commands}).exitCode == 0);
}

TEST_CASE("an import backs the register up first, a dry run and an untouched register do not") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const std::string first = cli.file("one.csv", "编号,标题,领衔代表,代表团\n1,关于甲的建议,王一,武侯代表团\n");
    const std::string second = cli.file("two.csv", "编号,标题,领衔代表,代表团\n2,关于乙的建议,王一,武侯代表团\n");
    REQUIRE(cli.onLedger({"import", first, "--session", "18-1"}).exitCode == 0);
    REQUIRE(cli.onLedger({"import", second, "--session", "18-1", "--dry-run"}).exitCode == 0);
    CHECK(filesIn(cli.path("a-backups")).empty());
    REQUIRE(cli.onLedger({"import", second, "--session", "18-1"}).exitCode == 0);
    const auto files = filesIn(cli.path("a-backups"));
    REQUIRE(files.size() == 1);
    CHECK(cli.run({"--ledger", files.front().string(), "list", "--format", "json"}).json()["total"] == 1);
}

}  // namespace huying::tests
