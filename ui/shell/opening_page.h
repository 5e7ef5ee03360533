// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

#include "app/ports/register_copies.h"

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace huying::ui {

// What stands in the window while no register is open: the recent ones, open, new, demonstration; and the backups of one
// that could not be opened. Down goes from the buttons into the list below them, Up from its first line back.
class OpeningPage : public QWidget {
    Q_OBJECT
public:
    explicit OpeningPage(QWidget* parent = nullptr);

    void showRecent();
    void showProblem(const QString& text);
    void showWaiting(const QString& text);
    void showBackups(const std::vector<app::BackupFile>& backups);  // of the register whose problem is shown

    static void remember(const QString& path);  // among the recent files

Q_SIGNALS:
    void openRequested();
    void newRequested();
    void demonstrationRequested();
    void languageRequested();  // the other one
    void packagesRequested();
    void recentChosen(const QString& path);
    void restoreRequested(const QString& copy);  // empty: none of those shown

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildBackups();
    bool enterList();
    void requestRestore();

    QPushButton* open_;
    QListWidget* recent_;
    QLabel* recentTitle_;
    QLabel* message_;
    QWidget* restorable_;
    QLabel* backupsTitle_;
    QListWidget* backups_;
};

}  // namespace huying::ui
