// SPDX-License-Identifier: GPL-3.0-or-later
// Packages and keys through the real window: an office and a unit, each at its own.
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "app/exchange/key_texts.h"
#include "base/clock.h"
#include "dialogs/packages_dialog.h"
#include "dialogs/return_dialog.h"
#include "storage/password.h"
#include "storage/sodium_sealing.h"
#include "text/text.h"
#include "widgets/form.h"
#include "window_support.h"

namespace huying::tests {

using namespace Qt::StringLiterals;

namespace {

QLabel* toldOf(ui::PackagesDialog* dialog) { return dialog->findChild<QLabel*>(u"packagesTold"_s); }

ui::StepDialog* stepOf(ui::PackagesDialog* dialog) {
    ui::StepDialog* found = nullptr;
    REQUIRE(waitFor([&] {
        for (auto* step : dialog->findChildren<ui::StepDialog*>()) {
            if (step->isVisible()) found = step;
        }
        return found != nullptr;
    }));
    return found;
}

void type(ui::StepDialog* step, const QString& key, const QString& text) {
    auto* line = qobject_cast<QLineEdit*>(step->form()->editor(key));
    REQUIRE(line != nullptr);
    line->setText(text);
}

// The digits of the key that was made last.
QString made(ui::PackagesDialog* dialog, const QString& name) {
    dialog->makeKey();
    ui::StepDialog* step = stepOf(dialog);
    type(step, u"name"_s, name);
    type(step, u"password"_s, u"密钥的密码一二三"_s);
    type(step, u"password_again"_s, u"密钥的密码一二三"_s);
    step->finish();
    REQUIRE(waitFor([&] { return toldOf(dialog)->text().contains(u"指纹："_s); }));
    REQUIRE(waitFor([&] { return dialog->keys()->topLevelItemCount() > 0; }));
    return dialog->keys()->topLevelItem(dialog->keys()->topLevelItemCount() - 1)->text(1);
}

void trust(ui::PackagesDialog* dialog, const QString& digits) {
    dialog->takeKey();
    ui::StepDialog* step = stepOf(dialog);
    type(step, u"fingerprint"_s, u"11111 22222 33333 44444 55555 66666"_s);
    step->finish();
    REQUIRE(waitFor([&] { return step->form()->errorOf(u"fingerprint"_s).contains(u"指纹不符"_s); }));
    type(step, u"fingerprint"_s, digits);
    step->finish();
    REQUIRE(waitFor([&] { return toldOf(dialog)->text() == u"已信任这个密钥。"_s; }));
}

void givePassword(ui::PackagesDialog* dialog) {
    ui::StepDialog* step = stepOf(dialog);
    type(step, u"password"_s, u"密钥的密码一二三"_s);
    step->finish();
}

}  // namespace

TEST_CASE("packages: keys are made and compared, a package goes out, is opened and comes back", "[packages]") {
    storage::sealCheaply();
    QSettings().remove(u"packages/ring"_s);
    WindowOnNewRegister office;
    office.registerPieces(1);
    app::AssignSuggestion assignment;
    assignment.caseAddress = "18-1-1";
    assignment.tasks.push_back({"市教育局", domain::TaskRole::sole, {}, {}});
    office.prepare({assignment}, "2023-03-03");

    ui::PackagesDialog* atOffice = office.window->packages();
    REQUIRE(atOffice != nullptr);
    CHECK_FALSE(atOffice->isOfUnit());
    office.prompts.saveFiles = {office.path(u"office.hykey"_s), office.path(u"office.txt"_s)};
    const QString officeDigits = made(atOffice, u"代表工委"_s);
    CHECK(QFile::exists(office.path(u"office.hykey"_s)));
    CHECK(QFile::exists(office.path(u"office.txt"_s)));

    // The unit's machine: its key, before it has any register.
    const auto packages = office.theRegister->outside().packages;
    const std::filesystem::path ring(office.path(u"unit.hyring"_s).toStdU16String());
    app::Secret unitPassword;
    unitPassword.text = "单位密钥的密码一二三";
    const auto unitKey =
        packages.makeUnitKey(ring, {"市教育局", unitPassword, std::filesystem::path(office.path(u"unit.hykey"_s).toStdU16String()),
                                    std::filesystem::path(office.path(u"unit.txt"_s).toStdU16String()), app::Language::chinese});
    REQUIRE(unitKey);
    const auto officeKey = packages.readKey(std::filesystem::path(office.path(u"office.hykey"_s).toStdU16String()));
    REQUIRE(officeKey);
    REQUIRE(packages.trustOffice(ring, *officeKey, ui::toUtf8(officeDigits)));

    office.prompts.openFile = office.path(u"unit.hykey"_s);
    trust(atOffice, ui::toQt(*unitKey));
    REQUIRE(waitFor([&] { return atOffice->keys()->topLevelItemCount() == 2; }));

    office.prompts.folder = office.path(u"."_s);
    atOffice->send();
    givePassword(atOffice);
    REQUIRE(waitFor([&] { return toldOf(atOffice)->text().startsWith(u"已导出1个交换包"_s); }));
    const QString file = office.path(u"市教育局-1.hypkg"_s);
    REQUIRE(QFile::exists(file));

    const std::filesystem::path ledger(office.path(u"unit.huying"_s).toStdU16String());
    const auto opened =
        packages.open(ring, std::filesystem::path(file.toStdU16String()), ledger, "单位密钥的密码一二三", office.theRegister->today());
    REQUIRE(opened);
    CHECK(opened->pieces == 1);
    CHECK_FALSE(packages.giveBack(ring, ledger, ledger, "单位密钥的密码一二三"));  // nothing to return
    auto store = office.theRegister->outside().openRegister(ledger);
    REQUIRE(store);
    app::CommandRequest request;
    app::AcknowledgeReceipt receipt;
    receipt.caseAddress = "18-1-1";
    receipt.unit = "市教育局";
    receipt.receiver = "小陈";
    request.command = receipt;
    request.actor = (*store)->reader().viewer().account->name;
    request.date.on = base::parseIsoDate("2023-03-06");
    REQUIRE(app::execute(**store, {request}, office.theRegister->today(), app::RunMode::apply).isWritten);
    store->reset();
    const QString back = office.path(u"back.hypkg"_s);
    REQUIRE(packages.giveBack(ring, ledger, std::filesystem::path(back.toStdU16String()), "单位密钥的密码一二三"));

    office.prompts.openFiles = {back};
    atOffice->takeBack();
    givePassword(atOffice);
    ui::ReturnDialog* returned = nullptr;
    REQUIRE(waitFor([&] {
        returned = atOffice->findChild<ui::ReturnDialog*>();
        return returned != nullptr && returned->isRead();
    }));
    REQUIRE(returned->lines()->topLevelItemCount() == 1);
    CHECK(returned->lines()->topLevelItem(0)->childCount() == 1);
    CHECK(returned->lines()->topLevelItem(0)->child(0)->checkState(0) == Qt::Checked);
    returned->close();
}

TEST_CASE("packages: a wrong password is said in the form and nothing goes out", "[packages]") {
    storage::sealCheaply();
    WindowOnNewRegister office;
    ui::PackagesDialog* dialog = office.window->packages();
    REQUIRE(dialog != nullptr);
    office.prompts.saveFiles = {office.path(u"office.hykey"_s), office.path(u"office.txt"_s)};
    (void)made(dialog, u"代表工委"_s);
    office.prompts.folder = office.path(u"."_s);
    dialog->send();
    ui::StepDialog* step = stepOf(dialog);
    type(step, u"password"_s, u"不是这个密码"_s);
    step->finish();
    REQUIRE(waitFor([&] { return step->form()->errorOf(u"password"_s).contains(u"密钥的密码不对"_s); }));
}

}  // namespace huying::tests
