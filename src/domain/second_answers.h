// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace huying::domain {

struct CaseFacts;
struct SecondReply;

// Whether an answer given again is about what was promised with a task: its own, or one of an earlier round of the same unit.
// A piece that was handled again is answered again as a whole; the promise may stand with the first reply (domain.md §2.8).
bool isAbout(const CaseFacts& facts, const SecondReply& answer, TaskId task);

}  // namespace huying::domain
