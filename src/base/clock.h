// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "base/date.h"

namespace huying::base {

// For tests: as if the machine's clock had been set to tell another time, this much from its own; negative: back.
void shiftClock(std::chrono::seconds by);

// Seconds since 1970, UTC.
std::int64_t systemSeconds();

// The system's local calendar day.
Date systemToday();

// Now in UTC, "2026-01-05T08:30:12.345Z": the form of history times.
std::string systemTimestamp();

// Now as the person's clock shows it, "20260105-163012": for the names of files.
std::string systemFileStamp();

// A time of the history as the person's clock shows it, "2026-01-05 16:30:12"; as it is where it is no such time.
std::string localTime(const std::string& timestamp);

// The other way round: a day and the seconds since its midnight by the person's clock, as the beginning of a time of the history,
// "2026-01-05T08:30:12".
std::string utcOfLocal(Date day, std::chrono::seconds sinceMidnight);

}  // namespace huying::base
