// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace huying::ui {

struct Options;
struct Outside;

// huying --print report, --print deputy --deputy NAME, each with --output FILE.pdf: the year-end report, or a deputy's record, as a
// PDF without a window. Says what is wrong on standard error as huying-cli does; the answer is the program's exit code (0 done, 1
// refused, 2 wrong usage, 3 not opened).
int printPaper(const Outside& outside, const Options& options);

}  // namespace huying::ui
