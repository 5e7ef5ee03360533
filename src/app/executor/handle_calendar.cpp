// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "app/executor/command_context.h"

// Announced holidays and make-up workdays (domain.md §3). Due dates that are fixed on tasks stay; what is counted when looked
// at follows.
namespace huying::app {

using base::Error;
using domain::AnnouncedDay;

namespace {

std::optional<AnnouncedDay> announced(base::Date date, CommandContext& context) {
    const std::vector<AnnouncedDay> days = context.reader().announcedDays();
    const auto found = std::find_if(days.begin(), days.end(), [&](const AnnouncedDay& day) { return day.date == date; });
    return found == days.end() ? std::nullopt : std::optional(*found);
}

bool isWeekend(base::Date date) {
    const std::chrono::weekday weekday{date};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

std::string kindOf(const AnnouncedDay& day) { return day.isWorkday ? "make_up_workday" : "holiday"; }

}  // namespace

void handle(const SetCalendarDay& command, CommandContext& context) {
    const AnnouncedDay day{*command.date, *command.isWorkday, command.title, command.source};
    const auto before = announced(day.date, context);
    if (command.expect) checkVersion(command.expect, context.reader().calendarDayVersion(day.date), context);
    // Monday to Friday is worked anyway; saying so would only hide a slip of the date.
    if (day.isWorkday && !isWeekend(day.date)) {
        context.refuse(Error(before ? "workday-by-removing" : "workday-anyway", "date", "conflict")
                           .with("date", base::isoDate(day.date))
                           .with("name", before ? before->name : std::string()));
    }
    if (context.isRefused() || before == day) return;
    if (before && (before->isWorkday != day.isWorkday || before->name != day.name)) {
        context.notice(Error("calendar-day-changed", "date", "known")
                           .with("date", base::isoDate(day.date))
                           .with("before", before->name)
                           .with("before_kind", kindOf(*before))
                           .with("after", day.name)
                           .with("after_kind", kindOf(day)));
    }
    context.writer().saveCalendarDay(day);
    context.directory().forget();
}

void handle(const RemoveCalendarDay& command, CommandContext& context) {
    if (!announced(*command.date, context))
        return context.refuse(Error("no-such-calendar-day", "date", "known").with("date", base::isoDate(*command.date)));
    if (command.expect) checkVersion(command.expect, context.reader().calendarDayVersion(*command.date), context);
    if (context.isRefused()) return;
    context.writer().removeCalendarDay(*command.date);
    context.directory().forget();
}

}  // namespace huying::app
