// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/today.h"
#include "storage/connection.h"

namespace huying::storage {

// What waits after inspections and ballots, of earlier sessions too: what units were asked to do and have not done, review opinions
// that are not rectified, ballots that did not pass and wait for the second report or the second ballot. The earliest day first,
// those without a day last. For the queues of app::isAfterInspection alone.
app::WaitingPapers readDueMatters(Connection& connection, const app::PaperSelection& selection, int most);

}  // namespace huying::storage
