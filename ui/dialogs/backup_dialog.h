// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <optional>
#include <vector>

#include "app/ports/register_copies.h"
#include "background/register.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QTableWidget;

namespace huying::ui {

class Prompts;

// Where and how often the register is backed up, the backups there are, and the way back: a chosen one is compared with
// the present register before anything is done. Also for a register that can no longer be opened.
class BackupDialog : public QDialog {
    Q_OBJECT
public:
    BackupDialog(Register& theRegister, Prompts& prompts, const QString& registerPath, QWidget* parent);

    void offer(const QString& copy);  // chosen as soon as the list is there
    void backUpNow();
    void check();  // whether the register is as its history says
    void preview(const QString& copy);
    void restore();

Q_SIGNALS:
    void restored(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildSettings();
    void buildComparison();
    void chooseFolder();
    void chooseFile();
    void saveSettings();
    void readSettings();
    void readList();
    void choose(const QString& copy);
    void showList(const std::vector<app::BackupFile>& backups);
    void showPreview(const app::RestorePreview& preview);
    [[nodiscard]] QString questionBefore() const;
    void addLine(int row, const QString& what, const QString& now, const QString& brought, const QString& difference);
    void showMessage(const QString& text, const char* role);
    void setRunning(bool isRunning);

    Register& register_;
    Prompts& prompts_;
    QString path_;
    QString copy_;
    QString offered_;
    std::optional<app::RestorePreview> preview_;  // of `copy_`
    app::BackupSettings settings_;
    QLabel* folder_;
    QComboBox* often_;
    QCheckBox* onExit_;
    QTableWidget* list_;
    QLabel* message_;
    QWidget* comparison_;
    QGridLayout* lines_;
    QLabel* consequence_;
    QPushButton* now_;
    QPushButton* check_;
    QPushButton* restore_;
};

}  // namespace huying::ui
