// SPDX-License-Identifier: GPL-3.0-or-later
// Backups while a window closes and where their folder is gone or full, and registers that cannot be written.
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <catch2/catch.hpp>
#include <cstdio>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/backup_dialog.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "main/wiring.h"
#include "other_window.h"
#include "pages/intake/intake_page.h"
#include "pages/register/register_page.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

QStringList backupsIn(const QString& folder) { return QDir(folder).entryList({QStringLiteral("*.huying")}); }

// As a person does it in the dialog of backups.
void chooseBackupFolder(WindowOnNewRegister& setup, const QString& folder) {
    QDir().mkpath(folder);
    setup.prompts.folder = folder;
    setup.window->action(ui::ActionId::backups)->trigger();
    auto* dialog = setup.window->findChild<ui::BackupDialog*>();
    REQUIRE(dialog != nullptr);
    child<QPushButton>(dialog, QStringLiteral("chooseFolder"))->click();
    auto* label = child<QLabel>(dialog, QStringLiteral("backupFolder"));
    REQUIRE(waitFor([&] { return label->text() == folder; }));
    dialog->close();
}

// Runs this program again as another one; what it said, line by line.
QStringList saidBy(const QMap<QString, QString>& environment) {
    QProcess program;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.cbegin(); it != environment.cend(); ++it) variables.insert(it.key(), it.value());
    program.setProcessEnvironment(variables);
    program.setProcessChannelMode(QProcess::SeparateChannels);
    program.start(QCoreApplication::applicationFilePath(), {});
    REQUIRE(waitFor([&] { return program.state() == QProcess::NotRunning; }, 60000));
    return QString::fromUtf8(program.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void say(const QString& line) {
    std::printf("%s\n", qUtf8Printable(QString(line).replace(QLatin1Char('\n'), QLatin1Char(' '))));
    std::fflush(stdout);
}

}  // namespace

void becomeOrdinary() {
    if (::geteuid() != 0) return;
    constexpr unsigned nobody = 65534;
    if (::setgid(nobody) != 0 || ::setuid(nobody) != 0) std::exit(9);
}

void mountFullFolder(const QString& folder) {
    const bool isMounted = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                           ::mount("none", qUtf8Printable(folder), "tmpfs", 0, "size=100k") == 0;
    if (!isMounted) {
        say(QStringLiteral("no mount"));
        std::exit(0);
    }
}

// In a program of its own: the register's backup folder has less room than a backup needs.
int backUpIntoFullFolder(const QString& registerFile) {
    OtherWindow other(registerFile, zh("张敏"));
    ui::Backups& backups = other.theRegister->backups();
    if (!waitFor([&] {
            backups.tick();
            return backups.problem().has_value();
        }))
        return 3;
    say(QString::fromStdString(backups.problem()->code));
    say(other.window->strip()->text());
    say(backupState(*other.window));
    other.window->strip()->showNotice(zh("别的消息"));
    backups.tick();
    if (!waitFor([&] { return other.window->strip()->text() != zh("别的消息"); })) return 4;
    say(other.window->strip()->text());
    other.prompts.isConfirmed = false;
    other.window->close();
    if (!waitFor([&] { return !other.prompts.asked.isEmpty(); })) return 5;
    say(other.prompts.asked.last());
    say(other.window->isVisible() ? QStringLiteral("open") : QStringLiteral("closed"));
    return 0;
}

// In a program of its own that may not write the file: what the window says and offers.
int lookAsOrdinary(const QString& registerFile) {
    if (QFile file(registerFile); file.open(QIODevice::ReadWrite)) return 3;  // the fault is not real
    OtherWindow other(registerFile, zh("张敏"));
    const ui::MainWindow& window = *other.window;
    const ui::CasePane* pane = window.registerPage()->browser()->pane();
    if (!waitFor([&] { return pane->view() != nullptr; })) return 4;
    const auto* standing = window.findChild<QLabel*>(QStringLiteral("standing"));
    say(standing->isVisible() ? standing->text() : QStringLiteral("nothing"));
    say(window.findChild<QLabel*>(QStringLiteral("savedState"))->text());
    for (const ui::ActionId id : {ui::ActionId::importLedger, ui::ActionId::registerSuggestion, ui::ActionId::assignChosen,
                                  ui::ActionId::changeChosen, ui::ActionId::undo, ui::ActionId::chase}) {
        const QAction* action = window.action(id);
        if (action->isEnabled() || !action->toolTip().contains(zh("只读"))) say(zh("可用：") + action->text());
    }
    for (const QPushButton* button : pane->findChildren<QPushButton*>()) {
        if (!button->objectName().startsWith(QStringLiteral("action_"))) continue;
        if (button->isEnabled() || !button->toolTip().contains(zh("只读"))) say(zh("可用：") + button->text());
    }
    const auto* finish = window.intakePage()->findChild<QPushButton*>(QStringLiteral("registerSuggestion"));
    if (finish->isEnabled() || !finish->toolTip().contains(zh("只读"))) say(zh("可用：登记"));
    // Where a form can still be opened it says so before anything is typed, and cannot be finished.
    ui::CommandDialog* form = window.registerPage()->actions()->start(QStringLiteral("correct-suggestion"), *pane->view(), std::nullopt);
    if (form == nullptr) return 5;
    const auto* line = form->findChild<QLabel*>(QStringLiteral("readOnly"));
    const auto* record = form->findChild<QPushButton*>(QStringLiteral("finish"));
    say(line != nullptr && line->isVisible() && !record->isEnabled() ? zh("表单已说明") : zh("表单未说明"));
    form->close();
    return 0;
}

TEST_CASE("closing: the window makes a last backup and then closes", "[closing]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.window->close();
    CHECK(waitFor([&] { return !setup.window->isVisible(); }));
    CHECK(backupsIn(setup.path(QStringLiteral("test-backups"))).size() == 1);
    CHECK(setup.prompts.asked.isEmpty());
}

TEST_CASE("closing: a last backup that cannot be made is told before the window closes, and the person decides", "[closing]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    const QString stick = setup.path(QStringLiteral("stick"));
    chooseBackupFolder(setup, stick);
    QDir(stick).removeRecursively();
    setup.prompts.asked.clear();
    setup.prompts.isConfirmed = false;
    setup.window->close();
    REQUIRE(waitFor([&] { return !setup.prompts.asked.isEmpty(); }));
    CHECK(setup.prompts.asked.last().contains(stick));
    CHECK(setup.window->isVisible());
    CHECK(setup.window->strip()->text().contains(stick));
    CHECK(backupState(*setup.window) == zh("没有备份成功"));
    setup.registerPieces(1);  // and goes on

    SECTION("leaves all the same") {
        setup.prompts.isConfirmed = true;
        setup.window->close();
        CHECK(waitFor([&] { return !setup.window->isVisible(); }));
        CHECK(setup.prompts.asked.size() == 2);
    }
    SECTION("mends it and leaves") {
        QDir().mkpath(stick);
        setup.window->close();
        CHECK(waitFor([&] { return !setup.window->isVisible(); }));
        CHECK(backupsIn(stick).size() == 1);
        CHECK(setup.prompts.asked.size() == 1);
    }
}

TEST_CASE("closing: a backup folder that vanishes between two backups is noticed within a minute", "[closing]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::Backups& backups = setup.theRegister->backups();
    const QString stick = setup.path(QStringLiteral("stick"));
    chooseBackupFolder(setup, stick);
    backups.tick();
    REQUIRE(waitFor([&] { return backupsIn(stick).size() == 1 && backups.lastAt().isValid(); }));
    backups.tick();  // a minute later: nothing is due and nothing is the matter
    REQUIRE(waitFor([&] { return !backups.problem(); }));
    QDir(stick).removeRecursively();
    backups.tick();
    REQUIRE(waitFor([&] { return backups.problem().has_value(); }));
    CHECK(backups.problem()->code == "backup-folder-missing");
    CHECK(setup.window->strip()->text().contains(stick));
}

TEST_CASE("closing: the folder that the program made itself is made again when it vanishes", "[closing]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::Backups& backups = setup.theRegister->backups();
    const QString folder = setup.path(QStringLiteral("test-backups"));
    backups.tick();
    REQUIRE(waitFor([&] { return backupsIn(folder).size() == 1 && backups.lastAt().isValid(); }));
    QDir(folder).removeRecursively();
    backups.tick();
    CHECK(waitFor([&] { return backupsIn(folder).size() == 1; }));
    CHECK_FALSE(backups.problem());
}

TEST_CASE("closing: a full backup folder is told at once, again, and before the window closes", "[closing]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    const QString folder = setup.path(QStringLiteral("full"));
    chooseBackupFolder(setup, folder);
    const QStringList said =
        saidBy({{QStringLiteral("HUYING_TEST_FULL"), setup.theRegister->path()}, {QStringLiteral("HUYING_TEST_FULL_FOLDER"), folder}});
    if (said == QStringList{QStringLiteral("no mount")}) {
        WARN("this machine lets nobody mount: no backup folder was full");
        return;
    }
    CAPTURE(said.join(QStringLiteral(" | ")));
    REQUIRE(said.size() == 6);
    CHECK(said[0] == QStringLiteral("backup-folder-full"));
    CHECK(said[1].contains(folder));
    CHECK(said[2] == zh("没有备份成功"));
    CHECK(said[3] == said[1]);
    CHECK(said[4].contains(folder));
    CHECK(said[5] == QStringLiteral("open"));
}

TEST_CASE("closing: a register that cannot be written says so at once and offers nothing that would write", "[closing]") {
    WindowOnNewRegister setup;  // who may write has it open
    setup.registerPieces(2);
    const QFileInfo file(setup.theRegister->path());
    QFile::setPermissions(file.path(), QFile::Permissions(0x7777));
    for (const QString& name : QDir(file.path()).entryList(QDir::Files))
        QFile::setPermissions(file.path() + QLatin1Char('/') + name, QFile::Permissions(0x6666));
    QFile::setPermissions(file.filePath(), QFile::Permissions(0x4444));
    const QStringList said = saidBy({{QStringLiteral("HUYING_TEST_ORDINARY"), file.filePath()}});
    CAPTURE(said.join(QStringLiteral(" | ")));
    REQUIRE(said.size() == 3);
    CHECK(said[0].contains(zh("只读")));
    CHECK(said[1] == zh("只读"));
    CHECK(said[2] == zh("表单已说明"));
}

}  // namespace huying::tests
