// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "domain/inspection.h"

// 综合检查 as people look at it: with names in place of keys, and as tables.
namespace huying::app {

class RegisterReader;

struct InspectionLineView {
    domain::InspectionLine line;
    std::int64_t version = 0;  // with its findings and what followed
    std::string unit;         // as it was called when it came into the sample
    std::string presentUnit;  // by which commands name it: the former name may be another's now
    std::string title;        // of the piece; masked where it is secret
};

struct InspectionCounts {
    int units = 0;      // in the sample, each once
    int pieces = 0;     // the same
    int inspected = 0;  // lines with a finding
    int problems = 0;
    int demands = 0;
    int done = 0;  // of the demands
};

struct InspectionView {
    domain::Inspection inspection;
    std::int64_t version = 0;  // with who goes along
    std::string session;       // 18-1
    std::string committee;
    std::vector<std::string> deputies;
    std::vector<InspectionLineView> lines;  // those that count, as they came in
    InspectionCounts counts;
};

// Of a session or of all, as they were planned; void ones too.
std::vector<InspectionView> viewInspections(RegisterReader& reader, std::optional<domain::SessionId> session, const Words& words);

// 共3家单位5件，已检查4项，…
std::string countsText(const InspectionCounts& counts, const Words& words);
// Seed, rule and result of a draw in words, and whether it came out again just now.
std::string drawText(const domain::InspectionDraw& draw, const Words& words);

// One line a finding; of what is not inspected yet one without.
ListSheet inspectionSheet(const std::vector<InspectionView>& inspections, bool isOpenOnly, const Words& words);

}  // namespace huying::app
