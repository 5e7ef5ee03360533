// SPDX-License-Identifier: GPL-3.0-or-later
// What was made just now is chosen and shown, so that the next key is about it; and nothing is recorded about what is not shown.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "dialogs/ballot_dialogs.h"
#include "dialogs/candidate_dialogs.h"
#include "dialogs/inspection_dialogs.h"
#include "dialogs/supervision_dialogs.h"
#include "pages/ratings/ballots_view.h"
#include "pages/ratings/ratings_page.h"
#include "pages/supervision/inspections_view.h"
#include "pages/supervision/supervision_page.h"
#include "text/text.h"
#include "widgets/choice_picker.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

template <class D>
D* dialogOf(ui::MainWindow& window) {
    REQUIRE(waitFor([&] { return window.findChild<D*>() != nullptr; }));
    return window.findChild<D*>();
}

// The field that has the keyboard within the dialog, whether or not the desktop gave the window its own.
bool standsAt(const QDialog& dialog, const QWidget* field) {
    return waitFor([&] { return dialog.focusWidget() == field; });
}

// Two topics' pieces and one proposal.
struct SupervisionWindow {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;

    SupervisionWindow() {
        setup.registerPieces(4);
        setup.record(R"({"command":"propose-priority","cases":["1"],"text":"涉及面广"})", "2023-03-10");
        setup.record(R"({"command":"create-topic","name":"课后服务","committee":"教科文卫委","cases":["2"]})", "2023-03-21");
        window.resize(1366, 768);
        QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return page().view().topics.size() == 1 && page().view().openCandidates() == 1; }));
    }
    ui::SupervisionPage& page() { return *window.supervisionPage(); }
    QTableView* list() { return child<QTableView>(&page(), u"topicList"_s); }
    QString shownTopic() { return page().findChild<QLabel*>(u"topicTitle"_s)->text(); }
    QString chosenLine() { return list()->currentIndex().siblingAtColumn(0).data().toString(); }
};

}  // namespace

TEST_CASE("newly made: a topic is chosen and shown, also where the filter would hide it, and what is next is about it", "[supervision]") {
    SupervisionWindow o;
    o.page().showCandidates();
    // What is proposed is nothing that an activity is recorded about, and the piece that was looked at before is not shown.
    QTest::keyClick(&o.page(), Qt::Key_R, Qt::ControlModifier);
    CHECK(o.window.findChild<ui::CommandDialog*>() == nullptr);
    CHECK(o.window.strip()->text().contains(u"推荐的还不是重点督办件"_s));

    o.page().filterByCommittee(u"教科文卫委"_s);
    QTest::keyClick(&o.page(), Qt::Key_T, Qt::ControlModifier);
    auto* dialog = dialogOf<ui::TopicDialog>(o.window);
    dialog->form()->setValues(
        {{u"name"_s, u"养老服务"_s}, {u"committee"_s, u"社会建设委"_s}, {u"on"_s, u"2023-03-21"_s}, {u"cases"_s, u"3"_s}});
    finish(o.window, dialog);
    REQUIRE(waitFor([&] { return o.page().view().topics.size() == 2; }));
    CHECK(o.chosenLine() == u"养老服务"_s);
    CHECK(o.shownTopic() == u"养老服务"_s);
    CHECK(o.window.strip()->text().contains(u"养老服务"_s));  // what was recorded is still said
    CHECK(o.window.strip()->text().contains(u"教科文卫委"_s));      // and that the filter went
    CHECK(child<QComboBox>(&o.page(), u"committeeFilter"_s)->currentIndex() == 0);

    QTest::keyClick(&o.page(), Qt::Key_R, Qt::ControlModifier);
    auto* activity = dialogOf<ui::CommandDialog>(o.window);
    activity->form()->setValues({{u"on"_s, u"2023-05-17"_s}, {u"activity_kind"_s, u"inspection"_s}});
    finish(o.window, activity);
    const auto activities = [&](const std::string& name) {
        for (const app::TopicView& one : o.page().view().topics) {
            if (one.topic.name == name) return one.activities.size();
        }
        return std::size_t{0};
    };
    REQUIRE(waitFor([&] { return activities("养老服务") == 1; }));
    CHECK(activities("课后服务") == 0);
    CHECK(child<QPushButton>(&o.page(), u"correctActivity"_s)->isVisible());  // the activities are in front

    // End goes down the list, which nobody has to scroll sideways.
    o.list()->setFocus();
    QTest::keyClick(o.list(), Qt::Key_Home);
    CHECK(o.list()->currentIndex().row() == 0);
    QTest::keyClick(o.list(), Qt::Key_End);
    CHECK(o.list()->currentIndex().row() == o.list()->model()->rowCount() - 1);
    CHECK(o.list()->currentIndex().column() == 0);
    CHECK(o.list()->horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("newly made: a proposal is chosen, and a wrong number is shown at its field", "[supervision]") {
    SupervisionWindow o;
    o.page().showCandidates();
    child<QPushButton>(&o.page(), u"proposeCandidates"_s)->click();
    auto* dialog = dialogOf<ui::ProposeDialog>(o.window);
    dialog->form()->setValues({{u"cases"_s, u"99"_s}, {u"text"_s, u"群众关心"_s}, {u"on"_s, u"2023-03-11"_s}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(u"cases"_s).contains(u"99"_s); }));
    CHECK(standsAt(*dialog, dialog->form()->editor(u"cases"_s)));
    dialog->form()->setValues({{u"cases"_s, u"4"_s}});
    finish(o.window, dialog);
    REQUIRE(waitFor([&] { return o.page().view().openCandidates() == 2; }));
    auto* table = child<QTableView>(&o.page(), u"candidateList"_s);
    CHECK(table->currentIndex().siblingAtColumn(0).data().toString() == u"18-1-4"_s);
    CHECK(table->selectionModel()->selectedRows().size() == 1);

    // Committees are found by their initials, as units are.
    const QList<ui::Choice> committees = ui::committeeChoices(o.setup.theRegister->directory());
    const auto found =
        std::find_if(committees.begin(), committees.end(), [](const ui::Choice& one) { return one.text == u"教科文卫委"_s; });
    REQUIRE(found != committees.end());
    CHECK(found->namePinyin.contains(u"jkw"_s));
}

TEST_CASE("supervision: a piece of another topic is moved into a new one from the same form", "[supervision]") {
    SupervisionWindow o;
    QTest::keyClick(&o.page(), Qt::Key_T, Qt::ControlModifier);
    auto* dialog = dialogOf<ui::TopicDialog>(o.window);
    dialog->form()->setValues({{u"name"_s, u"养老服务"_s}, {u"on"_s, u"2023-03-22"_s}, {u"cases"_s, u"2，3"_s}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(u"move"_s).contains(u"改列主题"_s); }));
    auto* move = dialog->form()->editor(u"move"_s);
    CHECK(qobject_cast<QAbstractButton*>(move)->text().contains(u"改列主题"_s));  // what the sentence names is there
    CHECK(standsAt(*dialog, move));
    dialog->form()->setValues({{u"move"_s, true}});
    finish(o.window, dialog);
    REQUIRE(waitFor([&] { return o.page().view().topics.size() == 2; }));
    for (const app::TopicView& one : o.page().view().topics) CHECK(one.pieces.size() == (one.topic.name == "养老服务" ? 2 : 0));
    o.window.undo();  // both are one step
    REQUIRE(waitFor([&] { return o.page().view().topics.size() == 1 && o.page().view().topics[0].pieces.size() == 1; }));
}

TEST_CASE("supervision: a decision without its topic previews nothing, and the window grows with what it says", "[supervision]") {
    SupervisionWindow o;
    o.page().showCandidates();
    REQUIRE(waitFor([&] { return child<QPushButton>(&o.page(), u"decideCandidates"_s)->isEnabled(); }));
    child<QPushButton>(&o.page(), u"decideCandidates"_s)->click();
    auto* decide = dialogOf<ui::DecideCandidatesDialog>(o.window);
    decide->form()->setValues({{u"decision"_s, 1}, {u"on"_s, u"2023-03-21"_s}});  // all into one topic
    REQUIRE(waitFor([&] { return decide->previewText().contains(u"请先填写主题"_s); }));
    CHECK_FALSE(decide->previewText().contains(u"不分主题"_s));
    const int height = decide->height();
    QTest::keyClick(decide, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !decide->form()->errorOf(u"topic"_s).isEmpty() && decide->height() > height; }));
    QCoreApplication::processEvents();
    CHECK(decide->findChild<QScrollArea*>()->verticalScrollBar()->maximum() == 0);
    decide->form()->setValues({{u"topic"_s, u"养老服务"_s}});
    REQUIRE(waitFor([&] { return decide->previewText().contains(u"养老服务"_s); }));
}

TEST_CASE("newly made: the topic that a decision makes is chosen, and no other proposal is after one that is declined", "[supervision]") {
    SupervisionWindow o;
    o.setup.record(R"({"command":"propose-priority","cases":["3"],"text":"群众关心"})", "2023-03-10");
    o.setup.record(R"({"command":"propose-priority","cases":["4"],"text":"涉及面广"})", "2023-03-10");
    REQUIRE(waitFor([&] { return o.page().view().openCandidates() == 3; }));
    o.page().showCandidates();
    const auto decide = [&](const QVariantMap& values) {
        REQUIRE(waitFor([&] { return child<QPushButton>(&o.page(), u"decideCandidates"_s)->isEnabled(); }));
        child<QPushButton>(&o.page(), u"decideCandidates"_s)->click();
        auto* dialog = dialogOf<ui::DecideCandidatesDialog>(o.window);
        dialog->form()->setValues(values);
        finish(o.window, dialog);
    };
    auto* table = child<QTableView>(&o.page(), u"candidateList"_s);
    clickRow(table, 1);
    decide({{u"decision"_s, 3}, {u"on"_s, u"2023-03-20"_s}, {u"reason"_s, u"已在办理"_s}});
    REQUIRE(waitFor([&] { return o.page().view().openCandidates() == 2; }));
    CHECK(table->isVisible());
    CHECK(table->selectionModel()->selectedRows().isEmpty());
    CHECK_FALSE(child<QPushButton>(&o.page(), u"correctCandidate"_s)->isEnabled());

    clickRow(table, 0);
    decide({{u"decision"_s, 1}, {u"on"_s, u"2023-03-21"_s}, {u"topic"_s, u"养老服务"_s}});
    REQUIRE(waitFor([&] { return o.page().view().topics.size() == 2; }));
    CHECK(o.chosenLine() == u"养老服务"_s);
    CHECK(o.shownTopic() == u"养老服务"_s);
}

TEST_CASE("messages: what was told of a page goes with it, a refusal stays", "[shell]") {
    SupervisionWindow o;
    QTest::keyClick(&o.page(), Qt::Key_T, Qt::ControlModifier);
    auto* dialog = dialogOf<ui::TopicDialog>(o.window);
    dialog->form()->setValues({{u"name"_s, u"养老服务"_s}, {u"on"_s, u"2023-03-21"_s}, {u"cases"_s, u"3"_s}});
    finish(o.window, dialog);
    REQUIRE(waitFor([&] { return o.window.strip()->isVisible(); }));
    o.window.go(ui::Workplace::supervision);
    CHECK(o.window.strip()->isVisible());  // it was not left
    o.window.go(ui::Workplace::directory);
    CHECK_FALSE(o.window.strip()->isVisible());
    o.window.go(ui::Workplace::supervision);
    o.page().showCandidates();
    QTest::keyClick(&o.page(), Qt::Key_R, Qt::ControlModifier);
    REQUIRE(o.window.strip()->isVisible());
    o.window.go(ui::Workplace::directory);
    CHECK(o.window.strip()->isVisible());
}

TEST_CASE("forms: one mistake is told once, at its field", "[ratings]") {
    WindowOnNewRegister setup{"2024-12-31"};
    setup.window->go(ui::Workplace::ratings);
    QTest::keyClick(child<QTableView>(setup.window.get(), u"ballotList"_s), Qt::Key_T, Qt::ControlModifier);
    auto* dialog = dialogOf<ui::BallotDialog>(*setup.window);
    dialog->form()->setValues({{u"ballot_meeting"_s, u"第九次会议"_s},
                               {u"on"_s, u"2024-11-28"_s},
                               {u"members"_s, u"52"_s},
                               {u"present"_s, u"50"_s},
                               {u"collected"_s, u"500"_s},
                               {u"satisfied"_s, u"40"_s},
                               {u"mostly_satisfied"_s, u"5"_s},
                               {u"dissatisfied"_s, u"3"_s},
                               {u"invalid"_s, u"2"_s}});
    const auto* below = child<QLabel>(dialog, u"ballotSums"_s);
    CHECK(below->text().contains(u"500"_s));  // while it is typed
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(u"collected"_s).contains(u"500"_s); }));
    CHECK(dialog->form()->findChild<QLabel*>(u"formErrors"_s)->isHidden());
    CHECK_FALSE(below->text().contains(u"500"_s));
    CHECK(standsAt(*dialog, dialog->form()->editor(u"collected"_s)));
}

TEST_CASE("supervision: a day that is wrong is shown at its field", "[supervision]") {
    SupervisionWindow o;
    o.setup.record(R"({"command":"file-topic-report","topic":"课后服务","report":"点位已开放"})", "2023-11-20");
    o.page().chooseLine(0);
    REQUIRE(waitFor([&] { return !o.page().view().topics[0].topic.report.empty(); }));
    child<QPushButton>(&o.page(), u"action_record-topic-hearing"_s)->click();
    auto* dialog = dialogOf<ui::CommandDialog>(o.window);
    dialog->form()->setValues({{u"on"_s, u"2023-11-01"_s}});
    dialog->form()->editor(u"heard_meeting"_s)->setFocus();
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(u"on"_s).contains(u"2023-11-20"_s); }));
    CHECK(standsAt(*dialog, dialog->form()->editor(u"on"_s)));
}

TEST_CASE("newly made: an inspection, what is drawn for it and its findings are chosen", "[ratings]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(2);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    setup.record(R"({"command":"plan-inspection","name":"甲","committee":"城环资委"})", "2023-11-01");
    setup.record(R"({"command":"add-inspection-sample","inspection":"甲","cases":["1"]})", "2023-11-02");
    QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
    QTest::keyClick(window.supervisionPage(), Qt::Key_2, Qt::AltModifier);
    ui::InspectionsView& view = *window.supervisionPage()->inspections();
    REQUIRE(waitFor([&] { return view.chosen() != nullptr; }));
    auto* list = child<QTableView>(&window, u"inspectionList"_s);
    QTest::keyClick(list, Qt::Key_T, Qt::ControlModifier);
    auto* plan = dialogOf<ui::InspectionDialog>(window);
    plan->form()->setValues({{u"name"_s, u"乙"_s}, {u"committee"_s, u"城环资委"_s}, {u"on"_s, u"2023-11-11"_s}});
    finish(window, plan);
    REQUIRE(waitFor([&] { return view.inspections().size() == 2; }));
    CHECK(view.chosen()->inspection.name == "乙");

    REQUIRE(view.start(u"add-inspection-sample"_s) != nullptr);
    auto* sample = dialogOf<ui::InspectionSampleDialog>(window);
    sample->form()->setValues({{u"cases"_s, u"1"_s}, {u"units"_s, QStringList{u"市公安局"_s}}, {u"on"_s, u"2023-11-12"_s}});
    finish(window, sample);
    auto* lines = child<QTableView>(&window, u"inspectionLines"_s);
    REQUIRE(waitFor([&] { return lines->model()->rowCount() == 2; }));
    CHECK(view.chosen()->inspection.name == "乙");
    // Two findings of one line: the second one is what is followed up next. A day without its year is one to come.
    for (const QString& text : {u"没有公布"_s, u"没有标牌"_s}) {
        QTest::keyClick(lines, Qt::Key_R, Qt::ControlModifier);
        auto* finding = dialogOf<ui::InspectionFindingDialog>(window);
        finding->form()->setValues({{u"text"_s, text}, {u"demand"_s, u"整改"_s}, {u"on"_s, u"2023-11-19"_s}, {u"due_on"_s, u"1.31"_s}});
        CHECK(child<QLabel>(finding, u"due_onHint"_s)->text().contains(u"2024-01-31"_s));
        finish(window, finding);
        REQUIRE(waitFor([&] { return lines->currentIndex().siblingAtColumn(5).data().toString() == text; }));
        CHECK(lines->currentIndex().siblingAtColumn(8).data().toString() == u"2024-01-31"_s);
    }
    QTest::keyClick(lines, Qt::Key_Return);
    auto* followed = dialogOf<ui::InspectionFollowUpDialog>(window);
    CHECK_FALSE(followed->form()->values().value(u"rectified"_s).toBool());  // that it is finished is for a person to say
    followed->form()->setValues({{u"on"_s, u"2023-12-10"_s}, {u"text"_s, u"已立标牌"_s}, {u"rectified"_s, true}});
    finish(window, followed);
    REQUIRE(waitFor([&] { return view.chosen()->counts.done == 1; }));
}

TEST_CASE("newly made: a ballot and its opinion are chosen", "[ratings]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    setup.record(R"({"command":"record-ballot","ballot_meeting":"会议","ballot_subject":"report","members":50,"present":40,)"
                 R"("collected":40,"satisfied":10,"mostly_satisfied":5,"dissatisfied":25,"invalid":0})",
                 "2023-11-28");
    setup.record(R"({"command":"record-review-opinion","ballot":1,"text":"第一条"})", "2023-11-28");
    QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
    ui::BallotsView& view = *window.ratingsPage()->ballots();
    REQUIRE(waitFor([&] { return view.chosen() != nullptr && view.chosen()->opinions.size() == 1; }));
    auto* list = child<QTableView>(&window, u"ballotList"_s);
    QTest::keyClick(list, Qt::Key_R, Qt::ControlModifier);
    auto* opinion = dialogOf<ui::ReviewOpinionDialog>(window);
    opinion->form()->setValues({{u"text"_s, u"第二条"_s}, {u"due_on"_s, u"1.31"_s}});
    finish(window, opinion);
    auto* opinions = child<QTableView>(&window, u"opinionList"_s);
    REQUIRE(waitFor([&] { return opinions->model()->rowCount() == 2; }));
    CHECK(opinions->currentIndex().siblingAtColumn(1).data().toString() == u"第二条"_s);
    CHECK(opinions->currentIndex().siblingAtColumn(3).data().toString() == u"2024-01-31"_s);

    // A second ballot on or before the day of the first one: its day is what is to be changed.
    REQUIRE(view.start(u"record-ballot"_s) != nullptr);
    auto* second = dialogOf<ui::BallotDialog>(window);
    QVariantMap values;
    for (const char* number : {"mostly_satisfied", "dissatisfied", "invalid"}) values.insert(QString::fromLatin1(number), u"0"_s);
    for (const char* number : {"present", "collected", "satisfied"}) values.insert(QString::fromLatin1(number), u"40"_s);
    values.insert(u"ballot_meeting"_s, u"下次会议"_s);
    values.insert(u"on"_s, u"2023-11-28"_s);
    second->form()->setValues(values);
    QTest::keyClick(second, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !second->form()->errorOf(u"on"_s).isEmpty(); }));
    CHECK(standsAt(*second, second->form()->editor(u"on"_s)));
    second->form()->setValues({{u"on"_s, u"2023-12-18"_s}});
    finish(window, second);
    REQUIRE(waitFor([&] { return view.ballots().size() == 2; }));
    CHECK(view.chosen()->ballot.repeats == view.ballots()[0].ballot.id);
    CHECK(list->currentIndex().siblingAtColumn(3).data().toString() == u"100%"_s);

    // What a ballot is about is needed like the rest, and said with it.
    QTest::keyClick(list, Qt::Key_T, Qt::ControlModifier);
    auto* another = dialogOf<ui::BallotDialog>(window);
    another->form()->setValues({{u"ballot_subject"_s, u"system"_s}});
    QTest::keyClick(another, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(another->form()->errorOf(u"system"_s).isEmpty());
    CHECK_FALSE(another->form()->errorOf(u"ballot_meeting"_s).isEmpty());
    CHECK(another->form()->nameOf(u"rectify_by"_s) == u"再次报告期限"_s);
    another->close();
}

}  // namespace huying::tests
