// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"

namespace huying::ui {

class SuggestionFields;

// Replaces values of a registered suggestion. Only what was changed goes into the command, with the version that was seen.
class CorrectDialog : public CaseDialog {
    Q_OBJECT
public:
    CorrectDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    SuggestionFields* fields_;
};

}  // namespace huying::ui
