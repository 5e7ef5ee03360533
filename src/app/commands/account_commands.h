// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "domain/account.h"

// Who may work with the register (docs/security.md). Changed only by a new command: nothing here is taken back by undo.
namespace huying::app {

struct AddAccount {
    static constexpr std::string_view name = "add-account";
    std::string account;
    domain::Role role = domain::Role::deputyOfficeClerk;
    std::string unit;       // of a handling unit
    std::string committee;  // of a supervising committee
    Secret password;        // none: it cannot be signed in with until one is set
};

template <class Visitor>
void visitFields(Visitor& visitor, AddAccount& c) {
    visitor.required("account", c.account);
    visitor.required("role", c.role);
    visitor.optional("unit", c.unit);
    visitor.optional("committee", c.committee);
    visitor.optional("password", c.password);
}

struct ChangeRole {
    static constexpr std::string_view name = "change-role";
    std::string account;
    domain::Role role = domain::Role::deputyOfficeClerk;
    std::string unit;
    std::string committee;
};

template <class Visitor>
void visitFields(Visitor& visitor, ChangeRole& c) {
    visitor.required("account", c.account);
    visitor.required("role", c.role);
    visitor.optional("unit", c.unit);
    visitor.optional("committee", c.committee);
}

struct DisableAccount {
    static constexpr std::string_view name = "disable-account";
    std::string account;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, DisableAccount& c) {
    visitor.required("account", c.account);
    visitor.optional("reason", c.reason);
}

struct EnableAccount {
    static constexpr std::string_view name = "enable-account";
    std::string account;
};

template <class Visitor>
void visitFields(Visitor& visitor, EnableAccount& c) {
    visitor.required("account", c.account);
}

struct SetPassword {
    static constexpr std::string_view name = "set-password";
    std::string account;
    Secret password;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetPassword& c) {
    visitor.required("account", c.account);
    visitor.required("password", c.password);
}

// From now on the register asks for a name and a password, or no longer.
struct SetSignIn {
    static constexpr std::string_view name = "set-sign-in";
    bool isRequired = true;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetSignIn& c) {
    visitor.required("required", c.isRequired);
}

// After how many minutes without anybody the register is locked at the latest; 0: everybody chooses for themselves.
struct SetIdleLock {
    static constexpr std::string_view name = "set-idle-lock";
    int minutes = 0;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetIdleLock& c) {
    visitor.required("minutes", c.minutes);
}

}  // namespace huying::app
