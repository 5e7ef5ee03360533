// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/report/year_end_report.h"
#include "documents/report_paper.h"

namespace huying::documents {

// The year-end report as one html file that needs nothing beside it and loads nothing: light and dark, made for the screen
// and for A4. Figures open the list of their pieces. Checks that fail stand in red before the title.
std::string reportAsHtml(const app::YearEndReport& report, const ReportPaper& paper = {});

}  // namespace huying::documents
