// SPDX-License-Identifier: GPL-3.0-or-later
// A unit's person at work in My cases, by keys: many pieces at once, what is due and why, measures, figures and the pieces behind.
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/batch_dialog.h"
#include "office_with_accounts.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "shell/palette.h"
#include "widgets/due_explanation.h"
#include "widgets/message_strip.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;
using View = ui::MyCasesPage::View;

// 市交通运输局 has the pieces 1, 3 and 4 alone; its person has signed in and stands in My cases.
class UnitAtWork : public OfficeWithAccounts {
public:
    // `before` is recorded on 2023-04-01, before anybody has to sign in.
    explicit UnitAtWork(const char* before = nullptr) {
        for (const char* piece : {"3", "4"}) {
            record(std::string(R"({"command":"register-suggestion","serial":)") + piece + R"(,"title":"第)" + piece +
                       R"(件","lead":"王明（武侯代表团）"})",
                   "2023-02-26");
            record(std::string(R"({"command":"assign-suggestion","case":"18-1-)") + piece +
                       R"(","tasks":[{"unit":"市交通运输局","role":"sole"}]})",
                   "2023-03-03");
        }
        if (before != nullptr) record(before, "2023-04-01");
        turnOn();
        signIn(u"交通经办"_s, unitPassword);
        window->go(ui::Workplace::myCases);
        REQUIRE(waitFor([&] { return page().browser()->model()->rowCount() == 3 && page().browser()->model()->rowAt(2) != nullptr; }));
    }

    [[nodiscard]] ui::MyCasesPage& page() { return *window->myCasesPage(); }
    [[nodiscard]] ui::CaseBrowser& browser() { return *page().browser(); }

    ui::BatchDialog* openBatch() {
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        ui::BatchDialog* dialog = nullptr;
        REQUIRE(waitFor([&] { return (dialog = window->findChild<ui::BatchDialog*>()) != nullptr; }));
        return dialog;
    }
    void fill(ui::BatchDialog& dialog, const QVariantMap& values) {
        dialog.form()->setValues(values);
        REQUIRE(waitFor([&] { return !dialog.isPreviewing(); }));
    }
    void finish(ui::BatchDialog* dialog) {
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return window->findChild<ui::BatchDialog*>() == nullptr; }));
    }
    // Alt and its number; gives the list once it has been read.
    ui::UnitList& show(View view) {
        window->activateWindow();  // a dialog may have been above it
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(view)), Qt::AltModifier);
        REQUIRE(page().view() == view);
        ui::UnitList& list = *page().list(view);
        REQUIRE(waitFor([&] { return !list.isReading() && !list.sheet().columns.empty(); }));
        return list;
    }
    static int rowWith(const ui::UnitList& list, int column, const QString& text) {
        for (int row = 0; row < list.count(); ++row) {
            if (list.table()->model()->index(row, column).data().toString() == text) return row;
        }
        FAIL("no row with " << text.toStdString());
        return -1;
    }
};

}  // namespace

TEST_CASE("my cases: a unit's person signs for the ticked pieces in one step, old and new before it, one undo after it", "[units]") {
    UnitAtWork w;
    auto* list = w.browser().list();
    list->setFocus();
    list->selectAll();
    QTest::keyClick(list, Qt::Key_Space);
    REQUIRE(w.browser().model()->ticked().size() == 3);
    ui::BatchDialog* dialog = w.openBatch();
    auto* kind = qobject_cast<QComboBox*>(dialog->form()->editor(u"kind"_s));
    REQUIRE(kind != nullptr);
    CHECK(kind->count() == 5);  // what is the unit's, and nothing of the office's
    CHECK(kind->findData(u"category"_s) < 0);
    w.fill(*dialog, {{u"kind"_s, u"receipt"_s}, {u"on"_s, u"2023-03-06"_s}, {u"receiver"_s, u"李收"_s}, {u"handler"_s, u"承办乙"_s}});
    CHECK(dialog->preview().refused() == 0);
    auto* rows = child<QTreeWidget>(dialog, u"batchRows"_s);
    CHECK(rows->topLevelItem(0)->text(2).contains(u"签收人：（空） → 李收"_s));
    CHECK(rows->topLevelItem(0)->text(2).count(u"签收日期"_s) == 1);
    w.finish(dialog);
    CHECK(w.window->strip()->text().contains(u"已登记签收：3件"_s));
    CHECK(w.browser().model()->ticked().empty());
    ui::UnitList& figures = w.show(View::figures);
    const int row = UnitAtWork::rowWith(figures, 1, u"已签收"_s);
    CHECK(figures.sheet().rows[static_cast<std::size_t>(row)][2] == "3");
    w.window->undo();
    REQUIRE(waitFor([&] { return !figures.isReading() && figures.sheet().rows[static_cast<std::size_t>(row)][2] == "0"; }));
}

TEST_CASE("my cases: why a piece is left out is said without its number, which stands beside it", "[units]") {
    UnitAtWork w(R"({"command":"acknowledge-receipt","case":"18-1-3","unit":"市交通运输局"})");
    w.browser().model()->setTicked({0, 1, 2}, true);
    ui::BatchDialog* dialog = w.openBatch();
    w.fill(*dialog, {{u"kind"_s, u"receipt"_s}, {u"on"_s, u"2023-04-06"_s}});
    REQUIRE(dialog->preview().refused() == 1);
    auto* rows = child<QTreeWidget>(dialog, u"batchRows"_s);
    rows->setCurrentItem(rows->topLevelItem(0));
    CHECK(child<QLabel>(dialog, u"batchReason"_s)->text() == u"18-1-3　该单位已签收。"_s);
}

TEST_CASE("my cases: what cannot be done for a piece is named, and a plan with measures goes to the others", "[units]") {
    UnitAtWork w(R"({"command":"withdraw-suggestion","case":"18-1-4","all_signers_ask":true})");
    w.browser().model()->setTicked({0, 1, 2}, true);
    ui::BatchDialog* dialog = w.openBatch();
    w.fill(*dialog, {{u"kind"_s, u"progress"_s}, {u"on"_s, u"2023-04-02"_s}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(dialog->form()->errorOf(u"words"_s).isEmpty());
    w.fill(*dialog, {{u"words"_s, u"按季推进"_s}, {u"plan"_s, true}, {u"measures"_s, u"摸底；2023-05-10；张三\n出方案"_s}});
    CHECK(dialog->preview().refused() == 1);
    child<QCheckBox>(dialog, u"leaveOut"_s)->setChecked(true);
    w.finish(dialog);
    ui::UnitList& measures = w.show(View::measures);
    CHECK(measures.count() == 4);
    CHECK(measures.table()->model()->index(0, 3).data().toString() == u"摸底"_s);
    CHECK(measures.table()->model()->index(0, 4).data().toString() == u"张三"_s);
    // The measure is told done in the form for progress.
    QTest::keyClick(measures.table(), Qt::Key_Return);
    REQUIRE(w.page().view() == View::cases);
    ui::CasePane& pane = *w.browser().pane();
    REQUIRE(
        waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.serial == 1 && !pane.view()->facts.notes.empty(); }));
    ui::CommandDialog* progress = startAction(*w.window, pane, u"record-progress"_s);
    auto* measure = qobject_cast<QComboBox*>(progress->form()->editor(u"measure"_s));
    REQUIRE(measure != nullptr);
    CHECK(measure->count() == 3);
    progress->form()->setValues({{u"on"_s, u"2023-05-11"_s}, {u"text"_s, u"摸底报告已成"_s}, {u"measure"_s, u"摸底"_s}, {u"done"_s, true}});
    finish(*w.window, progress);
    ui::UnitList& again = w.show(View::measures);
    REQUIRE(waitFor([&] { return !again.isReading() && again.sheet().rows.back()[7] == "已完成"; }));
    CHECK(again.sheet().rows.back()[9] == "1");  // a day late
}

TEST_CASE("my cases: what is due says why with F2, figures lead to their pieces, and lines are copied as a table", "[units]") {
    UnitAtWork w;
    ui::UnitList& due = w.show(View::due);
    REQUIRE(due.count() > 0);
    const int reply = UnitAtWork::rowWith(due, 3, u"答复代表"_s);
    due.table()->setCurrentIndex(due.table()->model()->index(reply, 0));
    CHECK(due.table()->model()->index(reply, 5).data().toString().startsWith(u"超"_s));
    QTest::keyClick(due.table(), Qt::Key_F2);
    ui::DueExplanation* why = nullptr;
    REQUIRE(waitFor([&] { return (why = due.findChild<ui::DueExplanation*>()) != nullptr && why->isVisible(); }));
    QTest::keyClick(why, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return due.findChild<ui::DueExplanation*>() == nullptr || !why->isVisible(); }));
    due.table()->setFocus();
    QTest::keyClick(due.table(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().contains(u"答复代表"_s));

    ui::UnitList& figures = w.show(View::figures);
    const int open = UnitAtWork::rowWith(figures, 1, u"答复超期"_s);
    CHECK(figures.sheet().rows[static_cast<std::size_t>(open)][2] == "3");
    figures.table()->setCurrentIndex(figures.table()->model()->index(open, 0));
    REQUIRE(waitFor([&] { return figures.pieces()->model()->rowCount() == 3; }));
    QTest::keyClick(figures.table(), Qt::Key_Return);
    QTest::keyClick(figures.pieces(), Qt::Key_Down);
    QTest::keyClick(figures.pieces(), Qt::Key_Return);
    CHECK(w.page().view() == View::cases);
    REQUIRE(waitFor([&] { return w.browser().pane()->view() != nullptr && w.browser().pane()->view()->facts.suggestion.serial == 3; }));
}

TEST_CASE("my cases: F2 on a figure says what is counted, and an empty list keeps the keyboard", "[units]") {
    UnitAtWork w;
    ui::UnitList& figures = w.show(View::figures);
    const int row = UnitAtWork::rowWith(figures, 1, u"答复超期"_s);
    figures.table()->setCurrentIndex(figures.table()->model()->index(row, 0));
    figures.table()->setFocus();
    QTest::keyClick(figures.table(), Qt::Key_F2);
    ui::DueExplanation* told = nullptr;
    REQUIRE(waitFor([&] { return (told = figures.findChild<ui::DueExplanation*>()) != nullptr && told->isVisible(); }));
    QStringList texts;
    const auto labels = told->findChildren<QLabel*>();
    for (const QLabel* label : labels) texts.append(label->text());
    CHECK(texts.contains(u"统计口径"_s));
    CHECK_FALSE(texts.contains(u"没有日期"_s));
    QTest::keyClick(told, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return figures.findChild<ui::DueExplanation*>() == nullptr || !told->isVisible(); }));

    ui::UnitList& measures = w.show(View::measures);
    REQUIRE(measures.count() == 0);
    CHECK(measures.isAncestorOf(QApplication::focusWidget()));
    CHECK(QApplication::focusWidget()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::AltModifier);
    CHECK(w.page().view() == View::due);
}

TEST_CASE("my cases: of another unit nothing is left, neither ticks nor lists without columns", "[units]") {
    OfficeWithAccounts w;
    w.window->go(ui::Workplace::myCases);
    ui::MyCasesPage& page = *w.window->myCasesPage();
    page.chooseUnit(u"市交通运输局"_s);
    REQUIRE(waitFor([&] { return page.browser()->model()->rowCount() == 1 && page.browser()->model()->rowAt(0) != nullptr; }));
    page.browser()->model()->setTicked({0}, true);
    page.showView(View::due);
    ui::UnitList& due = *page.list(View::due);
    REQUIRE(waitFor([&] { return due.count() > 0; }));
    page.chooseUnit(u"没有这个单位"_s);
    CHECK(due.count() == 0);
    page.chooseUnit(u"市住建局"_s);
    CHECK(page.browser()->model()->ticked().empty());
    page.chooseUnit(u"市交通运输局"_s);
    page.showView(View::due);
    REQUIRE(waitFor([&] { return due.count() > 0; }));
    CHECK(due.table()->model()->headerData(3, Qt::Horizontal).toString() == QString::fromStdString(due.sheet().columns[3].title));
    // The same unit once more takes nothing away.
    page.browser()->model()->setTicked({0}, true);
    page.chooseUnit(u"市交通运输局"_s);
    CHECK(page.browser()->model()->ticked().size() == 1);
}

TEST_CASE("lists: a chip of a filter keeps the keyboard while the list is read anew, and gives it to the next one", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    setup.window->go(ui::Workplace::suggestions);
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && browser.model()->rowAt(2) != nullptr; }));
    browser.setSearchText(u"第"_s);
    browser.model()->setTicked({0, 1}, true);
    setup.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(setup.window.get()));
    auto* change = child<QPushButton>(&browser, u"changeTicked"_s);
    change->setFocus();
    REQUIRE(change->hasFocus());
    browser.model()->setTicked({2}, true);  // as somebody does with the mouse; what is ticked is told anew
    CHECK(child<QPushButton>(&browser, u"changeTicked"_s) == change);
    CHECK(change->hasFocus());
    // What goes gives the keyboard to what takes its place.
    browser.model()->clearTicks();
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(QApplication::focusWidget()->objectName() == u"keepFilter"_s);
}

TEST_CASE("my cases: a unit puts its own contact right from the menu and by Ctrl+K", "[units]") {
    UnitAtWork w(R"({"command":"record-contact","case":"18-1-1","unit":"市交通运输局","phase":"before","way":"visit","place":"代表住处"})");
    ui::CasePane& pane = *w.browser().pane();
    for (int row = 0; row < 3; ++row) {
        if (w.browser().model()->rowAt(row)->serial == 1) w.browser().showCase(w.browser().model()->idAt(row));
    }
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.serial == 1; }));
    REQUIRE(waitFor([&] { return pane.findChild<QAction*>(u"more_correct-contact"_s) != nullptr; }));
    CHECK(pane.findChild<QAction*>(u"more_correct-contact"_s)->isEnabled());
    const auto* nothing = pane.findChild<QAction*>(u"more_correct-reply"_s);
    REQUIRE(nothing != nullptr);
    CHECK_FALSE(nothing->isEnabled());  // and says that there is no reply yet
    CHECK(pane.findChild<QAction*>(u"more_correct-assignment"_s) == nullptr);  // the office's

    w.window->goToAnything();
    ui::Palette& palette = *w.window->commandPalette();
    palette.field()->setText(u"更正联系"_s);
    REQUIRE(waitFor([&] { return palette.list()->count() > 0 && palette.list()->item(0)->text().contains(u"更正联系记录"_s); }));
    palette.list()->setCurrentRow(0);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    ui::CommandDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = w.window->findChild<ui::CommandDialog*>()) != nullptr; }));
    dialog->form()->setValues({{u"place"_s, u"代表家站"_s}});
    tests::finish(*w.window, dialog);
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.contacts.at(0).place == "代表家站"; }));
}

TEST_CASE("my cases: the form of progress shows everybody who is in charge as recorded", "[units]") {
    UnitAtWork w(R"({"command":"acknowledge-receipt","case":"18-1-1","unit":"市交通运输局","leader":"分管甲","handler":"承办乙"})");
    ui::CasePane& pane = *w.browser().pane();
    for (int row = 0; row < 3; ++row) {
        if (w.browser().model()->rowAt(row)->serial == 1) w.browser().showCase(w.browser().model()->idAt(row));
    }
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.serial == 1; }));
    ui::CommandDialog* dialog = startAction(*w.window, pane, u"record-progress"_s);
    CHECK(qobject_cast<QLineEdit*>(dialog->form()->editor(u"leader"_s))->placeholderText() == u"分管甲"_s);
    CHECK(qobject_cast<QLineEdit*>(dialog->form()->editor(u"handler"_s))->placeholderText() == u"承办乙"_s);
}

TEST_CASE("my cases: with an extension asked for the unit's own step is the first button, and who may decide is told to others",
          "[units]") {
    UnitAtWork w;
    for (const char* json :
         {R"({"command":"acknowledge-receipt","case":"18-1-1","unit":"市交通运输局"})",
          R"({"command":"record-contact","case":"18-1-1","unit":"市交通运输局","phase":"before","way":"visit"})",
          R"({"command":"request-extension","case":"18-1-1","unit":"市交通运输局","reason":"涉及面广","until":"2023-08-31"})"}) {
        w.record(json, "2023-05-10");
    }
    const auto show = [&](ui::CaseBrowser& browser) -> ui::CasePane& {
        REQUIRE(waitFor([&] { return browser.model()->rowCount() > 2 && browser.model()->rowAt(2) != nullptr; }));
        for (int row = 0; row < browser.model()->rowCount(); ++row) {
            if (browser.model()->rowAt(row)->serial == 1) browser.showCase(browser.model()->idAt(row));
        }
        ui::CasePane& pane = *browser.pane();
        REQUIRE(waitFor(
            [&] { return pane.view() != nullptr && pane.view()->facts.suggestion.serial == 1 && !pane.view()->facts.extensions.empty(); }));
        return pane;
    };
    ui::CasePane& own = show(w.browser());
    auto* reply = child<QPushButton>(&own, u"action_record-reply"_s);
    CHECK(reply->property("kind").toString() == u"primary"_s);
    CHECK(child<QLabel>(&own, u"openMatters"_s)->text().contains(u"审批延期"_s));

    w.theRegister->lock();
    REQUIRE(waitFor([&] { return w.isAtSignIn(); }));
    w.signIn(u"周敏"_s, clerkPassword);
    w.window->go(ui::Workplace::suggestions);
    ui::CasePane& office = show(*w.window->registerPage()->browser());
    const auto* decide = child<QPushButton>(&office, u"action_decide-extension"_s);
    CHECK_FALSE(decide->isEnabled());
    const QString whose = child<QLabel>(&office, u"nextStepWhose"_s)->text();
    CHECK(whose.contains(u"审批延期"_s));
    CHECK(whose.contains(u"交办人员、领导"_s));
    w.window->goToAnything();
    ui::Palette& palette = *w.window->commandPalette();
    palette.field()->setText(u"审批延期"_s);
    REQUIRE(waitFor([&] { return palette.list()->count() > 0 && palette.list()->item(0)->text().contains(u"审批延期"_s); }));
    palette.list()->setCurrentRow(0);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return w.window->strip()->text().contains(u"交办人员、领导"_s); }));
    CHECK(w.window->findChild<ui::CommandDialog*>() == nullptr);
}

}  // namespace huying::tests
