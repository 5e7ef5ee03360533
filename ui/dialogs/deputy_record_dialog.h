// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>

#include "app/papers/deputy_paper.h"
#include "app/papers/deputy_record.h"
#include "background/register.h"

class QBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;
class QTreeWidget;

namespace huying::ui {

class Prompts;

// 履职档案 of one deputy: figures at the left, each with the pieces behind it, what is to be told of the chosen piece below. Enter
// opens the piece. It is printed, written as a Word file or as a page for phones; nothing is recorded here.
class DeputyRecordDialog : public QDialog {
    Q_OBJECT
public:
    DeputyRecordDialog(Register& theRegister, Prompts& prompts, domain::DeputyId deputy, QWidget* parent);

    [[nodiscard]] const std::optional<app::DeputyRecord>& record() const { return record_; }

Q_SIGNALS:
    void loaded();
    void previewed();
    void caseRequested(huying::domain::SuggestionId id);

private:
    void buildMiddle(QBoxLayout* layout);
    void buildButtons(QBoxLayout* layout);
    void ask();
    void take(std::optional<app::DeputyRecord> record);
    void showFigures();
    void showPieces();
    void showPiece();
    [[nodiscard]] std::vector<app::DeputyLine> shownActivities() const;
    void openPiece();
    void print();
    void save();
    void openPages();
    void tell(const QString& text, bool isWrong);

    Register& register_;
    Prompts& prompts_;
    domain::DeputyId deputy_;
    std::optional<app::DeputyRecord> record_;
    QLabel* name_;
    QLabel* person_;
    QLabel* notes_;
    QListWidget* figures_;
    QTreeWidget* pieces_;
    QTextBrowser* text_;
    QLabel* told_;
    QPushButton* close_;
    QPushButton* pages_;
    QPushButton* print_;
    QPushButton* save_;
};

}  // namespace huying::ui
