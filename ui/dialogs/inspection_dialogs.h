// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/inspection_list.h"
#include "dialogs/command_dialog.h"

namespace huying::ui {

class ChipPicker;

// 综合检查: planned and corrected, what is inspected, what was found and what followed, closed.
class InspectionDialog : public CommandDialog {
    Q_OBJECT
public:
    InspectionDialog(Register& theRegister, const QString& session, const std::optional<app::InspectionView>& known, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void show(const app::InspectionView& view);
    void watchInspection();
    [[nodiscard]] app::PlanInspection planning() const;
    [[nodiscard]] app::CorrectInspection correction() const;

    QString session_;
    std::optional<app::InspectionView> known_;
};

// Units as a whole and pieces, by choice.
class InspectionSampleDialog : public CommandDialog {
    Q_OBJECT
public:
    InspectionSampleDialog(Register& theRegister, const app::InspectionView& view, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::InspectionView view_;
    ChipPicker* units_;
};

// By lot, from a seed that anybody can say.
class InspectionDrawDialog : public CommandDialog {
    Q_OBJECT
public:
    InspectionDrawDialog(Register& theRegister, const app::InspectionView& view, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::InspectionView view_;
    QComboBox* subject_;
    ChipPicker* units_;
};

class RemoveInspectionSampleDialog : public CommandDialog {
    Q_OBJECT
public:
    RemoveInspectionSampleDialog(Register& theRegister, const app::InspectionView& view, std::size_t line, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::InspectionView view_;
    std::size_t line_;
};

// Records what was found of a line, or corrects the finding of that number.
class InspectionFindingDialog : public CommandDialog {
    Q_OBJECT
public:
    InspectionFindingDialog(Register& theRegister, const app::InspectionView& view, std::size_t line, std::optional<int> number,
                            QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::InspectionView view_;
    std::size_t line_;
    std::optional<int> number_;
};

class InspectionFollowUpDialog : public CommandDialog {
    Q_OBJECT
public:
    InspectionFollowUpDialog(Register& theRegister, const app::InspectionView& view, std::size_t line, int number, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::InspectionView view_;
    std::size_t line_;
    int number_;
};

class CloseInspectionDialog : public CommandDialog {
    Q_OBJECT
public:
    CloseInspectionDialog(Register& theRegister, const app::InspectionView& view, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::InspectionView view_;
};

}  // namespace huying::ui
