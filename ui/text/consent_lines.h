// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/queries/case_view.h"

namespace huying::ui {

// 单位公开意见 and what was said; nothing: not given yet.
struct ConsentLine {
    QString who;
    std::optional<domain::Publication> given;
};

// The deputy's, then the unit's and the review's; where several units answer, theirs by name, each for its own reply.
std::vector<ConsentLine> consentLines(const app::CaseView& view);

}  // namespace huying::ui
