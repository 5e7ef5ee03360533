// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"

class QLabel;

// A unit asks to return its task, and the office decides: approve, give it to another unit, or refuse.
namespace huying::ui {

class ChoicePicker;

class ReturnRequestDialog : public CaseDialog {
    Q_OBJECT
public:
    ReturnRequestDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    ChoicePicker* suggestedUnit_;
};

class ReturnDecisionDialog : public CaseDialog {
    Q_OBJECT
public:
    ReturnDecisionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    [[nodiscard]] const domain::Task* task() const;
    [[nodiscard]] const domain::ReturnRequest* request() const;  // of the chosen unit, undecided
    void showRequest();
    void prefill();  // as the unit suggested
    void showFields();

    QComboBox* unit_;
    QLabel* request_;
    QComboBox* decision_;
    ChoicePicker* newUnit_;
    QComboBox* newRole_;
    DateEdit* dueOn_;
    QComboBox* coordination_;
};

// The office gives a task to another unit of its own accord.
class ReassignDialog : public CaseDialog {
    Q_OBJECT
public:
    ReassignDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void showTask();  // role and part as they are

    QComboBox* unit_;
    ChoicePicker* newUnit_;
    QComboBox* newRole_;
    DateEdit* dueOn_;
};

// The records of coordination of a case, for decisions that rest on one; hidden where there is none.
QComboBox* addCoordinationBox(Form* form, const CaseContext& context, const QString& label);
std::optional<std::int64_t> coordinationIn(const QComboBox* box);

}  // namespace huying::ui
