// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/restore_text.h"

namespace huying::app {

bool isNothingThere(const RestorePreview& preview) {
    return !preview.present && preview.presentProblem && preview.presentProblem->code == "register-missing";
}

std::string restoreConsequence(const RestorePreview& preview, const Words& words) {
    if (isNothingThere(preview)) return words.text("restore_preview.nothing_there", preview.presentProblem->arguments);
    if (!preview.present) return preview.presentProblem ? words.sentence(*preview.presentProblem) : std::string();
    if (preview.entriesLost() == 0) return words.text("restore_preview.lost_nothing");
    return words.text("restore_preview.lost",
                      {{"entry", std::to_string(preview.sharedEntry)}, {"count", std::to_string(preview.entriesLost())}});
}

}  // namespace huying::app
