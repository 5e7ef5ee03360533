// SPDX-License-Identifier: GPL-3.0-or-later
// Packages and keys through the real windows and by keys alone: an office and a unit, each at its own machine, from the first key to
// the work that comes back.
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPrintPreviewDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "dialogs/backup_dialog.h"
#include "dialogs/key_made_dialog.h"
#include "dialogs/packages_dialog.h"
#include "dialogs/packages_out_dialog.h"
#include "dialogs/return_dialog.h"
#include "dialogs/step_dialog.h"
#include "failing_store.h"
#include "main/wiring.h"
#include "storage/password.h"
#include "text/text.h"
#include "widgets/form.h"
#include "widgets/message_strip.h"
#include "widgets/parts.h"
#include "window_support.h"

namespace huying::tests {

using namespace Qt::StringLiterals;

namespace {

const QString keyPassword = u"密钥的密码一二三"_s;

QString toldOf(ui::PackagesDialog* dialog) { return dialog->findChild<QLabel*>(u"packagesTold"_s)->text(); }
QString nextOf(ui::PackagesDialog* dialog) { return dialog->findChild<QLabel*>(u"packagesNext"_s)->text(); }

template <class W>
W* shown(QWidget* parent) {
    W* found = nullptr;
    REQUIRE(waitFor([&] {
        const auto all = parent->findChildren<W*>();
        for (W* one : all) {
            if (one->isVisible()) found = one;
        }
        return found != nullptr;
    }));
    return found;
}

QPushButton* button(QWidget* parent, const QString& name) { return child<QPushButton>(parent, name); }

void press(QWidget* parent, const QString& name) {
    REQUIRE(waitFor([&] { return button(parent, name)->isEnabled(); }));
    button(parent, name)->setFocus();
    QTest::keyClick(button(parent, name), Qt::Key_Space);
}

void type(ui::StepDialog* step, const QString& key, const QString& text) {
    auto* line = qobject_cast<QLineEdit*>(step->form()->editor(key));
    REQUIRE(line != nullptr);
    line->setText(text);
}

void finish(ui::StepDialog* step) { QTest::keyClick(step->form()->editor(u"password"_s), Qt::Key_Return, Qt::ControlModifier); }

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

void givePassword(QWidget* dialog) {
    auto* step = shown<ui::StepDialog>(dialog);
    type(step, u"password"_s, keyPassword);
    finish(step);
}

// The key is made by what the window says is next; its files are asked for in this order. Its digits.
QString made(ui::PackagesDialog* dialog, PreparedAnswers& prompts, const QString& name, const QStringList& files) {
    prompts.saveFiles = files;
    prompts.text = name;
    press(dialog, u"packagesDoNext"_s);
    auto* step = shown<ui::StepDialog>(dialog);
    // Where the name is there already the password is typed next: it must not land in it.
    const auto* whose = qobject_cast<QLineEdit*>(step->form()->editor(u"name"_s));
    CHECK(step->focusWidget() == step->form()->editor(whose->text().isEmpty() ? u"name"_s : u"password"_s));
    type(step, u"name"_s, name);
    type(step, u"password"_s, keyPassword);
    type(step, u"password_again"_s, keyPassword);
    finish(step);
    auto* about = shown<ui::KeyMadeDialog>(dialog);
    CHECK(child<QLabel>(about, u"keyMadeName"_s)->text().contains(name));
    about->reject();
    REQUIRE(waitFor([&] { return dialog->keys()->topLevelItemCount() > 0 && !button(dialog, u"giveKey"_s)->isHidden(); }));
    return dialog->keys()->topLevelItem(dialog->keys()->topLevelItemCount() - 1)->text(1);
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

void assign(WindowOnNewRegister& office, const std::string& address, const std::string& unit) {
    app::AssignSuggestion assignment;
    assignment.caseAddress = address;
    assignment.tasks.push_back({unit, domain::TaskRole::sole, {}, {}});
    office.prepare({assignment}, "2023-03-03");
}

bool isChecked(const QTreeWidgetItem* item) { return item->checkState(0) == Qt::Checked; }

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
    // Enter in the only field goes to what finishes, and there it does it.
    QTest::keyClick(step->form()->editor(u"password"_s), Qt::Key_Return);
    REQUIRE(step->focusWidget() == button(step, u"finish"_s));
    QTest::keyClick(step->focusWidget(), Qt::Key_Return);
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

TEST_CASE("packages: windows whose questions fail say so and wait for nothing", "[packages]") {
    ui::Outside outside = ui::wiring();
    const auto isBroken = std::make_shared<std::atomic_bool>(false);
    outside.createRegister = [create = outside.createRegister,
                              isBroken](const std::filesystem::path& file) -> base::Result<ui::Outside::Store> {
        auto made = create(file);
        if (!made) return made;
        return ui::Outside::Store(std::make_unique<FailingStore>(std::move(*made), isBroken));
    };
    WindowOnNewRegister office("2023-12-20", std::move(outside));
    office.registerPieces(1);
    *isBroken = true;
    ui::PackagesDialog* dialog = office.window->packages();
    REQUIRE(dialog != nullptr);
    CHECK(waitFor([&] { return !toldOf(dialog).isEmpty() && !dialog->findChild<QLabel*>(u"packagesTold"_s)->isHidden(); }));
    auto* out = new ui::PackagesOutDialog(*office.theRegister, office.prompts, dialog);
    out->open();
    const auto* count = out->findChild<QLabel*>(u"packagesOutCount"_s);
    CHECK(waitFor([&] { return !out->findChild<QLabel*>(u"packagesOutTold"_s)->isHidden(); }));
    CHECK_FALSE(count->text().contains(u"正在"_s));
    // Grey is never without a reason.
    for (const QString& name : {u"packagesOutSend"_s, u"packagesOutTickAll"_s}) {
        CHECK_FALSE(button(out, name)->isEnabled());
        CHECK_FALSE(ui::refusalOf(button(out, name)).isEmpty());
    }
    *isBroken = false;
    out->close();
}

TEST_CASE("packages: a forgotten password, a new key and a lost one are seen to in the window", "[packages]") {
    storage::sealCheaply();
    WindowOnNewRegister office;
    ui::PackagesDialog* dialog = office.window->packages();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return nextOf(dialog).contains(u"第1步"_s); }));
    const QString digits = made(dialog, office.prompts, u"代表工委"_s, {office.path(u"r.txt"_s), office.path(u"o.hykey"_s)});
    // An older recovery copy is not written over.
    office.prompts.saveFiles = {office.path(u"r.txt"_s)};
    press(dialog, u"makeKey"_s);
    CHECK(toldOf(dialog).contains(u"已经存在"_s));

    QFile copy(office.path(u"r.txt"_s));
    REQUIRE(copy.open(QIODevice::ReadOnly));
    QStringList lines;
    const QStringList all = QString::fromUtf8(copy.readAll()).split(u'\n');
    for (const QString& line : all) {
        if (line.startsWith(u"HY"_s)) lines.append(line);
    }
    REQUIRE(lines.size() == 2);
    press(dialog, u"recoverKey"_s);
    auto* step = shown<ui::StepDialog>(dialog);
    type(step, u"name"_s, u"代表工委"_s);
    type(step, u"recovery"_s, lines[0].mid(3).toLower());  // without what it begins with, in small letters
    type(step, u"recovery_second"_s, lines[1].chopped(1) + (lines[1].endsWith(u'0') ? u'1' : u'0'));
    type(step, u"password"_s, u"另一个新的密码一二三"_s);
    type(step, u"password_again"_s, u"另一个新的密码一二三"_s);
    finish(step);
    REQUIRE(waitFor([&] { return step->form()->errorOf(u"recovery"_s).contains(u"没有抄对"_s); }));
    type(step, u"recovery_second"_s, lines[1]);
    type(step, u"password"_s, u"另一个新的密码一二三"_s);
    type(step, u"password_again"_s, u"另一个新的密码一二三"_s);
    finish(step);
    REQUIRE(waitFor([&] { return toldOf(dialog).contains(u"密钥已找回"_s); }));
    CHECK(toldOf(dialog).contains(digits));

    // A new key replaces it; then the new one is lost, and nothing goes out until there is another.
    office.prompts.saveFiles = {office.path(u"r2.txt"_s), office.path(u"o2.hykey"_s)};
    press(dialog, u"makeKey"_s);
    auto* making = shown<ui::StepDialog>(dialog);
    type(making, u"password"_s, keyPassword);
    type(making, u"password_again"_s, keyPassword);
    finish(making);
    shown<ui::KeyMadeDialog>(dialog)->reject();
    REQUIRE(waitFor([&] { return dialog->keys()->topLevelItemCount() == 2; }));
    CHECK(dialog->keys()->topLevelItem(0)->text(3).contains(u"换新"_s));
    dialog->keys()->setCurrentItem(dialog->keys()->topLevelItem(1));
    press(dialog, u"revokeKey"_s);
    auto* revoking = shown<ui::StepDialog>(dialog);
    type(revoking, u"reason"_s, u"电脑失窃"_s);
    QTest::keyClick(revoking->form()->editor(u"ending"_s), Qt::Key_Space);
    QTest::keyClick(revoking->form()->editor(u"reason"_s), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->keys()->topLevelItem(1)->text(3).contains(u"电脑失窃"_s); }));
    CHECK_FALSE(button(dialog, u"packagesOut"_s)->isEnabled());
    CHECK(nextOf(dialog).contains(u"没有使用中的密钥"_s));
    dialog->keys()->setCurrentItem(dialog->keys()->topLevelItem(1));
    CHECK_FALSE(button(dialog, u"revokeKey"_s)->isEnabled());
}

TEST_CASE("packages: the recovery copy is printed from the window and its file deleted", "[packages]") {
    WindowOnNewRegister office;
    const QString file = office.path(u"r.txt"_s);
    std::ofstream(file.toStdString()) << "HY1  0000\nHY2  0000\n";
    ui::KeyMadeDialog about(office.prompts, u"代表工委"_s, u"11111 22222"_s, office.path(u"o.hykey"_s), file, office.window.get());
    about.setAttribute(Qt::WA_DeleteOnClose, false);
    about.open();
    press(&about, u"printRecovery"_s);
    QPrintPreviewDialog* preview = nullptr;
    REQUIRE(waitFor([&] { return (preview = about.findChild<QPrintPreviewDialog*>()) != nullptr && preview->isVisible(); }));
    preview->close();
    office.prompts.isConfirmed = false;
    press(&about, u"removeRecovery"_s);
    CHECK(QFile::exists(file));
    office.prompts.isConfirmed = true;
    press(&about, u"removeRecovery"_s);
    REQUIRE(waitFor([&] { return !QFile::exists(file); }));
    CHECK_FALSE(button(&about, u"printRecovery"_s)->isEnabled());
    about.close();
}

TEST_CASE("packages: one unit that cannot get its package keeps no other, and Escape stops between two", "[packages]") {
    storage::sealCheaply();
    ui::Outside outside = ui::wiring();
    const auto sendTo = outside.packages.sendTo;
    const auto whileSending = std::make_shared<std::function<void()>>();
    outside.packages.sendTo = [sendTo, whileSending](app::RegisterStore& store, const domain::Unit& unit, const std::string& actor,
                                                     base::Date today) -> base::Result<std::filesystem::path> {
        if (*whileSending) (*whileSending)();
        if (unit.displayName() == "市公安局")
            return base::failure(base::Error("package-overfull", "unit", "length").with("unit", "市公安局"));
        return sendTo(store, unit, actor, today);
    };
    WindowOnNewRegister office("2023-12-20", std::move(outside));
    office.registerPieces(2);
    assign(office, "18-1-1", "市教育局");
    assign(office, "18-1-2", "市公安局");
    const auto packages = office.theRegister->outside().packages;
    ui::PackagesDialog* dialog = office.window->packages();
    REQUIRE(waitFor([&] { return nextOf(dialog).contains(u"第1步"_s); }));
    (void)made(dialog, office.prompts, u"代表工委"_s, {office.path(u"r.txt"_s), office.path(u"o.hykey"_s)});
    for (const QString& name : {u"市教育局"_s, u"市公安局"_s}) {
        app::Secret password;
        password.text = ui::toUtf8(keyPassword);
        const auto path = [&](const QString& ending) { return std::filesystem::path(office.path(name + ending).toStdU16String()); };
        const auto key = packages.makeUnitKey(path(u".hyring"_s), {ui::toUtf8(name), password, path(u".hykey"_s), path(u".txt"_s)});
        REQUIRE(key);
        const int before = dialog->keys()->topLevelItemCount();
        office.prompts.openFile = office.path(name + u".hykey"_s);
        press(dialog, u"takeKey"_s);
        auto* step = shown<ui::StepDialog>(dialog);
        type(step, u"fingerprint"_s, ui::toQt(*key));
        QTest::keyClick(step->form()->editor(u"fingerprint"_s), Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return dialog->keys()->topLevelItemCount() == before + 1; }));
    }
    press(dialog, u"packagesOut"_s);
    auto* out = shown<ui::PackagesOutDialog>(dialog);
    REQUIRE(waitFor([&] { return out->units()->topLevelItemCount() == 2; }));
    REQUIRE(comesToFront(out));
    QTest::keyClick(out, Qt::Key_A, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return button(out, u"packagesOutSend"_s)->text().contains(u"2"_s); }));
    office.prompts.folder = office.path(u"."_s);
    QTest::keyClick(out, Qt::Key_Return, Qt::ControlModifier);
    givePassword(out);
    REQUIRE(waitFor([&] { return out->findChild<QLabel*>(u"packagesOutTold"_s)->text().contains(u"没有导出的1个"_s); }));
    CHECK(QFile::exists(office.path(u"市教育局-1.hypkg"_s)));
    for (int i = 0; i < 2; ++i) {
        const QTreeWidgetItem* item = out->units()->topLevelItem(i);
        const bool isPolice = item->text(0) == u"市公安局"_s;
        CHECK(item->text(4).contains(isPolice ? u"装不下"_s : u".hypkg"_s));
        CHECK(isChecked(item) == isPolice);  // to be tried again
    }
    CHECK_FALSE(out->isSending());

    // Escape while the first is on its way: the second is not begun, and the window stays.
    *whileSending = [out] { QMetaObject::invokeMethod(out, [out] { QTest::keyClick(out, Qt::Key_Escape); }, Qt::QueuedConnection); };
    REQUIRE(comesToFront(out));
    QTest::keyClick(out, Qt::Key_A, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return button(out, u"packagesOutSend"_s)->text().contains(u"2"_s); }));
    out->units()->setFocus();
    QTest::keyClick(out->units(), Qt::Key_Return);
    givePassword(out);
    REQUIRE(waitFor([&] { return out->findChild<QLabel*>(u"packagesOutTold"_s)->text().contains(u"还有1个没有开始"_s); }));
    CHECK(out->isVisible());
}

TEST_CASE("packages: the office is told to assign first, and afterwards what units wait for", "[packages]") {
    storage::sealCheaply();
    WindowOnNewRegister office;
    office.registerPieces(1);
    const auto packages = office.theRegister->outside().packages;
    ui::PackagesDialog* dialog = office.window->packages();
    REQUIRE(waitFor([&] { return nextOf(dialog).contains(u"第1步"_s); }));
    (void)made(dialog, office.prompts, u"代表工委"_s, {office.path(u"r.txt"_s), office.path(u"o.hykey"_s)});
    app::Secret password;
    password.text = ui::toUtf8(keyPassword);
    const auto path = [&](const char* name) { return std::filesystem::path(office.path(QString::fromUtf8(name)).toStdU16String()); };
    const auto key = packages.makeUnitKey(path("u.hyring"), {"市教育局", password, path("u.hykey"), path("u.txt")});
    REQUIRE(key);
    office.prompts.openFile = office.path(u"u.hykey"_s);
    press(dialog, u"takeKey"_s);
    auto* step = shown<ui::StepDialog>(dialog);
    type(step, u"fingerprint"_s, ui::toQt(*key));
    QTest::keyClick(step->form()->editor(u"fingerprint"_s), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return nextOf(dialog).contains(u"先交办"_s); }));
    CHECK(button(dialog, u"packagesDoNext"_s)->text() == button(dialog, u"closePackages"_s)->text());

    assign(office, "18-1-1", "市教育局");
    REQUIRE(waitFor([&] { return nextOf(dialog).contains(u"导出交换包"_s); }));
    CHECK_FALSE(nextOf(dialog).contains(u"审批"_s));
    app::RequestExtension request;
    request.caseAddress = "18-1-1";
    request.unit = "市教育局";
    request.reason = "涉及面广";
    request.until = base::parseIsoDate("2023-08-31");
    office.prepare({request}, "2023-05-10");
    CHECK(waitFor([&] { return nextOf(dialog).contains(u"审批延期 1件"_s); }));
}

}  // namespace huying::tests
