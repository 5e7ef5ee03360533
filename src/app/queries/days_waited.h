// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "base/date.h"

namespace huying::app {

// For how many days something has been waited for. A register may be looked at as on a day before it was recorded: none then.
inline int daysWaited(base::Date since, base::Date today) { return static_cast<int>(std::max<long>((today - since).count(), 0)); }

}  // namespace huying::app
