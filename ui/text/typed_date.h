// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "base/date.h"

namespace huying::ui {

// What a date without a year is about: something that happened (never later than today) or something planned.
enum class DateSense { happened, planned };

// A date as people type it: 3.3, 3/3, 3月3日, 0303, 20230303, 2023-03-03, 2023年3月3日, 今天 昨天 前天 明天 后天, +3, -1.
// Full-width digits and signs are taken as well. Nothing for anything else, and for days the calendar does not have.
std::optional<base::Date> parseTypedDate(const QString& typed, base::Date today, DateSense sense = DateSense::happened);

}  // namespace huying::ui
