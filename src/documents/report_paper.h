// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace huying::documents {

// The parts of the year-end report after its title, in the office's order.
enum class ReportPart {
    totals,
    categories,
    contents,
    formation,
    growth,
    results,
    ratings,
    handling,
    supervision,
    assessment,
    outcomes,
    followUp,
    outlook,
    annexes
};

// What a report on paper needs beside its figures.
struct ReportPaper {
    std::string place = "市";  // stands before the session's name: 市十八届人大一次会议
    // Prose that a person wrote for a part; a part without any has a marked slot where it belongs.
    std::map<ReportPart, std::string> prose;
    std::vector<ReportPart> parts{ReportPart::totals,      ReportPart::categories, ReportPart::contents, ReportPart::formation,
                                  ReportPart::growth,      ReportPart::results,    ReportPart::ratings,  ReportPart::handling,
                                  ReportPart::supervision, ReportPart::assessment, ReportPart::outcomes, ReportPart::followUp,
                                  ReportPart::outlook,     ReportPart::annexes};
    // For the foot; left out where empty.
    std::string registerName;
    std::string madeAt;  // as it is to be printed
};

}  // namespace huying::documents
