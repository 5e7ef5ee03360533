// SPDX-License-Identifier: GPL-3.0-or-later
// No key means two things: where it did, neither would happen.
#include <QAction>
#include <QMap>
#include <QShortcut>
#include <catch2/catch.hpp>

#include "window_support.h"

namespace huying::tests {

TEST_CASE("window: every key combination belongs to one action", "[shortcuts]") {
    WindowOnNewRegister setup;
    QMap<QString, QStringList> owners;
    QMap<QString, const QAction*> actions;
    for (const QAction* action : setup.window->findChildren<QAction*>()) {
        for (const QKeySequence& keys : action->shortcuts()) {
            if (keys.isEmpty()) continue;
            actions[keys.toString()] = action;
            if (action->shortcutContext() == Qt::WindowShortcut) owners[keys.toString()].append(action->text());
        }
    }
    for (const QShortcut* shortcut : setup.window->findChildren<QShortcut*>()) {
        if (shortcut->context() != Qt::WindowShortcut) continue;
        if (shortcut->objectName() == QStringLiteral("refusedKeys")) {
            // Says why an action cannot be chosen, and rests while it can.
            const QAction* action = actions.value(shortcut->key().toString());
            REQUIRE(action != nullptr);
            CHECK_FALSE((action->isEnabled() && shortcut->isEnabled()));
            continue;
        }
        owners[shortcut->key().toString()].append(shortcut->objectName());
    }
    CHECK(owners.size() > 15);
    for (auto it = owners.cbegin(); it != owners.cend(); ++it) {
        INFO(it.key().toStdString() << ": " << it->join(QStringLiteral(", ")).toStdString());
        CHECK(it->size() == 1);
    }
}

}  // namespace huying::tests
