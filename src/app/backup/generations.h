// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/date.h"

namespace huying::app {

// A backup as its name tells it. The sequence only grows; the day is what the machine's clock said.
struct BackupStamp {
    int sequence = 0;
    base::Date day;
};

// How many are kept: the newest ones, and the last one of each of the latest days, weeks and months that have one.
struct Generations {
    int newest = 10;
    int days = 7;
    int weeks = 12;
    int months = 24;
};

// The sequences that may go. Newer and older is told by the sequence alone, so that a clock that was set back never
// makes the backup just made look like the oldest.
std::vector<int> outdated(std::vector<BackupStamp> backups, const Generations& generations = {});

}  // namespace huying::app
