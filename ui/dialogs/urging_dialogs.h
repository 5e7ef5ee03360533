// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "app/queries/today.h"
#include "dialogs/case_dialog.h"

// Urging one unit in one case, what it answered, the steps of urging, and putting off a line of Today.
namespace huying::ui {

class WholeNumberEdit;

class UrgingDialog : public CaseDialog {
    Q_OBJECT
public:
    UrgingDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    QComboBox* level_;
    QComboBox* reason_;
    DateEdit* answerDueOn_;
    DateEdit* nextOn_;
};

class UrgingAnswerDialog : public CaseDialog {
    Q_OBJECT
public:
    UrgingAnswerDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
};

// After how many days which level, by when to answer and when again.
class UrgingStepsDialog : public CommandDialog {
    Q_OBJECT
public:
    UrgingStepsDialog(Register& theRegister, const std::vector<domain::UrgingStep>& steps, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] bool checkMore() override;

private:
    struct Row {
        domain::UrgingStep step;
        WholeNumberEdit* days;
        WholeNumberEdit* repeatAfter;
        WholeNumberEdit* answerWithin;
    };
    std::vector<Row> rows_;
};

// One line of Today, away until a day.
class SnoozeDialog : public CommandDialog {
    Q_OBJECT
public:
    SnoozeDialog(Register& theRegister, app::Queue queue, const app::TodayLine& line, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::Queue queue_;
    QString address_;
    QString name_;
    DateEdit* until_;
    QLineEdit* reason_;
};

}  // namespace huying::ui
