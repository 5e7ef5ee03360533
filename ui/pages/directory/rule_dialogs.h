// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/entry_dialog.h"

namespace huying::ui {

// A profile and a rule as the dialogs about them need them.
struct RuleInTab {
    domain::DeadlineRule rule;
    int tasks = 0;  // that have their due date from it
    std::int64_t version = 0;
};

EntryDialog* addRuleDialog(Register& theRegister, const domain::RuleProfile& profile, QWidget* parent);
// A rule that nothing refers to is corrected; one in use is replaced from a day on, which ends it the day before.
EntryDialog* changeRuleDialog(Register& theRegister, const RuleInTab& rule, QWidget* parent);
EntryDialog* endRuleDialog(Register& theRegister, const RuleInTab& rule, QWidget* parent);
EntryDialog* chooseProfileDialog(Register& theRegister, const std::vector<domain::RuleProfile>& profiles, const std::string& shown,
                                 QWidget* parent);
EntryDialog* addProfileDialog(Register& theRegister, const std::vector<domain::RuleProfile>& profiles, QWidget* parent);
// Shows which due dates of open tasks would move, and moves them.
QDialog* recomputeDialog(Register& theRegister, QWidget* parent, std::function<void(const QString&)> done);

// A button below the fields that shows which due dates would move: if they were recomputed after what the dialog records, or
// by the first command of the dialog itself. Called before `set`.
enum class MovesOf { recomputing, firstCommand };
void addMovesPreview(EntryDialog* dialog, Register& theRegister, EntryDialog::Make make, MovesOf of = MovesOf::recomputing);

// 3个月, 7个工作日.
QString limitText(const domain::DeadlineRule& rule);

}  // namespace huying::ui
