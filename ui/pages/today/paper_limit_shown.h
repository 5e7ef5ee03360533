// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/due_date.h"

class QWidget;

namespace huying::ui {

// How the day was counted by which a paper is to be given out, over the list in which it stands. `line`: what names the paper there.
void showPaperLimit(const QString& line, const domain::DueDate& due, QWidget* list);

}  // namespace huying::ui
