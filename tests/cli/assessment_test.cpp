// SPDX-License-Identifier: GPL-3.0-or-later
// The assessment of units on the command line: formulas checked without a register, scores with their pieces, what changed.
#include <catch2/catch.hpp>

#include "cli/program_run.h"
#include "storage/raw_database.h"

namespace huying::tests {

TEST_CASE("formulas are checked without a register, and a wrong one says where") {
    const CommandLine cli;
    CHECK(cli.run({"assessment", "check", "2 / 4 + 1"}).output == "1.5\n");
    const auto wrong = cli.run({"assessment", "check", "on_time / replyed"});
    CHECK(wrong.exitCode == 1);
    CHECK(wrong.errors.find("formula-unknown-name") != std::string::npos);
    CHECK(wrong.errors.find("第11个字") != std::string::npos);
    const auto never = cli.run({"assessment", "check", "按期答复 / (答复到期 - 答复到期)"});
    CHECK(never.exitCode == 1);
    CHECK(never.errors.find("formula-never-judged") != std::string::npos);
    CHECK(never.errors.find("第6个字") != std::string::npos);
    CHECK(cli.run({"assessment", "check", "按期答复 / 答复到期"}).output.find("on_time\t按期答复\n") != std::string::npos);
    CHECK(cli.run({"assessment", "check"}).exitCode == 2);
    CHECK(cli.run({"assessment", "nonsense"}).exitCode == 2);  // needs a register, and there is none of that either
    CHECK(cli.run({"assessment", "names"}).output.find("on_time\t答复\t按期答复\t") != std::string::npos);
    CHECK(cli.run({"--format", "json", "assessment", "examples"}).json()["total"] == 4);
}

TEST_CASE("scores open to their numbers and pieces, and what changed since a freeze is told") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"sole"}]})",
                R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"A"})",
                R"({"command":"set-assessment-sheet","on":"2023-06-01","sheet":"考核","indicators":[{"name":"按期答复","formula":"on_time / reply_due","points":60},{"name":"首次评价","formula":"first_satisfied / first_rated","points":40}]})",
                R"({"command":"record-assessment-entry","on":"2023-06-01","unit":"市交通运输局","points":0.5,"reason":"经验交流","evidence":"会议材料"})",
                R"({"command":"freeze-assessment","on":"2023-06-01"})"})
            .exitCode == 0);
    const auto on = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"--today", "2023-12-20"});
        return cli.onLedger(words);
    };
    CHECK(on({"assessment"}).output == "主办\t1\t市交通运输局\t1\t100.5\t\t60\t不评\t+0.5\t\n");
    const auto board = on({"--format", "json", "assessment"}).json();
    const auto& unit = board["lists"][0]["ranked"][0];
    CHECK(unit["score"] == 100.5);
    CHECK(unit["indicators"][0]["numbers"] == "1 / 1");
    CHECK(unit["indicators"][0]["quantities"][0]["pieces"][0] == "18-1-120");
    CHECK(unit["indicators"][1]["points"].is_null());
    CHECK(unit["entries"][0]["evidence"] == "会议材料");
    CHECK(on({"assessment", "--unit", "市交通运输局"}).output.find("按期答复 / 答复到期\t1 / 1\t按期答复1：18-1-120") != std::string::npos);
    CHECK(on({"--format", "json", "assessment", "--unit", "市交通运输局"}).json()["lists"][0]["ranked"].size() == 1);
    CHECK(on({"--format", "json", "assessment", "--unit", "市教育局"}).json()["lists"][0]["ranked"].empty());
    CHECK(on({"assessment", "check", "tasks * 2", "--unit", "市交通运输局"}).output == "主办\t1 * 2\t2.0\n");
    CHECK(on({"assessment", "check", "承办件次 × 2", "--unit", "市交通运输局"}).output == "主办\t1 × 2\t2.0\n");
    CHECK(on({"--format", "csv", "assessment"}).output.find("按期答复（60）") != std::string::npos);
    CHECK(on({"assessment", "sheets"}).output == "考核\t1\t0\t\t2023-06-01\t2023-06-01\n");
    CHECK(on({"assessment", "entries"}).output.find("2023-06-01\t市交通运输局\t主办\t0.5\t经验交流\t会议材料\t\n") != std::string::npos);
    CHECK(on({"assessment", "changes"}).output.empty());

    REQUIRE(cli.apply({R"({"command":"record-feedback","on":"2023-06-12","case":"120","result":"dissatisfied","comment":"班次没有答复"})"})
                .exitCode == 0);
    const auto changes = on({"--format", "json", "assessment", "changes"}).json();
    REQUIRE(changes["total"] == 1);
    CHECK(changes["frozen"]["as_of"] == "2023-06-01");
    CHECK(changes["rows"][0]["score_before"] == "100.5");
    CHECK(changes["rows"][0]["score"] == "60.5");
    CHECK(changes["rows"][0]["changes"] == "首次评价不评→0（有首次评价0→1，增加18-1-120）");
    RawDatabase(cli.ledger(), SQLITE_OPEN_READWRITE).execute("UPDATE assessment_result SET board = '{}'");
    const auto damaged = on({"assessment", "changes"});
    CHECK(damaged.exitCode == 3);
    CHECK(damaged.errors.starts_with("huying-cli: register-damaged: 台账文件已损坏：" + cli.ledger() + "。"));
    CHECK(on({"assessment", "--sheet", "没有"}).exitCode == 1);
    CHECK(on({"assessment", "nonsense"}).exitCode == 2);
    CHECK(on({"assessment", "--as-of", "昨"}).exitCode == 2);
}

}  // namespace huying::tests
