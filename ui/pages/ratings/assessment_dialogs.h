// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "dialogs/command_dialog.h"
#include "domain/assessment.h"

namespace huying::ui {

// Points added to or taken off a unit by hand, with what they rest on; of `unit` at first.
CommandDialog* assessmentEntryDialog(Register& theRegister, const domain::AssessmentSheet& sheet, const domain::Session* session,
                                     const QString& unit, QWidget* parent);
CommandDialog* correctAssessmentEntryDialog(Register& theRegister, const domain::AssessmentEntry& entry, QWidget* parent);
// Keeps the board with facts up to a day.
CommandDialog* freezeAssessmentDialog(Register& theRegister, const domain::AssessmentSheet& sheet, const domain::Session* session,
                                      std::optional<base::Date> asOf, QWidget* parent);

// 18-1
std::string sessionText(const domain::Session* session);

}  // namespace huying::ui
