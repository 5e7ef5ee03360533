// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/register_reader.h"

namespace huying::app {

// All that due dates are computed from, as it now stands in the register.
inline domain::RuleBook readRuleBook(RegisterReader& reader) {
    return {reader.deadlineRules(), reader.settings().profiles, reader.calendar()};
}

}  // namespace huying::app
