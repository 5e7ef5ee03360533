// SPDX-License-Identifier: GPL-3.0-or-later
// Priority supervision on the command line: topics, proposals, the briefing of a topic, urging within one.
#include <catch2/catch.hpp>

#include <filesystem>

#include "cli/program_run.h"

namespace huying::tests {

TEST_CASE("topics and proposals are listed, a topic's units chased alone and its briefing written") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化公交接驳的建议","lead":"王一（武侯代表团）"})",
                R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":121,"title":"关于改善公交接驳的建议","lead":"王一（武侯代表团）"})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"sole"}]})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"121","tasks":[{"unit":"市住建局","role":"sole"}]})",
                R"({"command":"propose-priority","on":"2023-03-10","cases":["120","121"],"grounds":["many_deputies"],"proposed_topic":"公交接驳"})",
                R"({"command":"create-topic","on":"2023-03-21","name":"公交接驳","committee":"城环资委","cases":["120"]})"})
            .exitCode == 0);
    const auto proposed = cli.onLedger({"--format", "json", "topics", "--candidates"}).json();
    CHECK(proposed["open"] == 1);
    REQUIRE(proposed["candidates"].size() == 2);
    CHECK(proposed["candidates"][0]["outcome"] == "taken");
    CHECK(proposed["candidates"][0]["decided_on"] == "2023-03-21");
    CHECK(proposed["candidates"][1]["outcome"].is_null());
    CHECK(proposed["candidates"][1]["similar"][0] == "18-1-120");
    CHECK(proposed["candidates"][1]["grounds"][0]["label"] == "多名代表提出、反映集中");
    CHECK(cli.onLedger({"topics", "--candidates"}).output.find("代表工作机构") != std::string::npos);

    const auto topics = cli.onLedger({"--format", "json", "topics"}).json();
    REQUIRE(topics["topics"].size() == 1);
    CHECK(topics["topics"][0]["step"] == "make_plan");
    CHECK(topics["topics"][0]["turn"] == "committee");
    CHECK(topics["topics"][0]["pieces"] == nlohmann::json({"18-1-120"}));
    CHECK(cli.onLedger({"topics", "--topic", "公交接驳"}).output.find("制定督办方案") != std::string::npos);
    CHECK(cli.onLedger({"topics", "--topic", "没有"}).exitCode == 1);

    const std::vector<std::string> day{"--today", "2023-07-01"};
    const auto on = [&](std::vector<std::string> words) {
        words.insert(words.begin(), day.begin(), day.end());
        return cli.onLedger(words);
    };
    CHECK(on({"chase", "--format", "json"}).json()["tasks"] == 2);
    const auto chased = on({"chase", "--topic", "公交接驳", "--format", "json"}).json();
    CHECK(chased["tasks"] == 1);
    CHECK(chased["units"][0]["unit"] == "市交通运输局");
    const auto today = on({"today", "--format", "json"}).json();
    REQUIRE(today["topics"].size() == 3);
    CHECK(today["topics"][1]["queue"] == "activities_missing");
    CHECK(today["topics"][1]["count"] == 1);
    CHECK(today["topics"][2]["rows"][0]["topic"] == "公交接驳");
    CHECK(on({"today"}).output.find("尚未开展督办活动") != std::string::npos);

    const std::string folder = cli.path("情况单").string();
    const auto written = on({"letters", "--kind", "briefing", "--topic", "公交接驳", "--output", folder, "--format", "json"});
    REQUIRE(written.exitCode == 0);
    CHECK(written.json()["files"][0] == "督办情况单 公交接驳.docx");
    CHECK(std::filesystem::file_size(cli.path("情况单") / "督办情况单 公交接驳.docx") > 1000);
    CHECK(on({"letters", "--kind", "briefing", "--topic", "公交接驳", "--output", folder}).exitCode == 1);  // it is there
    CHECK(on({"letters", "--kind", "briefing", "--output", cli.path("无").string()}).exitCode == 2);
    CHECK(on({"letters", "--kind", "briefing", "--topic", "没有", "--output", cli.path("无").string()}).exitCode == 1);
}

}  // namespace huying::tests
