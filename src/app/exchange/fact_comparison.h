// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "app/commands/commands.h"
#include "app/exchange/returned_work.h"
#include "app/words/words.h"
#include "domain/case_facts.h"

// What the register has of a fact that a returned line tells: the very same, another one in its place, or one that looks like it
// (decision 0023). Texts are compared without regard to blanks and width; what a line leaves out says nothing against what stands.
namespace huying::app {

enum class OnRecord {
    no,
    same,
    otherwise  // there can be one alone and it says something else, or there can be several and one is so like it that it may be it
};

struct FactOnRecord {
    OnRecord standing = OnRecord::no;
    base::Error error = {};                      // of otherwise, without the values
    std::vector<ChangedValue> differences = {};  // of otherwise: `before` stands on record, `now` came

    // The error with the values of both sides: returned-receipt-differs, returned-opinion-differs, returned-reply-differs,
    // returned-fact-differs of what there can be one alone, returned-contact-differs, returned-look-alike else {case, on, what,
    // correction, values}.
    [[nodiscard]] base::Error said(const Words& words) const;
};

struct FactsToCompare {
    const domain::CaseFacts& facts;
    const domain::Task& task;
    RegisterReader& reader;  // for the deputy that was met
    // The other lines of the same file about the case: what one of these tells is not what this line is about.
    std::vector<const CommandRequest*> beside = {};
    // Whether a row came with an earlier return of the same sheet. One that this file does not tell any more may have been put right
    // in what such rows are known by.
    std::function<bool(std::string_view table, std::int64_t row)> cameBefore = {};
};

FactOnRecord onRecord(const CommandRequest& request, const FactsToCompare& place);

// Whether onRecord knows such facts at all.
bool isComparable(const Command& command);

// 签收人：台账“孙梅”，交回“李军”.
std::string differencesText(const std::vector<ChangedValue>& differences, const Words& words);

}  // namespace huying::app
