// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "app/questions/today_queues.h"
#include "base/date.h"
#include "domain/urging.h"

// Urging units, what they answer, the steps of the ladder; and putting off a line of the page Today.
namespace huying::app {

using base::Date;

struct RecordUrging {
    static constexpr std::string_view name = "record-urging";
    std::string caseAddress;
    std::string unit;
    std::optional<domain::UrgingLevel> level;    // none: by rule, like the reason and the two days
    std::optional<domain::UrgingReason> reason;
    std::string documentNumber;
    std::string demand;
    Replacement<Date> answerDueOn;  // null: no answer is asked for
    std::optional<Date> nextOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordUrging& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.optional("level", c.level);
    visitor.optional("urged_for", c.reason);
    visitor.optional("document_number", c.documentNumber);
    visitor.optional("demand", c.demand);
    visitor.optional("answer_due_on", c.answerDueOn);
    visitor.optional("next_on", c.nextOn);
}

struct RecordUrgingAnswer {
    static constexpr std::string_view name = "record-urging-answer";
    std::string caseAddress;
    std::string unit;
    std::string answer;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordUrgingAnswer& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("answer", c.answer);
}

struct SetUrgingStep {
    static constexpr std::string_view name = "set-urging-step";
    domain::UrgingLevel level = domain::UrgingLevel::reminder;
    std::optional<int> days;  // what is not given stays as it is
    std::optional<int> repeatAfter;
    std::optional<int> answerWithin;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetUrgingStep& c) {
    visitor.required("level", c.level);
    visitor.optional("days", c.days);
    visitor.optional("repeat_after", c.repeatAfter);
    visitor.optional("answer_within", c.answerWithin);
}

struct SnoozeSuggestion {
    static constexpr std::string_view name = "snooze-suggestion";
    std::string caseAddress;
    Queue queue = Queue::overdue;
    std::optional<Date> until;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, SnoozeSuggestion& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("queue", c.queue);
    visitor.required("until", c.until);
    visitor.required("reason", c.reason);
}

struct EndSnooze {
    static constexpr std::string_view name = "end-snooze";
    std::string caseAddress;
    std::optional<Queue> queue;  // none: in every queue
};

template <class Visitor>
void visitFields(Visitor& visitor, EndSnooze& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("queue", c.queue);
}

}  // namespace huying::app
