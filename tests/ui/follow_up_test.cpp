// SPDX-License-Identifier: GPL-3.0-or-later
// Promises by keys: with the reply, progress, fulfilled, answered again, from the workplace Follow-up; the call sheet; a late
// reply that says why; a joint opinion sent back; a meeting.
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "pages/follow_up/follow_up_page.h"
#include "pages/register/register_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// Starts a command from the buttons, or from the menu behind them.
ui::CommandDialog* start(ui::MainWindow& window, ui::CasePane& pane, const QString& command, const QString& text) {
    REQUIRE(waitFor([&] { return pane.findChild<QPushButton*>(u"moreActions"_s) != nullptr; }));
    if (auto* button = pane.findChild<QPushButton*>(u"action_"_s + command)) {
        REQUIRE(button->isEnabled());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    } else {
        for (QAction* entry : pane.findChild<QPushButton*>(u"moreActions"_s)->menu()->findChildren<QAction*>()) {
            if (entry->text() == text && entry->isEnabled()) entry->trigger();
        }
    }
    auto* dialog = window.findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    return dialog;
}

}  // namespace

TEST_CASE("follow-up: a planned reply takes its promises, the workplace has them until they are done", "[follow-up]") {
    WindowOnNewRegister setup("2024-07-20");
    setup.registerPieces(1);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.tasks.size() == 1; }));
    ui::CommandDialog* reply = start(window, pane, u"record-reply"_s, {});
    CHECK(reply->form()->editor(u"commitments"_s)->isHidden());
    reply->form()->setValues({{u"on"_s, u"2023-06-06"_s}, {u"result_class"_s, u"B"_s}});
    CHECK_FALSE(reply->form()->editor(u"commitments"_s)->isHidden());
    CHECK_FALSE(reply->form()->editor(u"late_reason"_s)->isHidden());  // a day after the deadline
    reply->form()->setValues({{u"commitments"_s, u"新增30个车位；不是日期；停车处"_s}});
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(reply->form()->errorOf(u"late_reason"_s).isEmpty());
    reply->form()->setValues({{u"late_reason"_s, u"等待规划批复"_s}});
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(reply->form()->errorOf(u"commitments"_s).isEmpty());
    reply->form()->setValues({{u"commitments"_s, u"新增30个车位；2024-06-30；停车处\n公布收费标准"_s}});
    finish(window, reply);
    REQUIRE(waitFor([&] { return pane.view()->facts.commitments.size() == 2; }));
    CHECK(pane.view()->facts.replies[0].lateReason == "等待规划批复");

    window.activateWindow();  // the dialog that was just closed may still have it
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_6, Qt::ControlModifier);
    REQUIRE(window.workplace() == ui::Workplace::followUp);
    ui::FollowUpPage& page = *window.followUpPage();
    REQUIRE(waitFor([&] { return page.count() == 2; }));
    auto* table = child<QTableView>(&page, u"followUpTable"_s);
    CHECK(table->model()->index(0, 5).data().toString() == u"新增30个车位"_s);
    QTest::keyClick(table, Qt::Key_Return);
    ui::CasePane& mine = *page.pane();
    REQUIRE(waitFor([&] { return mine.view() != nullptr && !mine.view()->facts.commitments.empty(); }));
    table->setCurrentIndex(table->model()->index(1, 3));  // the second line is the one that is meant
    QTest::keyClick(start(window, mine, u"record-commitment-progress"_s, u"承诺进展…"_s), Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    CHECK(setup.theRegister->drafts().unfinished().isEmpty());  // nothing was typed
    for (const int promise : {1, 2}) {
        const QString line = table->currentIndex().siblingAtColumn(5).data().toString();
        ui::CommandDialog* step = start(window, mine, u"record-commitment-progress"_s, u"承诺进展…"_s);
        const auto* meant = qobject_cast<QComboBox*>(step->form()->editor(u"commitment"_s));
        CHECK_FALSE(line.isEmpty());
        CHECK(meant->currentText().contains(line));
        step->form()->setValues({{u"on"_s, u"2024-06-28"_s}, {u"step"_s, u"fulfilled"_s}, {u"text"_s, u"已建成"_s}});
        CHECK(step->form()->editor(u"due_on"_s)->isHidden());
        finish(window, step);
        REQUIRE(waitFor([&] { return page.count() == 2 - promise; }));
    }
    window.go(ui::Workplace::suggestions);
    REQUIRE(waitFor([&] { return pane.view()->summary.commitmentsOpen == 0; }));
    ui::CommandDialog* again = start(window, pane, u"answer-again"_s, u"再次答复…"_s);
    again->form()->setValues({{u"on"_s, u"2024-07-05"_s}, {u"result_class"_s, u"A"_s}});
    finish(window, again);
    REQUIRE(waitFor([&] { return pane.view()->summary.resultClass == domain::ResultClass::A; }));
    CHECK(pane.view()->summary.firstClass == domain::ResultClass::B);
    CHECK(window.strip()->text().contains(u"已再次答复"_s));
    pane.showTab(3);
    QStringList texts;
    for (const QLabel* label : pane.findChildren<QLabel*>()) texts.append(label->text());
    CHECK(texts.join(u'\n').contains(u"承诺1：新增30个车位"_s));
    window.undo();
    REQUIRE(waitFor([&] { return pane.view()->summary.resultClass == domain::ResultClass::B; }));
}

TEST_CASE("follow-up: a correction begins with the promise of the line, and with its last entry", "[follow-up]") {
    WindowOnNewRegister setup("2024-07-20");
    setup.registerPieces(1);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    setup.record(
        R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-01-31"},{"text":"公布收费标准","due_on":"2024-02-28"},{"text":"延长开放","due_on":"2024-03-31"}]})",
        "2023-05-15");
    for (const auto& [promise, on] : {std::pair{"1", "2023-09-01"}, {"2", "2023-09-02"}, {"2", "2023-10-02"}, {"3", "2023-11-03"}})
        setup.record(std::string(R"({"command":"record-commitment-progress","case":"1","text":"在办","commitment":)") + promise + "}", on);
    ui::MainWindow& window = *setup.window;
    QTest::keyClick(&window, Qt::Key_6, Qt::ControlModifier);
    ui::FollowUpPage& page = *window.followUpPage();
    REQUIRE(waitFor([&] { return page.count() == 3; }));
    auto* table = child<QTableView>(&page, u"followUpTable"_s);
    table->setCurrentIndex(table->model()->index(1, 3));
    QTest::keyClick(table, Qt::Key_Return);
    ui::CasePane& pane = *page.pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.commitments.size() == 3; }));
    const QString line = table->currentIndex().siblingAtColumn(5).data().toString();
    REQUIRE(line == u"公布收费标准"_s);
    const auto chosen = [&](const QString& command, const QString& text, const QString& key) -> QString {
        ui::CommandDialog* dialog = start(window, pane, command, text);
        const QString row = qobject_cast<QComboBox*>(dialog->form()->editor(key))->currentText();
        QTest::keyClick(dialog, Qt::Key_Escape);
        REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
        return row;
    };
    CHECK(chosen(u"correct-commitment"_s, u"更正承诺…"_s, u"commitment"_s).contains(line));
    const QString entry = chosen(u"correct-commitment-progress"_s, u"更正承诺进展…"_s, u"entry"_s);
    CHECK(entry.contains(u"承诺2"_s));
    CHECK(entry.contains(u"2023-10-02"_s));
    CHECK(setup.theRegister->drafts().unfinished().isEmpty());  // nothing was typed
}

TEST_CASE("follow-up: the line one stands on is found again by what it is about, and a fourth part of a promise is not lost",
          "[follow-up]") {
    WindowOnNewRegister setup("2024-07-20");
    setup.registerPieces(3);
    for (const char* serial : {"1", "2", "3"}) {
        const std::string piece = std::string(R"(,"case":")") + serial + "\"";
        setup.record(R"({"command":"assign-suggestion")" + piece + R"(,"tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
        setup.record(R"({"command":"record-reply")" + piece +
                         R"(,"unit":"市住建局","result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-0)" + serial +
                         R"(-28"}]})",
                     "2023-05-15");
    }
    ui::MainWindow& window = *setup.window;
    QTest::keyClick(&window, Qt::Key_6, Qt::ControlModifier);
    ui::FollowUpPage& page = *window.followUpPage();
    REQUIRE(waitFor([&] { return page.count() == 3; }));
    auto* table = child<QTableView>(&page, u"followUpTable"_s);
    table->setCurrentIndex(table->model()->index(2, 3));
    ui::CasePane& pane = *page.pane();
    const auto shown = [&] { return pane.view() != nullptr ? pane.view()->facts.suggestion.serial : 0; };
    REQUIRE(waitFor([&] { return shown() == 3; }));
    setup.record(R"({"command":"record-commitment-progress","case":"1","step":"fulfilled","text":"已建成"})", "2024-06-28");
    REQUIRE(waitFor([&] { return page.count() == 2; }));  // a line above is gone
    CHECK(table->currentIndex().row() == 1);
    CHECK(table->currentIndex().column() == 3);
    CHECK(shown() == 3);

    ui::CommandDialog* more = start(window, pane, u"correct-reply"_s, u"更正答复…"_s);
    QTest::keyClick(more, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    setup.record(R"({"command":"register-suggestion","serial":9,"title":"关于公园的建议","lead":"王一（武侯代表团）"})", "2023-02-26");
    setup.record(R"({"command":"assign-suggestion","case":"9","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    window.go(ui::Workplace::suggestions);
    window.registerPage()->showCase(domain::SuggestionId(4));
    ui::CasePane& other = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return other.view() != nullptr && other.view()->facts.suggestion.serial == 9; }));
    REQUIRE(waitFor([&] { return !other.view()->facts.tasks.empty(); }));
    ui::CommandDialog* reply = start(window, other, u"record-reply"_s, {});
    reply->form()->setValues({{u"on"_s, u"2023-05-06"_s},
                              {u"result_class"_s, u"B"_s},
                              {u"commitments"_s, u"新增30个车位；2024-06-30；停车处；含充电桩\n；2024-06-30"_s}});
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    CHECK(reply->form()->errorOf(u"commitments"_s).contains(u"含充电桩"_s));
    CHECK(reply->form()->errorOf(u"commitments"_s).contains(u"先写承诺了什么"_s));
    QTest::keyClick(reply, Qt::Key_Escape);
}

TEST_CASE("follow-up: a promise is corrected with the version that was seen, a draft stands again", "[follow-up]") {
    WindowOnNewRegister setup("2024-07-20");
    setup.registerPieces(1);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    setup.record(R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"B","commitments":[{"text":"新增车位"}]})",
                 "2023-05-15");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.commitments.size() == 1; }));
    ui::CommandDialog* first = start(window, pane, u"correct-commitment"_s, u"更正承诺…"_s);
    first->form()->setValues({{u"owner"_s, u"停车处"_s}});
    QTest::keyClick(first, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    ui::CommandDialog* second = start(window, pane, u"correct-commitment"_s, u"更正承诺…"_s);
    CHECK(second->form()->values().value(u"owner"_s).toString() == u"停车处"_s);
    // Somebody else changes the text meanwhile: it stands there at once, what was typed stays, and both are kept.
    setup.record(R"({"command":"correct-commitment","case":"1","commitment":1,"text":"新增30个车位"})", "2024-07-20");
    REQUIRE(waitFor([&] { return second->form()->values().value(u"text"_s).toString() == u"新增30个车位"_s; }));
    CHECK(child<QLabel>(second, u"meanwhile"_s)->text().contains(u"新增30个车位"_s));
    CHECK(second->form()->values().value(u"owner"_s).toString() == u"停车处"_s);
    CHECK(second->form()->errorOf(u"owner"_s).isEmpty());
    finish(window, second);
    REQUIRE(waitFor([&] { return pane.view()->facts.commitments[0].owner == "停车处"; }));
    CHECK(pane.view()->facts.commitments[0].text == "新增30个车位");
}

TEST_CASE("follow-up: forms that are missing stand as a call sheet that is printed and exported", "[follow-up]") {
    WindowOnNewRegister setup("2024-07-20");
    setup.registerPieces(1);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    setup.record(R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"A"})", "2023-05-15");
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::followUp);
    ui::FollowUpPage& page = *window.followUpPage();
    page.showList(ui::FollowUpPage::List::unrated);
    REQUIRE(waitFor([&] { return page.count() == 1; }));
    setup.prompts.saveFile = setup.path(u"催收名单.csv"_s);
    page.topActions().constLast()->trigger();
    REQUIRE(waitFor([&] { return window.strip()->text().contains(u"催收名单.csv"_s); }));
    QFile file(setup.prompts.saveFile);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()).contains(u"18-1-1"_s));
    bool isShown = false;
    QObject::connect(&page, &ui::FollowUpPage::previewed, &page, [&] { isShown = true; });
    page.topActions().constFirst()->trigger();
    REQUIRE(waitFor([&] { return isShown; }));
    for (QDialog* dialog : window.findChildren<QDialog*>()) dialog->close();
}

TEST_CASE("follow-up: an empty joint opinion goes back, and who stays dissatisfied is met", "[follow-up]") {
    WindowOnNewRegister setup("2024-07-20");
    setup.registerPieces(1);
    setup.record(
        R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
        "2023-03-03");
    setup.record(R"({"command":"record-joint-opinion","case":"1","unit":"市住建局","text":"同意"})", "2023-03-30");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.jointOpinions.size() == 1; }));
    ui::CommandDialog* back = start(window, pane, u"return-joint-opinion"_s, u"退回会办意见…"_s);
    back->form()->setValues({{u"on"_s, u"2023-04-03"_s}, {u"reason"_s, u"没有具体措施"_s}});
    finish(window, back);
    REQUIRE(waitFor([&] { return pane.view()->facts.jointOpinions[0].returnedOn.has_value(); }));
    CHECK(pane.view()->facts.jointOpinions[0].dueAgainOn == base::parseIsoDate("2023-04-11"));
    setup.record(R"({"command":"record-reply","case":"1","unit":"市交通运输局","result_class":"A"})", "2023-05-15");
    setup.record(R"({"command":"record-feedback","case":"1","result":"dissatisfied","comment":"未解决"})", "2023-05-30");
    setup.record(R"({"command":"order-rehandling","case":"1"})", "2023-06-05");
    setup.record(R"({"command":"record-reply","case":"1","unit":"市交通运输局","result_class":"A"})", "2023-06-28");
    setup.record(R"({"command":"record-feedback","case":"1","result":"dissatisfied","comment":"仍未解决"})", "2023-07-08");
    REQUIRE(waitFor([&] { return pane.view()->summary.nextStep == domain::NextStep::holdMeeting; }));
    ui::CommandDialog* meeting = start(window, pane, u"record-meeting"_s, u"座谈…"_s);
    meeting->form()->setValues({{u"on"_s, u"2023-07-15"_s}, {u"text"_s, u"代表要求明确时限"_s}, {u"meeting_outcome"_s, u"年底前完成"_s}});
    finish(window, meeting);
    REQUIRE(waitFor([&] { return pane.view()->summary.nextStep == domain::NextStep::decideRehandling; }));
}

}  // namespace huying::tests
