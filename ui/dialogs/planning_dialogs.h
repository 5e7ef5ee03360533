// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/correction.h"

class QCheckBox;

// What planned units say, the second hop to the units, and corrections of both and of plans.
namespace huying::ui {

class ChoicePicker;

class ConsultationDialog : public CaseDialog {
    Q_OBJECT
public:
    ConsultationDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void showFields();

    QComboBox* unit_;
    QComboBox* consent_;
    ChoicePicker* better_;
};

class PassOnDialog : public CaseDialog {
    Q_OBJECT
public:
    PassOnDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
};

class CorrectPlanDialog : public Correction {
    Q_OBJECT
public:
    CorrectPlanDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::UnitPlan* plan() const;

    DateEdit* on_;
    QCheckBox* void_;
};

class CorrectConsultationDialog : public Correction {
    Q_OBJECT
public:
    CorrectConsultationDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Consultation* consultation() const;

    DateEdit* on_;
    QComboBox* consent_;
    ChoicePicker* better_;
    QCheckBox* void_;
};

}  // namespace huying::ui
