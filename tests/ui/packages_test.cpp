// SPDX-License-Identifier: GPL-3.0-or-later
// The windows of packages and keys where something is missing, lost, stopped or goes wrong. The whole road: packages_road_test.cpp.
#include <QFile>
#include <QPrintPreviewDialog>
#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <memory>

#include "dialogs/packages_out_dialog.h"
#include "failing_store.h"
#include "main/wiring.h"
#include "office_with_accounts.h"
#include "packages_by_keys.h"
#include "storage/password.h"
#include "text/text.h"
#include "widgets/parts.h"

namespace huying::tests {

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

TEST_CASE("packages: who may not take the next step reads who may, and gives the key file out all the same", "[packages]") {
    OfficeWithAccounts office;
    office.makeOfficeKey();
    office.turnOn();
    office.signIn(u"管理"_s, adminPassword);
    ui::PackagesDialog* dialog = office.window->packages();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return nextOf(dialog).contains(u"第3步"_s); }));
    CHECK_FALSE(button(dialog, u"packagesDoNext"_s)->isEnabled());
    CHECK(nextOf(dialog).contains(u"经办人员"_s));
    CHECK(button(dialog, u"giveKey"_s)->isEnabled());
    office.prompts.saveFile = office.path(u"office.hykey"_s);
    press(dialog, u"giveKey"_s);
    REQUIRE(waitFor([&] { return QFile::exists(office.path(u"office.hykey"_s)); }));
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
