// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/due_date.h"

#include <algorithm>

namespace huying::domain {

namespace {

constexpr std::chrono::days oneDay{1};

// Notes a day that does not count, or counts against its weekday. `calendar_missing` is said once a year.
class Explanation {
public:
    Explanation(DueDate& result, const WorkingDayCalendar& calendar) : result_(result), calendar_(calendar) {}

    // Whether `day` is worked, noting why where that is not plain from the weekday.
    bool isWorked(Date day) {
        noteMissingCalendar(day);
        const CalendarDay entry = calendar_.day(day);
        switch (entry.kind) {
            case DayKind::workday:
                return true;
            case DayKind::makeUpWorkday:
                add(day, StepKind::makeUpWorkday, entry.name);
                return true;
            case DayKind::weekend:
                add(day, StepKind::skippedWeekend, {});
                return false;
            case DayKind::holiday:
                add(day, StepKind::skippedHoliday, entry.name);
                return false;
        }
        return false;
    }

    void add(std::optional<Date> date, StepKind kind, std::string name, int amount = 0) {
        result_.steps.push_back({date, kind, std::move(name), amount, {}});
    }

private:
    void noteMissingCalendar(Date day) {
        const int year = base::yearOf(day);
        const auto isSaid = [&](const DueStep& step) {
            return step.kind == StepKind::calendarMissing && step.name == std::to_string(year);
        };
        if (calendar_.knowsYear(year) || std::any_of(result_.steps.begin(), result_.steps.end(), isSaid)) return;
        result_.isProvisional = true;
        add(std::nullopt, StepKind::calendarMissing, std::to_string(year));
        for (const StatutoryHoliday holiday : calendar_.missingHolidays(year)) {
            std::string& codes = result_.steps.back().by;
            if (!codes.empty()) codes += ' ';
            codes += base::codeOf(holiday);
        }
    }

    DueDate& result_;
    const WorkingDayCalendar& calendar_;
};

}  // namespace

const DeadlineRule* ruleInForce(const std::vector<DeadlineRule>& rules, std::string_view profile, DeadlineEvent event, Date day) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const DeadlineRule& rule) {
        return rule.profile == profile && rule.event == event && rule.isInForceOn(day);
    });
    return found == rules.end() ? nullptr : &*found;
}

bool DueDate::isPromisedAnew(const DueStep& step) const {
    if (step.kind != StepKind::promised) return false;
    const auto first = std::find_if(steps.begin(), steps.end(), [](const DueStep& one) { return one.kind == StepKind::promised; });
    return first != steps.end() && &*first != &step;
}

void DueDate::countsFromAssignment(BaseFallback why) {
    base = DeadlineBase::assignment;
    const auto afterRule = std::find_if(steps.begin(), steps.end(), [](const DueStep& step) { return step.kind != StepKind::rule; });
    steps.insert(afterRule, {from, StepKind::fromAssignment, std::string(base::codeOf(why)), 0, {}});
}

Date moveToWorkday(DueDate& explained, Date day, const WorkingDayCalendar& calendar) {
    Explanation explanation(explained, calendar);
    Date last = day;
    while (!explanation.isWorked(last)) last += oneDay;
    if (last != day) explanation.add(last, StepKind::rolled, {});
    return last;
}

DueDate computeDueDate(const DeadlineRule& rule, Date from, const WorkingDayCalendar& calendar) {
    DueDate result;
    result.from = from;
    result.base = rule.base;
    result.rule = rule;
    Explanation explanation(result, calendar);
    explanation.add(from, StepKind::rule, rule.source);
    explanation.add(from + oneDay, StepKind::start, {});

    Date last = from;
    switch (rule.unit) {
        case LimitUnit::day:
            last = from + std::chrono::days{rule.amount};
            break;
        case LimitUnit::month: {
            last = base::addMonths(from, rule.amount);
            const std::chrono::year_month_day start{from};
            const std::chrono::year_month_day end{last};
            if (start.day() != end.day()) explanation.add(last, StepKind::monthEnd, {});
            break;
        }
        case LimitUnit::workday:
            for (int counted = 0; counted < rule.amount;) {
                last += oneDay;
                if (explanation.isWorked(last)) ++counted;
            }
            break;
    }
    explanation.add(last, StepKind::counted, {}, rule.amount);

    if (rule.rollToWorkday && rule.unit != LimitUnit::workday) last = moveToWorkday(result, last, calendar);
    explanation.add(last, StepKind::due, {});
    result.due = last;
    return result;
}

}  // namespace huying::domain
