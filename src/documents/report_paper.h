// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/report_choices.h"

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

// Where the prose of a part stands among what the office wrote (YearEndReport::prose); the annexes have none.
constexpr std::optional<domain::ReportSlot> slotOf(ReportPart part) {
    using Slot = domain::ReportSlot;
    switch (part) {
        case ReportPart::totals:
            return Slot::totals;
        case ReportPart::categories:
            return Slot::categories;
        case ReportPart::contents:
            return Slot::contents;
        case ReportPart::formation:
            return Slot::formation;
        case ReportPart::growth:
            return Slot::growth;
        case ReportPart::results:
            return Slot::results;
        case ReportPart::ratings:
            return Slot::ratings;
        case ReportPart::handling:
            return Slot::handling;
        case ReportPart::supervision:
            return Slot::supervision;
        case ReportPart::assessment:
            return Slot::assessment;
        case ReportPart::outcomes:
            return Slot::outcomes;
        case ReportPart::followUp:
            return Slot::followUp;
        case ReportPart::outlook:
            return Slot::outlook;
        case ReportPart::annexes:
            break;
    }
    return std::nullopt;
}

// What a report on paper needs beside the report.
struct ReportPaper {
    std::string place = "市";  // stands before the session's name: 市十八届人大一次会议
    std::vector<ReportPart> parts{ReportPart::totals,      ReportPart::categories, ReportPart::contents, ReportPart::formation,
                                  ReportPart::growth,      ReportPart::results,    ReportPart::ratings,  ReportPart::handling,
                                  ReportPart::supervision, ReportPart::assessment, ReportPart::outcomes, ReportPart::followUp,
                                  ReportPart::outlook,     ReportPart::annexes};
    // For the foot; left out where empty.
    std::string registerName;
    std::string madeAt;  // as it is to be printed
};

}  // namespace huying::documents
