// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/meanwhile.h"

#include <algorithm>

#include "app/commands/commands.h"
#include "app/ports/read_snapshot.h"

namespace huying::app {

namespace {

std::ptrdiff_t stepsOf(const domain::CaseFacts& facts, std::string_view command, domain::UnitId unit) {
    const auto ofUnit = [&](const auto& rows) {
        return std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
            const domain::Task* task = facts.task(row.task);
            return task != nullptr && task->unit == unit;
        });
    };
    if (command == RecordProgress::name) return ofUnit(facts.notes);
    if (command == RecordContact::name) return ofUnit(facts.contacts);
    if (command == RecordCommitment::name) return ofUnit(facts.commitments);
    if (command == RecordCountersign::name) return ofUnit(facts.countersigns);
    if (command == RequestExtension::name) return ofUnit(facts.extensions);
    if (command == ProposeUnits::name) return ofUnit(facts.unitProposals);
    return 0;
}

}  // namespace

Meanwhile readMeanwhile(RegisterReader& reader, domain::SuggestionId id, std::int64_t seen, base::Date today, const Words& words) {
    const ReadSnapshot moment(reader);
    Meanwhile meanwhile;
    meanwhile.seen = seen;
    const std::int64_t newest = reader.newestEntryOf(id);
    if (newest == seen) return meanwhile;
    meanwhile.isOther = true;
    meanwhile.view = viewCase(reader, id, today);
    // A case that is not seen any more has no entries here, and neither was put back nor changed as far as this person is told.
    if (!meanwhile.view) return meanwhile;
    meanwhile.isEarlier = newest < seen;
    meanwhile.entries = historyInWords(reader, id, words, seen);
    return meanwhile;
}

bool showsOther(const CaseView& before, const CaseView& now) {
    return static_cast<const CaseVersions&>(before) != now || before.version != now.version || before.summary.state != now.summary.state;
}

bool showsSameStep(const CaseView& before, const CaseView& now, std::string_view command, domain::UnitId unit) {
    return stepsOf(now.facts, command, unit) > stepsOf(before.facts, command, unit);
}

}  // namespace huying::app
