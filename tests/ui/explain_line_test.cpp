// SPDX-License-Identifier: GPL-3.0-or-later
// F2 explains the date of the line one stands on, in Today, in the agenda, in the lists of follow-up and where a return is asked for.
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "pages/follow_up/follow_up_page.h"
#include "pages/intake/intake_page.h"
#include "pages/intake/submissions_view.h"
#include "pages/register/register_page.h"
#include "pages/today/agenda_list.h"
#include "pages/today/today_list.h"
#include "pages/today/today_page.h"
#include "widgets/due_explanation.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

struct Explained {
    QString day;    // empty: it says that there is none
    QString whose;  // and of what
};

// What F2 opens; it is closed again.
Explained explainedBy(QWidget* keyboard, QWidget* owner) {
    QTest::keyClick(keyboard, Qt::Key_F2);
    REQUIRE(waitFor([&] { return owner->findChild<ui::DueExplanation*>() != nullptr; }));
    auto* why = owner->findChild<ui::DueExplanation*>();
    const QList<QLabel*> labels = why->findChildren<QLabel*>();
    REQUIRE(labels.size() >= 2);
    const QString heading = labels[0]->text();
    const QString whose = labels[1]->text();
    QTest::keyClick(why, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return owner->findChild<ui::DueExplanation*>() == nullptr; }));
    return {QRegularExpression(u"\\d{4}-\\d{2}-\\d{2}"_s).match(heading).captured(), whose};
}

QString sole(int serial, const QString& unit) {
    return uR"({"command":"assign-suggestion","case":"%1","tasks":[{"unit":"%2","role":"sole"}]})"_s.arg(serial).arg(unit);
}

// Two pieces that nobody has signed for: their next step is the receipt, due on 10 March 2023.
class UnsignedPieces {
public:
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;

    UnsignedPieces() {
        setup.registerPieces(2);
        setup.record(sole(1, u"市教育局"_s).toStdString(), "2023-03-03");
        setup.record(sole(2, u"市交通运输局"_s).toStdString(), "2023-03-03");
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.go(ui::Workplace::today);
        REQUIRE(waitFor([&] { return window.todayPage()->today().count(app::Queue::overdue) == 2; }));
    }
};

}  // namespace

TEST_CASE("F2 in Today explains the date of the line, not that of the next step", "[today]") {
    UnsignedPieces pieces;
    ui::TodayPage& page = *pieces.window.todayPage();
    ui::TodayList& list = *page.list();
    list.setFocus();
    const auto lineOf = [&](const QString& group, int row) {
        for (int i = 0; i < list.model()->rowCount(); ++i) {
            const QModelIndex head = list.model()->index(i, 0);
            if (head.data().toString().startsWith(group)) return list.model()->index(row, 0, head);
        }
        return QModelIndex();
    };
    list.setCurrentIndex(lineOf(u"超期"_s, 0));
    Explained told = explainedBy(&list, page.pane());
    CHECK(told.day == u"2023-06-05"_s);
    CHECK(told.whose == u"市教育局　答复代表"_s);
    CHECK(explainedBy(page.pane(), page.pane()).day == u"2023-03-10"_s);  // the pane explains the next step
    // At once, while the other piece is still being read.
    list.setCurrentIndex(lineOf(u"待首次联系代表"_s, 1));
    told = explainedBy(&list, page.pane());
    CHECK(told.day == u"2023-03-31"_s);
    CHECK(told.whose == u"市交通运输局　首次联系代表"_s);
    list.setCurrentIndex(lineOf(u"未签收"_s, 0));
    CHECK(explainedBy(&list, page.pane()).day == u"2023-03-10"_s);
    list.setCurrentIndex(list.model()->index(0, 0));  // a group is about nothing
    QTest::keyClick(&list, Qt::Key_F2);
    CHECK(page.pane()->findChild<ui::DueExplanation*>() == nullptr);
}

TEST_CASE("F2 in the agenda explains the date of the line", "[today]") {
    UnsignedPieces pieces;
    ui::TodayPage& page = *pieces.window.todayPage();
    page.chooseAgenda(app::AgendaBy::day);
    REQUIRE(waitFor([&] { return page.agenda().count() == 6; }));
    ui::AgendaList& list = *page.agendaList();
    list.setFocus();
    QTreeWidgetItem* overdue = list.topLevelItem(0);
    REQUIRE(overdue->childCount() == 6);
    for (int row = 0; row < overdue->childCount(); ++row) {
        list.setCurrentItem(overdue->child(row));
        const Explained told = explainedBy(&list, page.pane());
        CHECK(told.day == overdue->child(row)->text(3));
        CHECK(told.whose.startsWith(overdue->child(row)->text(1)));
    }
}

TEST_CASE("a paper under review stands in the agenda by when it is to be given out: F2 tells why, Enter goes to it", "[today]") {
    WindowOnNewRegister setup;
    setup.record(R"({"command":"record-submission","kind":"intersessional","lead":"王明（武侯代表团）","title":"关于盲道的建议"})",
                 "2023-12-01");
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.go(ui::Workplace::today);
    ui::TodayPage& page = *window.todayPage();
    page.chooseAgenda(app::AgendaBy::unit);
    REQUIRE(waitFor([&] { return page.agenda().count() == 1; }));
    ui::AgendaList& list = *page.agendaList();
    CHECK(list.topLevelItem(0)->text(0).startsWith(u"代表工作机构"_s));
    page.chooseAgenda(app::AgendaBy::day);
    REQUIRE(waitFor([&] { return list.topLevelItemCount() == 1 && list.topLevelItem(0)->text(0).startsWith(u"已超期"_s); }));
    list.setFocus();
    QTreeWidgetItem* line = list.topLevelItem(0)->child(0);
    list.setCurrentItem(line);
    CHECK(line->text(0) == u"18-1-来1　关于盲道的建议"_s);
    CHECK(line->text(1) == u"代表工作机构"_s);
    CHECK(line->text(2) == u"交办"_s);
    CHECK(line->text(3) == u"2023-12-12"_s);  // seven working days from Friday the 1st
    const Explained told = explainedBy(&list, &list);
    CHECK(told.day == u"2023-12-12"_s);
    CHECK(told.whose == u"18-1-来1　关于盲道的建议　闭会建议交办"_s);
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(window.workplace() == ui::Workplace::intake);
    const ui::IntakePage& intake = *window.intakePage();
    REQUIRE(waitFor([&] { return intake.submissions()->chosen() != nullptr && intake.submissions()->chosen()->paper.serial == 1; }));
}

TEST_CASE("F2 on a paper in Today tells its day, and of a plenary one why it has none yet", "[today]") {
    WindowOnNewRegister setup;
    for (const char* kind : {"intersessional", "plenary"}) {
        setup.record(
            std::string(R"({"command":"record-submission","kind":")") + kind + R"(","lead":"王明（武侯代表团）","title":"关于盲道的建议"})",
            "2023-12-01");
    }
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.go(ui::Workplace::today);
    ui::TodayPage& page = *window.todayPage();
    REQUIRE(waitFor([&] { return page.today().count(app::PaperQueue::papers) == 2; }));
    ui::TodayList& list = *page.list();
    list.setFocus();
    list.setCurrentIndex(list.model()->index(0, 0, list.model()->index(0, 0)));
    // Seven working days from Friday 1 December.
    CHECK(explainedBy(&list, &list).day == u"2023-12-12"_s);
    list.setCurrentIndex(list.model()->index(1, 0, list.model()->index(0, 0)));
    QTest::keyClick(&list, Qt::Key_F2);
    auto* why = list.findChild<ui::DueExplanation*>();
    REQUIRE(why != nullptr);
    const QList<QLabel*> labels = why->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(u"自大会闭幕起算"_s); }));
}

TEST_CASE("what waits today is printed with Ctrl+P and written out, of the office or of one unit", "[today]") {
    UnsignedPieces pieces;
    ui::TodayPage& page = *pieces.window.todayPage();
    pieces.setup.prompts.saveFile = pieces.setup.path(u"今日.csv"_s);
    page.chooseUnit(u"市教育局"_s);
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::overdue) == 1; }));
    child<QPushButton>(&page, u"exportToday"_s)->click();
    REQUIRE(waitFor([&] { return pieces.window.strip()->text().contains(u"今日.csv"_s); }));
    CHECK(pieces.setup.prompts.proposed.constLast() == u"市教育局今日待办.xlsx"_s);
    QFile file(pieces.setup.prompts.saveFile);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());
    CHECK(written.contains(u"超期,18-1-1,"_s));
    CHECK_FALSE(written.contains(u"18-1-2"_s));
    bool isShown = false;
    QObject::connect(&page, &ui::TodayPage::previewed, &page, [&] { isShown = true; });
    pieces.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&pieces.window));
    page.list()->setFocus();
    QTest::keyClick(page.list(), Qt::Key_P, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return isShown; }));
    for (QDialog* dialog : pieces.window.findChildren<QDialog*>()) dialog->close();
}

TEST_CASE("F2 in follow-up explains the promise of the line, and who is owed a reply stands in a list", "[follow-up]") {
    WindowOnNewRegister setup("2023-07-20");
    setup.registerPieces(2);
    setup.record(sole(1, u"市住建局"_s).toStdString(), "2023-03-03");
    setup.record(sole(2, u"市教育局"_s).toStdString(), "2023-03-03");
    setup.record(
        R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-06-28"},{"text":"改造路口","due_on":"2024-03-29"}]})",
        "2023-05-30");
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.go(ui::Workplace::followUp);
    ui::FollowUpPage& page = *window.followUpPage();
    REQUIRE(waitFor([&] { return page.count() == 2; }));
    auto* table = child<QTableView>(&page, u"followUpTable"_s);
    table->setFocus();
    for (const auto& [row, due] : {std::pair(1, u"2024-06-28"_s), std::pair(0, u"2024-03-29"_s)}) {  // the earliest stands first
        table->setCurrentIndex(table->model()->index(row, 0));
        CHECK(explainedBy(table, page.pane()).day == due);
    }

    page.showList(ui::FollowUpPage::List::replyDebts);
    REQUIRE(waitFor([&] { return table->model()->columnCount() == 10; }));
    REQUIRE(page.count() == 2);
    const auto text = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    CHECK(text(0, 2) == u"18-1-2"_s);
    CHECK(text(0, 5) == u"尚未答复"_s);
    CHECK(text(1, 2) == u"18-1-1"_s);
    CHECK(text(1, 5) == u"已答复，未送达"_s);
    CHECK(text(1, 6) == u"2023-05-30"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    const Explained told = explainedBy(table, page.pane());
    CHECK(told.day == u"2023-06-05"_s);
    CHECK(told.whose == u"市教育局　答复代表"_s);
    setup.prompts.saveFile = setup.path(u"待答复.docx"_s);
    page.topActions().constLast()->trigger();
    REQUIRE(waitFor([&] { return window.strip()->text().contains(u"待答复.docx"_s); }));
    CHECK(QFile(setup.prompts.saveFile).size() > 1000);
    setup.record(R"({"command":"record-delivery","case":"1","way":"post"})", "2023-06-01");
    REQUIRE(waitFor([&] { return page.count() == 1; }));
    setup.record(R"({"command":"record-reply","case":"2","unit":"市教育局","result_class":"A"})", "2023-06-02");
    setup.record(R"({"command":"record-delivery","case":"2","way":"post"})", "2023-06-05");
    REQUIRE(waitFor([&] { return page.count() == 0; }));
    const auto labels = page.findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* one) { return one->text() == u"没有欠着答复的代表。"_s; }));
}

TEST_CASE("until when a return may be asked for stands with the unit and is explained in both forms", "[returns]") {
    WindowOnNewRegister setup("2023-03-10");
    setup.registerPieces(1);
    setup.record(sole(1, u"市教育局"_s).toStdString(), "2023-03-03");
    setup.record(R"({"command":"acknowledge-receipt","case":"1","unit":"市教育局"})", "2023-03-06");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.receipts.size() == 1; }));
    pane.showTab(1);
    REQUIRE(waitFor([&] {
        const auto* until = pane.findChild<QPushButton*>(u"returnUntil"_s);
        return until != nullptr && until->isVisibleTo(&pane);
    }));
    CHECK(child<QPushButton>(&pane, u"returnUntil"_s)->text() == u"2023-03-15"_s);
    ui::CommandDialog* asking = startAction(window, pane, u"request-return"_s);
    REQUIRE(comesToFront(asking));
    const Explained told = explainedBy(asking, asking);
    CHECK(told.day == u"2023-03-15"_s);
    CHECK(told.whose == u"市教育局　申请退办"_s);
    asking->form()->setValues({{u"reason"_s, u"不属本局职责"_s}});
    finish(window, asking);
    REQUIRE(waitFor([&] { return pane.view()->summary.nextStep == domain::NextStep::decideReturn; }));
    CHECK(waitFor([&] { return pane.findChild<QPushButton*>(u"returnUntil"_s) == nullptr; }));
    ui::CommandDialog* deciding = startAction(window, pane, u"decide-return"_s);
    REQUIRE(comesToFront(deciding));
    CHECK(explainedBy(deciding, deciding).day == u"2023-03-15"_s);
}

}  // namespace huying::tests
