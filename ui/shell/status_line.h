// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLabel>
#include <QStatusBar>

#include "background/register.h"

namespace huying::ui {

// The status bar: register's file, when it was last saved, who records, rows and selection, the register's own day.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showRegister(const Register& theRegister);
    void showSaved(const QDateTime& at);
    void showFailed();
    void showCount(const QString& text);
    void showPerson(const QString& name);
    void showBackup(const QString& text, const QString& problem = QString());  // a problem stays until the next text

private:
    static void setState(QLabel* label, const char* state, const QString& text);

    QLabel* file_;
    QLabel* saved_;
    QLabel* backup_;
    QLabel* person_;
    QLabel* count_;
    QLabel* day_;
};

}  // namespace huying::ui
