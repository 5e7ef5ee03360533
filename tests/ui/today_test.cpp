// SPDX-License-Identifier: GPL-3.0-or-later
// The page Today through the real window, with keys.
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSettings>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/assign_dialog.h"
#include "pages/intake/intake_page.h"
#include "pages/intake/pre_contacts_view.h"
#include "pages/intake/submissions_view.h"
#include "pages/register/register_page.h"
#include "pages/today/today_list.h"
#include "pages/today/today_page.h"
#include "shell/navigation.h"
#include "text/labels.h"
#include "text/today_words.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

app::AssignSuggestion assignment(int serial, const std::string& unit) {
    app::AssignSuggestion command;
    command.caseAddress = "18-1-" + std::to_string(serial);
    command.tasks.emplace_back();
    command.tasks.back().unit = unit;
    command.tasks.back().role = domain::TaskRole::sole;
    return command;
}

// Four pieces on 2023-12-20: 1 and 2 overdue since 5 June, 3 handed out lately, 4 not assigned.
void prepareFour(WindowOnNewRegister& setup) {
    setup.registerPieces(4);
    setup.prepare({assignment(1, "市教育局"), assignment(2, "市交通运输局")}, "2023-03-03");
    setup.prepare({assignment(3, "市教育局")}, "2023-12-18");
    ui::TodayPage& page = *setup.window->todayPage();
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::overdue) == 2 && page.today().count(app::Queue::decision) == 1; }));
    page.list()->selectFirst();  // while they were prepared, the line one stood on went from group to group
}

QString shownText(ui::TodayList& list) {
    QStringList lines;
    for (QModelIndex index = list.model()->index(0, 0); index.isValid(); index = list.indexBelow(index))
        lines.append(index.data().toString());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

TEST_CASE("today: the page says what waits, the most pressing first, and opens a piece by keys", "[today]") {
    WindowOnNewRegister setup;
    prepareFour(setup);
    ui::MainWindow& window = *setup.window;
    ui::TodayPage& page = *window.todayPage();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
    REQUIRE(window.workplace() == ui::Workplace::today);
    CHECK(child<QLabel>(&page, QStringLiteral("startOfDay"))->text() ==
          zh("12月20日 星期三：超期2件、待本机构处理1件、未签收2件、待首次联系代表2件、久无动静2件。"));
    ui::TodayList& list = *page.list();
    CHECK(shownText(list).startsWith(zh("超期2件\n第1号　关于第1件事的建议\n第2号")));
    // The pane may still show the piece one stood on before.
    REQUIRE(waitFor([&] { return page.pane()->view() != nullptr && page.pane()->view()->facts.suggestion.serial == 1; }));
    const QModelIndex first = list.currentIndex();
    CHECK(first.data(ui::TodayList::DaysRole).toString() == zh("超 198 天"));
    CHECK(first.data(ui::TodayList::LineRole).toString() == zh("市教育局：答复期限2023-06-05；承办单位尚未签收"));
    QTest::keyClick(&list, Qt::Key_Down);
    REQUIRE(waitFor([&] { return page.pane()->view() != nullptr && page.pane()->view()->facts.suggestion.serial == 2; }));
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(page.pane()->isAncestorOf(window.focusWidget()));  // at what can be done next
    CHECK(window.focusWidget()->objectName().startsWith(QStringLiteral("action_")));
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    CHECK(list.hasFocus());
    CHECK(list.current() == page.pane()->view()->facts.suggestion.id);
}

TEST_CASE("today: Ctrl+J assigns the piece that is selected", "[today]") {
    WindowOnNewRegister setup;
    prepareFour(setup);
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.go(ui::Workplace::today);
    ui::TodayPage& page = *window.todayPage();
    const auto serial = [&] { return page.pane()->view() == nullptr ? 0 : page.pane()->view()->facts.suggestion.serial; };
    for (int step = 0; step < 20 && page.list()->current() != domain::SuggestionId(4); ++step) page.list()->step(1);
    REQUIRE(page.list()->current() == domain::SuggestionId(4));
    REQUIRE(waitFor([&] { return serial() == 4; }));
    page.list()->setFocus();
    QTest::keyClick(page.list(), Qt::Key_J, Qt::ControlModifier);
    auto* dialog = window.findChild<ui::AssignDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(window.workplace() == ui::Workplace::today);
    CHECK(dialog->isVisible());
    bool isNamed = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>()) isNamed = isNamed || label->text().contains(zh("第4件事"));
    CHECK(isNamed);
    dialog->close();
}

TEST_CASE("today: groups fold by keys and stay folded, a step goes over them", "[today]") {
    WindowOnNewRegister setup;
    prepareFour(setup);
    setup.window->go(ui::Workplace::today);
    ui::TodayList& list = *setup.window->todayPage()->list();
    list.setCurrentIndex(list.model()->index(0, 0));
    QTest::keyClick(&list, Qt::Key_Return);
    CHECK_FALSE(list.isExpanded(list.model()->index(0, 0)));
    list.step(1);
    CHECK(list.currentIndex().parent().data().toString() == zh("待本机构处理1件"));
    setup.registerPieces(1);  // the page is filled anew
    REQUIRE(waitFor([&] { return list.model()->index(1, 0).data().toString() == zh("待本机构处理2件"); }));
    CHECK_FALSE(list.isExpanded(list.model()->index(0, 0)));
    list.setCurrentIndex(list.model()->index(0, 0));
    QTest::keyClick(&list, Qt::Key_Right);
    CHECK(list.isExpanded(list.model()->index(0, 0)));
}

TEST_CASE("today: one unit sees what it owes, and an unknown name is said", "[today]") {
    WindowOnNewRegister setup;
    prepareFour(setup);
    ui::TodayPage& page = *setup.window->todayPage();
    setup.window->go(ui::Workplace::today);
    const int ofOffice = page.today().total();
    int beside = 0;
    QObject::connect(&page, &ui::TodayPage::loaded, &page, [&](int total) { beside = total; });
    page.chooseUnit(zh("市教育局"));
    REQUIRE(waitFor([&] { return page.today().query.unit.has_value() && beside > 0; }));
    CHECK(page.today().count(app::Queue::overdue) == 1);
    CHECK(page.today().count(app::Queue::decision) == 0);
    CHECK(page.today().total() < ofOffice);
    CHECK(beside == ofOffice);  // beside the page, wherever one is
    page.chooseUnit(zh("没有这个局"));
    bool isSaid = false;
    for (const QLabel* label : page.findChildren<QLabel*>()) isSaid = isSaid || label->text().contains(zh("没有这个局"));
    CHECK(isSaid);
    CHECK(page.today().query.unit.has_value());  // what was shown stays
    page.chooseUnit(QString());
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::overdue) == 2; }));
}

TEST_CASE("today: a piece that is done leaves and the next takes its place", "[today]") {
    WindowOnNewRegister setup;
    prepareFour(setup);
    ui::TodayPage& page = *setup.window->todayPage();
    setup.window->go(ui::Workplace::today);
    REQUIRE(waitFor([&] { return page.list()->current().value == 1; }));
    app::RecordReply reply;
    reply.caseAddress = "18-1-1";
    reply.unit = "市教育局";
    reply.resultClass = domain::ResultClass::A;
    setup.prepare({reply}, "2023-12-19");
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::overdue) == 1; }));
    CHECK(page.list()->current().value == 2);
    CHECK(page.today().count(app::Queue::undelivered) == 1);
}

TEST_CASE("today: a whole group is listed in the register", "[today]") {
    WindowOnNewRegister setup;
    prepareFour(setup);
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::today);
    QTest::keyClick(window.todayPage()->list(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.workplace() == ui::Workplace::suggestions);
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
    browser.clearFilters();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 4; }));
}

TEST_CASE("today: papers and talks without a number stand below the pieces, and Enter goes to them", "[today]") {
    WindowOnNewRegister setup;
    prepareFour(setup);
    ui::MainWindow& window = *setup.window;
    setup.record(R"({"command":"record-submission","lead":"王明（武侯代表团）","title":"关于盲道的建议"})", "2023-12-01");
    setup.record(R"({"command":"record-submission","lead":"王明（武侯代表团）","title":"关于路灯的建议"})", "2023-12-02");
    setup.record(R"({"command":"review-submission","submission":"来1","stage":"first","verdict":"return","reason":"写明路口"})",
                 "2023-12-05");
    setup.record(R"({"command":"record-pre-contact","deputy":"王明（武侯代表团）","unit":"市住建局","matter":"停车"})", "2023-12-10");
    ui::TodayPage& page = *window.todayPage();
    window.go(ui::Workplace::today);
    REQUIRE(waitFor([&] { return page.today().count(app::PaperQueue::openTalks) == 1; }));
    CHECK(child<QLabel>(&page, QStringLiteral("startOfDay"))->text().endsWith(zh("来件待审1件、退回未再交1件、提前沟通未答复1件。")));
    ui::TodayList& list = *page.list();
    const auto goTo = [&](const QString& group) {
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QModelIndex head = list.model()->index(row, 0);
            if (head.data().toString() == group) list.setCurrentIndex(list.model()->index(0, 0, head));
        }
        return list.currentIndex();
    };
    const QModelIndex returned = goTo(zh("退回未再交1件"));
    CHECK(returned.data().toString() == zh("18-1-来1　关于盲道的建议"));
    CHECK(returned.data(ui::TodayList::LineRole).toString() == zh("王明：已退回代表修改，尚未重新提交"));
    CHECK(returned.data(ui::TodayList::DaysRole).toString() == zh("已等 15 天"));
    // The line one stands on is kept when the page is read anew.
    setup.registerPieces(1);
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::decision) == 2; }));
    CHECK(list.currentIndex().data().toString() == zh("18-1-来1　关于盲道的建议"));
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(window.workplace() == ui::Workplace::intake);
    ui::IntakePage& intake = *window.intakePage();
    CHECK((intake.view() == ui::IntakePage::View::review));
    REQUIRE(waitFor([&] { return intake.submissions()->chosen() != nullptr && intake.submissions()->chosen()->paper.serial == 1; }));
    window.go(ui::Workplace::today);
    const QModelIndex talk = goTo(zh("提前沟通未答复1件"));
    CHECK(talk.data().toString() == zh("王明　停车"));
    CHECK(talk.data(ui::TodayList::LineRole).toString() == zh("市住建局：代表提出前沟通，单位尚未受理"));
    QTest::keyClick(&list, Qt::Key_Return);
    CHECK((intake.view() == ui::IntakePage::View::talks));
    REQUIRE(waitFor([&] { return intake.talks()->chosen() != nullptr && intake.talks()->chosen()->talk.matter == "停车"; }));
}

TEST_CASE("today: a register is opened at this page when something waits, unless told otherwise", "[today]") {
    WindowOnNewRegister setup;
    prepareFour(setup);
    const QScopeGuard asOtherTestsHaveIt([] { QSettings().setValue(QStringLiteral("today/opensFirst"), false); });
    for (const bool isWanted : {true, false}) {
        if (isWanted) {
            QSettings().remove(QStringLiteral("today/opensFirst"));  // as it is before anybody chose
        } else {
            QSettings().setValue(QStringLiteral("today/opensFirst"), false);
        }
        ui::Register theRegister(setup.theRegister->outside(), base::parseIsoDate("2023-12-20"));
        ui::MainWindow window(theRegister, setup.prompts);
        theRegister.open(setup.path(QStringLiteral("test.huying")));
        REQUIRE(waitFor([&] { return window.todayPage()->today().total() > 0; }));
        CHECK(window.workplace() == (isWanted ? ui::Workplace::today : ui::Workplace::suggestions));
    }
}

TEST_CASE("today: words for days never stand on colour alone", "[today]") {
    const base::Date today = *base::parseIsoDate("2023-12-20");
    app::TodayLine line;
    line.since = today - std::chrono::days{35};
    CHECK(ui::daysOf(app::Queue::silent, line, today).text == zh("35 天无动静"));
    CHECK(ui::daysOf(app::Queue::undelivered, line, today).text == zh("答复已 35 天"));
    CHECK(ui::daysOf(app::Queue::decision, line, today).text == zh("已等 35 天"));
    line.dueOn = today;
    CHECK(ui::daysOf(app::Queue::dueSoon, line, today).text == zh("今天到期"));
    line.dueOn = today - std::chrono::days{3};
    CHECK(ui::daysOf(app::Queue::overdue, line, today).text == zh("超 3 天"));
    line.since.reset();
    CHECK(ui::daysOf(app::Queue::formMissing, line, today).text == zh("期限未起算"));
    app::Today nothing;
    nothing.query.today = today;
    CHECK(ui::startOfDay(nothing) == zh("12月20日 星期三：没有待办事项。"));
    nothing.topics.push_back({app::TopicQueue::topicSteps, 8, {}});
    CHECK(ui::startOfDay(nothing) == zh("12月20日 星期三：督办主题待推进8个。"));
    // A register may be looked at as on a day before what it has.
    app::PaperLine paper;
    paper.since = today + std::chrono::days{275};
    CHECK(ui::daysOf(paper, today).text == zh("已等 0 天"));
}

}  // namespace huying::tests
