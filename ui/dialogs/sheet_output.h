// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

#include "app/queries/list_sheet.h"
#include "background/register.h"

class QWidget;

// A list leaves the program as it stands: on paper, as a file, on the clipboard. Pages and files are made on the worker's
// thread.
namespace huying::ui {

class Prompts;

// The preview opens over `over`; `opened` is told then, whatever is done in it.
void printSheet(Register& theRegister, QWidget* over, const app::ListSheet& sheet, const QString& subtitle, std::function<void()> opened);

// Asks for a file: xlsx, docx or csv by its name. `tell` gets the sentence for the user, unless no file was chosen.
void exportSheet(Register& theRegister, Prompts& prompts, QWidget* over, const app::ListSheet& sheet, const QString& subtitle,
                 std::function<void(const QString& sentence, bool isWrong)> tell);

// As a table that spreadsheets take, and as plain text.
void putOnClipboard(const ClipboardTable& table);

}  // namespace huying::ui
