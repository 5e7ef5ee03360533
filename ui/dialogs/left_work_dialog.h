// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace huying::ui {

class Prompts;

// 没有带过来: what newer packages of the office could not take over from a unit's register. It is read, copied into forms, and ended
// once all of it is seen to.
class LeftWorkDialog : public QDialog {
    Q_OBJECT
public:
    LeftWorkDialog(Prompts& prompts, const QString& text, QWidget* parent);

Q_SIGNALS:
    void seenTo();  // somebody has confirmed that nothing is left to do

private:
    void end();

    Prompts& prompts_;
};

}  // namespace huying::ui
