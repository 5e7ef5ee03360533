// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

constexpr auto registering =
    R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）","category":"K02"})";
constexpr auto assigning =
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-120","tasks":[{"unit":"市交通运输局","role":"sole"}]})";

std::string bytesAt(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

// One line "huying-cli: CODE: sentence", and nothing else.
bool complainsOf(const ProgramResult& result, const std::string& code) {
    const bool isOneLine = std::count(result.errors.begin(), result.errors.end(), '\n') == 1;
    return isOneLine && result.errors.starts_with("huying-cli: " + code + ": ") && result.output.empty();
}

}  // namespace

TEST_CASE("init makes a register once and never overwrites") {
    const CommandLine cli;
    CHECK(cli.onLedger({"init", "--format", "json"}).json() == nlohmann::json({{"entry", 0}}));
    const std::string before = bytesAt(cli.ledger());
    const ProgramResult again = cli.onLedger({"init"});
    CHECK(again.exitCode == 1);
    CHECK(complainsOf(again, "register-exists"));
    CHECK(bytesAt(cli.ledger()) == before);
    const ProgramResult nowhere = cli.run({"--ledger", cli.path("missing/a.huying").string(), "init"});
    CHECK(nowhere.exitCode == 3);
    CHECK(complainsOf(nowhere, "register-not-creatable"));
}

TEST_CASE("a register that cannot be opened ends with 3 and is not touched") {
    const CommandLine cli;
    CHECK(complainsOf(cli.onLedger({"list"}), "register-missing"));
    const std::string text = cli.file("a.huying", std::string(4096, 'x'));
    const ProgramResult foreign = cli.onLedger({"verify"});
    CHECK(foreign.exitCode == 3);
    CHECK(complainsOf(foreign, "not-a-register"));
    CHECK(bytesAt(text) == std::string(4096, 'x'));
    cli.file("a.huying", "");
    CHECK(complainsOf(cli.onLedger({"report"}), "register-empty"));
}

TEST_CASE("wrong usage ends with 2") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"dance"},
                                                                                       {"list", "--filter", "title ="},
                                                                                       {"list", "--columns", "nonsense"},
                                                                                       {"list", "--order", "nonsense"},
                                                                                       {"list", "--limit", "-1"},
                                                                                       {"due", "--event", "lunch", "--from", "2023-03-03"},
                                                                                       {"due", "--event", "reply", "--from", "2023-02-30"},
                                                                                       {"report", "--as-of", "soon"},
                                                                                       {"list", "--format", "pdf"},
                                                                                       {"list", "--today", "2023-02-30"},
                                                                                       {"import", "x.csv", "--create-missing", "people"},
                                                                                       {"import", "x.csv", "--as", "people"},
                                                                                       {"letters", "--kind", "hand-over"},
                                                                                       {}}) {
        const ProgramResult result = cli.onLedger(words);
        CAPTURE(words, result.errors);
        CHECK(result.exitCode == 2);
        CHECK(result.output.empty());
    }
    const ProgramResult rescue = cli.onLedger({"rescue"});
    CHECK(rescue.exitCode == 2);
    CHECK(complainsOf(rescue, "not-available"));
    CHECK(cli.run({"list"}).exitCode == 2);  // no register named
    CHECK(cli.run({"--help"}).exitCode == 0);
}

TEST_CASE("import takes a mapping, and tables of deputies and units, with the same counts and codes") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const std::string table = cli.file("t.csv", "2023年台账,\n号码,内容摘要,内部编码\n12,关于公交的建议,x\n合计,1件,\n");
    const ProgramResult plain = cli.onLedger({"import", table, "--session", "18-1"});
    CHECK(plain.exitCode == 1);
    CHECK(complainsOf(plain, "title-row-above-header"));
    const std::string mapping = cli.file(
        "m.json", R"({"as":"suggestions","columns":{"号码":"编号","内容摘要":"title","内部编码":null},"constants":{"届次":"18-1"}})");
    const ProgramResult mapped = cli.onLedger({"import", table, "--mapping", mapping});
    CAPTURE(mapped.errors);
    CHECK(mapped.exitCode == 0);
    CHECK(mapped.json()["created"] == 1);
    CHECK(mapped.json()["ignored_columns"] == nlohmann::json{"内部编码"});
    CHECK(mapped.json()["rows"].back()["code"] == "total-row");
    CHECK(cli.onLedger({"import", table, "--mapping", mapping}).json()["unchanged"] == 1);
    CHECK(complainsOf(cli.onLedger({"import", table, "--mapping", mapping, "--as", "units"}), "invalid-mapping"));
    CHECK(complainsOf(cli.onLedger({"import", table, "--mapping", cli.file("bad.json", "{")}), "invalid-mapping"));
    CHECK(cli.onLedger({"import", table, "--mapping", cli.path("none.json").string()}).exitCode == 1);

    const std::string deputies = cli.file("d.csv", "姓名,代表证号,代表团\n王明,0012,武侯代表团\n");
    CHECK(cli.onLedger({"import", deputies, "--as", "deputies", "--dry-run"}).json()["written"] == false);
    CHECK(cli.onLedger({"import", deputies, "--as", "deputies"}).json()["created"] == 1);
    CHECK(cli.onLedger({"import", deputies, "--as", "deputies"}).json()["unchanged"] == 1);
    const std::string units = cli.file("u.csv", "单位名称,所属系统\n市新设局,市政府\n市旧局,没有的系统\n");
    const ProgramResult refused = cli.onLedger({"import", units, "--as", "units"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.json()["written"] == false);
    CHECK(refused.json()["rows"][0]["row"] == 3);
    CHECK(cli.onLedger({"import", units, "--as", "units", "--skip-refused"}).exitCode == 0);
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
}

TEST_CASE("apply answers every line and writes all or nothing") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const ProgramResult mixed =
        cli.apply({registering, "{\"command\":", "", assigning, R"({"command":"record-feedback","case":"18-1-120","result":"satisfied"})"});
    CHECK(mixed.exitCode == 1);
    const auto lines = mixed.lines();
    REQUIRE(lines.size() == 4);
    CHECK(lines[0]["ok"] == true);
    CHECK(lines[0]["entry"].is_null());
    CHECK(lines[0]["ids"] == nlohmann::json({"18-1-120"}));
    CHECK(lines[1]["line"] == 2);
    CHECK(lines[1]["errors"][0]["code"] == "invalid-json");
    CHECK(lines[2]["line"] == 4);
    CHECK(lines[2]["ok"] == true);
    CHECK(lines[3]["errors"][0]["code"] == "not-replied");
    for (const char* key : {"field", "rule", "code", "sentence"}) CHECK(lines[3]["errors"][0].contains(key));
    CHECK(cli.onLedger({"list", "--format", "json"}).json()["total"] == 0);

    const std::string file = cli.file("events.jsonl", std::string("\xEF\xBB\xBF") + registering + "\r\n" + assigning + "\r\n");
    CHECK(cli.onLedger({"apply", file, "--dry-run"}).lines().at(1)["entry"].is_null());
    CHECK(cli.onLedger({"list", "--format", "json"}).json()["total"] == 0);
    const ProgramResult good = cli.onLedger({"--actor", "张敏", "apply", file});
    CHECK(good.exitCode == 0);
    CHECK(good.lines().at(1)["entry"] == 2);
    CHECK(complainsOf(cli.onLedger({"apply", cli.path("missing").string()}), "file-missing"));
}

TEST_CASE("show fields history undo and verify have the shapes of the contract") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({registering, assigning}).exitCode == 0);
    const auto shown = cli.onLedger({"show", "120", "--format", "json"}).json();
    for (const char* key : {"case", "title", "state", "next_step", "turn", "version", "tasks", "contacts", "feedback"})
        CHECK(shown.contains(key));
    CHECK(shown["state"] == "assigned");
    CHECK(shown["version"] == 1);
    CHECK(shown["tasks"][0]["due_on"] == "2023-06-05");
    const auto fields = cli.run({"fields", "--format", "json"}).json();
    for (const auto& field : fields) CHECK((field.contains("key") && field.contains("label") && field.contains("type")));
    const auto history = cli.onLedger({"history", "18-1-120", "--format", "json"}).json()["entries"];
    REQUIRE(history.size() == 2);
    for (const char* key : {"entry", "batch", "at", "actor", "command", "changes"}) CHECK(history[0].contains(key));
    for (const char* key : {"table", "column", "old", "new"}) CHECK(history[0]["changes"][0].contains(key));
    CHECK(cli.onLedger({"undo", "--actor", "李雷"}).exitCode == 1);  // nothing of his
    CHECK(cli.onLedger({"undo", "--format", "json"}).json()["entry"] == 3);
    CHECK(complainsOf(cli.onLedger({"show", "120"}), "unknown-case"));
    CHECK(cli.onLedger({"undo", "--entry", "3"}).exitCode == 0);  // brings both back
    CHECK(cli.onLedger({"list", "--format", "json"}).json()["total"] == 1);
    CHECK(cli.onLedger({"verify", "--format", "json"}).json() == nlohmann::json({{"ok", true}, {"differences", nlohmann::json::array()}}));
}

TEST_CASE("today is the option, then the environment, then the register's own day") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    CHECK(cli.onLedger({"report", "--today", "2023-01-02"}, "", {"HUYING_TODAY=2023-01-01"}).json()["as_of"] == "2023-01-02");
    CHECK(cli.onLedger({"report"}, "", {"HUYING_TODAY=2023-01-01"}).json()["as_of"] == "2023-01-01");
    CHECK(cli.onLedger({"report"}, "", {"HUYING_TODAY=yesterday"}).exitCode == 2);
}

TEST_CASE("lists leave as csv and Excel without formulas and never over another file") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({R"({"command":"register-suggestion","title":"=1+1'); DROP TABLE suggestion;--","lead":"王一（武侯代表团）"})"})
                .exitCode == 0);
    const ProgramResult csv = cli.onLedger({"list", "--columns", "case,title", "--format", "csv"});
    CHECK(csv.output.find("'=1+1'); DROP TABLE suggestion;--") != std::string::npos);
    CHECK_FALSE(csv.output.starts_with("\xEF\xBB\xBF"));
    const std::string target = cli.path("list.csv").string();
    CHECK(cli.onLedger({"list", "--format", "csv", "--output", target}).exitCode == 0);
    CHECK(bytesAt(target).starts_with("\xEF\xBB\xBF"));
    const ProgramResult again = cli.onLedger({"list", "--format", "csv", "--output", target});
    CHECK(again.exitCode == 1);
    CHECK(complainsOf(again, "file-exists"));
    CHECK(cli.onLedger({"list", "--format", "xlsx", "--output", cli.path("list.xlsx").string()}).exitCode == 0);
    CHECK(bytesAt(cli.path("list.xlsx")).starts_with("PK"));
    CHECK(cli.onLedger({"show", "1", "--format", "json"}).json()["title"] == "=1+1'); DROP TABLE suggestion;--");
}

TEST_CASE("due prints the test values of the time limits") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const auto due = [&](const std::string& event, const std::string& from) {
        return cli.onLedger({"due", "--event", event, "--from", from}).json();
    };
    CHECK(due("reply", "2023-03-03")["due"] == "2023-06-05");
    CHECK(due("reply", "2025-11-30")["due"] == "2026-02-28");
    CHECK(due("reply", "2025-07-01")["due"] == "2025-10-09");
    CHECK(due("reply", "2026-06-19")["due"] == "2026-09-20");
    CHECK(due("return-request", "2024-02-05")["due"] == "2024-02-20");
    const auto unknown = due("reply", "2026-12-01");
    CHECK(unknown["provisional"] == true);
    CHECK(unknown.dump().find("calendar_missing") != std::string::npos);
    for (const char* key : {"event", "from", "due", "profile", "steps"}) CHECK(unknown.contains(key));
}

TEST_CASE("a ledger goes in by import with the same verdict dry and real") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const std::string bad = cli.file("bad.csv",
                                     "编号,标题,领衔代表,主办单位,重点督办主题,心情\n1,关于停车的建议,王一（武侯代表团）,市教育局,,\n2,"
                                     "关于绿道的建议,王一（武侯代表团）,市教育句,,\n");
    const ProgramResult dry = cli.onLedger({"import", bad, "--session", "18-1", "--dry-run"});
    const ProgramResult real = cli.onLedger({"import", bad, "--session", "18-1"});
    CHECK(dry.exitCode == 1);
    CHECK(real.exitCode == 1);
    CHECK(dry.json() == real.json());
    CHECK(real.json()["created"] == 1);
    CHECK(real.json()["refused"] == 1);
    CHECK(real.json()["written"] == false);
    CHECK(real.json()["rows"][0]["row"] == 3);
    CHECK(real.json()["rows"][0]["column"] == "主办单位");
    CHECK(real.json()["rows"][0]["sentence"].get<std::string>().find("市教育局") != std::string::npos);
    CHECK(real.json()["unknown_columns"] == nlohmann::json({"心情"}));
    CHECK(real.json()["ignored_columns"] == nlohmann::json::array());
    const ProgramResult skipped = cli.onLedger({"import", bad, "--session", "18-1", "--skip-refused"});
    CHECK(skipped.exitCode == 0);
    CHECK(skipped.json()["written"] == true);
    CHECK(cli.onLedger({"list", "--format", "json"}).json()["total"] == 1);
    CHECK(complainsOf(cli.onLedger({"import", cli.path("missing.csv").string()}), "file-missing"));
    CHECK(complainsOf(cli.onLedger({"import", cli.file("text.xlsx", "kein Excel")}), "not-a-spreadsheet"));
}

TEST_CASE("a list that was written out goes in again, in its own register and in another") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const std::string table = cli.file("t.csv",
                                       "编号,类型,标题,领衔代表,代表团,类别\n1,大会,关于停车的建议,王一,武侯代表团,交通邮电类\n"
                                       "1,闭会,关于绿道的建议,王一,武侯代表团,\n7,大会,关于养老的建议,李红,锦江代表团,\n");
    REQUIRE(cli.onLedger({"import", table, "--session", "18-1"}).json()["created"] == 3);
    const std::string list = cli.path("list.xlsx").string();
    REQUIRE(cli.onLedger({"list", "--columns", "case,title,lead,delegation,category,kind,priority", "--format", "xlsx", "--output", list})
                .exitCode == 0);
    const auto same = cli.onLedger({"import", list, "--session", "18-1"}).json();
    CHECK(same["unchanged"] == 3);
    CHECK(same["refused"] == 0);
    CHECK(same["unknown_columns"] == nlohmann::json::array());

    const CommandLine other;
    REQUIRE(other.onLedger({"init"}).exitCode == 0);
    CHECK(other.onLedger({"import", list}).json()["created"] == 3);  // the pieces name their session
    const auto rows = other.onLedger({"list", "--columns", "case,title", "--order", "case", "--format", "csv"}).output;
    for (const char* row : {"18-1-1,关于停车的建议", "18-1-闭1,关于绿道的建议", "18-1-7,关于养老的建议"})
        CHECK(rows.find(row) != std::string::npos);
}

}  // namespace huying::tests
