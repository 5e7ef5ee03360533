// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "app/commands/fact_corrections.h"

// The office stops the clock of a unit's limit and starts it again (domain/clock_pause.h).
namespace huying::app {

// From the day of the command on, that day included, the days do not count.
struct PauseClock {
    static constexpr std::string_view name = "pause-clock";
    std::string caseAddress;
    std::string unit;
    std::string reason;
    std::string agreedBy;
};

template <class Visitor>
void visitFields(Visitor& visitor, PauseClock& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("reason", c.reason);
    visitor.optional("agreed_by", c.agreedBy);
}

// The day of the command counts again.
struct ResumeClock {
    static constexpr std::string_view name = "resume-clock";
    std::string caseAddress;
    std::string unit;
};

template <class Visitor>
void visitFields(Visitor& visitor, ResumeClock& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
}

// Another day moves the limit once more, and made void the clock never stood still. Null for the day of starting again: it still stands.
struct CorrectPause : FactCorrection {
    static constexpr std::string_view name = "correct-pause";
    std::optional<std::string> pauseReason;
    Replacement<std::string> agreedBy;
    Replacement<Date> resumedOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectPause& c) {
    visitCorrection(visitor, "pause_number", c);
    visitor.optional("pause_reason", c.pauseReason);
    visitor.optional("agreed_by", c.agreedBy);
    visitor.optional("resumed_on", c.resumedOn);
}

}  // namespace huying::app
