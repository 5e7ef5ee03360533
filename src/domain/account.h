// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"
#include "domain/ids.h"

// Who works with a register that asks for a name and a password: one account a person.
namespace huying::domain {

// What a person is in the office (domain.md §10: 登记, 交办, 督办, 领导, 管理员; units and auditors beside them).
enum class Role {
    deputyOfficeClerk,     // 登记: registers, reviews, records what comes on paper
    assigningOfficer,      // 交办: plans, assigns, decides what units ask for
    supervisingCommittee,  // 督办: a special committee, its topics and pieces
    leader,                // reads everything, approves
    handlingUnit,          // 承办单位: its own tasks
    auditor,               // reads everything and its history, changes nothing
    administrator          // 管理员: accounts, rules, directory, backups
};

constexpr std::size_t roleCount = 7;

struct Account {
    AccountId id;
    std::string name;  // stands in the history as the one who records
    Role role = Role::deputyOfficeClerk;
    UnitId unit;            // of a handling unit
    CommitteeId committee;  // of a supervising committee
    bool isDisabled = false;
    std::string disabledReason;
    int passwordsSet = 0;  // how often; 0: nobody can sign in with it yet

    // Somebody can sign in with it.
    [[nodiscard]] bool isUsable() const { return !isDisabled && passwordsSet > 0; }
};

// Only one administrator can sign in: nobody could mend a password that this one forgets.
inline bool hasLoneAdministrator(const std::vector<Account>& accounts) {
    return std::count_if(accounts.begin(), accounts.end(),
                         [](const Account& one) { return one.role == Role::administrator && one.isUsable(); }) == 1;
}

// The longest time that a register may set until it is locked, in minutes.
constexpr int longestIdleMinutes = 240;

// How long the next try has to wait after so many that failed one after the other, in seconds: three are free, then five
// seconds and twice as many each time, never more than a quarter of an hour.
constexpr int pauseAfter(int failures) {
    constexpr int free = 3;
    constexpr int first = 5;
    constexpr int longest = 900;
    int pause = failures < free ? 0 : first;
    for (int i = free; i < failures && pause < longest; ++i) pause *= 2;
    return pause < longest ? pause : longest;
}

}  // namespace huying::domain

namespace huying::base {

template <>
struct EnumCodes<domain::Role> {
    static constexpr std::string_view name = "role_of_account";
    static constexpr std::array values{std::pair{domain::Role::deputyOfficeClerk, std::string_view("deputy_office_clerk")},
                                       std::pair{domain::Role::assigningOfficer, std::string_view("assigning_officer")},
                                       std::pair{domain::Role::supervisingCommittee, std::string_view("supervising_committee")},
                                       std::pair{domain::Role::leader, std::string_view("leader")},
                                       std::pair{domain::Role::handlingUnit, std::string_view("handling_unit")},
                                       std::pair{domain::Role::auditor, std::string_view("auditor")},
                                       std::pair{domain::Role::administrator, std::string_view("administrator")}};
};

}  // namespace huying::base
