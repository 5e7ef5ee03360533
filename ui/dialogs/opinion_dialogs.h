// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/correction.h"
#include "dialogs/extension_lines.h"

// Joint opinions sent back, extensions corrected, meetings with a deputy who stays dissatisfied.
namespace huying::ui {

class ReturnOpinionDialog : public CaseDialog {
    Q_OBJECT
public:
    ReturnOpinionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    DateEdit* dueOn_;
};

// Also where the day on which the deputy was told comes later than the decision.
class CorrectExtensionDialog : public Correction {
    Q_OBJECT
public:
    CorrectExtensionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Extension* extension() const;

    DateEdit* deputyToldOn_;
    DateEdit* decidedOn_;
    DateEdit* until_;
    QLabel* furthest_;
    BeyondFurthest beyond_;
};

class MeetingDialog : public CaseDialog {
    Q_OBJECT
public:
    MeetingDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* kind_;
};

}  // namespace huying::ui
