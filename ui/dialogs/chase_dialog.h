// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <atomic>
#include <memory>
#include <optional>

#include "app/queries/chase.h"
#include "background/register.h"
#include "dialogs/chase_tree.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace huying::ui {

class Prompts;

// 催办: who is to be urged for what and how strongly, proposed by rule; a person unticks lines or changes the level. One
// action records the ticked ones as one batch and writes a letter a unit and a call sheet into a new folder.
class ChaseDialog : public QDialog {
    Q_OBJECT
public:
    // Of the whole session; none: of all.
    // `among`: these pieces alone, as those of a topic.
    ChaseDialog(Register& theRegister, Prompts& prompts, std::optional<domain::SessionId> session, QWidget* parent,
                std::optional<std::vector<domain::SuggestionId>> among = {});
    ~ChaseDialog() override;

    void showList(app::ChaseList list);  // in place of what it has read
    void finish();
    [[nodiscard]] const app::ChaseList& list() const { return tree_->list(); }
    [[nodiscard]] ChaseTree* tree() const { return tree_; }
    [[nodiscard]] app::ChaseList chosen() const;  // the ticked lines, with their levels and document numbers

Q_SIGNALS:
    void accomplished(const QString& sentence);
    void loaded();

protected:
    void reject() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHead(QVBoxLayout* layout);
    void buildTree(QVBoxLayout* layout);
    void buildPapers(QVBoxLayout* layout);
    void buildButtons(QVBoxLayout* layout);
    void read();
    void showCounts();
    void changeSteps();
    void chooseFolder();
    void takeRecorded(const app::BatchResult& result);
    void writePapers();
    void tell(const QString& problem);
    void setRunning(bool isRunning);
    void keepDraft();
    void putDraft();
    void startAfresh();
    void finishRecorded(const QString& sentence);  // all is done

    Register& register_;
    Prompts& prompts_;
    std::optional<domain::SessionId> session_;
    std::optional<std::vector<domain::SuggestionId>> among_;
    app::ChaseList recorded_;  // what was recorded and has no papers yet
    QString recordedSentence_;
    std::shared_ptr<std::atomic_bool> isCancelled_;
    bool isRunning_ = false;
    QString usualOffice_;
    QString usualContact_;

    QVBoxLayout* head_ = nullptr;
    QWidget* draftLine_ = nullptr;
    QLabel* counts_;
    QLabel* problem_;
    ChaseTree* tree_;
    QLineEdit* number_;
    QLineEdit* office_;
    QLineEdit* contact_;
    QCheckBox* papers_;
    QLineEdit* folder_;
    QPushButton* choose_;
    QProgressBar* progress_;
    QPushButton* steps_;
    QPushButton* finish_;
    QPushButton* close_;
};

}  // namespace huying::ui
