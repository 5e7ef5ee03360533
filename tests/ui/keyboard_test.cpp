// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of the hand through the window: Enter from the list to what is done next, Ctrl+Z right after an entry.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/assign_dialog.h"
#include "dialogs/command_dialog.h"
#include "pages/intake/intake_page.h"
#include "pages/register/register_page.h"
#include "text/text.h"
#include "widgets/choice_picker.h"
#include "widgets/form.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

void takeIn(WindowOnNewRegister& setup) {
    ui::IntakePage& page = *setup.window->intakePage();
    page.form()->setValues({{QStringLiteral("title"), zh("关于优化公交接驳的建议")}, {QStringLiteral("lead"), zh("王明（武侯代表团）")}});
    page.finish();
    REQUIRE(waitFor([&] { return setup.window->strip()->text().contains(zh("已登记")); }));
}

int visibleUnits(const ui::AssignDialog& dialog) {
    const auto pickers = dialog.findChildren<ui::ChoicePicker*>();
    return static_cast<int>(std::count_if(pickers.begin(), pickers.end(), [](const QWidget* one) { return one->isVisible(); }));
}

}  // namespace

TEST_CASE("keyboard: Enter opens the case at what can be done next, and Enter does it", "[keyboard]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2 && browser.pane()->view() != nullptr; }));
    browser.list()->setFocus();
    QTest::keyClick(browser.list(), Qt::Key_Return);
    QWidget* next = window.focusWidget();
    CHECK(next->objectName() == zh("action_assign-suggestion"));
    QTest::keyClick(next, Qt::Key_Return);
    auto* dialog = window.findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    QTest::keyClick(browser.pane(), Qt::Key_Escape);
    CHECK(window.focusWidget() == browser.list());
}

TEST_CASE("keyboard: from the button of a case one goes on to the next case and to the next tab", "[keyboard]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && browser.pane()->view() != nullptr; }));
    const auto serialShown = [&] { return browser.pane()->view() == nullptr ? 0 : browser.pane()->view()->facts.suggestion.serial; };
    browser.list()->setFocus();
    QTest::keyClick(browser.list(), Qt::Key_Return);
    for (const int wanted : {2, 3}) {
        QTest::keyClick(window.focusWidget(), Qt::Key_Down, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return serialShown() == wanted; }));
        CHECK(window.focusWidget()->objectName() == zh("action_assign-suggestion"));
    }
    QTest::keyClick(window.focusWidget(), Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return serialShown() == 2; }));
    const int first = browser.pane()->tab();
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
    CHECK(browser.pane()->tab() == first + 1);
    browser.list()->setFocus();
    QTest::keyClick(browser.list(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(browser.pane()->tab() == first);
}

TEST_CASE("keyboard: what the keyboard comes to in the list is chosen", "[keyboard]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    browser.list()->selectionModel()->clear();
    browser.list()->setFocus();
    CHECK(browser.list()->selectedRowNumbers() == std::vector<int>{0});
}

TEST_CASE("keyboard: with Ctrl too, what the keyboard comes to is what is shown, chosen and acted on", "[keyboard]") {
    WindowOnNewRegister setup;
    setup.registerPieces(4);
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    ui::CaseListView& list = *browser.list();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 4 && browser.pane()->view() != nullptr; }));
    list.setFocus();
    const auto comesTo = [&](int row) {
        INFO("row " << row);
        CHECK(list.selectedRowNumbers() == std::vector<int>{row});
        CHECK(list.currentIndex().row() == row);
        CHECK(waitFor([&] { return browser.pane()->view()->facts.suggestion.id == list.current(); }));
    };
    QTest::keyClick(&list, Qt::Key_End, Qt::ControlModifier);
    comesTo(3);
    QTest::keyClick(&list, Qt::Key_PageUp, Qt::ControlModifier);
    comesTo(0);
    QTest::keyClick(&list, Qt::Key_PageDown, Qt::ControlModifier);
    comesTo(3);
    QTest::keyClick(&list, Qt::Key_Up, Qt::ControlModifier);
    comesTo(2);
    QTest::keyClick(&list, Qt::Key_Home, Qt::ControlModifier);
    comesTo(0);
    QTest::keyClick(&list, Qt::Key_Space, Qt::ControlModifier);
    comesTo(0);
    QTest::keyClick(&list, Qt::Key_Home);
    QTest::keyClick(&list, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&list, Qt::Key_Down, Qt::ControlModifier);
    comesTo(2);
    const QString title = QString::fromStdString(browser.pane()->view()->facts.suggestion.title);
    QTest::keyClick(&list, Qt::Key_J, Qt::ControlModifier);
    ui::AssignDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::AssignDialog*>()) != nullptr; }));
    const auto labels = dialog->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(title); }));
}

TEST_CASE("keyboard: Tab walks the form of an assignment as the eye does", "[keyboard]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.pane()->view() != nullptr; }));
    browser.list()->setFocus();
    QTest::keyClick(browser.list(), Qt::Key_J, Qt::ControlModifier);
    ui::AssignDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::AssignDialog*>()) != nullptr && dialog->isActiveWindow(); }));
    dialog->addRow();
    REQUIRE(waitFor([&] { return visibleUnits(*dialog) == 2; }));
    dialog->form()->editor(QStringLiteral("on"))->setFocus();
    int height = -1;
    QStringList stops;
    for (int i = 0; i < 14; ++i) {  // two rows of five, the link, three lines
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        const QWidget* stop = dialog->focusWidget();
        stops.append(stop->accessibleName().isEmpty() ? stop->objectName() : stop->accessibleName());
        const int here = stop->mapTo(dialog, stop->rect().center()).y();
        INFO(stops.join(u' ').toStdString());
        CHECK(here > height - stop->height());
        height = std::max(height, here);
    }
    CHECK(dialog->focusWidget() == dialog->form()->editor(QStringLiteral("document_number")));
}

TEST_CASE("keyboard: Enter moves on from a tick box of a form and does not tick it", "[keyboard]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.go(ui::Workplace::intake);
    const auto boxes = window.intakePage()->form()->findChildren<QCheckBox*>();
    REQUIRE_FALSE(boxes.isEmpty());
    boxes.front()->setFocus();
    QTest::keyClick(boxes.front(), Qt::Key_Return);
    CHECK_FALSE(boxes.front()->isChecked());
    CHECK_FALSE(boxes.front()->hasFocus());
}

TEST_CASE("keyboard: finishing a long form goes to the first wrong field, also where it was scrolled away", "[keyboard]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    window.resize(1000, 480);
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.go(ui::Workplace::intake);
    ui::Form& form = *window.intakePage()->form();
    const auto isInSight = [](const QWidget* field) { return field->visibleRegion().boundingRect().height() == field->height(); };
    QWidget* title = form.editor(QStringLiteral("title"));
    QWidget* day = form.editor(QStringLiteral("on"));
    form.setValues({{QStringLiteral("title"), zh("关于优化公交接驳的建议")},
                    {QStringLiteral("lead"), zh("王明（武侯代表团）")},
                    {QStringLiteral("on"), QStringLiteral("2.30")}});
    REQUIRE_FALSE(isInSight(day));
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Return, Qt::ControlModifier);
    CHECK(day->hasFocus());
    CHECK(waitFor([&] { return isInSight(day); }, 3000));

    form.setValues({{QStringLiteral("title"), QString()}, {QStringLiteral("on"), QStringLiteral("2023-03-01")}});
    QTest::keyClick(day, Qt::Key_Return, Qt::ControlModifier);
    CHECK(title->hasFocus());
    CHECK(waitFor([&] { return isInSight(title); }, 3000));

    // And what only the register knows: the day is after today.
    form.setValues({{QStringLiteral("title"), zh("关于优化公交接驳的建议")}, {QStringLiteral("on"), QStringLiteral("2024-03-01")}});
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !form.errorOf(QStringLiteral("on")).isEmpty(); }));
    CHECK(day->hasFocus());
    CHECK(waitFor([&] { return isInSight(day); }, 3000));
}

TEST_CASE("keyboard: Ctrl+Z right after an entry takes it back, from the empty field", "[keyboard]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.go(ui::Workplace::intake);
    takeIn(setup);
    auto* title = qobject_cast<QLineEdit*>(window.focusWidget());
    REQUIRE(title != nullptr);
    CHECK(title->text().isEmpty());
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    CHECK(waitFor([&] { return window.strip()->text().contains(zh("撤销")); }));
    CHECK(title->text().isEmpty());  // and not what was typed for it
}

TEST_CASE("keyboard: Ctrl+Z in a field where something was typed never goes on to the register", "[keyboard]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.go(ui::Workplace::intake);
    takeIn(setup);
    QWidget* title = window.focusWidget();
    QTest::keyClicks(title, QStringLiteral("abc"));
    for (int again = 0; again < 4; ++again) QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    CHECK(qobject_cast<QLineEdit*>(title)->text().isEmpty());
    // Behind whatever those keys asked the register for.
    std::optional<int> pieces;
    setup.theRegister->ask(
        &window, [](app::RegisterStore& store) { return store.reader().caseCount({}); }, [&](int count) { pieces = count; });
    REQUIRE(waitFor([&] { return pieces.has_value(); }));
    CHECK(pieces == 1);
    CHECK(window.strip()->text().contains(zh("已登记")));
}

}  // namespace huying::tests
