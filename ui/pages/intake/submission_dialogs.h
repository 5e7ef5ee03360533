// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/queries/submissions.h"
#include "dialogs/entry_dialog.h"

// What happens to a paper between handing in and number.
namespace huying::ui {

// With the verdict that was asked for, else as a draft left it.
EntryDialog* reviewDialog(Register& theRegister, const app::SubmissionView& view, std::optional<domain::ReviewVerdict> verdict,
                          QWidget* parent);
EntryDialog* correctReviewDialog(Register& theRegister, const app::SubmissionView& view, QWidget* parent);  // the last one
EntryDialog* resubmitDialog(Register& theRegister, const app::SubmissionView& view, QWidget* parent);
EntryDialog* takeBackDialog(Register& theRegister, const app::SubmissionView& view, QWidget* parent);

}  // namespace huying::ui
