// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "dialogs/fact_correction_dialogs.h"

// 公开: what of a case was published where, or not and why; and what of that was recorded wrongly.
namespace huying::ui {

class PublicationDialog : public CaseDialog {
    Q_OBJECT
public:
    PublicationDialog(const CaseContext& context, QWidget* parent);

    void offerText(std::function<void()> show);  // the text as it goes out, to be looked at before it is recorded

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void showFields();

    QComboBox* what_;
    QComboBox* extent_;
};

class CorrectPublicationDialog : public FactCorrection {
    Q_OBJECT
public:
    CorrectPublicationDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    void showFields();
    [[nodiscard]] const domain::PublicationRecord* publication() const;

    QComboBox* what_;
    QComboBox* extent_;
};

}  // namespace huying::ui
