// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/ports/register_reader.h"
#include "app/words/words.h"
#include "base/result.h"

// Moments of the history as people name them: by an entry, or by a day or time of the person's clock.
namespace huying::app {

// A time of the history that is the last one meant by a text, nothing where it is none: 2023-12-20 is the end of that day,
// 2023-12-20 12:04 the end of that minute, 2023-12-20 12:04:31 the end of that second, all by the person's clock; what ends in
// Z is UTC, 2023-12-20T04:04:31.250Z to the thousandth.
std::optional<std::string> lastTimeOf(std::string_view text);

// The entry that a text names: its number, #123 or 123, or the last one recorded up to a day or time. Errors: bad-moment,
// unknown-entry, moment-before-register.
base::Result<HistoryHead> findMoment(RegisterReader& reader, std::string_view text);

// Which pieces the command of an entry names, as it names them: 18-1-120, of several the first and how many. Empty: none.
std::string piecesNamedIn(const HistoryEntry& entry, const Words& words);

}  // namespace huying::app
