// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include <QCheckBox>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

#include "cases/case_pane.h"

namespace huying::ui {

namespace {

bool isInCase(const QWidget* widget) {
    for (const QWidget* above = widget; above != nullptr; above = above->parentWidget()) {
        if (qobject_cast<const CasePane*>(above) != nullptr) return true;
    }
    return false;
}

bool isNamedButton(const QAbstractButton* button) {
    const bool isTick = qobject_cast<const QCheckBox*>(button) != nullptr || qobject_cast<const QRadioButton*>(button) != nullptr;
    const bool isChip = button->property("kind").toString() == QStringLiteral("chip");  // takes a filter away
    return !button->text().isEmpty() && !isTick && !isChip;
}

QMenu* menuOf(const QAbstractButton* button) {
    if (const auto* push = qobject_cast<const QPushButton*>(button)) return push->menu();
    if (const auto* tool = qobject_cast<const QToolButton*>(button)) return tool->menu();
    return nullptr;
}

QString withoutMnemonic(QString text) { return text.remove(u'&'); }

}  // namespace

QList<QAction*> Page::actionsFor(QObject* owner) {
    QList<QAction*> actions;
    for (QAbstractButton* button : findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || !button->isEnabled() || !isNamedButton(button) || isInCase(button)) continue;
        if (const QMenu* menu = menuOf(button)) {
            for (QAction* entry : menu->actions()) {
                if (entry->menu() == nullptr) actions.append(entry);
            }
            continue;
        }
        auto* action = new QAction(withoutMnemonic(button->text()), owner);
        connect(action, &QAction::triggered, button, [button] { button->click(); });
        actions.append(action);
    }
    return actions;
}

}  // namespace huying::ui
