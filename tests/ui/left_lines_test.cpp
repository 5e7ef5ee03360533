// SPDX-License-Identifier: GPL-3.0-or-later
// What of returns was not recorded is laid aside in the window, with keys.
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "dialogs/exchange_dialog.h"
#include "dialogs/left_lines_dialog.h"
#include "support/returned_line.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

ui::ExchangeDialog* openExchange(ui::MainWindow& window) {
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F9);
    auto* dialog = window.findChild<ui::ExchangeDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    REQUIRE(waitFor([&] { return dialog->units()->topLevelItemCount() == 1; }));
    return dialog;
}

ui::LeftLinesDialog* openLeft(ui::ExchangeDialog* exchange, int lines) {
    QTest::keyClick(exchange, Qt::Key_R, Qt::ControlModifier);
    auto* dialog = exchange->findChild<ui::LeftLinesDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(comesToFront(dialog));
    REQUIRE(waitFor([&] { return dialog->lines()->topLevelItemCount() == lines; }));
    return dialog;
}

}  // namespace

TEST_CASE("exchange: a line that will not be recorded is laid aside with its reason, and undo lists it again", "[exchange]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    bool isRemembered = false;
    setup.theRegister->ask(
        setup.window.get(),
        [](app::RegisterStore& store) {
            rememberReturnedLine(store);
            return true;
        },
        [&](bool done) { isRemembered = done; });
    REQUIRE(waitFor([&] { return isRemembered; }));
    ui::ExchangeDialog* exchange = openExchange(*setup.window);
    CHECK(exchange->units()->topLevelItem(0)->text(3).contains(zh("没有登记的1项")));

    ui::LeftLinesDialog* left = openLeft(exchange, 1);
    CHECK(left->lines()->topLevelItem(0)->text(0) == zh("18-1-120"));
    CHECK(left->lines()->topLevelItem(0)->text(1) == zh("签收 2023-03-08 李军"));
    CHECK(left->lines()->topLevelItem(0)->text(2).contains(zh("台账里已有另一次签收")));
    // For a letter to a unit that has sheets.
    child<QPushButton>(left, QStringLiteral("copyLeftLines"))->click();
    CHECK(QGuiApplication::clipboard()->text().contains(zh("签收 2023-03-08 李军")));
    QTest::keyClick(left->lines(), Qt::Key_Space);
    CHECK(left->lines()->topLevelItem(0)->checkState(0) == Qt::Checked);
    QTest::keyClick(left->lines(), Qt::Key_Return);
    auto* form = left->findChild<ui::LayAsideDialog*>();
    REQUIRE(form != nullptr);
    REQUIRE(comesToFront(form));
    auto* reason = qobject_cast<QPlainTextEdit*>(form->form()->editor(QStringLiteral("reason")));
    REQUIRE(reason != nullptr);
    // Without a reason nothing is recorded.
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    CHECK(form->isVisible());
    CHECK(left->lines()->topLevelItemCount() == 1);
    reason->setPlainText(zh("签收以公文回执为准"));
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return left->lines()->topLevelItemCount() == 0; }));
    CHECK(child<QLabel>(left, QStringLiteral("leftLinesCount"))->text() == zh("没有登记：0，不予登记：1"));
    REQUIRE(waitFor([&] { return left->findChild<ui::LayAsideDialog*>() == nullptr; }));
    child<QCheckBox>(left, QStringLiteral("leftLinesWithAside"))->setChecked(true);
    REQUIRE(left->lines()->topLevelItemCount() == 1);
    CHECK(left->lines()->topLevelItem(0)->text(2).contains(zh("签收以公文回执为准")));
    CHECK_FALSE(child<QPushButton>(left, QStringLiteral("layAside"))->isEnabled());  // it is already
    left->close();
    REQUIRE(waitFor([&] { return exchange->findChild<ui::LeftLinesDialog*>() == nullptr; }));
    REQUIRE(waitFor([&] { return !exchange->units()->topLevelItem(0)->text(3).contains(zh("没有登记的")); }));

    exchange->close();
    REQUIRE(waitFor([&] { return setup.window->findChild<ui::ExchangeDialog*>() == nullptr; }));
    setup.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(setup.window.get()));
    QTest::keyClick(setup.window.get(), Qt::Key_Z, Qt::ControlModifier);
    exchange = openExchange(*setup.window);
    REQUIRE(waitFor([&] { return exchange->units()->topLevelItem(0)->text(3).contains(zh("没有登记的1项")); }));
}

}  // namespace huying::tests
