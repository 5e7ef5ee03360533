// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tab_keys.h"

#include <QApplication>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>

namespace huying::ui {

namespace {

// A shortcut and no key of the page: a field would take Alt+2 for a 2.
template <class Act>
void addShortcut(QWidget* page, const QKeySequence& keys, Act act) {
    auto* shortcut = new QShortcut(keys, page);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(shortcut, &QShortcut::activated, page, act);
}

}  // namespace

void addTabKeys(QWidget* page, QTabWidget* tabs, const std::function<void()>& shown) {
    constexpr int mostDigits = 9;
    for (int index = 0; index < std::min(tabs->count(), mostDigits); ++index) {
        addShortcut(page, QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)), [tabs, index, shown] {
            tabs->setCurrentIndex(index);
            shown();
        });
    }
}

void addTabSteps(QWidget* page, QTabWidget* tabs) {
    const auto go = [tabs](int by) { tabs->setCurrentIndex((tabs->currentIndex() + by + tabs->count()) % tabs->count()); };
    addShortcut(page, QKeySequence(Qt::CTRL | Qt::Key_Tab), [go] { go(1); });
    addShortcut(page, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), [go] { go(-1); });
}

void showTab(QTabWidget* tabs, int index) {
    for (QWidget* above = tabs->parentWidget(); above != nullptr; above = above->parentWidget()) {
        auto* outer = qobject_cast<QTabWidget*>(above);
        for (int i = 0; outer != nullptr && i < outer->count(); ++i) {
            if (outer->widget(i)->isAncestorOf(tabs)) outer->setCurrentIndex(i);
        }
    }
    tabs->setCurrentIndex(index);
}

void enterTab(const QTabWidget* tabs) {
    const auto isStop = [](const QWidget* widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
    };
    QWidget* inside = tabs->currentWidget();
    if (inside == nullptr) return;
    if (isStop(inside)) return inside->setFocus(Qt::TabFocusReason);
    const auto parts = inside->findChildren<QWidget*>();
    const auto first = std::find_if(parts.begin(), parts.end(), isStop);
    first == parts.end() ? tabs->tabBar()->setFocus(Qt::TabFocusReason) : (*first)->setFocus(Qt::TabFocusReason);
}

}  // namespace huying::ui
