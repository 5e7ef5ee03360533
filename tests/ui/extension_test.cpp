// SPDX-License-Identifier: GPL-3.0-or-later
// What F2 tells about an extension, before and after the office decides about it. 3 September 2023 is a Sunday.
#include <QLabel>
#include <QTest>
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

// All that F2 shows, a line each.
QStringList explainedBy(ui::CasePane& pane) {
    QTest::keyClick(&pane, Qt::Key_F2);
    auto* why = pane.findChild<ui::DueExplanation*>();
    REQUIRE(why != nullptr);
    QStringList lines;
    for (const QLabel* label : why->findChildren<QLabel*>()) lines.append(label->text());
    QTest::keyClick(why, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return pane.findChild<ui::DueExplanation*>() == nullptr; }));
    return lines;
}

// A day beyond the furthest one is said while it is typed, and refused in the same words.
void checkSaidAtOnce(ui::CommandDialog* dialog, const QVariantMap& rest) {
    ui::Form& form = *dialog->form();
    form.setValues(rest);
    form.setValues({{u"until"_s, u"2023-09-04"_s}});
    CHECK(form.errorOf(u"until"_s).isEmpty());
    form.setValues({{u"until"_s, u"2023-09-05"_s}});
    const QString said = form.errorOf(u"until"_s);
    CHECK(said.startsWith(u"延期至2023-09-05超过了最长可以延到的2023-09-04：涉及面广"_s));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    const auto* refusal = dialog->findChild<QLabel*>(u"formErrors"_s);
    REQUIRE(waitFor([&] { return refusal->text() == said; }));
    CHECK(refusal->isHidden());  // it stands beside its field
    CHECK(form.errorOf(u"until"_s) == said);
}

}  // namespace

TEST_CASE("extension: F2 tells what matters for the decision, and then why its date moved", "[extension]") {
    WindowOnNewRegister setup("2023-06-01");
    setup.registerPieces(1);
    for (const auto& [json, on] :
         {std::pair{R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03"},
          std::pair{R"({"command":"acknowledge-receipt","case":"1","unit":"市住建局"})", "2023-03-06"},
          std::pair{R"({"command":"record-contact","case":"1","unit":"市住建局","phase":"before","way":"visit"})", "2023-03-20"},
          std::pair{R"({"command":"request-extension","case":"1","unit":"市住建局","reason":"会商","until":"2023-09-03"})",
                    "2023-05-30"}}) {
        setup.record(json, on);
    }
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->summary.nextStep == domain::NextStep::decideExtension; }));
    const QStringList before = explainedBy(pane);
    CHECK(before.first().contains(u"2023-06-05"_s));
    CHECK(before.contains(u"2023-05-30申请延期至2023-09-03（星期日）"_s));
    CHECK(before.contains(u"延期要在期限届满前书面申请，最后一天为2023-06-05（星期一）"_s));
    CHECK(before.filter(u"最长可延至2023-09-03（星期日），自2023-03-03起算：涉及面广"_s).size() == 1);
    CHECK(before.contains(u"最长期限"_s));

    ui::CommandDialog* decision = pressAction(window, pane, u"decide-extension"_s);
    CHECK(
        child<QLabel>(decision, u"unitHint"_s)->text() ==
        u"2023-05-30申请延期至2023-09-03：会商\n现在的期限：2023-06-05。\n"
        "最长可延至2023-09-03（星期日），自2023-03-03起算：涉及面广、处理难度大的，自交办之日起六个月内答复（代表法2015年文本第四十二条）；"
        "延期须经交办机关同意\n末日不是工作日，顺延到2023-09-04（星期一）"_s);
    checkSaidAtOnce(decision, {{u"on"_s, u"2023-05-31"_s}, {u"granted"_s, u"yes"_s}});
    decision->form()->setValues({{u"granted"_s, u"no"_s}});  // refused, it goes to no day
    CHECK(decision->form()->errorOf(u"until"_s).isEmpty());
    decision->form()->setValues({{u"on"_s, u"2023-05-31"_s}, {u"granted"_s, u"yes"_s}, {u"until"_s, QString()}});
    CHECK(decision->form()->errorOf(u"until"_s).isEmpty());
    finish(window, decision);
    REQUIRE(waitFor([&] { return pane.view()->summary.nextStep == domain::NextStep::reply; }));
    const QStringList after = explainedBy(pane);
    CHECK(after.first().contains(u"2023-09-04"_s));
    const auto at = after.indexOf(u"交办机关同意延期至2023-09-03（2023-05-31决定）"_s);
    REQUIRE(at >= 0);
    CHECK(after.mid(at) == QStringList{u"交办机关同意延期至2023-09-03（2023-05-31决定）"_s, u"休息日"_s,
                                       u"2023-09-03（星期日）休息日，不计"_s, u"顺延"_s, u"末日不是工作日，顺延到2023-09-04（星期一）"_s,
                                       u"期限"_s, u"2023-09-04（星期一）"_s});
}

TEST_CASE("extension: who asks for more time sees how far it may go by which rule, and at once that a day lies beyond", "[extension]") {
    WindowOnNewRegister setup("2023-06-01");
    setup.registerPieces(1);
    for (const auto& [json, on] :
         {std::pair{R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03"},
          std::pair{R"({"command":"acknowledge-receipt","case":"1","unit":"市住建局"})", "2023-03-06"},
          std::pair{R"({"command":"record-contact","case":"1","unit":"市住建局","phase":"before","way":"visit"})", "2023-03-20"}}) {
        setup.record(json, on);
    }
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->summary.nextStep == domain::NextStep::reply; }));
    ui::CommandDialog* asking = startAction(window, pane, u"request-extension"_s);
    const QString hint = child<QLabel>(asking, u"unitHint"_s)->text();
    CHECK(hint.startsWith(u"现在的期限：2023-06-05。\n最长可延至2023-09-03（星期日），自2023-03-03起算：涉及面广"_s));
    CHECK(hint.endsWith(u"顺延到2023-09-04（星期一）"_s));
    checkSaidAtOnce(asking, {{u"on"_s, u"2023-05-30"_s}, {u"reason"_s, u"会商"_s}});
    asking->form()->setValues({{u"until"_s, u"2023-09-04"_s}});
    CHECK(asking->form()->errorOf(u"until"_s).isEmpty());
    finish(window, asking);
    REQUIRE(waitFor([&] { return pane.view()->summary.nextStep == domain::NextStep::decideExtension; }));
}

TEST_CASE("extension: its correction says how far it may go, and at once that another day lies beyond", "[extension]") {
    WindowOnNewRegister setup("2023-06-01");
    setup.registerPieces(1);
    for (const auto& [json, on] :
         {std::pair{R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03"},
          std::pair{R"({"command":"acknowledge-receipt","case":"1","unit":"市住建局"})", "2023-03-06"},
          std::pair{R"({"command":"request-extension","case":"1","unit":"市住建局","reason":"会商","until":"2023-07-31"})", "2023-05-30"},
          std::pair{R"({"command":"decide-extension","case":"1","unit":"市住建局","granted":true})", "2023-05-31"}}) {
        setup.record(json, on);
    }
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor(
        [&] { return pane.view() != nullptr && !pane.view()->facts.extensions.empty() && pane.view()->facts.extensions[0].grantedUntil; }));
    ui::CommandDialog* correction = startAction(window, pane, u"correct-extension"_s);
    CHECK(child<QLabel>(correction, u"furthestDay"_s)->text().startsWith(u"最长可延至2023-09-03（星期日），自2023-03-03起算"_s));
    CHECK(correction->form()->errorOf(u"until"_s).isEmpty());
    checkSaidAtOnce(correction, {});
    correction->form()->setValues({{u"until"_s, u"2023-08-31"_s}});
    CHECK(correction->form()->errorOf(u"until"_s).isEmpty());
    finish(window, correction);
    REQUIRE(waitFor([&] { return pane.view()->facts.extensions[0].grantedUntil == base::parseIsoDate("2023-08-31"); }));
}

}  // namespace huying::tests
