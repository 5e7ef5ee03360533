// SPDX-License-Identifier: GPL-3.0-or-later
// What a pause of the clock makes of a limit, from facts and rules put together by hand. 5 April 2023 is a holiday, a Wednesday.
#include <catch2/catch.hpp>

#include "domain/clock_pause.h"
#include "domain/deadline_rules.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using domain::LimitUnit;

domain::RuleBook bookOf(LimitUnit unit, int amount) {
    domain::RuleBook made;
    domain::DeadlineRule& rule = made.rules.emplace_back();
    rule.id = domain::DeadlineRuleId(1);
    rule.profile = "here";
    rule.event = domain::DeadlineEvent::reply;
    rule.amount = amount;
    rule.unit = unit;
    rule.source = "条例第二十条";
    made.choices.push_back({"here", std::nullopt});
    made.calendar.add(day("2023-04-05"), false, "元旦、春节、清明节、劳动节、端午节、中秋节、国庆节");  // 2023 is known
    return made;
}

domain::ClockPause pauseOf(domain::TaskId task, std::string_view on, std::string_view resumed) {
    domain::ClockPause pause;
    pause.id = domain::ClockPauseId(1);
    pause.task = task;
    pause.on = day(on);
    pause.resumedOn = CaseExample::maybe(resumed);
    return pause;
}

}  // namespace

TEST_CASE("A limit of working days moves by the working days of the pause, others by its days, to a day that is worked") {
    CaseExample example;
    const domain::TaskId unit = example.task(5, domain::TaskRole::sole, "2023-03-03", "2023-03-31");
    const domain::Task& task = example.facts.tasks[0];
    // From Friday, 10 March to before Wednesday, the 15th: five days, three of them worked.
    const domain::ClockPause pause = pauseOf(unit, "2023-03-10", "2023-03-15");
    const auto moved = [&](const domain::RuleBook& book) { return domain::dueAfterPause(example.facts, task, pause, book); };
    CHECK((moved(bookOf(LimitUnit::workday, 20)) == day("2023-04-06")));  // 3, 4 and, after the holiday, 6 April
    CHECK((moved(bookOf(LimitUnit::day, 28)) == day("2023-04-06")));      // 5 April is the holiday
    CHECK((moved(bookOf(LimitUnit::month, 1)) == day("2023-04-06")));
    domain::RuleBook still = bookOf(LimitUnit::day, 28);
    still.rules[0].rollToWorkday = false;
    CHECK((moved(still) == day("2023-04-05")));
    CHECK(domain::daysPaused(pause, LimitUnit::workday, still.calendar) == 3);
    CHECK(domain::daysPaused(pause, LimitUnit::month, still.calendar) == 5);
    // Without rules the days are counted all the same.
    CHECK((moved(domain::RuleBook()) == day("2023-04-05")));
    CHECK_FALSE(domain::dueAfterPause(example.facts, task, pauseOf(unit, "2023-03-10", ""), still));
}

TEST_CASE("The limit that a pause moves is the one that stood when it began") {
    CaseExample example;
    const domain::TaskId unit = example.task(5, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    domain::Extension& extension = example.extension(unit, "2023-05-20", "2023-08-31");
    extension.granted = true;
    extension.decidedOn = day("2023-05-23");
    extension.grantedUntil = day("2023-08-31");
    const domain::Task& task = example.facts.tasks[0];
    domain::ClockPause early = pauseOf(unit, "2023-04-10", "2023-04-24");
    CHECK((domain::dueBeforePause(example.facts, task, early) == day("2023-06-05")));
    CHECK((domain::dueBeforePause(example.facts, task, pauseOf(unit, "2023-05-23", "")) == day("2023-08-31")));
    // The extension that was decided later stands; while the clock is stopped there is no limit.
    early.dueOn = day("2023-06-19");
    example.facts.clockPauses.push_back(early);
    CHECK((example.facts.deadlineOf(task) == day("2023-08-31")));
    example.facts.clockPauses.back().resumedOn.reset();
    CHECK_FALSE(example.facts.deadlineOf(task));
    CHECK(domain::overlap(early, pauseOf(unit, "2023-04-23", "")));
    CHECK_FALSE(domain::overlap(early, pauseOf(unit, "2023-04-24", "")));
    CHECK_FALSE(domain::overlap(early, pauseOf(unit, "2023-04-01", "2023-04-10")));
}

}  // namespace huying::tests
