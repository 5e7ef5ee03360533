// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/report/year_end_report.h"

namespace huying::app {

// The report as one JSON document on one line, with a line feed (design §7, docs/cli.md): the same bytes for the same figures.
std::string reportAsJson(const YearEndReport& report);

}  // namespace huying::app
