// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/correction_doubts.h"

#include <algorithm>
#include <string>

namespace huying::app {

using base::Error;

namespace {

// Remembered lines are texts: of this kind, and of a day that the entry had at the unit.
bool isOriginal(const RememberedLine& left, const ReturnedLine& line, const std::string& recorded) {
    const auto isOfDay = [&](const EntryState& state) {
        return std::any_of(line.entry->kind->columns.begin(), line.entry->kind->columns.end(), [&](const CorrectableColumn& column) {
            const auto day = column.column == "on_date" ? state.find(std::string(column.key)) : state.end();
            return day != state.end() && left.said.find(day->second) != std::string::npos;
        });
    };
    return left.caseAddress == line.caseAddress && left.said.starts_with(recorded) &&
           std::any_of(line.entry->states.begin(), line.entry->states.end(), isOfDay);
}

}  // namespace

Error correctedSince(const EntryOnRecord& found, const ReturnedEntry& entry, const CorrectedPlace& place) {
    const EntryHistory history = historyOfEntries(place.reader, place.facts);
    const EntryHistory::Row* row = history.find(entry.kind->table, found.row);
    const std::int64_t last = row == nullptr ? 0 : row->steps.back().entry;
    for (const HistoryEntry& one : place.reader.historyEntries(last, last)) {
        for (const Exchange& exchange : place.exchanges) {
            for (const ExchangeReturn& back : exchange.returns) {
                if (back.batch != 0 && back.batch == one.batch && !back.isTakenBack)
                    return Error("returned-entry-corrected-there", "", "known").with("on", base::isoDate(back.on));
            }
        }
    }
    return Error("returned-entry-corrected-here", "", "known");
}

Error missingEntry(const ReturnedLine& line, const std::vector<RememberedLine>& left, const Words& words) {
    const std::string recorded = words.text("command." + std::string(line.entry->kind->record));
    const auto original =
        std::find_if(left.begin(), left.end(), [&](const RememberedLine& one) { return isOriginal(one, line, recorded); });
    if (original == left.end()) return Error("returned-entry-missing", "", "known").with("case", line.caseAddress);
    if (original->laidAside) {
        return Error("returned-entry-laid-aside", "", "known")
            .with("case", line.caseAddress)
            .with("left", original->said)
            .with("reason", original->laidAside->reason);
    }
    return Error("returned-entry-left-out", "", "known").with("case", line.caseAddress).with("left", original->said);
}

}  // namespace huying::app
