// SPDX-License-Identifier: GPL-3.0-or-later
// Chasing, the agenda and lines put off, through the real window with keys.
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/chase_dialog.h"
#include "dialogs/urging_dialogs.h"
#include "pages/register/register_page.h"
#include "pages/today/agenda_list.h"
#include "pages/today/today_list.h"
#include "pages/today/today_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

app::AssignSuggestion assignment(int serial, const std::string& unit) {
    app::AssignSuggestion command;
    command.caseAddress = "18-1-" + std::to_string(serial);
    command.tasks.push_back({unit, domain::TaskRole::sole, {}, {}});
    return command;
}

// On 2023-12-20: 1 and 2 of one unit overdue since June, 3 of another one due on 2023-12-25.
void prepareThree(WindowOnNewRegister& setup) {
    QSettings().remove(QStringLiteral("chase"));
    setup.registerPieces(3);
    setup.prepare({assignment(1, "市教育局"), assignment(2, "市教育局")}, "2023-03-03");
    setup.prepare({assignment(3, "市交通运输局")}, "2023-09-25");
}

ui::ChaseDialog* openChase(ui::MainWindow& window) {
    window.activateWindow();  // a dialog that was just closed may still have it
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F8);
    auto* dialog = window.findChild<ui::ChaseDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->tree()->topLevelItemCount() == 2; }));
    return dialog;
}

std::vector<domain::Urging> urgingsOf(WindowOnNewRegister& setup, int serial) {
    std::optional<std::vector<domain::Urging>> found;
    setup.theRegister->ask(
        setup.window.get(),
        [serial](app::RegisterStore& store) {
            const auto id = app::findCase(store.reader(), "18-1-" + std::to_string(serial));
            return store.reader().caseFacts(*id)->urgings;
        },
        [&](std::vector<domain::Urging> urgings) { found = std::move(urgings); });
    REQUIRE(waitFor([&] { return found.has_value(); }));
    return *found;
}

// The unit of that name with its lines.
QTreeWidgetItem* unitIn(QTreeWidget& tree, const char* name) {
    const auto found = tree.findItems(zh(name), Qt::MatchExactly, 0);
    REQUIRE(found.size() == 1);
    return found.first();
}

}  // namespace

TEST_CASE("chase: one key proposes, keys untick and change the level, and one action records and writes the papers", "[chase]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    ui::MainWindow& window = *setup.window;
    ui::ChaseDialog* dialog = openChase(window);
    QTreeWidget& tree = *dialog->tree();
    QTreeWidgetItem* education = unitIn(tree, "市教育局");
    REQUIRE(education->childCount() == 2);
    CHECK(education->child(0)->text(2) == zh("催办"));
    CHECK(education->child(0)->text(3) == zh("超 198 天"));
    CHECK(education->child(0)->text(4).contains(zh("超期")));
    CHECK(unitIn(tree, "市交通运输局")->child(0)->text(2) == zh("提醒"));
    CHECK(child<QLabel>(dialog, QStringLiteral("chaseCounts"))->text() == zh("2家单位，3项：提醒1项、催办2项"));

    // Space unticks the second piece, 3 makes the first a letter.
    tree.setCurrentItem(education->child(1));
    QTest::keyClick(&tree, Qt::Key_Space);
    CHECK(education->child(1)->checkState(0) == Qt::Unchecked);
    tree.setCurrentItem(education->child(0));
    QTest::keyClick(&tree, Qt::Key_3);
    CHECK(education->child(0)->text(2) == zh("督办函"));
    CHECK(dialog->chosen().count() == 2);
    child<QLineEdit>(dialog, QStringLiteral("chaseNumber"))->setText(zh("成人代工函〔2023〕12号"));
    setup.prompts.folder = setup.path(QStringLiteral("papers"));
    REQUIRE(QDir().mkpath(setup.prompts.folder));
    QTest::keyClick(&tree, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::ChaseDialog*>() == nullptr; }));
    CHECK(setup.prompts.asked.size() == 1);  // the folder, which was empty
    CHECK(window.strip()->text().contains(zh("已登记催办：2家单位，2件")));
    const QDir papers(setup.prompts.folder);
    REQUIRE(papers.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1);
    const QDir made(papers.filePath(papers.entryList(QDir::Dirs | QDir::NoDotAndDotDot).first()));
    CHECK(made.entryList({QStringLiteral("*.docx")}).size() == 2);
    CHECK(made.entryList({QStringLiteral("*.xlsx")}).size() == 1);
    REQUIRE(urgingsOf(setup, 1).size() == 1);
    CHECK(urgingsOf(setup, 1)[0].level == domain::UrgingLevel::letter);
    CHECK(urgingsOf(setup, 2).empty());
    CHECK(urgingsOf(setup, 3)[0].level == domain::UrgingLevel::reminder);
    CHECK(urgingsOf(setup, 1)[0].documentNumber == "成人代工函〔2023〕12号");  // the unit that stands first in protocol
    CHECK(urgingsOf(setup, 3)[0].documentNumber == "成人代工函〔2023〕13号");

    // The case tells how often it was urged and when next.
    window.registerPage()->showCase(domain::SuggestionId(1));
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.urgings.size() == 1; }));
    pane.showTab(1);
    REQUIRE(waitFor([&] { return pane.findChild<QLabel*>(QStringLiteral("urgings")) != nullptr; }));
    CHECK(pane.findChild<QLabel*>(QStringLiteral("urgings"))->text() == zh("已催办1次"));

    // A second time the same day: what was urged rests and is not ticked; nothing is written over.
    dialog = openChase(window);
    education = unitIn(*dialog->tree(), "市教育局");
    CHECK(education->child(0)->checkState(0) == Qt::Unchecked);
    CHECK(education->child(1)->checkState(0) == Qt::Checked);
    QTest::keyClick(dialog->tree(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::ChaseDialog*>() == nullptr; }));
    CHECK(papers.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 2);
    CHECK(setup.prompts.asked.size() == 1);

    // Each chase is undone as one.
    window.undo();
    REQUIRE(waitFor([&] { return window.strip()->text().contains(zh("18-1-2")); }));
    window.undo();
    REQUIRE(waitFor([&] { return window.strip()->text().contains(QLatin1Char('1')); }));
    CHECK(urgingsOf(setup, 1).empty());
    CHECK(urgingsOf(setup, 3).empty());
}

TEST_CASE("chase: what was unticked and typed is a draft, and without papers nothing is asked", "[chase]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    ui::MainWindow& window = *setup.window;
    ui::ChaseDialog* dialog = openChase(window);
    dialog->tree()->setCurrentItem(unitIn(*dialog->tree(), "市教育局"));
    QTest::keyClick(dialog->tree(), Qt::Key_Space);  // the whole unit
    CHECK(dialog->chosen().count() == 1);
    QTest::keyClicks(child<QLineEdit>(dialog, QStringLiteral("chaseNumber")), QStringLiteral("7"));
    dialog->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::ChaseDialog*>() == nullptr; }));
    dialog = openChase(window);
    CHECK(dialog->chosen().count() == 1);
    CHECK(child<QLineEdit>(dialog, QStringLiteral("chaseNumber"))->text() == QStringLiteral("7"));
    QSettings().setValue(QStringLiteral("chase/papers"), false);
    dialog->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::ChaseDialog*>() == nullptr; }));
    dialog = openChase(window);
    QTest::keyClick(dialog->tree(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::ChaseDialog*>() == nullptr; }));
    CHECK(setup.prompts.asked.isEmpty());
    CHECK(urgingsOf(setup, 3).size() == 1);
    CHECK(urgingsOf(setup, 1).empty());
    QSettings().remove(QStringLiteral("chase"));
}

TEST_CASE("chase: a draft says that it is one, goes away afresh, and a proposal nobody changed is none", "[chase]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    ui::MainWindow& window = *setup.window;
    ui::ChaseDialog* dialog = openChase(window);
    const auto close = [&] {
        dialog->close();
        REQUIRE(waitFor([&] { return window.findChild<ui::ChaseDialog*>() == nullptr; }));
    };
    close();
    dialog = openChase(window);
    CHECK(dialog->findChild<QWidget*>(QStringLiteral("draftLine")) == nullptr);
    REQUIRE(unitIn(*dialog->tree(), "市教育局")->child(0)->text(0).contains(QLatin1Char('1')));
    dialog->tree()->setCurrentItem(unitIn(*dialog->tree(), "市教育局")->child(0));
    QTest::keyClick(dialog->tree(), Qt::Key_3);
    close();
    // Since then the other piece of that unit was urged: it rests, whatever the draft was made on.
    app::RecordUrging urging;
    urging.caseAddress = "18-1-2";
    urging.unit = "市教育局";
    setup.prepare({urging}, "2023-12-20");
    dialog = openChase(window);
    auto* line = dialog->findChild<QWidget*>(QStringLiteral("draftLine"));
    REQUIRE(line != nullptr);
    REQUIRE(waitFor([&] { return line->isVisible(); }));
    const auto piece = [&](char serial) {
        QTreeWidgetItem* education = unitIn(*dialog->tree(), "市教育局");
        for (int i = 0; i < education->childCount(); ++i) {
            if (education->child(i)->text(0).contains(QLatin1Char(serial))) return education->child(i);
        }
        throw std::runtime_error("no such piece");
    };
    CHECK(piece('1')->text(2) == zh("督办函"));
    CHECK(piece('2')->checkState(0) == Qt::Unchecked);
    child<QPushButton>(line, QString())->click();
    CHECK(piece('1')->text(2) == zh("催办"));
    close();
    dialog = openChase(window);
    CHECK(dialog->findChild<QWidget*>(QStringLiteral("draftLine")) == nullptr);
    close();
}

TEST_CASE("chase: papers that cannot be written are told after the record, and written again elsewhere", "[chase]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    ui::MainWindow& window = *setup.window;
    ui::ChaseDialog* dialog = openChase(window);
    auto* folder = child<QLineEdit>(dialog, QStringLiteral("chaseFolder"));
    folder->setText(setup.path(QStringLiteral("nowhere")));
    QTest::keyClick(dialog->tree(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(urgingsOf(setup, 1).empty());  // told before anything is recorded
    folder->setText(QStringLiteral("/proc"));  // there, and nobody can make a folder in it
    QTest::keyClick(dialog->tree(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return child<QPushButton>(dialog, QStringLiteral("finish"))->text().contains(zh("重新生成")); }));
    CHECK(urgingsOf(setup, 1).size() == 1);
    folder->setText(setup.path(QString()));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::ChaseDialog*>() == nullptr; }));
    CHECK(urgingsOf(setup, 1).size() == 1);  // recorded once
    QSettings().remove(QStringLiteral("chase"));
}

TEST_CASE("chase: the steps are changed from the dialog and the proposal follows", "[chase]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    ui::MainWindow& window = *setup.window;
    ui::ChaseDialog* dialog = openChase(window);
    child<QPushButton>(dialog, QStringLiteral("chaseSteps"))->click();
    auto* steps = dialog->findChild<ui::UrgingStepsDialog*>();
    REQUIRE(steps != nullptr);
    steps->form()->setValues(
        {{QStringLiteral("urge_days"), QStringLiteral("300")}, {QStringLiteral("letter_days"), QStringLiteral("320")}});
    QTest::keyClick(steps, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->list().rule.step(domain::UrgingLevel::urge).days == 300; }));
    CHECK(unitIn(*dialog->tree(), "市教育局")->child(0)->text(2) == zh("提醒"));
    dialog->close();
}

TEST_CASE("chase: one unit is urged from its case and its answer recorded", "[chase]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    ui::MainWindow& window = *setup.window;
    window.registerPage()->showCase(domain::SuggestionId(1));
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(
        waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.serial == 1 && !pane.view()->facts.tasks.empty(); }));
    const auto finish = [&](const char* command, const QVariantMap& values) {
        Q_EMIT pane.actionRequested(QString::fromLatin1(command));
        auto* dialog = window.findChild<ui::CommandDialog*>();
        REQUIRE(dialog != nullptr);
        dialog->form()->setValues(values);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    };
    finish("record-urging", {{QStringLiteral("demand"), zh("说明原因")}});
    REQUIRE(waitFor([&] { return pane.view()->facts.urgings.size() == 1; }));
    CHECK(pane.view()->facts.urgings[0].level == domain::UrgingLevel::urge);
    finish("record-urging-answer", {{QStringLiteral("answer"), zh("下周答复")}});
    REQUIRE(waitFor([&] { return pane.view()->facts.urgings[0].answer == "下周答复"; }));
}

TEST_CASE("today: a line is put off with its reason by keys, stands below and is shown again", "[today]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::today);
    ui::TodayPage& page = *window.todayPage();
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::overdue) == 2; }));
    page.list()->selectFirst();
    REQUIRE(page.list()->current() == domain::SuggestionId(1));
    QTest::keyClick(page.list(), Qt::Key_D, Qt::ControlModifier);
    auto* dialog = page.findChild<ui::SnoozeDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->form()->setValues({{QStringLiteral("until"), QStringLiteral("+7")}, {QStringLiteral("reason"), zh("等会议")}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::overdue) == 1; }));
    CHECK(page.today().count(app::Queue::silent) == 3);  // it is still in the other group
    QAbstractItemModel& model = *page.list()->model();
    const QModelIndex group = model.index(model.rowCount() - 1, 0);
    CHECK(group.data().toString() == zh("暂缓显示 1件"));
    const QModelIndex line = model.index(0, 0, group);
    CHECK(line.data(ui::TodayList::LineRole).toString() == zh("超期，暂缓到 2023-12-27：等会议"));
    page.list()->setExpanded(group, true);
    page.list()->setCurrentIndex(line);
    QTest::keyClick(page.list(), Qt::Key_Delete);
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::overdue) == 2; }));
    window.undo();
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::overdue) == 1; }));
}

TEST_CASE("today: what is folded in the agenda stays folded when something is recorded", "[today]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::today);
    ui::TodayPage& page = *window.todayPage();
    page.chooseAgenda(app::AgendaBy::unit);
    REQUIRE(waitFor([&] { return page.agenda().count() == 9; }));
    ui::AgendaList& list = *page.agendaList();
    list.topLevelItem(0)->setExpanded(false);
    list.setCurrentItem(list.topLevelItem(1)->child(0));
    const domain::SuggestionId before = list.current();
    app::CorrectSuggestion change;
    change.caseAddress = "18-1-1";
    change.title = {true, "关于另一件事的建议"};
    setup.prepare({change}, "2023-12-20");
    REQUIRE(waitFor([&] { return list.topLevelItem(0)->child(0)->text(0).contains(zh("另一件事")); }));
    CHECK_FALSE(list.topLevelItem(0)->isExpanded());
    CHECK(list.current() == before);
}

TEST_CASE("today: the agenda groups all deadlines, opens pieces and is exported", "[today]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::today);
    ui::TodayPage& page = *window.todayPage();
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::overdue) == 2; }));
    auto* view = child<QComboBox>(&page, QStringLiteral("todayView"));
    view->setCurrentIndex(1);  // by day; three replies, and nobody has signed for any of the three or spoken with the deputy
    REQUIRE(waitFor([&] { return page.agenda().count() == 9; }));
    REQUIRE(page.agendaList()->topLevelItemCount() == 2);
    CHECK(page.agendaList()->topLevelItem(0)->text(0) == zh("已超期（8）"));
    CHECK(page.agendaList()->topLevelItem(1)->text(0) == zh("2023-12-25 星期一（1）"));
    CHECK(page.agendaList()->topLevelItem(1)->child(0)->text(4) == zh("剩5天"));
    CHECK(page.agendaList()->current() == domain::SuggestionId(1));
    REQUIRE(waitFor([&] { return page.pane()->view() != nullptr && page.pane()->view()->facts.suggestion.serial == 1; }));
    page.chooseAgenda(app::AgendaBy::unit);
    REQUIRE(waitFor([&] { return page.agenda().query.by == app::AgendaBy::unit; }));
    CHECK(page.agendaList()->topLevelItemCount() == 2);
    page.chooseUnit(zh("市教育局"));
    REQUIRE(waitFor([&] { return page.agenda().count() == 6; }));
    setup.prompts.saveFile = setup.path(QStringLiteral("agenda.xlsx"));
    page.exportAgenda();
    REQUIRE(waitFor([&] { return window.strip()->text().contains(QStringLiteral("agenda.xlsx")); }));
    CHECK(QFileInfo(setup.prompts.saveFile).size() > 1000);
    page.chooseAgenda(std::nullopt);
    CHECK(page.list()->isVisibleTo(&page));
}

}  // namespace huying::tests
