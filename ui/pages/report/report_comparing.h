// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "pages/report/comparison_pane.h"
#include "pages/report/snapshot_bar.h"

namespace huying::app {
class RegisterReader;
}  // namespace huying::app

namespace huying::ui {

// One side of a comparison: not its figures but how to get them, so that they can be counted again when the register has changed.
struct ReportSide {
    domain::SessionAddress session;
    base::Date day;
    std::int64_t snapshot = 0;  // the frozen report with that number; 0: what is counted up to the day
};

struct ReportSides {
    ReportSide shown;  // at the left of the page when it was asked for
    ReportSide other;
    CompareWith::Kind kind = CompareWith::Kind::now;
    base::Date today;
};

// Both sides as the register has them at one moment, the earlier one first.
base::Result<ReportComparison> readComparison(app::RegisterReader& reader, const ReportSides& sides, app::Language in);

}  // namespace huying::ui
