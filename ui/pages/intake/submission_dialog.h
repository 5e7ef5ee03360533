// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/submissions.h"
#include "dialogs/command_dialog.h"

namespace huying::ui {

class Prompts;
class SuggestionFields;

// A paper as it was handed in, recorded or corrected: the fields of intake without those that come with the number.
class SubmissionDialog : public CommandDialog {
    Q_OBJECT
public:
    SubmissionDialog(Register& theRegister, Prompts& prompts, std::optional<domain::SessionId> session, QWidget* parent);
    SubmissionDialog(Register& theRegister, Prompts& prompts, const app::SubmissionView& paper, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] app::CommandDate commandDate() const override;

private:
    void build(Prompts& prompts);
    [[nodiscard]] app::RecordSubmission recording() const;
    [[nodiscard]] app::CorrectSubmission correction() const;

    std::optional<app::SubmissionView> paper_;
    QComboBox* session_ = nullptr;
    QComboBox* kind_;
    SuggestionFields* fields_;
    QLineEdit* motionNumber_ = nullptr;
    QLineEdit* reason_ = nullptr;
    app::RegisterSuggestion before_;  // what the fields say of the paper as it stands
};

}  // namespace huying::ui
