// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
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

// The last day on which an entry of the directory is in force; none: until further notice.
using LastDay = std::optional<base::Date>;

inline bool isInForceUntil(const LastDay& last, std::optional<base::Date> day) { return !last || !day || *day <= *last; }

struct Delegation {
    DelegationId id;
    int term = 0;
    std::string name;
};

// Where a deputy belonged before, up to and including a day.
struct FormerDelegation {
    DelegationId delegation;
    std::string name;
    base::Date validTo;
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
    std::string address;
    std::string postcode;
    std::string electingUnit;
    std::string employer;
    std::string post;
    LastDay validTo;                                  // of the qualification as a deputy
    std::vector<FormerDelegation> formerDelegations;  // oldest first

    // 王明（武侯代表团）, or the bare name where no delegation is known.
    [[nodiscard]] std::string described() const { return delegationName.empty() ? name : name + "（" + delegationName + "）"; }
    // The delegation of that day; of today where the day is not known.
    [[nodiscard]] const std::string& delegationNameOn(std::optional<base::Date> day) const;
    [[nodiscard]] bool isOf(std::string_view wanted) const;
    [[nodiscard]] bool wasOf(std::string_view wanted) const;  // before moving to another
};

// 武侯 and 武侯代表团 are one delegation.
bool isSameDelegation(std::string_view left, std::string_view right);

// A name a unit had up to and including a day.
struct FormerUnitName {
    std::string name;
    std::string shortName;
    base::Date validTo;
};

struct UnitContact {
    std::string person;
    std::string post;
    std::string phone;
    std::string address;

    bool operator==(const UnitContact&) const = default;
};

// A part of a unit became, or went over to, another unit on a day.
struct UnitSuccessor {
    UnitId unit;
    base::Date on;
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
    std::vector<FormerUnitName> formerNames;  // oldest first
    std::vector<UnitContact> contacts;
    std::vector<UnitSuccessor> successors;    // of a split

    [[nodiscard]] const std::string& displayName() const { return shortName.empty() ? name : shortName; }
    // The unit as it was called on that day; as it is called now where the day is not known.
    [[nodiscard]] Unit asOf(std::optional<base::Date> day) const;
    // May be given new tasks on that day.
    [[nodiscard]] bool isInForceOn(std::optional<base::Date> day) const {
        return isInForceUntil(validTo, day) && (!validFrom || !day || *validFrom <= *day);
    }
};

struct Category {
    CategoryId id;
    int term = 0;
    std::string code;
    std::string name;
    int sortNumber = 0;
    CategoryId parent = {};  // none: of the first level; there are two
    LastDay validTo = {};
};

// 专门委员会: supervises, never handles.
struct Committee {
    CommitteeId id;
    std::string code;
    std::string name;
    std::string shortName;
    int sortNumber = 0;
    LastDay validTo;

    [[nodiscard]] const std::string& displayName() const { return shortName.empty() ? name : shortName; }
};

// Wording of a result class in a term; A to D ship, D has a row in the report only where it is used.
struct ResultClassWording {
    ResultClass code = ResultClass::A;
    std::string name;
    std::string shortName;
    int sortNumber = 0;
    bool opensCommitment = false;
    bool countsAsImplemented = false;
    bool isInUse = true;  // offered for replies; what stands on replies keeps its names either way

    bool operator==(const ResultClassWording&) const = default;
};

}  // namespace huying::domain
