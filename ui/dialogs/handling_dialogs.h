// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"

class QCheckBox;

// What a handling unit does between assignment and reply.
namespace huying::ui {

class ChipPicker;

class ReceiptDialog : public CaseDialog {
    Q_OBJECT
public:
    ReceiptDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    ChipPicker* proposeUnits_;
};

class ProgressDialog : public CaseDialog {
    Q_OBJECT
public:
    ProgressDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    QCheckBox* isPlan_;
};

class ContactDialog : public CaseDialog {
    Q_OBJECT
public:
    ContactDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    QComboBox* phase_;
    QComboBox* way_;
    QComboBox* deputy_;
    QCheckBox* isSigned_;
};

class JointOpinionDialog : public CaseDialog {
    Q_OBJECT
public:
    JointOpinionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
};

class ExtensionRequestDialog : public CaseDialog {
    Q_OBJECT
public:
    ExtensionRequestDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    DateEdit* until_;
};

class ExtensionDecisionDialog : public CaseDialog {
    Q_OBJECT
public:
    ExtensionDecisionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    QComboBox* granted_;
    DateEdit* until_;
    DateEdit* deputyToldOn_;
    QLineEdit* decidedBy_;
};

}  // namespace huying::ui
