// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/correction.h"

namespace huying::ui {

class Prompts;
class SuggestionFields;

// Replaces values of a registered suggestion.
class CorrectDialog : public Correction {
    Q_OBJECT
public:
    CorrectDialog(const CaseContext& context, QWidget* parent);
    void offerFile(Prompts& prompts);  // the text out of a file; once

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override { return context().view.version; }

private:
    SuggestionFields* fields_;
};

}  // namespace huying::ui
