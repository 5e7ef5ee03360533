// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/commands/password_rules.h"
#include "app/executor/command_context.h"
#include "base/text.h"

// Who may work with the register (docs/decisions/0022). Whether this person may change that was judged before.
namespace huying::app {

using base::Error;
using domain::Account;
using domain::Role;

namespace {

constexpr std::size_t longestName = 40;  // characters: it stands in lists and in the history

std::optional<Account> findAccount(const std::string& name, CommandContext& context) {
    const std::string wanted = base::comparableName(name);
    std::vector<std::string> names;
    for (const Account& account : context.reader().accounts()) {
        if (base::comparableName(account.name) == wanted) return account;
        names.push_back(account.name);
    }
    context.refuse(Error("unknown-account", "account", "known").with("value", name).with("nearest", base::nearestNames(name, names)));
    return std::nullopt;
}

// Whose tasks or topics: named for the roles that have some, for no other.
template <class C>
void takeRole(const C& command, Account& account, CommandContext& context) {
    account.role = command.role;
    account.unit = {};
    account.committee = {};
    const auto judge = [&](bool isWanted, const std::string& name, const char* field) {
        if (isWanted && name.empty()) context.refuse(Error("field-required", field, "required").with("field", field));
        if (!isWanted && !name.empty())
            context.refuse(Error("not-of-this-role", field, "conflict")
                               .with("field", field)
                               .with("account_role", std::string(base::codeOf(command.role))));
        return isWanted && !name.empty();
    };
    if (judge(command.role == Role::handlingUnit, command.unit, "unit")) {
        if (const auto unit = context.findUnit(command.unit)) account.unit = unit->id;
    }
    if (judge(command.role == Role::supervisingCommittee, command.committee, "committee"))
        account.committee = context.findCommittee(command.committee).value_or(domain::CommitteeId());
}

// Somebody must be left who can add accounts and mend passwords, else everybody is locked out.
void checkAdministratorLeft(const Account& changed, CommandContext& context) {
    if (!context.reader().viewer().isSignInRequired) return;
    const std::vector<Account> accounts = context.reader().accounts();
    const bool isAnyLeft = std::any_of(accounts.begin(), accounts.end(), [&](const Account& one) {
        const Account& account = one.id == changed.id ? changed : one;
        return account.role == Role::administrator && account.isUsable();
    });
    if (!isAnyLeft) context.refuse(Error("last-administrator", "account", "order").with("name", changed.name));
}

void noticeLoneAdministrator(CommandContext& context) {
    if (domain::hasLoneAdministrator(context.reader().accounts())) context.notice(Error("only-one-administrator", "", "order"));
}

bool takePassword(const Secret& password, Account& account, CommandContext& context) {
    for (Error& fault : faultsOf(password)) context.refuse(std::move(fault));
    if (context.isRefused()) return false;
    ++account.passwordsSet;
    return true;
}

}  // namespace

void handle(const AddAccount& command, CommandContext& context) {
    Account account;
    account.name = base::trimmed(command.account);
    checkName(account.name, "account", longestName, context);
    for (const Account& other : context.reader().accounts()) {
        if (base::comparableName(other.name) == base::comparableName(account.name))
            context.refuse(Error("account-name-taken", "account", "unique").with("value", other.name));
    }
    takeRole(command, account, context);
    const bool hasPassword = command.password.isGiven() && takePassword(command.password, account, context);
    if (context.isRefused()) return;
    account.id = context.writer().saveAccount(account);
    if (hasPassword) {
        context.writer().keepSealedPassword(account.id, command.password.sealed);
    } else {
        context.notice(Error("account-without-password", "password", "rights").with("name", account.name));
    }
    context.concerns(account.name);
}

void handle(const ChangeRole& command, CommandContext& context) {
    auto account = findAccount(command.account, context);
    if (!account) return;
    takeRole(command, *account, context);
    checkAdministratorLeft(*account, context);
    if (context.isRefused()) return;
    context.writer().saveAccount(*account);
    if (context.reader().viewer().isSignInRequired) noticeLoneAdministrator(context);
    context.concerns(account->name);
}

void handle(const DisableAccount& command, CommandContext& context) {
    auto account = findAccount(command.account, context);
    if (!account) return;
    account->isDisabled = true;
    account->disabledReason = command.reason;
    checkAdministratorLeft(*account, context);
    if (context.isRefused()) return;
    context.writer().saveAccount(*account);
    if (context.reader().viewer().isSignInRequired) noticeLoneAdministrator(context);
    context.concerns(account->name);
}

void handle(const EnableAccount& command, CommandContext& context) {
    auto account = findAccount(command.account, context);
    if (!account) return;
    account->isDisabled = false;
    account->disabledReason.clear();
    context.writer().saveAccount(*account);
    context.concerns(account->name);
}

void handle(const SetPassword& command, CommandContext& context) {
    auto account = findAccount(command.account, context);
    if (!account || !takePassword(command.password, *account, context)) return;
    context.writer().saveAccount(*account);
    context.writer().keepSealedPassword(account->id, command.password.sealed);
    context.concerns(account->name);
}

void handle(const SetSignIn& command, CommandContext& context) {
    if (command.isRequired) {
        const std::vector<Account> accounts = context.reader().accounts();
        const bool isAny = std::any_of(accounts.begin(), accounts.end(),
                                       [](const Account& one) { return one.role == Role::administrator && one.isUsable(); });
        if (!isAny) return context.refuse(Error("administrator-needed", "required", "order"));
    }
    context.writer().setSignInRequired(command.isRequired);
    if (command.isRequired) noticeLoneAdministrator(context);
}

void handle(const SetIdleLock& command, CommandContext& context) {
    if (command.minutes < 0 || command.minutes > domain::longestIdleMinutes)
        return context.refuse(Error("number-out-of-range", "minutes", "limit")
                                  .with("field", "minutes")
                                  .with("least", "0")
                                  .with("most", std::to_string(domain::longestIdleMinutes)));
    context.writer().setIdleLockMinutes(command.minutes);
}

}  // namespace huying::app
