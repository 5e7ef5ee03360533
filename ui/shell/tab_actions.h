// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <functional>

class QAction;
class QObject;

namespace huying::ui {

class Page;

// Every tab of a page as an action that shows it, for Ctrl+K; those of a case only while one is open. `place` names the page,
// `bringToFront` goes there. The actions belong to `owner`.
QList<QAction*> tabActions(Page* page, const QString& place, const std::function<void()>& bringToFront, QObject* owner);

}  // namespace huying::ui
