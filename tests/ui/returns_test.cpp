// SPDX-License-Identifier: GPL-3.0-or-later
// A unit asks to return a piece and the office gives it to another one, by keys, in one dialog each.
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

void assign(WindowOnNewRegister& setup) {
    setup.registerPieces(1);
    setup.record(
        R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
        "2023-03-03");
}

bool isNext(const ui::CasePane& pane, domain::NextStep step) {
    return waitFor([&] { return pane.view() != nullptr && pane.view()->summary.nextStep == step; });
}

QString valueOf(const ui::CommandDialog* dialog, const char* key) { return dialog->form()->values().value(QLatin1String(key)).toString(); }

}  // namespace

TEST_CASE("returns: a unit asks in its workplace and the office gives it to another in one dialog", "[returns]") {
    WindowOnNewRegister setup("2023-03-20");
    assign(setup);
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::myCases);
    window.myCasesPage()->chooseUnit(u"市住建局"_s);
    ui::CasePane& mine = *window.myCasesPage()->browser()->pane();
    ui::CommandDialog* asking = pressAction(window, mine, u"request-return"_s);
    asking->form()->setValues({{u"on"_s, u"3.9"_s}, {u"reason"_s, u"不属本局职责"_s}, {u"suggested_unit"_s, u"市公安局"_s}});
    finish(window, asking);
    REQUIRE(isNext(mine, domain::NextStep::decideReturn));
    CHECK(window.strip()->text().contains(u"已申请退办"_s));

    window.go(ui::Workplace::suggestions);
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(isNext(pane, domain::NextStep::decideReturn));
    ui::CommandDialog* deciding = pressAction(window, pane, u"decide-return"_s);
    auto* request = child<QLabel>(deciding, u"returnRequest"_s);
    CHECK(request->text().contains(u"2023-03-09申请：不属本局职责"_s));
    CHECK(request->text().contains(u"未逾期：最后一天为2023-03-14"_s));
    CHECK(child<QLabel>(deciding, u"dueLine"_s)->text() == u"审批退办：应于2023-03-23前，还有3天"_s);
    CHECK(valueOf(deciding, "new_unit") == u"市公安局"_s);
    CHECK(valueOf(deciding, "new_role") == u"joint"_s);
    deciding->form()->setValues({{u"decision"_s, u"refused"_s}});
    CHECK(deciding->form()->editor(u"new_unit"_s)->isHidden());
    deciding->form()->setValues({{u"on"_s, u"3.14"_s}, {u"decision"_s, u"approved"_s}});
    CHECK_FALSE(deciding->form()->editor(u"new_unit"_s)->isHidden());
    finish(window, deciding);
    REQUIRE(waitFor([&] { return pane.view()->facts.tasks.size() == 3; }));
    CHECK(window.strip()->text().contains(u"改由市公安局承办"_s));
    CHECK(ui::isoText(pane.view()->facts.tasks[2].dueOn) == u"2023-04-14"_s);
    pane.showTab(1);
    QStringList chains;
    for (const QLabel* label : pane.findChildren<QLabel*>(u"chain"_s)) chains.append(label->text());
    REQUIRE(chains.size() == 2);
    CHECK(chains[0].endsWith(u"同意退办 2023-03-14 → 改由市公安局承办 2023-03-14"_s));
    CHECK(chains[1].startsWith(u"接市住建局退办（原交办 2023-03-03"_s));
    window.undo();
    REQUIRE(isNext(pane, domain::NextStep::decideReturn));
    CHECK(pane.view()->facts.tasks.size() == 2);
}

TEST_CASE("returns: a late request says so where it is decided, a refusal needs its reason", "[returns]") {
    WindowOnNewRegister setup("2023-03-20");
    assign(setup);
    setup.record(R"({"command":"request-return","case":"1","unit":"市住建局","reason":"不属本局职责"})", "2023-03-15");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(isNext(pane, domain::NextStep::decideReturn));
    ui::CommandDialog* deciding = pressAction(window, pane, u"decide-return"_s);
    CHECK(child<QLabel>(deciding, u"returnRequest"_s)->text().contains(u"逾期：最后一天为2023-03-14"_s));
    CHECK(valueOf(deciding, "new_unit").isEmpty());
    deciding->form()->setValues({{u"decision"_s, u"refused"_s}});
    QTest::keyClick(deciding, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !deciding->form()->errorOf(u"reason"_s).isEmpty(); }));
    deciding->form()->setValues({{u"reason"_s, u"职责明确"_s}});
    finish(window, deciding);
    REQUIRE(isNext(pane, domain::NextStep::acknowledgeReceipt));
    // Why it cannot be decided again stands at the grey entry.
    auto* more = child<QPushButton>(&pane, u"moreActions"_s);
    bool isTold = false;
    for (const QAction* entry : more->menu()->findChildren<QAction*>()) {
        if (entry->text() != u"审批退办…"_s) continue;
        CHECK_FALSE(entry->isEnabled());
        isTold = entry->toolTip().contains(u"没有该单位待决定的退办申请"_s);
    }
    CHECK(isTold);
}

TEST_CASE("returns: signing with a proposal, a record of coordination and the decision on it", "[returns]") {
    WindowOnNewRegister setup("2023-03-20");
    assign(setup);
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::myCases);
    window.myCasesPage()->chooseUnit(u"市交通运输局"_s);
    ui::CasePane& mine = *window.myCasesPage()->browser()->pane();
    ui::CommandDialog* signing = pressAction(window, mine, u"acknowledge-receipt"_s);
    signing->form()->setValues(
        {{u"on"_s, u"3.6"_s}, {u"propose_units"_s, QStringList{u"市公安局"_s}}, {u"propose_reason"_s, u"需要配合"_s}});
    finish(window, signing);
    window.go(ui::Workplace::suggestions);
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(isNext(pane, domain::NextStep::decideProposal));

    ui::CommandDialog* coordination = window.registerPage()->actions()->start(u"record-coordination"_s, *pane.view(), std::nullopt);
    coordination->form()->setValues({{u"units"_s, QStringList{u"市交通运输局"_s, u"市公安局"_s}},
                                     {u"text"_s, u"各执一词"_s},
                                     {u"ruling"_s, u"由市公安局会办"_s},
                                     {u"on"_s, u"3.8"_s}});
    finish(window, coordination);
    REQUIRE(waitFor([&] { return pane.view()->facts.coordinations.size() == 1; }));

    ui::CommandDialog* deciding = pressAction(window, pane, u"decide-proposal"_s);
    CHECK(deciding->form()->values().value(u"tasks"_s).toStringList() == QStringList{u"市公安局"_s});
    CHECK_FALSE(deciding->form()->editor(u"coordination"_s)->isHidden());
    auto* records = qobject_cast<QComboBox*>(deciding->form()->editor(u"coordination"_s));
    records->setCurrentIndex(1);
    deciding->form()->setValues({{u"on"_s, u"3.10"_s}, {u"decision"_s, u"approved"_s}});
    finish(window, deciding);
    REQUIRE(waitFor([&] { return pane.view()->facts.tasks.size() == 3; }));
    CHECK(pane.view()->facts.unitProposals[0].coordination == pane.view()->facts.coordinations[0].id);
}

TEST_CASE("returns: what is typed into a request is kept as a draft", "[returns]") {
    WindowOnNewRegister setup("2023-03-20");
    assign(setup);
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(isNext(pane, domain::NextStep::acknowledgeReceipt));
    const app::CaseView view = *pane.view();
    ui::CommandDialog* asking = window.registerPage()->actions()->start(u"request-return"_s, view, std::nullopt);
    QTest::keyClicks(asking->form()->editor(u"reason"_s), u"half"_s);
    QTest::keyClick(asking, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    asking = window.registerPage()->actions()->start(u"request-return"_s, view, std::nullopt);
    CHECK(valueOf(asking, "reason") == u"half"_s);
    QTest::keyClick(asking, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
}

TEST_CASE("handling: a dialog begins with the unit from which it is awaited, and the keyboard is back in the piece after it", "[returns]") {
    WindowOnNewRegister setup("2023-03-20");
    setup.registerPieces(1);
    setup.record(
        R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"joint"},{"unit":"市交通运输局","role":"lead"}]})",
        "2023-03-03");
    setup.record(R"({"command":"acknowledge-receipt","case":"1","unit":"市住建局"})", "2023-03-06");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(isNext(pane, domain::NextStep::acknowledgeReceipt));
    const auto isInPane = [&] { return window.focusWidget() != nullptr && pane.isAncestorOf(window.focusWidget()); };
    const auto unitIn = [](const ui::CommandDialog* dialog) { return valueOf(dialog, "unit"); };

    ui::CommandDialog* receipt = pressAction(window, pane, u"acknowledge-receipt"_s);
    CHECK(unitIn(receipt) == u"市交通运输局"_s);
    finish(window, receipt);
    REQUIRE(isNext(pane, domain::NextStep::giveJointOpinion));
    CHECK(waitFor(isInPane));
    ui::CommandDialog* contact = pressAction(window, pane, u"record-contact"_s);
    CHECK(unitIn(contact) == u"市交通运输局"_s);  // its first talk is awaited; the joint unit need not have one
    QTest::keyClick(contact, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    setup.record(R"({"command":"record-reply","case":"1","unit":"市交通运输局","result_class":"A"})", "2023-03-16");
    REQUIRE(isNext(pane, domain::NextStep::deliverReply));
    ui::CommandDialog* delivery = pressAction(window, pane, u"record-delivery"_s);
    CHECK(unitIn(delivery) == u"市交通运输局"_s);  // the other one has replied to nobody
    QTest::keyClick(delivery, Qt::Key_Escape);
}

}  // namespace huying::tests
