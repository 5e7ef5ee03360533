// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/enter_presses.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

namespace huying::ui {

EnterPresses::EnterPresses(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool EnterPresses::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || key->isAutoRepeat() || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    auto* button = qobject_cast<QAbstractButton*>(watched);
    if (button == nullptr || !button->isEnabled()) return false;
    button->click();
    return true;
}

}  // namespace huying::ui
