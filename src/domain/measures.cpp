// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measures.h"

namespace huying::domain {

std::vector<Measure> measuresOf(const CaseFacts& facts, TaskId task) {
    std::vector<Measure> measures;
    for (const ProgressNote& note : facts.notes) {
        if (note.isMeasure && note.task == task) measures.push_back({&note, false, {}, nullptr});
    }
    for (Measure& measure : measures) {
        for (const ProgressNote& note : facts.notes) {
            if (note.measure != measure.note->id) continue;
            measure.last = &note;
            if (!note.isDone) continue;
            const bool isFirst = !measure.isDone || (note.on && measure.doneOn && *note.on < *measure.doneOn);
            if (isFirst) measure.doneOn = note.on;
            measure.isDone = true;
        }
    }
    return measures;
}

}  // namespace huying::domain
