// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <string>
#include <vector>

#include "app/report/year_end_report.h"

class QVBoxLayout;

namespace huying::ui {

// Opens the pieces behind a figure: a title and their addresses.
using ShowPieces = std::function<void(const QString&, const std::vector<std::string>&)>;

// Fills an empty layout with the report's figures: checks, totals, blocks with bars, rates, growth.
void fillReportFigures(QVBoxLayout* layout, const app::YearEndReport& report, const ShowPieces& showPieces);

}  // namespace huying::ui
