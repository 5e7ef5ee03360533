// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/percent_style.h"

#include "app/ports/register_reader.h"
#include "domain/report_choices.h"

namespace huying::app {

domain::PercentStyle percentStyleOf(RegisterReader& reader, int term, int number) {
    const std::vector<domain::ReportSettingRow> rows = reader.reportSettings();
    const domain::ReportSettingRow* const row = domain::settingInForce(rows, term, number);
    return row == nullptr ? domain::PercentStyle() : row->settings.percents;
}

}  // namespace huying::app
