// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"

// 会签 before the reply (feature 37): the lead puts its draft to the joint units, and each signs it with or without a remark. It
// stands beside the joint opinion of domain.md §2.6 and does not take its place: the opinion is still due.
namespace huying::domain {

enum class CountersignResult {
    asked,    // the draft was put to the unit
    agreed,
    remarked  // signed with a remark, which the lead takes into its reply
};

// One step with one joint unit.
struct Countersign {
    CountersignId id;
    TaskId task;  // of the joint unit
    std::optional<base::Date> on;
    CountersignResult result = CountersignResult::agreed;
    std::string remark;
    std::string signatory;  // who signed for the unit
    std::string voidReason = {};

    [[nodiscard]] bool isSigned() const { return result != CountersignResult::asked; }
};

struct CaseFacts;

// How the unit signed last; null where it has not.
const Countersign* countersignedBy(const CaseFacts& facts, TaskId task);

// When the draft was put to the unit last, where it has not signed on that day or later; null where nothing is awaited of it.
const Countersign* awaitedCountersign(const CaseFacts& facts, TaskId task);

}  // namespace huying::domain

namespace huying::base {

template <>
struct EnumCodes<domain::CountersignResult> {
    static constexpr std::string_view name = "countersign_result";
    using E = domain::CountersignResult;
    static constexpr std::array values{
        std::pair{E::asked, std::string_view("asked")},
        std::pair{E::agreed, std::string_view("agreed")},
        std::pair{E::remarked, std::string_view("remarked")},
    };
};

}  // namespace huying::base
