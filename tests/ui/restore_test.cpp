// SPDX-License-Identifier: GPL-3.0-or-later
// The way back from a register that cannot be opened, from the opening page and by keyboard.
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "dialogs/backup_dialog.h"
#include "main/wiring.h"
#include "pages/register/register_page.h"
#include "shell/keeping.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// A register with two pieces and a backup of it, closed, and then overwritten.
class LostRegister {
public:
    explicit LostRegister(const QByteArray& left, const QString& name = u"成都.huying"_s) : file(folder_.filePath(name)) {
        const QString whole = folder_.filePath(u"成都.huying"_s);
        {
            ui::Register first(ui::wiring(), base::parseIsoDate("2023-12-20"));
            first.create(whole, ui::Register::Contents::empty);
            REQUIRE(waitFor([&] { return first.isOpen(); }));
            app::RegisterSuggestion command;
            command.title = "关于停车难的建议";
            command.lead.name = "王明";
            bool isWritten = false;
            first.execute(&first, {command}, {base::parseIsoDate("2023-03-01"), false},
                          [&](const app::BatchResult& result) { isWritten = result.isWritten; });
            REQUIRE(waitFor([&] { return isWritten; }));
            bool isBackedUp = false;
            first.backups().backUp(app::BackupWhen::always, [&] { isBackedUp = true; });
            REQUIRE(waitFor([&] { return isBackedUp; }));
        }
        for (const char* ending : {"-wal", "-shm"}) QFile::remove(whole + QLatin1String(ending));
        QFile bytes(file);
        REQUIRE(bytes.open(QIODevice::WriteOnly | QIODevice::Truncate));
        bytes.write(left);
        bytes.close();
        theRegister = std::make_unique<ui::Register>(ui::wiring(), base::parseIsoDate("2023-12-20"));
        window = std::make_unique<ui::MainWindow>(*theRegister, prompts);
        window->resize(1440, 900);
        window->show();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        theRegister->open(file);
    }

    [[nodiscard]] QStringList keptFiles() const { return QDir(folder_.path()).entryList({u"*-damaged-*.huying"_s}); }

private:
    QTemporaryDir folder_;

public:
    QString file;
    PreparedAnswers prompts;
    std::unique_ptr<ui::Register> theRegister;
    std::unique_ptr<ui::MainWindow> window;
};

}  // namespace

TEST_CASE("restore: a register that is no register any more is restored from the opening page with the keyboard alone", "[restore]") {
    for (const QByteArray& left : {QByteArray(8192, '\0'), QByteArray(), QByteArray("%PDF-1.7")}) {
        INFO(left.left(8).toStdString());
        LostRegister lost(left);
        auto* backups = lost.window->findChild<QListWidget*>(u"restorable"_s);
        REQUIRE(waitFor([&] { return backups->isVisible() && backups->count() == 1; }));
        CHECK(backups->item(0)->text().contains(u"1件"_s));
        REQUIRE(QApplication::focusWidget() == backups);
        QTest::keyClick(backups, Qt::Key_Return);
        auto* dialog = lost.window->findChild<ui::BackupDialog*>();
        REQUIRE(dialog != nullptr);
        auto* list = child<QTableWidget>(dialog, u"backupList"_s);
        auto* restore = child<QPushButton>(dialog, u"restore"_s);
        REQUIRE(waitFor([&] { return restore->isEnabled(); }));
        CHECK(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Return);
        CHECK(restore->hasFocus());
        QTest::keyClick(restore, Qt::Key_Return);
        REQUIRE(waitFor([&] { return lost.theRegister->isOpen(); }));
        REQUIRE(lost.prompts.asked.size() == 1);
        CHECK(lost.prompts.asked[0].contains(u"1件"_s));
        CHECK(lost.prompts.asked[0].contains(u"成都.huying"_s));
        CHECK(waitFor([&] { return lost.window->registerPage()->browser()->model()->rowCount() == 1; }));
        CHECK(lost.window->strip()->text().contains(u"已恢复"_s));
        REQUIRE(lost.keptFiles().size() == 1);
        CHECK(QFileInfo(QFileInfo(lost.file).dir().filePath(lost.keptFiles()[0])).size() == left.size());
    }
}

TEST_CASE("restore: a file of another kind is not offered to be replaced", "[restore]") {
    LostRegister lost("a letter", u"信.docx"_s);
    auto* message = lost.window->findChild<QLabel*>(u"openingMessage"_s);
    REQUIRE(waitFor([&] { return message->isVisible() && message->text().contains(u"不是呼应台账"_s); }));
    bool isAnswered = false;  // behind everything the window asked
    lost.theRegister->backups().ask(lost.window.get(), [](app::RegisterCopies&) { return true; }, [&](bool) { isAnswered = true; });
    REQUIRE(waitFor([&] { return isAnswered; }));
    CHECK_FALSE(lost.window->findChild<QPushButton*>(u"restoreFailed"_s)->isVisible());
}

TEST_CASE("restore: who thinks better of it at the last question keeps the present register", "[restore]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    bool isBackedUp = false;
    setup.theRegister->backups().backUp(app::BackupWhen::always, [&] { isBackedUp = true; });
    REQUIRE(waitFor([&] { return isBackedUp; }));
    setup.registerPieces(1);
    QTest::keyClick(setup.window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = setup.window->findChild<ui::BackupDialog*>();
    REQUIRE(dialog != nullptr);
    auto* list = child<QTableWidget>(dialog, u"backupList"_s);
    REQUIRE(waitFor([&] { return list->rowCount() == 1; }));
    REQUIRE(comesToFront(dialog));
    CHECK(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    auto* restore = child<QPushButton>(dialog, u"restore"_s);
    REQUIRE(waitFor([&] { return restore->isEnabled(); }));
    setup.prompts.isConfirmed = false;
    REQUIRE(comesToFront(dialog));
    QTest::keyClick(dialog, Qt::Key_R, Qt::AltModifier);
    REQUIRE(waitFor([&] { return setup.prompts.asked.size() == 1; }));  // the button is seen to go down first
    CHECK(setup.prompts.asked[0].contains(u"现在：3件"_s));
    CHECK(setup.prompts.asked[0].contains(u"2件"_s));
    QTest::keyClick(dialog, Qt::Key_B, Qt::AltModifier);
    CHECK(waitFor([&] { return list->rowCount() == 2; }));
    CHECK(QDir(QFileInfo(setup.theRegister->path()).path()).entryList({u"*-before-restore-*.huying"_s}).isEmpty());
}

}  // namespace huying::tests
