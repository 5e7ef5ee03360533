// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report_choices.h"

namespace huying::domain {

const ReportSettingRow* settingInForce(const std::vector<ReportSettingRow>& rows, int term, int number) {
    const ReportSettingRow* found = nullptr;
    for (const ReportSettingRow& row : rows) {
        const std::pair place(row.term, row.number);
        if (place > std::pair(term, number)) continue;
        if (found == nullptr || place > std::pair(found->term, found->number)) found = &row;
    }
    return found;
}

}  // namespace huying::domain
