// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"
#include "domain/account.h"

// Who may do what, where the register asks for a name and a password. One table, read by the executor, the reader, the window,
// the command line and docs/security.md: every command and every way of reading has its row, for every role.
namespace huying::app {

// What is no command and yet may not be everybody's.
enum class Deed {
    readCases,     // lists, searches, one piece whole, Today, the agenda, exports and prints of them
    readPapers,    // what has no number yet: papers under review, talks before them
    readReport,    // figures over all pieces
    readDeputyRecord,  // all that one deputy led, signed and rated, and the pages made of it: a part of it would be taken for the whole
    readPublicText,  // texts ready for publication: who does not see whom a piece must not name cannot hide it
    readMoments,   // the whole register as it was recorded at an earlier moment, and what changed between two
    readHistory,   // who changed what
    readAccounts,
    keepFilters,   // filters and mappings of columns that everybody finds under their names
    importTable,   // a ledger or a table of the directory; what it records is judged by this row alone
    sendWork,      // sheets and packages with their work go out to units
    takeWorkBack,  // what comes back of them is recorded on behalf of the unit, within what the unit itself may record
    undo,
    verify,
    backUp,        // copies of the whole file
    restore
};

enum class Condition {
    never,
    always,
    ownTask,     // a handling unit: pieces in which it has or had a task; what it records is about this task
    ownTopic,    // a supervising committee: topics that it tracks, and pieces in them or given to it alone
    ownEntries,  // what this person recorded
    ownAccount
};

struct RightRow {
    std::string_view deed;  // name of a command or code of a deed
    std::array<Condition, domain::roleCount> byRole;  // in the order of domain::Role

    [[nodiscard]] constexpr Condition of(domain::Role role) const { return byRole[static_cast<std::size_t>(role)]; }
};

// All rows, in the order of the document.
std::span<const RightRow> rightRows();

// Whether there is a row for it.
bool isInRights(std::string_view deed);

// Under which condition `role` may do it; never for what is in no row.
Condition conditionFor(domain::Role role, std::string_view deed);
Condition conditionFor(domain::Role role, Deed deed);

// Who may do it under some condition, in the order of domain::Role.
std::vector<domain::Role> rolesEntitledTo(std::string_view deed);

// What an office cannot go on without and none of these accounts may do, with the roles that may: looked at before signing in
// is asked for. Accounts nobody can sign in with do not count.
struct MissingRight {
    std::string_view deed;
    std::vector<domain::Role> roles;
};
std::vector<MissingRight> missingRights(const std::vector<domain::Account>& accounts);

}  // namespace huying::app

namespace huying::base {

template <>
struct EnumCodes<app::Deed> {
    static constexpr std::string_view name = "deed";
    static constexpr std::array values{std::pair{app::Deed::readCases, std::string_view("read-cases")},
                                       std::pair{app::Deed::readPapers, std::string_view("read-papers")},
                                       std::pair{app::Deed::readReport, std::string_view("read-report")},
                                       std::pair{app::Deed::readDeputyRecord, std::string_view("read-deputy-record")},
                                       std::pair{app::Deed::readPublicText, std::string_view("read-public-text")},
                                       std::pair{app::Deed::readMoments, std::string_view("read-moments")},
                                       std::pair{app::Deed::readHistory, std::string_view("read-history")},
                                       std::pair{app::Deed::readAccounts, std::string_view("read-accounts")},
                                       std::pair{app::Deed::keepFilters, std::string_view("keep-filters")},
                                       std::pair{app::Deed::importTable, std::string_view("import-table")},
                                       std::pair{app::Deed::sendWork, std::string_view("send-work")},
                                       std::pair{app::Deed::takeWorkBack, std::string_view("take-work-back")},
                                       std::pair{app::Deed::undo, std::string_view("take-back")},
                                       std::pair{app::Deed::verify, std::string_view("verify-register")},
                                       std::pair{app::Deed::backUp, std::string_view("back-up")},
                                       std::pair{app::Deed::restore, std::string_view("restore-register")}};
};

template <>
struct EnumCodes<app::Condition> {
    static constexpr std::string_view name = "right_condition";
    static constexpr std::array values{std::pair{app::Condition::never, std::string_view("never")},
                                       std::pair{app::Condition::always, std::string_view("always")},
                                       std::pair{app::Condition::ownTask, std::string_view("own_task")},
                                       std::pair{app::Condition::ownTopic, std::string_view("own_topic")},
                                       std::pair{app::Condition::ownEntries, std::string_view("own_entries")},
                                       std::pair{app::Condition::ownAccount, std::string_view("own_account")}};
};

}  // namespace huying::base
