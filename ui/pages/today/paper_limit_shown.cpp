// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/paper_limit_shown.h"

#include <QtWidgets>

#include "text/labels.h"
#include "widgets/due_explanation.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

void showPaperLimit(const QString& line, const domain::DueDate& due, QWidget* list) {
    (new DueExplanation(u"%1　%2"_s.arg(line, labelOf(due.rule.event)), due, list))->openAt(list);
}

}  // namespace huying::ui
