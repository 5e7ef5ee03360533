// SPDX-License-Identifier: GPL-3.0-or-later
// 单位考核 in the window, by keys: a sheet from an example, a formula that is wrong, the pieces behind a score, points by hand, a
// freeze and what changed since.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <catch2/catch.hpp>

#include "pages/ratings/assessment_tab.h"
#include "pages/ratings/ratings_page.h"
#include "pages/ratings/sheet_dialog.h"
#include "shell/main_window.h"
#include "text/labels.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// Two pieces that two units answered, the second one late.
struct AssessmentWindow {
    WindowOnNewRegister setup{"2023-12-20"};
    ui::MainWindow& window = *setup.window;

    AssessmentWindow() {
        setup.registerPieces(2);
        setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
        setup.record(R"({"command":"assign-suggestion","case":"2","tasks":[{"unit":"市教育局","role":"sole"}]})", "2023-03-03");
        setup.record(R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"A"})", "2023-05-15");
        setup.record(R"({"command":"record-reply","case":"2","unit":"市教育局","result_class":"A","late_reason":"迟"})", "2023-07-01");
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
        REQUIRE(window.workplace() == ui::Workplace::ratings);
        window.ratingsPage()->showAssessment();
    }
    ui::AssessmentTab& tab() { return *window.ratingsPage()->assessment(); }
    template <class D>
    D* press(const QString& button) {
        REQUIRE(waitFor([&] { return child<QPushButton>(&tab(), button)->isEnabled(); }));
        child<QPushButton>(&tab(), button)->animateClick();
        REQUIRE(waitFor([&] { return window.findChild<D*>() != nullptr; }));
        return window.findChild<D*>();
    }
    QTableView* table() { return child<QTableView>(&tab(), u"scoreboard"_s); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void makeSheet() {
        setup.record(
            R"({"command":"set-assessment-sheet","sheet":"考核","indicators":[{"name":"按期答复","formula":"on_time / reply_due","points":100}]})",
            "2023-12-01");
        REQUIRE(waitFor([&] { return tab().board() != nullptr && !tab().board()->lists.empty(); }));
    }
};

}  // namespace

TEST_CASE("assessment: a sheet begins with an example, and a wrong formula says where before anything is recorded", "[assessment]") {
    AssessmentWindow o;
    auto* dialog = o.press<ui::SheetDialog>(u"newSheet"_s);
    auto* example = child<QComboBox>(dialog, u"exampleSheet"_s);
    example->setFocus();
    while (example->currentData().toString() != u"hainan-2002"_s) QTest::keyClick(example, Qt::Key_Down);
    Q_EMIT example->activated(example->currentIndex());
    auto* list = child<QListWidget>(dialog, u"indicatorList"_s);
    REQUIRE(list->count() == 4);
    auto* formula = child<QPlainTextEdit>(dialog, u"indicatorFormula"_s);
    CHECK(formula->toPlainText() == u"按期答复 / 答复到期"_s);
    CHECK(child<QLabel>(dialog, u"formulaCheck"_s)->text().contains(u"按期答复 / 答复到期"_s));
    formula->setFocus();
    formula->selectAll();
    QTest::keyClicks(formula, u"on_time / replyed"_s);
    CHECK(child<QLabel>(dialog, u"formulaCheck"_s)->text().contains(u"第11个字"_s));
    REQUIRE(formula->extraSelections().size() == 1);
    CHECK(formula->extraSelections().first().cursor.selectedText() == u"replyed"_s);
    CHECK_FALSE(child<QLabel>(dialog, u"formulaCheck"_s)->text().contains(u"assessment names"_s));
    formula->selectAll();
    QTest::keyClicks(formula, u"on_time / (reply_due - reply_due)"_s);
    CHECK(child<QLabel>(dialog, u"formulaCheck"_s)->text().contains(u"第9个字"_s));
    REQUIRE(formula->extraSelections().size() == 1);
    CHECK(formula->extraSelections().first().cursor.selectedText() == u"/"_s);
    dialog->form()->setValues({{u"sheet"_s, u"2023年考核"_s}, {u"minimum_tasks"_s, u"0"_s}, {u"grades"_s, u"优秀 90、合格 60"_s}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    auto* onTop = dialog->findChild<QLabel*>(u"formErrors"_s);
    REQUIRE(waitFor([&] { return onTop->isVisible() && dialog->form()->isEnabled(); }));
    formula->selectAll();
    QTest::keyClicks(formula, u"on_time / reply_due"_s);
    CHECK(formula->extraSelections().isEmpty());
    CHECK_FALSE(onTop->isVisible());
    // What it would make of the scores is told before.
    child<QPushButton>(dialog, u"previewSheet"_s)->animateClick();
    REQUIRE(waitFor([&] { return dialog->findChild<QTableWidget*>(u"previewTable"_s)->rowCount() == 2; }));
    finish(o.window, dialog);
    REQUIRE(waitFor([&] { return o.tab().board() != nullptr; }));
    CHECK(o.tab().board()->sheet.name == "2023年考核");
    CHECK(o.cell(0, 1) == u"市住建局"_s);
    CHECK(o.cell(0, 3) == u"100"_s);
    CHECK(o.cell(0, 4) == u"优秀"_s);
    CHECK(o.cell(1, 3) == u"0"_s);
}

TEST_CASE("assessment: of a new sheet what it begins with is asked first", "[assessment]") {
    AssessmentWindow o;
    auto* dialog = o.press<ui::SheetDialog>(u"newSheet"_s);
    auto* example = child<QComboBox>(dialog, u"exampleSheet"_s);
    CHECK(dialog->focusWidget() == example);
    QTest::keyClick(example, Qt::Key_Tab);
    CHECK(dialog->focusWidget() == dialog->form()->editor(u"sheet"_s));
    dialog->close();
}

TEST_CASE("assessment: what a change would move is told apart from what stays", "[assessment]") {
    AssessmentWindow o;
    o.makeSheet();
    auto* dialog = o.press<ui::SheetDialog>(u"editSheet"_s);
    auto* formula = child<QPlainTextEdit>(dialog, u"indicatorFormula"_s);
    const auto preview = [&](const QString& text) {
        formula->setPlainText(text);
        child<QPushButton>(dialog, u"previewSheet"_s)->animateClick();
    };
    auto* said = dialog->findChild<QLabel*>(u"previewText"_s);
    auto* rows = dialog->findChild<QTableWidget*>(u"previewTable"_s);
    preview(u"按期答复 / 答复到期 * 1"_s);
    REQUIRE(waitFor([&] { return said->text().contains(u"2"_s); }));
    CHECK(said->text() == u"得分和名次都不会变。另有2家得分和名次不变，只是公式或指标不同。"_s);
    CHECK(rows->rowCount() == 0);
    preview(u"按期答复 / 答复到期 / 2"_s);
    REQUIRE(waitFor([&] { return rows->rowCount() == 1; }));
    CHECK(said->text() == u"会有1家的得分或名次改变。另有1家得分和名次不变，只是公式或指标不同。"_s);
    CHECK(rows->item(0, 1)->text() == u"市住建局"_s);
    CHECK(rows->item(0, 3)->text() == u"50"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_CASE("assessment: the full points together are told, with a word where they are no longer what they were", "[assessment]") {
    AssessmentWindow o;
    o.setup.record(
        R"({"command":"set-assessment-sheet","sheet":"考核","indicators":[{"name":"按期","formula":"on_time / reply_due","points":20},{"name":"满意","formula":"on_time / reply_due","points":80}],"grades":[{"name":"优秀","from_points":90}]})",
        "2023-12-01");
    REQUIRE(waitFor([&] { return o.tab().board() != nullptr; }));
    auto* dialog = o.press<ui::SheetDialog>(u"editSheet"_s);
    auto* full = child<QLabel>(dialog, u"fullPoints"_s);
    CHECK(full->text() == u"满分合计：主办 100。"_s);
    auto* points = child<QLineEdit>(dialog, u"indicatorPoints"_s);
    const auto type = [&](const QString& text) {
        points->setFocus();
        points->selectAll();
        QTest::keyClicks(points, text);
    };
    type(u"30"_s);
    CHECK(full->text() == u"满分合计：主办 110。原来是主办 100。请看等次是否还合适：优秀 90。"_s);
    // What is no number is told beside it, by its own name.
    type(u"20.555"_s);
    child<QPushButton>(dialog, u"previewSheet"_s)->animateClick();
    auto* fault = dialog->findChild<QLabel*>(u"indicatorPointsFault"_s);
    REQUIRE(waitFor([&] { return !fault->text().isEmpty(); }));
    CHECK(fault->text() == u"满分应为最多两位小数的数，如 20、12.5，不能写成“20.555”。"_s);
    REQUIRE(waitFor([&] { return !fault->visibleRegion().isEmpty(); }));
    type(u"20"_s);
    CHECK(fault->isHidden());
    // What the change would do comes into view.
    auto* formula = child<QPlainTextEdit>(dialog, u"indicatorFormula"_s);
    formula->setPlainText(u"按期答复 / 答复到期 / 2"_s);
    child<QPushButton>(dialog, u"previewSheet"_s)->animateClick();
    auto* moves = dialog->findChild<QTableWidget*>(u"previewTable"_s);
    REQUIRE(waitFor([&] { return moves->rowCount() == 1; }));
    REQUIRE(waitFor(
        [&] { return moves->viewport()->visibleRegion().boundingRect().contains(moves->visualItemRect(moves->item(0, 1)).center()); }));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_CASE("assessment: in an English window a formula is shown and typed in English, and recorded in names", "[assessment]") {
    AssessmentWindow o;
    o.setup.record(
        R"({"command":"set-assessment-sheet","sheet":"考核","indicators":[{"name":"答复","formula":"replied / tasks","points":100}]})",
        "2023-12-01");
    REQUIRE(waitFor([&] { return o.tab().board() != nullptr && !o.tab().board()->lists.empty(); }));
    const auto restore = qScopeGuard([] { ui::useLanguage(app::Language::chinese); });
    ui::useLanguage(app::Language::english);
    auto* dialog = o.press<ui::SheetDialog>(u"editSheet"_s);
    auto* formula = child<QPlainTextEdit>(dialog, u"indicatorFormula"_s);
    CHECK(formula->toPlainText() == u"Replied / Tasks"_s);
    formula->setPlainText(u"Replied / Tasks / 2"_s);
    CHECK(formula->extraSelections().isEmpty());
    finish(o.window, dialog);
    REQUIRE(waitFor([&] { return o.tab().board() != nullptr && o.tab().board()->sheet.version == 2; }));
    CHECK(o.tab().board()->sheet.indicators[0].formula == "replied / tasks / 2");
}

TEST_CASE("assessment: enter opens the pieces behind an indicator, and the piece from there", "[assessment]") {
    AssessmentWindow o;
    o.makeSheet();
    o.table()->setFocus();
    o.table()->setCurrentIndex(o.table()->model()->index(1, 5));
    const auto formula = [&] { return o.tab().findChild<QLabel*>(u"formula_0"_s); };
    REQUIRE(waitFor([&] { return formula() != nullptr && formula()->isVisible(); }));
    CHECK(formula()->text() == u"按期答复 / 答复到期\n= 0 / 1 = 0%"_s);
    QTest::keyClick(o.table(), Qt::Key_Return);
    auto* pieces = o.tab().findChild<QTableWidget*>(u"assessmentPieces"_s);
    REQUIRE(waitFor([&] { return pieces->isVisible() && pieces->rowCount() == 1; }));
    CHECK(pieces->item(0, 0)->text() == u"18-1-2"_s);
    CHECK(o.table()->selectionModel()->isRowSelected(1));  // the whole row is marked
    // What comes in behind the figure stands there too: no list is left as it was before.
    o.setup.registerPieces(1);
    o.setup.record(R"({"command":"assign-suggestion","case":"3","tasks":[{"unit":"市教育局","role":"sole"}]})", "2023-03-03");
    o.setup.record(R"({"command":"record-reply","case":"3","unit":"市教育局","result_class":"A"})", "2023-05-15");
    REQUIRE(waitFor([&] { return pieces->rowCount() == 2; }));
    CHECK(o.tab().findChild<QLabel*>(u"assessmentPiecesTitle"_s)->text().contains(u"2件"_s));
    CHECK(pieces->item(0, 1)->text() == u"按期答复 0，答复到期 1"_s);
    CHECK(pieces->item(0, 1)->font().bold());  // this one cost the points
    Q_EMIT pieces->itemActivated(pieces->item(0, 0));
    REQUIRE(waitFor([&] { return o.window.workplace() == ui::Workplace::suggestions; }));
}

TEST_CASE("assessment: points by hand need their evidence, and a freeze tells what changed since", "[assessment]") {
    AssessmentWindow o;
    o.makeSheet();
    auto* freeze = o.press<ui::CommandDialog>(u"freeze"_s);
    finish(o.window, freeze);
    REQUIRE(waitFor([&] { return o.window.findChild<ui::CommandDialog*>() == nullptr; }));
    auto* entry = o.press<ui::CommandDialog>(u"pointsByHand"_s);
    entry->form()->setValues({{u"unit"_s, u"市教育局"_s}, {u"points"_s, u"二"_s}, {u"reason"_s, u"经验交流"_s}});
    QTest::keyClick(entry, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(entry->form()->errorOf(u"evidence"_s).isEmpty());
    entry->form()->setValues({{u"evidence"_s, u"会议材料"_s}});
    QTest::keyClick(entry, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(entry->form()->errorOf(u"points"_s).isEmpty());
    entry->form()->setValues({{u"points"_s, u"２.5"_s}});  // as an input method writes it
    finish(o.window, entry);
    REQUIRE(waitFor([&] { return o.tab().changes().size() == 1; }));
    CHECK(o.tab().changes()[0].name == "市教育局");
    CHECK(o.tab().changes()[0].byHandNow == domain::Points{250});
    CHECK(o.cell(1, 3) == u"2.5"_s);
}

}  // namespace huying::tests
