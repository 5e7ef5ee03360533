// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keys_over_dialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace huying::ui {

KeysOverDialogs::KeysOverDialogs(QWidget* window) : QObject(window), window_(window) {
    QCoreApplication::instance()->installEventFilter(this);
}

// A dialog stands above its window as its child; another window of the program has none above it.
bool KeysOverDialogs::isOfWindow(const QWidget* widget) const {
    while (widget != nullptr && widget != window_) widget = widget->parentWidget();
    return widget != nullptr;
}

// A key that the shortcut itself heard comes as no press: nothing is done twice.
bool KeysOverDialogs::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || !isOfWindow(static_cast<const QWidget*>(watched))) return false;
    const QKeySequence pressed(static_cast<const QKeyEvent*>(event)->keyCombination());
    for (QAction* action : actions_) {
        if (!action->isEnabled() || !action->shortcuts().contains(pressed)) continue;
        action->trigger();
        return true;
    }
    return false;
}

}  // namespace huying::ui
