// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/correction.h"
#include "widgets/date_edit.h"

class QCheckBox;

// What was recorded wrongly while a case was handled, put right: contacts, joint opinions, requests to return.
namespace huying::ui {

class ChoicePicker;

class CorrectContactDialog : public Correction {
    Q_OBJECT
public:
    CorrectContactDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Contact* contact() const;

    QComboBox* unit_;
    QComboBox* phase_;
    QComboBox* way_;
    DateEdit* on_;
    QComboBox* deputy_;
    QCheckBox* isSigned_;
};

class CorrectJointOpinionDialog : public Correction {
    Q_OBJECT
public:
    CorrectJointOpinionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::JointOpinion* opinion() const;

    DateEdit* on_;
};

class CorrectReturnDialog : public Correction {
    Q_OBJECT
public:
    CorrectReturnDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::ReturnRequest* request() const;

    DateEdit* askedOn_;
    ChoicePicker* suggestedUnit_;
};

}  // namespace huying::ui
