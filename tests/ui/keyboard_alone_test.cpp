// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who has no mouse comes upon: the way back to the dates, the lists of the directory, the start page, Ctrl+K and
// the menu of a case.
#include <QAction>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>
#include <algorithm>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "cases/road.h"
#include "cases/road_menu.h"
#include "dialogs/assign_dialog.h"
#include "dialogs/chase_dialog.h"
#include "dialogs/command_dialog.h"
#include "dialogs/packages_dialog.h"
#include "main/wiring.h"
#include "models/case_list_model.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/follow_up/follow_up_page.h"
#include "pages/ratings/assessment_tab.h"
#include "pages/ratings/ballots_view.h"
#include "pages/ratings/ratings_page.h"
#include "pages/register/register_page.h"
#include "pages/report/prose_pane.h"
#include "pages/report/report_page.h"
#include "shell/opening_page.h"
#include "shell/palette.h"
#include "text/text.h"
#include "widgets/due_explanation.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

constexpr int unitsTab = 0;
constexpr int categoriesTab = 2;

// What is typed belongs together, however slow the machine is.
struct TypingWithoutHaste {
    TypingWithoutHaste() { QApplication::setKeyboardInputInterval(60000); }
    ~TypingWithoutHaste() { QApplication::setKeyboardInputInterval(usual); }
    int usual = QApplication::keyboardInputInterval();
};

ui::EntryTable& directoryList(WindowOnNewRegister& setup, int tab) {
    setup.window->go(ui::Workplace::directory);
    setup.window->directoryPage()->showTab(tab);
    ui::EntryTable& table = *setup.window->directoryPage()->tab()->table();
    REQUIRE(waitFor([&] { return table.count() > 0; }));
    return table;
}

ui::Palette& openPalette(ui::MainWindow& window, const QString& typed) {
    window.goToAnything();
    ui::Palette& palette = *window.commandPalette();
    REQUIRE(palette.isVisible());
    palette.field()->setText(typed);
    REQUIRE(waitFor([&] { return !palette.isSearching(); }));
    return palette;
}

int lineWith(const ui::Palette& palette, const QString& text) {
    for (int row = 0; row < palette.list()->count(); ++row) {
        if (palette.list()->item(row)->text().contains(text)) return row;
    }
    return -1;
}

}  // namespace

TEST_CASE("keyboard alone: Shift+Tab goes from what is done next to the dates above it, and Tab back", "[keyboard]") {
    WindowOnNewRegister setup("2023-03-20");
    setup.registerPieces(2);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市公安局","role":"sole"}]})", "2023-03-03");
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.pane()->view() != nullptr && browser.pane()->view()->facts.tasks.size() == 1; }));
    // The second case makes the buttons anew, which must not move them behind everything else.
    for (const int wanted : {2, 1}) {
        browser.list()->step(wanted == 2 ? 1 : -1);
        REQUIRE(waitFor([&] { return browser.pane()->view()->facts.suggestion.serial == wanted; }));
    }
    browser.list()->setFocus();
    QTest::keyClick(browser.list(), Qt::Key_Return);
    auto* next = qobject_cast<QPushButton*>(window.focusWidget());
    REQUIRE(next != nullptr);
    REQUIRE(next->objectName().startsWith(u"action_"_s));
    QTest::keyClick(next, Qt::Key_Backtab, Qt::ShiftModifier);
    auto* dates = qobject_cast<QLabel*>(window.focusWidget());
    REQUIRE(dates != nullptr);
    CHECK((dates->objectName() == u"openMatters"_s || dates->objectName() == u"nextStep"_s));
    CHECK(dates->hasSelectedText());  // the date, which Enter explains
    QTest::keyClick(dates, Qt::Key_Return);
    auto* why = browser.pane()->findChild<ui::DueExplanation*>();
    REQUIRE(why != nullptr);
    why->close();
    dates->setFocus();
    const auto left = [&] { return window.focusWidget() != dates; };
    for (int stop = 0; stop < 10 && !left(); ++stop) QTest::keyClick(dates, Qt::Key_Tab);
    CHECK(window.focusWidget() == next);
}

TEST_CASE("keyboard alone: what is typed in a list of the directory goes to the line", "[keyboard][directory]") {
    const TypingWithoutHaste calm;
    WindowOnNewRegister setup;
    ui::EntryTable& units = directoryList(setup, unitsTab);
    units.list()->setFocus();
    QTest::keyClicks(units.list(), u"stcj"_s);  // 市投促局, also where the pinyin comes behind the typing
    CHECK(waitFor([&] { return units.current() == u"ZF34"_s; }));

    ui::EntryTable& categories = directoryList(setup, categoriesTab);
    categories.list()->setFocus();
    QInputMethodEvent composed;
    composed.setCommitString(u"邮电"_s);
    QCoreApplication::sendEvent(categories.list(), &composed);
    REQUIRE(categories.list()->currentItem() != nullptr);
    CHECK(categories.list()->currentItem()->text(0) == u"交通邮电类"_s);

    // The line above finds by the initials too.
    units.setFilterText(u"tcj"_s);
    CHECK(waitFor([&] { return units.foundCount() >= 1 && units.foundCount() < units.count(); }));
    units.setFilterText(QString());
}

TEST_CASE("keyboard alone: what fits nothing in a list of the directory is said, and one stands where one stood", "[keyboard][directory]") {
    const TypingWithoutHaste calm;
    WindowOnNewRegister setup;
    ui::EntryTable& units = directoryList(setup, unitsTab);
    units.setFilterText(u"tcj"_s);  // until the pinyin is there
    REQUIRE(waitFor([&] { return units.foundCount() >= 1 && units.foundCount() < units.count(); }));
    units.setFilterText(QString());
    units.select(u"ZF34"_s);
    units.list()->setFocus();
    QTest::keyClicks(units.list(), u"zz"_s);  // 组织部
    REQUIRE(units.current() == u"DW03"_s);
    QTest::keyClicks(units.list(), u"z"_s);
    // Where the list was read again meanwhile, the pinyin comes first.
    CHECK(waitFor([&] { return setup.window->strip()->text() == u"没有与“zzz”相符的承办单位。"_s; }));
    CHECK(units.current() == u"ZF34"_s);
}

TEST_CASE("keyboard alone: an entry is renamed by a key, added by another, and the menu has the rest", "[keyboard][directory]") {
    WindowOnNewRegister setup;
    ui::EntryTable& units = directoryList(setup, unitsTab);
    units.select(u"ZF34"_s);
    units.list()->setFocus();
    const auto dialog = [&] { return setup.window->findChild<ui::CommandDialog*>(); };
    const auto close = [&] {
        REQUIRE(dialog() != nullptr);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        REQUIRE(waitFor([&] { return dialog() == nullptr; }));
    };
    QTest::keyClick(units.list(), Qt::Key_F6);
    REQUIRE(dialog() != nullptr);
    const QString renaming = dialog()->windowTitle();
    close();
    QTest::keyClick(units.list(), Qt::Key_Insert);
    REQUIRE(dialog() != nullptr);
    CHECK(dialog()->windowTitle() != renaming);
    close();
    QTest::keyClick(units.list(), Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = units.findChild<QMenu*>(u"entryMenu"_s);
    REQUIRE(menu != nullptr);
    CHECK(menu->actions().size() == units.actions().size());
    QTest::keyClick(menu, Qt::Key_3);  // add, edit, rename
    REQUIRE(dialog() != nullptr);
    CHECK(dialog()->windowTitle() == renaming);
    close();
}

TEST_CASE("keyboard alone: Ctrl+K has the actions of the case and of the directory by the names people call them", "[keyboard]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::MainWindow& window = *setup.window;
    REQUIRE(waitFor([&] { return window.registerPage()->browser()->pane()->view() != nullptr; }));
    ui::Palette& palette = openPalette(window, u"更正登记"_s);
    REQUIRE(lineWith(palette, u"更正…"_s) == 0);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    auto* correcting = window.findChild<ui::CommandDialog*>();
    REQUIRE(correcting != nullptr);
    QTest::keyClick(correcting, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));

    // From another page it goes to the list and says what is missing; there it acts on the chosen one.
    openPalette(window, u"单位更名"_s);
    const int there = lineWith(palette, u"更名…"_s);
    REQUIRE(there >= 0);
    palette.list()->setCurrentRow(there);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    CHECK(window.workplace() == ui::Workplace::directory);
    CHECK(window.strip()->text().contains(u"F6"_s));
    CHECK(window.findChild<ui::CommandDialog*>() == nullptr);
    ui::EntryTable& units = directoryList(setup, unitsTab);
    units.select(u"ZF34"_s);
    openPalette(window, u"单位更名"_s);
    palette.list()->setCurrentRow(lineWith(palette, u"更名…"_s));
    QTest::keyClick(palette.field(), Qt::Key_Return);
    CHECK(window.findChild<ui::CommandDialog*>() != nullptr);
}

TEST_CASE("keyboard alone: the menu of a case stands by the stations of its way", "[keyboard]") {
    for (const ui::RoadSide side : {ui::RoadSide::office, ui::RoadSide::unit}) {
        for (const std::string_view command : ui::roadOf(side)) {
            INFO(command);
            CHECK(ui::stationOf(command).has_value());
        }
    }
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::CasePane& pane = *setup.window->registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.findChild<QPushButton*>(u"moreActions"_s) != nullptr; }));
    const QMenu* menu = child<QPushButton>(&pane, u"moreActions"_s)->menu();
    CHECK(menu->actions().size() <= 10);
    int entries = 0;
    for (const QAction* station : menu->actions()) {
        REQUIRE(station->menu() != nullptr);
        CHECK(station->text().startsWith(u'&'));  // opened by its number
        CHECK(station->menu()->actions().size() <= 10);
        // What records nothing, as the text for publication, is no command.
        for (const QAction* entry : station->menu()->actions()) entries += entry->objectName().startsWith("more_"_L1) ? 1 : 0;
    }
    int buttons = 0;
    int offered = 0;
    for (const std::string_view command : ui::roadOf(ui::RoadSide::office)) {
        buttons += pane.findChild<QPushButton*>(u"action_"_s + ui::toQt(command)) != nullptr ? 1 : 0;
        for (const app::AllowedCommand& one : pane.view()->actions) offered += one.command == command ? 1 : 0;
    }
    // Each command stands in one place and none is left out.
    CHECK(offered > 40);
    CHECK(entries + buttons == offered);
    CHECK(menu->findChild<QAction*>(u"more_correct-suggestion"_s) != nullptr);
}

TEST_CASE("keyboard alone: Ctrl+M opens the menu of the piece from the list, and numbers go on in it", "[keyboard]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
    CHECK(window.strip()->text() == u"请先打开一件（Enter）。"_s);
    setup.registerPieces(2);
    REQUIRE(waitFor([&] { return browser.pane()->findChild<QPushButton*>(u"moreActions"_s) != nullptr; }));
    auto* more = child<QPushButton>(browser.pane(), u"moreActions"_s);
    CHECK(more->toolTip().contains(u"Ctrl+M"_s));
    browser.list()->setFocus();
    QTest::keyClick(browser.list(), Qt::Key_M, Qt::ControlModifier);
    REQUIRE(more->menu()->isVisible());
    // A group that was open already would take the number.
    REQUIRE(QApplication::activePopupWidget() == more->menu());
    REQUIRE(more->menu()->activeAction() == more->menu()->actions().constFirst());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_6);
    const auto groups = more->menu()->actions();
    const auto sixth = std::find_if(groups.begin(), groups.end(), [](const QAction* group) { return group->text().startsWith(u"&6"_s); });
    REQUIRE(sixth != groups.end());
    CHECK(QApplication::activePopupWidget() == (*sixth)->menu());
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    browser.list()->setFocus();
    QTest::keyClick(browser.list(), Qt::Key_M, Qt::ControlModifier);
    REQUIRE(QApplication::activePopupWidget() == more->menu());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_1);
    auto* correcting = more->menu()->findChild<QAction*>(u"more_correct-suggestion"_s);
    REQUIRE(correcting != nullptr);
    auto* registration = qobject_cast<QMenu*>(correcting->parent());
    REQUIRE(registration != nullptr);
    CHECK(registration->isVisible());
    more->menu()->close();
    CHECK(window.focusWidget() == browser.list());
    // Where the list has just gone on it is the menu of that piece.
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    browser.list()->step(1);
    QTest::keyClick(browser.list(), Qt::Key_M, Qt::ControlModifier);
    CHECK(QApplication::activePopupWidget() == nullptr);
    REQUIRE(waitFor([&] { return QApplication::activePopupWidget() != nullptr; }));
    CHECK(browser.pane()->view()->facts.suggestion.serial == 2);
    CHECK(QApplication::activePopupWidget() == child<QPushButton>(browser.pane(), u"moreActions"_s)->menu());
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
}

TEST_CASE("keyboard alone: Down goes from the buttons of the start page into the recent registers, Up back", "[keyboard]") {
    const QVariant kept = QSettings().value(u"recent"_s);
    QSettings().setValue(u"recent"_s, QStringList{u"甲.huying"_s, u"乙.huying"_s});
    PreparedAnswers prompts;
    ui::Register theRegister(ui::wiring(), base::parseIsoDate("2023-12-20"));
    ui::MainWindow window(theRegister, prompts);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    auto* open = child<QPushButton>(&window, u"openRegister"_s);
    auto* recent = child<QListWidget>(&window, u"recent"_s);
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Down);
    CHECK(window.focusWidget() == recent);
    CHECK(recent->currentRow() == 0);
    QTest::keyClick(recent, Qt::Key_Down);
    CHECK(recent->currentRow() == 1);
    QTest::keyClick(recent, Qt::Key_Up);
    QTest::keyClick(recent, Qt::Key_Up);
    CHECK(window.focusWidget() == open);
    kept.isValid() ? QSettings().setValue(u"recent"_s, kept) : QSettings().remove(u"recent"_s);
}

TEST_CASE("keyboard alone: Ctrl+J right after Ctrl+1 waits for the list", "[keyboard]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::MainWindow second(*setup.theRegister, setup.prompts);
    second.resize(1440, 900);
    second.show();
    second.action(ui::ActionId::goRegister)->trigger();
    REQUIRE(second.registerPage()->browser()->model()->isLoading());
    REQUIRE(second.registerPage()->browser()->chosenCases().empty());
    second.action(ui::ActionId::assignChosen)->trigger();
    CHECK(waitFor([&] { return second.findChild<ui::AssignDialog*>() != nullptr; }));
    CHECK(second.workplace() == ui::Workplace::suggestions);
    // Who goes elsewhere meanwhile wants it no more.
    ui::MainWindow third(*setup.theRegister, setup.prompts);
    third.show();
    third.action(ui::ActionId::assignChosen)->trigger();
    third.go(ui::Workplace::report);
    REQUIRE(waitFor([&] { return !third.registerPage()->browser()->model()->isLoading(); }));
    CHECK(third.findChild<ui::AssignDialog*>() == nullptr);
}

TEST_CASE("keyboard alone: what waited for a list is forgotten where the list is not read or another dialog is opened", "[keyboard]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    const auto waitWithKeys = [](ui::MainWindow& one) {
        one.show();
        one.action(ui::ActionId::goRegister)->trigger();
        REQUIRE(one.registerPage()->browser()->model()->isLoading());
        one.action(ui::ActionId::assignChosen)->trigger();
        REQUIRE(one.findChild<ui::AssignDialog*>() == nullptr);
    };
    {
        ui::MainWindow unread(*setup.theRegister, setup.prompts);
        waitWithKeys(unread);
        ui::CaseListModel& its = *unread.registerPage()->browser()->model();
        Q_EMIT its.unread();
        REQUIRE(waitFor([&] { return !its.isLoading() && its.rowCount() == 2; }));
        CHECK(unread.findChild<ui::AssignDialog*>() == nullptr);
    }
    ui::MainWindow busy(*setup.theRegister, setup.prompts);
    waitWithKeys(busy);
    const QPointer<ui::ChaseDialog> chase = busy.chase();
    REQUIRE(chase != nullptr);
    ui::CaseListModel& its = *busy.registerPage()->browser()->model();
    REQUIRE(waitFor([&] { return !its.isLoading() && its.rowCount() == 2; }));
    chase->close();
    its.refresh();
    REQUIRE(waitFor([&] { return !its.isLoading(); }));
    CHECK(busy.findChild<ui::AssignDialog*>() == nullptr);
}

TEST_CASE("keyboard alone: an action of the directory chosen twice while its list is read opens one form", "[keyboard]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    ui::DirectoryPage& page = *window.directoryPage();
    auto* tabs = page.findChild<QTabWidget*>(u"directoryTabs"_s);
    constexpr int committees = 3;
    ui::EntryTable& table = *qobject_cast<ui::DirectoryTab*>(tabs->widget(committees))->table();
    REQUIRE_FALSE(table.hasRead());
    const auto add = std::find_if(table.actions().begin(), table.actions().end(),
                                  [](const ui::EntryTable::Action& one) { return one.needs == ui::EntryTable::Needs::nothing; });
    REQUIRE(add != table.actions().end());
    QObject owner;
    QAction* chosen = nullptr;
    for (QAction* one : page.actionsFor(&owner)) {
        if (one->text().startsWith(tabs->tabText(committees)) && one->text().endsWith(add->button->text())) chosen = one;
    }
    REQUIRE(chosen != nullptr);
    chosen->trigger();
    chosen->trigger();
    REQUIRE(waitFor([&] { return table.hasRead() && window.findChild<ui::CommandDialog*>() != nullptr; }));
    CHECK(window.findChildren<ui::CommandDialog*>().size() == 1);
}

TEST_CASE("keyboard alone: the lists of the follow-up are reached by their names from every page", "[keyboard]") {
    WindowOnNewRegister setup("2023-03-20");
    ui::MainWindow& window = *setup.window;
    ui::Palette& palette = openPalette(window, u"回头看"_s);
    const int line = lineWith(palette, u"落实：回头看"_s);
    REQUIRE(line >= 0);
    palette.list()->setCurrentRow(line);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    CHECK(window.workplace() == ui::Workplace::followUp);
    const auto* lists = child<QComboBox>(window.followUpPage(), u"followUpLists"_s);
    CHECK(lists->currentText().contains(u"回头看"_s));
}

TEST_CASE("keyboard: Ctrl+K finds the tabs of every page by their names", "[keyboard]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::MainWindow& window = *setup.window;
    const auto goTo = [&](const QString& typed, const QString& line) {
        ui::Palette& palette = openPalette(window, typed);
        const int row = lineWith(palette, line);
        REQUIRE(row >= 0);
        palette.list()->setCurrentRow(row);
        QTest::keyClick(palette.field(), Qt::Key_Return);
    };
    // Where one is already the filter stays.
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    browser.setSavedFilter(ui::SavedFilter::notAssigned);
    REQUIRE(waitFor([&] { return browser.pane()->view() != nullptr && !browser.model()->isLoading(); }));
    goTo(u"历史"_s, u"建议：历史"_s);
    CHECK(browser.state().ready == ui::SavedFilter::notAssigned);
    CHECK(window.workplace() == ui::Workplace::suggestions);
    goTo(u"文字"_s, u"报告：文字"_s);
    CHECK(window.workplace() == ui::Workplace::report);
    CHECK(window.reportPage()->prose()->isVisible());
    goTo(u"单位考核"_s, u"评价：单位考核"_s);
    CHECK(window.workplace() == ui::Workplace::ratings);
    CHECK(window.ratingsPage()->assessment()->isVisible());
    goTo(u"综合检查"_s, u"督办：综合检查"_s);
    CHECK(window.workplace() == ui::Workplace::supervision);
    goTo(u"满意度测评"_s, u"评价：满意度测评"_s);
    CHECK(window.ratingsPage()->ballots()->isVisible());
    goTo(u"时限规则"_s, u"名册：时限规则"_s);
    CHECK(window.workplace() == ui::Workplace::directory);
    // Alt and the place of the tab, where one is on the page already.
    window.go(ui::Workplace::ratings);
    REQUIRE(comesToFront(&window));
    QTest::keyClick(window.ratingsPage()->ballots(), Qt::Key_2, Qt::AltModifier);
    CHECK(window.ratingsPage()->assessment()->isVisible());
}

TEST_CASE("keyboard alone: the opening page leads a unit to its first package", "[keyboard]") {
    PreparedAnswers prompts;
    ui::Register closed(ui::wiring(), base::parseIsoDate("2023-12-20"));
    ui::MainWindow window(closed, prompts);
    window.show();
    auto* packages = child<QPushButton>(&window, u"openingPackages"_s);
    CHECK(packages->text().contains(u"Shift+F9"_s));
    packages->setFocus();
    QTest::keyClick(packages, Qt::Key_Space);
    CHECK(waitFor([&] { return window.findChild<ui::PackagesDialog*>() != nullptr; }));
}

}  // namespace huying::tests
