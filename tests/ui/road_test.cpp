// SPDX-License-Identifier: GPL-3.0-or-later
// The whole road of a suggestion through the real window, with keys and clicks only.
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <catch2/catch.hpp>
#include <fstream>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "dialogs/import_dialog.h"
#include "pages/intake/intake_page.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "pages/report/report_page.h"
#include "text/text.h"
#include "widgets/chip_picker.h"
#include "widgets/due_explanation.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

// Presses the button of an action in a case pane, fills the form that opens and finishes it.
void act(ui::MainWindow& window, ui::CasePane& pane, const char* command, const QVariantMap& values) {
    INFO(command);
    REQUIRE(waitFor([&] { return pane.findChild<QPushButton*>(QLatin1String("action_") + QLatin1String(command)) != nullptr; }));
    auto* button = child<QPushButton>(&pane, QLatin1String("action_") + QLatin1String(command));
    REQUIRE(button->isEnabled());
    button->click();
    auto* dialog = window.findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->form()->setValues(values);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);  // twice: it must not act twice
    const bool isGone = waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; });
    if (!isGone) FAIL("refused: " << dialog->findChild<QLabel*>(QStringLiteral("formErrors"))->text().toStdString());
}

bool isState(const ui::CasePane& pane, domain::CaseState state) {
    return waitFor([&] { return pane.view() != nullptr && pane.view()->summary.state == state; });
}

void fillAssignment(ui::MainWindow& window, const QString& unit) {
    auto* dialog = window.findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    auto* picker = dialog->findChild<ui::ChoicePicker*>();
    REQUIRE(picker != nullptr);
    picker->setText(unit);
    dialog->form()->setValues({{QStringLiteral("on"), QStringLiteral("2023-03-03")}});
    child<QPushButton>(dialog, QStringLiteral("finish"))->click();
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
}

}  // namespace

TEST_CASE("window: a suggestion goes its whole road", "[road]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();

    // Intake: an unfinished form says what is missing and keeps what was typed.
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    REQUIRE(window.workplace() == ui::Workplace::intake);
    ui::Form* form = window.intakePage()->form();
    form->setValues({{QStringLiteral("title"), zh("关于优化公交接驳的建议")}, {QStringLiteral("submitted_on"), QStringLiteral("2.30")}});
    window.intakePage()->finish();
    CHECK(form->errorOf(QStringLiteral("lead")).contains(zh("领衔代表")));
    CHECK_FALSE(form->errorOf(QStringLiteral("submitted_on")).isEmpty());
    form->setValues({{QStringLiteral("lead"), zh("王明（武侯代表团）")},
                     {QStringLiteral("co_signers"), QStringList{zh("陈二（武侯代表团）")}},
                     {QStringLiteral("submitted_on"), QStringLiteral("2023-02-24")},
                     {QStringLiteral("on"), QStringLiteral("2023-02-26")},
                     {QStringLiteral("origin"), QStringLiteral("converted_motion")},
                     {QStringLiteral("paper_source"), zh("大会秘书处")},
                     {QStringLiteral("category"), zh("交通邮电类")}});
    window.intakePage()->finish();
    auto* registered = child<QListWidget>(&window, QStringLiteral("justRegistered"));
    REQUIRE(waitFor([&] { return registered->count() == 1; }));
    CHECK(window.strip()->text().contains(zh("已登记")));
    CHECK(form->values().value(QStringLiteral("title")).toString().isEmpty());
    CHECK(form->values().value(QStringLiteral("origin")).toString() == QStringLiteral("direct"));  // of this paper, not of the next
    CHECK(form->values().value(QStringLiteral("paper_source")).toString().isEmpty());

    Q_EMIT registered->itemActivated(registered->item(0));
    REQUIRE(window.workplace() == ui::Workplace::suggestions);
    REQUIRE(isState(pane, domain::CaseState::registered));

    // Assignment.
    REQUIRE(waitFor([&] { return pane.findChild<QPushButton*>(QStringLiteral("action_assign-suggestion")) != nullptr; }));
    child<QPushButton>(&pane, QStringLiteral("action_assign-suggestion"))->click();
    fillAssignment(window, zh("市交通运输局"));
    REQUIRE(isState(pane, domain::CaseState::assigned));
    CHECK(ui::isoText(pane.view()->summary.dueOn) == QStringLiteral("2023-06-05"));

    // The due date explains itself.
    pane.explainDue();
    auto* why = pane.findChild<ui::DueExplanation*>();
    REQUIRE(why != nullptr);
    CHECK(why->findChildren<QLabel*>().size() > 6);
    why->close();

    // The unit's part, in its own workplace.
    window.go(ui::Workplace::myCases);
    window.myCasesPage()->chooseUnit(zh("市交通运输局"));
    ui::CasePane& mine = *window.myCasesPage()->browser()->pane();
    REQUIRE(isState(mine, domain::CaseState::assigned));
    act(window, mine, "acknowledge-receipt", {{QStringLiteral("on"), QStringLiteral("3.6")}, {QStringLiteral("handler"), zh("李×")}});
    act(window, mine, "record-progress", {{QStringLiteral("on"), QStringLiteral("3.10")}, {QStringLiteral("text"), zh("完成客流调查")}});
    act(window, mine, "record-contact",
        {{QStringLiteral("on"), QStringLiteral("3.20")},
         {QStringLiteral("phase"), QStringLiteral("before")},
         {QStringLiteral("way"), QStringLiteral("visit")}});
    REQUIRE(isState(mine, domain::CaseState::handling));
    act(window, mine, "record-reply",
        {{QStringLiteral("on"), QStringLiteral("5.30")},
         {QStringLiteral("result_class"), QStringLiteral("B")},
         {QStringLiteral("text"), zh("现答复如下")}});
    REQUIRE(isState(mine, domain::CaseState::replied));
    act(window, mine, "record-delivery",
        {{QStringLiteral("on"), QStringLiteral("5.31")}, {QStringLiteral("way"), QStringLiteral("in_person")}});
    REQUIRE(waitFor([&] { return mine.view()->summary.undelivered == 0; }));

    // Dissatisfied, handled again, mostly satisfied: complete.
    window.go(ui::Workplace::suggestions);
    REQUIRE(isState(pane, domain::CaseState::replied));
    act(window, pane, "record-feedback",
        {{QStringLiteral("on"), QStringLiteral("6.12")},
         {QStringLiteral("result"), QStringLiteral("dissatisfied")},
         {QStringLiteral("comment"), zh("夜间班次没有答复")}});
    REQUIRE(waitFor([&] { return pane.view()->summary.nextStep == domain::NextStep::decideRehandling; }));
    act(window, pane, "order-rehandling", {{QStringLiteral("on"), QStringLiteral("6.15")}});
    REQUIRE(isState(pane, domain::CaseState::rehandling));
    act(window, pane, "record-reply",
        {{QStringLiteral("on"), QStringLiteral("7.10")}, {QStringLiteral("result_class"), QStringLiteral("A")}});
    REQUIRE(waitFor([&] { return pane.view()->summary.isReplied; }));
    act(window, pane, "record-feedback",
        {{QStringLiteral("on"), QStringLiteral("7.20")}, {QStringLiteral("result"), QStringLiteral("mostly_satisfied")}});
    REQUIRE(isState(pane, domain::CaseState::completed));
    CHECK(pane.view()->facts.feedback.size() == 2);
    CHECK(pane.view()->facts.replies.size() == 2);

    // Taken back and brought back, and said so.
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    if (!waitFor([&] { return window.strip()->text().contains(zh("已撤销")); }, 5000))
        FAIL("the strip says: " << window.strip()->text().toStdString() << ", focus in "
                                << (QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toStdString() : "nothing"));
    REQUIRE(waitFor([&] { return pane.view()->facts.feedback.size() == 1; }));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(isState(pane, domain::CaseState::completed));

    // The report counts it.
    window.go(ui::Workplace::report);
    REQUIRE(waitFor([&] { return window.reportPage()->report() != nullptr; }));
    CHECK(window.reportPage()->report()->totals.completed == 1);
    setup.prompts.saveFile = setup.path(QStringLiteral("报告.docx"));
    window.reportPage()->topActions().last()->trigger();
    REQUIRE(waitFor([&] { return window.strip()->text().contains(zh("已导出")); }));
    CHECK(QFile(setup.prompts.saveFile).size() > 1000);
}

TEST_CASE("window: several are assigned in one step and taken back in one", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(5);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 5 && browser.model()->rowAt(4) != nullptr; }));
    browser.list()->selectAll();
    CHECK(browser.countText().contains(zh("选中5件")));
    window.registerPage()->assignSelected();
    fillAssignment(window, zh("市教育局"));
    REQUIRE(waitFor([&] { return window.strip()->text() == zh("已交办5件，1家单位"); }));
    REQUIRE(waitFor([&] {
        const app::CaseRow* row = browser.model()->rowAt(4);
        return row != nullptr && row->state == domain::CaseState::assigned;
    }));
    window.undo();
    REQUIRE(waitFor([&] {
        const app::CaseRow* row = browser.model()->rowAt(4);
        return row != nullptr && row->state == domain::CaseState::registered;
    }));
}

TEST_CASE("window: a refusal changes nothing and loses nothing", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(isState(pane, domain::CaseState::registered));
    child<QPushButton>(&pane, QStringLiteral("action_assign-suggestion"))->click();
    auto* dialog = window.findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->findChild<ui::ChoicePicker*>()->setText(zh("市并不存在局"));
    dialog->form()->setValues({{QStringLiteral("document_number"), zh("成办交〔2023〕3号")}});
    dialog->finish();
    CHECK(dialog->form()->errorOf(QStringLiteral("tasks")).contains(zh("市并不存在局")));
    dialog->findChild<ui::ChoicePicker*>()->setText(zh("市教育局"));
    dialog->form()->setValues({{QStringLiteral("on"), QStringLiteral("2023-12-21")}});  // tomorrow
    dialog->finish();
    REQUIRE(waitFor([&] { return !dialog->form()->errorOf(QStringLiteral("on")).isEmpty(); }));
    dialog->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    child<QPushButton>(&pane, QStringLiteral("action_assign-suggestion"))->click();
    dialog = window.findChild<ui::CommandDialog*>();
    CHECK(dialog->form()->values().value(QStringLiteral("document_number")).toString() == zh("成办交〔2023〕3号"));
    CHECK(child<QWidget>(dialog, QStringLiteral("draftLine"))->isVisible());
    CHECK(pane.view()->summary.state == domain::CaseState::registered);
    dialog->close();
}

TEST_CASE("window: intake offers the next number and lists those never given", "[window]") {
    WindowOnNewRegister setup;
    app::RegisterSuggestion command;
    command.title = "关于绿道的建议";
    command.lead.name = "王明";
    command.lead.delegation = "武侯代表团";
    command.serial = 4;
    app::RegisterSuggestion first = command;
    first.serial = 1;
    setup.prepare({first, command}, "2023-03-01");
    setup.window->go(ui::Workplace::intake);
    auto* gaps = setup.window->intakePage()->findChild<QLabel*>(QStringLiteral("numberGaps"));
    REQUIRE(gaps != nullptr);
    REQUIRE(waitFor([&] { return gaps->isVisible() && gaps->text().contains(zh("2、3")); }));
    CHECK_FALSE(gaps->text().contains(QLatin1Char('1')));
}

TEST_CASE("window: search, filter and copy", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(12);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 12; }));
    auto* search = child<QLineEdit>(&window, QStringLiteral("search"));
    search->setText(zh("第7件事"));
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 1 && browser.model()->rowAt(0) != nullptr; }));
    browser.list()->selectAll();
    QTest::keyClick(browser.list(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].split(QLatin1Char('\t')).contains(zh("标题")));
    CHECK(lines[1].split(QLatin1Char('\t')).contains(zh("关于第7件事的建议")));
    browser.clearFilters();
    CHECK(search->text().isEmpty());
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 12; }));
    auto* title = child<QLineEdit>(browser.list(), QStringLiteral("filter_title"));
    title->setText(zh("第1"));
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 4; }));  // 1, 10, 11, 12
}

TEST_CASE("window: an import is shown before it is applied", "[window]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    const QString ledger = setup.path(QStringLiteral("台账.csv"));
    std::ofstream(ledger.toStdString()) << "编号,标题,领衔代表,类别,主办单位,交办日期\n"
                                           "1,关于社区养老的建议,王明,劳动人事民政类,市民政局,2023-03-03\n"
                                           "2,关于公交接驳的建议,李三,交通邮电类,市没有这个局,2023-03-03\n";
    setup.prompts.openFile = ledger;
    ui::ImportDialog* dialog = window.importLedger();
    REQUIRE(dialog != nullptr);
    auto* rows = dialog->findChild<QTableView*>(QStringLiteral("importRows"));
    auto* apply = dialog->findChild<QPushButton*>(QStringLiteral("applyImport"));
    REQUIRE(waitFor([&] { return rows->model()->rowCount() == 2; }));
    CHECK_FALSE(apply->isEnabled());
    CHECK(window.registerPage()->browser()->model()->rowCount() == 0);
    for (QCheckBox* box : dialog->findChildren<QCheckBox*>()) {
        if (box->text().contains(zh("跳过"))) box->setChecked(true);
    }
    REQUIRE(waitFor([&] { return apply->isEnabled(); }));
    apply->click();
    REQUIRE(waitFor([&] { return window.registerPage()->browser()->model()->rowCount() == 1; }));
    CHECK(window.strip()->text().contains(zh("已导入")));
}

TEST_CASE("window: what another program writes shows by itself", "[window]") {
    WindowOnNewRegister setup;
    ui::Register second(setup.theRegister->outside(), base::parseIsoDate("2023-12-20"));
    second.open(setup.path(QStringLiteral("test.huying")));
    REQUIRE(waitFor([&] { return second.isOpen(); }));
    app::RegisterSuggestion command;
    command.title = "关于另一个程序的建议";
    command.lead.name = "王明";
    second.execute(&second, {command}, {base::parseIsoDate("2023-03-01"), false}, [](const app::BatchResult&) {});
    CHECK(waitFor([&] { return setup.window->registerPage()->browser()->model()->rowCount() == 1; }));
}

}  // namespace huying::tests
