// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/entry_dialog.h"

// What is done with a handling unit, each as one dialog ready to be opened.
namespace huying::ui {

EntryDialog* addUnitDialog(Register& theRegister, QWidget* parent);
EntryDialog* correctUnitDialog(Register& theRegister, const domain::Unit& unit, QWidget* parent);
EntryDialog* renameUnitDialog(Register& theRegister, const domain::Unit& unit, QWidget* parent);
EntryDialog* mergeUnitDialog(Register& theRegister, const domain::Unit& unit, QWidget* parent);
EntryDialog* splitUnitDialog(Register& theRegister, const domain::Unit& unit, QWidget* parent);
EntryDialog* endUnitDialog(Register& theRegister, const domain::Unit& unit, QWidget* parent);

// One contact a line: person；post；telephone；address.
QString linesOf(const std::vector<domain::UnitContact>& contacts);
std::vector<domain::UnitContact> contactsOf(const QString& lines);

}  // namespace huying::ui
