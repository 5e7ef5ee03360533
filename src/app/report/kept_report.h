// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "app/ports/register_reader.h"
#include "app/questions/report_snapshot.h"
#include "app/report/year_end_report.h"
#include "app/words/register_words.h"
#include "base/result.h"

// A report as it is kept in a snapshot: every figure and the pieces behind it, the words in which it speaks, and the bytes that
// `report --format json` printed. Papers are made from these figures and from nothing else.
namespace huying::app {

struct KeptReport {
    YearEndReport report;
    std::string exported;                                  // reportAsJson of then, byte for byte
    std::map<std::string, domain::SuggestionId> pieceIds;  // of every address in it
};

// As one text. `reader` tells which pieces stand behind addresses, `words` what the register says in place of the shipped words.
std::string keptReport(const YearEndReport& report, const RegisterWords& words, RegisterReader& reader);

// Errors: snapshot-newer (kept by a later version of the program in a way that this one does not know), snapshot-unreadable.
base::Result<KeptReport> readKeptReport(const std::string& text);

// A snapshot with what it holds.
struct FrozenReport {
    ReportSnapshot snapshot;
    KeptReport kept;
};

// By its number. Errors: unknown-snapshot (also where this reader may not read the report), snapshot-newer, snapshot-unreadable.
base::Result<FrozenReport> frozenReport(RegisterReader& reader, std::int64_t number);

}  // namespace huying::app
