// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace huying::ui {

// The keys of actions that cannot be chosen now. A disabled action does not hear its keys, so whoever presses them would be
// left without an answer: here they say why (disableFor).
class RefusedKeys : public QObject {
    Q_OBJECT
public:
    explicit RefusedKeys(QWidget* window);
    void watch(const QAction* action);

Q_SIGNALS:
    void refused(const QString& reason);

private:
    QWidget* window_;
};

}  // namespace huying::ui
