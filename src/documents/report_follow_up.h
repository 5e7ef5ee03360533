// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/report/year_end_report.h"

// Part 13 of the year-end report: promises and what became of them (report_wording.md).
namespace huying::documents {

std::string followUpSentence(const app::FollowUp& follow, const domain::PercentStyle& style);

}  // namespace huying::documents
