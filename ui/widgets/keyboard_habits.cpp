// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyboard_habits.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace huying::ui {

namespace {

bool press(QObject* watched, const QKeyEvent& key) {
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!isEnter || key.isAutoRepeat() || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    auto* button = qobject_cast<QAbstractButton*>(watched);
    if (button == nullptr || !button->isEnabled()) return false;
    // A tick box is a field of a form: there Enter moves on, and the space bar ticks.
    if (qobject_cast<const QPushButton*>(button) == nullptr && qobject_cast<const QToolButton*>(button) == nullptr) return false;
    button->click();
    return true;
}

// Ctrl+Up and Ctrl+Down go from one case to the next. A button would take the arrows to go to its neighbour and a scroll area
// to scroll, whatever is held down with them: they are handed to what holds it.
bool isForTheHolder(const QObject* watched, const QKeyEvent& key) {
    const bool isStep = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    if (!isStep || (key.modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier) return false;
    return qobject_cast<const QAbstractButton*>(watched) != nullptr || qobject_cast<const QScrollArea*>(watched) != nullptr;
}

bool isTextField(const QObject* watched) {
    return qobject_cast<const QLineEdit*>(watched) != nullptr || qobject_cast<const QPlainTextEdit*>(watched) != nullptr;
}

bool hasNothingToTakeBack(const QObject* watched) {
    if (const auto* line = qobject_cast<const QLineEdit*>(watched)) return !line->isUndoAvailable();
    const auto* text = qobject_cast<const QPlainTextEdit*>(watched);
    return text != nullptr && !text->document()->isUndoAvailable();
}

}  // namespace

KeyboardHabits::KeyboardHabits(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool KeyboardHabits::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::FocusIn:
            isTyped_ = false;
            return false;
        case QEvent::InputMethod:
            isTyped_ = true;
            return false;
        case QEvent::KeyPress: {
            const auto* key = static_cast<const QKeyEvent*>(event);
            if (press(watched, *key)) return true;
            if (isForTheHolder(watched, *key)) {
                QCoreApplication::sendEvent(static_cast<QWidget*>(watched)->parentWidget(), event);
                return true;
            }
            if (isTextField(watched) && !key->text().isEmpty() && (key->modifiers() & Qt::ControlModifier) == 0) isTyped_ = true;
            return false;
        }
        case QEvent::ShortcutOverride:
            if (!static_cast<const QKeyEvent*>(event)->matches(QKeySequence::Undo) || isTyped_ || !hasNothingToTakeBack(watched))
                return false;
            event->ignore();
            return true;
        default:
            return false;
    }
}

}  // namespace huying::ui
