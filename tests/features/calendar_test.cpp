// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory_office.h"
#include "import_table.h"

// The working-day calendar as staff keep it: a day at a time, a year from a file, and what that does to dates.
namespace huying::tests {

namespace {

app::ImportResult take(TemporaryRegister& target, const std::vector<std::vector<std::string>>& lines, bool updates = false,
                       bool isDryRun = false) {
    app::ImportOptions options;
    options.kind = app::ImportKind::calendar;
    options.actor = "张敏";
    options.updates = updates;
    options.isDryRun = isDryRun;
    options.tellsRows = true;
    return importInto(target, ledger(lines), options);
}

const std::vector<std::string> header{"日期", "类型", "名称", "依据"};

}  // namespace

TEST_CASE("A day of the calendar is set, changed and removed") {
    DirectoryOffice o;
    const auto kind = [&](const char* iso) { return o.office.reader().calendar().day(day(iso)).kind; };
    o.office.mustRun(R"({"command":"set-calendar-day","date":"2027-01-01","is_workday":false,"name":"元旦","source":"通知"})");
    CHECK((kind("2027-01-01") == domain::DayKind::holiday));
    CHECK_FALSE(o.office.reader().calendar().knowsYear(2027));  // one announced day is not the year's notice
    CHECK(o.office.reader().calendar().missingHolidays(2027).size() == 6);
    o.office.mustRun(R"({"command":"set-calendar-day","date":"2027-01-02","is_workday":true,"name":"元旦","source":"通知"})");
    const auto changed =
        o.office.mustRun(R"({"command":"set-calendar-day","date":"2027-01-02","is_workday":false,"name":"元旦","source":"通知"})");
    REQUIRE(codesOf(changed.notices) == Codes{"calendar-day-changed"});
    CHECK(
        app::Words::of(app::Language::chinese).sentence(changed.notices.front()).starts_with("2027-01-02原为元旦调休上班，改为元旦放假。"));
    const std::int64_t entries = o.office.entryCount();
    o.office.mustRun(R"({"command":"set-calendar-day","date":"2027-01-02","is_workday":false,"name":"元旦","source":"通知"})");
    CHECK(o.office.entryCount() == entries);  // it was so already
    o.office.mustRun(R"({"command":"remove-calendar-day","date":"2027-01-02"})");
    CHECK((kind("2027-01-02") == domain::DayKind::weekend));
    o.takeBack();
    CHECK((kind("2027-01-02") == domain::DayKind::holiday));
    CHECK(o.refused(R"({"command":"remove-calendar-day","date":"2027-01-05"})") == Codes{"no-such-calendar-day"});
    CHECK(o.refused(R"({"command":"set-calendar-day","date":"2027-01-05","is_workday":true,"name":"元旦","source":"通知"})") ==
          Codes{"workday-anyway"});
    CHECK(o.refused(R"({"command":"set-calendar-day","date":"2027-01-01","is_workday":true,"name":"元旦","source":"通知"})") ==
          Codes{"workday-by-removing"});
    CHECK(codesOf(o.office.run(R"({"command":"set-calendar-day","date":"2027-02-30","is_workday":true})").errors) ==
          Codes{"no-such-date", "field-required", "field-required"});
}

TEST_CASE("A changed calendar moves no fixed date; the explanation tells what it would be now") {
    DirectoryOffice o;
    o.piece(1, "王明（武侯代表团）", "市公安局", "2024-03-04");
    const auto due = [&] { return base::isoOrEmpty(o.office.view("18-1-1").facts.tasks.front().dueOn); };
    CHECK(due() == "2024-06-04");
    o.office.mustRun(R"({"command":"set-calendar-day","date":"2024-06-04","is_workday":false,"name":"停工日","source":"市通知"})");
    CHECK(due() == "2024-06-04");
    const app::CaseView view = o.office.view("18-1-1");
    const domain::DueDate& why = view.deadlines.at(view.facts.tasks.front().id);
    const auto fixed =
        std::find_if(why.steps.begin(), why.steps.end(), [](const auto& step) { return step.kind == domain::StepKind::fixed; });
    REQUIRE(fixed != why.steps.end());
    CHECK(app::Words::of(app::Language::chinese).dueStep(why, *fixed) ==
          "交办时定为2024-06-04，不因规则或日历变动而改变（按现在的规则和日历为2024-06-05）");
    CHECK(base::isoDate(why.due) == "2024-06-04");
    o.office.mustRun(R"({"command":"recompute-due-dates","cases":["18-1-1"]})");
    CHECK(due() == "2024-06-05");
}

TEST_CASE("A year comes from a file in one batch, dry first") {
    DirectoryOffice o;
    const std::vector<std::vector<std::string>> year{header,
                                                     {"2027-01-01", "放假", "元旦", "国办发明电〔2026〕1号"},
                                                     {"2027年2月7日", "上班", "春节", "国办发明电〔2026〕1号"},
                                                     {"2027/2/8", "holiday", "春节", "国办发明电〔2026〕1号"}};
    const std::int64_t before = o.office.entryCount();
    CHECK(countsOf(take(o.office, year, false, true)) == Counts{3, 0, 0, 0});
    CHECK(o.office.entryCount() == before);
    const auto result = take(o.office, year);
    CHECK(countsOf(result) == Counts{3, 0, 0, 0});
    CHECK(result.isWritten);
    REQUIRE(saidIn(result) == Said{"4  calendar-year-incomplete"});
    CHECK(app::Words::of(app::Language::chinese).sentence(result.remarks.front().error) ==
          "日历中2027年的放假安排不完整，缺清明节、劳动节、端午节、中秋节、国庆节，请补录；在此之前该年没有录入的日子暂按星期一至星期五计算"
          "。");
    CHECK(o.office.reader().calendar().isWorkingDay(day("2027-02-07")));
    CHECK(countsOf(take(o.office, year)) == Counts{0, 0, 3, 0});
    o.takeBack();  // the whole file
    CHECK(o.office.reader().calendar().missingHolidays(2027).empty());
    std::vector<std::vector<std::string>> whole = year;
    for (const auto& [date, name] :
         {std::pair{"2027-04-05", "清明节"}, std::pair{"2027-05-01", "劳动节"}, std::pair{"2027-06-09", "端午节"},
          std::pair{"2027-09-15", "中秋节"}, std::pair{"2027-10-01", "国庆节"}})
        whole.push_back({date, "放假", name, "国办发明电〔2026〕1号"});
    CHECK(take(o.office, whole).remarks.empty());
    CHECK(o.office.reader().calendar().knowsYear(2027));
}

TEST_CASE("A due date in a year of which only some holidays are entered is provisional and names the missing ones") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"set-calendar-day","date":"2027-01-01","is_workday":false,"name":"元旦","source":"通知"})");
    const auto due = app::dueByRule(o.office.reader(), domain::DeadlineEvent::reply, day("2026-10-08"));
    REQUIRE(due);
    CHECK(due->isProvisional);
    const auto step = std::find_if(due->steps.begin(), due->steps.end(),
                                   [](const domain::DueStep& one) { return one.kind == domain::StepKind::calendarMissing; });
    REQUIRE(step != due->steps.end());
    CHECK(app::Words::of(app::Language::chinese).dueStep(*due, *step) ==
          "2027年放假安排尚不完整，缺春节、清明节、劳动节、端午节、中秋节、国庆节；没有录入的日子暂按星期一至星期五计算");
}

TEST_CASE("A file that contradicts itself or the calendar is told row by row, old and new") {
    DirectoryOffice o;
    CHECK(saidIn(take(o.office, {header,
                                 {"2027-02-07", "上班", "春节", "通知"},
                                 {"2027-02-07", "放假", "春节", "通知"},
                                 {"2027-02-30", "放假", "春节", "通知"},
                                 {"2027-02-09", "也许", "春节", "通知"},
                                 {"2027-02-10", "放假", "", ""},
                                 {"2027-02-11", "上班", "春节", "通知"}})) == Said{"3 日期 calendar-day-twice", "4 日期 no-such-date",
                                                                                   "5 类型 unknown-code", "6 名称 field-required",
                                                                                   "6 依据 field-required", "7 日期 workday-anyway"});
    // 2026-10-10 is a Saturday that is worked.
    const std::vector<std::vector<std::string>> contrary{header, {"2026-10-10", "放假", "国庆节", "通知"}};
    const auto refused = take(o.office, contrary);
    CHECK(saidIn(refused) == Said{"2 类型 ledger-conflict"});
    CHECK(argumentOf(refused.remarks.front().error, "known") == "上班");
    const auto updated = take(o.office, contrary, true);
    CHECK(countsOf(updated) == Counts{0, 1, 0, 0});
    CHECK(updated.rows.front().changes.front().before == "上班");
    CHECK(updated.rows.front().changes.front().after == "放假");
    CHECK(saidIn(updated) == Said{"2 日期 calendar-day-changed"});
}

TEST_CASE("A day that stands twice in a file with two names keeps the first, however often the file comes") {
    DirectoryOffice o;
    const std::vector<std::vector<std::string>> twice{header,
                                                      {"2027-01-01", "放假", "元旦", "国务院通知"},
                                                      {"2027-01-01", "放假", "新年", "国务院通知"},
                                                      {"2027-01-01", "放假", "元旦", "市政府通知"}};
    for (const Counts& counts : {Counts{1, 0, 2, 0}, Counts{0, 0, 3, 0}, Counts{0, 0, 3, 0}}) {
        const app::ImportResult result = take(o.office, twice, true);
        CHECK(countsOf(result) == counts);
        CHECK(saidIn(result) == Said{"3 名称 another-value-in-file", "2  calendar-year-incomplete"});
        const auto days = o.office.reader().announcedDays();
        const auto known = std::find_if(days.begin(), days.end(), [](const auto& one) { return one.date == day("2027-01-01"); });
        REQUIRE(known != days.end());
        CHECK(known->name == "元旦");
        CHECK(known->source == "国务院通知");
    }
}

TEST_CASE("A file that leaves a year out is told") {
    DirectoryOffice o;
    const auto result = take(o.office, {header, {"2028-01-03", "放假", "元旦", "通知"}});
    CHECK(saidIn(result) == Said{"2  calendar-year-missing", "2  calendar-year-incomplete"});
    CHECK(argumentOf(result.remarks.front().error, "year") == "2027");
    CHECK(argumentOf(result.remarks.back().error, "year") == "2028");
    CHECK(result.isWritten);
}

TEST_CASE("The years to be entered: those in use, this one, and from October on the next") {
    DirectoryOffice o;
    const auto calendar = o.office.reader().calendar();
    CHECK(domain::missingYears(calendar, {2023, 2024}, day("2026-09-30")).empty());
    CHECK(domain::missingYears(calendar, {}, day("2026-10-01")) == std::set<int>{2027});
    CHECK(domain::missingYears(calendar, {2020, 2030}, day("2027-01-01")) == std::set<int>{2020, 2027, 2030});
    o.piece(1, "王明（武侯代表团）", "市公安局", "2024-12-30");
    CHECK(o.office.reader().yearsInUse() == std::set<int>{2024, 2025});
}

}  // namespace huying::tests
