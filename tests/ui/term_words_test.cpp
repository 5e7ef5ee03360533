// SPDX-License-Identifier: GPL-3.0-or-later
// Result classes, words and the settings beside them, in the directory and by keyboard.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/register/register_page.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"
#include "widgets/form.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

constexpr int sessionsTab = 4;
constexpr int rulesTab = 6;
constexpr int classesTab = 8;
constexpr int wordsTab = 9;
constexpr int reasonsTab = 11;
constexpr int choicesTab = 12;

// Words are the program's as a whole: no test leaves its own behind.
struct ShippedWordsAgain {
    ~ShippedWordsAgain() { ui::useRegisterWords({}); }
};

class Directory {
public:
    ShippedWordsAgain again;
    WindowOnNewRegister setup;

    Directory() {
        setup.window->go(ui::Workplace::directory);
        REQUIRE(waitFor([&] { return setup.window->directoryPage() != nullptr; }));
    }

    ui::DirectoryPage& page() { return *setup.window->directoryPage(); }
    ui::EntryTable& tab(int index) {
        page().showTab(index);
        REQUIRE(waitFor([&] { return page().tab()->table()->count() > 0; }));
        return *page().tab()->table();
    }
    ui::CommandDialog* open(const QString& button) {
        auto* found = child<QPushButton>(page().tab(), button);
        REQUIRE(waitFor([&] { return found->isEnabled(); }));
        found->click();
        return dialog();
    }
    ui::CommandDialog* dialog() {
        ui::CommandDialog* found = nullptr;
        REQUIRE(waitFor([&] { return (found = setup.window->findChild<ui::CommandDialog*>()) != nullptr && found->isVisible(); }));
        return found;
    }
    void finish(ui::CommandDialog* open) {
        QTest::keyClick(open, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return setup.window->findChild<ui::CommandDialog*>() == nullptr; }));
    }
};

QStringList firstColumn(const ui::EntryTable& table) {
    QStringList texts;
    for (int i = 0; i < table.list()->topLevelItemCount(); ++i) texts.append(table.list()->topLevelItem(i)->text(0));
    return texts;
}

}  // namespace

TEST_CASE("result classes are renamed, taken out and chosen as a list in the directory") {
    Directory d;
    ui::EntryTable& table = d.tab(classesTab);
    REQUIRE(waitFor([&] { return firstColumn(table) == QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s}; }));
    table.select(u"C"_s);
    table.list()->setFocus();
    QTest::keyClick(table.list(), Qt::Key_Return);  // Enter edits
    ui::CommandDialog* edit = d.dialog();
    edit->form()->setValues({{u"short_name"_s, u"参考"_s}});
    d.finish(edit);
    REQUIRE(waitFor([&] { return firstColumn(table).contains(u"参考"_s); }));

    ui::CommandDialog* list = d.open(u"resultClassList"_s);
    list->form()->setValues({{u"list"_s, u"jia_yi_bing"_s}});
    CHECK(child<QLabel>(list, u"classChanges"_s)->text().contains(u"参考 受客观条件限制暂时难以解决但具有参考价值 → 丙"_s));
    d.finish(list);
    REQUIRE(waitFor([&] { return firstColumn(table) == QStringList{u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s}; }));
    CHECK(ui::words().label(domain::ResultClass::A) == "甲");

    // One that a reply has stays: the dialog says why and keeps what was typed.
    d.setup.registerPieces(1);
    d.setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市公安局","role":"sole"}]})", "2023-03-03");
    d.setup.record(R"({"command":"record-reply","case":"1","unit":"市公安局","result_class":"A"})", "2023-05-03");
    table.select(u"A"_s);
    ui::CommandDialog* out = d.open(u"resultClassEdit"_s);
    out->form()->setValues({{u"in_use"_s, false}});
    QTest::keyClick(out, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !out->form()->errorOf(u"in_use"_s).isEmpty(); }));
    CHECK(out->form()->errorOf(u"in_use"_s).contains(u"1件答复"_s));
    out->close();
}

TEST_CASE("a word is set and taken back in the directory, and labels say it at once") {
    Directory d;
    ui::EntryTable& table = d.tab(wordsTab);
    table.select(u"joint"_s);
    ui::CommandDialog* edit = d.open(u"wordingEdit"_s);
    edit->form()->setValues({{u"text"_s, u"协办"_s}});
    d.finish(edit);
    REQUIRE(waitFor([&] { return ui::word("task_role.joint") == u"协办"_s; }));
    CHECK(ui::word("field.joint_units") == u"协办单位"_s);
    table.select(u"joint"_s);
    auto* back = child<QPushButton>(d.page().tab(), u"wordingTakeBack"_s);
    REQUIRE(waitFor([&] { return back->isEnabled(); }));
    back->click();
    REQUIRE(waitFor([&] { return ui::word("task_role.joint") == u"会办"_s; }));
}

TEST_CASE("what a satisfied form does is set beside the other settings of sessions") {
    Directory d;
    d.tab(sessionsTab);
    ui::CommandDialog* dialog = d.open(u"completionRule"_s);
    dialog->form()->setValues({{u"completes_on_satisfied"_s, false}});
    d.finish(dialog);
    REQUIRE(waitFor([&] { return !d.setup.theRegister->directory().settings.completesOnSatisfied; }));
}

TEST_CASE("how large a photo may be is set beside the other settings of sessions") {
    Directory d;
    d.tab(sessionsTab);
    ui::CommandDialog* dialog = d.open(u"photoLimit"_s);
    CHECK(dialog->form()->values()[u"megabytes"_s].toString() == u"20"_s);
    dialog->form()->setValues({{u"megabytes"_s, u"500"_s}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(u"megabytes"_s).contains(u"200"_s); }));
    dialog->form()->setValues({{u"megabytes"_s, u"35"_s}});
    d.finish(dialog);
    REQUIRE(waitFor([&] { return d.setup.theRegister->directory().settings.photoMegabytes == 35; }));
}

TEST_CASE("choosing a profile shows what else its text says, and takes only what is ticked") {
    Directory d;
    d.tab(rulesTab);
    ui::CommandDialog* dialog = d.open(u"profileChoose"_s);
    const auto tick = [&] { return dialog->form()->findChild<QCheckBox*>(u"take_withdrawal"_s); };
    dialog->form()->setValues({{u"profile"_s, u"beijing"_s}});
    REQUIRE(waitFor([&] { return tick() != nullptr && tick()->isVisibleTo(dialog); }));
    CHECK(tick()->text() == u"撤回：答复以前 → 交办以前（交办以前可以撤回（北京条例第十三条））"_s);
    CHECK_FALSE(tick()->isChecked());
    tick()->setChecked(true);
    dialog->form()->setValues({{u"profile"_s, u"chongqing"_s}});
    REQUIRE(waitFor([&] { return !tick()->isVisibleTo(dialog); }));
    CHECK_FALSE(tick()->isChecked());  // another profile's text was ticked
    dialog->form()->setValues({{u"profile"_s, u"beijing"_s}, {u"take_withdrawal"_s, true}});
    d.finish(dialog);
    bool isTaken = false;
    d.setup.theRegister->ask(
        d.setup.window.get(), [](app::RegisterStore& store) { return store.reader().withdrawalRules(); },
        [&](const std::map<int, domain::WithdrawalRule>& rules) {
            isTaken = rules.contains(18) && rules.at(18).until == domain::WithdrawalLimit::assignment;
        });
    CHECK(waitFor([&] { return isTaken; }));
}

TEST_CASE("a reason for not accepting a paper is added, renamed and taken out of use in the directory") {
    Directory d;
    ui::EntryTable& table = d.tab(reasonsTab);
    REQUIRE(waitFor([&] { return table.count() == 13; }));
    ui::CommandDialog* add = d.open(u"refusalReasonAdd"_s);
    QTest::keyClick(add, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !add->form()->errorOf(u"name"_s).isEmpty(); }));
    add->form()->setValues({{u"name"_s, u"属于区（市）县事权"_s}});
    d.finish(add);
    REQUIRE(waitFor([&] { return firstColumn(table).contains(u"属于区（市）县事权"_s); }));
    table.select(u"tender"_s);
    table.list()->setFocus();
    QTest::keyClick(table.list(), Qt::Key_Return);  // Enter edits
    ui::CommandDialog* edit = d.dialog();
    CHECK(edit->form()->values().value(u"source"_s).toString().contains(u"北京条例"_s));
    edit->form()->setValues({{u"name"_s, u"指定中标人"_s}, {u"in_use"_s, false}});
    d.finish(edit);
    REQUIRE(waitFor([&] { return firstColumn(table).contains(u"指定中标人"_s); }));
    REQUIRE(waitFor([&] { return ui::words().reasonOf(18, "tender").label == "指定中标人"; }));
    CHECK_FALSE(ui::words().reasonOf(18, "tender").isInUse);

    // What a review gave is not removed: the page says why.
    d.setup.record(R"({"command":"record-submission","session":"18-1","title":"关于停车的建议","lead":"王明（武侯代表团）"})",
                   "2023-03-03");
    d.setup.record(
        R"({"command":"review-submission","submission":"18-1-来1","stage":"first","verdict":"decline","refusal_reason":"own_1","told_on":"2023-03-06"})",
        "2023-03-06");
    table.select(u"own_1"_s);
    auto* remove = child<QPushButton>(d.page().tab(), u"refusalReasonRemove"_s);
    REQUIRE(waitFor([&] { return remove->isEnabled(); }));
    remove->click();
    CHECK(waitFor([&] { return d.setup.window->strip()->text().contains(u"不能删除"_s); }));
    CHECK(table.count() == 14);
}

TEST_CASE("choices of a list are moved and taken off in the directory by keyboard, and forms offer what is left") {
    Directory d;
    d.setup.registerPieces(1);
    d.setup.record(R"({"command":"correct-suggestion","case":"1","formation_source":"voter_reception"})", "2023-03-03");
    ui::EntryTable& table = d.tab(choicesTab);
    REQUIRE(waitFor([&] { return table.count() == 6; }));
    CHECK(firstColumn(table) ==
          QStringList{u"专题调研"_s, u"集中视察"_s, u"代表小组活动"_s, u"座谈走访"_s, u"代表家站接待选民"_s, u"其他"_s});
    const auto offered = [](int term) { return domain::offeredIn(ui::words().choicesOf(term, domain::ChoiceList::formationSource)); };
    using Codes = std::vector<std::string>;

    table.select(u"interviews"_s);
    table.list()->setFocus();
    QTest::keyClick(table.list(), Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitFor([&] { return firstColumn(table).at(2) == u"座谈走访"_s; }));
    CHECK(table.current() == u"interviews"_s);
    REQUIRE(waitFor([&] { return offered(18).at(2) == "interviews"; }));
    QTest::keyClick(table.list(), Qt::Key_Down, Qt::AltModifier);
    REQUIRE(waitFor([&] { return firstColumn(table).at(3) == u"座谈走访"_s; }));
    table.select(u"voter_reception"_s);
    QTest::keyClick(table.list(), Qt::Key_Return);  // Enter takes off and offers again
    REQUIRE(waitFor([&] { return firstColumn(table).last() == u"代表家站接待选民"_s; }));
    REQUIRE(waitFor([&] { return offered(18) == Codes{"special_research", "inspection", "group_activity", "interviews", "other"}; }));
    CHECK(offered(17).size() == 6);

    // The form of a piece that has it shows it; that of another one does not offer it.
    ui::MainWindow& window = *d.setup.window;
    window.go(ui::Workplace::suggestions);
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr; }));
    ui::CommandDialog* correction = startAction(window, pane, u"correct-suggestion"_s);
    auto* source = child<QComboBox>(correction, u"formation_source"_s);
    CHECK(source->currentData().toString() == u"voter_reception"_s);
    CHECK(source->currentText() == u"代表家站接待选民"_s);
    source->setCurrentIndex(source->findData(u"interviews"_s));
    finish(window, correction);
    REQUIRE(waitFor([&] { return pane.view()->facts.suggestion.formationSource == domain::FormationSource::interviews; }));
    correction = startAction(window, pane, u"correct-suggestion"_s);
    CHECK(child<QComboBox>(correction, u"formation_source"_s)->findData(u"voter_reception"_s) < 0);
    correction->close();
}

TEST_CASE("a piece from an activity keeps its source in a draft, also where the term does not offer it") {
    Directory d;
    d.setup.registerPieces(1);
    d.setup.record(
        R"({"command":"record-deputy-activity","name":"公交接驳专题调研","deputy_activity_kind":"special_research","began_on":"2023-02-01","participants":["王明"]})",
        "2023-12-01");
    d.setup.record(R"({"command":"set-term-choices","choice_list":"formation_source","offered":["other"]})", "2023-12-01");
    REQUIRE(waitFor([&] {
        return domain::offeredIn(ui::words().choicesOf(18, domain::ChoiceList::formationSource)).size() == 1 &&
               !d.setup.theRegister->directory().deputyActivities.empty();
    }));
    ui::MainWindow& window = *d.setup.window;
    window.go(ui::Workplace::suggestions);
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr; }));
    ui::CommandDialog* dialog = startAction(window, pane, u"correct-suggestion"_s);
    auto* source = child<QComboBox>(dialog, u"formation_source"_s);
    CHECK(source->findData(u"special_research"_s) < 0);
    child<ui::ChoicePicker>(dialog, u"deputy_activity"_s)->setText(u"公交接驳专题调研"_s);  // typed whole, not taken from the list
    REQUIRE(source->findData(u"special_research"_s) >= 0);
    source->setCurrentIndex(source->findData(u"special_research"_s));
    dialog->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    dialog = startAction(window, pane, u"correct-suggestion"_s);
    CHECK(child<QComboBox>(dialog, u"formation_source"_s)->currentData().toString() == u"special_research"_s);
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->activityName == "公交接驳专题调研"; }));
    CHECK(pane.view()->facts.suggestion.formationSource == domain::FormationSource::specialResearch);
}

}  // namespace huying::tests
