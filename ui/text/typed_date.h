// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "base/date.h"

namespace huying::ui {

// What a date without a year is about: something that happened (never later than today), something planned (never before
// it), or a day of this year on either side of today, as that from which a unit has a new name.
enum class DateSense { happened, planned, eitherSide };

// A date as it was understood.
struct TypedDate {
    base::Date date;
    bool isOfOtherYear = false;  // typed without its year and taken for last year's or next year's
    bool isFarFetched = false;   // and this year's would be nearer to today: on 20 March, 3.21 as a day of last year
};

// A date as people type it: 3.3, 3/3, 3月3日, 0303, 20230303, 2023-03-03, 2023年3月3日, 今天 昨天 前天 明天 后天, +3, -1.
// Full-width digits and signs are taken as well. Nothing for anything else, and for days the calendar does not have.
std::optional<TypedDate> readTypedDate(const QString& typed, base::Date today, DateSense sense);
std::optional<base::Date> parseTypedDate(const QString& typed, base::Date today, DateSense sense = DateSense::happened);

}  // namespace huying::ui
