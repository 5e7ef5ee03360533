// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/missing_visits.h"

#include "base/text.h"

namespace huying::app {

std::string visitsText(const std::vector<MissingVisits>& missing, const Words& words) {
    std::vector<std::string> texts;
    for (const MissingVisits& one : missing) {
        std::vector<std::string> phases;
        for (const domain::ContactPhase phase : one.phases) phases.push_back(words.label(phase));
        texts.push_back(
            words.text("visits.missing", {{"unit", one.unit}, {"phases", base::joined(phases, words.text("phrase.list_separator"))}}));
    }
    return base::joined(texts, words.text("visits.separator"));
}

}  // namespace huying::app
