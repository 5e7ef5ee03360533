// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QString>

#include "domain/due_date.h"

class QVBoxLayout;

namespace huying::ui {

// Why a due date is what it is: the rule and its text, the start, every day skipped, extension, notified date. Opens over
// the page and closes with Esc or a click elsewhere.
class DueExplanation : public QFrame {
    Q_OBJECT
public:
    DueExplanation(const QString& whose, const domain::DueDate& due, QWidget* parent);
    DueExplanation(const QString& whose, const QString& text, QWidget* parent);  // where there is no date
    DueExplanation(const QString& heading, const QString& whose, const QString& text, QWidget* parent);  // of something else

    // Beside `anchor`, inside the screen.
    void openAt(QWidget* anchor);

protected:
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* begin(const QString& heading, const QString& whose);
    static QString nameOf(domain::StepKind kind);

    QPointer<QWidget> focusBefore_;  // gets the keyboard back
};

}  // namespace huying::ui
