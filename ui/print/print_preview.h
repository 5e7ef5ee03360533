// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "print/paper_pages.h"

class QPrintPreviewDialog;
class QWidget;

namespace huying::ui {

// Shows the pages as they will come out of the printer; printing, scale and paper are chosen there. Not modal in code:
// returns at once and deletes itself when closed.
QPrintPreviewDialog* previewPages(std::shared_ptr<const PaperPages> pages, QWidget* parent);
// The same of a plain text whose lines stay as they are, in letters that are told apart.
QPrintPreviewDialog* previewText(const QString& text, const QString& title, QWidget* parent);

}  // namespace huying::ui
