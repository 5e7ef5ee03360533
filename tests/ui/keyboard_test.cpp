// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of the hand through the window: Enter from the list to what is done next, Ctrl+Z right after an entry.
#include <QCheckBox>
#include <QLineEdit>
#include <QTest>
#include <catch2/catch.hpp>
#include <optional>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "pages/intake/intake_page.h"
#include "pages/register/register_page.h"
#include "text/text.h"
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
