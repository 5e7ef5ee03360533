// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "domain/due_date.h"

// Time limits, the profile in use and the working-day calendar. None of these moves a due date that is fixed on a task: only
// RecomputeDueDates does, on purpose.
namespace huying::app {

using domain::Date;

struct AddProfile {
    static constexpr std::string_view name = "add-profile";
    std::string profile;  // code; a shipped one brings its rules
    std::string title;
    std::string copyOf = {};  // a profile whose rules it begins with
    std::string note = {};
};

template <class Visitor>
void visitFields(Visitor& visitor, AddProfile& c) {
    visitor.required("profile", c.profile);
    visitor.optional("name", c.title);
    visitor.optional("copy_of", c.copyOf);
    visitor.optional("note", c.note);
}

struct ChooseProfile {
    static constexpr std::string_view name = "choose-profile";
    std::string profile;
    std::optional<Date> from = {};  // first base day; the command's own day where none is given
    std::vector<std::string> take = {};  // settings of the newest term that its text gives, taken with it (profile_offers.h)
};

template <class Visitor>
void visitFields(Visitor& visitor, ChooseProfile& c) {
    visitor.required("profile", c.profile);
    visitor.optional("from", c.from);
    visitor.optional("take", c.take);
}

struct AddRule {
    static constexpr std::string_view name = "add-rule";
    std::string profile;
    std::optional<domain::DeadlineEvent> event;
    int amount = 0;
    std::optional<domain::LimitUnit> unit;
    std::optional<domain::DeadlineBase> base = {};  // the usual one of the event where none is given
    std::optional<bool> rollToWorkday = {};         // yes where nothing is said
    std::string source = {};
    std::optional<Date> validFrom = {};
    std::optional<Date> validTo = {};
};

template <class Visitor>
void visitFields(Visitor& visitor, AddRule& c) {
    visitor.required("profile", c.profile);
    visitor.required("event", c.event);
    visitor.required("amount", c.amount);
    visitor.required("unit", c.unit);
    visitor.optional("base", c.base);
    visitor.optional("roll_to_workday", c.rollToWorkday);
    visitor.required("source", c.source);
    visitor.optional("valid_from", c.validFrom);
    visitor.optional("valid_to", c.validTo);
}

struct CorrectRule {
    static constexpr std::string_view name = "correct-rule";
    std::string profile;
    std::optional<domain::DeadlineEvent> event;
    std::optional<Date> inForceOn;  // which of the event's rules; the command's own day where none is given
    Replacement<int> amount;
    Replacement<domain::LimitUnit> unit;
    Replacement<domain::DeadlineBase> base;
    Replacement<bool> rollToWorkday;
    Replacement<std::string> source;
    Replacement<Date> validFrom;
    Replacement<Date> validTo;
    std::optional<std::int64_t> expect = {};  // version that was seen
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectRule& c) {
    visitor.required("profile", c.profile);
    visitor.required("event", c.event);
    visitor.optional("in_force_on", c.inForceOn);
    visitor.optional("amount", c.amount);
    visitor.optional("unit", c.unit);
    visitor.optional("base", c.base);
    visitor.optional("roll_to_workday", c.rollToWorkday);
    visitor.optional("source", c.source);
    visitor.optional("valid_from", c.validFrom);
    visitor.optional("valid_to", c.validTo);
    visitor.optional("expect", c.expect);
}

struct EndRule {
    static constexpr std::string_view name = "end-rule";
    std::string profile;
    std::optional<domain::DeadlineEvent> event;
    std::optional<Date> validTo;    // the last day in force
    std::optional<Date> inForceOn;  // which of the event's rules; the last day where none is given
    std::optional<std::int64_t> expect = {};  // version that was seen
};

template <class Visitor>
void visitFields(Visitor& visitor, EndRule& c) {
    visitor.required("profile", c.profile);
    visitor.required("event", c.event);
    visitor.required("valid_to", c.validTo);
    visitor.optional("in_force_on", c.inForceOn);
    visitor.optional("expect", c.expect);
}

struct SetCalendarDay {
    static constexpr std::string_view name = "set-calendar-day";
    std::optional<Date> date;
    std::optional<bool> isWorkday;  // false: a day off; true: a make-up workday
    std::string title;              // 春节
    std::string source;
    std::optional<std::int64_t> expect = {};  // version that was seen
};

template <class Visitor>
void visitFields(Visitor& visitor, SetCalendarDay& c) {
    visitor.required("date", c.date);
    visitor.required("is_workday", c.isWorkday);
    visitor.required("name", c.title);
    visitor.required("source", c.source);
    visitor.optional("expect", c.expect);
}

struct RemoveCalendarDay {
    static constexpr std::string_view name = "remove-calendar-day";
    std::optional<Date> date;
    std::optional<std::int64_t> expect = {};  // version that was seen
};

template <class Visitor>
void visitFields(Visitor& visitor, RemoveCalendarDay& c) {
    visitor.required("date", c.date);
    visitor.optional("expect", c.expect);
}

// The due dates of open tasks as the rules and the calendar now have them; either pieces or a filter say which.
struct RecomputeDueDates {
    static constexpr std::string_view name = "recompute-due-dates";
    std::vector<std::string> cases;
    std::string filter = {};   // as `list --filter` takes it
    std::string session = {};  // of the filter; every one where none is given
};

template <class Visitor>
void visitFields(Visitor& visitor, RecomputeDueDates& c) {
    visitor.optional("cases", c.cases);
    visitor.optional("filter", c.filter);
    visitor.optional("session", c.session);
}

}  // namespace huying::app
