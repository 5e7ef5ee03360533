// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <SQLiteCpp/Database.h>

#include <stdexcept>

#include "app/report/kept_report.h"
#include "app/report/report_json.h"
#include "base/text.h"
#include "features/import_table.h"
#include "features/report_example.h"

namespace huying::tests {

using Pieces = std::vector<std::string>;

namespace {

const app::Check& checkOf(const app::YearEndReport& report, std::string_view key) {
    for (const auto& check : report.checks) {
        if (check.key == key) return check;
    }
    throw std::runtime_error("no check " + std::string(key));
}

}  // namespace

TEST_CASE("Every rate has its own count and base") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    checkRate(report, "replied", 6, 7, "85.71");
    checkRate(report, "completed", 5, 7, "71.43");
    checkRate(report, "on_time", 6, 8, "75.00");  // late: one reply of piece 3; missing: piece 6
    checkRate(report, "on_time_original", 6, 8, "75.00");
    checkRate(report, "joint_on_time", 1, 2, "50.00");
    checkRate(report, "face_to_face", 1, 7, "14.29");
    checkRate(report, "three_visits", 1, 7, "14.29");
    checkRate(report, "satisfied_or_mostly", 4, 4, "100.00");
    checkRate(report, "satisfied", 3, 4, "75.00");
    checkRate(report, "first_satisfied", 4, 5, "80.00");
    checkRate(report, "implemented", 2, 5, "40.00");
}

TEST_CASE("A task whose clock stands still is not judged, and nobody forgot its limit") {
    TemporaryRegister office;
    fillYear(office);
    office.mustRun(R"({"command":"pause-clock","on":"2023-04-10","case":"6","unit":"市教育局","reason":"等待上级批复"})");
    const auto report = office.report("2023-12-31");
    checkRate(report, "on_time", 6, 7, "85.71");  // without piece 6, which was missing
    CHECK(report.rate("on_time")->notJudged.empty());
    checkRate(report, "on_time_original", 6, 8, "75.00");  // that limit stays what it was
    office.mustRun(R"({"command":"resume-clock","on":"2023-04-24","case":"6","unit":"市教育局"})");
    checkRate(office.report("2023-12-31"), "on_time", 6, 8, "75.00");
}

TEST_CASE("A rate of tasks names the tasks that nothing on record judges, and leaves none out unseen") {
    TemporaryRegister office;
    fillYear(office);
    const std::vector<std::pair<std::string, std::string>> head{{"标题", "关于某事的建议"},
                                                                {"领衔代表", "王明（武侯代表团）"},
                                                                {"登记日期", "2023-02-26"},
                                                                {"主办单位", "市教育局"},
                                                                {"交办日期", "2023-03-03"}};
    const auto import = [&](const std::vector<std::pair<std::string, std::string>>& more) {
        auto cells = head;
        cells.insert(cells.end(), more.begin(), more.end());
        REQUIRE(importInto(office, oneRow(cells)).created == 1);
    };
    import({{"编号", "21"}, {"结果类别", "A"}});  // answered, nobody knows when
    // Two rounds: of the first the day of the reply is not known, of the second when it was ordered and so by when it was due.
    import({{"编号", "22"}, {"首次结果评价", "不满意"}, {"结果评价", "满意"}, {"结果类别", "A"}, {"答复日期", "2023-06-10"}});
    const auto report = office.report("2023-12-31");
    for (const char* key : {"on_time", "on_time_original"}) {
        INFO(key);
        checkRate(report, key, 6, 8, "75.00");  // as without them: what is not known is not late
        const app::Rate& rate = *report.rate(key);
        REQUIRE(rate.notJudged.size() == 2);
        CHECK(rate.notJudged[0].label == "答复日期不详");
        CHECK(rate.notJudged[0].count == 2);
        CHECK(rate.notJudged[0].pieces == Pieces{"18-1-21", "18-1-22"});
        CHECK(rate.notJudged[1].label == "没有登记办理期限");
        CHECK(rate.notJudged[1].pieces == Pieces{"18-1-22"});
        // The annex counts the same tasks by itself: on the last day of the year none of them is still to come.
        CHECK(rate.base.count + rate.notJudgedCount() == report.annex("unit")->sum.answering);
        CHECK(base::contains(rate.base.label, "能判断是否按期"));
    }
    CHECK(report.rate("joint_on_time")->notJudged.empty());
    CHECK(report.rate("replied")->notJudged.empty());
    CHECK(base::contains(app::reportAsJson(report), R"("not_judged":[{"key":"undated_reply","label":"答复日期不详","count":2,)"));
    // On a day before anything was due the two are left out as well, and the others wait.
    const auto early = office.report("2023-05-31");
    CHECK(early.rate("on_time")->base.count == 4);

    office.mustRun(R"({"command":"freeze-report","session":"18-1","as_of":"2023-12-31","name":"上会"})");
    const auto frozen = app::frozenReport(office.reader(), 1);
    REQUIRE(frozen);
    CHECK(frozen->kept.report.rate("on_time")->notJudgedCount() == 3);
}

TEST_CASE("Pieces without a category have a row of their own, and the sums hold") {
    TemporaryRegister office;
    fillYear(office);
    auto report = office.report("2023-12-31");
    checkRow(report, "category", "none", 1, "14.29");
    CHECK(rowOf(report, "category", "none").label == "未分类");
    CHECK(rowOf(report, "category", "none").pieces == Pieces{"18-1-4"});
    CHECK(report.block("category")->rows.back().key == "none");  // behind those that have a name
    CHECK(report.allChecksHold());
    CHECK(checkOf(report, "categories_sum").left == 7);
    CHECK(checkOf(report, "categories_sum").right == 7);
    CHECK(checkOf(report, "ratings_sum").left == 5);
    CHECK(checkOf(report, "open_sum").right == 7);
    office.mustRun(R"({"command":"correct-suggestion","case":"18-1-4","category":"K11"})");
    report = office.report("2023-12-31");
    CHECK_FALSE(hasRow(report, "category", "none"));  // stands only where it is used
    CHECK(report.allChecksHold());
}

TEST_CASE("A piece whose category is none of its term's fails the sum and is named") {
    TemporaryRegister office;
    fillYear(office);
    SQLite::Database(office.file().string(), SQLite::OPEN_READWRITE).exec("UPDATE category SET term = 17 WHERE term = 18 AND code = 'K05'");
    const auto report = office.report("2023-12-31");
    CHECK_FALSE(report.allChecksHold());
    CHECK_FALSE(checkOf(report, "categories_sum").isOk);
    CHECK(checkOf(report, "categories_sum").left == 6);
    CHECK(checkOf(report, "categories_sum").right == 7);
    CHECK(checkOf(report, "categories_sum").pieces == Pieces{"18-1-5"});
    for (const std::string_view key : {"kinds_sum", "classes_sum", "ratings_sum", "open_sum"}) {
        INFO(key);
        CHECK(checkOf(report, key).isOk);
        CHECK(checkOf(report, key).pieces.empty());
    }
}

TEST_CASE("States are shares of the registered pieces, each piece in one of them") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    CHECK(report.block("state")->denominator.key == "registered");
    checkRow(report, "state", "completed", 5, "71.43");
    checkRow(report, "state", "rated", 1, "14.29");     // 5: dissatisfied, nothing is ordered yet
    checkRow(report, "state", "assigned", 1, "14.29");  // 6: the unit that answers has not begun
    CHECK(report.block("state")->rows.size() == 3);
    CHECK(rowOf(report, "state", "rated").pieces == Pieces{"18-1-5"});
    CHECK(rowOf(report, "state", "assigned").pieces == Pieces{"18-1-6"});
    checkRow(office.report("2023-03-10"), "state", "assigned", 7, "100.00");
    checkRow(office.report("2023-02-28"), "state", "registered", 7, "100.00");
    CHECK(office.report("2023-02-25").block("state") == nullptr);
}

TEST_CASE("The figures as of an earlier day are those of that day") {
    TemporaryRegister office;
    fillYear(office);
    const auto march = office.report("2023-03-10");
    CHECK(march.totals.registered == 7);  // the seventh was withdrawn on 03-20
    CHECK(march.totals.withdrawn == 0);
    CHECK(march.totals.completed == 0);
    checkRate(march, "on_time", 0, 0, std::nullopt);
    checkRow(march, "result_class", "A", 0, std::nullopt);
    CHECK(march.block("result_class")->percentSum == "0.00");

    checkRate(office.report("2023-06-04"), "on_time", 4, 4, "100.00");  // 1, 4, 5 and one of 3; nothing is due yet

    const auto june = office.report("2023-06-15");
    CHECK(june.totals.registered == 6);
    CHECK(june.totals.intersessional == 0);
    CHECK(june.totals.withdrawn == 1);
    CHECK(june.totals.completedPieces == Pieces{"18-1-1"});
    checkRate(june, "replied", 5, 6, "83.33");
    checkRate(june, "on_time", 5, 7, "71.43");
    checkRow(june, "rating_result", "satisfied", 1, "100.00");
    checkRow(june, "rating_result", "rated_not_completed", 1, std::nullopt);
}

TEST_CASE("A session's report holds its own pieces whatever their dates") {
    TemporaryRegister office;
    fillYear(office);
    CHECK(office.report("2023-12-31", "18-2").totals.registered == 1);
    CHECK(office.report("2023-07-31", "18-2").totals.registered == 0);
}

TEST_CASE("Growth stands against every base on record") {
    TemporaryRegister office;
    fillYear(office);
    CHECK(office.report("2023-12-31").growth.empty());
    office.mustRun(R"({"command":"set-base-figure","term":17,"number":1,"total":5})");
    office.mustRun(R"({"command":"set-base-figure","term":17,"number":2,"total":8})");
    const auto report = office.report("2023-12-31");
    REQUIRE(report.growth.size() == 2);
    for (const auto& line : report.growth) {
        CHECK(line.now == 7);
        CHECK(line.percent == (line.base == 5 ? "40.00" : "-12.50"));
        CHECK(line.baseLabel == (line.base == 5 ? "十七届人大一次会议" : "十七届人大二次会议"));
    }
}

TEST_CASE("A report of nothing has zeros and no percentages") {
    TemporaryRegister office;
    const auto report = office.report("2023-12-31");
    CHECK(report.totals.registered == 0);
    for (const auto& block : report.blocks) {
        for (const auto& row : block.rows) {
            CHECK(row.count == 0);
            CHECK_FALSE(row.percent);
        }
    }
    for (const auto& one : report.rates) CHECK_FALSE(one.percent);
    CHECK(report.allChecksHold());
}

}  // namespace huying::tests
