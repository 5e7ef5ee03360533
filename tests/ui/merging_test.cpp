// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces are merged, answered together and reviewed by keys; both sides lead to each other.
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "models/case_columns.h"
#include "models/case_list_model.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/register/register_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

void assignFirst(WindowOnNewRegister& setup) {
    setup.registerPieces(3);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市交通运输局","role":"sole"}]})", "2023-03-03");
}

bool isShown(const ui::CasePane& pane, qlonglong id) {
    return waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.id.value == id; });
}

bool isVisible(const ui::CasePane& pane, const QString& name) {
    return waitFor([&] {
        const auto* widget = pane.findChild<QWidget*>(name);
        return widget != nullptr && widget->isVisible();
    });
}

ui::CommandDialog* start(ui::MainWindow& window, const ui::CasePane& pane, const char* command) {
    ui::CommandDialog* dialog = window.registerPage()->actions()->start(QLatin1String(command), *pane.view(), std::nullopt);
    REQUIRE(dialog != nullptr);
    return dialog;
}

}  // namespace

TEST_CASE("merging: ticked pieces are merged by Ctrl+Shift+J, follow the main case and lead to it", "[merging]") {
    WindowOnNewRegister setup("2023-06-20");
    assignFirst(setup);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    ui::CasePane& pane = *browser.pane();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3; }));
    browser.model()->restoreTicks({domain::SuggestionId(2), domain::SuggestionId(3)});
    window.activateWindow();
    browser.list()->setFocus();
    QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() != nullptr; }));
    auto* dialog = window.findChild<ui::CommandDialog*>();
    CHECK(dialog->form()->values().value(u"cases"_s).toString() == u"18-1-2、18-1-3"_s);
    dialog->form()->setValues({{u"into"_s, u"18-1-2"_s}, {u"on"_s, u"3.20"_s}, {u"reason"_s, u"同一事项"_s}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] {
        return dialog->findChild<QLabel*>(u"formErrors"_s)->text().contains(u"就是主件"_s) ||
               !dialog->form()->errorOf(u"cases"_s).isEmpty();
    }));
    dialog->form()->setValues({{u"into"_s, u"18-1-1"_s}});
    finish(window, dialog);
    CHECK(window.strip()->text().contains(u"已并入18-1-1：2件"_s));

    browser.showCase(domain::SuggestionId(2));
    REQUIRE(isShown(pane, 2));
    REQUIRE(waitFor([&] { return child<QLabel>(&pane, u"nextStep"_s)->text().contains(u"已并入18-1-1"_s); }));
    REQUIRE(waitFor([&] {
        const app::CaseRow* row = browser.model()->rowAt(browser.model()->rowOf(domain::SuggestionId(2)));
        return row != nullptr && !row->mergedInto.empty();
    }));
    const app::CaseRow row = *browser.model()->rowAt(browser.model()->rowOf(domain::SuggestionId(2)));
    const auto due = static_cast<std::size_t>(ui::caseColumnOf("due_on"));
    CHECK(ui::caseColumns()[due].text(row, base::Date{}) == u"并入18-1-1"_s);
    pane.showTab(0);
    REQUIRE(isVisible(pane, u"related_18-1-1"_s));
    auto* link = child<QPushButton>(&pane, u"related_18-1-1"_s);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    REQUIRE(isShown(pane, 1));
    CHECK(pane.findChild<QPushButton*>(u"related_18-1-3"_s) != nullptr);
    window.undo();
    REQUIRE(waitFor([&] { return pane.view()->facts.mergedPieces.empty(); }));
}

TEST_CASE("merging: a draft belongs to the pieces that were ticked, and to no others", "[merging]") {
    WindowOnNewRegister setup("2023-06-20");
    assignFirst(setup);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3; }));
    const auto open = [&](std::vector<domain::SuggestionId> ticked) {
        browser.model()->restoreTicks(ticked);
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        browser.list()->setFocus();
        QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() != nullptr; }));
        return window.findChild<ui::CommandDialog*>();
    };
    const auto close = [&](ui::CommandDialog* dialog) {
        QTest::keyClick(dialog, Qt::Key_Escape);
        REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    };
    ui::CommandDialog* dialog = open({domain::SuggestionId(2), domain::SuggestionId(3)});
    dialog->form()->setValues({{u"into"_s, u"18-1-1"_s}, {u"reason"_s, u"同一事项"_s}});
    close(dialog);
    dialog = open({domain::SuggestionId(2)});
    CHECK(dialog->form()->values().value(u"cases"_s).toString() == u"18-1-2"_s);
    CHECK(dialog->form()->values().value(u"reason"_s).toString().isEmpty());
    close(dialog);
    dialog = open({domain::SuggestionId(2), domain::SuggestionId(3)});
    CHECK(dialog->form()->values().value(u"cases"_s).toString() == u"18-1-2、18-1-3"_s);
    CHECK(dialog->form()->values().value(u"reason"_s).toString() == u"同一事项"_s);
    close(dialog);
}

TEST_CASE("merging: one delivery serves the signers of all pieces, and the debts are shown", "[merging]") {
    WindowOnNewRegister setup("2023-06-20");
    assignFirst(setup);
    setup.record(R"({"command":"merge-suggestions","cases":["2","3"],"into":"1","reason":"同一事项"})", "2023-03-20");
    setup.record(R"({"command":"record-reply","case":"1","unit":"市交通运输局","result_class":"A"})", "2023-05-30");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    window.registerPage()->browser()->showCase(domain::SuggestionId(1));
    REQUIRE(isShown(pane, 1));
    REQUIRE(waitFor([&] { return !pane.view()->debts.empty(); }));
    pane.showTab(3);
    const auto all = static_cast<qsizetype>(pane.view()->debts.size());
    CHECK(all >= 3);
    REQUIRE(isVisible(pane, u"debts"_s));
    CHECK(child<QLabel>(&pane, u"debts"_s)->text() == u"答复尚未送达：%1条，共%1条"_s.arg(all));
    CHECK(pane.findChildren<QLabel*>(u"debtor"_s).size() == all);
    ui::CommandDialog* dialog = start(window, pane, "record-delivery");
    CHECK(dialog->form()->values().value(u"with_merged"_s).toBool());
    dialog->form()->setValues({{u"way"_s, u"post"_s}, {u"on"_s, u"6.1"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] {
        const auto* label = pane.findChild<QLabel*>(u"debts"_s);
        return label != nullptr && label->text() == u"答复已送达每位代表"_s;
    }));
}

TEST_CASE("merging: a merger is ended and pieces are linked in their dialogs, drafts included", "[merging]") {
    WindowOnNewRegister setup("2023-06-20");
    assignFirst(setup);
    setup.record(R"({"command":"merge-suggestions","cases":["2"],"into":"1","reason":"同一事项"})", "2023-03-20");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    window.registerPage()->browser()->showCase(domain::SuggestionId(2));
    REQUIRE(isShown(pane, 2));
    REQUIRE(waitFor([&] { return pane.view()->mainAddress() == "18-1-1"; }));
    ui::CommandDialog* dialog = start(window, pane, "unmerge-suggestions");
    dialog->form()->setValues({{u"reason"_s, u"事项不同"_s}});
    dialog->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    dialog = start(window, pane, "unmerge-suggestions");
    REQUIRE(waitFor([&] { return dialog->form()->values().value(u"reason"_s).toString() == u"事项不同"_s; }));
    dialog->form()->setValues({{u"on"_s, u"4.10"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->summary.nextStep == domain::NextStep::assign; }));

    dialog = start(window, pane, "link-suggestion");
    dialog->form()->setValues({{u"earlier"_s, u"18-1-1"_s}, {u"on"_s, u"4.11"_s}, {u"note"_s, u"连续两年提出"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->facts.links.size() == 1; }));
    dialog = start(window, pane, "unlink-suggestion");
    dialog->form()->setValues({{u"reason"_s, u"不是同一事项"_s}, {u"on"_s, u"4.12"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->facts.links[0].endedOn.has_value(); }));
}

TEST_CASE("merging: the facts of a piece say in which year its matter is asked for, and which pieces were before", "[merging]") {
    WindowOnNewRegister setup("2024-06-20");
    setup.registerPieces(3);
    setup.record(R"({"command":"open-session","term":18,"number":2})", "2024-02-20");
    setup.record(
        R"({"command":"register-suggestion","session":"18-2","serial":5,"title":"再次关于接驳的建议","lead":"王明（武侯代表团）"})",
        "2024-02-26");
    setup.record(R"({"command":"link-suggestion","case":"18-2-5","earlier":["18-1-1","18-1-3"],"note":"连续两年提出"})", "2024-03-01");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    window.registerPage()->browser()->showCase(domain::SuggestionId(4));
    REQUIRE(isShown(pane, 4));
    pane.showTab(0);
    const auto says = [&](const QString& text) {
        const QList<QLabel*> labels = pane.findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel* label) { return label->text() == text; });
    };
    REQUIRE(waitFor([&] { return says(u"第2年提出；此前：18-1-1、18-1-3"_s); }));
    CHECK(says(u"多年多次提出"_s));
    window.registerPage()->browser()->showCase(domain::SuggestionId(1));
    REQUIRE(isShown(pane, 1));
    pane.showTab(0);
    REQUIRE(isVisible(pane, u"related_18-2-5"_s));
    CHECK_FALSE(says(u"多年多次提出"_s));  // what came later is not before it
}

TEST_CASE("merging: a reply is sent back in review and shown with it", "[merging]") {
    WindowOnNewRegister setup("2023-06-20");
    assignFirst(setup);
    setup.record(R"({"command":"record-reply","case":"1","unit":"市交通运输局","result_class":"A"})", "2023-05-20");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    window.registerPage()->browser()->showCase(domain::SuggestionId(1));
    REQUIRE(isShown(pane, 1));
    REQUIRE(waitFor([&] { return pane.view()->summary.isReplied; }));
    ui::CommandDialog* dialog = start(window, pane, "record-review");
    dialog->form()->setValues({{u"review_result"_s, u"sent_back"_s}});
    CHECK(dialog->form()->editor(u"result_class"_s)->isHidden());
    dialog->form()->setValues({{u"reviewer"_s, u"周×"_s}, {u"on"_s, u"5.22"_s}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !dialog->form()->errorOf(u"reason"_s).isEmpty(); }));
    dialog->form()->setValues({{u"reason"_s, u"没有逐条答复"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->summary.nextStep == domain::NextStep::replyAgain; }));
    pane.showTab(3);
    REQUIRE(isVisible(pane, u"review"_s));
    CHECK(child<QLabel>(&pane, u"review"_s)->text().contains(u"退回重办　2023-05-22　周×"_s));
}

TEST_CASE("merging: who gets the replies is set among the sessions", "[merging]") {
    WindowOnNewRegister setup("2023-06-20");
    assignFirst(setup);
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::directory);
    window.directoryPage()->showTab(4);
    REQUIRE(waitFor([&] { return window.directoryPage()->tab()->table()->count() > 0; }));
    child<QPushButton>(window.directoryPage()->tab(), u"replyTo"_s)->click();
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() != nullptr; }));
    auto* dialog = window.findChild<ui::CommandDialog*>();
    CHECK(dialog->form()->values().value(u"reply_to"_s).toString() == u"each"_s);
    dialog->form()->setValues({{u"reply_to"_s, u"via_lead"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return window.strip()->text().contains(u"已设定答复对象"_s); }));
}

}  // namespace huying::tests
