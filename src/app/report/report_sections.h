// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/report/year_end_report.h"
#include "app/words/words.h"

// What the report tells beside its blocks and rates, as lines with a figure each, so that the window and the spreadsheet have
// everything that the paper says in sentences (domain.md §7, parts 7 to 13 of its wording).
namespace huying::app {

struct SectionLine {
    std::string label;  // says what is counted where it is no pieces: 提出前沟通（项）
    int count = 0;
    std::string remark;               // what stands beside it; may be empty
    std::vector<std::string> pieces;  // behind the figure, case addresses
};

struct ReportSection {
    std::string key;    // growth handling topics outcomes follow_up
    std::string label;  // as the heading of the paper's part
    std::vector<SectionLine> lines;
    std::string note;   // base and how it is computed; may be empty
};

// In the order of the paper's parts; one without anything to tell is left out.
std::vector<ReportSection> reportSections(const YearEndReport& report, const Words& words);

}  // namespace huying::app
