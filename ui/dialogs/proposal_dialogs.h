// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"

class QLabel;

// More units beside those that have a piece, and records of what units that disagree were brought to.
namespace huying::ui {

class ChipPicker;

class ProposalDialog : public CaseDialog {
    Q_OBJECT
public:
    ProposalDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    ChipPicker* units_;
};

class ProposalDecisionDialog : public CaseDialog {
    Q_OBJECT
public:
    ProposalDecisionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    [[nodiscard]] const domain::Task* task() const;
    [[nodiscard]] const domain::UnitProposal* proposal() const;  // of the chosen unit, undecided
    void showProposal();
    void prefill();
    void showFields();

    QComboBox* unit_;
    QLabel* proposal_;
    QComboBox* decision_;
    ChipPicker* units_;
    QComboBox* role_;
    QComboBox* coordination_;
};

class CoordinationDialog : public CaseDialog {
    Q_OBJECT
public:
    CoordinationDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    ChipPicker* units_;
    QComboBox* by_;
    QComboBox* way_;
};

}  // namespace huying::ui
