// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/today.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/cases_in_turn.h"
#include "app/queries/paper_limit.h"
#include "app/queries/rule_book.h"
#include "app/words/words.h"
#include "domain/visits.h"

namespace huying::app {

namespace {

using base::Date;
using domain::AwaitedKind;
using Day = AwaitedSelection::Day;

constexpr std::chrono::days oneDay{1};
const Date firstDay = std::chrono::sys_days{std::chrono::year{1900} / 1 / 1};

// Limits that are counted by rule when looked at, each base day once.
class Limits {
public:
    explicit Limits(RegisterReader& reader) : book_(readRuleBook(reader)) {}

    // The last day of what is counted from `base`; nothing where no rule is in force then.
    std::optional<Date> limit(domain::DeadlineEvent event, Date base) {
        const auto known = computed_.find({event, base});
        if (known != computed_.end()) return known->second;
        const auto due = book_.dueDate(event, base);
        const std::optional<Date> last = due ? std::optional(due->due) : std::nullopt;
        computed_.emplace(std::pair(event, base), last);
        return last;
    }

    [[nodiscard]] std::optional<domain::DueDate> assignment(domain::SuggestionKind kind, std::optional<Date> receivedOn,
                                                            std::optional<Date> sessionClosedOn) const {
        return book_.assignmentLimit(kind, receivedOn, sessionClosedOn);
    }
    [[nodiscard]] std::optional<domain::DueDate> ofPaper(const PaperLine& line) const {
        return givenOutBy(line.kind, line.submittedOn, book_);
    }

    // Of what a unit does that has the piece since `since`: perhaps the rule counts from the assignment.
    [[nodiscard]] std::optional<Date> limitOfUnit(domain::DeadlineEvent event, Date since, std::optional<Date> assignedOn) const {
        const auto due = book_.dueDateOfUnit(event, since, assignedOn);
        return due ? std::optional(due->due) : std::nullopt;
    }

    // The base days whose limit is before `day`. Within one rule a later base never has an earlier limit, so each
    // rule gives one range for each time its profile was in use; rules of one event and profile do not overlap.
    std::vector<DayRange> passed(domain::DeadlineEvent event, Date day) {
        std::vector<DayRange> ranges;
        for (std::size_t i = 0; i < book_.choices.size(); ++i) {
            const bool isLast = i + 1 == book_.choices.size();
            const Date until = isLast ? day - oneDay : std::min(*book_.choices[i + 1].from, day) - oneDay;
            for (const domain::DeadlineRule& rule : book_.rules) {
                if (rule.profile != book_.choices[i].profile || rule.event != event) continue;
                const auto since = std::max(rule.validFrom, book_.choices[i].from);  // no day is before every day
                const Date from = std::max(since.value_or(firstDay), firstDay);
                const Date to = std::min(rule.validTo.value_or(until), until);
                if (event == domain::DeadlineEvent::firstContact && rule.base == domain::DeadlineBase::assignment) {
                    if (const auto last = lastPassed(rule, firstDay, day - oneDay, day)) ranges.push_back({since, to, last});
                    continue;
                }
                if (const auto last = lastPassed(rule, from, to, day)) ranges.push_back({since, last});
            }
        }
        return ranges;
    }

private:
    std::optional<Date> lastPassed(const domain::DeadlineRule& rule, Date from, Date to, Date day) const {
        const auto isPassed = [&](Date base) { return domain::computeDueDate(rule, base, book_.calendar).due < day; };
        if (to < from || !isPassed(from)) return std::nullopt;
        while (from < to) {
            const Date middle = from + ((to - from) + oneDay) / 2;
            if (isPassed(middle)) {
                from = middle;
            } else {
                to = middle - oneDay;
            }
        }
        return from;
    }

    domain::RuleBook book_;
    std::map<std::pair<domain::DeadlineEvent, Date>, std::optional<Date>> computed_;
};

AwaitedSelection onDays(AwaitedKind kind, Day day, std::vector<DayRange> ranges) {
    AwaitedSelection selection;
    selection.kind = kind;
    selection.day = day;
    selection.isEveryDay = false;
    selection.ranges = std::move(ranges);
    return selection;
}

AwaitedSelection everyDay(AwaitedKind kind) {
    AwaitedSelection selection;
    selection.kind = kind;
    selection.day = Day::since;
    return selection;
}

AwaitedSelection select(Limits& limits, Queue queue, const TodayQuery& query) {
    const Date today = query.today;
    const Date soon = today + std::chrono::days{query.soonDays};
    switch (queue) {
        case Queue::overdue:
            return onDays(AwaitedKind::reply, Day::due, {{std::nullopt, today - oneDay}});
        case Queue::dueSoon:
            return onDays(AwaitedKind::reply, Day::due, {{today, soon}});
        case Queue::jointOpinion:
            return onDays(AwaitedKind::jointOpinion, Day::due, {{std::nullopt, soon}});
        case Queue::silent:
            return onDays(AwaitedKind::reply, Day::since, {{std::nullopt, today - std::chrono::days{query.silentDays}}});
        case Queue::notSigned:
            return onDays(AwaitedKind::receipt, Day::since, limits.passed(domain::DeadlineEvent::receipt, today));
        case Queue::firstContact:
            return onDays(AwaitedKind::firstContact, Day::since, limits.passed(domain::DeadlineEvent::firstContact, soon + oneDay));
        case Queue::undelivered:
            return everyDay(AwaitedKind::delivery);
        case Queue::formMissing:
            return everyDay(AwaitedKind::feedback);
        case Queue::commitmentsMissing:
            return everyDay(AwaitedKind::commitmentRecord);
        case Queue::commitments: {
            AwaitedSelection selection = everyDay(AwaitedKind::commitment);
            selection.day = Day::due;  // those without a day last
            return selection;
        }
        case Queue::answerAgain:
            return everyDay(AwaitedKind::secondReply);
        case Queue::lookBackAnswers: {
            AwaitedSelection selection = everyDay(AwaitedKind::lookBackAnswer);
            selection.day = Day::due;
            return selection;
        }
        case Queue::lookBackFindings:
            return everyDay(AwaitedKind::lookBackFinding);
        case Queue::replyReviews:
            return everyDay(AwaitedKind::replyReview);
        case Queue::extensionNotices:
            return everyDay(AwaitedKind::extensionNotice);
        case Queue::clockPauses:
            return everyDay(AwaitedKind::clockPause);
        case Queue::publications:
            return onDays(AwaitedKind::publication, Day::since, limits.passed(domain::DeadlineEvent::publication, soon + oneDay));
        case Queue::promiseRatings:
            return onDays(AwaitedKind::promiseRating, Day::since, limits.passed(domain::DeadlineEvent::promiseRating, soon + oneDay));
        case Queue::decision:
            break;
    }
    return everyDay(AwaitedKind::decision);
}

AwaitedSelection selectFor(Limits& limits, Queue queue, const TodayQuery& query) {
    AwaitedSelection selection = select(limits, queue, query);
    selection.session = query.session;
    // What was promised goes on into the next session, and a look-back is about pieces of earlier ones.
    selection.isCarriedOver = queue == Queue::commitmentsMissing || queue == Queue::commitments || queue == Queue::answerAgain ||
                              queue == Queue::lookBackAnswers || queue == Queue::lookBackFindings || queue == Queue::promiseRatings;
    selection.unit = query.unit;
    return selection;
}

// Whether the limits of a queue are counted by rule from when its matters wait, so that its ranges are those of the rules.
bool isLimitedByRule(Queue queue) {
    return queue == Queue::notSigned || queue == Queue::firstContact || queue == Queue::publications || queue == Queue::promiseRatings;
}

// The parts of a queue within which limits grow with a day that is recorded (AwaitedSelection::pressing).
std::vector<PressingPart> pressingParts(Limits& limits, Queue queue, const AwaitedSelection& selection, const TodayQuery& query) {
    std::vector<PressingPart> parts;
    const auto add = [&](Day day, const std::vector<DayRange>& ranges) {
        for (const DayRange& range : ranges) parts.push_back({day, range});
    };
    if (isLimitedByRule(queue)) add(Day::since, selection.ranges);
    if (queue != Queue::decision) return parts;
    const Date soon = query.today + std::chrono::days{query.soonDays};
    add(Day::due, {{std::nullopt, soon}});
    add(Day::received, limits.passed(domain::DeadlineEvent::assignIntersessional, soon + oneDay));
    add(Day::sessionClosed, limits.passed(domain::DeadlineEvent::assignPlenary, soon + oneDay));
    return parts;
}

// What a queue itself says, where the case's own next step is about something else.
std::string ownReason(Queue queue, const domain::Awaited& first) {
    switch (queue) {
        case Queue::notSigned:
            return "not_received";
        case Queue::firstContact:
            return "no_contact_yet";
        case Queue::jointOpinion:
            return "joint_opinion_missing";
        case Queue::undelivered:
            return "reply_not_delivered";
        case Queue::commitmentsMissing:
            return "commitments_missing";
        case Queue::commitments:
            return "commitment_open";
        case Queue::answerAgain:
            return "answer_again";
        case Queue::lookBackAnswers:
            return "look_back_unanswered";
        case Queue::lookBackFindings:
            return "look_back_uncompared";
        case Queue::formMissing:
            return first.since ? "not_rated" : "reply_not_delivered";
        case Queue::replyReviews:
            return "reply_not_reviewed";
        case Queue::extensionNotices:
            return "extension_not_told";
        case Queue::clockPauses:
            return "clock_paused";
        case Queue::publications:
            return "not_published";
        case Queue::promiseRatings:
            return "promise_not_rated";
        default:
            return "reply_missing";
    }
}

// Whether the lines of such matters say which visits are missing: where a reply is waited for, or has been given.
bool tellsVisits(AwaitedKind kind) { return kind == AwaitedKind::reply || kind == AwaitedKind::delivery || kind == AwaitedKind::feedback; }

// As they are handled, of those pieces that others are merged with: their facts alone tell which visit was about which of them.
using TogetherHandled = std::map<domain::SuggestionId, domain::CaseFacts>;

TogetherHandled readTogether(RegisterReader& reader, const AwaitedPage& page) {
    std::vector<domain::SuggestionId> ids;
    for (const auto* cases : {&page.cases, &page.away}) {
        for (const AwaitedCase& found : *cases) {
            if (found.isHandledTogether) ids.push_back(found.line.id);
        }
    }
    TogetherHandled together;
    forEachCase(reader, ids, [&](domain::CaseFacts facts) {
        const domain::SuggestionId id = facts.suggestion.id;
        together.emplace(id, domain::asHandled(std::move(facts)));
    });
    return together;
}

// A unit that waits in several rounds is told once.
void addVisits(const TogetherHandled& together, const AwaitedCase& found, TodayLine& line) {
    const auto handled = together.find(found.line.id);
    for (const AwaitedMatter& matter : found.matters) {
        const AwaitedKind kind = matter.awaited.kind;
        const bool isReplied = kind == AwaitedKind::delivery || kind == AwaitedKind::feedback;
        if (!tellsVisits(kind)) return;
        const bool isTold =
            std::any_of(line.visits.begin(), line.visits.end(), [&](const MissingVisits& one) { return one.unit == matter.unit; });
        if (isTold || matter.unit.empty()) continue;
        const domain::Task* task = handled != together.end() && matter.awaited.task ? handled->second.task(*matter.awaited.task) : nullptr;
        auto missing = domain::visitsMissing(task != nullptr ? domain::visitsMade(handled->second, *task) : matter.visits, isReplied);
        if (!missing.empty()) line.visits.push_back({matter.unit, std::move(missing)});
    }
}

TodayLine lineOf(const TogetherHandled& together, AwaitedCase&& found, Queue queue, Limits& limits) {
    TodayLine line = std::move(found.line);
    found.line.id = line.id;
    addVisits(together, found, line);
    const domain::Awaited& first = found.matters.front().awaited;
    bool isTheirTurn = false;
    for (const AwaitedMatter& matter : found.matters) {
        isTheirTurn = isTheirTurn || (matter.awaited.unit && matter.awaited.unit == found.turnUnit);
        line.signers += matter.awaited.signers;
        if (matter.unit.empty() || std::find(line.units.begin(), line.units.end(), matter.unit) != line.units.end()) continue;
        line.units.push_back(matter.unit);
        line.unitDues.push_back(matter.awaited.dueOn);
    }
    line.dueOn = first.dueOn;
    line.since = first.since;
    line.matter = {first.kind, first.task, first.dueOn, found.matters.front().round};
    line.why = ownReason(queue, first);
    const bool isAboutReply = queue == Queue::overdue || queue == Queue::dueSoon || queue == Queue::silent;
    // A unit that waits for the office's word on what it asked for is not the one whose turn it is.
    const bool isUndecided = found.nextStep == domain::NextStep::decideExtension || found.nextStep == domain::NextStep::decideReturn ||
                             found.nextStep == domain::NextStep::decideProposal;
    const bool isWithOffice = (isAboutReply || queue == Queue::jointOpinion) && isTheirTurn && isUndecided;
    if (queue == Queue::decision || (isAboutReply && isTheirTurn) || isWithOffice) line.why = found.why;
    if (queue == Queue::decision && first.task) line.why = "proposal_pending";  // it is another's turn, as domain/awaited.h says
    line.isReasonOfOther = queue != Queue::decision && line.dueOn && line.why != ownReason(queue, first);
    if (line.why == "not_received") line.visits.clear();  // whoever has not taken it up has not begun
    const bool isOfOffice = queue == Queue::decision || queue == Queue::lookBackFindings || queue == Queue::replyReviews ||
                            queue == Queue::extensionNotices || queue == Queue::clockPauses || queue == Queue::publications;
    if (isOfOffice || isWithOffice) line.turn = domain::Turn::office;
    if ((queue == Queue::formMissing && first.since) || queue == Queue::promiseRatings) line.turn = domain::Turn::deputy;
    if (queue == Queue::decision && !line.dueOn && found.isToBeAssigned()) {
        const auto due = limits.assignment(line.kind, found.receivedOn, found.sessionClosedOn);
        if (due) line.dueOn = due->due;
    }
    if (!line.since) return line;
    if (queue == Queue::firstContact)
        line.dueOn = limits.limitOfUnit(domain::DeadlineEvent::firstContact, *line.since, found.matters.front().assignedOn);
    if (queue == Queue::notSigned) line.dueOn = limits.limit(domain::DeadlineEvent::receipt, *line.since);
    if (queue == Queue::publications) line.dueOn = limits.limit(domain::DeadlineEvent::publication, *line.since);
    if (queue == Queue::promiseRatings) line.dueOn = limits.limit(domain::DeadlineEvent::promiseRating, *line.since);
    if (queue == Queue::formMissing) line.dueOn = limits.limit(domain::DeadlineEvent::feedback, *line.since);
    return line;
}

// Storage gives what waits for the office by how long it has waited, and the limits of giving out are counted here: what is over its
// limit or soon will be hurts more than what has waited without one.
template <class Line>
void putPressingFirst(std::vector<Line>& lines, const TodayQuery& query) {
    const base::Date soon = query.today + std::chrono::days{query.soonDays};
    const auto rest =
        std::stable_partition(lines.begin(), lines.end(), [&](const Line& line) { return line.dueOn && *line.dueOn <= soon; });
    std::stable_sort(lines.begin(), rest, [](const Line& left, const Line& right) { return *left.dueOn < *right.dueOn; });
}

// Not after those that storage happened to read first: a rule that came later may give less time.
void putEarlierLimitFirst(std::vector<TodayLine>& lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const TodayLine& left, const TodayLine& right) {
        return left.dueOn && (!right.dueOn || *left.dueOn < *right.dueOn);
    });
}

// Once they are in their order.
template <class Line>
void keepFirst(std::vector<Line>& lines, int most) {
    const auto number = static_cast<std::size_t>(std::max(most, 0));
    if (lines.size() > number) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(number), lines.end());
}

std::string whyOf(const PaperLine& line) {
    if (line.talk) return line.isTakenUp ? "talk_not_answered" : "talk_not_taken_up";
    return std::string(base::codeOf(line.next));
}

template <class Queues, class Which>
int countIn(const Queues& queues, Which queue) {
    const auto found = std::find_if(queues.begin(), queues.end(), [queue](const auto& one) { return one.queue == queue; });
    return found == queues.end() ? 0 : found->count;
}

}  // namespace

int Today::count(Queue queue) const { return countIn(queues, queue); }

int Today::count(PaperQueue queue) const { return countIn(papers, queue); }

int Today::count(TopicQueue queue) const { return countIn(topics, queue); }

int Today::total() const {
    const auto add = [](int sum, const auto& one) { return sum + one.count; };
    const int ofPapers = std::accumulate(papers.begin(), papers.end(), std::accumulate(queues.begin(), queues.end(), 0, add), add);
    return std::accumulate(topics.begin(), topics.end(), ofPapers, add);
}

std::string whyText(const TodayLine& line, const Words& words) {
    const std::string why = words.text("why." + line.why);
    if (!line.isReasonOfOther) return why;
    const char* of = line.matter.kind == AwaitedKind::jointOpinion ? "today_due.joint_opinion" : "today_due.reply";
    return words.text(of, {{"date", base::isoDate(*line.dueOn)}, {"why", why}});
}

std::string shownTitle(const TodayLine& line, const Words& words) { return line.isClassified ? words.text("mask.title") : line.title; }

std::string shownTitle(const PaperLine& line, const Words& words) { return line.title.empty() ? words.text("mask.title") : line.title; }

std::string shownDeputy(const PaperLine& line, const Words& words) { return line.deputy.empty() ? words.text("mask.name") : line.deputy; }

AwaitedSelection selectionOf(RegisterReader& reader, Queue queue, const TodayQuery& query) {
    Limits limits(reader);
    return selectFor(limits, queue, query);
}

std::optional<Queue> findQueue(std::string_view codeOrLabel) {
    for (const auto& [queue, code] : base::EnumCodes<Queue>::values) {
        if (codeOrLabel == code || codeOrLabel == Words::of(Language::chinese).label(queue)) return queue;
    }
    return std::nullopt;
}

Today readToday(RegisterReader& reader, const TodayQuery& query) {
    const ReadSnapshot moment(reader);
    Today today;
    today.query = query;
    Limits limits(reader);
    const std::vector<domain::Snooze> snoozes = reader.snoozesOn(query.today);
    for (const auto& [queue, code] : base::EnumCodes<Queue>::values) {
        AwaitedSelection selection = selectFor(limits, queue, query);
        selection.isWithVisits = tellsVisits(selection.kind);
        for (const domain::Snooze& row : snoozes) {
            if (row.queue == code) selection.without.push_back(row.suggestion);
        }
        selection.pressing = pressingParts(limits, queue, selection, query);
        AwaitedPage page = reader.awaited(selection, query.most);
        const TogetherHandled together = readTogether(reader, page);
        TodayQueue& one = today.queues.emplace_back();
        one.queue = queue;
        one.count = page.count;
        for (AwaitedCase& found : page.cases) one.lines.push_back(lineOf(together, std::move(found), queue, limits));
        if (queue == Queue::decision) putPressingFirst(one.lines, query);
        if (isLimitedByRule(queue)) putEarlierLimitFirst(one.lines);
        keepFirst(one.lines, query.most);
        for (AwaitedCase& found : page.away) {
            AwayLine& away = one.away.emplace_back();
            away.line = lineOf(together, std::move(found), queue, limits);
            for (const domain::Snooze& row : snoozes) {
                if (row.queue != code || row.suggestion != away.line.id) continue;
                away.until = row.until;
                away.reason = row.reason;
            }
        }
    }
    for (const auto& [queue, code] : base::EnumCodes<PaperQueue>::values) {
        // Papers that came in are few, and which of them is most pressing is known once the limit of each is counted.
        const int most = queue == PaperQueue::papers ? std::numeric_limits<int>::max() : query.most;
        WaitingPapers& waiting = today.papers.emplace_back(reader.waitingPapers({queue, query.session, query.unit}, most));
        if (isAfterInspection(queue)) continue;  // they say it themselves
        for (PaperLine& line : waiting.lines) {
            line.why = whyOf(line);
            if (queue != PaperQueue::papers) continue;
            line.explained = limits.ofPaper(line);
            if (line.explained) line.dueOn = line.explained->due;
        }
        if (queue != PaperQueue::papers) continue;
        putPressingFirst(waiting.lines, query);
        keepFirst(waiting.lines, query.most);
    }
    if (!query.unit) today.topics = readTopicMatters(reader, {query.today, query.session, query.soonDays, query.most});
    return today;
}

}  // namespace huying::app
