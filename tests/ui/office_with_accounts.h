// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <optional>
#include <string>

#include "app/exchange/office_packages.h"
#include "base/hex.h"
#include "cases/case_browser.h"
#include "models/case_list_model.h"
#include "pages/register/register_page.h"
#include "storage/password.h"
#include "storage/sodium_sealing.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

inline constexpr auto adminPassword = "管理的密码一二三";
inline constexpr auto clerkPassword = "周敏的密码一二三";
inline constexpr auto unitPassword = "交通的密码一二三";

inline app::AddAccount account(const std::string& name, domain::Role role, const char* password, const std::string& unit = {}) {
    app::AddAccount command;
    command.account = name;
    command.role = role;
    command.unit = unit;
    command.password.text = password;
    return command;
}

// An office with two pieces, the first of which 市交通运输局 has, and three people.
class OfficeWithAccounts : public WindowOnNewRegister {
public:
    OfficeWithAccounts() {
        storage::sealCheaply();
        registerPieces(2);
        app::AssignSuggestion assign;
        assign.caseAddress = "18-1-1";
        assign.tasks.push_back({});
        assign.tasks.back().unit = "市交通运输局";
        assign.tasks.back().role = domain::TaskRole::sole;
        prepare({assign}, "2023-03-03");
        prepare(
            {account("管理", domain::Role::administrator, adminPassword), account("周敏", domain::Role::deputyOfficeClerk, clerkPassword),
             account("交通经办", domain::Role::handlingUnit, unitPassword, "市交通运输局")},
            "2023-03-03");
    }

    // The key of the office, and one of the unit that was compared.
    void makeOfficeKey() {
        std::optional<bool> isMade;
        theRegister->ask(
            window.get(),
            [](app::RegisterStore& store) {
                return app::makeOfficeKey(store, "代表工委", "机关密钥的密码一二三", "周敏", *base::parseIsoDate("2023-03-03")).has_value();
            },
            [&](bool done) { isMade = done; });
        REQUIRE(waitFor([&] { return isMade.has_value(); }));
        REQUIRE(*isMade);
        app::KeyFile owner;
        owner.name = "市交通运输局";
        const auto theirs = app::makeKey(owner, "单位密钥的密码一二三", "2023-03-01T08:00:00.000Z", *storage::makeSealing());
        REQUIRE(theirs);
        const app::KeyFile& open = theirs->kept.open;
        prepare({app::TrustKey{owner.name, base::hex(open.key.bytes), open.fingerprint}}, "2023-03-03");
    }

    void turnOn() {
        prepare({app::SetSignIn{true}}, "2023-03-03");
        REQUIRE(waitFor([&] { return theRegister->isSignInNeeded(); }));
    }

    // Types both and presses Enter, as a person does.
    void type(const QString& name, const QString& password) {
        auto* nameLine = child<QLineEdit>(window.get(), QStringLiteral("signInName"));
        auto* passwordLine = child<QLineEdit>(window.get(), QStringLiteral("signInPassword"));
        nameLine->setText(name);
        QTest::keyClick(nameLine, Qt::Key_Return);
        passwordLine->setText(password);
        QTest::keyClick(passwordLine, Qt::Key_Return);
    }
    void signIn(const QString& name, const char* password) {
        type(name, QString::fromUtf8(password));
        REQUIRE(waitFor([&] { return theRegister->isOpen(); }));
    }
    QString message() { return child<QLabel>(window.get(), QStringLiteral("signInMessage"))->text(); }
    bool isAtSignIn() {
        const auto* line = window->findChild<QLineEdit*>(QStringLiteral("signInPassword"));
        return line != nullptr && line->isVisible();
    }
    int listed() { return window->registerPage()->browser()->model()->rowCount(); }
};

}  // namespace huying::tests
