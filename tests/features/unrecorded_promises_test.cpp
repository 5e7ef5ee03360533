// SPDX-License-Identifier: GPL-3.0-or-later
// A reply of a planned class waits until its promise is on record, or the office says why there is none: in the case, in Today,
// before the archive, in lists, and where the classes of the term change.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/history/history_text.h"
#include "app/queries/case_list.h"
#include "app/queries/today.h"
#include "features/accounts_office.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

class PlannedOffice : public ReturnsOffice {
public:
    PlannedOffice() : ReturnsOffice("2025-12-31") {
        assignSole();
        must(head("record-reply", "2023-05-15", b) + R"(,"result_class":"B"})");
    }
    static std::string promise(const std::string& on) { return head("record-commitment", on, b) + R"(,"text":"新增车位"})"; }
    static std::string nothing(const std::string& reason) {
        return R"({"command":"correct-reply","case":"1","unit":"市住建局","nothing_promised":)" + reason + "}";
    }
    app::CommandResult complete() { return must(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied"})"); }

    // Of Today, by the list of the same queue as well.
    int waiting() {
        app::TodayQuery query;
        query.today = day("2024-12-31");
        const int count = app::readToday(office.reader(), query).count(app::Queue::commitmentsMissing);
        app::ListQuery list;
        list.queue = app::QueueOnDay{app::Queue::commitmentsMissing, query.today};
        CHECK(office.reader().caseCount(list) == count);
        return count;
    }
    // Of the case, in words.
    std::vector<std::string> lines() {
        const app::CaseView now = view();
        std::vector<std::string> texts;
        for (const app::OpenMatter& matter : now.matters) {
            if (matter.what != "awaited_kind.commitment_record") continue;
            CHECK_FALSE(matter.dueOn);
            texts.push_back(app::matterText(matter, now, app::Words::of(app::Language::chinese)));
        }
        return texts;
    }
};

}  // namespace

TEST_CASE("unrecorded promises: the case and Today wait for them until one is on record, in later sessions too") {
    PlannedOffice o;
    CHECK(o.lines() == std::vector<std::string>{"市住建局　登记承诺"});
    CHECK(o.waiting() == 1);
    o.complete();
    CHECK(o.lines().size() == 1);
    o.must(R"({"command":"roll-over-session","term":18,"number":2,"opened":"2024-01-20"})");
    const auto sessions = o.office.reader().sessions();
    REQUIRE(sessions.front().number == 2);
    app::TodayQuery query;
    query.today = day("2025-03-01");
    query.session = sessions.front().id;
    const app::Today today = app::readToday(o.office.reader(), query);
    CHECK(today.count(app::Queue::commitmentsMissing) == 1);
    for (const app::TodayQueue& one : today.queues) {
        if (one.queue != app::Queue::commitmentsMissing) continue;
        REQUIRE(one.lines.size() == 1);
        CHECK(one.lines[0].units == std::vector<std::string>{b});
        CHECK(one.lines[0].why == "commitments_missing");
        CHECK(one.lines[0].since == day("2023-05-15"));
    }
    o.must(PlannedOffice::promise("2023-05-15"));  // no day is named: a promise all the same
    CHECK(o.lines().empty());
    CHECK(o.waiting() == 0);
    o.must(R"({"command":"correct-commitment","case":"1","commitment":1,"void":true,"reason":"误登"})");
    CHECK(o.waiting() == 1);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("unrecorded promises: the office says why there are none, takes it back, and a promise takes it back too") {
    PlannedOffice o;
    const auto said = o.must(PlannedOffice::nothing(R"(" 已列入年度计划 ")"));
    CHECK(o.waiting() == 0);
    CHECK(o.lines().empty());
    CHECK(o.view().facts.replies[0].nothingPromised == "已列入年度计划");
    const auto history = app::historyInWords(o.office.reader(), o.view().facts.suggestion.id, app::Words::of(app::Language::chinese));
    const bool isTold = std::any_of(history.begin(), history.end(), [](const app::HistoryText& entry) {
        return std::any_of(entry.lines.begin(), entry.lines.end(),
                           [](const std::string& line) { return line.find("不登记承诺的原因") != std::string::npos; });
    });
    CHECK(isTold);
    CHECK(undoCode(o, *said.entry).empty());
    CHECK(o.waiting() == 1);
    o.must(PlannedOffice::nothing(R"("已列入年度计划")"));
    o.must(PlannedOffice::nothing("null"));
    CHECK(o.waiting() == 1);

    o.must(PlannedOffice::nothing(R"("已列入年度计划")"));
    const auto promised = o.must(PlannedOffice::promise("2023-05-15"));
    CHECK(o.view().facts.replies[0].nothingPromised.empty());
    CHECK(o.refused(PlannedOffice::nothing(R"("再想想")")) == Codes{"no-promises-awaited"});
    CHECK(undoCode(o, *promised.entry).empty());
    CHECK(o.waiting() == 0);  // as it was said before
    o.must(PlannedOffice::nothing("null"));
    o.must(PlannedOffice::nothing(R"("已列入年度计划")"));
    o.must(R"({"command":"correct-reply","case":"1","unit":"市住建局","result_class":"A"})");
    CHECK(o.waiting() == 0);
    CHECK(o.view().facts.replies[0].nothingPromised.empty());  // it was said of the class before
    CHECK(o.refused(PlannedOffice::nothing(R"("已解决")")) == Codes{"no-promises-awaited"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("unrecorded promises: nothing goes into the archive without them or the reason") {
    PlannedOffice o;
    o.complete();
    const std::string archive = R"({"command":"archive-suggestion","on":"2023-06-20","case":"1"})";
    CHECK(o.refused(archive) == Codes{"promises-not-recorded"});
    o.must(PlannedOffice::nothing(R"("已列入年度计划")"));
    o.must(archive);
    CHECK(o.waiting() == 0);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("unrecorded promises: a second answer that stays planned makes promises of its own, on its day") {
    PlannedOffice o;
    o.must(PlannedOffice::promise("2023-05-15"));
    o.must(R"({"command":"record-commitment-progress","on":"2024-06-01","case":"1","commitment":1,"step":"fulfilled","text":"已建成"})");
    o.must(ReturnsOffice::head("answer-again", "2024-06-28", b) + R"(,"result_class":"B"})");
    CHECK(o.waiting() == 1);
    CHECK(o.refused(PlannedOffice::promise("2024-06-27")) == Codes{"answered-again-since"});
    const std::string about = R"({"command":"correct-second-reply","case":"1","unit":"市住建局",)";
    o.must(about + R"("nothing_promised":"尾款按计划拨付"})");
    CHECK(o.waiting() == 0);
    o.must(PlannedOffice::promise("2024-06-28"));
    CHECK(o.view().facts.secondReplies[0].nothingPromised.empty());
    CHECK(o.waiting() == 0);
    // With a class that says that all is done it would stand before its own promise.
    CHECK(o.refused(about + R"("result_class":"A"})") == Codes{"commitments-open"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("unrecorded promises: what waits follows the classes of the term, also when they are taken back") {
    PlannedOffice o;
    const auto changed = o.must(R"({"command":"set-result-class","term":18,"class":"B","opens_commitment":false})");
    CHECK(o.waiting() == 0);
    CHECK(o.office.store().verify().empty());
    CHECK(undoCode(o, *changed.entry).empty());
    CHECK(o.waiting() == 1);
    o.must(R"({"command":"correct-reply","case":"1","unit":"市住建局","result_class":"C"})");
    CHECK(o.waiting() == 0);
    o.must(R"({"command":"set-result-class","term":18,"class":"C","opens_commitment":true})");
    CHECK(o.waiting() == 1);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("unrecorded promises: a review that changes the class takes the reason back, and the new class waits") {
    PlannedOffice o;
    o.must(PlannedOffice::nothing(R"("已列入年度计划")"));
    const auto review = [&](const std::string& resultClass) {
        o.must(ReturnsOffice::head("record-review", "2023-05-16", b) +
               R"(,"review_result":"approved","reviewer":"周敏","reason":"复核","result_class":")" + resultClass + "\"}");
    };
    review("A");
    CHECK(o.view().facts.replies[0].nothingPromised.empty());
    review("B");
    CHECK(o.waiting() == 1);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("unrecorded promises: a review or a correction that makes a class promise says so, as recording the reply does") {
    PlannedOffice o;
    const auto says = [](const app::CommandResult& result) {
        return std::any_of(result.notices.begin(), result.notices.end(), [](const auto& one) { return one.code == "promises-missing"; });
    };
    const auto corrected = [&](const std::string& resultClass, const std::string& rest) {
        return o.must(R"({"command":"correct-reply","case":"1","unit":"市住建局","result_class":")" + resultClass + "\"" + rest + "}");
    };
    CHECK_FALSE(says(corrected("A", "")));
    CHECK(says(corrected("B", "")));
    CHECK_FALSE(says(corrected("B", R"(,"signatory":"李强")")));  // it was said when the class was given
    corrected("A", "");
    CHECK_FALSE(says(o.must(R"({"command":"correct-reply","case":"1","unit":"市住建局","result_class":"B","nothing_promised":"没有"})")));
    const auto reviewed = [&](const std::string& resultClass) {
        return o.must(ReturnsOffice::head("record-review", "2023-05-16", b) +
                      R"(,"review_result":"approved","reviewer":"周敏","reason":"复核","result_class":")" + resultClass + "\"}");
    };
    CHECK_FALSE(says(reviewed("A")));
    CHECK(says(reviewed("B")));
    o.must(PlannedOffice::promise("2023-05-15"));
    o.must(R"({"command":"record-commitment-progress","on":"2024-06-01","case":"1","commitment":1,"step":"fulfilled","text":"已建成"})");
    CHECK(says(o.must(ReturnsOffice::head("answer-again", "2024-06-28", b) + R"(,"result_class":"B"})")));
    const std::string again = R"({"command":"correct-second-reply","case":"1","unit":"市住建局","result_class":)";
    CHECK_FALSE(says(o.must(again + R"("A"})")));
    CHECK(says(o.must(again + R"("B"})")));
}

TEST_CASE("unrecorded promises: recording a reply says that its promises are missing where Today will wait for them") {
    PlannedOffice o;
    o.must(R"({"command":"record-commitment","on":"2023-05-15","case":"1","unit":"市住建局","text":"新增车位"})");
    o.must(R"({"command":"record-feedback","on":"2023-06-01","case":"1","result":"dissatisfied","comment":"未解决"})");
    o.must(R"({"command":"order-rehandling","on":"2023-06-05","case":"1","reason":"再办"})");
    o.must(R"({"command":"record-commitment-progress","on":"2023-07-01","case":"1","commitment":1,"step":"fulfilled","text":"已建成"})");
    // Recorded late: on its day the promise of the first round was still open and goes on with it.
    const auto second = o.must(ReturnsOffice::head("record-reply", "2023-06-20", b) + R"(,"result_class":"B"})");
    CHECK(std::none_of(second.notices.begin(), second.notices.end(), [](const auto& one) { return one.code == "promises-missing"; }));
    CHECK(o.waiting() == 0);
}

TEST_CASE("unrecorded promises: why there are none is between the office and the unit, also of a reply that was sent") {
    AccountsOffice o;
    o.must(transport, about("record-reply", "2023-05-20", "1", "市交通运输局", R"("result_class":"B","text":"分年实施")"));
    o.must(transport, about("record-delivery", "2023-05-22", "1", "市交通运输局", R"("way":"post")"));
    o.must(clerk, R"({"command":"correct-reply","case":"1","unit":"市交通运输局","nothing_promised":"没有可登记的"})");
    const auto seenBy = [&](const std::string& name) {
        o.signIn(name);
        return o.office.view("1").facts.replies.at(0);
    };
    CHECK(seenBy(transport).nothingPromised == "没有可登记的");
    CHECK(seenBy(housing).text == "分年实施");
    CHECK(seenBy(housing).nothingPromised.empty());
}

TEST_CASE("unrecorded promises: whether there is something to follow up of its reply is not for a unit to say") {
    AccountsOffice o;
    const auto about = [](const std::string& command, const std::string& rest) {
        return R"({"command":")" + command + R"(","on":"2023-05-20","case":"2","unit":"市住建局",)" + rest + "}";
    };
    o.must(housing, about("record-reply", R"("result_class":"B")"));
    const std::string nothing = R"({"command":"correct-reply","case":"2","unit":"市住建局","nothing_promised":"没有承诺"})";
    CHECK(o.refused(housing, nothing) == Codes{"nothing-promised-not-by-unit"});
    o.must(clerk, nothing);
    o.must(housing, about("record-commitment", R"("text":"年底前完成改造")"));
    CHECK(o.refused(housing, R"({"command":"correct-reply","case":"2","unit":"市住建局","nothing_promised":null})") ==
          Codes{"nothing-promised-not-by-unit"});
}

}  // namespace huying::tests
