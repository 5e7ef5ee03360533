// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets to units and back on the command line, with its exit codes.
#include <catch2/catch.hpp>

#include "cli/program_run.h"
#include "documents/edited_form.h"
#include "storage/register_file.h"
#include "support/returned_line.h"

namespace huying::tests {

namespace {

void prepare(const CommandLine& cli) {
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"sole"}]})"})
            .exitCode == 0);
}

}  // namespace

TEST_CASE("form: out to a unit, filled in, previewed, refused as a whole, then taken without what is refused") {
    const CommandLine cli;
    prepare(cli);
    const auto words = [](std::vector<std::string> more) {
        std::vector<std::string> all{"--today", "2023-12-20", "--format", "json", "--actor", "周敏", "form"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    const auto list = cli.onLedger(words({"list"})).json();
    REQUIRE(list["units"].size() == 1);
    CHECK(list["units"][0]["open_tasks"] == 1);
    const std::string folder = cli.path("填报表").string();
    const auto sent = cli.onLedger(words({"export", "--all", "--output", folder}));
    REQUIRE(sent.exitCode == 0);
    REQUIRE(sent.json()["files"].size() == 1);
    const std::string file = sent.json()["files"][0]["file"];

    const auto untouched = cli.onLedger(words({"preview", file}));
    CHECK(untouched.exitCode == 0);
    CHECK(untouched.json()["files"][0]["lines"].empty());

    EditedForm form(file);
    form.set("任务", form.row("任务", "18-1-120"), "received_on", "2023-03-06");
    app::LedgerRow& note = form.added("进展");
    form.set("进展", note, "number", "18-1-120");
    form.set("进展", note, "on", "明天");
    form.set("进展", note, "text", "踏勘");
    const TemporaryFolder temporary;
    const std::string filled = form.savedAsOds(temporary, "交回.ods").string();
    const auto preview = cli.onLedger(words({"preview", filled}));
    CHECK(preview.exitCode == 1);
    CHECK(preview.json()["counts"]["new"] == 1);
    CHECK(preview.json()["counts"]["refused"] == 1);
    const auto line = preview.json()["files"][0]["lines"][1];
    CHECK(line["page"] == "进展");
    CHECK(line["verdict"] == "refused");
    CHECK(line["reasons"][0]["column"] == "日期");
    CHECK(line["reasons"][0]["value"] == "明天");

    const auto refused = cli.onLedger(words({"apply", filled}));
    CHECK(refused.exitCode == 1);
    CHECK(refused.json()["written"] == false);
    const auto taken = cli.onLedger(words({"apply", filled, "--skip-refused"}));
    CHECK(taken.exitCode == 0);
    CHECK(taken.json()["applied"] == 1);
    // Of what could not be read the list says why, once.
    const std::string left = cli.onLedger({"form", "list"}).output;
    const std::size_t why = left.find("“日期”填的“明天”");
    REQUIRE(why != std::string::npos);
    CHECK(left.find("“日期”填的“明天”", why + 1) == std::string::npos);
    const auto history = cli.onLedger({"--format", "json", "history", "120"}).json()["entries"];
    CHECK(history.back()["command"] == "acknowledge-receipt");
    CHECK(history.back()["actor"] == "周敏");
    CHECK(history.back()["for_unit"] == "市交通运输局");
    CHECK(cli.onLedger(words({"list"})).json()["units"][0]["exchanges"][0]["returns"][0]["applied"] == 1);
    CHECK(cli.onLedger({"--format", "json", "verify"}).json()["ok"] == true);

    REQUIRE(cli.onLedger({"--actor", "周敏", "undo"}).exitCode == 0);
    CHECK(cli.onLedger(words({"list"})).json()["units"][0]["exchanges"][0]["returns"][0]["taken_back"] == true);
    CHECK(cli.onLedger({"form", "preview", filled}).output.find("可登记") != std::string::npos);
}

TEST_CASE("form: of a piece that a restore gave up its rows are named, though another piece has its number by now") {
    const CommandLine cli;
    prepare(cli);
    const auto registered = [&](const std::string& serial, const std::string& title) {
        return cli.apply({R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":)" + serial + R"(,"title":")" +
                              title + R"(","lead":"王一（武侯代表团）"})",
                          R"({"command":"assign-suggestion","on":"2023-03-03","case":")" + serial +
                              R"(","tasks":[{"unit":"市交通运输局","role":"sole"}]})"});
    };
    const std::string copy = cli.path("备份.huying").string();
    REQUIRE(cli.onLedger({"backup", "--output", copy}).exitCode == 0);
    REQUIRE(registered("121", "丢失的一件").exitCode == 0);
    REQUIRE(registered("122", "也丢失的一件").exitCode == 0);
    const auto sent = cli.onLedger({"--today", "2023-12-20", "--format", "json", "--actor", "周敏", "form", "export", "--all", "--output",
                                    cli.path("填报表").string()});
    REQUIRE(sent.exitCode == 0);
    EditedForm form(sent.json()["files"][0]["file"].get<std::string>());
    for (const char* address : {"18-1-120", "18-1-121", "18-1-122"})
        form.set("任务", form.row("任务", address), "received_on", "2023-03-06");
    app::LedgerRow& note = form.added("进展");
    form.set("进展", note, "number", "18-1-121");
    form.set("进展", note, "on", "2023-04-01");
    form.set("进展", note, "text", "踏勘");
    const TemporaryFolder temporary;
    const std::string filled = form.saved(temporary, "交回.xlsx").string();
    REQUIRE(cli.onLedger({"restore", copy, "--actor", "李红"}).exitCode == 0);
    REQUIRE(registered("121", "另一件").exitCode == 0);
    const auto preview = cli.onLedger({"--today", "2023-12-20", "--format", "json", "--actor", "周敏", "form", "preview", filled});
    CHECK(preview.exitCode == 1);
    const auto lines = preview.json()["files"][0]["lines"];
    REQUIRE(lines.size() == 4);
    CHECK(lines[0]["verdict"] == "new");
    for (const std::size_t lost : {std::size_t{1}, std::size_t{3}}) {
        CHECK(lines[lost]["verdict"] == "refused");
        CHECK(lines[lost]["may_be_chosen"] == false);
        CHECK(lines[lost]["reasons"][0]["code"] == "returned-piece-replaced");
        CHECK(lines[lost]["reasons"][0]["sentence"].get<std::string>().find("另一件") != std::string::npos);
    }
    CHECK(lines[2]["verdict"] == "refused");
    CHECK(lines[2]["reasons"][0]["code"] == "returned-piece-gone");
}

TEST_CASE("form: an export goes on past a unit whose file cannot be made and names it") {
    const CommandLine cli;
    prepare(cli);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":121,"title":"另一件","lead":"王一（武侯代表团）"})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"121","tasks":[{"unit":"市公安局","role":"sole"}]})"})
            .exitCode == 0);
    const auto exported = [&](const std::string& folder) {
        return cli.onLedger(
            {"--today", "2023-12-20", "--format", "json", "--actor", "周敏", "form", "export", "--all", "--output", folder});
    };
    const auto first = cli.onLedger({"--today", "2023-12-20", "--format", "json", "form", "list"}).json()["units"];
    REQUIRE(first.size() == 2);
    const std::filesystem::path folder = cli.path("填报表");
    std::filesystem::create_directory(folder);
    const std::string unit = first[0]["unit"];
    const std::string taken = cli.file("填报表/填报表_" + unit + "_第1次_2023-12-20.xlsx", "别的文件");
    const auto sent = exported(folder.string());
    CHECK(sent.exitCode == 1);
    const auto json = sent.json();
    REQUIRE(json["files"].size() == 1);
    CHECK(json["files"][0]["unit"] == first[1]["unit"]);
    REQUIRE(json["failed"].size() == 1);
    CHECK(json["failed"][0]["unit"] == unit);
    CHECK(json["failed"][0]["code"] == "file-exists");
    CHECK(sent.errors.find("file-exists") != std::string::npos);
    CHECK(std::filesystem::file_size(taken) == std::string("别的文件").size());
    // Nothing else lies there, and what failed did not go out: its next one is the first.
    CHECK(std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()) == 2);
    const auto again = exported(cli.path("再来").string()).json()["files"];
    REQUIRE(again.size() == 2);
    CHECK(again[0]["number"] == 1);
    CHECK(again[1]["number"] == 2);
}

TEST_CASE("form: wrong words are told apart from files that are none") {
    const CommandLine cli;
    prepare(cli);
    CHECK(cli.onLedger({"form", "burn"}).exitCode == 2);
    CHECK(cli.onLedger({"form", "export", "--all"}).exitCode == 2);
    CHECK(cli.onLedger({"form", "export", "--output", cli.path("x").string()}).exitCode == 2);
    CHECK(cli.onLedger({"form", "preview"}).exitCode == 2);
    CHECK(cli.onLedger({"form", "preview", cli.path("没有.xlsx").string()}).exitCode == 1);
    CHECK(cli.onLedger({"form", "export", "--unit", "市公安局", "--output", cli.path("x").string()}).exitCode == 1);
    const std::string other = cli.file("t.csv", "编号,标题\n1,甲\n");
    const auto none = cli.onLedger({"form", "preview", other});
    CHECK(none.exitCode == 1);
    CHECK(none.errors.find("not-a-unit-form") != std::string::npos);
}

TEST_CASE("form: what is laid aside goes from one list to the other, and undo brings it back") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    {
        const auto store = storage::openRegister(cli.ledger());
        REQUIRE(store);
        rememberReturnedLine(**store);
    }
    const auto unit = [&] { return cli.onLedger({"--format", "json", "form", "list"}).json()["units"][0]; };
    REQUIRE(unit()["left"].size() == 1);
    CHECK(unit()["laid_aside"].empty());
    const nlohmann::json command{{"command", "lay-aside-lines"},
                                 {"on", "2023-03-12"},
                                 {"actor", "周敏"},
                                 {"unit", "市交通运输局"},
                                 {"lines", nlohmann::json::array({unit()["left"][0]["line"]})},
                                 {"reason", "签收以公文回执为准"}};
    REQUIRE(cli.apply({command.dump()}).exitCode == 0);
    CHECK(unit()["left"].empty());
    REQUIRE(unit()["laid_aside"].size() == 1);
    const nlohmann::json line = unit()["laid_aside"][0];
    CHECK(line["case"] == "18-1-120");
    CHECK(line["laid_aside"] == nlohmann::json{{"on", "2023-03-12"}, {"by", "周敏"}, {"reason", "签收以公文回执为准"}});
    CHECK(cli.apply({command.dump()}).exitCode == 1);  // it is already
    REQUIRE(cli.onLedger({"--actor", "周敏", "undo"}).exitCode == 0);
    CHECK(unit()["left"].size() == 1);
    CHECK(unit()["laid_aside"].empty());
}

}  // namespace huying::tests
