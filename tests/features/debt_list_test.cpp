// SPDX-License-Identifier: GPL-3.0-or-later
// Who is still owed a reply, over all pieces, as a list that leaves the register; and the day's work as such a list.
#include <catch2/catch.hpp>

#include "app/queries/debt_list.h"
#include "app/queries/today_sheet.h"
#include "app/words/words.h"
#include "merged_office.h"

namespace huying::tests {

namespace {

const app::Words& zh() {
    static const app::Words words = app::Words::of(app::Language::chinese);
    return words;
}

std::vector<app::OwedReply> owed(MergedOffice& o, const std::string& unit = {}) {
    app::DebtQuery query;
    for (const domain::Unit& one : o.office.reader().units()) {
        if (one.displayName() == unit) query.unit = one.id;
    }
    return app::readOwedReplies(o.office.reader(), query);
}

// "18-1-120 王明 尚未答复 2023-03-03" of each line.
Codes lines(MergedOffice& o, std::string_view on) {
    Codes texts;
    for (const auto& row : app::owedRepliesSheet(owed(o), day(on), zh()).rows)
        texts.push_back(base::joined({row[2], row[0], row[5], row[6]}, " "));
    return texts;
}

std::string delivering(const std::string& address, const std::string& rest = {}) {
    return R"({"command":"record-delivery","on":"2023-06-01","case":")" + address + R"(","way":"post")" + rest + "}";
}

}  // namespace

TEST_CASE("reply debts: the list has every signer of every merged piece, until the reply has reached each of them") {
    MergedOffice o;
    CHECK(owed(o).empty());  // nobody has it yet who could reply
    o.assign();
    o.mergeBoth();
    CHECK((lines(o, "2023-06-10") == Codes{"18-1-120 王明 尚未答复 2023-03-03", "18-1-120 陈红 尚未答复 2023-03-03",
                                           "18-1-121 李亮 尚未答复 2023-03-03", "18-1-121 赵云 尚未答复 2023-03-03",
                                           "18-1-122 青羊代表团 尚未答复 2023-03-03"}));
    CHECK((owed(o)[0].dueOn == day("2023-06-05")));
    CHECK((owed(o)[0].matter.kind == domain::AwaitedKind::reply));

    o.reply();  // on 30 May
    o.must(delivering("120"));
    CHECK((lines(o, "2023-06-10") == Codes{"18-1-121 李亮 已答复，未送达 2023-05-30", "18-1-121 赵云 已答复，未送达 2023-05-30",
                                           "18-1-122 青羊代表团 已答复，未送达 2023-05-30"}));
    const app::OwedReply first = owed(o).front();
    CHECK(first.delegation == "锦江代表团");
    CHECK(first.unit == "市交通运输局");
    CHECK_FALSE(first.dueOn.has_value());
    CHECK((first.matter.kind == domain::AwaitedKind::delivery));
    CHECK(app::owedRepliesSheet({first}, day("2023-06-10"), zh()).rows[0][7] == "11");  // days since 30 May
    o.must(delivering("120", R"(,"with_merged":true)"));
    CHECK(owed(o).empty());
}

TEST_CASE("reply debts: a reply that was sent back is owed anew, of one unit alone where it is asked for, and names are kept") {
    MergedOffice o;
    o.assign();
    o.assign("121", "市住建局", "2023-03-10");
    o.must(R"({"command":"correct-suggestion","case":"121","hide_identity":true})");
    o.reply();
    o.must(
        R"({"command":"record-review","on":"2023-06-02","case":"120","unit":"市交通运输局","reviewer":"周×","review_result":"sent_back","reason":"没有逐条答复"})");
    CHECK((lines(o, "2023-06-10") == Codes{"18-1-120 王明 尚未答复 2023-03-03", "18-1-120 陈红 尚未答复 2023-03-03",
                                           "18-1-121 身份保密 尚未答复 2023-03-10", "18-1-121 身份保密 尚未答复 2023-03-10"}));
    CHECK(owed(o, "市住建局").size() == 2);
    CHECK(owed(o, "市公安局").empty());
    o.must(R"({"command":"withdraw-suggestion","on":"2023-06-05","case":"121","reason":"代表撤回","all_signers_ask":true})");
    CHECK(owed(o).size() == 2);
}

TEST_CASE("today as a list: a row for each line of each queue, of one unit alone where it is asked for, what was put off last") {
    MergedOffice o;
    o.assign();
    o.assign("121", "市住建局", "2023-03-10");
    o.must(R"({"command":"snooze-suggestion","on":"2023-06-09","case":"121","queue":"silent","until":"2023-06-30","reason":"等会议"})");
    app::TodayQuery query;
    query.today = day("2023-06-10");
    const auto sheetOf = [&] { return app::todaySheet(o.office.reader(), app::readToday(o.office.reader(), query), zh()); };
    const app::ListSheet whole = sheetOf();
    CHECK(whole.title == "今日待办");
    // 120 is overdue since 5 June and 121 is due on 12 June; neither is signed for, nobody has spoken with the deputies; 122 is not
    // assigned.
    REQUIRE(whole.rows.size() == 9);
    CHECK((whole.rows[0] == Codes{"超期", "18-1-120", "关于公交接驳的建议", "市交通运输局", "答复期限2023-06-05；承办单位尚未签收",
                                  "2023-03-03", "2023-06-05", "超5天"}));
    CHECK((whole.rows[1] == Codes{"临期", "18-1-121", "关于轨道站点接驳的建议", "市住建局", "答复期限2023-06-12；承办单位尚未签收",
                                  "2023-03-10", "2023-06-12", "剩2天"}));
    CHECK(whole.rows[2][0] == "待本机构处理");
    CHECK(whole.rows[2][3] == "代表工作机构");
    CHECK(whole.rows.back()[4] == "答复期限2023-06-12；承办单位尚未签收；暂缓到2023-06-30：等会议");
    CHECK(app::todaySubtitle(app::readToday(o.office.reader(), query), whole, zh()) == "2023-06-10，共9项");
    for (const domain::Unit& one : o.office.reader().units()) {
        if (one.displayName() == "市交通运输局") query.unit = one.id;
    }
    CHECK(sheetOf().title == "市交通运输局今日待办");
    CHECK(sheetOf().rows.size() == 4);
}

}  // namespace huying::tests
