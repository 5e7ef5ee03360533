// SPDX-License-Identifier: GPL-3.0-or-later
// Packages and keys through the real windows and by keys alone: an office and a unit, each at its own machine, from the first key to
// the work that comes back.
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTableWidget>
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <memory>

#include "dialogs/backup_dialog.h"
#include "dialogs/left_work_dialog.h"
#include "dialogs/packages_out_dialog.h"
#include "dialogs/return_dialog.h"
#include "main/wiring.h"
#include "packages_by_keys.h"
#include "storage/password.h"
#include "widgets/message_strip.h"
#include "widgets/parts.h"

namespace huying::tests {

namespace {

// Ctrl+Enter with the keyboard on the button that closes.
void finishFromClose(ui::StepDialog* step) {
    for (QPushButton* one : step->findChildren<QPushButton*>()) {
        if (one == button(step, u"finish"_s)) continue;
        one->setFocus();
        QTest::keyClick(one, Qt::Key_Return, Qt::ControlModifier);
        return;
    }
}

// What is told is read whole, and the fields keep their height beside it.
bool hasRoom(const ui::StepDialog* step) {
    const auto labels = step->findChildren<QLabel*>();
    const auto lines = step->findChildren<QLineEdit*>();
    return std::all_of(
               labels.begin(), labels.end(),
               [](const QLabel* label) { return !label->isVisible() || label->height() >= label->heightForWidth(label->width()); }) &&
           std::all_of(lines.begin(), lines.end(), [](const QLineEdit* line) { return line->height() >= line->sizeHint().height(); });
}

void trust(ui::PackagesDialog* dialog, const QString& digits) {
    const int before = dialog->keys()->topLevelItemCount();
    press(dialog, u"packagesDoNext"_s);
    auto* step = shown<ui::StepDialog>(dialog);
    type(step, u"fingerprint"_s, u"11111 22222 33333 44444 55555 66666"_s);
    QTest::keyClick(step->form()->editor(u"fingerprint"_s), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return step->form()->errorOf(u"fingerprint"_s).contains(u"指纹不符"_s); }));
    CHECK(waitFor([&] { return hasRoom(step); }));
    const QWidget* line = step->form()->editor(u"fingerprint"_s);
    CHECK(line->width() > line->fontMetrics().horizontalAdvance(u"11111 22222 33333 44444 55555 66666"_s));
    type(step, u"fingerprint"_s, digits);
    QTest::keyClick(step->form()->editor(u"fingerprint"_s), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->keys()->topLevelItemCount() == before + 1; }));
}

// A unit's machine: a window with no register, until a package is opened.
struct UnitDesk {
    UnitDesk()
        : theRegister(std::make_unique<ui::Register>(ui::wiring(), base::parseIsoDate("2023-12-20"))),
          window(std::make_unique<ui::MainWindow>(*theRegister, prompts)) {
        QSettings().remove(u"packages/ring"_s);
        window->resize(1440, 900);
        window->show();
    }
    PreparedAnswers prompts;
    std::unique_ptr<ui::Register> theRegister;
    std::unique_ptr<ui::MainWindow> window;
};

}  // namespace

TEST_CASE("packages: both sides are led from the first key to the work that comes back, by keys", "[packages]") {
    storage::sealCheaply();
    WindowOnNewRegister office;
    office.registerPieces(2);
    assign(office, "18-1-1", "市教育局");
    assign(office, "18-1-2", "市公安局");
    const auto at = [&](const QString& name) { return office.path(name); };

    // Nothing goes out without a key, and the window says so and what to do.
    ui::PackagesDialog* atOffice = office.window->packages();
    REQUIRE(atOffice != nullptr);
    CHECK_FALSE(atOffice->isOfUnit());
    REQUIRE(waitFor([&] { return nextOf(atOffice).contains(u"第1步"_s); }));
    CHECK_FALSE(button(atOffice, u"packagesOut"_s)->isEnabled());
    CHECK(ui::refusalOf(button(atOffice, u"packagesOut"_s)).contains(u"请先制作"_s));
    CHECK_FALSE(button(atOffice, u"packagesBack"_s)->isEnabled());
    const QString officeDigits = made(atOffice, office.prompts, u"代表工委"_s, {at(u"office.txt"_s), at(u"office.hykey"_s)});
    CHECK(QFile::exists(at(u"office.hykey"_s)));
    CHECK(QFile::exists(at(u"office.txt"_s)));
    REQUIRE(waitFor([&] { return nextOf(atOffice).contains(u"第2步"_s); }));

    // The unit: its key, the office's key, compared.
    UnitDesk unit;
    ui::PackagesDialog* atUnit = unit.window->packages();
    REQUIRE(atUnit != nullptr);
    CHECK(atUnit->isOfUnit());
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"第1步"_s); }));
    CHECK_FALSE(button(atUnit, u"packagesOut"_s)->isEnabled());
    const QString unitDigits = made(atUnit, unit.prompts, u"市教育局"_s, {at(u"unit.hyring"_s), at(u"unit.txt"_s), at(u"unit.hykey"_s)});
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"第2步"_s); }));
    unit.prompts.openFile = at(u"office.hykey"_s);
    trust(atUnit, officeDigits);
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"第3步"_s); }));
    office.prompts.openFile = at(u"unit.hykey"_s);
    trust(atOffice, unitDigits);

    // Of two units with work one has a key: the other cannot be ticked, and its line says why.
    REQUIRE(waitFor([&] { return nextOf(atOffice).contains(u"第3步"_s); }));
    press(atOffice, u"packagesDoNext"_s);
    auto* out = shown<ui::PackagesOutDialog>(atOffice);
    REQUIRE(waitFor([&] { return out->units()->topLevelItemCount() == 2; }));
    REQUIRE(comesToFront(out));
    QTreeWidgetItem* ready = nullptr;
    QTreeWidgetItem* other = nullptr;
    for (int i = 0; i < 2; ++i) {
        QTreeWidgetItem* item = out->units()->topLevelItem(i);
        (item->text(0) == u"市教育局"_s ? ready : other) = item;
    }
    REQUIRE((ready != nullptr && other != nullptr));
    CHECK(other->text(2).contains(u"没有核对过"_s));
    QTest::keyClick(out, Qt::Key_A, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return isChecked(ready); }));
    CHECK_FALSE(isChecked(other));
    office.prompts.folder = at(u"."_s);
    press(out, u"packagesOutSend"_s);
    auto* step = shown<ui::StepDialog>(out);
    type(step, u"password"_s, u"不是这个密码"_s);
    // Enter in the only field does it.
    QTest::keyClick(step->form()->editor(u"password"_s), Qt::Key_Return);
    REQUIRE(waitFor([&] { return step->form()->errorOf(u"password"_s).contains(u"密钥的密码不对"_s); }));
    CHECK(step->form()->findChild<QLabel*>(u"formErrors"_s)->isHidden());  // said once
    CHECK_FALSE(QFile::exists(at(u"市教育局-1.hypkg"_s)));
    type(step, u"password"_s, keyPassword);
    finishFromClose(step);
    REQUIRE(waitFor([&] { return out->findChild<QLabel*>(u"packagesOutTold"_s)->text().startsWith(u"已导出1个交换包"_s); }));
    CHECK(QFile::exists(at(u"市教育局-1.hypkg"_s)));
    out->close();
    // What comes next is no longer the export: the file goes to the unit, and comes back.
    REQUIRE(waitFor([&] { return nextOf(atOffice).contains(u"送交"_s) && nextOf(atOffice).contains(u"1家"_s); }));
    CHECK(button(atOffice, u"packagesDoNext"_s)->text() == button(atOffice, u"packagesBack"_s)->text());

    // The unit opens it, works in its register as in any other, and returns it.
    unit.prompts.openFile = at(u"市教育局-1.hypkg"_s);
    unit.prompts.saveFile = at(u"unit.huying"_s);
    press(atUnit, u"packagesDoNext"_s);
    givePassword(atUnit);
    REQUIRE(waitFor([&] { return unit.theRegister->isOpen() && toldOf(atUnit).contains(u"1件"_s); }));
    CHECK_FALSE(unit.theRegister->reasonAgainst(app::Deed::backUp));
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"没有等着交回的"_s); }));
    CHECK(nextOf(atUnit).startsWith(u"下一步"_s));
    bool isRecorded = false;
    app::AcknowledgeReceipt receipt;
    receipt.caseAddress = "18-1-1";
    receipt.unit = "市教育局";
    receipt.receiver = "小陈";
    unit.theRegister->execute(unit.window.get(), {receipt}, {base::parseIsoDate("2023-03-06"), false}, [&](const app::BatchResult& result) {
        isRecorded = result.isWritten;
        for (const app::CommandResult& one : result.results) {
            CAPTURE(one.errors.empty() ? std::string() : one.errors.front().code);
            CHECK(one.isAccepted());
        }
    });
    REQUIRE(waitFor([&] { return isRecorded; }));
    CHECK(unit.prompts.proposed.contains(u"市教育局密钥.hykey"_s));
    CHECK(unit.prompts.proposed.contains(u"市教育局密钥恢复页.txt"_s));
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"等着交回的有1项"_s); }));
    CHECK(button(atUnit, u"packagesDoNext"_s)->text() == button(atUnit, u"packagesBack"_s)->text());
    CHECK_FALSE(nextOf(atUnit).contains(u"草稿"_s));
    unit.theRegister->drafts().keep(u"record-progress/18-1-1"_s, {{u"text"_s, u"写到一半"_s}});
    unit.theRegister->noteWritten();
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"没写完的草稿1份"_s); }));
    unit.prompts.saveFile = at(u"back.hypkg"_s);
    press(atUnit, u"packagesBack"_s);
    givePassword(atUnit);
    REQUIRE(waitFor([&] { return toldOf(atUnit).contains(u"第1次交回，1项"_s); }));
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"没有等着交回的"_s); }));
    CHECK(unit.prompts.proposed.last() == u"市教育局交回-第1次-2023-12-20.hypkg"_s);
    // A file of that name is there from elsewhere: another name is proposed, and the file is not written over.
    const QString taken = at(u"市教育局交回-第2次-2023-12-20.hypkg"_s);
    std::ofstream(taken.toStdString()) << "an earlier return";
    unit.prompts.folder = at(u"."_s);
    unit.prompts.saveFile = taken;
    press(atUnit, u"packagesBack"_s);
    REQUIRE(waitFor([&] { return toldOf(atUnit).contains(u"已经有了"_s); }));
    CHECK(QFileInfo(taken).size() == 17);
    // Lost on the way: nothing is new, but everything can be returned again.
    unit.prompts.saveFile = at(u"again.hypkg"_s);
    const auto asked = unit.prompts.asked.size();
    press(atUnit, u"packagesBack"_s);
    QTest::keyClick(button(atUnit, u"packagesBack"_s), Qt::Key_Space);  // pressed twice, it asks once
    auto* again = shown<ui::StepDialog>(atUnit);
    CHECK(unit.prompts.asked.size() == asked + 1);
    CHECK(unit.prompts.proposed.last() == u"市教育局交回-第2次-2023-12-20-2.hypkg"_s);
    type(again, u"password"_s, keyPassword);
    // With another field beside it, Enter goes on to that one.
    QTest::keyClick(again->form()->editor(u"password"_s), Qt::Key_Return);
    REQUIRE(again->focusWidget() == again->form()->editor(u"whole"_s));
    finish(again);
    REQUIRE(waitFor([&] { return again->form()->findChild<QLabel*>(u"formErrors"_s)->text().contains(u"没有新的记录"_s); }));
    QTest::keyClick(again->form()->editor(u"whole"_s), Qt::Key_Space);
    finish(again);
    REQUIRE(waitFor([&] { return toldOf(atUnit).contains(u"第2次交回，1项"_s); }));

    // What it recorded is nowhere else: it is checked and backed up by the unit itself.
    atUnit->close();
    REQUIRE(waitFor([&] { return unit.window->findChild<ui::PackagesDialog*>() == nullptr; }));
    unit.window->activateWindow();  // the office's windows are there too
    REQUIRE(QTest::qWaitForWindowActive(unit.window.get()));
    QTest::keyClick(unit.window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    auto* backups = shown<ui::BackupDialog>(unit.window.get());
    const auto* message = backups->findChild<QLabel*>(u"backupMessage"_s);
    press(backups, u"checkRegister"_s);
    REQUIRE(waitFor([&] { return message->text().contains(u"核对无误"_s); }));
    backups->backUpNow();
    REQUIRE(waitFor([&] { return backups->findChild<QTableWidget*>(u"backupList"_s)->rowCount() == 1; }));
    backups->close();

    // The office takes it back, beside a file that is none.
    std::ofstream(at(u"坏的.hypkg"_s).toStdString()) << "no package";
    office.prompts.openFiles = {at(u"坏的.hypkg"_s), at(u"again.hypkg"_s)};
    press(atOffice, u"packagesBack"_s);
    givePassword(atOffice);
    auto* returned = shown<ui::ReturnDialog>(atOffice);
    REQUIRE(waitFor([&] { return returned->isRead(); }));
    CHECK(returned->windowTitle() == u"收回交换包"_s);
    CHECK(returned->lines()->accessibleName() == u"单位记录了什么"_s);
    REQUIRE(returned->lines()->topLevelItemCount() == 2);
    CHECK(returned->lines()->topLevelItem(0)->childCount() == 0);
    REQUIRE(returned->lines()->topLevelItem(1)->childCount() == 1);
    CHECK(returned->lines()->topLevelItem(1)->text(0).contains(u"第2次交回（第1号交换包，"_s));
    CHECK(isChecked(returned->lines()->topLevelItem(1)->child(0)));
    QTest::keyClick(returned, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor(
        [&] { return toldOf(atOffice).contains(u"已登记交换包里的1项"_s) && atOffice->findChild<ui::ReturnDialog*>() == nullptr; }));
    REQUIRE(waitFor([&] { return nextOf(atOffice).contains(u"第3步"_s); }));  // it has come back
    // What can be taken back now stands in the window: this return, no longer what was done before it.
    CHECK(office.window->strip()->text().contains(u"已登记交换包里的1项（市教育局第2次交回）"_s));
}

TEST_CASE("packages: what a newer package leaves is read, copied and kept in the unit's window until it is seen to", "[packages]") {
    storage::sealCheaply();
    WindowOnNewRegister office;
    office.registerPieces(2);
    assign(office, "18-1-1", "市教育局");
    assign(office, "18-1-2", "市教育局");
    const auto at = [&](const QString& name) { return office.path(name); };
    ui::PackagesDialog* atOffice = office.window->packages();
    REQUIRE(waitFor([&] { return nextOf(atOffice).contains(u"第1步"_s); }));
    const QString officeDigits = made(atOffice, office.prompts, u"代表工委"_s, {at(u"office.txt"_s), at(u"office.hykey"_s)});
    UnitDesk unit;
    ui::PackagesDialog* atUnit = unit.window->packages();
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"第1步"_s); }));
    const QString unitDigits = made(atUnit, unit.prompts, u"市教育局"_s, {at(u"unit.hyring"_s), at(u"unit.txt"_s), at(u"unit.hykey"_s)});
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"第2步"_s); }));
    unit.prompts.openFile = at(u"office.hykey"_s);
    trust(atUnit, officeDigits);
    office.prompts.openFile = at(u"unit.hykey"_s);
    REQUIRE(waitFor([&] { return nextOf(atOffice).contains(u"第2步"_s); }));
    trust(atOffice, unitDigits);
    office.prompts.folder = at(u"."_s);
    const auto send = [&](const QString& name) {
        press(atOffice, u"packagesOut"_s);
        auto* out = shown<ui::PackagesOutDialog>(atOffice);
        REQUIRE(waitFor([&] { return out->units()->topLevelItemCount() == 1; }));
        REQUIRE(comesToFront(out));
        QTest::keyClick(out, Qt::Key_A, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return isChecked(out->units()->topLevelItem(0)); }));
        press(out, u"packagesOutSend"_s);
        givePassword(out);
        REQUIRE(waitFor([&] { return QFile::exists(at(name)) && !out->isSending(); }));
        out->close();
    };
    const auto open = [&](const QString& name) {
        unit.prompts.openFile = at(name);
        press(atUnit, u"packagesOut"_s);
        givePassword(atUnit);
    };

    send(u"市教育局-1.hypkg"_s);
    unit.prompts.saveFile = at(u"unit.huying"_s);
    open(u"市教育局-1.hypkg"_s);
    REQUIRE(waitFor([&] { return unit.theRegister->isOpen() && toldOf(atUnit).contains(u"2件"_s); }));
    // The package lies on a stick as a rule: the register is proposed among the documents, not beside it.
    CHECK(QFileInfo(unit.prompts.proposed.last()).isAbsolute());
    CHECK(QFileInfo(unit.prompts.proposed.last()).absolutePath() != QFileInfo(at(u"unit.huying"_s)).absolutePath());
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"没有等着交回的"_s); }));
    CHECK_FALSE(button(atUnit, u"packagesLeft"_s)->isEnabled());
    CHECK_FALSE(ui::refusalOf(button(atUnit, u"packagesLeft"_s)).isEmpty());
    bool isRecorded = false;
    app::AcknowledgeReceipt receipt;
    receipt.caseAddress = "18-1-1";
    receipt.unit = "市教育局";
    receipt.receiver = "小陈";
    unit.theRegister->execute(unit.window.get(), {receipt}, {base::parseIsoDate("2023-03-08"), false},
                              [&](const app::BatchResult& result) { isRecorded = result.isWritten; });
    REQUIRE(waitFor([&] { return isRecorded; }));
    office.record(
        R"({"command":"withdraw-suggestion","on":"2023-03-06","case":"18-1-1","reason":"代表书面申请撤回","all_signers_ask":true})");

    send(u"市教育局-2.hypkg"_s);
    open(u"市教育局-2.hypkg"_s);
    auto* list = shown<ui::LeftWorkDialog>(atUnit);
    const QString text = child<QPlainTextEdit>(list, u"leftWorkText"_s)->toPlainText();
    for (const QString& expected : {u"18-1-1"_s, u"小陈"_s, u"unit-before-package-2.huying"_s}) CHECK(text.contains(expected));
    CHECK(QFile::exists(at(u"unit-没有带过来.txt"_s)));
    press(list, u"copyLeftWork"_s);
    CHECK(waitFor([&] { return QGuiApplication::clipboard()->text() == text; }));
    press(list, u"closeLeftWork"_s);
    REQUIRE(waitFor([&] { return atUnit->findChild<ui::LeftWorkDialog*>() == nullptr; }));
    CHECK(toldOf(atUnit).contains(u"没有带过来的有1项"_s));
    CHECK(toldOf(atUnit).count(u'\n') < 4);  // in the window itself what was left is told by its number

    // Closed and opened again it is still the next thing to do, until somebody says that it is done.
    atUnit->close();
    REQUIRE(waitFor([&] { return unit.window->findChild<ui::PackagesDialog*>() == nullptr; }));
    atUnit = unit.window->packages();
    REQUIRE(waitFor([&] { return nextOf(atUnit).contains(u"没有带过来"_s); }));
    press(atUnit, u"packagesDoNext"_s);
    list = shown<ui::LeftWorkDialog>(atUnit);
    unit.prompts.isConfirmed = false;
    press(list, u"endLeftWork"_s);
    REQUIRE(waitFor([&] { return unit.prompts.asked.last().contains(u"处理完"_s); }));
    CHECK(QFile::exists(at(u"unit-没有带过来.txt"_s)));
    unit.prompts.isConfirmed = true;
    press(list, u"endLeftWork"_s);
    REQUIRE(waitFor([&] { return !QFile::exists(at(u"unit-没有带过来.txt"_s)); }));
    REQUIRE(waitFor([&] { return !nextOf(atUnit).contains(u"没有带过来"_s); }));
}

}  // namespace huying::tests
