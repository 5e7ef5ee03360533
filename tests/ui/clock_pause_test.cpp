// SPDX-License-Identifier: GPL-3.0-or-later
// The clock is stopped and started again in the window; the next step says since when and why, and F2 how the date moved.
#include <QLabel>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "pages/register/register_page.h"
#include "widgets/due_explanation.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

bool isPaused(const ui::CasePane& pane, bool expected) {
    return waitFor([&] { return pane.view() != nullptr && pane.view()->summary.dueOn.has_value() != expected; });
}

bool tells(const QWidget* widget, const QString& text) {
    const auto labels = widget->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(text); });
}

}  // namespace

TEST_CASE("clock: stopped, started again and corrected in the window, and F2 tells how the date moved", "[clock]") {
    WindowOnNewRegister setup("2023-05-10");
    setup.registerPieces(1);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    setup.record(R"({"command":"acknowledge-receipt","case":"1","unit":"市住建局"})", "2023-03-06");
    setup.record(R"({"command":"record-contact","case":"1","unit":"市住建局","phase":"before","way":"visit"})", "2023-03-20");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->summary.nextStep == domain::NextStep::reply; }));

    ui::CommandDialog* stopping = startAction(window, pane, u"pause-clock"_s);
    CHECK(tells(stopping, u"现在的期限：2023-06-05。"_s));
    stopping->form()->setValues({{u"on"_s, u"2023-04-10"_s}});
    QTest::keyClick(stopping, Qt::Key_Return, Qt::ControlModifier);
    CHECK(window.findChild<ui::CommandDialog*>() == stopping);  // the reason is missing
    stopping->form()->setValues({{u"reason"_s, u"等待上级批复"_s}, {u"agreed_by"_s, u"代表工委"_s}});
    finish(window, stopping);
    REQUIRE(isPaused(pane, true));
    CHECK(waitFor([&] { return child<QLabel>(&pane, u"nextStep"_s)->text().contains(u"2023-04-10起中止计时：等待上级批复"_s); }));
    QTest::keyClick(&pane, Qt::Key_F2);
    auto* whyNone = pane.findChild<ui::DueExplanation*>();
    REQUIRE(whyNone != nullptr);
    CHECK(tells(whyNone, u"代表工委同意自2023-04-10（星期一）起中止计时：等待上级批复"_s));
    QTest::keyClick(whyNone, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return pane.findChild<ui::DueExplanation*>() == nullptr; }));

    ui::CommandDialog* starting = startAction(window, pane, u"resume-clock"_s);
    CHECK(tells(starting, u"2023-04-10起中止：等待上级批复"_s));
    starting->form()->setValues({{u"on"_s, u"2023-04-24"_s}});
    finish(window, starting);
    REQUIRE(isPaused(pane, false));
    CHECK((pane.view()->summary.dueOn == base::parseIsoDate("2023-06-19")));
    pane.showTab(1);
    CHECK(waitFor([&] { return tells(&pane, u"2023-04-24恢复，期限2023-06-19"_s); }));

    ui::CommandDialog* correcting = startAction(window, pane, u"correct-pause"_s);
    correcting->form()->setValues({{u"resumed_on"_s, u"2023-04-27"_s}});
    finish(window, correcting);
    REQUIRE(waitFor([&] { return pane.view()->summary.dueOn == base::parseIsoDate("2023-06-25"); }));
    ui::CommandDialog* voiding = startAction(window, pane, u"correct-pause"_s);
    voiding->form()->setValues({{u"void"_s, true}, {u"reason"_s, u"误记"_s}});
    finish(window, voiding);
    REQUIRE(waitFor([&] { return pane.view()->summary.dueOn == base::parseIsoDate("2023-06-05"); }));
    CHECK(pane.view()->facts.voided.clockPauses.size() == 1);
}

}  // namespace huying::tests
