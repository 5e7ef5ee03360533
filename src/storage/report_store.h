// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/report_choices.h"
#include "storage/connection.h"

// Prose and settings of year-end reports.
namespace huying::storage {

std::vector<domain::ReportText> readReportTexts(Connection& connection, domain::SessionId session);  // emptied ones too
void saveReportText(Connection& connection, const domain::ReportText& row);  // inserts without id, else updates
std::vector<domain::ReportSettingRow> readReportSettings(Connection& connection);  // by session
void saveReportSetting(Connection& connection, const domain::ReportSettingRow& row);  // the same

}  // namespace huying::storage
