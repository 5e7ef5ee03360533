// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/ids.h"

// Promises that stand in an answer and not in the ledger (domain.md §2.8: each promise of a planned class is one row of it).
namespace huying::domain {

struct CaseFacts;

// What a unit answered last and gave a promising class, while nothing of it is in the ledger.
struct AnswerWithoutPromises {
    TaskId task;                 // the unit's newest one, whose reply stands
    SecondReplyId secondReply;   // the answer, where it is no reply but one given again with such a class
    std::optional<base::Date> on;
    std::string nothingPromised;  // why nothing is to be recorded; empty: it is awaited
};

// At most one of each unit, in the order of its tasks. What an earlier round promised and was still open on the day of a later
// reply goes on with that one. None of a reply that is being given anew, nor of a piece that is handled with its main case; none
// either where only an answer given again has such a class: promises rest on the class of the reply.
std::vector<AnswerWithoutPromises> answersWithoutPromises(const CaseFacts& facts);

// Of some unit they are awaited: nobody said that there are none.
bool hasUnrecordedPromises(const CaseFacts& facts);

}  // namespace huying::domain
