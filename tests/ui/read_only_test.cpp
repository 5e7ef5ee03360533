// SPDX-License-Identifier: GPL-3.0-or-later
// A register that is only looked at: what it is stands above every page for good, whatever would write looks disabled and has
// the reason, and its keys say it. The same for an account without the right.
#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "office_with_accounts.h"
#include "other_window.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/intake/intake_page.h"
#include "pages/register/register_page.h"
#include "pages/supervision/supervision_page.h"
#include "pages/today/today_list.h"
#include "pages/today/today_page.h"
#include "shell/actions.h"
#include "shell/palette.h"
#include "widgets/message_strip.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// A register with a piece, a topic, a paper and a talk, and a window on a backup of it.
class OpenedBackup {
public:
    OpenedBackup() {
        setup.registerPieces(3);
        setup.record(
            R"({"command":"create-topic","session":"18-1","name":"供电","leaders":["殷某"],"committee":"财经委","cases":["18-1-1"]})",
            "2023-03-21");
        setup.record(R"({"command":"record-submission","session":"18-1","title":"关于停车的建议","lead":"王明（武侯代表团）"})",
                     "2023-03-21");
        ui::Backups& backups = setup.theRegister->backups();
        bool isMade = false;
        backups.backUp(app::BackupWhen::always, [&] { isMade = true; });
        REQUIRE(waitFor([&] { return isMade; }));
        const QDir folder(setup.path(u"test-backups"_s));
        other = std::make_unique<OtherWindow>(folder.filePath(folder.entryList({u"*.huying"_s}).value(0)), u"张敏"_s);
        REQUIRE(waitFor([&] { return window().registerPage()->browser()->model()->rowCount() == 3; }));
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
    }

    [[nodiscard]] ui::MainWindow& window() const { return *other->window; }
    // What the window says after these keys, in place of what it said before.
    QString saidTo(QWidget* to, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        window().strip()->showNotice(u"先前"_s);
        QTest::keyClick(to, key, modifiers);
        waitFor([&] { return window().strip()->text() != u"先前"_s; }, 2000);
        return window().strip()->text();
    }
    [[nodiscard]] bool isTold() const {
        const auto* line = window().findChild<QLabel*>(u"standing"_s);
        return line->isVisible() && line->text().contains(u"只供查看"_s);
    }

    WindowOnNewRegister setup;
    std::unique_ptr<OtherWindow> other;
};

// Cannot be pressed and says why.
bool isRefused(const QAbstractButton* button) { return !button->isEnabled() && button->toolTip().contains(u"只供查看"_s); }
bool isRefused(const QAction* action) { return !action->isEnabled() && action->toolTip().contains(u"只供查看"_s); }

}  // namespace

TEST_CASE("read only: what an opened backup is stays above the page, whatever else is told", "[keeping]") {
    OpenedBackup o;
    REQUIRE(o.isTold());
    o.other->prompts.saveFile = o.setup.path(u"接着做.huying"_s);
    o.window().action(ui::ActionId::saveCopy)->trigger();
    REQUIRE(waitFor([&] { return o.window().strip()->text().contains(u"已另存"_s); }));
    CHECK(o.isTold());
    child<QToolButton>(o.window().strip(), QString())->click();  // the message is closed, and not what is so
    CHECK(o.isTold());
    for (const ui::Workplace workplace : {ui::Workplace::today, ui::Workplace::intake, ui::Workplace::directory}) {
        o.window().go(workplace);
        CHECK(o.isTold());
    }
    // A register that can be written has no such line.
    o.other->theRegister->open(o.setup.path(u"接着做.huying"_s));
    REQUIRE(waitFor([&] { return !o.other->theRegister->readOnly(); }));
    REQUIRE(waitFor([&] { return !o.window().findChild<QLabel*>(u"standing"_s)->isVisible(); }));
}

TEST_CASE("read only: whatever writes looks disabled and says why, on every page", "[keeping]") {
    OpenedBackup o;
    ui::MainWindow& window = o.window();
    for (const ui::ActionId id : {ui::ActionId::importLedger, ui::ActionId::backups, ui::ActionId::registerSuggestion,
                                  ui::ActionId::assignChosen, ui::ActionId::mergeChosen, ui::ActionId::changeChosen, ui::ActionId::chase,
                                  ui::ActionId::undo, ui::ActionId::redo, ui::ActionId::keepFilter}) {
        INFO(window.action(id)->text().toStdString());
        CHECK(isRefused(window.action(id)));
    }
    for (const ui::ActionId id : {ui::ActionId::saveCopy, ui::ActionId::exportList, ui::ActionId::search, ui::ActionId::goToAnything})
        CHECK(window.action(id)->isEnabled());

    // The register: its buttons on top, and what is offered for several pieces.
    for (const QAction* action : window.registerPage()->topActions()) {
        if (action->text() == u"登记建议"_s || action->text().startsWith(u"导入台账"_s)) CHECK(isRefused(action));
    }
    for (auto* button : window.findChildren<QToolButton*>()) {
        if (button->text() != u"登记建议"_s) continue;
        CHECK_FALSE(button->isEnabled());
        // Grey like every button that cannot be pressed: it has not the colour of the one that can.
        const QColor at = button->grab().toImage().pixelColor(4, button->height() / 2);
        CHECK(at.saturation() < 60);
    }
    window.registerPage()->browser()->model()->setTicked({0, 1}, true);
    for (const QString& name : {u"assignTicked"_s, u"changeTicked"_s}) CHECK(isRefused(child<QPushButton>(&window, name)));
    window.registerPage()->setSearchText(u"第1件"_s);
    REQUIRE(waitFor([&] { return window.findChild<QPushButton*>(u"keepFilter"_s) != nullptr; }));
    CHECK(isRefused(child<QPushButton>(&window, u"keepFilter"_s)));

    window.go(ui::Workplace::today);
    CHECK(isRefused(child<QPushButton>(&window, u"chase"_s)));

    window.go(ui::Workplace::supervision);
    ui::SupervisionPage& supervision = *window.supervisionPage();
    REQUIRE(waitFor([&] { return supervision.view().topics.size() == 1; }));
    supervision.chooseLine(0);
    for (const char* name : {"record-activity", "set-priority", "end-priority", "correct-topic", "close-topic"}) {
        INFO(name);
        CHECK(isRefused(child<QPushButton>(&supervision, u"action_"_s + QString::fromLatin1(name))));
    }
    for (const QAction* action : supervision.topActions()) CHECK(isRefused(action));

    window.go(ui::Workplace::intake);
    CHECK(isRefused(window.intakePage()->findChild<QPushButton*>(u"registerSuggestion"_s)));
    window.intakePage()->showEntry(ui::IntakePage::View::review, QString());
    REQUIRE(waitFor([&] { return child<QTreeWidget>(&window, u"submissions"_s)->topLevelItemCount() == 1; }));
    for (const QString& name : {u"paperRecord"_s, u"paperReview"_s, u"paperReturn"_s, u"paperDecline"_s, u"paperRegister"_s}) {
        INFO(name.toStdString());
        CHECK(isRefused(child<QPushButton>(&window, name)));
    }
    for (const QString& name : {u"paperTakeBack"_s, u"paperCorrect"_s, u"paperCorrectReview"_s})
        CHECK(isRefused(window.findChild<QAction*>(name)));
    window.intakePage()->showEntry(ui::IntakePage::View::talks, QString());
    CHECK(isRefused(child<QPushButton>(&window, u"talkRecord"_s)));

    window.go(ui::Workplace::directory);
    for (const QString& name : {u"unitAdd"_s, u"unitRename"_s}) CHECK(isRefused(child<QPushButton>(&window, name)));

    // What cannot be done is not offered by name either.
    window.go(ui::Workplace::suggestions);
    window.goToAnything();
    auto* list = child<QListWidget>(&window, u"paletteList"_s);
    for (int row = 0; row < list->count(); ++row) {
        const QString text = list->item(row)->text();
        CHECK_FALSE((text == u"登记建议"_s || text.contains(u"更名"_s)));
    }
}

TEST_CASE("read only: the keys of what cannot be done say why", "[keeping]") {
    OpenedBackup o;
    ui::MainWindow& window = o.window();
    const auto saysWhy = [](const QString& text) { return text.contains(u"只供查看"_s); };
    const Qt::KeyboardModifiers ctrlShift = Qt::ControlModifier | Qt::ShiftModifier;
    QWidget* list = window.registerPage()->browser()->list();
    list->setFocus();
    CHECK(saysWhy(o.saidTo(list, Qt::Key_N, Qt::ControlModifier)));
    CHECK(saysWhy(o.saidTo(list, Qt::Key_B, ctrlShift)));
    CHECK(saysWhy(o.saidTo(list, Qt::Key_Z, Qt::ControlModifier)));
    CHECK(saysWhy(o.saidTo(list, Qt::Key_J, Qt::ControlModifier)));
    CHECK(saysWhy(o.saidTo(list, Qt::Key_E, ctrlShift)));
    CHECK(saysWhy(o.saidTo(list, Qt::Key_F8)));
    CHECK(window.workplace() == ui::Workplace::suggestions);
    CHECK(QApplication::activeModalWidget() == nullptr);

    window.go(ui::Workplace::today);
    auto* today = window.todayPage()->findChild<ui::TodayList*>();
    REQUIRE(waitFor([&] {
        today->selectFirst();
        return static_cast<bool>(today->current());
    }));
    CHECK(saysWhy(o.saidTo(today, Qt::Key_D, Qt::ControlModifier)));

    window.go(ui::Workplace::supervision);
    CHECK(saysWhy(o.saidTo(window.supervisionPage(), Qt::Key_T, Qt::ControlModifier)));
    CHECK(saysWhy(o.saidTo(window.supervisionPage(), Qt::Key_R, Qt::ControlModifier)));

    window.go(ui::Workplace::directory);
    QWidget* units = window.directoryPage()->tab()->table()->list();
    units->setFocus();
    CHECK(saysWhy(o.saidTo(units, Qt::Key_Insert)));
    CHECK(saysWhy(o.saidTo(units, Qt::Key_F6)));
    CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("read only: an account without the right finds the same disabled, and its keys say whose it is", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"管理"_s, adminPassword);  // an administrator registers and assigns nothing
    ui::MainWindow& window = *w.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    REQUIRE(waitFor([&] { return w.listed() == 2; }));
    CHECK_FALSE(window.findChild<QLabel*>(u"standing"_s)->isVisible());
    window.registerPage()->browser()->model()->setTicked({0, 1}, true);
    CHECK_FALSE(child<QPushButton>(&window, u"assignTicked"_s)->isEnabled());
    QWidget* list = window.registerPage()->browser()->list();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_N, Qt::ControlModifier);
    REQUIRE(
        waitFor([&] { return window.strip()->text() == window.action(ui::ActionId::registerSuggestion)->property("refusal").toString(); }));
    CHECK(window.workplace() == ui::Workplace::suggestions);
    window.go(ui::Workplace::supervision);
    QTest::keyClick(window.supervisionPage(), Qt::Key_T, Qt::ControlModifier);
    CHECK(QApplication::activeModalWidget() == nullptr);
    window.go(ui::Workplace::intake);
    window.intakePage()->showEntry(ui::IntakePage::View::review, QString());
    CHECK_FALSE(child<QPushButton>(&window, u"paperRecord"_s)->isEnabled());
}

}  // namespace huying::tests
