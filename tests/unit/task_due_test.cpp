// SPDX-License-Identifier: GPL-3.0-or-later
// Why an extension ends on its day, from facts and rules put together by hand. 3 September 2023 is a Sunday.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/queries/task_due.h"
#include "app/words/words.h"
#include "base/text.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using domain::DeadlineEvent;
using domain::StepKind;

// Three months, six with an extension; 2023 is known by one holiday.
domain::RuleBook book(bool rolls = true) {
    domain::RuleBook made;
    for (const auto& [event, months] : {std::pair{DeadlineEvent::reply, 3}, std::pair{DeadlineEvent::replyExtended, 6}}) {
        domain::DeadlineRule& rule = made.rules.emplace_back();
        rule.id = domain::DeadlineRuleId(static_cast<std::int64_t>(made.rules.size()));
        rule.profile = "here";
        rule.event = event;
        rule.amount = months;
        rule.rollToWorkday = rolls;
        rule.source = event == DeadlineEvent::reply ? "条例第二十条" : "条例第二十一条";
    }
    made.choices.push_back({"here", std::nullopt});
    made.calendar.add(day("2023-10-02"), false, "元旦、春节、清明节、劳动节、端午节、中秋节、国庆节");  // 2023 is known
    return made;
}

struct Extended : CaseExample {
    domain::TaskId unit = task(5, domain::TaskRole::sole, "2023-03-03", "2023-06-05");

    domain::Extension& granted(std::string_view asked, std::string_view until, std::string_view decided) {
        domain::Extension& row = extension(unit, "2023-05-30", asked);
        row.granted = true;
        row.decidedOn = day("2023-05-31");
        row.grantedUntil = day(until);
        row.decidedUntil = maybe(decided);
        return row;
    }
    // "extended 2023-09-03, due 2023-09-04": what follows the counting of the first limit.
    [[nodiscard]] std::string told(const domain::RuleBook& rules) const {
        const domain::DueDate due = facts.pendingExtensionOf(unit) == nullptr ? app::explainTask(facts, facts.tasks[0], rules)
                                                                              : app::explainExtension(facts, facts.tasks[0], rules);
        std::string text;
        bool isAfter = false;
        for (const domain::DueStep& step : due.steps) {
            isAfter = isAfter || step.kind == StepKind::extended || step.kind == StepKind::extensionAsked;
            if (isAfter) text += (text.empty() ? "" : ", ") + std::string(base::codeOf(step.kind)) + " " + base::isoOrEmpty(step.date);
        }
        CHECK((due.steps.back().kind == StepKind::due));
        CHECK(due.steps.back().date == due.due);
        CHECK(due.due == facts.deadlineOf(facts.tasks[0]));
        return text;
    }
};

}  // namespace

TEST_CASE("an extension to a day off moves to the next working day, step by step") {
    Extended example;
    example.granted("2023-08-31", "2023-09-04", "2023-09-03");
    CHECK(example.told(book()) == "extended 2023-09-03, skipped_weekend 2023-09-03, rolled 2023-09-04, due 2023-09-04");
    Extended saturday;
    saturday.granted("2023-08-31", "2023-08-28", "2023-08-26");
    CHECK(saturday.told(book()) ==
          "extended 2023-08-26, skipped_weekend 2023-08-26, skipped_weekend 2023-08-27, rolled 2023-08-28, due 2023-08-28");
    Extended working;
    working.granted("2023-09-03", "2023-09-04", "2023-09-04");  // decided for the Monday
    CHECK(working.told(book()) == "extended 2023-09-04, due 2023-09-04");
}

TEST_CASE("where no rule moves a last day the extension stays on its day, and that is told") {
    Extended example;
    example.granted("2023-09-03", "2023-09-03", "2023-09-03");
    CHECK(example.told(book(false)) == "extended 2023-09-03, not_rolled 2023-09-03, due 2023-09-03");
    domain::DueDate why;
    CHECK(book(false).lastDayGranted(example.facts.tasks[0], day("2023-09-03"), why) == day("2023-09-03"));
    CHECK(book().lastDayGranted(example.facts.tasks[0], day("2023-09-03"), why) == day("2023-09-04"));
    example.facts.tasks[0].assignedOn.reset();  // which rules held then is not known
    CHECK(book().lastDayGranted(example.facts.tasks[0], day("2023-09-03"), why) == day("2023-09-03"));
}

TEST_CASE("an extension that was granted stands, whatever rules and calendar say later") {
    Extended example;
    example.granted("2023-09-03", "2023-09-04", "2023-09-03");
    domain::RuleBook changed = book();
    changed.calendar.add(day("2023-09-04"), false, "停工日");
    CHECK(example.told(changed) == "extended 2023-09-03, extension_fixed 2023-09-04, due 2023-09-04");
}

TEST_CASE("extensions from before the decided day was recorded are explained by what was asked for") {
    Extended moved;
    moved.granted("2023-09-03", "2023-09-04", "");
    CHECK(moved.told(book()) == "extended 2023-09-03, skipped_weekend 2023-09-03, rolled 2023-09-04, due 2023-09-04");
    Extended other;
    other.granted("2023-08-31", "2023-09-01", "");
    CHECK(other.told(book()) == "extended 2023-09-01, due 2023-09-01");
    Extended sunday;  // from before such a day was moved
    sunday.granted("2023-08-31", "2023-09-03", "");
    CHECK(sunday.told(book()) == "extended 2023-09-03, extension_fixed 2023-09-03, due 2023-09-03");
}

TEST_CASE("what matters for deciding about an extension: what is asked for, how far it may go, by when it was to be asked for") {
    Extended example;
    example.extension(example.unit, "2023-05-30", "2023-08-26");
    CHECK(example.told(book()) ==
          "extension_asked 2023-08-26, skipped_weekend 2023-08-26, skipped_weekend 2023-08-27, rolled 2023-08-28, "
          "extension_ceiling 2023-09-03, skipped_weekend 2023-09-03, rolled 2023-09-04, ask_by 2023-06-05, due 2023-06-05");
    CHECK(example.told(book(false)) ==
          "extension_asked 2023-08-26, not_rolled 2023-08-26, extension_ceiling 2023-09-03, ask_by 2023-06-05, due 2023-06-05");
    domain::RuleBook without = book();
    without.rules.pop_back();
    CHECK(example.told(without) ==
          "extension_asked 2023-08-26, not_rolled 2023-08-26, extension_ceiling , ask_by 2023-06-05, due 2023-06-05");
    // A second one is asked for within the first.
    example.facts.extensions[0].granted = true;
    example.facts.extensions[0].grantedUntil = day("2023-08-28");
    example.facts.extensions[0].decidedUntil = day("2023-08-28");
    example.extension(example.unit, "2023-08-20", "2023-09-01");
    CHECK(example.told(book()) ==
          "extended 2023-08-28, extension_asked 2023-09-01, extension_ceiling 2023-09-03, skipped_weekend 2023-09-03, "
          "rolled 2023-09-04, ask_by 2023-08-28, due 2023-08-28");
}

TEST_CASE("where the furthest day of an extension waits for the receipt, that is told, not that no rule names one") {
    Extended example;
    example.extension(example.unit, "2023-05-30", "2023-08-25");
    const app::Words& zh = app::Words::of(app::Language::chinese);
    const auto ceilingOf = [&](const domain::RuleBook& rules) {
        const domain::DueDate due = app::explainExtension(example.facts, example.facts.tasks[0], rules);
        std::string text;
        for (const domain::DueStep& step : due.steps) {
            if (step.kind == StepKind::extensionCeiling) text = zh.dueStep(due, step);
        }
        return text;
    };
    domain::RuleBook rules = book();
    rules.rules[1].base = domain::DeadlineBase::receipt;
    CHECK(ceilingOf(rules) == "最长可延到哪天从“签收（收到）”起算，签收（收到）的日期还没有登记：条例第二十一条");
    rules.rules.pop_back();
    CHECK(ceilingOf(rules) == "所用规则没有规定最长可延到哪天");
    example.facts.tasks[0].assignedOn.reset();  // which rules held then is not known, the notice has a date
    example.facts.tasks[0].computedDueOn.reset();
    CHECK(ceilingOf(book()) == "交办日期没有登记，算不出最长可延到哪天");
}

TEST_CASE("a year without a calendar is told once, whatever counts in it") {
    Extended example;
    example.granted("2024-01-02", "2024-01-02", "2024-01-02");
    example.extension(example.unit, "2023-12-20", "2024-02-29");
    domain::RuleBook rules = book();
    rules.rules[1].amount = 12;  // the furthest day is 3 March 2024, a Sunday
    const std::string told = example.told(rules);
    CHECK(told ==
          "extended 2024-01-02, calendar_missing , extension_asked 2024-02-29, extension_ceiling 2024-03-03, skipped_weekend 2024-03-03, "
          "rolled 2024-03-04, ask_by 2024-01-02, due 2024-01-02");
    // Also where the working days of the furthest day alone are counted in it.
    Extended other;
    other.extension(other.unit, "2023-05-30", "2023-08-25");
    rules.rules[1].unit = domain::LimitUnit::workday;
    rules.rules[1].amount = 300;
    const domain::DueDate due = app::explainExtension(other.facts, other.facts.tasks[0], rules);
    CHECK(due.isProvisional);
    CHECK(std::count_if(due.steps.begin(), due.steps.end(),
                        [](const domain::DueStep& step) { return step.kind == StepKind::calendarMissing && step.name == "2024"; }) == 1);
}

TEST_CASE("the furthest day of an extension stands with its rule before more time is asked for, and a day beyond it is refused") {
    Extended example;
    const domain::RuleBook rules = book();
    const domain::DueDate furthest = app::explainFurthestDay(example.facts, example.facts.tasks[0], rules);
    CHECK(furthest.due == day("2023-09-04"));
    CHECK(furthest.rule.source == "条例第二十一条");
    CHECK((furthest.steps.front().kind == StepKind::extensionCeiling));
    CHECK((furthest.steps.back().kind == StepKind::rolled));
    CHECK_FALSE(app::reasonBeyond(furthest, day("2023-09-04")));
    const auto reason = app::reasonBeyond(furthest, day("2023-09-05"));
    REQUIRE(reason);
    CHECK(app::Words::of(app::Language::chinese).sentence(*reason) == "延期至2023-09-05超过了最长可以延到的2023-09-04：条例第二十一条。");
    domain::RuleBook without = rules;
    without.rules.pop_back();
    const domain::DueDate none = app::explainFurthestDay(example.facts, example.facts.tasks[0], without);
    CHECK_FALSE(none.hasDate());
    CHECK_FALSE(app::reasonBeyond(none, day("2033-09-05")));
}

// 2023-04-10 is a Monday; five working days on is Monday the 17th, over the weekend of the 15th and 16th.
TEST_CASE("a joint opinion that was sent back has its own rule, whose counting is told from that day") {
    CaseExample example;
    const auto joint = example.task(11, domain::TaskRole::joint, "2023-03-03", "2023-04-03");
    example.opinion(joint, "2023-04-03");
    domain::JointOpinion& back = example.facts.jointOpinions.back();
    back.returnedOn = day("2023-04-10");
    back.dueAgainOn = day("2023-04-17");
    domain::RuleBook rules = book();
    domain::DeadlineRule& again = rules.rules.emplace_back();
    again.id = domain::DeadlineRuleId(3);
    again.profile = "here";
    again.event = DeadlineEvent::jointOpinionAgain;
    again.amount = 5;
    again.unit = domain::LimitUnit::workday;
    again.base = domain::DeadlineBase::sendingBack;
    again.source = "条例第二十二条";
    const auto told = [&] {
        const domain::DueDate due = app::explainTask(example.facts, *example.facts.task(joint), rules);
        CHECK(due.due == *back.dueAgainOn);
        std::string text;
        for (const domain::DueStep& step : due.steps) text += app::Words::of(app::Language::chinese).dueStep(due, step) + "\n";
        return text;
    };
    CHECK(told() ==
          "条例第二十二条；起算依据：2023-04-10（退回）\n"
          "退回当日不计，自2023-04-11（星期二）起算\n"
          "2023-04-15（星期六）休息日，不计\n"
          "2023-04-16（星期日）休息日，不计\n"
          "满5个工作日为2023-04-17（星期一）\n"
          "会办意见2023-04-10退回，须于2023-04-17（星期一）前重新报送\n"
          "期限：2023-04-17（星期一）\n");
    // A day that the office named itself is told as that; no rule made it.
    back.dueAgainOn = day("2023-04-14");
    CHECK_FALSE(base::contains(told(), "条例第二十二条"));
    CHECK(base::contains(told(), "会办意见2023-04-10退回，代表工作机构定于2023-04-14（星期五）前重新报送\n"));
}

TEST_CASE("what counts from the day a unit got the piece from another one calls that day so") {
    Extended example;
    const domain::TaskId next = example.task(6, domain::TaskRole::sole, "2023-03-14", "2023-06-14");
    const auto ruleOf = [&](app::Language language) {
        const domain::DueDate due = app::explainTask(example.facts, *example.facts.task(next), book());
        return app::Words::of(language).dueStep(due, due.steps.front());
    };
    CHECK(ruleOf(app::Language::chinese) == "条例第二十条；起算依据：2023-03-14（交办）");
    example.facts.tasks[1].replaces = example.unit;
    CHECK(ruleOf(app::Language::chinese) == "条例第二十条；起算依据：2023-03-14（改办）");
    CHECK(ruleOf(app::Language::english) == "条例第二十条; counted from 2023-03-14 (reassignment)");
}

TEST_CASE("a day promised in place of another is told as agreed anew") {
    domain::DueDate due;
    due.due = day("2024-09-30");
    due.steps.push_back({day("2024-06-28"), domain::StepKind::promised, "2023-05-30", 0, {}});
    due.steps.push_back({day("2024-09-30"), domain::StepKind::promised, "2024-06-20", 0, {}});
    due.steps.push_back({day("2024-09-30"), domain::StepKind::due, {}, 0, {}});
    const app::Words words = app::Words::of(app::Language::chinese);
    CHECK(words.dueStep(due, due.steps[0]) == "2023-05-30承诺2024-06-28（星期五）前落实");
    CHECK(words.dueStep(due, due.steps[1]) == "2024-06-20重新约定2024-09-30（星期一）前落实");
    CHECK_FALSE(due.isPromisedAnew(due.steps[2]));
}

}  // namespace huying::tests
