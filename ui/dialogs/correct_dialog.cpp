// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/correct_dialog.h"

#include "dialogs/suggestion_fields.h"

namespace huying::ui {

CorrectDialog::CorrectDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectSuggestion::name, tr("Correct the registration"), parent),
      fields_(new SuggestionFields(*form(), context.theRegister)) {
    addReason();
    begin();
}

void CorrectDialog::offerFile(Prompts& prompts) { addNotice(fields_->makeFileLine(prompts)); }

void CorrectDialog::showRecorded() { fields_->show(context().view); }

std::vector<app::Command> CorrectDialog::commands() const {
    app::CorrectSuggestion command = fields_->correction(context().view);
    command.reason = text("reason");
    return {command};
}

}  // namespace huying::ui
