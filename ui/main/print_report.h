// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace huying::ui {

struct Options;
struct Outside;

// huying --print report --output FILE.pdf: the year-end report as a PDF without a window. Says what is wrong on standard
// error as huying-cli does; the answer is the program's exit code (0 done, 1 refused, 2 wrong usage, 3 not opened).
int printReport(const Outside& outside, const Options& options);

}  // namespace huying::ui
