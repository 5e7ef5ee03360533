// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed, recorded and backed up is not lost: through the real windows.
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <catch2/catch.hpp>
#include <cstdio>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/assign_dialog.h"
#include "dialogs/backup_dialog.h"
#include "dialogs/case_actions.h"
#include "dialogs/correct_dialog.h"
#include "dialogs/drafts_dialog.h"
#include "main/wiring.h"
#include "other_window.h"
#include "pages/intake/intake_page.h"
#include "pages/register/register_page.h"
#include "shell/keeping.h"
#include "text/text.h"
#include "widgets/choice_picker.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

void typeChinese(QWidget* field, const QString& text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(field, &event);
}

ui::CommandDialog* startDialog(ui::MainWindow& window, const char* command) {
    ui::CasePane* pane = window.registerPage()->browser()->pane();
    if (!waitFor([&] { return pane->view() != nullptr; })) return nullptr;
    return window.registerPage()->actions()->start(QLatin1String(command), *pane->view(), std::nullopt);
}

app::CorrectSuggestion correction(const char* title) {
    app::CorrectSuggestion command;
    command.caseAddress = "18-1-1";
    command.title.isGiven = true;
    command.title.value = title;
    return command;
}

}  // namespace

// Types into every kind of form as a person does, tells when all of it was kept by itself, and waits for its end by force.
int typeUntilKilled(const QString& registerFile) {
    ui::Register theRegister(ui::wiring(), base::parseIsoDate("2023-12-20"));
    PreparedAnswers prompts;
    ui::MainWindow window(theRegister, prompts);
    window.resize(1440, 900);
    window.show();
    theRegister.open(registerFile);
    if (!waitFor([&] { return theRegister.isOpen() && window.registerPage()->browser()->pane()->view() != nullptr; })) return 3;
    auto* title = window.intakePage()->form()->findChild<QLineEdit*>(QStringLiteral("title"));
    typeChinese(title, zh("关于断电的建议"));
    window.intakePage()->form()->findChild<QPlainTextEdit*>(QStringLiteral("body"))->setPlainText(zh("事由：停电。\n建议：接电。"));
    auto* assign = qobject_cast<ui::AssignDialog*>(startDialog(window, "assign-suggestion"));
    if (assign == nullptr) return 4;
    assign->findChild<ui::ChoicePicker*>()->setText(zh("市交通运输局"));
    assign->addRow();
    assign->findChildren<ui::ChoicePicker*>().last()->setText(zh("市住建局"));
    auto* correct = startDialog(window, "correct-suggestion");
    if (correct == nullptr) return 5;
    correct->form()->findChild<QLineEdit*>(QStringLiteral("remark"))->setText(zh("更正到一半"));
    QSignalSpy kept(&theRegister.drafts(), &ui::Drafts::kept);
    if (!waitFor([&] { return !kept.isEmpty(); })) return 6;
    std::printf("kept\n");
    std::fflush(stdout);
    return QApplication::exec();
}

TEST_CASE("keeping: what was typed in every form is there again after the program was killed", "[keeping]") {
    QString path;
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    path = setup.theRegister->path();
    QProcess typist;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HUYING_TEST_TYPIST"), path);
    typist.setProcessEnvironment(environment);
    typist.setProcessChannelMode(QProcess::SeparateChannels);
    typist.start(QCoreApplication::applicationFilePath(), {});
    REQUIRE(waitFor([&] { return typist.canReadLine() || typist.state() == QProcess::NotRunning; }, 60000));
    const QString told = QString::fromUtf8(typist.readLine()).trimmed();
    typist.kill();  // SIGKILL
    REQUIRE(waitFor([&] { return typist.state() == QProcess::NotRunning; }));
    REQUIRE(told == QStringLiteral("kept"));
    CHECK(typist.exitStatus() == QProcess::CrashExit);
    STATIC_REQUIRE(ui::Drafts::pause < std::chrono::seconds{1});

    OtherWindow after(path, QStringLiteral("张敏"));
    // What and when, offered in the strip.
    auto* offer = child<QPushButton>(after.window.get(), QStringLiteral("offer"));
    CHECK(after.window->strip()->text().contains(zh("3项")));
    CHECK(after.window->strip()->text().contains(zh("登记")));
    offer->click();
    auto* list = after.window->findChild<QTableWidget*>(QStringLiteral("draftList"));
    REQUIRE(list != nullptr);
    CHECK(list->rowCount() == 3);
    after.window->findChild<ui::DraftsDialog*>()->reject();

    const QVariantMap intake = after.window->intakePage()->form()->values();
    CHECK(intake.value(QStringLiteral("title")).toString() == zh("关于断电的建议"));
    CHECK(intake.value(QStringLiteral("body")).toString() == zh("事由：停电。\n建议：接电。"));

    auto* assign = startDialog(*after.window, "assign-suggestion");
    REQUIRE(assign != nullptr);
    QStringList units;
    for (const ui::ChoicePicker* picker : assign->findChildren<ui::ChoicePicker*>()) units.append(picker->text());
    CHECK(units == QStringList{zh("市交通运输局"), zh("市住建局")});
    CHECK(assign->findChild<QWidget*>(QStringLiteral("draftLine")) != nullptr);
    assign->close();

    auto* correct = startDialog(*after.window, "correct-suggestion");
    REQUIRE(correct != nullptr);
    CHECK(correct->form()->values().value(QStringLiteral("remark")).toString() == zh("更正到一半"));
    correct->finish();
    REQUIRE(waitFor([&] { return after.window->findChild<ui::CorrectDialog*>() == nullptr; }));
    REQUIRE(waitFor([&] { return after.theRegister->drafts().left().size() == 2; }));
}

TEST_CASE("keeping: a draft has what was typed, and the day of the form is that of the day it is opened", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    const QString path = setup.theRegister->path();
    {
        OtherWindow other(path, QStringLiteral("张敏"));
        auto* assign = startDialog(*other.window, "assign-suggestion");
        REQUIRE(assign != nullptr);
        CHECK(assign->form()->values().value(QStringLiteral("on")).toString() == QStringLiteral("2023-12-20"));
        assign->findChild<ui::ChoicePicker*>()->setText(zh("市交通运输局"));
        other.window->intakePage()->form()->findChild<QLineEdit*>(QStringLiteral("title"))->setText(zh("写一半"));
    }
    OtherWindow after(path, QStringLiteral("张敏"), "2023-12-22");
    auto* assign = startDialog(*after.window, "assign-suggestion");
    REQUIRE(assign != nullptr);
    CHECK(assign->findChild<ui::ChoicePicker*>()->text() == zh("市交通运输局"));
    CHECK(assign->form()->values().value(QStringLiteral("on")).toString() == QStringLiteral("2023-12-22"));
    // A day that somebody chose stays.
    assign->form()->setValues({{QStringLiteral("on"), QStringLiteral("2023-12-21")}});
    assign->close();
    REQUIRE(waitFor([&] { return after.window->findChild<ui::CommandDialog*>() == nullptr; }));
    assign = startDialog(*after.window, "assign-suggestion");
    REQUIRE(assign != nullptr);
    CHECK(assign->form()->values().value(QStringLiteral("on")).toString() == QStringLiteral("2023-12-21"));
    const QVariantMap intake = after.window->intakePage()->form()->values();
    CHECK(intake.value(QStringLiteral("title")).toString() == zh("写一半"));
    CHECK(intake.value(QStringLiteral("on")).toString() == QStringLiteral("2023-12-22"));
}

TEST_CASE("keeping: going on from the list opens the form, throwing away empties it for good", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    const QString path = setup.theRegister->path();
    {
        OtherWindow other(path, QStringLiteral("张敏"));
        auto* correct = startDialog(*other.window, "correct-suggestion");
        REQUIRE(correct != nullptr);
        correct->form()->findChild<QLineEdit*>(QStringLiteral("remark"))->setText(zh("改一半"));
        other.window->intakePage()->form()->findChild<QLineEdit*>(QStringLiteral("title"))->setText(zh("写一半"));
    }
    OtherWindow after(path, QStringLiteral("张敏"));
    REQUIRE(after.theRegister->drafts().left().size() == 2);
    after.window->action(ui::ActionId::drafts)->trigger();
    auto* dialog = after.window->findChild<ui::DraftsDialog*>();
    REQUIRE(dialog != nullptr);
    auto* list = dialog->findChild<QTableWidget*>(QStringLiteral("draftList"));
    for (int row = 0; row < list->rowCount(); ++row) {
        if (list->item(row, 1)->text() == zh("登记")) list->selectRow(row);
    }
    child<QPushButton>(dialog, QStringLiteral("discard"))->click();
    REQUIRE(list->rowCount() == 1);
    child<QPushButton>(dialog, QStringLiteral("goOn"))->click();
    REQUIRE(waitFor([&] { return after.window->findChild<ui::CorrectDialog*>() != nullptr; }));
    auto* correct = after.window->findChild<ui::CorrectDialog*>();
    CHECK(correct->form()->values().value(QStringLiteral("remark")).toString() == zh("改一半"));
    correct->close();
}

TEST_CASE("keeping: what is recorded out of a draft is told on whatever page the window stands", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    const QString path = setup.theRegister->path();
    {
        OtherWindow other(path, QStringLiteral("张敏"));
        auto* correct = startDialog(*other.window, "correct-suggestion");
        REQUIRE(correct != nullptr);
        correct->form()->findChild<QLineEdit*>(QStringLiteral("remark"))->setText(zh("改一半"));
    }
    OtherWindow after(path, QStringLiteral("张敏"));
    after.window->go(ui::Workplace::today);
    after.window->action(ui::ActionId::drafts)->trigger();
    auto* dialog = after.window->findChild<ui::DraftsDialog*>();
    REQUIRE(dialog != nullptr);
    child<QPushButton>(dialog, QStringLiteral("goOn"))->click();
    ui::CorrectDialog* correct = nullptr;
    REQUIRE(waitFor([&] { return (correct = after.window->findChild<ui::CorrectDialog*>()) != nullptr; }));
    finish(*after.window, correct);
    CHECK(waitFor([&] { return after.window->strip()->text().startsWith(zh("已更正")); }));
    Q_EMIT after.window->keeping()->done(zh("记下了"));
    CHECK(after.window->strip()->text().contains(zh("记下了")));
}

TEST_CASE("keeping: a draft of a correction keeps what was typed also where a choice fills the other fields", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(
        R"({"command":"assign-suggestion","case":"18-1-1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
        "2023-03-03");
    const ui::CasePane* pane = setup.window->registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane->view() != nullptr && pane->view()->facts.tasks.size() == 2; }));
    auto* dialog = startDialog(*setup.window, "correct-assignment");
    REQUIRE(dialog != nullptr);
    const QVariantMap fresh = dialog->form()->values();
    auto* unit = qobject_cast<QComboBox*>(dialog->form()->editor(QStringLiteral("unit")));
    unit->setCurrentIndex(1);
    dialog->form()->findChild<QLineEdit*>(QStringLiteral("scope"))->setText(zh("只答停车部分"));
    const QVariantMap typed = dialog->form()->values();
    dialog->close();
    REQUIRE(waitFor([&] { return setup.window->findChild<ui::CommandDialog*>() == nullptr; }));
    auto* again = startDialog(*setup.window, "correct-assignment");
    REQUIRE(again != nullptr);
    CHECK(again->form()->values() == typed);
    CHECK(again->form()->values() != fresh);
    again->close();
}

TEST_CASE("keeping: a window sees by itself what another records, and keeps its selection and what is typed", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    ui::CaseBrowser* browser = setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser->model()->rowCount() == 3; }));
    browser->list()->selectRow(1);
    const domain::SuggestionId selected = browser->list()->current();
    auto* title = setup.window->intakePage()->form()->findChild<QLineEdit*>(QStringLiteral("title"));
    title->setText(zh("写到一半"));
    ui::Register second(ui::wiring(), base::parseIsoDate("2023-12-20"));
    second.open(setup.theRegister->path());
    REQUIRE(waitFor([&] { return second.isOpen(); }));
    app::RegisterSuggestion command;
    command.title = "关于另一个窗口的建议";
    command.lead.name = "王明";
    bool isWritten = false;
    second.execute(&second, {command}, {base::parseIsoDate("2023-03-01"), false},
                   [&](const app::BatchResult& result) { isWritten = result.isWritten; });
    REQUIRE(waitFor([&] { return isWritten; }));
    REQUIRE(waitFor([&] { return browser->model()->rowCount() == 4; }));
    CHECK(ui::Register::pollPause <= std::chrono::milliseconds{500});  // and half a second to read and show it
    CHECK(browser->list()->current() == selected);
    CHECK(title->text() == zh("写到一半"));
}

TEST_CASE("keeping: the second editor of a case sees what changed and keeps what was typed", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    OtherWindow other(setup.theRegister->path(), QStringLiteral("李红"));
    auto* dialog = startDialog(*setup.window, "correct-suggestion");
    REQUIRE(dialog != nullptr);
    dialog->form()->findChild<QLineEdit*>(QStringLiteral("remark"))->setText(zh("我写的备注"));
    auto* title = dialog->form()->findChild<QLineEdit*>(QStringLiteral("title"));
    bool isWritten = false;
    app::CorrectSuggestion theirs = correction("别人改的标题");
    theirs.remark.isGiven = true;
    theirs.remark.value = "别人的备注";
    other.theRegister->execute(other.window.get(), {theirs}, {base::parseIsoDate("2023-03-02"), false},
                               [&](const app::BatchResult& result) { isWritten = result.isWritten; });
    REQUIRE(waitFor([&] { return isWritten; }));
    REQUIRE(waitFor([&] { return title->text() == zh("别人改的标题"); }));
    auto* meanwhile = child<QLabel>(dialog, QStringLiteral("meanwhile"));
    CHECK(meanwhile->text().contains(zh("别人改的标题")));
    CHECK(dialog->form()->values().value(QStringLiteral("remark")).toString() == zh("我写的备注"));
    CHECK(dialog->form()->errorOf(QStringLiteral("remark")).contains(zh("别人的备注")));
    dialog->finish();
    REQUIRE(waitFor([&] { return setup.window->findChild<ui::CorrectDialog*>() == nullptr; }));
    const ui::CasePane* pane = setup.window->registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane->view()->facts.suggestion.remark == "我写的备注"; }));
    CHECK(pane->view()->facts.suggestion.title == "别人改的标题");
}

TEST_CASE("keeping: a backup that fails is told at once and until it is mended, and work goes on", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::Register& theRegister = *setup.theRegister;
    const QString stick = setup.path(QStringLiteral("stick"));
    setup.prompts.folder = stick;
    QDir().mkpath(stick);
    ui::BackupDialog* dialog = nullptr;
    setup.window->action(ui::ActionId::backups)->trigger();
    dialog = setup.window->findChild<ui::BackupDialog*>();
    REQUIRE(dialog != nullptr);
    child<QPushButton>(dialog, QStringLiteral("chooseFolder"))->click();
    auto* folder = child<QLabel>(dialog, QStringLiteral("backupFolder"));
    REQUIRE(waitFor([&] { return folder->text() == stick; }));
    dialog->close();
    QDir(stick).removeRecursively();  // the stick is pulled out

    theRegister.backups().tick();
    REQUIRE(waitFor([&] { return theRegister.backups().problem().has_value(); }));
    CHECK(theRegister.backups().problem()->code == "backup-folder-missing");
    CHECK(backupState(*setup.window) == zh("没有备份成功"));
    CHECK(setup.window->strip()->text().contains(stick));
    setup.registerPieces(1);  // work goes on
    for (int minute = 0; minute < 2; ++minute) {
        setup.window->strip()->showNotice(zh("别的消息"));
        theRegister.backups().tick();
        REQUIRE(waitFor([&] { return setup.window->strip()->text().contains(stick); }));  // tried and told again
    }
    CHECK(backupState(*setup.window) == zh("没有备份成功"));

    QDir().mkpath(stick);
    theRegister.backups().tick();
    REQUIRE(waitFor([&] { return !theRegister.backups().problem(); }));
    CHECK(backupState(*setup.window).startsWith(zh("已备份")));
    CHECK(setup.window->strip()->text().startsWith(zh("备份又成功了")));
    CHECK(QDir(stick).entryList({QStringLiteral("*.huying")}).size() == 1);
    // A window that is made anew, as for another language, tells it too.
    ui::MainWindow anew(theRegister, setup.prompts);
    CHECK(backupState(anew).startsWith(zh("已备份")));
}

TEST_CASE("keeping: of many unfinished entries three are named, and that there are others is said", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    const QString path = setup.theRegister->path();
    {
        const OtherWindow gone(path, QStringLiteral("张敏"));
        for (int number = 1; number <= 4; ++number)
            gone.theRegister->drafts().keep(QStringLiteral("correct-suggestion/18-1-%1").arg(number), {{QStringLiteral("remark"), number}});
    }
    OtherWindow after(path, QStringLiteral("张敏"));
    CHECK(after.window->strip()->text().contains(zh("4项")));
    CHECK(after.window->strip()->text().endsWith(zh("等")));
}

TEST_CASE("keeping: the evening's backup restores to exactly that, through the dialog", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    setup.window->action(ui::ActionId::backups)->trigger();
    auto* dialog = setup.window->findChild<ui::BackupDialog*>();
    REQUIRE(dialog != nullptr);
    auto* list = child<QTableWidget>(dialog, QStringLiteral("backupList"));
    dialog->backUpNow();
    REQUIRE(waitFor([&] { return list->rowCount() == 1; }));
    CHECK(list->item(0, 1)->text() == zh("2件"));
    list->selectRow(0);
    REQUIRE(waitFor([&] { return child<QPushButton>(dialog, QStringLiteral("restore"))->isEnabled(); }));
    CHECK(child<QLabel>(dialog, QStringLiteral("consequence"))->text().contains(zh("恢复后一条也不少")));
    CHECK_FALSE(child<QLabel>(dialog, QStringLiteral("consequence"))->text().contains(zh("0条")));
    dialog->close();
    setup.registerPieces(3);
    setup.window->action(ui::ActionId::backups)->trigger();
    for (auto* one : setup.window->findChildren<ui::BackupDialog*>()) dialog = one;
    list = child<QTableWidget>(dialog, QStringLiteral("backupList"));
    REQUIRE(waitFor([&] { return list->rowCount() == 1; }));
    auto* restore = child<QPushButton>(dialog, QStringLiteral("restore"));
    CHECK_FALSE(restore->isEnabled());
    list->selectRow(0);
    REQUIRE(waitFor([&] { return restore->isEnabled(); }));
    CHECK(child<QLabel>(dialog, QStringLiteral("consequence"))->text().contains(zh("3条记录")));
    restore->click();
    const ui::CaseListModel* model = setup.window->registerPage()->browser()->model();
    REQUIRE(waitFor([&] { return model->rowCount() == 2 && setup.window->strip()->text().contains(zh("已恢复")); }));
    CHECK(QDir(QFileInfo(setup.theRegister->path()).path()).entryList({QStringLiteral("*-before-restore-*.huying")}).size() == 1);
    setup.registerPieces(1);  // and work goes on
    CHECK(waitFor([&] { return model->rowCount() == 3; }));
}

TEST_CASE("keeping: a saved copy is one file that opens", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    setup.prompts.saveFile = setup.path(QStringLiteral("stick copy"));
    setup.window->action(ui::ActionId::saveCopy)->trigger();
    REQUIRE(waitFor([&] { return setup.window->strip()->text().contains(zh("已另存")); }));
    const QString copy = setup.path(QStringLiteral("stick copy.huying"));
    CHECK(QFile::exists(copy));
    CHECK_FALSE(QFile::exists(copy + QStringLiteral("-wal")));
    OtherWindow other(copy, QStringLiteral("张敏"));
    CHECK(waitFor([&] { return other.window->registerPage()->browser()->model()->rowCount() == 2; }));
}

TEST_CASE("keeping: a backup that is opened says what it is and how to go on, and a copy of it is worked in", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::Backups& backups = setup.theRegister->backups();
    backups.tick();
    const QString folder = setup.path(QStringLiteral("test-backups"));
    const auto names = [&] { return QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot); };
    REQUIRE(waitFor([&] { return backups.lastAt().isValid(); }));
    const QStringList before = names();
    const QString backup = QDir(folder).entryList({QStringLiteral("*.huying")}).value(0);
    OtherWindow other(QDir(folder).filePath(backup), QStringLiteral("张敏"));
    const ui::MainWindow& window = *other.window;
    REQUIRE(waitFor([&] { return window.registerPage()->browser()->model()->rowCount() == 2; }));
    const QString said = child<QLabel>(other.window.get(), QStringLiteral("standing"))->text();
    CHECK(said.contains(backup));
    CHECK(said.contains(zh("台账“test”")));
    CHECK(said.contains(zh("另存副本")));
    for (const ui::ActionId id : {ui::ActionId::registerSuggestion, ui::ActionId::undo, ui::ActionId::backups}) {
        CHECK_FALSE(window.action(id)->isEnabled());
        CHECK(window.action(id)->toolTip().contains(zh("备份")));
    }
    other.theRegister->backups().tick();
    CHECK_FALSE(QSettings().value(QStringLiteral("recent")).toStringList().contains(QDir(folder).filePath(backup)));

    other.prompts.saveFile = setup.path(QStringLiteral("go on.huying"));
    window.action(ui::ActionId::saveCopy)->trigger();
    REQUIRE(waitFor([&] { return window.strip()->text().contains(zh("已另存")); }));
    other.window->close();
    CHECK(waitFor([&] { return !other.window->isVisible(); }));
    CHECK(names() == before);
    OtherWindow next(setup.path(QStringLiteral("go on.huying")), QStringLiteral("张敏"));
    CHECK(waitFor([&] { return next.window->registerPage()->browser()->model()->rowCount() == 2; }));
    CHECK_FALSE(next.theRegister->readOnly());
    CHECK(next.window->action(ui::ActionId::registerSuggestion)->isEnabled());
}

TEST_CASE("keeping: after two idle seconds everything stands in the one file", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    const QString log = setup.theRegister->path() + QStringLiteral("-wal");
    CHECK(QFileInfo(log).size() > 0);
    CHECK(waitFor([&] { return QFileInfo(log).size() == 0; }, 10000));
}

TEST_CASE("keeping: an unfinished entry of a unit begins with what was typed, not with the unit", "[keeping]") {
    ui::FormDraft draft;
    draft.form = QStringLiteral("record-progress/18-1-1");
    draft.values = {{QStringLiteral("unit"), zh("市规划和自然资源局")}, {QStringLiteral("text"), zh("已现场查看")}};
    CHECK(ui::DraftsDialog::beginningOf(draft) == zh("已现场查看"));
    draft.values.remove(QStringLiteral("text"));
    CHECK(ui::DraftsDialog::beginningOf(draft) == zh("市规划和自然资源局"));
}

}  // namespace huying::tests
