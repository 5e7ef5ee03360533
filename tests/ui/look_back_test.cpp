// SPDX-License-Identifier: GPL-3.0-or-later
// 回头看 in the window: chosen by a common mark, listed with how it stands, answered, compared, closed.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/look_back_dialogs.h"
#include "pages/follow_up/follow_up_page.h"
#include "pages/register/register_page.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// Two promises of one unit; the page stands at the look-back rounds.
struct LookBackWindow {
    WindowOnNewRegister setup{"2024-03-05"};
    ui::MainWindow& window = *setup.window;

    LookBackWindow() {
        setup.registerPieces(1);
        setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
        setup.record(
            R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-01-31"},{"text":"公布收费标准"}]})",
            "2023-05-15");
        window.go(ui::Workplace::followUp);
        page().showList(ui::FollowUpPage::List::lookBack);
    }
    ui::FollowUpPage& page() { return *window.followUpPage(); }
    template <class D>
    D* dialog() {
        REQUIRE(waitFor([&] { return window.findChild<D*>() != nullptr; }));
        return window.findChild<D*>();
    }
    void press(const QString& button) {
        REQUIRE(waitFor([&] { return child<QPushButton>(&page(), button)->isEnabled(); }));
        child<QPushButton>(&page(), button)->animateClick();
    }
    QString counts() { return child<QLabel>(&page(), u"lookBackCounts"_s)->text(); }
    void open() {
        press(u"chooseForLookBack"_s);
        auto* choice = dialog<ui::LookBackChoiceDialog>();
        choice->form()->setValues(
            {{u"name"_s, u"2023年回头看"_s}, {u"due_on"_s, u"2024-03-31"_s}, {u"demand"_s, u"附现场照片"_s}, {u"on"_s, u"2024-03-01"_s}});
        REQUIRE(waitFor([&] { return child<QLabel>(choice, u"piecesFound"_s)->text() == u"1件"_s; }));
        finish(window, choice);
        REQUIRE(waitFor([&] { return page().count() == 2; }));
    }
};

}  // namespace

TEST_CASE("look-back: open promises are chosen, answered, compared and the round closed in the workplace", "[follow-up]") {
    LookBackWindow o;
    o.open();
    CHECK(o.counts().contains(u"待答2"_s));
    auto* table = child<QTableView>(&o.page(), u"followUpTable"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    ui::CasePane& pane = *o.page().pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.lookBackLines.size() == 2; }));

    // The line that is chosen is the one that is meant.
    Q_EMIT pane.actionRequested(u"record-look-back-answer"_s, 0);
    auto* answer = o.dialog<ui::LookBackAnswerDialog>();
    CHECK(qobject_cast<QComboBox*>(answer->form()->editor(u"line"_s))->currentText().contains(u"公布收费标准"_s));
    CHECK(answer->form()->editor(u"expected_on"_s)->isHidden());
    CHECK(child<QLabel>(answer, u"lookBackSaid"_s)->text().contains(u"附现场照片"_s));
    answer->form()->setValues({{u"on"_s, u"2024-03-04"_s}, {u"text"_s, u"已公布"_s}});
    // How far it got, and what was found, is for a person to judge: nothing is chosen beforehand.
    QTest::keyClick(answer, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(answer->form()->errorOf(u"answer_state"_s).isEmpty());
    answer->form()->setValues({{u"answer_state"_s, u"done"_s}});
    finish(o.window, answer);
    REQUIRE(waitFor([&] { return o.counts().contains(u"待核对1"_s); }));

    Q_EMIT pane.actionRequested(u"record-look-back-finding"_s, 0);
    auto* finding = o.dialog<ui::LookBackFindingDialog>();
    CHECK(child<QLabel>(finding, u"lookBackSaid"_s)->text().contains(u"已公布"_s));
    QTest::keyClick(finding, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(finding->form()->errorOf(u"finding"_s).isEmpty());
    finding->form()->setValues({{u"finding"_s, u"confirmed"_s}});
    finish(o.window, finding);
    REQUIRE(waitFor([&] { return o.counts().contains(u"部分属实1"_s); }));
    CHECK(pane.view()->facts.commitments.size() == 2);

    // Filtered, the list has the lines of one standing.
    auto* standing = child<QComboBox>(&o.page(), u"lookBackStanding"_s);
    standing->setCurrentIndex(standing->findData(u"compared"_s));
    REQUIRE(waitFor([&] { return o.page().count() == 1; }));

    o.press(u"closeLookBack"_s);
    auto* closing = o.dialog<ui::LookBackRoundDialog>();
    closing->form()->setValues({{u"conclusion"_s, u"一项落实"_s}});
    finish(o.window, closing);
    REQUIRE(waitFor([&] { return o.counts().contains(u"一项落实"_s); }));
    REQUIRE(waitFor([&] { return !child<QPushButton>(&o.page(), u"closeLookBack"_s)->isEnabled(); }));
}

TEST_CASE("look-back: a round that was opened just now is the one that is shown", "[follow-up]") {
    LookBackWindow o;
    o.open();
    auto* standing = child<QComboBox>(&o.page(), u"lookBackStanding"_s);
    standing->setCurrentIndex(standing->findData(u"compared"_s));
    REQUIRE(waitFor([&] { return o.page().count() == 0; }));
    o.press(u"chooseForLookBack"_s);
    auto* choice = o.dialog<ui::LookBackChoiceDialog>();
    choice->form()->setValues(
        {{u"round"_s, QString()}, {u"name"_s, u"再看一次"_s}, {u"due_on"_s, u"2024-04-30"_s}, {u"on"_s, u"2024-03-02"_s}});
    REQUIRE(waitFor([&] { return child<QLabel>(choice, u"piecesFound"_s)->text() == u"1件"_s; }));
    finish(o.window, choice);
    auto* round = child<QComboBox>(&o.page(), u"lookBackRound"_s);
    REQUIRE(waitFor([&] { return round->count() == 2; }));
    CHECK(round->currentText() == u"再看一次"_s);
    CHECK(standing->currentIndex() == 0);
    REQUIRE(waitFor([&] { return o.page().count() == 2; }));  // its lines, whatever was filtered before
}

TEST_CASE("look-back: a piece of the register is chosen from its menu for a round that goes on", "[follow-up]") {
    LookBackWindow o;
    o.open();
    o.window.go(ui::Workplace::suggestions);
    ui::CasePane& pane = *o.window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && !pane.view()->facts.lookBackLines.empty(); }));
    o.window.registerPage()->actions()->start(u"add-look-back-lines"_s, *pane.view(), std::nullopt);
    auto* choice = o.dialog<ui::LookBackChoiceDialog>();
    CHECK(choice->form()->editor(u"name"_s)->isHidden());  // the round that goes on stands first
    choice->form()->setValues({{u"on"_s, u"2024-03-02"_s}});
    finish(o.window, choice);
    REQUIRE(waitFor([&] { return pane.view()->facts.lookBackLines.size() == 3; }));
}

}  // namespace huying::tests
