// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/due_words.h"

#include <QCoreApplication>

namespace huying::ui {

DueWords dueWords(const std::optional<base::Date>& due, base::Date today, bool isJointOpinion) {
    if (!due) return {};
    const auto days = static_cast<int>((*due - today).count());
    DueWords result;
    if (days < 0) {
        result.mark = DueMark::overdue;
        result.text = QCoreApplication::translate("DueWords", "%1 d over").arg(-days);
    } else {
        result.mark = days <= soonDays ? DueMark::soon : DueMark::far;
        result.text = days == 0 ? QCoreApplication::translate("DueWords", "due today")
                                : QCoreApplication::translate("DueWords", "%1 d left").arg(days);
    }
    if (isJointOpinion) result.text = QCoreApplication::translate("DueWords", "joint: %1").arg(result.text);
    return result;
}

}  // namespace huying::ui
