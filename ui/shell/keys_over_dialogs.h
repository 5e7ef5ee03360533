// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

class QAction;
class QWidget;

namespace huying::ui {

// Keys of the window that hold wherever the keyboard stands. A shortcut of a window is dead while a dialog, modal or not, or an open
// list has the keyboard; what is watched here is heard there too, in every dialog that the window has opened.
class KeysOverDialogs : public QObject {
public:
    explicit KeysOverDialogs(QWidget* window);
    void watch(QAction* action) { actions_.push_back(action); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isOfWindow(const QWidget* widget) const;

    QWidget* window_;
    std::vector<QAction*> actions_;
};

}  // namespace huying::ui
