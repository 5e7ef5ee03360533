// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tab_actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QStackedWidget>
#include <QTabWidget>

#include "cases/case_pane.h"
#include "pages/page.h"
#include "widgets/tab_keys.h"

namespace huying::ui {

namespace {

// Not within a case that is not open, nor within a part of the page that another one stands in front of.
bool canBeShown(const QTabWidget* tabs, const Page* page) {
    const QWidget* below = tabs;
    for (const QWidget* above = tabs->parentWidget(); above != page && above != nullptr; above = above->parentWidget()) {
        if (qobject_cast<const CasePane*>(above) != nullptr && !tabs->isVisible()) return false;
        const auto* stack = qobject_cast<const QStackedWidget*>(above);
        const bool isOfTabs = qobject_cast<const QTabWidget*>(above->parentWidget()) != nullptr;
        if (stack != nullptr && !isOfTabs && stack->currentWidget() != below) return false;
        below = above;
    }
    return true;
}

}  // namespace

QList<QAction*> tabActions(Page* page, const QString& place, const std::function<void()>& bringToFront, QObject* owner) {
    QList<QAction*> actions;
    for (QTabWidget* tabs : page->findChildren<QTabWidget*>()) {
        if (!canBeShown(tabs, page)) continue;
        for (int index = 0; index < tabs->count(); ++index) {
            if (!tabs->isTabVisible(index) || !tabs->isTabEnabled(index)) continue;
            const QString name = QString(tabs->tabText(index)).remove(u'&');
            auto* action = new QAction(QCoreApplication::translate("TabActions", "%1: %2").arg(place, name), owner);
            QObject::connect(action, &QAction::triggered, tabs, [page, tabs, index, bringToFront] {
                bringToFront();
                showTab(tabs, index);
                // Tabs that fill the page: it knows where one begins there.
                tabs->parentWidget() == page ? page->takeFocus() : enterTab(tabs);
            });
            actions.append(action);
        }
    }
    return actions;
}

}  // namespace huying::ui
