// SPDX-License-Identifier: GPL-3.0-or-later
// The road to the formal unit through the real window, by keys: planned, agreed, assigned, listed for the meeting; settings.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/assign_dialog.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/case_actions.h"
#include "dialogs/hand_over_dialog.h"
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
using domain::NextStep;

bool isNext(const ui::CasePane& pane, NextStep step) {
    return waitFor([&] { return pane.view() != nullptr && pane.view()->summary.nextStep == step; });
}

QStringList unitsIn(const ui::CommandDialog* dialog) {
    QStringList names;
    for (const QLineEdit* picker : dialog->findChildren<QLineEdit*>()) {
        if (picker->accessibleName() == u"承办单位"_s && picker->isVisibleTo(dialog) && !picker->text().isEmpty())
            names.append(picker->text());
    }
    return names;
}

void fill(ui::BatchDialog& dialog, const QVariantMap& values) {
    dialog.form()->setValues(values);
    REQUIRE(waitFor([&] { return !dialog.isPreviewing(); }));
}

void changeTicked(ui::MainWindow& window, const QVariantMap& values) {
    window.registerPage()->browser()->model()->setTicked({0, 1, 2}, true);
    window.registerPage()->changeSelected();
    ui::BatchDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::BatchDialog*>()) != nullptr; }));
    REQUIRE(waitFor([&] { return !dialog->isPreviewing(); }));
    fill(*dialog, values);
    REQUIRE(dialog->preview().refused() == 0);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::BatchDialog*>() == nullptr; }));
}

}  // namespace

TEST_CASE("planning: the rows of one dialog go from what was proposed to who has it, each filled in from the stage before", "[planning]") {
    WindowOnNewRegister setup("2023-03-20");
    setup.registerPieces(1);
    setup.record(R"({"command":"plan-assignment","case":"1","stage":"proposed","tasks":[{"unit":"市住建局"}]})", "2023-03-02");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(isNext(pane, NextStep::planUnits));

    ui::CommandDialog* planning = pressAction(window, pane, u"plan-assignment"_s);
    CHECK(planning->form()->values().value(u"stage"_s).toString() == u"planned"_s);
    CHECK(unitsIn(planning) == QStringList{u"市住建局"_s});
    CHECK(child<QLabel>(planning, u"planText"_s)->text().contains(u"代表建议 2023-03-02：市住建局（单办）"_s));
    CHECK(planning->form()->editor(u"via"_s)->isHidden());
    CHECK(planning->findChild<QLabel*>(u"dueNote"_s)->isHidden());  // no notice goes out yet, so that no date is printed on it
    planning->form()->setValues({{u"on"_s, u"3.3"_s}, {u"by"_s, u"代表工委"_s}});
    auto* dialog = qobject_cast<ui::AssignDialog*>(planning);
    REQUIRE(dialog != nullptr);
    dialog->addRow(u"市公安局"_s);
    finish(window, planning);
    REQUIRE(isNext(pane, NextStep::consultUnits));
    CHECK(pane.view()->facts.unitPlans.at(1).units.size() == 2);
    CHECK(window.strip()->text().contains(u"拟办"_s));

    ui::CommandDialog* consulting = pressAction(window, pane, u"record-consultation"_s);
    consulting->form()->setValues({{u"on"_s, u"3.4"_s}, {u"consent"_s, u"objected"_s}, {u"opinion"_s, u"职责不符"_s}});
    CHECK_FALSE(consulting->form()->editor(u"better_unit"_s)->isHidden());
    finish(window, consulting);
    REQUIRE(isNext(pane, NextStep::planUnits));
    pane.showTab(1);
    CHECK(pane.findChild<QFrame*>(u"planCard"_s) != nullptr);

    // Formally assigned from the plan, objection or not: that is said.
    ui::CommandDialog* assigning = pressAction(window, pane, u"assign-suggestion"_s);
    CHECK(unitsIn(assigning).size() == 2);
    CHECK_FALSE(assigning->form()->editor(u"via"_s)->isHidden());
    CHECK_FALSE(assigning->findChild<QLabel*>(u"dueNote"_s)->isHidden());
    assigning->form()->setValues({{u"on"_s, u"3.6"_s}, {u"via"_s, u"市政府办公厅"_s}, {u"passed_on"_s, u"3.8"_s}});
    finish(window, assigning);
    REQUIRE(waitFor([&] { return pane.view()->facts.tasks.size() == 2; }));
    CHECK(window.strip()->text().contains(u"有不同意见"_s));
    CHECK(ui::isoText(pane.view()->facts.tasks[0].passedOn) == u"2023-03-08"_s);
    window.undo();
    REQUIRE(waitFor([&] { return pane.view()->facts.tasks.empty(); }));
}

TEST_CASE("planning: another stage takes other rows unless somebody typed, and opening it leaves no draft", "[planning]") {
    WindowOnNewRegister setup("2023-03-20");
    setup.registerPieces(1);
    setup.record(R"({"command":"plan-assignment","case":"1","tasks":[{"unit":"市住建局","scope":"路灯"}]})", "2023-03-02");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(isNext(pane, NextStep::consultUnits));
    ui::CommandDialog* dialog = pressAction(window, pane, u"assign-suggestion"_s);
    CHECK(unitsIn(dialog) == QStringList{u"市住建局"_s});
    CHECK_FALSE(setup.theRegister->drafts().draft(u"assign/18-1-1"_s));
    auto* stage = qobject_cast<QComboBox*>(dialog->form()->editor(u"stage"_s));
    REQUIRE(stage != nullptr);
    CHECK(stage->findText(u"单位不同意"_s) < 0);
    const auto choose = [&](const char* code) {
        stage->setCurrentIndex(stage->findData(QString::fromLatin1(code)));
        Q_EMIT stage->activated(stage->currentIndex());
    };
    choose("proposed");
    CHECK(unitsIn(dialog).isEmpty());
    choose("agreed");
    CHECK(waitFor([&] { return unitsIn(dialog) == QStringList{u"市住建局"_s}; }));  // the row is shown a little later
    dialog->form()->setValues({{u"on"_s, u"3.4"_s}, {u"contact"_s, u"何×"_s}});
    finish(window, dialog);
    REQUIRE(isNext(pane, NextStep::assign));
    CHECK(pane.view()->facts.consultations.at(0).contact == "何×");
}

TEST_CASE("planning: many are planned, agreed to and assigned in one step each, and listed for the meeting", "[planning]") {
    WindowOnNewRegister setup("2023-03-20");
    setup.registerPieces(3);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && browser.model()->rowAt(2) != nullptr; }));
    const auto isStage = [&](domain::PlanningStage stage) {
        return waitFor([&] {
            for (int row = 0; row < 3; ++row) {
                if (browser.model()->rowAt(row) == nullptr || browser.model()->rowAt(row)->planning != stage) return false;
            }
            return true;
        });
    };
    changeTicked(window, {{u"kind"_s, u"plan"_s}, {u"on"_s, u"2023-03-03"_s}, {u"tasks"_s, QStringList{u"市住建局"_s, u"市公安局"_s}}});
    REQUIRE(isStage(domain::PlanningStage::planned));

    window.registerPage()->setSavedFilter(ui::SavedFilter::planned);
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && !browser.model()->isLoading(); }));
    ui::HandOverDialog* list = window.registerPage()->listHandOver();
    REQUIRE(waitFor([&] { return list->sheet().rows.size() == 3; }));
    auto* table = child<QTableWidget>(list, u"handOverTable"_s);
    CHECK(table->item(0, 5)->text() == u"市住建局（主办）、市公安局（会办）"_s);
    for (const char* name : {"list.docx", "list.xlsx", "list.csv"}) {
        setup.prompts.saveFile = setup.path(QString::fromLatin1(name));
        child<QPushButton>(list, u"exportHandOver"_s)->click();
        REQUIRE(waitFor([&] { return QFileInfo(setup.prompts.saveFile).size() > 50; }));
    }
    bool isShown = false;
    QObject::connect(list, &ui::HandOverDialog::previewed, list, [&] { isShown = true; });
    QTest::keyClick(list, Qt::Key_P, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return isShown; }));
    for (QDialog* preview : list->findChildren<QDialog*>()) preview->close();
    list->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::HandOverDialog*>() == nullptr; }));

    changeTicked(window, {{u"kind"_s, u"agreement"_s}, {u"on"_s, u"2023-03-04"_s}, {u"by"_s, u"各单位办公室"_s}});
    REQUIRE(isStage(domain::PlanningStage::agreed));
    changeTicked(window, {{u"kind"_s, u"as_planned"_s}, {u"on"_s, u"2023-03-06"_s}, {u"text"_s, u"成办交〔2023〕1号"_s}});
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 0; }));  // nothing is left for the meeting
    window.registerPage()->setSavedFilter(std::nullopt);
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && browser.model()->rowAt(2) != nullptr; }));
    CHECK((browser.model()->rowAt(0)->state == domain::CaseState::assigned));
    CHECK(browser.model()->rowAt(0)->jointUnits == "市公安局");
    window.undo();
    REQUIRE(isStage(domain::PlanningStage::agreed));
}

TEST_CASE("planning: until when one may withdraw and how numbers are written are set in the directory", "[planning]") {
    WindowOnNewRegister setup("2023-03-20");
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::directory);
    ui::DirectoryTab* tab = nullptr;
    for (int part = 0; part < window.directoryPage()->tabCount(); ++part) {
        window.directoryPage()->showTab(part);
        if (window.directoryPage()->tab()->findChild<QPushButton*>(u"numberPattern"_s) != nullptr) tab = window.directoryPage()->tab();
        if (tab != nullptr) break;
    }
    REQUIRE(tab != nullptr);
    REQUIRE(waitFor([&] { return tab->table()->count() > 0; }));
    tab->table()->list()->setCurrentItem(tab->table()->list()->topLevelItem(0));
    const auto open = [&](const QString& name) {
        auto* button = child<QPushButton>(tab, name);
        REQUIRE(waitFor([&] {
            tab->table()->list()->setCurrentItem(tab->table()->list()->topLevelItem(0), 0,
                                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            return button->isEnabled();
        }));
        button->click();
        ui::CommandDialog* dialog = nullptr;
        REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::CommandDialog*>()) != nullptr; }));
        return dialog;
    };
    ui::CommandDialog* numbers = open(u"numberPattern"_s);
    auto* example = child<QLabel>(numbers, u"patternExample"_s);
    numbers->form()->setValues({{u"pattern"_s, u"市{届}届人大{次}次会议第{序号}号建议"_s}});
    CHECK(example->text() == u"示例：市十八届人大一次会议第120号建议"_s);
    numbers->form()->setValues({{u"pattern"_s, u"第{届}号"_s}});
    CHECK(example->text().contains(u"序号"_s));
    numbers->form()->setValues({{u"pattern"_s, u"{年}{序号:4}"_s}});
    finish(window, numbers);
    setup.registerPieces(1);
    window.go(ui::Workplace::suggestions);
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr; }));
    CHECK(pane.view()->facts.suggestion.numberText.ends_with("0001"));

    window.go(ui::Workplace::directory);
    ui::CommandDialog* withdrawal = open(u"withdrawalRule"_s);
    withdrawal->form()->setValues({{u"withdraw_until"_s, u"assignment"_s}});
    QTest::keyClick(withdrawal, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !withdrawal->form()->errorOf(u"source"_s).isEmpty(); }));
    withdrawal->form()->setValues({{u"source"_s, u"北京条例第十三条"_s}});
    finish(window, withdrawal);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市公安局","role":"sole"}]})", "2023-03-06");
    window.go(ui::Workplace::suggestions);
    REQUIRE(waitFor([&] { return pane.view() != nullptr && !pane.view()->facts.tasks.empty(); }));
    const auto action = std::find_if(pane.view()->actions.begin(), pane.view()->actions.end(),
                                     [](const app::AllowedCommand& one) { return one.command == "withdraw-suggestion"; });
    REQUIRE(action != pane.view()->actions.end());
    REQUIRE(action->reasons.size() == 1);
    CHECK(action->reasons[0].code == "withdrawal-too-late");
}

TEST_CASE("planning: how each system gets its pieces is set in the directory and followed when assigning", "[planning]") {
    WindowOnNewRegister setup("2023-03-20");
    setup.registerPieces(3);
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::directory);
    REQUIRE(waitFor([&] { return window.directoryPage() != nullptr; }));
    window.directoryPage()->showTab(10);
    ui::EntryTable* table = window.directoryPage()->tab()->table();
    REQUIRE(waitFor([&] { return table->count() == 10; }));
    const auto set = [&](const QString& system, const QVariantMap& values) {
        table->select(system);
        table->list()->setFocus();
        QTest::keyClick(table->list(), Qt::Key_Return);  // Enter edits
        ui::CommandDialog* dialog = nullptr;
        REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::CommandDialog*>()) != nullptr; }));
        dialog->form()->setValues(values);
        finish(window, dialog);
    };
    set(u"government"_s, {{u"via"_s, u"市政府办公厅"_s}});
    set(u"court"_s, {{u"route_way"_s, u"direct"_s}});
    REQUIRE(waitFor([&] { return setup.theRegister->directory().routes.size() == 2; }));
    CHECK(table->list()->topLevelItem(2)->text(2) == u"市政府办公厅"_s);

    window.go(ui::Workplace::suggestions);
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && browser.pane()->view() != nullptr; }));
    ui::CommandDialog* assigning = pressAction(window, *browser.pane(), u"assign-suggestion"_s);
    auto* dialog = qobject_cast<ui::AssignDialog*>(assigning);
    REQUIRE(dialog != nullptr);
    dialog->addRow(u"市公安局"_s);
    dialog->addRow(u"市法院"_s);
    dialog->addRow(u"成都轨道集团"_s);
    auto* told = child<QLabel>(assigning, u"routeText"_s);
    CHECK(told->text() == u"市政府办公厅：市公安局\n直接交办：市法院\n没有设定交办途径（企事业）：成都轨道集团"_s);
    assigning->form()->setValues({{u"via"_s, u"市委督查室"_s}});
    CHECK(told->text().isEmpty());
    assigning->form()->setValues({{u"via"_s, QString()}, {u"on"_s, u"3.6"_s}});
    finish(window, assigning);
    REQUIRE(waitFor([&] { return browser.pane()->view()->facts.tasks.size() == 3; }));
    CHECK(browser.pane()->view()->facts.tasks[0].via == "市政府办公厅");
    CHECK(browser.pane()->view()->facts.tasks[1].via.empty());
    CHECK(window.strip()->text().contains(u"没有设定交办途径"_s));
    window.undo();
    REQUIRE(waitFor([&] { return browser.pane()->view()->facts.tasks.empty(); }));

    // The list for the meeting: of all bodies, and of one.
    changeTicked(window, {{u"kind"_s, u"plan"_s}, {u"on"_s, u"2023-03-06"_s}, {u"tasks"_s, QStringList{u"市住建局"_s, u"市法院"_s}}});
    ui::HandOverDialog* list = window.registerPage()->listHandOver();
    REQUIRE(waitFor([&] { return list->sheet().rows.size() == 6; }));
    auto* bodies = child<QComboBox>(list, u"handOverBody"_s);
    REQUIRE(bodies->count() == 3);
    bodies->setCurrentIndex(1);
    REQUIRE(list->sheet().rows.size() == 3);
    CHECK(child<QTableWidget>(list, u"handOverTable"_s)->item(0, 1)->text() == u"市住建局（主办）"_s);
    list->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::HandOverDialog*>() == nullptr; }));

    // Many at once: the preview counts by body.
    window.registerPage()->browser()->model()->setTicked({0, 1, 2}, true);
    window.registerPage()->changeSelected();
    ui::BatchDialog* batch = nullptr;
    REQUIRE(waitFor([&] { return (batch = window.findChild<ui::BatchDialog*>()) != nullptr; }));
    fill(*batch, {{u"kind"_s, u"as_planned"_s}, {u"on"_s, u"2023-03-07"_s}});
    REQUIRE(waitFor([&] { return !batch->preview().pieces.empty() && batch->preview().pieces[0].via == "市政府办公厅"; }));
    CHECK(child<QLabel>(batch, u"batchCounts"_s)->text().contains(u"市政府办公厅：3件"_s));
    batch->close();
}

}  // namespace huying::tests
