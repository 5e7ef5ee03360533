// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"

namespace huying::app {

class RegisterReader;

// How people read percentages of a session: as its report is set, and as shipped for who may not read the report.
domain::PercentStyle percentStyleOf(RegisterReader& reader, int term, int number);

}  // namespace huying::app
