// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "domain/report_choices.h"

class QWidget;

namespace huying::ui {

class EntryDialog;
class Register;

// How the report of a session counts and shows: what the shares of each block are taken of, decimals on papers, whom 满意率 counts. From
// that session on; `session` is its address, `now` what holds. The dialog is there and not yet open.
EntryDialog* reportSettingsDialog(Register& theRegister, const std::string& session, const domain::ReportSettings& now, QWidget* parent);

}  // namespace huying::ui
