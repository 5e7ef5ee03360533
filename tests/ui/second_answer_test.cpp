// SPDX-License-Identifier: GPL-3.0-or-later
// The answer that is owed once what was promised is done, reached by keys: from Today, from the line of the case, by its button
// and from the ledger of promises.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "pages/follow_up/follow_up_page.h"
#include "pages/register/register_page.h"
#include "pages/today/today_list.h"
#include "pages/today/today_page.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

class Owing {
public:
    WindowOnNewRegister setup{"2024-07-20"};
    ui::MainWindow& window = *setup.window;

    Owing() { setup.registerPieces(1); }

    void settle(int promise) {
        setup.record(R"({"command":"record-commitment-progress","case":"1","step":"fulfilled","text":"已建成","commitment":)" +
                         std::to_string(promise) + "}",
                     "2024-06-28");
    }
    // Two promises of one unit, delivered, rated and completed.
    void promisedByOne() {
        setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
        setup.record(
            R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"B","commitments":[{"text":"新增30个车位"},{"text":"公布收费标准"}]})",
            "2023-05-15");
        setup.record(R"({"command":"record-delivery","case":"1","way":"post"})", "2023-05-16");
        setup.record(R"({"command":"record-feedback","case":"1","result":"satisfied"})", "2023-05-30");
    }
    void owedByOne() {
        promisedByOne();
        settle(1);
        settle(2);
    }
    ui::CommandDialog* opened() {
        ui::CommandDialog* dialog = nullptr;
        REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::CommandDialog*>()) != nullptr; }));
        REQUIRE(dialog->windowTitle() == u"再次答复代表"_s);
        return dialog;
    }
    void close(ui::CommandDialog* dialog) {
        QTest::keyClick(dialog, Qt::Key_Escape);
        REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    }
    static QString promises(ui::CommandDialog* dialog) { return child<QLabel>(dialog, u"promisesAnswered"_s)->text(); }
    static QString unit(ui::CommandDialog* dialog) { return qobject_cast<QComboBox*>(dialog->form()->editor(u"unit"_s))->currentText(); }
};

}  // namespace

TEST_CASE("second answer: Enter on its line of Today opens the form, and recording it ends the line", "[second-answer]") {
    Owing o;
    o.owedByOne();
    o.window.go(ui::Workplace::today);
    ui::TodayPage& page = *o.window.todayPage();
    REQUIRE(waitFor([&] { return page.today().count(app::Queue::answerAgain) == 1; }));
    ui::TodayList& list = *page.list();
    const auto lineOf = [&]() -> QModelIndex {
        for (QModelIndex index = list.model()->index(0, 0); index.isValid(); index = list.indexBelow(index)) {
            const bool isOurs = index.data(ui::TodayList::QueueRole).toInt() == static_cast<int>(app::Queue::answerAgain);
            if (isOurs && index.data(ui::TodayList::CaseRole).isValid()) return index;
        }
        return {};
    };
    REQUIRE(lineOf().isValid());
    // The first of the two was enough for the line; both are to stand in the form.
    const auto tellsBoth = [&] {
        const auto* matters = page.pane()->findChild<QLabel*>(u"openMatters"_s);
        return matters != nullptr && matters->text().contains(u"承诺2"_s);
    };
    REQUIRE(waitFor(tellsBoth));
    list.setCurrentIndex(lineOf());
    QTest::keyClick(&list, Qt::Key_Return);
    ui::CommandDialog* again = o.opened();
    CHECK(Owing::unit(again) == u"市住建局"_s);
    CHECK(Owing::promises(again) == u"承诺1：新增30个车位 – 已落实（这次答复）\n承诺2：公布收费标准 – 已落实（这次答复）"_s);
    again->form()->setValues({{u"on"_s, u"2024-07-05"_s}, {u"result_class"_s, u"A"_s}});
    finish(o.window, again);
    CHECK(waitFor([&] { return page.today().count(app::Queue::answerAgain) == 0; }));
    // No piece waits any more: none is shown, and nothing of it can be pressed.
    CHECK(waitFor([&] { return page.pane()->view() == nullptr; }));
    const auto* button = page.pane()->findChild<QPushButton*>(u"action_answer-again"_s);
    CHECK((button == nullptr || !button->isVisibleTo(page.pane())));
}

TEST_CASE("second answer: an untouched form is not an answer", "[second-answer]") {
    Owing o;
    o.owedByOne();
    ui::CasePane& pane = *o.window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.commitments.size() == 2; }));
    ui::CommandDialog* again = startAction(o.window, pane, u"answer-again"_s);
    QTest::keyClick(again, Qt::Key_Return, Qt::ControlModifier);
    CHECK(again->form()->errorOf(u"result_class"_s).contains(u"请填写"_s));
    CHECK(o.window.findChild<ui::CommandDialog*>() == again);
    o.close(again);
    CHECK(pane.view()->facts.secondReplies.empty());
}

TEST_CASE("second answer: of a completed piece the first button records what became of the promise", "[second-answer]") {
    Owing o;
    o.promisedByOne();
    ui::CasePane& pane = *o.window.registerPage()->browser()->pane();
    const auto firstButton = [&]() -> QString {
        const QList<QPushButton*> buttons = pane.findChildren<QPushButton*>(QRegularExpression(u"^action_"_s));
        return buttons.isEmpty() ? QString() : buttons.first()->objectName();
    };
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->summary.isCompleted; }));
    CHECK(waitFor([&] { return firstButton() == u"action_record-commitment-progress"_s; }));
    o.settle(1);
    o.settle(2);
    CHECK(waitFor([&] { return firstButton() == u"action_answer-again"_s; }));
}

TEST_CASE("second answer: the line of the case and the first button open the form", "[second-answer]") {
    Owing o;
    o.owedByOne();
    ui::CaseBrowser& browser = *o.window.registerPage()->browser();
    ui::CasePane& pane = *browser.pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.findChild<QPushButton*>(u"action_answer-again"_s) != nullptr; }));
    o.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&o.window));
    auto* line = child<QLabel>(&pane, u"openMatters"_s);
    CHECK(line->text().contains(u"市住建局　再次答复代表：承诺1“新增30个车位”、承诺2“公布收费标准”"_s));
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Tab);  // to the link, and then it is entered
    QTest::keyClick(line, Qt::Key_Return);
    o.close(o.opened());

    QTest::keyClick(browser.list(), Qt::Key_Return);
    REQUIRE(o.window.focusWidget() != nullptr);
    REQUIRE(o.window.focusWidget()->objectName() == u"action_answer-again"_s);
    QTest::keyClick(o.window.focusWidget(), Qt::Key_Space);
    o.close(o.opened());
    CHECK(o.setup.theRegister->drafts().unfinished().isEmpty());  // nothing was typed
}

TEST_CASE("second answer: a promise of the ledger is entered for the answer of its unit, one that is open for the case",
          "[second-answer]") {
    Owing o;
    o.setup.record(
        R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"separate","scope":"甲"},{"unit":"市公安局","role":"separate","scope":"乙"}]})",
        "2023-03-03");
    o.setup.record(R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"B","commitments":[{"text":"新增车位"}]})",
                   "2023-05-15");
    o.setup.record(R"({"command":"record-reply","case":"1","unit":"市公安局","result_class":"B","commitments":[{"text":"增设过街设施"}]})",
                   "2023-05-15");
    o.settle(1);
    o.window.go(ui::Workplace::followUp);
    ui::FollowUpPage& page = *o.window.followUpPage();
    child<QCheckBox>(&page, u"openOnly"_s)->setChecked(false);
    REQUIRE(waitFor([&] { return page.count() == 2; }));
    auto* table = child<QTableView>(&page, u"followUpTable"_s);
    const auto goTo = [&](const QString& promise) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 5).data().toString() == promise) table->setCurrentIndex(table->model()->index(row, 5));
        }
        REQUIRE(table->currentIndex().data().toString() == promise);
    };
    REQUIRE(waitFor([&] { return page.pane()->view() != nullptr; }));
    goTo(u"增设过街设施"_s);
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(o.window.findChild<ui::CommandDialog*>() == nullptr);
    goTo(u"新增车位"_s);
    QTest::keyClick(table, Qt::Key_Return);
    ui::CommandDialog* first = o.opened();
    CHECK(Owing::unit(first) == u"市住建局"_s);
    o.close(first);
    o.settle(2);
    const auto isDone = [&](int row) { return table->model()->index(row, 10).data().toString() == u"已落实"_s; };
    REQUIRE(waitFor([&] { return table->model()->rowCount() == 2 && isDone(0) && isDone(1); }));
    goTo(u"增设过街设施"_s);
    QTest::keyClick(table, Qt::Key_Return);
    ui::CommandDialog* second = o.opened();
    CHECK(Owing::unit(second) == u"市公安局"_s);
    CHECK(Owing::promises(second) == u"承诺2：增设过街设施 – 已落实（这次答复）"_s);
    o.close(second);
}

}  // namespace huying::tests
