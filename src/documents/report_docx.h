// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/papers/paper.h"
#include "app/report/year_end_report.h"
#include "base/result.h"
#include "documents/report_paper.h"

namespace huying::documents {

// Any paper as the bytes of a .docx file; charts stay out. Error: cannot-make-file.
base::Result<std::string> paperAsDocx(const app::Paper& paper);

// The year-end report as a Word draft in the office's order and wording and in the layout of GB/T 9704: the bytes of a
// .docx file, the same for the same figures. Checks that fail stand in red before the title, with the pieces concerned.
// Error: cannot-make-file.
base::Result<std::string> reportAsDocx(const app::YearEndReport& report, const ReportPaper& paper = {});

}  // namespace huying::documents
