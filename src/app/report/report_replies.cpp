// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <map>

#include "app/report/report_parts.h"

namespace huying::app {

namespace {

using YearMonth = std::chrono::year_month;

YearMonth monthOf(base::Date date) {
    const std::chrono::year_month_day day(date);
    return day.year() / day.month();
}

std::string keyOf(YearMonth month, bool byYear) {
    const std::string iso = base::isoDate(std::chrono::sys_days{month / std::chrono::day{1}});
    return iso.substr(0, byYear ? 4 : 7);
}

// The months from the first to the last one used, the empty ones between included, so that the axis is true to time.
std::vector<ReplyMonth> withoutGaps(std::map<YearMonth, ReplyMonth> used) {
    std::vector<ReplyMonth> months;
    if (used.empty()) return months;
    constexpr auto mostMonths = std::chrono::months{24};
    const YearMonth first = used.begin()->first;
    const YearMonth last = used.rbegin()->first;
    const bool byYear = last - first >= mostMonths;
    for (YearMonth month = first; month <= last; month += std::chrono::months{1}) {
        const std::string key = keyOf(month, byYear);
        if (months.empty() || months.back().key != key) months.push_back({key});
        const auto found = used.find(month);
        if (found == used.end()) continue;
        const auto append = [](std::vector<std::string>& to, std::vector<std::string>& from) {
            if (to.empty()) {
                to = std::move(from);
            } else {
                to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
            }
        };
        append(months.back().duePieces, found->second.duePieces);
        append(months.back().onTimePieces, found->second.onTimePieces);
        append(months.back().latePieces, found->second.latePieces);
    }
    return months;
}

}  // namespace

void addReplyMonths(const ReportBasis& basis, YearEndReport& report) {
    std::map<YearMonth, ReplyMonth> used;
    for (const CountedCase& one : basis.cases) {
        for (const domain::Task& task : one.facts.tasks) {
            if (!isCountedTask(task) || !task.answers()) continue;
            const std::optional<base::Date> deadline = one.facts.deadlineOf(task);
            const domain::Reply* const reply = one.facts.replyOf(task.id);
            if (deadline) used[monthOf(*deadline)].duePieces.push_back(one.address);
            if (!deadline || (reply != nullptr && !reply->on)) ++report.undatedReplies;
            if (!deadline || reply == nullptr || !reply->on) continue;
            ReplyMonth& month = used[monthOf(*reply->on)];
            (*reply->on <= *deadline ? month.onTimePieces : month.latePieces).push_back(one.address);
        }
    }
    report.replyMonths = withoutGaps(std::move(used));
}

}  // namespace huying::app
