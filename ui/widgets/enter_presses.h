// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace huying::ui {

// Enter presses the button that has the keyboard, in every window as it does in dialogs: Qt itself takes only the space
// bar there. Installed on the application, one for each main window.
class EnterPresses : public QObject {
    Q_OBJECT
public:
    explicit EnterPresses(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace huying::ui
