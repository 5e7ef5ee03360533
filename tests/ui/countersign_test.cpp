// SPDX-License-Identifier: GPL-3.0-or-later
// A draft is put to a joint unit and signed by it, in the window; the form of the reply and the piece tell of it.
#include <QLabel>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "pages/register/register_page.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

bool isNext(const ui::CasePane& pane, domain::NextStep step) {
    return waitFor([&] { return pane.view() != nullptr && pane.view()->summary.nextStep == step; });
}

QString valueOf(const ui::CommandDialog* dialog, const char* key) { return dialog->form()->values().value(QLatin1String(key)).toString(); }

bool asksForJointUnits(const ui::CommandDialog* reply) { return !reply->form()->editor(u"withoutOpinions"_s)->isHidden(); }

bool tells(const QWidget* widget, const QString& text) {
    const auto labels = widget->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(text); });
}

}  // namespace

TEST_CASE("countersigning: a draft is put to the joint unit, signed with a remark, and the reply knows of it", "[countersign]") {
    WindowOnNewRegister setup("2023-06-20");
    setup.registerPieces(1);
    setup.record(
        R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
        "2023-03-03");
    for (const std::string unit : {"市交通运输局", "市住建局"})
        setup.record(R"({"command":"acknowledge-receipt","case":"1","unit":")" + unit + R"("})", "2023-03-06");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(isNext(pane, domain::NextStep::giveJointOpinion));
    const auto close = [&](ui::CommandDialog* dialog) {
        QTest::keyClick(dialog, Qt::Key_Escape);
        REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    };

    ui::CommandDialog* reply = startAction(window, pane, u"record-reply"_s);
    CHECK(asksForJointUnits(reply));
    close(reply);
    ui::CommandDialog* asking = startAction(window, pane, u"record-countersign"_s);
    CHECK(valueOf(asking, "unit") == u"市住建局"_s);
    CHECK(valueOf(asking, "countersign_result") == u"asked"_s);
    asking->form()->setValues({{u"on"_s, u"2023-05-20"_s}});
    finish(window, asking);
    setup.record(R"({"command":"record-joint-opinion","case":"1","unit":"市住建局","text":"同意"})", "2023-05-21");
    REQUIRE(isNext(pane, domain::NextStep::countersign));

    // Now it is the unit's turn, and the form begins with its signature; a remark has its words.
    ui::CommandDialog* signing = startAction(window, pane, u"record-countersign"_s);
    CHECK(valueOf(signing, "countersign_result") == u"agreed"_s);
    signing->form()->setValues({{u"on"_s, u"2023-05-24"_s}, {u"countersign_result"_s, u"remarked"_s}});
    QTest::keyClick(signing, Qt::Key_Return, Qt::ControlModifier);
    CHECK(window.findChild<ui::CommandDialog*>() == signing);  // what is remarked is missing
    signing->form()->setValues({{u"remark"_s, u"站口改造改为七月底"_s}, {u"signatory"_s, u"周科长"_s}});
    finish(window, signing);
    REQUIRE(isNext(pane, domain::NextStep::contactDeputy));
    const auto& rows = pane.view()->facts.countersigns;
    REQUIRE(rows.size() == 2);
    CHECK((rows[1].result == domain::CountersignResult::remarked));
    CHECK(rows[1].signatory == "周科长");
    pane.showTab(1);
    CHECK(waitFor([&] { return tells(&pane, u"站口改造改为七月底"_s); }));

    ui::CommandDialog* answering = startAction(window, pane, u"record-reply"_s);
    CHECK_FALSE(asksForJointUnits(answering));
    CHECK(tells(answering, u"站口改造改为七月底"_s));
    close(answering);

    // Recorded by mistake it is made void, and the draft waits for the unit again.
    ui::CommandDialog* correcting = startAction(window, pane, u"correct-countersign"_s);
    correcting->form()->setValues({{u"void"_s, true}, {u"reason"_s, u"误记"_s}});
    finish(window, correcting);
    REQUIRE(isNext(pane, domain::NextStep::countersign));
    CHECK(pane.view()->facts.voided.countersigns.size() == 1);
}

}  // namespace huying::tests
