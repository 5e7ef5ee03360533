// SPDX-License-Identifier: GPL-3.0-or-later
// What F2 tells about an extension, before and after the office decides about it. 3 September 2023 is a Sunday.
#include <QLabel>
#include <QTest>
#include <catch2/catch.hpp>

#include "app/commands/command_json.h"
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
        auto request = app::commandFromJson(json, "Z");
        REQUIRE(request);
        setup.prepare({std::move(request->command)}, on);
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
    decision->form()->setValues({{u"on"_s, u"2023-05-31"_s}, {u"granted"_s, u"yes"_s}});
    finish(window, decision);
    REQUIRE(waitFor([&] { return pane.view()->summary.nextStep == domain::NextStep::reply; }));
    const QStringList after = explainedBy(pane);
    CHECK(after.first().contains(u"2023-09-04"_s));
    const auto at = after.indexOf(u"交办机关同意延期至2023-09-03（2023-05-31决定）"_s);
    REQUIRE(at >= 0);
    CHECK(after.mid(at) == QStringList{u"交办机关同意延期至2023-09-03（2023-05-31决定）"_s, u"休息日"_s,
                                       u"2023-09-03（星期日）休息日，不计"_s, u"顺延"_s, u"末日不是工作日，顺延到2023-09-04（星期一）"_s,
                                       u"期限"_s, u"期限：2023-09-04（星期一）"_s});
}

}  // namespace huying::tests
