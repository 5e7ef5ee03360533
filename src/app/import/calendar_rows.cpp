// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "app/import/directory_plan.h"

// A table of announced holidays and make-up workdays, as resources/calendars/china.csv is one.
namespace huying::app {

using base::Error;
using domain::AnnouncedDay;
using Row = DirectoryRow<CalendarColumn>;

namespace {

// Whether the day is worked, from the words offices write.
std::optional<bool> isWorkdayIn(Row& row) {
    constexpr std::array workdays{"workday", "上班", "补班", "班", "调休上班", "工作日", "调休工作日"};
    constexpr std::array holidays{"holiday", "放假", "休", "休息", "节假日", "法定节假日", "假日", "调休放假"};
    const std::string text = base::comparableName(row.text(CalendarColumn::kind));
    if (std::find(workdays.begin(), workdays.end(), text) != workdays.end()) return true;
    if (std::find(holidays.begin(), holidays.end(), text) != holidays.end()) return false;
    row.refuse(CalendarColumn::kind, Error("unknown-code", "", "known")
                                         .with("field", row.headerOf(CalendarColumn::kind))
                                         .with("value", row.text(CalendarColumn::kind))
                                         .with("expected", "holiday workday 放假 上班"));
    return std::nullopt;
}

std::string require(Row& row, CalendarColumn column) {
    std::string text = row.text(column);
    if (text.empty()) row.refuse(column, Error("field-required", "", "required").with("field", row.headerOf(column)));
    return text;
}

const char* wordOf(bool isWorkday) { return isWorkday ? "上班" : "放假"; }

}  // namespace

DirectoryPlan CalendarRows::plan(const LedgerRow& source, const LayoutOf<CalendarColumn>& layout, const ImportOptions& options,
                                 DirectorySources sources) {
    DirectoryPlan plan;
    const DirectoryValues<CalendarColumn> none;  // a day of which the file says another kind is refused
    Row row(source, layout, options.updates, plan, none);
    const auto date = row.date(CalendarColumn::date);
    if (!date && !plan.isRefused()) require(row, CalendarColumn::date);
    const auto isWorkday = isWorkdayIn(row);
    const std::string name = require(row, CalendarColumn::name);
    const std::string from = require(row, CalendarColumn::source);
    if (plan.isRefused()) return plan;
    plan.subject = base::isoDate(*date) + " " + name;
    if (const auto [seen, isFirst] = seen_.emplace(*date, Seen{source.number, *isWorkday, name}); !isFirst) {
        const Seen& first = seen->second;
        if (first.isWorkday != *isWorkday) {
            row.refuse(
                CalendarColumn::date,
                Error("calendar-day-twice", "", "conflict").with("date", base::isoDate(*date)).with("row", std::to_string(first.row)));
        } else if (first.name != name) {
            row.notice(CalendarColumn::name, anotherValueInFile(DirectoryValues<CalendarColumn>::Given{first.name, first.row}, name));
        }
        return plan;  // the day is as the first row of it has it
    }
    if (!known_) known_ = sources.reader.announcedDays();
    const auto before = std::find_if(known_->begin(), known_->end(), [&](const AnnouncedDay& day) { return day.date == *date; });
    plan.isNew = before == known_->end();
    if (!plan.isNew) {
        const bool sameKind =
            before->isWorkday == *isWorkday || row.mayReplace(CalendarColumn::kind, wordOf(before->isWorkday), wordOf(*isWorkday));
        const bool sameName = before->name == name || row.mayReplace(CalendarColumn::name, before->name, name);
        // Another paper that says the same is no contradiction.
        if (options.updates && before->source != from) row.changes(CalendarColumn::source, before->source, from);
        if (!sameKind || !sameName || plan.changes.empty()) return plan;
    }
    plan.commands.emplace_back(SetCalendarDay{*date, *isWorkday, name, from});
    return plan;
}

std::vector<ImportRemark> CalendarRows::gaps(const domain::WorkingDayCalendar& calendar) const {
    std::vector<ImportRemark> remarks;
    if (seen_.empty()) return remarks;
    const auto [first, last] = std::pair(seen_.begin(), std::prev(seen_.end()));
    const int begin = base::yearOf(first->first);
    const int end = base::yearOf(last->first);
    for (int year = std::min(begin, calendar.firstKnownYear().value_or(begin)); year <= end; ++year) {
        if (calendar.knowsYear(year)) continue;
        std::string holidays;
        for (const domain::StatutoryHoliday holiday : calendar.missingHolidays(year))
            holidays += (holidays.empty() ? "" : " ") + std::string(base::codeOf(holiday));
        if (holidays.empty() && year == end) continue;  // a day of a place's own is no reason to ask for the year
        Error error(holidays.empty() ? "calendar-year-missing" : "calendar-year-incomplete", "", "known");
        remarks.push_back(
            {last->second.row, "", "", false, std::move(error).with("year", std::to_string(year)).with("holidays", holidays)});
    }
    return remarks;
}

}  // namespace huying::app
