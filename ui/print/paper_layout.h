// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/papers/paper.h"
#include "print/paper_pages.h"

namespace huying::ui {

// Puts a paper on A4 pages in the layout of GB/T 9704: 22 lines of 28 characters, page numbers outside, headings with what
// follows them, short tables whole, long ones between rows with their header on every page. May run on any thread.
PaperPages layOut(const app::Paper& paper);

}  // namespace huying::ui
