// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/correction.h"

// Corrections of what was recorded wrongly: the fields show what is on record, and only what was changed is sent.
namespace huying::ui {

class ChoicePicker;

class CorrectAssignmentDialog : public Correction {
    Q_OBJECT
public:
    CorrectAssignmentDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Task* task() const;

    ChoicePicker* newUnit_;
    QComboBox* role_;
    QLineEdit* scope_;
    DateEdit* assignedOn_;
    DateEdit* dueOn_;
    DateEdit* receivedOn_;
    QLineEdit* receiver_;
    QLineEdit* leader_;
    QLineEdit* handler_;
    QLineEdit* handlerPhone_;
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

class CorrectReplyDialog : public Correction {
    Q_OBJECT
public:
    CorrectReplyDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Reply* reply() const;

    DateEdit* repliedOn_;
    QComboBox* class_;
    QComboBox* publication_;
};

class CorrectFeedbackDialog : public Correction {
    Q_OBJECT
public:
    CorrectFeedbackDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Feedback* feedback() const;

    DateEdit* ratedOn_;
    QComboBox* process_;
    QComboBox* result_;
    QComboBox* channel_;
};

class CorrectCompletionDialog : public Correction {
    Q_OBJECT
public:
    CorrectCompletionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    DateEdit* completedOn_;
    QComboBox* ground_;
};

}  // namespace huying::ui
