// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/refused_keys.h"

#include <QAction>
#include <QShortcut>
#include <QWidget>

#include "widgets/parts.h"

namespace huying::ui {

RefusedKeys::RefusedKeys(QWidget* window) : QObject(window), window_(window) {}

void RefusedKeys::watch(const QAction* action) {
    for (const QKeySequence& keys : action->shortcuts()) {
        if (keys.isEmpty()) continue;
        auto* shortcut = new QShortcut(keys, window_);
        shortcut->setObjectName(QStringLiteral("refusedKeys"));
        const auto follow = [shortcut, action] { shortcut->setEnabled(!action->isEnabled() && !refusalOf(action).isEmpty()); };
        follow();
        connect(action, &QAction::changed, shortcut, follow);
        connect(shortcut, &QShortcut::activated, this, [this, action] { Q_EMIT refused(refusalOf(action)); });
    }
}

}  // namespace huying::ui
