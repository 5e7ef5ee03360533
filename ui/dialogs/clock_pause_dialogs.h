// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/fact_correction_dialogs.h"

// The clock of a unit's limit is stopped and started again; what was recorded of that is corrected.
namespace huying::ui {

class PauseClockDialog : public CaseDialog {
    Q_OBJECT
public:
    PauseClockDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
};

class ResumeClockDialog : public CaseDialog {
    Q_OBJECT
public:
    ResumeClockDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
};

class CorrectPauseDialog : public FactCorrection {
    Q_OBJECT
public:
    CorrectPauseDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::ClockPause* pause() const;

    DateEdit* resumedOn_;
};

}  // namespace huying::ui
