// SPDX-License-Identifier: GPL-3.0-or-later
// Frozen reports and earlier moments on the command line.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

std::string registering(int serial) {
    return R"({"command":"register-suggestion","actor":"张敏","on":"2023-02-26","session":"18-1","kind":"plenary","serial":)" +
           std::to_string(serial) + R"(,"title":"第)" + std::to_string(serial) + R"(件","lead":"王一（武侯代表团）","category":"K01"})";
}

bool complainsOf(const ProgramResult& result, const std::string& code) { return result.errors.starts_with("huying-cli: " + code + ": "); }

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("report --snapshot prints byte for byte what report printed when it was frozen") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({registering(1), registering(2)}).exitCode == 0);
    const std::vector<std::string> report{"--today", "2023-12-20", "report", "--session", "18-1", "--as-of", "2023-12-20"};
    const ProgramResult then = cli.onLedger(report);
    REQUIRE(then.exitCode == 0);
    REQUIRE(cli.apply({R"({"command":"freeze-report","actor":"张敏","on":"2023-12-20","session":"18-1","name":"审议稿"})"}).exitCode == 0);
    REQUIRE(cli.apply({registering(3)}).exitCode == 0);
    CHECK(cli.onLedger(report).output != then.output);
    CHECK(cli.onLedger({"report", "--snapshot", "1"}).output == then.output);

    const auto list = cli.onLedger({"report", "--snapshots", "--format", "json"}).json();
    REQUIRE(list["total"] == 1);
    CHECK(list["snapshots"][0]["name"] == "审议稿");
    CHECK(list["snapshots"][0]["registered"] == 2);
    CHECK(cli.onLedger({"report", "--snapshots", "--format", "text"}).output.find("审议稿") != std::string::npos);
    const std::string page = cli.path("定稿.html").string();
    REQUIRE(cli.onLedger({"report", "--snapshot", "1", "--format", "html", "--output", page}).exitCode == 0);
    CHECK(bytesOf(page).find("定稿：第1号") != std::string::npos);

    const auto compared = cli.onLedger({"--today", "2023-12-20", "report", "--snapshot", "1", "--compare", "--format", "json"}).json();
    CHECK(compared["snapshot"]["snapshot"] == 1);
    CHECK(compared["then"]["as_of"] == "2023-12-20");
    const auto& figures = compared["figures"];
    const auto all = std::find_if(figures.begin(), figures.end(), [](const auto& one) { return one["key"] == "registered"; });
    REQUIRE(all != figures.end());
    CHECK((*all)["then"] == 2);
    CHECK((*all)["now"] == 3);
    CHECK((*all)["growth"] == "50.00");
    CHECK((*all)["came_in"] == nlohmann::json{"18-1-3"});
    const ProgramResult text = cli.onLedger({"--today", "2023-12-20", "report", "--snapshot", "1", "--compare", "--format", "text"});
    CHECK(text.output.find("登记的全部建议：2 → 3（+1）") != std::string::npos);
    CHECK(cli.onLedger({"report", "--compare-as-of", "2023-01-01", "2023-12-20", "--format", "text"}).output.find("0 → 3") !=
          std::string::npos);

    CHECK(complainsOf(cli.onLedger({"report", "--snapshot", "9"}), "unknown-snapshot"));
    CHECK(cli.onLedger({"report", "--snapshot", "9"}).exitCode == 1);
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"report", "--compare"},
                                               {"report", "--snapshot", "1", "--as-of", "2023-12-20"},
                                               {"report", "--snapshot", "1", "--session", "18-1"},
                                               {"report", "--snapshots", "--snapshot", "1"},
                                               {"report", "--compare-as-of", "2023-01-01"},
                                               {"report", "--compare-as-of", "2023-01-01", "bald"}}) {
        CAPTURE(words);
        CHECK(cli.onLedger(words).exitCode == 2);
    }
}

TEST_CASE("as-recorded makes a file of the register as it was, which is looked at with every verb and written by none") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    for (int serial = 1; serial <= 3; ++serial) REQUIRE(cli.apply({registering(serial)}).exitCode == 0);
    const std::string then = cli.path("那时.huying").string();
    const auto made = cli.onLedger({"as-recorded", "--entry", "2", "--output", then, "--format", "json"}).json();
    CHECK(made["holds"]["suggestions"] == 2);
    CHECK(made["moment"]["entry"] == 2);
    CHECK(cli.run({"--ledger", then, "list", "--format", "json"}).json()["total"] == 2);
    CHECK(cli.run({"--ledger", then, "verify"}).exitCode == 0);
    CHECK(cli.run({"--ledger", then, "report", "--as-of", "2023-12-20"}).json()["totals"]["registered"] == 2);
    const ProgramResult refused = cli.run({"--ledger", then, "apply", cli.file("c.jsonl", registering(4) + "\n")});
    CHECK(refused.exitCode == 1);
    CHECK(refused.errors.find("moment-read-only") != std::string::npos);
    const ProgramResult again = cli.onLedger({"as-recorded", "--entry", "1", "--output", then});
    CHECK(again.exitCode == 1);
    CHECK(complainsOf(again, "file-exists"));
    CHECK(cli.onLedger({"as-recorded", "--at", "2099-01-01", "--output", cli.path("jetzt.huying").string()}).exitCode == 0);
    CHECK(complainsOf(cli.onLedger({"as-recorded", "--at", "1999-01-01", "--output", cli.path("x.huying").string()}),
                      "moment-before-register"));
    CHECK(complainsOf(cli.onLedger({"as-recorded", "--entry", "99", "--output", cli.path("x.huying").string()}), "unknown-entry"));
    CHECK(cli.onLedger({"as-recorded", "--entry", "1"}).exitCode == 2);
    CHECK(cli.onLedger({"as-recorded", "--output", cli.path("x.huying").string()}).exitCode == 2);
    CHECK(cli.onLedger({"as-recorded", "--at", "bald", "--output", cli.path("x.huying").string()}).exitCode == 2);
    CHECK_FALSE(std::filesystem::exists(cli.path("x.huying")));
}

TEST_CASE("compare lists what changed between two entries, piece by piece") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({registering(1), registering(2)}).exitCode == 0);
    REQUIRE(cli.apply({R"({"command":"correct-suggestion","actor":"李红","on":"2023-03-01","case":"18-1-2","title":"改过"})"}).exitCode ==
            0);
    const auto json = cli.onLedger({"compare", "--from", "2", "--to", "#3", "--format", "json"}).json();
    REQUIRE(json["total"] == 1);
    CHECK(json["pieces"][0]["case"] == "18-1-2");
    CHECK(json["pieces"][0]["last"]["actor"] == "李红");
    CHECK(json["pieces"][0]["changes"][0]["old"] == "第2件");
    CHECK(json["pieces"][0]["changes"][0]["new"] == "改过");
    CHECK(cli.onLedger({"compare", "--from", "2", "--to", "3"}).output.find("第2件 → 改过") != std::string::npos);
    CHECK(cli.onLedger({"compare", "--from", "0", "--to", "3", "--case", "18-1-1", "--format", "json"}).json()["total"] == 1);
    CHECK(cli.onLedger({"compare", "--from", "2", "--to", "3", "--format", "csv"}).output.find("18-1-2,") != std::string::npos);
    CHECK(complainsOf(cli.onLedger({"compare", "--from", "3", "--to", "2"}), "moments-reversed"));
    // Without the later one it is compared with now, and what is missing is said to be.
    CHECK(cli.onLedger({"compare", "--from", "2"}).output.find("第2件 → 改过") != std::string::npos);
    const ProgramResult missing = cli.onLedger({"compare", "--to", "3"});
    CHECK(missing.exitCode == 2);
    CHECK(complainsOf(missing, "option-needed"));
    CHECK(missing.errors.find("--from TIME") != std::string::npos);
}

}  // namespace huying::tests
