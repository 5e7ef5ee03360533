// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QListWidget;

namespace huying::ui {

// What stands in the window while no register is open: the recent ones, open, new, demonstration.
class OpeningPage : public QWidget {
    Q_OBJECT
public:
    explicit OpeningPage(QWidget* parent = nullptr);

    void showRecent();
    void showProblem(const QString& text);
    void showWaiting(const QString& text);

    static void remember(const QString& path);  // among the recent files

Q_SIGNALS:
    void openRequested();
    void newRequested();
    void demonstrationRequested();
    void languageRequested();  // the other one
    void recentChosen(const QString& path);

private:
    QListWidget* recent_;
    QLabel* recentTitle_;
    QLabel* message_;
};

}  // namespace huying::ui
