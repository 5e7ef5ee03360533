// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/case_facts.h"

// 三访 (CD 15, domain.md §1): a unit that answers meets the deputy before, during and after handling.
namespace huying::domain {

// 面对面: whoever spoke with the deputy stood before them; not a call, a letter or a message.
bool isFaceToFace(ContactWay way);

// Of a merged piece what was held with its own signers, of a main case what was not held with those of its merged pieces (§8.8).
bool isOwnContact(const CaseFacts& facts, const Contact& row);

// Which of the three the unit of the task has made in this piece, in whichever of its rounds, in their order.
std::vector<ContactPhase> visitsMade(const CaseFacts& facts, const Task& task);
bool areVisitsMade(const CaseFacts& facts, const Task& task);  // all three

// Which of them are to be made and are not among those made: the last one only once the unit has replied.
std::vector<ContactPhase> visitsMissing(const std::vector<ContactPhase>& made, bool isReplied);

// The same of a task; none of one that does not answer, or that somebody else has now.
std::vector<ContactPhase> visitsMissing(const CaseFacts& facts, const Task& task);

}  // namespace huying::domain
