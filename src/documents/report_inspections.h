// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/report/year_end_report.h"
#include "documents/table.h"
#include "documents/word_document.h"

// Part 11 of the year-end report (report_wording.md): inspections, ballots and review opinions, on paper and as a spreadsheet.
namespace huying::documents {

// 综合检查12家单位29件，发现问题3个，提出整改要求3项，已整改2项。
std::string inspectionsSentence(const app::ReportInspections& inspections);
WordTable inspectedUnitsTable(const app::ReportInspections& inspections);
Table inspectedUnitsList(const app::ReportInspections& inspections);

// 满意度测评2次，通过1次；评议意见4条，已整改3条。
std::string ballotsSentence(const std::vector<app::ReportBallot>& ballots);
WordTable ballotsTable(const std::vector<app::ReportBallot>& ballots, const domain::PercentStyle& style);
std::string ballotsNote(const std::vector<app::ReportBallot>& ballots, const domain::PercentStyle& style);
Table ballotsList(const std::vector<app::ReportBallot>& ballots, const domain::PercentStyle& style);

}  // namespace huying::documents
