// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/date.h"
#include "domain/ids.h"

namespace huying::domain {

struct CaseFacts;
struct Commitment;
struct SecondReply;

// Whether an answer given again is about what was promised with a task: its own, or one of an earlier round of the same unit.
// A piece that was handled again is answered again as a whole; the promise may stand with the first reply (domain.md §2.8).
bool isAbout(const CaseFacts& facts, const SecondReply& answer, TaskId task);

// Whether what the answer is about was still open on its day. What an answer of a promising class promises itself, on its day,
// is not what it is about.
bool wasOpenAt(const CaseFacts& facts, const SecondReply& answer, const Commitment& promise);

// One answer that a unit owes the deputy because what it promised is done.
struct OwedAnswer {
    TaskId task;                          // with which it would be given: the unit's newest one that has a reply
    std::vector<CommitmentId> promises;   // fulfilled and not answered since, by number; of every round it is about
    base::Date since{};                   // when the last of them was fulfilled
};

// At most one of each unit, in the order of its tasks, and only where it can be given now: nothing that it would be about is
// open. None of a piece that is handled with its main case: the deputy is answered there.
std::vector<OwedAnswer> answersOwed(const CaseFacts& facts);

}  // namespace huying::domain
