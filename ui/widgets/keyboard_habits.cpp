// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyboard_habits.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>
#include <algorithm>
#include <array>

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

// A button of a dialog that names Ctrl+Enter answers to it wherever the keyboard stands, on Close, a list or a box of choices too,
// which would keep the key to themselves. A disabled one is left to the dialog, which says why.
bool finishDialog(QObject* watched, const QKeyEvent& key) {
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!isEnter || key.isAutoRepeat() || (key.modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier) return false;
    const auto* widget = qobject_cast<const QWidget*>(watched);
    const auto* dialog = widget == nullptr ? nullptr : qobject_cast<const QDialog*>(widget->window());
    if (dialog == nullptr) return false;
    const auto buttons = dialog->findChildren<QPushButton*>();
    const auto named = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton* button) {
        return button->window() == dialog && button->isVisible() && button->isEnabled() && button->text().contains(u"Ctrl+Enter");
    });
    if (named == buttons.end()) return false;
    (*named)->click();
    return true;
}

// Ctrl+Up and Ctrl+Down go from one case to the next. A button would take the arrows to go to its neighbour and a scroll area
// to scroll, whatever is held down with them: they are handed to what holds it.
bool isForTheHolder(const QObject* watched, const QKeyEvent& key) {
    const bool isStep = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    if (!isStep || (key.modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier) return false;
    return qobject_cast<const QAbstractButton*>(watched) != nullptr || qobject_cast<const QScrollArea*>(watched) != nullptr;
}

// With Ctrl, Qt goes on in a table of several chosen rows without choosing, and Ctrl+Space takes the choice away: the page would
// show another row than the one that is coloured and acted on. There Ctrl changes nothing, but that Home and End go to the
// first and the last row.
bool moveAndChoose(QObject* watched, const QKeyEvent& key) {
    constexpr std::array movements{Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Left, Qt::Key_Right,
                                   Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    auto* table = qobject_cast<QTableView*>(watched);
    const Qt::KeyboardModifiers others = key.modifiers() & ~(Qt::ControlModifier | Qt::KeypadModifier);
    if (table == nullptr || table->selectionMode() != QAbstractItemView::ExtendedSelection) return false;
    if (!key.modifiers().testFlag(Qt::ControlModifier) || (others & ~Qt::ShiftModifier) != Qt::NoModifier) return false;
    if (key.key() == Qt::Key_Space) return true;
    if (std::find(movements.begin(), movements.end(), key.key()) == movements.end()) return false;
    const bool isToAnEnd = (key.key() == Qt::Key_Home || key.key() == Qt::Key_End) && others == Qt::NoModifier;
    if (isToAnEnd && table->model() != nullptr && table->model()->rowCount() > 0) {
        const int row = key.key() == Qt::Key_Home ? 0 : table->model()->rowCount() - 1;
        const QModelIndex index = table->model()->index(row, std::max(0, table->horizontalHeader()->logicalIndex(0)));
        table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return true;
    }
    QKeyEvent plain(key.type(), key.key(), others, QString(), key.isAutoRepeat());
    QCoreApplication::sendEvent(table, &plain);
    return true;
}

// Qt goes to the first and the last column. Where whole rows are chosen these keys are about the list, as in the register. A view
// that has a way of its own is left to it.
bool goToEnd(QObject* watched, const QKeyEvent& key) {
    if (key.key() != Qt::Key_Home && key.key() != Qt::Key_End) return false;
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    auto* table = qobject_cast<QTableView*>(watched);
    if (table == nullptr || table->selectionBehavior() != QAbstractItemView::SelectRows) return false;
    const QMetaObject* type = table->metaObject();
    if (type != &QTableView::staticMetaObject && type != &QTableWidget::staticMetaObject) return false;
    if (table->selectionMode() == QAbstractItemView::NoSelection || table->model() == nullptr || table->model()->rowCount() == 0)
        return false;
    const int row = key.key() == Qt::Key_Home ? 0 : table->model()->rowCount() - 1;
    const int column = std::max(0, table->currentIndex().column());
    table->selectionModel()->setCurrentIndex(table->model()->index(row, column),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
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
            if (press(watched, *key) || finishDialog(watched, *key) || moveAndChoose(watched, *key) || goToEnd(watched, *key)) return true;
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
