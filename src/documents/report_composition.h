// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/papers/paper.h"
#include "app/report/year_end_report.h"
#include "documents/report_paper.h"

namespace huying::documents {

// The year-end report in the office's order and wording: what Word, html and print lay out. Checks that fail stand before
// the title, with the pieces concerned.
app::Paper composeReport(const app::YearEndReport& report, const ReportPaper& paper = {});

}  // namespace huying::documents
