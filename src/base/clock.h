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

}  // namespace huying::base
