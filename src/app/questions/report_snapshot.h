// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "base/date.h"
#include "domain/ids.h"
#include "domain/suggestion_number.h"

namespace huying::app {

// 定稿: a year-end report that was frozen with every figure, to be printed again unchanged (domain.md §7 f). It is never changed
// and never taken back (decision 0032). Its content is read apart.
struct ReportSnapshot {
    domain::ReportSnapshotId id;  // its number too
    domain::SessionId session;
    domain::SessionAddress address;
    base::Date asOf{};      // facts up to this day count
    base::Date on{};        // the day it was frozen on
    std::string madeAt;     // UTC
    std::string madeBy;
    std::string name;       // may be empty
    std::string note;
    int registered = 0;     // pieces
    int completed = 0;
    std::string hash;       // of its content, hexadecimal

    [[nodiscard]] std::int64_t number() const { return id.value; }
};

}  // namespace huying::app
