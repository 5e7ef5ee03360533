// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "app/commands/command_values.h"
#include "background/register.h"
#include "domain/directory.h"

class QWidget;

namespace huying::ui {

class EntryDialog;

// What the directory keeps of a deputy, as the paper form asks for it (domain.md 4.1): added and corrected from the directory and
// from wherever a deputy is named. `delegations` are those of the term, to choose from.

// `begun` is what is known so far; nothing, where it is all to be typed.
EntryDialog* addDeputyDialog(Register& theRegister, const app::DeputyReference& begun, int term, const QStringList& delegations,
                             QWidget* parent);
EntryDialog* correctDeputyDialog(Register& theRegister, const domain::Deputy& deputy, int term, const QStringList& delegations,
                                 QWidget* parent);

// Names exactly this deputy: by certificate number, else by name and delegation, 无 where there is none.
app::DeputyReference referenceOf(const domain::Deputy& deputy);

}  // namespace huying::ui
