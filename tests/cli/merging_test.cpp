// SPDX-License-Identifier: GPL-3.0-or-later
// Merged pieces, links, reply debts and reviews on the command line: apply, show, list, undo, verify.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

using Json = nlohmann::json;

void prepare(const CommandLine& cli) {
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","serial":120,"title":"关于公交接驳的建议","lead":"王明（武侯代表团）"})",
                R"({"command":"register-suggestion","on":"2023-02-26","serial":121,"title":"关于轨道接驳的建议","lead":"李亮（锦江代表团）","co_signers":["赵云（青羊代表团）"]})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"sole"}]})",
                R"({"command":"merge-suggestions","on":"2023-03-20","cases":["121"],"into":"120","reason":"同一事项"})"})
            .exitCode == 0);
}

Json shown(const CommandLine& cli, const std::string& address) { return cli.onLedger({"show", address, "--format", "json"}).json(); }

}  // namespace

TEST_CASE("show tells the main case, the merged pieces and who is owed a reply") {
    const CommandLine cli;
    prepare(cli);
    const Json piece = shown(cli, "121");
    CHECK(piece["merged_into"] == "18-1-120");
    CHECK(piece["next_step"] == "follow_main");
    CHECK(piece["why"] == "已并入18-1-120，随主件办理");
    CHECK(piece["due_on"].is_null());
    CHECK(piece["tasks"][0]["unit"] == "市交通运输局");
    CHECK(piece["mergers"][0]["reason"] == "同一事项");
    REQUIRE(
        cli.apply(
               {R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"A","publish_by_unit":"full"})",
                R"({"command":"record-delivery","on":"2023-06-01","case":"120","way":"post"})"})
            .exitCode == 0);
    const Json main = shown(cli, "120");
    CHECK(main["merged_into"].is_null());
    CHECK(main["merged_pieces"][0]["case"] == "18-1-121");
    CHECK(main["merged_pieces"][0]["title"] == "关于轨道接驳的建议");
    CHECK(main["merged_pieces"][0]["state"] == "replied");
    REQUIRE(main["reply_debts"].size() == 3);
    CHECK(main["reply_debts"][0]["way"] == "post");
    CHECK(
        main["reply_debts"][2] ==
        Json::parse(
            R"({"case":"18-1-121","signer":"赵云（青羊代表团）","lead":false,"unit":"市交通运输局","round":1,"replied":true,"way":null,"on":null,"form_sent":false})"));
    CHECK(main["publication"] == Json::parse(R"({"by_deputy":null,"by_unit":"full","by_review":null,"allowed":null})"));
    const std::string text = cli.onLedger({"show", "120"}).output;
    CHECK(text.find("并案：18-1-121 关于轨道接驳的建议  已答复") != std::string::npos);
    CHECK(text.find("送达 18-1-121 赵云（青羊代表团）（市交通运输局）：已答复，未送达") != std::string::npos);
    const Json owed =
        cli.onLedger({"list", "--queue", "undelivered", "--format", "json", "--columns", "case,merged_into,undelivered"}).json();
    CHECK(owed["rows"] == Json::parse(R"([{"case":"18-1-121","title":"关于轨道接驳的建议","merged_into":"18-1-120","undelivered":2}])"));
    CHECK(cli.onLedger({"list", "--filter", "merged_count > 0", "--format", "json"}).json()["total"] == 1);
    CHECK(cli.onLedger({"verify", "--format", "json"}).exitCode == 0);
}

TEST_CASE("what belongs in the main case is refused with its number, in both languages, and a merger is undone") {
    const CommandLine cli;
    prepare(cli);
    const std::string progress = R"({"command":"record-progress","on":"2023-04-01","case":"121","unit":"市交通运输局","text":"会商"})";
    const ProgramResult refused = cli.apply({progress});
    CHECK(refused.exitCode == 1);
    CHECK(refused.json()["errors"][0]["code"] == "merged-into-main");
    CHECK(refused.json()["errors"][0]["sentence"].get<std::string>().find("18-1-120") != std::string::npos);
    CHECK(cli.onLedger({"undo", "--format", "json"}).exitCode == 0);  // all four lines are one batch
    CHECK(cli.onLedger({"list", "--format", "json"}).json()["total"] == 0);
}

TEST_CASE("a reply that was sent back is told with its review, and the next one counts") {
    const CommandLine cli;
    prepare(cli);
    REQUIRE(
        cli.apply(
               {R"({"command":"record-reply","on":"2023-05-20","case":"120","unit":"市交通运输局","result_class":"A"})",
                R"({"command":"record-review","on":"2023-05-22","case":"120","unit":"市交通运输局","reviewer":"周×","review_result":"sent_back","reason":"没有逐条答复"})"})
            .exitCode == 0);
    Json main = shown(cli, "120");
    CHECK(main["state"] == "handling");  // the unit has shown that it has the piece
    CHECK(main["why"] == "答复经审核退回，须重新答复");
    CHECK(main["tasks"][0]["reply"].is_null());
    CHECK(main["tasks"][0]["reviews"][0]["replied_on"] == "2023-05-20");
    CHECK(main["tasks"][0]["reviews"][0]["class_before"] == "A");
    CHECK(cli.onLedger({"show", "120"}).output.find("退回重办 2023-05-22 周×  没有逐条答复") != std::string::npos);
    REQUIRE(cli.apply({R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"B"})"}).exitCode ==
            0);
    main = shown(cli, "120");
    CHECK(main["result_class"] == "B");
    CHECK(main["tasks"][0]["reply"]["on"] == "2023-05-30");
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
}

TEST_CASE("links show in both pieces on the command line") {
    const CommandLine cli;
    prepare(cli);
    REQUIRE(
        cli.apply(
               {R"({"command":"open-session","term":18,"number":2})",
                R"({"command":"register-suggestion","on":"2024-02-26","session":"18-2","serial":7,"title":"再次关于接驳的建议","lead":"王明"})",
                R"({"command":"link-suggestion","on":"2024-03-01","case":"18-2-7","earlier":["18-1-120"],"note":"连续两年提出"})"})
            .exitCode == 0);
    CHECK(shown(cli, "18-2-7")["links"][0]["case"] == "18-1-120");
    CHECK(shown(cli, "18-2-7")["links"][0]["earlier"] == true);
    CHECK(shown(cli, "18-1-120")["links"][0]["case"] == "18-2-7");
    CHECK(shown(cli, "18-1-120")["links"][0]["earlier"] == false);
    CHECK(cli.onLedger({"show", "18-1-120"}).output.find("后续建议：18-2-7 再次关于接驳的建议") != std::string::npos);
    CHECK(cli.onLedger({"list", "--filter", "earlier = 18-1-120", "--format", "json"}).json()["total"] == 1);
}

}  // namespace huying::tests
