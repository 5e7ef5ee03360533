// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "base/date.h"

namespace huying::ui {

// How pressing a due date is. A window turns it into a colour, and always stands a word beside it.
enum class DueMark { none, far, soon, overdue };

struct DueWords {
    QString text;  // 剩 12 天, 今天到期, 超 3 天; 会办 before it when a joint opinion is awaited
    DueMark mark = DueMark::none;
};

// Within so many days a due date counts as soon (domain.md §10, dueSoon).
inline constexpr int soonDays = 15;

DueWords dueWords(const std::optional<base::Date>& due, base::Date today, bool isJointOpinion = false);

}  // namespace huying::ui
