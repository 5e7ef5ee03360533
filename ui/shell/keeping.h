// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "background/register.h"

class QWidget;

namespace huying::ui {

class CaseActions;
class Prompts;
class StatusLine;

// What the window does so that nothing is lost: copies, backups and the way back, entries that were not finished.
class Keeping : public QObject {
    Q_OBJECT
public:
    Keeping(Register& theRegister, Prompts& prompts, StatusLine& status, QWidget* window);

    void takeOpened();
    // Whether the window may close now. Else a last backup is made first: closeRequested() follows when it is there, or
    // when it cannot be made and the person leaves all the same.
    bool mayClose();
    void saveCopy();
    void openBackups(const QString& copy = {});  // `copy` is compared at once
    void openDrafts();
    void takeFailed(const QString& path, const base::Error& error);  // to open; looks for what it can be restored from

Q_SIGNALS:
    void closeRequested();
    void told(const QString& text);
    void refused(const QString& text);
    void done(const QString& text);       // something was recorded
    void draftsFound(const QString& text);
    void intakeRequested();
    void paperRequested(const QString& command, const QString& about);  // before a paper is a suggestion
    void chaseRequested();
    void reportRequested(const QString& slot);  // its prose there; without one its settings
    void changeRequested(const std::vector<app::CaseRow>& rows);  // of several pieces
    void draftTaken();  // one of those that draftsFound told of
    void backupsFound(const std::vector<app::BackupFile>& backups);  // of the register that could not be opened

private:
    void showBackupState();
    void takeLastBackup(const std::optional<base::Error>& problem);
    void goOn(const QString& form);
    void goOnWithCase(const QString& command, const QString& address);
    void goOnWithSeveral(const QStringList& addresses, const std::function<void(const std::vector<app::CaseRow>&)>& goOn);

    Register& register_;
    Prompts& prompts_;
    StatusLine& status_;
    QWidget* window_;
    CaseActions* actions_;
    QString failedPath_;
    bool hasProblem_ = false;  // the strip has told that a backup failed
    enum class Leaving { no, waiting, yes };
    Leaving leaving_ = Leaving::no;
};

}  // namespace huying::ui
