// SPDX-License-Identifier: GPL-3.0-or-later
// What an office decides about its report: prose beside the figures, and how the figures count.
#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>

#include "app/report/compare_reports.h"
#include "app/report/report_sections.h"
#include "features/report_example.h"

namespace huying::tests {

using Pieces = std::vector<std::string>;
using Slot = domain::ReportSlot;

namespace {

const app::ReportProse* proseOf(const app::YearEndReport& report, Slot slot) {
    for (const app::ReportProse& one : report.prose) {
        if (one.slot == slot) return &one;
    }
    return nullptr;
}

const app::Check& checkOf(const app::YearEndReport& report, std::string_view key) {
    const auto found = std::find_if(report.checks.begin(), report.checks.end(), [&](const app::Check& one) { return one.key == key; });
    if (found == report.checks.end()) throw std::runtime_error("no check " + std::string(key));
    return *found;
}

void undoLast(TemporaryRegister& office) { REQUIRE(office.store().undo({std::nullopt, std::nullopt, "张敏"})); }

const Pieces& piecesOf(const app::YearEndReport& report, std::string_view rate) { return report.rate(rate)->pieces; }

}  // namespace

TEST_CASE("report text: kept for its session and place, emptied again, taken back by undo") {
    TemporaryRegister office;
    fillYear(office);
    CHECK(office.report("2023-12-31").prose.empty());
    office.mustRun(R"({"command":"set-report-text","session":"18-1","slot":"contents","text":"从主要内容看，交通居多。\n其次是教育。"})");
    const auto report = office.report("2023-12-31");
    REQUIRE(report.textOf(Slot::contents) != nullptr);
    CHECK(*report.textOf(Slot::contents) == "从主要内容看，交通居多。\n其次是教育。");
    CHECK(report.textOf(Slot::outlook) == nullptr);
    // Another session has its own; a report of an earlier day has the text of now.
    CHECK(office.report("2023-12-31", "18-2").prose.empty());
    CHECK(office.report("2023-03-10").textOf(Slot::contents) != nullptr);
    // Without a session the newest one is meant.
    office.mustRun(R"({"command":"set-report-text","slot":"contents","text":"下一次会议的。"})");
    CHECK(*office.report("2023-12-31", "18-2").textOf(Slot::contents) == "下一次会议的。");
    CHECK(*office.report("2023-12-31").textOf(Slot::contents) == "从主要内容看，交通居多。\n其次是教育。");

    office.mustRun(R"({"command":"set-report-text","session":"18-1","slot":"contents"})");
    CHECK(office.report("2023-12-31").textOf(Slot::contents) == nullptr);
    undoLast(office);
    CHECK(*office.report("2023-12-31").textOf(Slot::contents) == "从主要内容看，交通居多。\n其次是教育。");
    CHECK(codesOf(office.run(R"({"command":"set-report-text","slot":"annexes","text":"表"})").errors) == Pieces{"unknown-code"});
    CHECK(codesOf(office.run(R"({"command":"set-report-text","session":"19-1","slot":"contents","text":"文"})").errors) ==
          Pieces{"unknown-session"});
    std::string tooLong;
    for (int i = 0; i <= 20'000; ++i) tooLong += "字";
    CHECK(codesOf(office.run(R"({"command":"set-report-text","slot":"contents","text":")" + tooLong + "\"}").errors) ==
          Pieces{"report-text-too-long"});
}

TEST_CASE("report text: what another recorded meanwhile is not overwritten unseen") {
    TemporaryRegister office;
    fillYear(office);
    office.mustRun(R"({"command":"set-report-text","session":"18-1","slot":"outlook","text":"甲","expect":0})");
    const std::int64_t first = proseOf(office.report("2023-12-31"), Slot::outlook)->version;
    CHECK(first > 0);
    // Who saw an empty place, or the text before the last one, is told who changed it.
    CHECK(codesOf(office.run(R"({"command":"set-report-text","session":"18-1","slot":"outlook","text":"乙","expect":0})").errors) ==
          Pieces{"changed-meanwhile"});
    office.mustRun(R"({"command":"set-report-text","actor":"李红","session":"18-1","slot":"outlook","text":"丙"})");
    const auto refused =
        office.run(R"({"command":"set-report-text","session":"18-1","slot":"outlook","text":"乙","expect":)" + std::to_string(first) + "}");
    REQUIRE(codesOf(refused.errors) == Pieces{"changed-meanwhile"});
    CHECK(argumentOf(refused.errors.front(), "actor") == "李红");
    CHECK(*office.report("2023-12-31").textOf(Slot::outlook) == "丙");
    // Another place is another text.
    office.mustRun(R"({"command":"set-report-text","session":"18-1","slot":"contents","text":"丁","expect":0})");
}

TEST_CASE("report settings: class shares of all registered pieces have a row for the open ones and reach their base") {
    TemporaryRegister office;
    fillYear(office);
    checkRow(office.report("2023-12-31"), "result_class", "A", 2, "40.00");
    CHECK_FALSE(hasRow(office.report("2023-12-31"), "result_class", "not_completed"));
    office.mustRun(R"({"command":"correct-suggestion","case":"18-1-4","category":"K11"})");
    office.mustRun(R"({"command":"set-report-setting","session":"18-1","class_shares_of":"registered"})");
    const auto report = office.report("2023-12-31");
    checkRow(report, "result_class", "A", 2, "28.57");  // 2 of 7
    checkRow(report, "result_class", "B", 1, "14.29");
    checkRow(report, "result_class", "C", 1, "14.29");
    checkRow(report, "result_class", "unclassified", 1, "14.29");
    checkRow(report, "result_class", "not_completed", 2, "28.57");
    CHECK(rowOf(report, "result_class", "not_completed").pieces == Pieces{"18-1-5", "18-1-6"});
    CHECK(report.block("result_class")->denominator.key == "registered");
    CHECK(report.block("result_class")->denominator.count == 7);
    CHECK(report.block("result_class")->formula.find("登记的全部建议") != std::string::npos);
    CHECK(report.block("result_class")->percentSum == "100.01");
    checkRate(report, "implemented", 2, 7, "28.57");
    CHECK(report.rate("implemented")->formula.find("÷登记的全部建议") != std::string::npos);
    CHECK(report.allChecksHold());  // classes still make up what was completed
    undoLast(office);
    checkRow(office.report("2023-12-31"), "result_class", "A", 2, "40.00");
}

TEST_CASE("report settings: class shares of the pieces replied to have a row for those that are not completed") {
    TemporaryRegister office;
    fillYear(office);
    office.mustRun(R"({"command":"set-report-setting","session":"18-1","class_shares_of":"replied"})");
    const auto report = office.report("2023-12-31");
    CHECK(report.block("result_class")->denominator.key == "replied_pieces");
    CHECK(report.block("result_class")->denominator.count == 6);  // all but 6
    checkRow(report, "result_class", "A", 2, "33.33");
    checkRow(report, "result_class", "C", 1, "16.67");
    checkRow(report, "result_class", "replied_not_completed", 1, "16.67");
    CHECK(rowOf(report, "result_class", "replied_not_completed").pieces == Pieces{"18-1-5"});
    CHECK(report.block("result_class")->percentSum == "100.01");
    checkRate(report, "implemented", 2, 6, "33.33");
    CHECK(report.rate("implemented")->formula.ends_with("÷已答复的建议"));
    CHECK(checkOf(report, "classes_sum").isOk);
    CHECK(checkOf(report, "classes_sum").left == 5);
}

// Ratings of the five completed pieces: 1, 3 and 闭1 satisfied, 2 mostly, 4 sent no form back. 5 is dissatisfied and open; 6 has no
// reply. Of the process 3 says nothing.
TEST_CASE("report settings: shares of ratings are taken of the forms that came back, of completed, answered or all pieces") {
    TemporaryRegister office;
    fillYear(office);
    checkRow(office.report("2023-12-31"), "rating_result", "satisfied", 3, "75.00");

    office.mustRun(R"({"command":"set-report-setting","session":"18-1","rating_shares_of":"completed"})");
    auto report = office.report("2023-12-31");
    checkRow(report, "rating_result", "satisfied", 3, "60.00");
    checkRow(report, "rating_result", "mostly_satisfied", 1, "20.00");
    checkRow(report, "rating_result", "not_returned", 1, "20.00");
    checkRow(report, "rating_result", "rated_not_completed", 1, std::nullopt);
    CHECK(report.block("rating_result")->percentSum == "100.00");
    checkRow(report, "rating_process", "satisfied", 2, "40.00");
    checkRow(report, "rating_process", "not_returned", 2, "40.00");
    checkRate(report, "satisfied_or_mostly", 4, 5, "80.00");
    checkRate(report, "satisfied", 3, 5, "60.00");
    CHECK(report.satisfaction()->formula == "（满意＋基本满意）÷已办结的建议");
    checkRow(report, "rating_first", "satisfied", 3, "60.00");  // has a base of its own
    CHECK(checkOf(report, "ratings_sum").isOk);

    office.mustRun(R"({"command":"set-report-setting","session":"18-1","rating_shares_of":"replied"})");
    report = office.report("2023-12-31");
    checkRow(report, "rating_result", "satisfied", 3, "50.00");
    checkRow(report, "rating_result", "not_returned", 1, "16.67");
    checkRow(report, "rating_result", "rated_not_completed", 1, "16.67");
    checkRow(report, "rating_result", "neither_rated_nor_completed", 0, "0.00");
    checkRate(report, "satisfied_or_mostly", 4, 6, "66.67");
    CHECK(checkOf(report, "ratings_sum").isOk);

    office.mustRun(R"({"command":"set-report-setting","session":"18-1","rating_shares_of":"registered"})");
    report = office.report("2023-12-31");
    checkRow(report, "rating_result", "satisfied", 3, "42.86");
    checkRow(report, "rating_result", "dissatisfied", 0, "0.00");
    checkRow(report, "rating_result", "rated_not_completed", 1, "14.29");
    checkRow(report, "rating_result", "neither_rated_nor_completed", 1, "14.29");
    CHECK(rowOf(report, "rating_result", "neither_rated_nor_completed").pieces == Pieces{"18-1-6"});
    CHECK(report.block("rating_result")->percentSum == "100.02");  // 42.86 and four times 14.29
    checkRate(report, "satisfied_or_mostly", 4, 7, "57.14");
    CHECK(checkOf(report, "ratings_sum").isOk);
    checkRate(report, "forms_returned", 5, 6, "83.33");  // stays of those replied to
    undoLast(office);
    checkRate(office.report("2023-12-31"), "satisfied_or_mostly", 4, 6, "66.67");
}

TEST_CASE("report settings: where two reports that are compared have different bases, their percentages name them") {
    TemporaryRegister office;
    fillYear(office);
    const auto then = office.report("2023-12-31");
    office.mustRun(R"({"command":"set-report-setting","session":"18-1","rating_shares_of":"completed"})");
    const auto now = office.report("2023-12-31");
    const app::Words words = app::Words::of(app::Language::chinese);
    const auto changes = app::compareReports(then, now, words);
    const auto change = [&](std::string_view group, std::string_view key) {
        const auto found =
            std::find_if(changes.begin(), changes.end(), [&](const auto& one) { return one.group == group && one.key == key; });
        REQUIRE(found != changes.end());
        return *found;
    };
    const app::FigureChange satisfied = change("rating_result", "satisfied");
    CHECK(satisfied.areBasesDifferent());
    CHECK(satisfied.thenPercent == "75.00");  // as JSON has it, the base beside it
    CHECK(satisfied.thenBase.key == "rated_result");
    CHECK(satisfied.nowBase.key == "completed");
    CHECK(satisfied.thenShown == "75%，基数：" + then.block("rating_result")->denominator.label);
    CHECK(satisfied.nowShown == "60%，基数：" + now.block("rating_result")->denominator.label);
    CHECK(satisfied.thenBase.label != satisfied.nowBase.label);
    CHECK_FALSE(change("rating_first", "satisfied").areBasesDifferent());
    CHECK(change("rating_first", "satisfied").nowShown == "60%");  // three of the five with a first rating, on both sides
    const auto different = std::count_if(changes.begin(), changes.end(), [](const auto& one) { return one.areBasesDifferent(); });
    CHECK(app::differentBasesNote(changes, words).starts_with("有" + std::to_string(different) + "项数字"));
    CHECK(app::differentBasesNote(app::compareReports(then, then, words), words).empty());
}

TEST_CASE("report settings: first ratings, contacts and publication have bases of their own") {
    TemporaryRegister office;
    fillYear(office);
    office.mustRun(
        R"({"command":"record-publication","on":"2023-07-10","case":"18-1-1","what":"reply","extent":"none","reason_if_not":"涉及商业秘密"})");
    office.mustRun(
        R"({"command":"set-report-setting","session":"18-1","first_rating_shares_of":"registered","contact_shares_of":"replied","publication_shares_of":"completed"})");
    auto report = office.report("2023-12-31");
    checkRow(report, "rating_first", "satisfied", 3, "42.86");
    checkRow(report, "rating_first", "dissatisfied", 1, "14.29");
    checkRow(report, "rating_first", "not_first_rated", 2, "28.57");
    CHECK(rowOf(report, "rating_first", "not_first_rated").pieces == Pieces{"18-1-4", "18-1-6"});
    checkRate(report, "first_satisfied", 4, 7, "57.14");
    checkRow(report, "rating_result", "satisfied", 3, "75.00");
    checkRate(report, "contacted", 2, 6, "33.33");  // 1 and 闭1
    CHECK(report.rate("contacted")->formula == "有沟通记录的件数÷已答复的建议");
    checkRow(report, "publication", "not_published", 1, "20.00");
    checkRow(report, "publication", "unknown", 4, "80.00");
    checkRow(report, "publication", "not_completed", 2, std::nullopt);
    CHECK(rowOf(report, "publication", "not_completed").pieces == Pieces{"18-1-5", "18-1-6"});
    CHECK(report.block("publication")->percentSum == "100.00");
    checkRate(report, "published", 0, 5, "0.00");

    office.mustRun(
        R"({"command":"set-report-setting","session":"18-1","first_rating_shares_of":"completed","contact_shares_of":"completed","publication_shares_of":"replied"})");
    report = office.report("2023-12-31");
    checkRow(report, "rating_first", "satisfied", 3, "60.00");
    checkRow(report, "rating_first", "dissatisfied", 0, "0.00");
    checkRow(report, "rating_first", "not_first_rated", 1, "20.00");
    checkRow(report, "rating_first", "rated_not_completed", 1, std::nullopt);  // 5
    checkRate(report, "contacted", 2, 5, "40.00");
    checkRate(report, "face_to_face", 1, 5, "20.00");
    checkRow(report, "publication", "not_published", 1, "16.67");
    checkRow(report, "publication", "not_replied", 1, std::nullopt);
    // It holds from that session on.
    CHECK(office.report("2023-12-31", "18-2").settings.contactSharesOf == domain::PieceShareBase::completed);
}

TEST_CASE("report settings: they hold from a session on, and reports of earlier ones stay as they are") {
    TemporaryRegister office;
    fillYear(office);
    office.mustRun(R"({"command":"set-report-setting","session":"18-2","decimals":1,"satisfied_means":"satisfied_only"})");
    const auto earlier = office.report("2023-12-31");
    CHECK(earlier.settings == domain::ReportSettings());
    CHECK(earlier.settingsSince.empty());
    CHECK(earlier.satisfaction()->percent == "100.00");
    CHECK(office.report("2023-12-31", "18-2").settings.percents.decimals == 1);

    // What was not given stays, also where it comes from an earlier session.
    office.mustRun(R"({"command":"set-report-setting","session":"18-1","trim_zeros":false,"satisfied_means":"satisfied_only"})");
    office.mustRun(R"({"command":"open-session","term":18,"number":3})");
    office.mustRun(R"({"command":"set-report-setting","session":"18-3","trim_zeros":false})");
    const auto report = office.report("2023-12-31");
    CHECK(report.settings.percents == domain::PercentStyle{2, false});
    CHECK(report.settingsSince == "18-1");
    CHECK(report.satisfaction()->key == "satisfied");
    CHECK(report.satisfaction()->percent == "75.00");
    CHECK(office.report("2023-12-31", "18-2").settings.percents == domain::PercentStyle{1, true});
    CHECK(office.report("2023-12-31", "18-3").settings.percents == domain::PercentStyle{1, false});
    // The figures keep their two decimals whatever papers print.
    checkRow(report, "rating_result", "satisfied", 3, "75.00");
    CHECK(codesOf(office.run(R"({"command":"set-report-setting","decimals":5})").errors) == Pieces{"number-out-of-range"});
}

TEST_CASE("report settings: a change of what holds is told to whoever saw it before, also from an earlier session") {
    TemporaryRegister office;
    fillYear(office);
    office.mustRun(R"({"command":"set-report-setting","session":"18-1","decimals":3,"expect":0})");
    const std::int64_t seen = office.report("2023-12-31", "18-2").settingsVersion;
    CHECK(seen == office.report("2023-12-31").settingsVersion);
    office.mustRun(R"({"command":"set-report-setting","actor":"李红","session":"18-1","decimals":1})");
    const std::string change =
        R"({"command":"set-report-setting","session":"18-2","trim_zeros":false,"expect":)" + std::to_string(seen) + "}";
    CHECK(codesOf(office.run(change).errors) == Pieces{"changed-meanwhile"});
}

TEST_CASE("the report counts who proposed, whom anybody spoke with, first ratings and the units that answer") {
    TemporaryRegister office;
    fillYear(office);
    office.mustRun(R"({"command":"correct-suggestion","case":"18-1-1","co_signers":["孙二（成华代表团）"]})");
    office.mustRun(R"({"command":"add-deputy","name":"李红","delegation":"锦江代表团"})");
    const auto report = office.report("2023-12-31");
    // 王明 and 赵五 lead, 孙二 signs one, 李红 none.
    checkRate(report, "lead_proposers", 2, 4, "50.00");
    checkRate(report, "proposers", 3, 4, "75.00");
    CHECK(report.rate("proposers")->base.key == "deputies");
    CHECK(piecesOf(report, "proposers").size() == 7);
    checkRate(report, "contacted", 2, 7, "28.57");
    CHECK(piecesOf(report, "contacted") == Pieces{"18-1-1", "18-1-闭1"});
    checkRow(report, "rating_first", "satisfied", 3, "60.00");
    checkRow(report, "rating_first", "mostly_satisfied", 1, "20.00");
    checkRow(report, "rating_first", "dissatisfied", 1, "20.00");
    CHECK(rowOf(report, "rating_first", "dissatisfied").pieces == Pieces{"18-1-5"});
    CHECK(report.totals.leadUnits == 5);
    CHECK(report.block("publication") == nullptr);
}

TEST_CASE("the report counts talks before papers and the suggestions that came of them, up to its day") {
    TemporaryRegister office;
    fillYear(office);
    CHECK(office.report("2023-12-31").preContacts.talks == 0);
    for (const char* matter : {"接驳", "托育"}) {
        office.mustRun(std::string(R"({"command":"record-pre-contact","on":"2023-02-06","session":"18-1","deputy":"王明（武侯代表团）",)") +
                       R"("unit":"市交通运输局","matter":")" + matter + "\"}");
    }
    CHECK(office.report("2023-02-28").preContacts.talks == 2);
    CHECK(office.report("2023-02-05").preContacts.talks == 0);
    CHECK(office.report("2023-12-31").preContacts.pieces.empty());
    // A talk that led to a paper led to the suggestion that the paper became; both roads to one piece count it once.
    office.mustRun(
        R"({"command":"record-submission","on":"2023-02-08","session":"18-1","title":"关于接驳的建议","lead":"王明（武侯代表团）","body":"接驳"})");
    office.mustRun(R"({"command":"correct-pre-contact","pre_contact":1,"submission":"18-1-来1"})");
    office.mustRun(R"({"command":"correct-pre-contact","pre_contact":2,"submission":"18-1-来1"})");
    for (const char* stage : {"first", "second"}) {
        office.mustRun(
            R"({"command":"review-submission","on":"2023-02-10","submission":"18-1-来1","verdict":"pass","reviewer":"周敏","stage":")" +
            std::string(stage) + "\"}");
    }
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":50,"title":"关于接驳的建议","lead":"王明（武侯代表团）","submission":"18-1-来1"})");
    CHECK(office.report("2023-12-31").preContacts.pieces == Pieces{"18-1-50"});
    // The window and the spreadsheet have them as lines of the part about handling.
    const auto sections = app::reportSections(office.report("2023-12-31"), app::Words::of(app::Language::chinese));
    const auto handling = std::find_if(sections.begin(), sections.end(), [](const auto& section) { return section.key == "handling"; });
    REQUIRE(handling != sections.end());
    REQUIRE(handling->lines.size() == 2);  // nothing was extended and nobody became satisfied
    CHECK(handling->lines[0].label == "提出前沟通（项）");
    CHECK(handling->lines[0].count == 2);
    CHECK(handling->lines[1].pieces == Pieces{"18-1-50"});
    CHECK(office.report("2023-02-10").preContacts.pieces.empty());
}

TEST_CASE("the publication block stands where publications are recorded, and every piece is in it") {
    TemporaryRegister office;
    fillYear(office);
    office.mustRun(
        R"({"command":"record-publication","on":"2023-07-10","case":"18-1-1","what":"reply","extent":"none","reason_if_not":"涉及商业秘密"})");
    const auto report = office.report("2023-12-31");
    REQUIRE(report.block("publication") != nullptr);
    int sum = 0;
    for (const auto& row : report.block("publication")->rows) sum += row.count;
    CHECK(sum == 7);
    checkRow(report, "publication", "not_published", 1, "14.29");
    checkRow(report, "publication", "unknown", 6, "85.71");
    CHECK(office.report("2023-07-01").block("publication") == nullptr);
}

}  // namespace huying::tests
