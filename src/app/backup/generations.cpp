// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/generations.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace huying::app {

namespace {

// Takes the first of each period, newest first, until there are enough.
class Period {
public:
    explicit Period(int most) : most_(most) {}
    bool takes(int period) {
        if (static_cast<int>(seen_.size()) >= most_) return false;
        return seen_.insert(period).second;
    }

private:
    int most_;
    std::set<int> seen_;
};

int dayOf(base::Date date) { return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count()); }

int weekOf(base::Date date) {  // Monday to Sunday
    const std::chrono::sys_days day(date);
    return dayOf(date) - static_cast<int>(std::chrono::weekday(day).iso_encoding());
}

int monthOf(base::Date date) {
    const std::chrono::year_month_day day{std::chrono::sys_days(date)};
    return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
}

}  // namespace

std::vector<int> outdated(std::vector<BackupStamp> backups, const Generations& generations) {
    std::sort(backups.begin(), backups.end(), [](const BackupStamp& a, const BackupStamp& b) { return a.sequence > b.sequence; });
    Period days(generations.days);
    Period weeks(generations.weeks);
    Period months(generations.months);
    std::vector<int> gone;
    int place = 0;
    for (const BackupStamp& backup : backups) {
        const bool isNewest = place++ < std::max(1, generations.newest);
        const bool isOfDay = days.takes(dayOf(backup.day));
        const bool isOfWeek = weeks.takes(weekOf(backup.day));
        const bool isOfMonth = months.takes(monthOf(backup.day));
        if (!isNewest && !isOfDay && !isOfWeek && !isOfMonth) gone.push_back(backup.sequence);
    }
    return gone;
}

}  // namespace huying::app
