// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace huying::ui {

// Habits of the hand that Qt leaves out. Enter presses the button that has the keyboard, in every window as it does
// in dialogs, and Ctrl+Enter the button of a dialog that names it, from wherever the keyboard is. Ctrl+Z in a field where nothing was typed
// yet reaches the window: after an entry the keyboard stands in the next empty field, and the entry is what is to be taken back. Once
// something was typed there the key belongs to the field, to its end: it never goes on from a word to the register. Ctrl+Up and Ctrl+Down
// pass buttons by and reach the page that steps through its list with them; in a table itself, they choose the row they come
// to. Home and End go to the first and the last row of a table whose rows are chosen whole. Works for the whole application.
class KeyboardHabits : public QObject {
    Q_OBJECT
public:
    explicit KeyboardHabits(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isTyped_ = false;  // in the field that has the keyboard, since it has it
};

}  // namespace huying::ui
