// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/fact_correction_dialogs.h"

// The draft of a reply is put to a joint unit and signed by it; what was recorded of that is corrected.
namespace huying::ui {

class CountersignDialog : public CaseDialog {
    Q_OBJECT
public:
    CountersignDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    [[nodiscard]] domain::CountersignResult proposed() const;
    void showFields();

    QComboBox* unit_;
    QComboBox* result_;
};

class CorrectCountersignDialog : public FactCorrection {
    Q_OBJECT
public:
    CorrectCountersignDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Countersign* countersign() const;

    QComboBox* result_;
};

}  // namespace huying::ui
