// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

// Who and what a suggestion refers to: sessions, deputies, units, categories.
namespace huying::domain {

// 届次 and 会次. The reporting period runs from one session to the next, so membership is by session, never by date.
struct Session {
    SessionId id;
    int term = 0;    // 18 = 十八届
    int number = 0;  // 1 = 一次会议
    std::string name;
    std::optional<base::Date> opened;
    std::optional<base::Date> closed;

    [[nodiscard]] std::string address() const { return std::to_string(term) + "-" + std::to_string(number); }
};

// Figures of an earlier session, entered by hand, that growth is measured against (domain.md §7 rule g).
struct BaseFigure {
    int term = 0;
    int number = 0;
    int total = 0;  // pieces
    std::optional<int> plenary;
    std::optional<int> intersessional;
    std::string note;
};

struct Delegation {
    DelegationId id;
    int term = 0;
    std::string name;
};

// Identity: the certificate number within a term, else name and delegation. Never the name alone.
struct Deputy {
    DeputyId id;
    int term = 0;
    std::string name;
    std::string certificate;  // kept as text (leading zeros); empty when unknown
    DelegationId delegation;  // none when unknown
    std::string delegationName;
    std::string phone;
    bool toBeChecked = false;  // 待核: made from a bare name in a ledger

    // 王明（武侯代表团）, or the bare name where no delegation is known.
    [[nodiscard]] std::string described() const { return delegationName.empty() ? name : name + "（" + delegationName + "）"; }
};

struct Unit {
    UnitId id;
    std::string code;
    std::string name;
    std::string shortName;
    UnitSystem system = UnitSystem::unknown;
    int sortNumber = 0;  // protocol order
    std::vector<std::string> aliases;
    std::optional<base::Date> validFrom;
    std::optional<base::Date> validTo;
    UnitId mergedInto;

    [[nodiscard]] const std::string& displayName() const { return shortName.empty() ? name : shortName; }
};

struct Category {
    CategoryId id;
    int term = 0;
    std::string code;
    std::string name;
    int sortNumber = 0;
};

// 专门委员会.
struct Committee {
    CommitteeId id;
    std::string code;
    std::string name;
    std::string shortName;
};

// Wording of a result class in a term; A to D ship, D is shown only where it is used.
struct ResultClassWording {
    ResultClass code = ResultClass::A;
    std::string name;
    std::string shortName;
    int sortNumber = 0;
    bool opensCommitment = false;
    bool countsAsImplemented = false;
};

}  // namespace huying::domain
