// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"
#include "domain/working_days.h"

// Time limits and why a date is what it is (domain.md §3).
namespace huying::domain {

enum class DeadlineEvent {
    reply,              // 答复
    replyExtended,      // 延期答复
    jointOpinion,       // 会办意见
    jointOpinionAgain,  // 退回的会办意见重新报送
    returnRequest,      // 退办申请
    receipt,            // 签收
    firstContact,       // 首次联系代表
    feedback,           // 返回征询意见表
    rehandling,         // 重新办理后答复
    publication,        // 公开答复
    promiseRating,      // 评价承诺落实情况 (CQ 28)
    assignIntersessional,  // 闭会建议交办
    assignPlenary,      // 大会建议交办 (SH 15)
    reassign            // 改办
};

enum class LimitUnit { day, workday, month };

// What the clock starts from.
enum class DeadlineBase { assignment, receipt, close, delivery, request, order, reply, sendingBack };

// Why a limit counts from the assignment although its rule names the receipt or the close of the session.
enum class BaseFallback {
    intersessional,  // the close is the base of plenary pieces alone
    takenOver,       // the unit has it from another one, and its time begins with its own assignment (domain.md §2.5)
    passed,          // counted from the close it would have been due before the unit got it
    rehandled,       // units that handle it again have the piece already and do not sign for it
    notReceived      // no receipt is on record: provisional, for limits that are counted when looked at
};

// A limit with its source; rules have dates, and the one in force on the base day applies.
struct DeadlineRule {
    DeadlineRuleId id;
    std::string profile;  // "chengdu"
    DeadlineEvent event = DeadlineEvent::reply;
    int amount = 0;
    LimitUnit unit = LimitUnit::month;
    DeadlineBase base = DeadlineBase::assignment;
    bool rollToWorkday = true;  // a last day that is no working day moves to the next one (Civil Code art. 203)
    std::string source;         // the text shown to people, Chinese
    std::optional<Date> validFrom;
    std::optional<Date> validTo;

    [[nodiscard]] bool isInForceOn(Date day) const { return (!validFrom || *validFrom <= day) && (!validTo || day <= *validTo); }
};

// The rule of `profile` for `event` in force on `day`, or nothing.
const DeadlineRule* ruleInForce(const std::vector<DeadlineRule>& rules, std::string_view profile, DeadlineEvent event, Date day);

enum class StepKind {
    rule,              // which rule and text; date = base day
    fromAssignment,    // the rule names another base, and this counts from the assignment; date = that day
    baseMissing,       // the base of the rule is not on record yet, so there is no date
    start,             // counting starts on the day after the base day; date = that day
    skippedWeekend,    // a Saturday or Sunday that is not counted or not allowed as last day
    skippedHoliday,    // a public holiday, with its name
    makeUpWorkday,     // a weekend day that counts because it is worked, with its name
    counted,           // end of the period as counted; date = last day
    monthEnd,          // the month has no such day number: its last day is taken
    rolled,            // moved to the next working day; date = that day
    fixed,             // rules or calendar have changed since the date was fixed; date = as fixed, it stands
    extended,          // an extension was granted; date = until when, as decided
    notRolled,         // that day is no working day, and no rule moves it; date = that day
    extensionFixed,    // rules or calendar have changed since the extension was decided; date = as fixed then, it stands
    askBy,             // until when an extension had to be asked for; date = that day
    extensionAsked,    // until when more time was asked for; date = that day
    extensionCeiling,  // the furthest day that may be granted, before it moves to a working day; no date: no rule
                       // says, or what the rule counts from is not on record
    paused,            // the office stopped the clock; date = the first day that does not count
    resumed,           // the clock goes on; date = the first day that counts again
    pauseFixed,        // rules or calendar have changed since the clock went on; date = as fixed then, it stands
    dueAgain,          // a joint opinion was sent back; date = when it is due again
    promised,          // a day the unit named itself, in its reply or later; date = that day
    planned,           // a day the unit set itself in its list of measures; date = that day
    returnWindow,      // until when the unit could ask to return the piece; date = the last day
    passedOn,          // the body between passed it on; date = when, by = who
    notified,          // the issued notice prints this date, and it stands
    calendarMissing,   // no announced calendar for this year, or a part of it: else Monday to Friday
    due                // the result
};

struct DueStep {
    std::optional<Date> date;
    StepKind kind = StepKind::due;
    // rule, baseMissing: source text; fromAssignment: code of the BaseFallback; holidays: the holiday's name; calendarMissing:
    // the year; fixed: what would be computed now; notified: what was computed; extended: when it was decided; passedOn: the assignment;
    // dueAgain: when it was sent back; promised, planned: when that was said; extensionFixed, pauseFixed: what would be computed now;
    // paused: why; resumed: the last day with the days it stood still, before it moves to a working day;
    // returnWindow: when it was asked; extensionAsked: when; extensionCeiling: source text; of calendarMissing `by` has the codes of the
    // StatutoryHolidays that are missing, a blank between, where the year has some of them
    std::string name;
    int amount = 0;  // counted: how many units; resumed: how many the clock stood still
    // extended, paused: who agreed; passedOn: who did; resumed: code of the LimitUnit that its amount counts in; extensionCeiling: the
    // day it counts from, or without a date the code of the DeadlineBase that is not on record
    std::string by = {};
};

// Without a date where the base of the rule is not on record yet: `due` is the default then, and a step says so.
struct DueDate {
    Date due{};
    Date from{};
    DeadlineBase base = DeadlineBase::assignment;  // what `from` is the day of: the rule's, or the assignment instead
    bool isReassigned = false;  // the unit has the piece from another one, so its assignment is called that (改办)
    bool isGivenAnew = false;  // in a further round, so it is called that (重新交办), unless another unit had it there
    bool isByAnalogy = false;  // the rule is one of returns and is applied to more units (增办), of which none speaks
    DeadlineRule rule;
    std::vector<DueStep> steps;
    bool isProvisional = false;  // a year's calendar is missing or incomplete

    [[nodiscard]] bool hasDate() const { return due != Date{}; }
    // One of `steps`: a day promised in place of another before it.
    [[nodiscard]] bool isPromisedAnew(const DueStep& step) const;
    // Tells after the rule that this counts from the assignment, and why.
    void countsFromAssignment(BaseFallback why);
};

// Counts a rule from its base day: the start day is not counted; days and months by Civil Code arts. 201-203.
DueDate computeDueDate(const DeadlineRule& rule, Date from, const WorkingDayCalendar& calendar);
// The first working day from `day` on; why, where it is another one, is told after what stands in `explained` already.
Date moveToWorkday(DueDate& explained, Date day, const WorkingDayCalendar& calendar);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::DeadlineEvent> {
    using E = domain::DeadlineEvent;
    static constexpr std::string_view name = "deadline_event";
    static constexpr std::array values{
        std::pair{E::reply, std::string_view("reply")},
        std::pair{E::replyExtended, std::string_view("reply-extended")},
        std::pair{E::jointOpinion, std::string_view("joint-opinion")},
        std::pair{E::jointOpinionAgain, std::string_view("joint-opinion-again")},
        std::pair{E::returnRequest, std::string_view("return-request")},
        std::pair{E::receipt, std::string_view("receipt")},
        std::pair{E::firstContact, std::string_view("first-contact")},
        std::pair{E::feedback, std::string_view("feedback")},
        std::pair{E::rehandling, std::string_view("rehandling")},
        std::pair{E::publication, std::string_view("publication")},
        std::pair{E::promiseRating, std::string_view("promise-rating")},
        std::pair{E::assignIntersessional, std::string_view("assign-intersessional")},
        std::pair{E::assignPlenary, std::string_view("assign-plenary")},
        std::pair{E::reassign, std::string_view("reassign")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::LimitUnit> {
    using E = domain::LimitUnit;
    static constexpr std::string_view name = "limit_unit";
    static constexpr std::array values{
        std::pair{E::day, std::string_view("day")},
        std::pair{E::workday, std::string_view("workday")},
        std::pair{E::month, std::string_view("month")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::DeadlineBase> {
    using E = domain::DeadlineBase;
    static constexpr std::string_view name = "deadline_base";
    static constexpr std::array values{
        std::pair{E::assignment, std::string_view("assignment")}, std::pair{E::receipt, std::string_view("receipt")},
        std::pair{E::close, std::string_view("close")},           std::pair{E::delivery, std::string_view("delivery")},
        std::pair{E::request, std::string_view("request")},       std::pair{E::order, std::string_view("order")},
        std::pair{E::reply, std::string_view("reply")},           std::pair{E::sendingBack, std::string_view("sending_back")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::BaseFallback> {
    using E = domain::BaseFallback;
    static constexpr std::string_view name = "base_fallback";
    static constexpr std::array values{
        std::pair{E::intersessional, std::string_view("intersessional")},
        std::pair{E::takenOver, std::string_view("taken_over")},
        std::pair{E::passed, std::string_view("passed")},
        std::pair{E::rehandled, std::string_view("rehandled")},
        std::pair{E::notReceived, std::string_view("not_received")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::StepKind> {
    using E = domain::StepKind;
    static constexpr std::string_view name = "due_step";
    static constexpr std::array values{
        std::pair{E::rule, std::string_view("rule")},
        std::pair{E::fromAssignment, std::string_view("from_assignment")},
        std::pair{E::baseMissing, std::string_view("base_missing")},
        std::pair{E::start, std::string_view("start")},
        std::pair{E::skippedWeekend, std::string_view("skipped_weekend")},
        std::pair{E::skippedHoliday, std::string_view("skipped_holiday")},
        std::pair{E::makeUpWorkday, std::string_view("make_up_workday")},
        std::pair{E::counted, std::string_view("counted")},
        std::pair{E::monthEnd, std::string_view("month_end")},
        std::pair{E::rolled, std::string_view("rolled")},
        std::pair{E::fixed, std::string_view("fixed")},
        std::pair{E::extended, std::string_view("extended")},
        std::pair{E::notRolled, std::string_view("not_rolled")},
        std::pair{E::extensionFixed, std::string_view("extension_fixed")},
        std::pair{E::askBy, std::string_view("ask_by")},
        std::pair{E::extensionAsked, std::string_view("extension_asked")},
        std::pair{E::extensionCeiling, std::string_view("extension_ceiling")},
        std::pair{E::paused, std::string_view("paused")},
        std::pair{E::resumed, std::string_view("resumed")},
        std::pair{E::pauseFixed, std::string_view("pause_fixed")},
        std::pair{E::dueAgain, std::string_view("due_again")},
        std::pair{E::promised, std::string_view("promised")},
        std::pair{E::planned, std::string_view("planned")},
        std::pair{E::returnWindow, std::string_view("return_window")},
        std::pair{E::passedOn, std::string_view("passed_on")},
        std::pair{E::notified, std::string_view("notified")},
        std::pair{E::calendarMissing, std::string_view("calendar_missing")},
        std::pair{E::due, std::string_view("due")},
    };
};
