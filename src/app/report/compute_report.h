// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/register_reader.h"
#include "app/report/year_end_report.h"
#include "app/words/words.h"
#include "base/result.h"

namespace huying::app {

// All figures of domain.md §7 that the recorded facts allow, for the pieces of one session, counting facts dated up to
// `asOf`. Membership is by session, never by date. Errors: unknown-session.
base::Result<YearEndReport> computeReport(RegisterReader& reader, const domain::SessionAddress& session, base::Date asOf,
                                          const Words& words);

}  // namespace huying::app
