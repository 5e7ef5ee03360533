// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"

// Corrections of what was recorded wrongly: the fields show what is on record, and only what was changed is sent.
namespace huying::ui {

class ChoicePicker;

class CorrectAssignmentDialog : public CaseDialog {
    Q_OBJECT
public:
    CorrectAssignmentDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void showRecorded();
    [[nodiscard]] const domain::Task* task() const;

    QComboBox* unit_;
    ChoicePicker* newUnit_;
    QComboBox* role_;
    QLineEdit* scope_;
    DateEdit* assignedOn_;
    DateEdit* dueOn_;
    DateEdit* receivedOn_;
    QLineEdit* receiver_;
    QLineEdit* via_;
    DateEdit* passedOn_;
    QLineEdit* documentNumber_;
};

class CancelAssignmentDialog : public CaseDialog {
    Q_OBJECT
public:
    CancelAssignmentDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
};

class CorrectReplyDialog : public CaseDialog {
    Q_OBJECT
public:
    CorrectReplyDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void showRecorded();
    [[nodiscard]] const domain::Reply* reply() const;

    QComboBox* reply_;  // unit and round
    DateEdit* repliedOn_;
    QComboBox* class_;
    QComboBox* publication_;
    QLineEdit* documentNumber_;
    QLineEdit* signatory_;
    QPlainTextEdit* text_;
};

class CorrectFeedbackDialog : public CaseDialog {
    Q_OBJECT
public:
    CorrectFeedbackDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void showRecorded();
    [[nodiscard]] const domain::Feedback& feedback() const;

    QComboBox* feedback_;  // deputy and round
    DateEdit* ratedOn_;
    QComboBox* process_;
    QComboBox* result_;
    QPlainTextEdit* comment_;
};

class CorrectCompletionDialog : public CaseDialog {
    Q_OBJECT
public:
    CorrectCompletionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    DateEdit* completedOn_;
    QComboBox* ground_;
    QPlainTextEdit* reason_;
};

}  // namespace huying::ui
