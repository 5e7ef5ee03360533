// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <tuple>
#include <vector>

#include "base/text.h"
#include "domain/due_date.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using domain::DeadlineEvent;
using domain::LimitUnit;

std::string sourceOn(const std::vector<domain::DeadlineRule>& rules, DeadlineEvent event, std::string_view iso) {
    const auto* rule = domain::ruleInForce(rules, "chengdu", event, day(iso));
    return rule == nullptr ? std::string() : rule->source;
}

}  // namespace

TEST_CASE("The law cited is the text in force on the base day") {
    TemporaryRegister office;
    const auto rules = office.reader().deadlineRules();
    for (const DeadlineEvent event : {DeadlineEvent::reply, DeadlineEvent::replyExtended}) {
        CHECK(base::contains(sourceOn(rules, event, "2025-03-10"), "2015"));
        CHECK(base::contains(sourceOn(rules, event, "2025-03-10"), "第四十二条"));
        CHECK(base::contains(sourceOn(rules, event, "2025-03-11"), "2025"));
        CHECK(base::contains(sourceOn(rules, event, "2025-03-11"), "第五十一条"));
        CHECK(base::contains(sourceOn(rules, event, "2016-01-01"), "第四十二条"));
        CHECK(base::contains(sourceOn(rules, event, "2030-01-01"), "第五十一条"));
    }
}

TEST_CASE("A new register has the limits of the Chengdu profile on every day") {
    TemporaryRegister office;
    const auto rules = office.reader().deadlineRules();
    const std::vector<std::tuple<DeadlineEvent, int, LimitUnit>> limits{
        {DeadlineEvent::reply, 3, LimitUnit::month},
        {DeadlineEvent::replyExtended, 6, LimitUnit::month},
        {DeadlineEvent::returnRequest, 7, LimitUnit::workday},
        {DeadlineEvent::reassign, 10, LimitUnit::workday},
        {DeadlineEvent::assignIntersessional, 7, LimitUnit::workday},
        {DeadlineEvent::receipt, 7, LimitUnit::day},
        {DeadlineEvent::firstContact, 20, LimitUnit::workday},
        {DeadlineEvent::jointOpinion, 1, LimitUnit::month},
        {DeadlineEvent::jointOpinionAgain, 5, LimitUnit::workday},
        {DeadlineEvent::feedback, 15, LimitUnit::workday},
        {DeadlineEvent::rehandling, 1, LimitUnit::month},
        {DeadlineEvent::publication, 20, LimitUnit::workday},
    };
    for (const auto& [event, amount, unit] : limits) {
        for (const std::string_view iso : {"2022-01-01", "2025-03-10", "2025-03-11", "2026-12-31"}) {
            INFO(base::codeOf(event) << " on " << iso);
            const auto* rule = domain::ruleInForce(rules, "chengdu", event, day(iso));
            REQUIRE(rule);
            CHECK(rule->amount == amount);
            CHECK((rule->unit == unit));
            CHECK(rule->rollToWorkday);
            CHECK_FALSE(rule->source.empty());
        }
    }
    CHECK(domain::ruleInForce(rules, "elsewhere", DeadlineEvent::reply, day("2023-03-03")) == nullptr);
}

TEST_CASE("The calendar of a new register is the announced one") {
    TemporaryRegister office;
    const auto calendar = office.reader().calendar();
    for (const std::string_view iso : {"2023-01-28", "2023-10-07", "2023-10-08", "2024-02-18", "2025-09-28", "2026-02-28", "2026-09-20"}) {
        INFO(iso);
        CHECK((calendar.day(day(iso)).kind == domain::DayKind::makeUpWorkday));
    }
    for (const std::string_view iso : {"2023-01-02", "2023-09-29", "2023-10-06", "2024-02-17", "2025-06-02", "2025-10-08", "2026-02-23"}) {
        INFO(iso);
        CHECK((calendar.day(day(iso)).kind == domain::DayKind::holiday));
    }
    for (const std::string_view iso : {"2023-06-03", "2023-09-03", "2024-02-24"})
        CHECK((calendar.day(day(iso)).kind == domain::DayKind::weekend));
    for (const std::string_view iso : {"2023-06-05", "2023-10-09", "2026-01-05"})
        CHECK((calendar.day(day(iso)).kind == domain::DayKind::workday));
    CHECK(calendar.lastKnownYear() == 2026);
}

}  // namespace huying::tests
