// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"

// Pieces that are handled together, and pieces that take up earlier ones.
namespace huying::ui {

// Merges pieces into a main case. `cases` as they are typed: 18-1-121、18-1-闭3; they name the draft.
class MergeDialog : public CommandDialog {
    Q_OBJECT
public:
    MergeDialog(Register& theRegister, const QStringList& cases, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QLineEdit* cases_;
    QLineEdit* into_;
    QPlainTextEdit* reason_;
};

class UnmergeDialog : public CaseDialog {
    Q_OBJECT
public:
    UnmergeDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
};

class LinkDialog : public CaseDialog {
    Q_OBJECT
public:
    LinkDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
};

class UnlinkDialog : public CaseDialog {
    Q_OBJECT
public:
    UnlinkDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* other_;
};

}  // namespace huying::ui
