// SPDX-License-Identifier: GPL-3.0-or-later
// Priority supervision through the real window: what is proposed and decided, the course of a topic, its papers, a committee's page.
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPrintPreviewDialog>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "dialogs/candidate_dialogs.h"
#include "dialogs/chase_dialog.h"
#include "models/case_list_model.h"
#include "office_with_accounts.h"
#include "pages/register/register_page.h"
#include "pages/supervision/supervision_page.h"
#include "pages/today/today_list.h"
#include "pages/today/today_page.h"
#include "print/paper_layout.h"
#include "shell/palette.h"
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

void press(ui::SupervisionPage& page, const QString& button) {
    REQUIRE(waitFor([&] { return child<QPushButton>(&page, button)->isEnabled(); }));
    child<QPushButton>(&page, button)->click();  // made anew with every refresh
}

// A topic that is tracked and has a plan, with one assigned piece.
void prepareTopic(WindowOnNewRegister& setup) {
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市教育局","role":"sole"}]})", "2023-03-03");
    setup.record(
        R"({"command":"create-topic","name":"课后服务","leaders":["霍某"],"committee":"教科文卫委","plan_text":"四月视察","cases":["1"]})",
        "2023-03-21");
}

}  // namespace

TEST_CASE("window: ticked pieces are proposed, decided together with a preview, and all of it taken back", "[supervision]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(3);
    REQUIRE(waitFor([&] { return window.registerPage()->browser()->model()->rowCount() == 3; }));
    window.registerPage()->browser()->model()->setTicked({0, 1}, true);
    child<QPushButton>(&window, u"proposeTicked"_s)->animateClick();
    auto* propose = dialogOf<ui::ProposeDialog>(window);
    // Without any ground it says what is needed.
    propose->form()->setValues({{u"on"_s, u"2023-03-10"_s}});
    QTest::keyClick(propose, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return propose->findChild<QLabel*>(u"formErrors"_s)->text().contains(u"推荐理由"_s); }));
    propose->form()->setValues({{u"proposer"_s, u"committee"_s},
                                {u"committee"_s, u"社会建设委"_s},
                                {u"ground_major_matter"_s, true},
                                {u"proposed_topic"_s, u"养老服务"_s}});
    finish(window, propose);

    QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
    ui::SupervisionPage& page = *window.supervisionPage();
    REQUIRE(waitFor([&] { return page.view().openCandidates() == 2; }));
    CHECK(page.pieceCount() == 0);
    page.showCandidates();
    auto* list = child<QTableView>(&page, u"candidateList"_s);
    REQUIRE(list->model()->rowCount() == 2);
    CHECK(list->model()->index(0, 2).data().toString() == u"社会建设委"_s);
    REQUIRE(waitFor([&] { return list->model()->index(0, 7).data().toString() == u"2"_s; }));  // titles that are alike
    list->setFocus();
    list->selectAll();
    press(page, u"decideCandidates"_s);
    auto* decide = dialogOf<ui::DecideCandidatesDialog>(window);
    decide->form()->setValues({{u"on"_s, u"2023-03-21"_s}, {u"chair_meeting"_s, u"第3次主任会议"_s}});
    REQUIRE(waitFor([&] { return decide->previewText().contains(u"养老服务"_s); }));
    CHECK(page.view().topics.empty());  // a preview writes nothing
    finish(window, decide);
    REQUIRE(waitFor([&] { return page.view().topics.size() == 1 && page.view().openCandidates() == 0; }));
    CHECK(page.view().topics[0].pieces.size() == 2);
    CHECK(page.view().candidates[0].candidate.chairMeeting == "第3次主任会议");
    window.undo();
    REQUIRE(waitFor([&] { return page.view().topics.empty() && page.view().openCandidates() == 2; }));

    // A day before the proposal: the preview says why not.
    page.showCandidates();
    clickRow(child<QTableView>(&page, u"candidateList"_s), 0);
    press(page, u"decideCandidates"_s);
    decide = dialogOf<ui::DecideCandidatesDialog>(window);
    decide->form()->setValues({{u"decision"_s, 3}, {u"reason"_s, u"正常办理"_s}, {u"on"_s, u"2023-03-01"_s}});
    REQUIRE(waitFor([&] { return decide->previewText().contains(u"2023-03-10"_s); }));
    decide->form()->setValues({{u"on"_s, u"2023-03-21"_s}});
    finish(window, decide);
    REQUIRE(waitFor([&] { return page.view().openCandidates() == 1; }));
    CHECK(page.view().candidates[0].candidate.decisionReason == "正常办理");
}

TEST_CASE("window: a topic says its next step, is reported on, heard and closed", "[supervision]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(1);
    prepareTopic(setup);
    window.go(ui::Workplace::supervision);
    ui::SupervisionPage& page = *window.supervisionPage();
    REQUIRE(waitFor([&] { return page.view().topics.size() == 1; }));
    page.chooseLine(0);
    const auto next = [&] { return child<QLabel>(&page, u"topicNext"_s)->text(); };
    REQUIRE(waitFor([&] { return next().contains(u"开展督办活动"_s) && next().contains(u"教科文卫委"_s); }));
    CHECK_FALSE(child<QPushButton>(&page, u"action_record-topic-hearing"_s)->isEnabled());

    setup.record(R"({"command":"record-reply","case":"1","unit":"市教育局","result_class":"A"})", "2023-05-20");
    setup.record(R"({"command":"record-feedback","case":"1","result":"satisfied"})", "2023-06-10");
    REQUIRE(waitFor([&] { return next().contains(u"提交督办报告"_s); }));
    press(page, u"action_file-topic-report"_s);
    auto* dialog = dialogOf<ui::CommandDialog>(window);
    dialog->form()->setValues({{u"on"_s, u"2023-11-20"_s}, {u"report"_s, u"点位已开放"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return next().contains(u"主任会议听取报告"_s); }));
    press(page, u"action_record-topic-hearing"_s);
    dialog = dialogOf<ui::CommandDialog>(window);
    dialog->form()->setValues({{u"on"_s, u"2023-12-05"_s}, {u"heard_meeting"_s, u"第28次主任会议"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return next().contains(u"办结主题"_s); }));
    press(page, u"action_close-topic"_s);
    dialog = dialogOf<ui::CommandDialog>(window);
    dialog->form()->setValues({{u"on"_s, u"2023-12-15"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return page.view().topics[0].topic.closedOn.has_value(); }));
    CHECK(page.view().topics[0].topic.heardMeeting == "第28次主任会议");
}

TEST_CASE("window: Today leads to the topic that waits for an activity, from where its units are urged and the briefing is printed",
          "[supervision]") {
    WindowOnNewRegister setup{"2023-07-01"};
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(2);
    prepareTopic(setup);
    setup.record(R"({"command":"assign-suggestion","case":"2","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    setup.record(
        R"({"command":"record-activity","topic":"课后服务","activity_kind":"inspection","findings":"点位不足","next_on":"2023-06-20"})",
        "2023-04-18");
    window.go(ui::Workplace::today);
    REQUIRE(waitFor([&] { return window.todayPage()->today().count(app::TopicQueue::activitiesDue) == 1; }));
    ui::TodayList& list = *window.todayPage()->list();
    QModelIndex line;
    const QAbstractItemModel& model = *list.model();
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex first = model.index(0, 0, model.index(group, 0));
        if (first.data(ui::TodayList::TopicRole).isValid()) line = first;
    }
    REQUIRE(line.isValid());
    CHECK(line.data(ui::TodayList::LineRole).toString().contains(u"教科文卫委"_s));
    list.setFocus();
    list.setCurrentIndex(line);
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(window.workplace() == ui::Workplace::supervision);
    ui::SupervisionPage& page = *window.supervisionPage();
    REQUIRE(waitFor([&] { return page.view().topics.size() == 1; }));
    CHECK(child<QLabel>(&page, u"topicTitle"_s)->text() == u"课后服务"_s);

    // Of what is late only what is in the topic.
    press(page, u"action_record-urging"_s);
    auto* chase = dialogOf<ui::ChaseDialog>(window);
    REQUIRE(waitFor([&] { return chase->list().count() == 1; }));
    CHECK(chase->list().units[0].shortName == "市教育局");
    QTest::keyClick(chase, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::ChaseDialog*>() == nullptr; }));

    press(page, u"action_briefing"_s);
    REQUIRE(waitFor([&] { return window.findChild<QPrintPreviewDialog*>() != nullptr; }));
    window.findChild<QPrintPreviewDialog*>()->close();
    setup.prompts.saveFile = setup.path(u"情况单.docx"_s);
    press(page, u"action_briefing-file"_s);
    REQUIRE(waitFor([&] { return QFile::exists(setup.prompts.saveFile); }));
}

TEST_CASE("window: the briefing stays on one page whatever is written into it", "[supervision]") {
    WindowOnNewRegister setup;
    const std::string longText = QString(600, QChar(u'督')).toStdString();
    app::TopicBriefing briefing;
    briefing.on = *base::parseIsoDate("2023-07-01");
    briefing.topic.name = "世界文化名城建设和城市有机更新中的历史文化保护传承利用";
    briefing.topic.plan = longText;
    briefing.topic.leaders = {"霍某", "岑某"};
    briefing.committeeName = "教科文卫委";
    domain::Activity held;
    held.on = *base::parseIsoDate("2023-05-17");
    held.place = held.people = held.findings = held.decisions = longText;
    briefing.lastActivity = held;
    for (const int count : {1, 3, 5, 8, 12, 29}) {
        briefing.pieces.clear();
        for (int i = 0; i < count; ++i) {
            app::BriefingPiece& piece = briefing.pieces.emplace_back();
            piece.row.address = "18-1-" + std::to_string(100 + i);
            piece.row.units = "市经济和信息化局、市发展和改革委员会";
            piece.row.dueOn = base::parseIsoDate("2023-06-05");
            piece.title = longText;
            piece.lead = "王明";
            piece.lastOn = briefing.on;
            piece.lastText = longText;
            piece.promises = {{longText, briefing.on}};
            piece.questions = {app::BriefingQuestion::overdue, app::BriefingQuestion::neverMet, app::BriefingQuestion::promiseLate};
        }
        INFO(count);
        CHECK(ui::layOut(setup.theRegister->outside().composeBriefing(briefing)).pages.size() == 1);
    }
}

TEST_CASE("window: the briefing cuts no text that the page has room for", "[supervision]") {
    WindowOnNewRegister setup;
    app::TopicBriefing briefing;
    briefing.on = *base::parseIsoDate("2023-10-01");
    briefing.topic.name = "课后服务";
    briefing.topic.plan = QString(200, QChar(u'督')).toStdString();
    const std::string promise = QString(100, QChar(u'诺')).toStdString();
    for (int i = 0; i < 2; ++i) {
        app::BriefingPiece& piece = briefing.pieces.emplace_back();
        piece.row.address = "18-1-" + std::to_string(1 + i);
        piece.title = "关于课后服务的建议";
        piece.lead = "王明";
        piece.lastOn = base::parseIsoDate("2023-09-13");
        piece.lastText = "承诺已落实";
        piece.promises = {{promise, briefing.on}};
        piece.questions = {app::BriefingQuestion::secondReplyOwed, app::BriefingQuestion::promiseNotRecorded};
    }
    const app::Paper paper = setup.theRegister->outside().composeBriefing(briefing);
    CHECK(ui::layOut(paper).pages.size() == 1);
    std::string all;
    for (const app::PaperPart& part : paper.parts) {
        const auto* table = std::get_if<app::PaperTable>(&part);
        if (table == nullptr) continue;
        for (const app::PaperRow& row : table->rows) {
            for (const std::string& cell : row.cells) all += cell + "\n";
        }
    }
    CHECK(all.find("…") == std::string::npos);
    CHECK(all.find(promise) != std::string::npos);
    CHECK(all.find("何时再次答复代表；答复承诺了什么，何时登记承诺") != std::string::npos);
}

TEST_CASE("accounts: a committee's person finds its own topics alone, on the page, in Today, in lists and by the palette",
          "[supervision][accounts]") {
    OfficeWithAccounts w;
    w.record(R"({"command":"create-topic","name":"公交接驳","committee":"财经委","cases":["1"]})", "2023-03-21");
    w.record(R"({"command":"create-topic","name":"住房保障","committee":"法制委","cases":["2"]})", "2023-03-21");
    app::AddAccount person = account("督办专员", domain::Role::supervisingCommittee, "督办的密码一二三");
    person.committee = "财经委";
    w.prepare({person}, "2023-03-03");
    w.turnOn();
    w.signIn(u"督办专员"_s, "督办的密码一二三");
    ui::MainWindow& window = *w.window;
    window.go(ui::Workplace::supervision);
    ui::SupervisionPage& page = *window.supervisionPage();
    REQUIRE(waitFor([&] { return page.view().topics.size() == 1; }));
    CHECK(page.view().topics[0].topic.name == "公交接驳");
    CHECK(page.pieceCount() == 1);
    CHECK(page.view().withoutTopic.empty());
    CHECK(page.countText().contains(u"1"_s));
    auto* committees = child<QComboBox>(&page, u"committeeFilter"_s);
    CHECK(committees->findText(u"法制委"_s) < 0);
    CHECK(committees->findText(u"财经委"_s) >= 0);
    page.chooseLine(0);
    CHECK(child<QPushButton>(&page, u"action_record-activity"_s)->isEnabled());
    CHECK(child<QPushButton>(&page, u"action_file-topic-report"_s)->isEnabled());
    CHECK_FALSE(child<QPushButton>(&page, u"action_set-priority"_s)->isEnabled());
    for (const QAction* action : page.topActions()) CHECK_FALSE(action->isEnabled());

    window.go(ui::Workplace::today);
    REQUIRE(waitFor([&] { return window.todayPage()->today().count(app::TopicQueue::topicSteps) == 1; }));
    window.go(ui::Workplace::suggestions);
    REQUIRE(waitFor([&] { return w.listed() == 1; }));

    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    ui::Palette& palette = *window.commandPalette();
    REQUIRE(palette.isVisible());
    palette.field()->setText(u"件事的建议"_s);  // in the title of both
    REQUIRE(waitFor([&] { return !palette.isSearching() && palette.list()->count() > 0; }));
    QStringList found;
    for (int row = 0; row < palette.list()->count(); ++row) found.append(palette.list()->item(row)->text());
    CHECK(found.filter(u"18-1-1 "_s).size() == 1);
    CHECK(found.filter(u"18-1-2 "_s).isEmpty());
}

}  // namespace huying::tests
