// SPDX-License-Identifier: GPL-3.0-or-later
// 定稿: a report that was frozen is the same for ever after, and tells what has changed since.
#include <catch2/catch.hpp>

#include <SQLiteCpp/Database.h>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "app/report/compare_reports.h"
#include "app/report/compute_report.h"
#include "app/report/kept_report.h"
#include "app/report/report_json.h"
#include "documents/report_docx.h"
#include "documents/report_html.h"
#include "documents/report_xlsx.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

std::string registering(int serial, const std::string& category = "K01") {
    return R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","kind":"plenary","serial":)" + std::to_string(serial) +
           R"(,"title":"第)" + std::to_string(serial) + R"(件","lead":"王一（武侯代表团）","category":")" + category + "\"}";
}

constexpr auto freezing = R"({"command":"freeze-report","on":"2023-12-20","session":"18-1","name":"审议稿","note":"送主任会议"})";

// Three pieces, one of them answered, completed, supervised and inspected, another one voted on.
void prepare(TemporaryRegister& ledger) {
    for (int serial = 1; serial <= 3; ++serial) ledger.mustRun(registering(serial));
    ledger.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-1","tasks":[{"unit":"市教育局","role":"sole"}]})");
    ledger.mustRun(R"({"command":"record-reply","on":"2023-05-08","case":"18-1-1","unit":"市教育局","result_class":"A"})");
    ledger.mustRun(R"({"command":"record-feedback","on":"2023-05-20","case":"18-1-1","result":"satisfied","process":"satisfied"})");
    ledger.mustRun(R"({"command":"create-topic","on":"2023-04-01","name":"教育","committee":"城环资委","cases":["18-1-1"]})");
    ledger.mustRun(R"({"command":"plan-inspection","on":"2023-11-11","name":"年终检查","committee":"城环资委"})");
    ledger.mustRun(R"({"command":"add-inspection-sample","on":"2023-11-12","inspection":"年终检查","cases":["18-1-1"]})");
    ledger.mustRun(
        R"({"command":"record-inspection-finding","on":"2023-11-19","inspection":"年终检查","unit":"市教育局","case":"18-1-1","text":"看过","problem":true,"demand":"公布"})");
    ledger.mustRun(
        R"({"command":"record-ballot","on":"2023-11-28","ballot_meeting":"会议","ballot_subject":"piece","case":"18-1-2","members":50,"present":40,"collected":40,"satisfied":10,"mostly_satisfied":5,"dissatisfied":25,"invalid":0})");
}

const app::FigureChange& changeOf(const std::vector<app::FigureChange>& changes, const std::string& group, const std::string& key) {
    const auto found =
        std::find_if(changes.begin(), changes.end(), [&](const app::FigureChange& one) { return one.group == group && one.key == key; });
    if (found == changes.end()) throw std::runtime_error("no figure " + group + " " + key);
    return *found;
}

using Addresses = std::vector<std::string>;

}  // namespace

TEST_CASE("a frozen report gives the same bytes as on its day, whatever is recorded afterwards") {
    TemporaryRegister ledger;
    prepare(ledger);
    ledger.mustRun(R"({"command":"set-wording","term":18,"key":"reply_rate","text":"答复率"})");
    ledger.mustRun(R"({"command":"set-report-text","session":"18-1","slot":"outlook","text":"定稿时的打算"})");
    ledger.mustRun(
        R"({"command":"set-report-setting","session":"18-1","decimals":1,"class_shares_of":"registered","rating_shares_of":"completed","contact_shares_of":"replied"})");
    const app::YearEndReport then = ledger.report("2023-12-20");
    REQUIRE((then.supervision && then.inspections && then.ballots.size() == 1));
    const auto frozen = ledger.mustRun(freezing);
    CHECK(frozen.ids == std::vector<std::string>{"1"});

    ledger.mustRun(registering(4, "K02"));
    ledger.mustRun(R"({"command":"set-report-text","session":"18-1","slot":"outlook","text":"后来的打算"})");
    ledger.mustRun(
        R"({"command":"set-report-setting","session":"18-1","decimals":3,"class_shares_of":"completed","rating_shares_of":"returned","contact_shares_of":"registered"})");
    ledger.mustRun(R"({"command":"correct-suggestion","on":"2023-12-20","case":"18-1-2","title":"改了标题","category":"K03"})");
    ledger.mustRun(R"({"command":"set-wording","term":18,"key":"reply_rate"})");
    ledger.mustRun(R"({"command":"rename-unit","on":"2023-12-20","unit":"市教育局","name":"成都市教育和科学技术局"})");

    const auto kept = app::frozenReport(ledger.reader(), 1);
    REQUIRE(kept);
    CHECK(kept->kept.exported == app::reportAsJson(then));
    CHECK(app::reportAsJson(kept->kept.report) == app::reportAsJson(then));
    // With the prose and the settings of that day: papers print these.
    REQUIRE(kept->kept.report.textOf(domain::ReportSlot::outlook) != nullptr);
    CHECK(*kept->kept.report.textOf(domain::ReportSlot::outlook) == "定稿时的打算");
    CHECK(kept->kept.report.settings == then.settings);
    CHECK(kept->kept.report.settingsSince == "18-1");
    CHECK(kept->snapshot.name == "审议稿");
    CHECK(kept->snapshot.asOf == day("2023-12-20"));
    CHECK(kept->snapshot.registered == 3);
    CHECK(kept->snapshot.completed == 1);
    // Papers come from what was kept: the same as then but for the line that tells its number.
    app::YearEndReport paper = kept->kept.report;
    CHECK(documents::reportAsHtml(paper).find("定稿：第1号") != std::string::npos);
    paper.snapshot.reset();
    CHECK(documents::reportAsHtml(paper) == documents::reportAsHtml(then));
    CHECK(*documents::reportAsDocx(paper) == *documents::reportAsDocx(then));
    CHECK(*documents::reportAsXlsx(paper) == *documents::reportAsXlsx(then));
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("a report that was frozen before each block had a base of its own reads and prints as it did then") {
    TemporaryRegister ledger;
    prepare(ledger);
    ledger.mustRun(R"({"command":"set-report-setting","session":"18-1","class_shares_of":"registered"})");
    const app::YearEndReport then = ledger.report("2023-12-20");
    ledger.mustRun(freezing);
    auto json = nlohmann::json::parse(ledger.reader().snapshotContent(ledger.reader().reportSnapshots().front().id).value());
    // As it was kept then: no words of these bases in the settings, nor in what was exported.
    nlohmann::json& settings = json["report"]["settings"];
    auto exported = nlohmann::ordered_json::parse(json["exported"].get<std::string>());
    for (const char* key : {"rating_shares_of", "first_rating_shares_of", "contact_shares_of", "publication_shares_of"}) {
        REQUIRE(settings.erase(key) == 1);
        REQUIRE(exported["settings"].erase(key) == 1);
    }
    const std::string exportedThen = exported.dump() + "\n";
    json["exported"] = exportedThen;
    // What holds now is another thing.
    ledger.mustRun(
        R"({"command":"set-report-setting","session":"18-1","rating_shares_of":"registered","first_rating_shares_of":"registered","contact_shares_of":"completed"})");
    const auto kept = app::readKeptReport(json.dump());
    REQUIRE(kept);
    CHECK(kept->exported == exportedThen);
    CHECK(kept->report.settings == then.settings);
    CHECK(kept->report.settings.ratingSharesOf == domain::RatingShareBase::returned);
    CHECK(kept->report.settings.contactSharesOf == domain::PieceShareBase::registered);
    CHECK(kept->report.block("rating_result")->denominator.key == "rated_result");
    CHECK(documents::reportAsHtml(kept->report) == documents::reportAsHtml(then));
    CHECK(*documents::reportAsDocx(kept->report) == *documents::reportAsDocx(then));
    CHECK(*documents::reportAsXlsx(kept->report) == *documents::reportAsXlsx(then));
}

TEST_CASE("what has changed since a report was frozen opens to the pieces that came in and went out") {
    TemporaryRegister ledger;
    prepare(ledger);
    ledger.mustRun(freezing);
    ledger.mustRun(registering(4));
    ledger.mustRun(R"({"command":"withdraw-suggestion","on":"2023-12-20","case":"18-1-2","reason":"代表书面撤回"})");
    const auto frozen = app::frozenReport(ledger.reader(), 1);
    REQUIRE(frozen);
    const auto changes = app::compareReports(frozen->kept.report, ledger.report("2023-12-20"), zh());
    const app::FigureChange& all = changeOf(changes, "totals", "registered");
    CHECK(all.then == 3);
    CHECK(all.now == 3);
    CHECK(all.isChanged());  // the same number of other pieces
    CHECK(all.cameIn == Addresses{"18-1-4"});
    CHECK(all.wentOut == Addresses{"18-1-2"});
    const app::FigureChange& withdrawn = changeOf(changes, "totals", "withdrawn");
    CHECK(withdrawn.difference() == 1);
    CHECK(withdrawn.cameIn == Addresses{"18-1-2"});
    CHECK_FALSE(changeOf(changes, "totals", "completed").isChanged());
}

TEST_CASE("two days of a session and two sessions stand side by side, with the growth of each figure") {
    TemporaryRegister ledger;
    prepare(ledger);
    ledger.mustRun(R"({"command":"open-session","term":18,"number":2})");
    for (int serial = 1; serial <= 4; ++serial)
        ledger.mustRun(R"({"command":"register-suggestion","on":"2024-02-01","session":"18-2","kind":"plenary","serial":)" +
                       std::to_string(serial) + R"(,"title":"乙","lead":"王一（武侯代表团）","category":"K01"})");
    const auto days = app::compareReports(ledger.report("2023-04-30"), ledger.report("2023-12-20"), zh());
    // Beside the ratings: of one piece that is replied to by the second day one form is back; by the first day there is no base.
    for (const char* group : {"rating_result", "rating_process", "rating_first"}) {
        INFO(group);
        const app::FigureChange& returned = changeOf(days, group, "forms_returned");
        CHECK(returned.then == 0);
        CHECK(returned.now == 1);
        CHECK(returned.thenPercent == std::nullopt);
        CHECK(returned.nowPercent == "100.00");
        CHECK(returned.cameIn == Addresses{"18-1-1"});
    }
    const app::FigureChange& completed = changeOf(days, "totals", "completed");
    CHECK(completed.then == 0);
    CHECK(completed.now == 1);
    CHECK_FALSE(completed.growth);  // of nothing
    CHECK(completed.cameIn == Addresses{"18-1-1"});
    const auto sessions = app::compareReports(ledger.report("2024-12-20"), ledger.report("2024-12-20", "18-2"), zh());
    const app::FigureChange& all = changeOf(sessions, "totals", "registered");
    CHECK(all.then == 3);
    CHECK(all.now == 4);
    CHECK(all.growth == "33.33");
    CHECK(all.cameIn.empty());
}

TEST_CASE("a frozen report is never changed and never taken back, and what was recorded before it is taken back where it is named") {
    TemporaryRegister ledger;
    prepare(ledger);
    const std::int64_t before = ledger.entryCount();
    const auto frozen = ledger.mustRun(freezing);
    app::UndoRequest request;
    request.actor = "李红";
    request.entry = frozen.entry;
    const auto refused = ledger.store().undo(request);
    REQUIRE_FALSE(refused);
    CHECK(codesOf(refused.error()) == std::vector<std::string>{"snapshot-not-undone"});
    // Nor is something else taken back in its place; what was recorded before it is, where it is named.
    request.entry.reset();
    const auto newest = ledger.store().undo(request);
    REQUIRE_FALSE(newest);
    CHECK(codesOf(newest.error()) == std::vector<std::string>{"snapshot-not-undone"});
    request.entry = before;
    const auto undone = ledger.store().undo(request);
    REQUIRE(undone);
    CHECK(undone->undone == std::vector<std::int64_t>{before});
    CHECK(ledger.reader().reportSnapshots().size() == 1);
    ledger.mustRun(freezing);
    CHECK(ledger.reader().reportSnapshots().front().number() == 2);  // the one made last first
}

TEST_CASE("a report is not frozen for a day that is still to come, and what does not add up is said") {
    TemporaryRegister ledger("2023-12-20");
    prepare(ledger);
    CHECK(codesOf(ledger.run(R"({"command":"freeze-report","session":"18-1","as_of":"2024-01-01"})").errors) ==
          std::vector<std::string>{"date-in-the-future"});
    CHECK(codesOf(ledger.run(R"({"command":"freeze-report","session":"17-1"})").errors) == std::vector<std::string>{"unknown-session"});
    CHECK(ledger.reader().reportSnapshots().empty());
    ledger.mustRun(registering(8, "K02"));
    // No command leads there: a category that is none of the term's any more.
    SQLite::Database(ledger.file().string(), SQLite::OPEN_READWRITE).exec("UPDATE category SET term = 17 WHERE term = 18 AND code = 'K02'");
    const auto result = ledger.mustRun(freezing);
    CHECK(codesOf(result.notices) == std::vector<std::string>{"snapshot-checks-fail"});
    CHECK(app::frozenReport(ledger.reader(), 7).error().code == "unknown-snapshot");
}

TEST_CASE("what is packed in a frozen report is not shown in the history") {
    TemporaryRegister ledger;
    prepare(ledger);
    const auto entry = ledger.mustRun(freezing).entry.value();
    const auto history = ledger.reader().historyEntries(entry, entry);
    REQUIRE(history.size() == 1);
    CHECK(history.front().changes.size() > 5);
    for (const app::HistoryChange& change : history.front().changes) CHECK(change.column != "content");
}

}  // namespace huying::tests
