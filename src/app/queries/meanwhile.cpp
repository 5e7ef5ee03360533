// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/meanwhile.h"

#include "app/ports/read_snapshot.h"

namespace huying::app {

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

}  // namespace huying::app
