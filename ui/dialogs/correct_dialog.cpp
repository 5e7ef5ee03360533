// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/correct_dialog.h"

#include "dialogs/suggestion_fields.h"

namespace huying::ui {

CorrectDialog::CorrectDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::CorrectSuggestion::name, tr("Correct the registration"), parent),
      fields_(new SuggestionFields(*form(), context.theRegister)) {
    addLine(QStringLiteral("reason"), tr("Reason of the correction"));
    fields_->show(context.view);
    restoreDraft();
}

std::vector<app::Command> CorrectDialog::commands() const {
    app::CorrectSuggestion command = fields_->correction(context().view);
    command.reason = text("reason");
    return {command};
}

QString CorrectDialog::sentenceWhenDone(const app::BatchResult& result) const {
    const bool hasChanged = !result.results.empty() && result.results.front().hasChanged;
    return hasChanged ? tr("Corrected: %1").arg(name()) : tr("Nothing was changed: %1").arg(name());
}

}  // namespace huying::ui
