// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, locking and accounts through the real window, by keyboard.
#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "dialogs/password_dialog.h"
#include "main/wiring.h"
#include "office_with_accounts.h"
#include "pages/directory/directory_deeds.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "shell/idle_lock.h"
#include "storage/password.h"
#include "storage/register_file.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

using namespace Qt::StringLiterals;

TEST_CASE("accounts: a register that asks shows nothing until somebody signs in", "[accounts]") {
    OfficeWithAccounts w;
    CHECK_FALSE(w.window->action(ui::ActionId::lock)->isEnabled());
    w.turnOn();
    CHECK(w.isAtSignIn());
    CHECK_FALSE(w.window->registerPage()->isVisible());
    CHECK_FALSE(w.window->action(ui::ActionId::importLedger)->isEnabled());
    w.type(u"周敏"_s, u"不对的密码"_s);
    REQUIRE(waitFor([&] { return w.message() == u"账户或密码不对。"_s; }));
    CHECK(child<QLineEdit>(w.window.get(), u"signInPassword"_s)->text().isEmpty());
    CHECK(w.isAtSignIn());
    w.signIn(u"周敏"_s, clerkPassword);
    CHECK_FALSE(w.isAtSignIn());
    CHECK(w.theRegister->actor() == u"周敏"_s);
    REQUIRE(waitFor([&] { return w.listed() == 2; }));
    // Whose name stands in the history is no longer a matter of choice.
    CHECK_FALSE(w.window->action(ui::ActionId::person)->isEnabled());
    w.theRegister->setActor(u"别人"_s);
    CHECK(w.theRegister->actor() == u"周敏"_s);
}

TEST_CASE("accounts: the name is remembered, the password never", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    const QString path = w.theRegister->path();
    w.window.reset();
    w.theRegister = std::make_unique<ui::Register>(ui::wiring(), base::parseIsoDate("2023-12-20"));
    w.window = std::make_unique<ui::MainWindow>(*w.theRegister, w.prompts);
    w.window->show();
    w.theRegister->open(path);
    REQUIRE(waitFor([&] { return w.isAtSignIn(); }));
    CHECK(child<QLineEdit>(w.window.get(), u"signInName"_s)->text() == u"周敏"_s);
    CHECK(child<QLineEdit>(w.window.get(), u"signInPassword"_s)->text().isEmpty());
    for (const QString& key : QSettings().allKeys())
        CHECK_FALSE(QSettings().value(key).toString().contains(QString::fromUtf8(clerkPassword)));
    w.signIn(u"周敏"_s, clerkPassword);
}

TEST_CASE("accounts: locking closes open forms, keeps what was typed, and the same person goes on where it was", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    ui::CaseBrowser* browser = w.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser->pane()->view() != nullptr; }));
    browser->pane()->showCase(domain::SuggestionId(1));
    REQUIRE(waitFor([&] { return browser->pane()->view()->facts.suggestion.serial == 1; }));
    const auto start = [&] {
        return w.window->registerPage()->actions()->start(u"record-progress"_s, *browser->pane()->view(), std::nullopt);
    };
    ui::CommandDialog* dialog = start();
    const ui::Workplace place = w.window->workplace();
    auto* text = qobject_cast<QPlainTextEdit*>(dialog->form()->editor(u"text"_s));
    REQUIRE(text != nullptr);
    text->setPlainText(u"打了一半"_s);
    QSignalSpy kept(&w.theRegister->drafts(), &ui::Drafts::kept);
    REQUIRE(waitFor([&] { return kept.count() > 0; }));

    QTest::keyClick(text, Qt::Key_L, Qt::ControlModifier);  // in the form: the keys of the window rest while it is open
    REQUIRE(waitFor([&] { return w.isAtSignIn() && w.window->findChild<ui::CommandDialog*>() == nullptr; }));
    CHECK_FALSE(w.window->registerPage()->isVisible());
    w.signIn(u"周敏"_s, clerkPassword);
    CHECK(w.window->workplace() == place);
    dialog = start();
    CHECK(qobject_cast<QPlainTextEdit*>(dialog->form()->editor(u"text"_s))->toPlainText() == u"打了一半"_s);
    finish(*w.window, dialog);

    // What is recorded while it is locked by somebody else, and by nobody here.
    w.theRegister->lock();
    REQUIRE(waitFor([&] { return w.isAtSignIn(); }));
    w.signIn(u"管理"_s, adminPassword);
    CHECK(w.theRegister->actor() == u"管理"_s);
    CHECK(w.theRegister->drafts().left().isEmpty());
}

TEST_CASE("accounts: what one person left unfinished is not offered to another", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    w.theRegister->drafts().keep(u"correct-suggestion/18-1-1"_s, {{u"title"_s, u"只给自己看"_s}});
    QSignalSpy kept(&w.theRegister->drafts(), &ui::Drafts::kept);
    REQUIRE(waitFor([&] { return kept.count() > 0; }));
    w.theRegister->lock();
    w.signIn(u"管理"_s, adminPassword);
    CHECK_FALSE(w.theRegister->drafts().draft(u"correct-suggestion/18-1-1"_s));
    w.theRegister->lock();
    w.signIn(u"周敏"_s, clerkPassword);
    REQUIRE(waitFor([&] { return w.theRegister->drafts().draft(u"correct-suggestion/18-1-1"_s).has_value(); }));
}

TEST_CASE("accounts: nobody there for the minutes set locks once, and a touch begins anew", "[accounts]") {
    QSettings().setValue(u"lockAfterMinutes"_s, 5);
    qint64 now = 1000;
    ui::IdleLock lock([&now] { return now; }, [&now] { return now; }, nullptr);
    QSignalSpy idle(&lock, &ui::IdleLock::idle);
    now += 5 * 60'000 - 1;
    lock.look();
    CHECK(idle.count() == 0);
    now += 1;
    lock.look();
    lock.look();
    CHECK(idle.count() == 1);
    QWidget widget;
    QTest::keyClick(&widget, Qt::Key_A);
    now += 5 * 60'000 - 1;
    lock.look();
    CHECK(idle.count() == 1);
    now += 1;
    lock.look();
    CHECK(idle.count() == 2);
    QSettings().setValue(u"lockAfterMinutes"_s, 0);
    lock.touch();
    now += 1'000'000'000;
    lock.look();
    CHECK(idle.count() == 2);
    QSettings().remove(u"lockAfterMinutes"_s);
}

TEST_CASE("accounts: a unit's clerk comes to the unit's cases and finds nothing else", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"交通经办"_s, unitPassword);
    CHECK(w.window->workplace() == ui::Workplace::myCases);
    REQUIRE(waitFor([&] { return w.window->myCasesPage()->browser()->model()->rowCount() == 1; }));
    CHECK(child<QLineEdit>(w.window->myCasesPage(), u"myUnit"_s)->isReadOnly());
    REQUIRE(waitFor([&] { return w.listed() == 1; }));
    for (const ui::ActionId id : {ui::ActionId::importLedger, ui::ActionId::registerSuggestion, ui::ActionId::assignChosen,
                                  ui::ActionId::saveCopy, ui::ActionId::goReport}) {
        CHECK_FALSE(w.window->action(id)->isEnabled());
        CHECK(w.window->action(id)->toolTip().contains(u"承办单位"_s));  // says whose right it is not
    }
    CHECK_FALSE(w.window->action(ui::ActionId::packages)->isEnabled());
    CHECK(w.window->action(ui::ActionId::packages)->toolTip().contains(u"把工作发给承办单位"_s));
    w.window->go(ui::Workplace::report);
    CHECK(w.window->workplace() == ui::Workplace::myCases);
    // The unit's own work goes on.
    ui::CasePane* pane = w.window->myCasesPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane->view() != nullptr; }));
    ui::CommandDialog* dialog = pressAction(*w.window, *pane, u"acknowledge-receipt"_s);
    finish(*w.window, dialog);
    REQUIRE(waitFor([&] { return !pane->view()->facts.receipts.empty(); }));
}

TEST_CASE("accounts: what the office records for a unit names the person and the unit", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    w.window->go(ui::Workplace::myCases);
    w.window->myCasesPage()->chooseUnit(u"市交通运输局"_s);
    ui::CasePane* pane = w.window->myCasesPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane->view() != nullptr; }));
    ui::CommandDialog* dialog = pressAction(*w.window, *pane, u"acknowledge-receipt"_s);
    finish(*w.window, dialog);
    std::optional<app::HistoryEntry> last;
    w.theRegister->ask(
        w.window.get(), [](app::RegisterStore& store) { return store.reader().historyOfCase(domain::SuggestionId(1)); },
        [&](const std::vector<app::HistoryEntry>& entries) { last = entries.back(); });
    REQUIRE(waitFor([&] { return last.has_value(); }));
    CHECK(last->command == "acknowledge-receipt");
    CHECK(last->actor == "周敏");
    CHECK(last->forUnit == "市交通运输局");
}

TEST_CASE("accounts: an administrator adds, disables and gives passwords in the directory", "[accounts]") {
    storage::sealCheaply();
    WindowOnNewRegister w;
    w.window->go(ui::Workplace::directory);
    ui::DirectoryPage& page = *w.window->directoryPage();
    page.showTab(page.tabCount() - 1);
    ui::EntryTable& table = *page.tab()->table();
    const auto press = [&](const char* name) {
        auto* button = child<QPushButton>(page.tab(), QLatin1String(name));
        REQUIRE(button->isEnabled());
        button->click();
        return w.window->findChild<ui::CommandDialog*>();
    };
    REQUIRE(waitFor([&] { return table.hasRead(); }));
    CHECK_FALSE(child<QPushButton>(page.tab(), u"accountAsk"_s)->isEnabled());
    // An empty list says what accounts are for, and whose comes first.
    const auto* empty = table.findChild<QLabel*>(u"accountsEmpty"_s);
    REQUIRE(empty != nullptr);
    CHECK(empty->isVisible());
    CHECK(empty->text().contains(u"第一个增加的是管理员"_s));
    CHECK(child<QLabel>(&table, u"accountsDetail"_s)->text().isEmpty());
    ui::CommandDialog* dialog = press("accountAdd");
    REQUIRE(dialog != nullptr);
    CHECK(dialog->form()->values().value(u"role"_s).toString() == u"administrator"_s);
    dialog->form()->setValues({{u"account"_s, u"管理"_s}, {u"password"_s, u"管理的密码一二三"_s}, {u"password_again"_s, u"不一样的"_s}});
    CHECK_FALSE(dialog->form()->values().contains(u"password"_s));  // no draft has it
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(dialog->form()->errorOf(u"password_again"_s).isEmpty());
    dialog->form()->setValues({{u"password_again"_s, u"管理的密码一二三"_s}});
    finish(*w.window, dialog);
    REQUIRE(waitFor([&] { return table.count() == 1; }));
    CHECK_FALSE(empty->isVisible());
    // Said, and not offered to be taken back.
    REQUIRE(waitFor([&] { return w.window->strip()->isVisible(); }));
    for (const QPushButton* link : w.window->strip()->findChildren<const QPushButton*>())
        CHECK((link->isHidden() || link->text() != u"撤销"_s));
    REQUIRE(waitFor([&] { return child<QPushButton>(page.tab(), u"accountAsk"_s)->isEnabled(); }));
    CHECK(child<QLabel>(page.tab(), u"accountsNext"_s)->text().contains(u"要求登录…"_s));

    dialog = press("accountAdd");
    dialog->form()->setValues({{u"account"_s, u"市局经办"_s}, {u"role"_s, u"handling_unit"_s}, {u"unit"_s, u"市教育局"_s}});
    finish(*w.window, dialog);
    REQUIRE(waitFor([&] { return table.count() == 2; }));
    table.select(u"市局经办"_s);
    dialog = press("accountDisable");
    dialog->form()->setValues({{u"reason"_s, u"调离"_s}});
    finish(*w.window, dialog);
    REQUIRE(waitFor([&] { return child<QPushButton>(page.tab(), u"accountEnable"_s)->isEnabled(); }));

    child<QPushButton>(page.tab(), u"accountAsk"_s)->click();
    REQUIRE(waitFor([&] { return w.theRegister->isSignInNeeded(); }));
    CHECK(w.prompts.asked.last().contains(u"人人都要登录"_s));
    // Nobody is there who assigns or approves.
    CHECK(w.prompts.asked.last().contains(u"审批延期"_s));
    CHECK(w.prompts.asked.last().contains(u"交办人员或领导"_s));
}

TEST_CASE("accounts: what nobody could do is said to who sees all accounts, and before the last who can is disabled", "[accounts]") {
    OfficeWithAccounts w;
    w.makeOfficeKey();
    w.turnOn();
    const auto open = [&] {
        w.window->go(ui::Workplace::directory);
        ui::DirectoryPage& page = *w.window->directoryPage();
        page.showTab(page.tabCount() - 1);
        REQUIRE(waitFor([&] { return page.tab()->table()->hasRead(); }));
        return &page;
    };
    w.signIn(u"交通经办"_s, unitPassword);
    const ui::DirectoryPage* unitsPage = open();
    const auto* own = unitsPage->findChild<QFrame*>(u"missingRights"_s);
    REQUIRE(own != nullptr);
    CHECK(own->isHidden());
    w.theRegister->lock();
    REQUIRE(waitFor([&] { return w.isAtSignIn(); }));
    w.signIn(u"管理"_s, adminPassword);
    ui::DirectoryPage* page = open();
    REQUIRE(waitFor([&] { return page->tab()->table()->count() == 3; }));
    page->tab()->table()->select(u"周敏"_s);
    auto* disable = child<QPushButton>(page->tab(), u"accountDisable"_s);
    REQUIRE(waitFor([&] { return disable->isEnabled(); }));
    disable->click();
    auto* dialog = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    QString said;
    for (const QLabel* label : dialog->form()->findChildren<const QLabel*>()) said += label->text();
    CHECK(said.contains(u"登记建议"_s));  // nobody else registers
    CHECK(said.contains(u"机关密钥的密码"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_CASE("accounts: every button of the directory has its row of rights, and who may not press it reads why", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    w.window->go(ui::Workplace::directory);
    ui::DirectoryPage& page = *w.window->directoryPage();
    QStringList refused;
    for (int index = 0; index < page.tabCount(); ++index) {
        page.showTab(index);
        REQUIRE(waitFor([&] { return page.tab()->table()->hasRead(); }));
        for (const ui::EntryTable::Action& one : page.tab()->table()->actions()) {
            const QString name = one.button->objectName();
            CAPTURE(name.toStdString());
            CHECK(app::isInRights(ui::deedOfButton(name)));
            const QString why = page.tab()->table()->whyNot(one.button);
            if (why.isEmpty()) continue;
            refused.append(name);
            CHECK_FALSE(one.button->isEnabled());
            CHECK(one.button->toolTip().contains(u"经办人员"_s));  // says whose right it is not
        }
    }
    for (const QString& name : {u"accountAdd"_s, u"accountAsk"_s, u"ruleAdd"_s, u"recompute"_s, u"wordingEdit"_s, u"routeEdit"_s})
        CHECK(refused.contains(name));
    for (const QString& name : {u"unitAdd"_s, u"deputyAdd"_s, u"categoryEdit"_s, u"dayAdd"_s}) CHECK_FALSE(refused.contains(name));
    // Ctrl+K offers what may be done.
    QObject owner;
    QStringList offered;
    for (const QAction* action : page.actionsFor(&owner)) offered.append(action->text());
    CHECK_FALSE(offered.filter(u"承办单位"_s).isEmpty());
    CHECK(offered.filter(u"账户"_s) == QStringList{u"账户：设定密码…"_s});  // the own one
}

TEST_CASE("accounts: the own password is changed by who knows the one that holds", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    const auto open = [&] {
        w.window->action(ui::ActionId::ownPassword)->trigger();
        auto* dialog = w.window->findChild<ui::OwnPasswordDialog*>();
        REQUIRE(dialog != nullptr);
        return dialog;
    };
    auto* dialog = open();
    const QString fresh = u"全新的密码一二三"_s;
    dialog->form()->setValues({{u"present_password"_s, u"不对的密码"_s}, {u"password"_s, fresh}, {u"password_again"_s, fresh}});
    dialog->finish();
    REQUIRE(waitFor([&] { return !dialog->form()->errorOf(u"present_password"_s).isEmpty(); }));
    dialog->form()->setValues({{u"present_password"_s, QString::fromUtf8(clerkPassword)}});
    dialog->finish();
    REQUIRE(waitFor([&] { return w.window->findChild<ui::OwnPasswordDialog*>() == nullptr; }));
    w.theRegister->lock();
    REQUIRE(waitFor([&] { return w.isAtSignIn(); }));
    w.type(u"周敏"_s, QString::fromUtf8(clerkPassword));
    REQUIRE(waitFor([&] { return w.message() == u"账户或密码不对。"_s; }));
    w.type(u"周敏"_s, fresh);
    REQUIRE(waitFor([&] { return w.theRegister->isOpen(); }));
}

TEST_CASE("accounts: an account that is disabled elsewhere leaves the window at once", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    {
        auto other = storage::openRegister(w.theRegister->path().toStdString());
        REQUIRE(other);
        REQUIRE((*other)->signIn("管理", adminPassword));
        const std::vector<app::CommandRequest> requests{{app::DisableAccount{"周敏", "调离"}, "管理", {}}};
        REQUIRE(app::execute(**other, requests, *base::parseIsoDate("2023-12-20"), app::RunMode::apply).isWritten);
    }
    REQUIRE(waitFor([&] { return w.isAtSignIn(); }));
    w.type(u"周敏"_s, QString::fromUtf8(clerkPassword));
    REQUIRE(waitFor([&] { return w.message().contains(u"已停用"_s); }));
}

TEST_CASE("accounts: that only one administrator can sign in is said where accounts are and on the page Today, until there are two",
          "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"管理"_s, adminPassword);
    const auto isSaid = [&](QWidget* page, const QString& name) {
        const auto* line = page->findChild<QFrame*>(name);
        return line != nullptr && line->isVisible();
    };
    w.window->go(ui::Workplace::today);
    CHECK(waitFor([&] { return isSaid(w.window.get(), u"todayOneAdministrator"_s); }));
    w.window->go(ui::Workplace::directory);
    ui::DirectoryPage& directory = *w.window->directoryPage();
    directory.showTab(directory.tabCount() - 1);
    CHECK(waitFor([&] { return isSaid(&directory, u"oneAdministrator"_s); }));
    bool isRecorded = false;
    w.theRegister->execute(w.window.get(), {account("管理二", domain::Role::administrator, adminPassword)}, {},
                           [&](const app::BatchResult& result) { isRecorded = result.isWritten; });
    REQUIRE(waitFor([&] { return isRecorded; }));
    CHECK(waitFor([&] { return !isSaid(&directory, u"oneAdministrator"_s); }));
    w.window->go(ui::Workplace::today);
    CHECK(waitFor([&] { return !isSaid(w.window.get(), u"todayOneAdministrator"_s); }));
}

}  // namespace huying::tests
