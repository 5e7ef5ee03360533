// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include "domain/due_date.h"

namespace huying::ui {

// Why a due date is what it is: the rule and its text, the start, every day skipped, extension, notified date. Opens over
// the page and closes with Esc or a click elsewhere.
class DueExplanation : public QFrame {
    Q_OBJECT
public:
    DueExplanation(const QString& whose, const domain::DueDate& due, QWidget* parent);

    // Beside `anchor`, inside the screen.
    void openAt(QWidget* anchor);

private:
    static QString nameOf(domain::StepKind kind);
};

}  // namespace huying::ui
