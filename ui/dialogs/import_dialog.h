// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <atomic>
#include <memory>

#include "app/import/import_ledger.h"
#include "app/import/mapping_draft.h"
#include "background/register.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace huying::ui {

class ImportPreview;
class Prompts;

// Takes a table in: choose the file, see in a dry run row by row what it would bring and what is refused, then apply it. The
// dry run runs again whenever an option changes; what is applied is what was shown. Until it is done it can be cancelled: the
// file, what its columns are, and the preview stay, and it can be begun again.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Register& theRegister, Prompts& prompts, const QString& session, QWidget* parent);
    ~ImportDialog() override;

    void setKind(app::ImportKind kind);  // what the file holds, before one is chosen
    void chooseFile();
    void read(const QString& path);

Q_SIGNALS:
    void accomplished(const QString& sentence);
    void previewed();

protected:
    void reject() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildOptions(QVBoxLayout* layout);
    void showOptionsOfKind();
    void buildMapping(QVBoxLayout* layout);
    void buildButtons(QVBoxLayout* layout);
    void take(base::Result<app::LedgerTable> table);
    void fillMappings(const QString& wanted);
    void offerMapping(const std::vector<app::SavedMapping>& saved, const QString& wanted);
    void chooseMapping();
    void editMapping();
    void tell(const base::Error& error);
    void showProgress(std::size_t done, std::size_t all);
    [[nodiscard]] app::ImportKind kind() const;
    [[nodiscard]] QString counted(int count) const;  // 12件, 12名
    void dryRun();
    void apply();
    void run(bool isDryRun);
    void takeCancelled(bool isDryRun);
    void show(const app::ImportResult& result);
    void showCounts(const app::ImportResult& result);
    void setRunning(bool isRunning);
    [[nodiscard]] app::ImportOptions options(bool isDryRun) const;

    Register& register_;
    Prompts& prompts_;
    QString path_;
    std::shared_ptr<app::LedgerTable> table_;
    app::ImportMapping mapping_;
    std::shared_ptr<std::atomic_bool> isCancelled_;
    unsigned generation_ = 0;
    bool isRunning_ = false;

    QLabel* file_;
    QComboBox* kind_;
    QComboBox* session_;
    QComboBox* mappings_;
    QPushButton* columnsButton_;
    QLabel* mappingDraft_;
    QCheckBox* createUnits_;
    QCheckBox* createCategories_;
    QCheckBox* update_;
    QCheckBox* skipRefused_;
    QLabel* counts_;
    QLabel* problem_;
    QLabel* columns_;
    ImportPreview* preview_;
    QProgressBar* progress_;
    QPushButton* again_;  // after a dry run that was cancelled
    QPushButton* apply_;
    QPushButton* close_;
};

}  // namespace huying::ui
