// SPDX-License-Identifier: GPL-3.0-or-later
// Time limits and calendar on the command line: every profile explains itself, rules change, dates move on purpose.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

using Json = nlohmann::json;

std::vector<std::string> codesIn(const Json& errors) {
    std::vector<std::string> codes;
    for (const Json& error : errors) codes.push_back(error["code"]);
    return codes;
}

}  // namespace

TEST_CASE("due --profiles lists every profile, and each of its rules explains itself with its source") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const ProgramResult listed = cli.onLedger({"due", "--profiles", "--today", "2026-01-05"});
    REQUIRE(listed.exitCode == 0);
    const Json profiles = listed.json()["profiles"];
    CHECK(profiles.size() == 4);
    CHECK(profiles[0]["profile"] == "chengdu");
    CHECK(profiles[0]["in_use"] == true);
    CHECK(listed.json()["choices"] == Json::parse(R"([{"profile":"chengdu","from":null}])"));
    int explained = 0;
    for (const Json& profile : profiles) {
        CHECK_FALSE(profile["note"].get<std::string>().empty());
        for (const Json& rule : profile["rules"]) {
            if (rule["in_force"] != true) continue;
            const std::string event = rule["event"];
            const ProgramResult due =
                cli.onLedger({"due", "--event", event, "--from", "2026-01-05", "--profile", profile["profile"].get<std::string>()});
            CAPTURE(event, due.output);
            REQUIRE(due.exitCode == 0);
            CHECK(due.json()["profile"] == profile["profile"]);
            CHECK(due.json()["steps"][0]["text"].get<std::string>().find(rule["source"].get<std::string>()) == 0);
            ++explained;
        }
    }
    CHECK(explained == 12 + 4 + 11 + 7);
    const Json& undated = profiles[0]["without_dates"];
    REQUIRE(undated.size() == 5);
    CHECK(undated[0] == Json::parse(R"({"event":"promise-rating","duty":"评价承诺落实情况","source":null,"why":"未查到成都市的规定"})"));
    CHECK(undated[2]["event"] == "return-request");
    CHECK(undated[4]["duty"] == "归档");
    CHECK(undated[4]["event"].is_null());
    const ProgramResult none = cli.onLedger({"due", "--event", "receipt", "--from", "2026-01-05", "--profile", "beijing"});
    CHECK(none.exitCode == 1);
    CHECK(none.errors.starts_with("huying-cli: no-rule: "));
    CHECK(cli.onLedger({"due", "--event", "reply"}).exitCode == 2);
    CHECK(cli.onLedger({"due", "--from", "2026-01-05"}).exitCode == 2);
}

TEST_CASE("due and show name the base of a limit, and show tells what a date waits for") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"end-rule","profile":"chengdu","event":"reply","valid_to":"2023-01-31"})",
                R"({"command":"add-rule","profile":"chengdu","event":"reply","amount":3,"unit":"month","base":"receipt","source":"自收到之日起三个月内答复（本市办法）","valid_from":"2023-02-01","valid_to":"2025-03-10"})",
                R"({"command":"register-suggestion","on":"2023-03-01","serial":1,"title":"关于路灯的建议","lead":"王明（武侯代表团）"})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-1","tasks":[{"unit":"市公安局","role":"sole"}]})"})
            .exitCode == 0);
    const Json due = cli.onLedger({"due", "--event", "reply", "--from", "2023-03-06"}).json();
    CHECK(due["base"] == "receipt");
    CHECK(due["base_label"] == "签收（收到）");
    CHECK(due["from"] == "2023-03-06");
    CHECK(due["due"] == "2023-06-06");
    const auto replyIn = [](const Json& shown) {
        for (const Json& one : shown["open"]) {
            if (one["what"] == "reply") return one;
        }
        return Json();
    };
    Json shown = cli.onLedger({"show", "18-1-1", "--format", "json"}).json();
    CHECK(shown["tasks"][0]["due_on"].is_null());
    CHECK(shown["tasks"][0]["counted_from"].is_null());
    CHECK(shown["tasks"][0]["explanation"][0]["kind"] == "base_missing");
    CHECK(replyIn(shown)["due_on"].is_null());
    CHECK(replyIn(shown)["explanation"]["due"].is_null());
    CHECK(replyIn(shown)["explanation"]["base"] == "receipt");
    CHECK(cli.onLedger({"show", "18-1-1"}).output.find("“签收（收到）”登记后才定") != std::string::npos);
    REQUIRE(cli.apply({R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"18-1-1","unit":"市公安局"})"}).exitCode == 0);
    shown = cli.onLedger({"show", "18-1-1", "--format", "json"}).json();
    CHECK(shown["tasks"][0]["due_on"] == "2023-06-06");
    CHECK(shown["tasks"][0]["counted_from"] == "2023-03-06");
    CHECK(shown["tasks"][0]["explanation"][0]["text"].get<std::string>().find("起算依据：2023-03-06（签收（收到））") != std::string::npos);
}

TEST_CASE("due goes by the profile that was in use on the day counted from") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({R"({"command":"choose-profile","profile":"chongqing","from":"2025-01-01"})"}).exitCode == 0);
    const auto profile = [&](const char* from) {
        return cli.onLedger({"due", "--event", "rehandling", "--from", from}).json()["profile"].get<std::string>();
    };
    CHECK(profile("2024-12-31") == "chengdu");
    CHECK(profile("2025-01-01") == "chongqing");
}

TEST_CASE("a dry run of recompute-due-dates shows old and new and writes nothing") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({R"({"command":"register-suggestion","on":"2025-06-02","serial":1,"title":"关于一件事的建议","lead":"王明"})",
                       R"({"command":"assign-suggestion","on":"2025-06-03","case":"1","tasks":[{"unit":"市公安局","role":"sole"}]})"})
                .exitCode == 0);
    const std::string lines =
        R"({"command":"end-rule","profile":"chengdu","event":"reply","valid_to":"2025-05-31"})"
        "\n"
        R"({"command":"add-rule","profile":"chengdu","event":"reply","amount":2,"unit":"month","source":"本市办法第九条","valid_from":"2025-06-01"})"
        "\n"
        R"({"command":"recompute-due-dates","cases":["18-1-1"]})";
    const ProgramResult dry = cli.onLedger({"apply", cli.file("rules.jsonl", lines), "--dry-run"});
    CHECK(dry.exitCode == 0);
    const Json last = dry.lines().at(2);
    CHECK(last["entry"].is_null());
    CHECK(codesIn(last["notices"]) == std::vector<std::string>{"due-date-moves", "due-dates-recomputed"});
    CHECK(last["notices"][0]["sentence"] == "18-1-1 市公安局：2025-09-03 → 2025-08-04");
    const auto due = [&] { return cli.onLedger({"show", "1", "--format", "json"}).json()["tasks"][0]["due_on"]; };
    CHECK(due() == "2025-09-03");
    CHECK(cli.onLedger({"apply", cli.path("rules.jsonl").string()}).exitCode == 0);
    CHECK(due() == "2025-08-04");
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
    CHECK(cli.onLedger({"undo"}).exitCode == 0);
    CHECK(due() == "2025-09-03");
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
}

TEST_CASE("a calendar file saved by Chinese Excel goes in, dry and real, and back out by one undo") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    // 日期,类型,名称,依据 / 2027-01-01,放假,元旦,通知 in GB18030.
    const std::string file = cli.file("2027.csv",
                                      "\xc8\xd5\xc6\xda,\xc0\xe0\xd0\xcd,\xc3\xfb\xb3\xc6,\xd2\xc0\xbe\xdd\r\n"
                                      "2027-01-01,\xb7\xc5\xbc\xd9,\xd4\xaa\xb5\xa9,\xcd\xa8\xd6\xaa\r\n");
    const auto isProvisional = [&] {
        return cli.onLedger({"due", "--event", "reply", "--from", "2026-10-02"}).json().contains("provisional");
    };
    const ProgramResult dry = cli.onLedger({"import", file, "--as", "calendar", "--dry-run"});
    CAPTURE(dry.output, dry.errors);
    CHECK(dry.exitCode == 0);
    CHECK(dry.json()["created"] == 1);
    CHECK(dry.json()["written"] == false);
    CHECK(isProvisional());
    CHECK(cli.onLedger({"import", file, "--as", "calendar"}).json()["written"] == true);
    CHECK(isProvisional());  // one holiday is not the arrangement of a year
    const std::string incomplete = cli.onLedger({"due", "--event", "reply", "--from", "2026-10-02"}).json().dump();
    CHECK(incomplete.find("缺春节、清明节、劳动节、端午节、中秋节、国庆节") != std::string::npos);
    const std::string rest = cli.file("rest.csv",
                                      "日期,类型,名称,依据\n2027-02-06,放假,春节,通知\n2027-04-05,放假,清明节,通知\n"
                                      "2027-05-01,放假,劳动节,通知\n2027-06-09,放假,端午节,通知\n2027-09-15,放假,中秋节,通知\n"
                                      "2027-10-01,放假,国庆节,通知\n");
    CHECK(cli.onLedger({"import", rest, "--as", "calendar"}).json()["written"] == true);
    CHECK_FALSE(isProvisional());
    CHECK(cli.onLedger({"undo"}).exitCode == 0);
    CHECK(isProvisional());
}

TEST_CASE("the shipped calendar file is one that import takes, and changes nothing") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const ProgramResult again =
        cli.onLedger({"import", std::string(HUYING_SOURCE_DIR) + "/resources/calendars/china.csv", "--as", "calendar"});
    CHECK(again.exitCode == 0);
    CHECK(again.json()["unchanged"] == 180);
    CHECK(again.json()["written"] == false);
}

}  // namespace huying::tests
