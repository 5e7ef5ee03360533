// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/entry_list.h"

#include <QApplication>
#include <QInputMethodEvent>

#include "widgets/kept_in_sight.h"

namespace huying::ui {

void EntryList::keyboardSearch(const QString& search) {
    if (!typedAt_.isValid() || typedAt_.elapsed() > QApplication::keyboardInputInterval() * 2) typed_.clear();
    typedAt_.start();
    const bool isBegun = typed_.trimmed().isEmpty();
    typed_ += search;
    if (!typed_.trimmed().isEmpty()) Q_EMIT typed(typed_.trimmed(), isBegun);
}

// Views switch input methods off where nothing can be edited; what is looked for is Chinese too.
void EntryList::focusInEvent(QFocusEvent* event) {
    QTreeWidget::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled);
}

void EntryList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeWidget::currentChanged(current, previous);
    setAttribute(Qt::WA_InputMethodEnabled);
}

void EntryList::resizeEvent(QResizeEvent* event) {
    QTreeWidget::resizeEvent(event);
    keepCurrentInSight(*this, *event);
}

void EntryList::inputMethodEvent(QInputMethodEvent* event) {
    if (!event->commitString().isEmpty()) keyboardSearch(event->commitString());
    event->accept();
}

}  // namespace huying::ui
