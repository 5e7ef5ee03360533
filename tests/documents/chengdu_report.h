// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/year_end_report.h"

// The published figures of Chengdu 2023 as a report made by hand, so that papers can be tested without a register.
namespace huying::tests {

app::YearEndReport chengduReport();

// A block of a report, to change it.
app::Block& blockOf(app::YearEndReport& report, std::string_view key);

}  // namespace huying::tests
