// SPDX-License-Identifier: GPL-3.0-or-later
// Ballots and inspections in the window, by keys: typed, checked while typing, explained, followed up.
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "dialogs/ballot_dialogs.h"
#include "dialogs/inspection_dialogs.h"
#include "main/wiring.h"
#include "pages/ratings/ballots_view.h"
#include "pages/ratings/ratings_page.h"
#include "pages/supervision/inspections_view.h"
#include "pages/supervision/supervision_page.h"
#include "pages/today/today_page.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

template <class D>
D* dialogOf(ui::MainWindow& window) {
    REQUIRE(waitFor([&] { return window.findChild<D*>() != nullptr; }));
    return window.findChild<D*>();
}

QVariantMap votes(const char* satisfied, const char* mostly, const char* dissatisfied, const char* invalid) {
    return {{u"members"_s, u"52"_s},
            {u"present"_s, u"50"_s},
            {u"collected"_s, u"50"_s},
            {u"satisfied"_s, QString::fromLatin1(satisfied)},
            {u"mostly_satisfied"_s, QString::fromLatin1(mostly)},
            {u"dissatisfied"_s, QString::fromLatin1(dissatisfied)},
            {u"invalid"_s, QString::fromLatin1(invalid)}};
}

}  // namespace

TEST_CASE("ratings: a ballot is typed, checked while typing, repeated and its opinion rectified", "[ratings]") {
    WindowOnNewRegister setup{"2024-12-31"};
    ui::MainWindow& window = *setup.window;
    QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
    REQUIRE(window.workplace() == ui::Workplace::ratings);
    ui::BallotsView& view = *window.ratingsPage()->ballots();
    auto* list = child<QTableView>(&window, u"ballotList"_s);
    QTest::keyClick(list, Qt::Key_T, Qt::ControlModifier);
    auto* dialog = dialogOf<ui::BallotDialog>(window);
    auto* sums = child<QLabel>(dialog, u"ballotSums"_s);
    CHECK(sums->text().contains(u"超过1/2"_s));  // the rule, while nothing is typed
    dialog->form()->setValues(votes("20", "5", "23", "3"));
    CHECK(sums->text().contains(u"51"_s));  // 51 votes of 50 ballots
    dialog->form()->setValues(votes("20", "5", "23", "2"));
    CHECK(sums->text() == u"（满意20＋基本满意5）÷到会50＝50%，应超过1/2：未通过"_s);
    dialog->form()->setValues({{u"ballot_meeting"_s, u"第九次会议"_s},
                               {u"on"_s, u"2024-11-28"_s},
                               {u"ballot_subject"_s, u"unit"_s},
                               {u"unit"_s, u"市住建局"_s},
                               {u"rectify_by"_s, u"2024-12-20"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return view.ballots().size() == 1; }));
    CHECK(child<QLabel>(&window, u"ballotOutcome"_s)->text().contains(u"＝50%，"_s));

    QTest::keyClick(list, Qt::Key_R, Qt::ControlModifier);
    auto* opinion = dialogOf<ui::ReviewOpinionDialog>(window);
    CHECK(qobject_cast<QLineEdit*>(opinion->form()->editor(u"unit"_s))->text() == u"市住建局"_s);  // whom the ballot is about
    opinion->form()->setValues({{u"text"_s, u"写明时间表"_s}});
    finish(window, opinion);
    auto* opinions = child<QTableView>(&window, u"opinionList"_s);
    REQUIRE(waitFor([&] { return opinions->model()->rowCount() == 1; }));
    opinions->setFocus();
    QTest::keyClick(opinions, Qt::Key_Return);
    auto* rectified = dialogOf<ui::RectificationDialog>(window);
    rectified->form()->setValues({{u"on"_s, u"2024-12-10"_s}, {u"text"_s, u"已补发"_s}, {u"rectified"_s, true}});
    finish(window, rectified);
    REQUIRE(waitFor([&] { return opinions->model()->index(0, 4).data().toString() == u"2024-12-10"_s; }));

    // The first ballot stands beside the second one, which is chosen as it is recorded.
    REQUIRE(view.start(u"record-second-report"_s) != nullptr);
    auto* report = dialogOf<ui::SecondReportDialog>(window);
    report->form()->setValues({{u"on"_s, u"2024-12-18"_s}, {u"second_report"_s, u"整改情况"_s}});
    finish(window, report);
    REQUIRE(waitFor([&] { return view.ballots()[0].ballot.reportedOn.has_value(); }));
    REQUIRE(view.start(u"record-ballot"_s) != nullptr);
    auto* second = dialogOf<ui::BallotDialog>(window);
    second->form()->setValues(votes("40", "5", "3", "2"));
    second->form()->setValues({{u"ballot_meeting"_s, u"第十次会议"_s}, {u"on"_s, u"2024-12-27"_s}});
    finish(window, second);
    REQUIRE(waitFor([&] { return view.ballots().size() == 2; }));
    CHECK(view.ballots()[1].ballot.repeats == view.ballots()[0].ballot.id);
    REQUIRE(waitFor([&] { return child<QLabel>(&window, u"ballotCompared"_s)->text().contains(u"＝50%，"_s); }));
    CHECK(child<QLabel>(&window, u"ballotOutcome"_s)->text().contains(u"＝90%，"_s));
    window.undo();
    REQUIRE(waitFor([&] { return view.ballots().size() == 1; }));

    // As the report writes the same number.
    setup.record(R"({"command":"set-report-setting","session":"18-1","decimals":1,"trim_zeros":false})");
    REQUIRE(waitFor([&] { return child<QLabel>(&window, u"ballotOutcome"_s)->text().contains(u"＝50.0%，"_s); }));
    CHECK(child<QTableView>(&window, u"ballotList"_s)->model()->index(0, 3).data().toString() == u"50.0%"_s);
}

TEST_CASE("ratings: an inspection is planned, drawn, found and followed up in Supervision, and Today leads to it", "[ratings]") {
    WindowOnNewRegister setup{"2024-12-31"};
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(2);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    setup.record(R"({"command":"assign-suggestion","case":"2","tasks":[{"unit":"市公安局","role":"sole"}]})", "2023-03-03");
    QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
    ui::SupervisionPage& page = *window.supervisionPage();
    QTest::keyClick(&page, Qt::Key_2, Qt::AltModifier);
    ui::InspectionsView& view = *page.inspections();
    auto* list = child<QTableView>(&window, u"inspectionList"_s);
    QTest::keyClick(list, Qt::Key_T, Qt::ControlModifier);
    auto* plan = dialogOf<ui::InspectionDialog>(window);
    plan->form()->setValues({{u"name"_s, u"年终检查"_s}, {u"committee"_s, u"城环资委"_s}, {u"on"_s, u"2024-11-11"_s}});
    finish(window, plan);
    REQUIRE(waitFor([&] { return view.inspections().size() == 1; }));

    REQUIRE(view.start(u"draw-inspection-sample"_s) != nullptr);
    auto* draw = dialogOf<ui::InspectionDrawDialog>(window);
    draw->form()->setValues({{u"draw_count"_s, u"2"_s}, {u"seed"_s, u"3 5 7"_s}, {u"on"_s, u"2024-11-12"_s}});
    finish(window, draw);
    auto* lines = child<QTableView>(&window, u"inspectionLines"_s);
    REQUIRE(waitFor([&] { return lines->model()->rowCount() == 2; }));
    CHECK(child<QLabel>(&window, u"inspectionAbout"_s)->text().contains(u"按种子重抽，结果一致"_s));

    lines->setFocus();
    QTest::keyClick(lines, Qt::Key_R, Qt::ControlModifier);
    auto* finding = dialogOf<ui::InspectionFindingDialog>(window);
    finding->form()->setValues({{u"text"_s, u"没有公布"_s}, {u"demand"_s, u"公布"_s}, {u"on"_s, u"2024-11-19"_s}});
    finish(window, finding);
    REQUIRE(waitFor([&] { return view.inspections()[0].counts.demands == 1; }));

    Q_EMIT window.todayPage()->papersRequested(app::PaperQueue::inspectionDemands,
                                               QString::number(view.inspections()[0].lines[0].line.id.value));
    CHECK(window.workplace() == ui::Workplace::supervision);
    QTest::keyClick(lines, Qt::Key_Return);
    auto* followed = dialogOf<ui::InspectionFollowUpDialog>(window);
    followed->form()->setValues({{u"on"_s, u"2024-12-10"_s}, {u"text"_s, u"已公布"_s}, {u"rectified"_s, true}});
    finish(window, followed);
    REQUIRE(waitFor([&] { return view.inspections()[0].counts.done == 1; }));
}

TEST_CASE("ratings: the chosen inspection is printed, upright to who reads it and under the session's name", "[ratings]") {
    struct Printed {
        std::size_t rows = 0;
        std::string below;
    };
    auto printed = std::make_shared<std::vector<Printed>>();  // read once the preview is open: the worker is done with it then
    ui::Outside outside = ui::wiring();
    outside.composeSheet = [printed, compose = outside.composeSheet](const app::ListSheet& sheet, const std::string& below) {
        printed->push_back({sheet.rows.size(), below});
        return compose(sheet, below);
    };
    WindowOnNewRegister setup("2024-12-31", outside);
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(1);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    for (const std::string name : {"年中检查", "年终检查"}) {
        setup.record(R"({"command":"plan-inspection","name":")" + name + R"(","committee":"城环资委"})", "2024-11-11");
        setup.record(R"({"command":"add-inspection-sample","inspection":")" + name + R"(","units":["市住建局"]})", "2024-11-11");
    }
    QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
    ui::SupervisionPage& page = *window.supervisionPage();
    QTest::keyClick(&page, Qt::Key_2, Qt::AltModifier);
    ui::InspectionsView& view = *page.inspections();
    REQUIRE(waitFor([&] { return view.chosen() != nullptr; }));
    for (const bool isAll : {false, true}) {
        view.actions().at(isAll ? 1 : 0)->trigger();
        REQUIRE(waitFor([&] { return window.findChild<QPrintPreviewDialog*>() != nullptr; }));
        auto* preview = window.findChild<QPrintPreviewDialog*>();
        CHECK(preview->printer()->pageLayout().orientation() == QPageLayout::Landscape);
        CHECK(printed->back().rows == (isAll ? 2 : 1));
        const std::string session = setup.theRegister->directory().sessions.front().name;
        const std::string chosen = view.chosen()->inspection.name;
        CHECK(printed->back().below == (isAll ? session : session + "　" + chosen));
        preview->close();
        REQUIRE(waitFor([&] { return window.findChild<QPrintPreviewDialog*>() == nullptr; }));
    }
}

// As the keys come: an input method that is left on gives full-width digits.
TEST_CASE("ratings: a number is what was typed, and what is none stays and is refused", "[ratings]") {
    WindowOnNewRegister setup{"2024-12-31"};
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(1);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    setup.record(R"({"command":"plan-inspection","name":"年终检查","session":"18-1","committee":"城环资委"})", "2024-11-11");
    setup.record(R"({"command":"add-inspection-sample","inspection":"年终检查","session":"18-1","cases":["1"]})", "2024-11-12");
    window.go(ui::Workplace::supervision);
    ui::SupervisionPage& page = *window.supervisionPage();
    QTest::keyClick(&page, Qt::Key_2, Qt::AltModifier);
    ui::InspectionsView& view = *page.inspections();
    REQUIRE(waitFor([&] { return view.isVisible() && view.chosen() != nullptr; }));
    auto* lines = child<QTableView>(&window, u"inspectionLines"_s);
    REQUIRE(waitFor([&] { return lines->model()->rowCount() == 1; }));
    lines->setFocus();
    QTest::keyClick(lines, Qt::Key_R, Qt::ControlModifier);
    auto* finding = dialogOf<ui::InspectionFindingDialog>(window);
    finding->form()->setValues({{u"text"_s, u"没有公布"_s}, {u"on"_s, u"2024-11-19"_s}});
    auto* score = qobject_cast<QLineEdit*>(finding->form()->editor(u"score"_s));
    REQUIRE(comesToFront(finding));
    score->setFocus();
    QTest::keyClicks(score, u"8.5"_s);
    CHECK(score->text() == u"8.5"_s);
    QTest::keyClick(score, Qt::Key_Return, Qt::ControlModifier);
    CHECK(finding->form()->errorOf(u"score"_s).contains(u"评分为0到100的整数"_s));
    CHECK(finding->focusWidget() == score);
    CHECK(view.inspections()[0].lines[0].line.findings.empty());
    for (const QString& wrong : {u"101"_s, u"4a8"_s}) {
        score->selectAll();
        QTest::keyClicks(score, wrong);
        CHECK(score->text() == wrong);
        QTest::keyClick(score, Qt::Key_Tab);  // said on leaving
        CHECK(finding->form()->errorOf(u"score"_s).contains(u"评分为0到100的整数"_s));
        score->setFocus();
    }
    score->selectAll();
    QInputMethodEvent chinese;
    chinese.setCommitString(u"８５"_s);
    QCoreApplication::sendEvent(score, &chinese);
    CHECK(score->text() == u"85"_s);
    CHECK(finding->form()->errorOf(u"score"_s).isEmpty());
    finish(window, finding);
    REQUIRE(waitFor([&] { return !view.inspections()[0].lines[0].line.findings.empty(); }));
    CHECK(view.inspections()[0].lines[0].line.findings[0].score == 85);

    window.go(ui::Workplace::ratings);
    QTest::keyClick(child<QTableView>(&window, u"ballotList"_s), Qt::Key_T, Qt::ControlModifier);
    auto* ballot = dialogOf<ui::BallotDialog>(window);
    REQUIRE(comesToFront(ballot));
    auto* members = qobject_cast<QLineEdit*>(ballot->form()->editor(u"members"_s));
    members->setFocus();
    QTest::keyClicks(members, u"5.2"_s);
    QTest::keyClick(members, Qt::Key_Return);
    CHECK(members->text() == u"5.2"_s);
    CHECK(ballot->form()->errorOf(u"members"_s).contains(u"整数"_s));
}

TEST_CASE("ratings: a ballot that is corrected stays its unit's, also where the former name is another's by now", "[ratings]") {
    WindowOnNewRegister setup{"2024-12-31"};
    ui::MainWindow& window = *setup.window;
    setup.record(
        R"({"command":"record-ballot","ballot_meeting":"会议","ballot_subject":"unit","unit":"市投促局","members":50,"present":40,)"
        R"("collected":40,"satisfied":10,"mostly_satisfied":5,"dissatisfied":25,"invalid":0})",
        "2024-11-28");
    setup.record(R"({"command":"rename-unit","unit":"市投促局","name":"成都市投资促进委员会","short_name":"市投促委"})", "2024-12-01");
    setup.record(R"({"command":"add-unit","name":"成都市投资促进新局","short_name":"市投促局","system":"government"})", "2024-12-02");
    QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
    ui::BallotsView& view = *window.ratingsPage()->ballots();
    REQUIRE(waitFor([&] { return view.ballots().size() == 1; }));
    const domain::UnitId unit = view.ballots()[0].ballot.unit;
    REQUIRE(view.start(u"correct-ballot"_s) != nullptr);
    auto* dialog = dialogOf<ui::BallotDialog>(window);
    dialog->form()->setValues({{u"note"_s, u"更正"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return view.ballots()[0].ballot.note == "更正"; }));
    CHECK(view.ballots()[0].ballot.unit == unit);
}

}  // namespace huying::tests
