// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/case_facts.h"

// Which facts of a case contradict each other by their dates (domain.md §2: nothing is answered before it was assigned,
// nothing rated before it was answered). Recording checks the causes of one new fact; a correction may also move a cause
// behind its effects, and then all of the case has to be looked at.
namespace huying::domain {

// Two facts in the wrong order: `effect` is dated before `cause`, which it presupposes.
struct OrderFault {
    DatedFact cause = DatedFact::registration;
    Date causeOn;
    DatedFact effect = DatedFact::assignment;
    Date effectOn;

    bool operator==(const OrderFault&) const = default;
};

// The pieces of a case that were merged into it after every unit had answered it: nothing was left then to be handled together, so
// such a merger is refused, and so is a reply recorded late that would make it one. What one of several units had answered
// before the merger is owed to the merged pieces too.
std::vector<const MergedPiece*> mergedAfterLastReply(const CaseFacts& facts);

// Facts without a date contradict nothing. Equal days are in order.
std::vector<OrderFault> faultsOfOrder(const CaseFacts& facts);

}  // namespace huying::domain
