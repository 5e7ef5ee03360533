// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"

class QCheckBox;
class QLabel;

// From the feedback form to the end of a case.
namespace huying::ui {

class FeedbackDialog : public CaseDialog {
    Q_OBJECT
public:
    FeedbackDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] bool checkMore() override;

private:
    [[nodiscard]] std::optional<app::Limit> limit() const;

    QComboBox* unit_;
    QComboBox* deputy_;
    QComboBox* process_;
    QComboBox* result_;
    QComboBox* channel_;
    QCheckBox* wantsRehandling_;
};

class RehandlingDialog : public CaseDialog {
    Q_OBJECT
public:
    RehandlingDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void showDueByRule();

    DateEdit* on_;
    DateEdit* dueOn_;
    QLabel* byRule_;
};

class CompleteDialog : public CaseDialog {
    Q_OBJECT
public:
    CompleteDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* ground_;
};

class VoidDialog : public CaseDialog {
    Q_OBJECT
public:
    VoidDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
};

// 归档, and back out of it.
class ArchiveDialog : public CaseDialog {
    Q_OBJECT
public:
    ArchiveDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
};

class UnarchiveDialog : public CaseDialog {
    Q_OBJECT
public:
    UnarchiveDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
};

class WithdrawDialog : public CaseDialog {
    Q_OBJECT
public:
    WithdrawDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QCheckBox* allAsk_;
};

}  // namespace huying::ui
