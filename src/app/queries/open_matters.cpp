// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/open_matters.h"

#include <algorithm>

#include "app/queries/task_due.h"
#include "base/enum_codes.h"
#include "base/text.h"
#include "domain/publishing.h"
#include "domain/second_answers.h"

namespace huying::app {

using base::Date;
using domain::Awaited;
using domain::AwaitedKind;
using domain::DeadlineEvent;
using domain::NextStep;

namespace {

template <class Enum>
std::string keyOf(Enum value) {
    return std::string(base::EnumCodes<Enum>::name) + "." + std::string(base::codeOf(value));
}

// What is awaited when a step is next.
AwaitedKind awaitedWith(NextStep step) {
    switch (step) {
        case NextStep::acknowledgeReceipt:
            return AwaitedKind::receipt;
        case NextStep::giveJointOpinion:
            return AwaitedKind::jointOpinion;
        case NextStep::contactDeputy:
            return AwaitedKind::firstContact;
        case NextStep::reply:
        case NextStep::replyAgain:
            return AwaitedKind::reply;
        case NextStep::deliverReply:
            return AwaitedKind::delivery;
        case NextStep::collectFeedback:
            return AwaitedKind::feedback;
        default:
            return AwaitedKind::decision;
    }
}

// What is told below by itself, with more than its kind.
bool standsByItself(AwaitedKind kind) {
    return kind == AwaitedKind::commitment || kind == AwaitedKind::replyReview || kind == AwaitedKind::publication;
}

void sortMatters(std::vector<OpenMatter>& matters) {
    std::stable_sort(matters.begin(), matters.end(), [](const OpenMatter& left, const OpenMatter& right) {
        if (left.isNext != right.isNext) return left.isNext;
        if (left.isResting != right.isResting) return right.isResting;
        if (left.dueOn.has_value() != right.dueOn.has_value()) return left.dueOn.has_value();
        return left.dueOn && *left.dueOn < *right.dueOn;
    });
}

class Matters {
public:
    Matters(const domain::CaseFacts& facts, const domain::CaseSummary& summary, const domain::RuleBook& book)
        : facts_(facts), summary_(summary), book_(book) {}

    std::vector<OpenMatter> all() {
        const bool hasNext = summary_.nextStep != NextStep::none && summary_.nextStep != NextStep::followMain;
        bool isNextFound = false;
        for (const Awaited& one : domain::awaitedOf(facts_)) {
            if (standsByItself(one.kind)) continue;
            const bool isNext = hasNext && !isNextFound && one.kind == awaitedWith(summary_.nextStep) &&
                                (summary_.turn != domain::Turn::unit || one.unit == summary_.turnUnit);
            isNextFound = isNextFound || isNext;
            if (isNext) {
                addNext(one);
            } else {
                addOther(one);
            }
        }
        if (hasNext && !isNextFound) addNext(Awaited{AwaitedKind::decision, {}, {}, {}, {}, 0});
        addResting();
        addExtensions();
        addProposals();
        addCommitments();
        addPromiseRatings();
        addReviews();
        addPublication();
        sortMatters(matters_);
        return std::move(matters_);
    }

private:
    static OpenMatter matterOf(const Awaited& one) {
        OpenMatter matter;
        matter.what = keyOf(one.kind);
        matter.kind = one.kind;
        matter.unit = one.unit;
        matter.task = one.task;
        matter.since = one.since;
        matter.signers = one.signers;
        return matter;
    }

    void addNext(const Awaited& one) {
        OpenMatter matter = matterOf(one);
        matter.what = keyOf(summary_.nextStep);
        matter.isNext = true;
        matter.turn = summary_.turn;
        if (!matter.unit) matter.unit = summary_.turnUnit;
        switch (summary_.nextStep) {
            case NextStep::decideExtension:
                // Decided while the limit it is about has not passed: without an answer that one goes on.
                for (const domain::Task& task : facts_.tasks) {
                    if (task.unit != summary_.turnUnit || facts_.pendingExtensionOf(task.id) == nullptr) continue;
                    limitOfTask(task.id, matter);
                    if (matter.dueOn) matter.explained = explainExtension(facts_, task, book_);
                }
                break;
            case NextStep::assign:
            case NextStep::planUnits:
            case NextStep::consultUnits:
            case NextStep::decideReturn:
            case NextStep::decideProposal:
                limitOfDecision(one, matter);
                if (summary_.nextStep == NextStep::decideReturn) tellReturnWindow(one, matter);
                break;
            case NextStep::countersign:
                tellCountersign(matter);
                break;
            default:
                limitOf(one, matter);
        }
        matters_.push_back(std::move(matter));
    }

    // What would be awaited of units that asked to return the piece, had they not.
    void addResting() {
        const auto isPending = [](const domain::ReturnRequest& row) { return !row.decision; };
        if (std::none_of(facts_.returnRequests.begin(), facts_.returnRequests.end(), isPending)) return;
        domain::CaseFacts unasked = facts_;
        std::erase_if(unasked.returnRequests, isPending);
        for (const Awaited& one : domain::awaitedOf(unasked)) {
            const bool rests = one.kind == AwaitedKind::receipt || one.kind == AwaitedKind::firstContact;
            if (!rests || facts_.pendingReturnOf(*one.task) == nullptr) continue;
            OpenMatter matter = matterOf(one);
            matter.isResting = true;
            limitOf(one, matter);
            matters_.push_back(std::move(matter));
        }
    }

    // That one was asked for, where something else comes next: of a unit its own work, or another unit's extension.
    void addExtensions() {
        for (const domain::Task& task : facts_.tasks) {
            const domain::Extension* asked = facts_.isOpen(task) && !task.cancelledOn ? facts_.pendingExtensionOf(task.id) : nullptr;
            const bool isNext = summary_.nextStep == NextStep::decideExtension && summary_.turnUnit == task.unit;
            if (asked == nullptr || isNext || task.round != facts_.round()) continue;
            OpenMatter& matter = matters_.emplace_back();
            matter.what = keyOf(NextStep::decideExtension);
            matter.turn = domain::Turn::office;
            matter.unit = task.unit;
            matter.task = task.id;
            matter.since = asked->askedOn;
            limitOfTask(task.id, matter);
            if (matter.dueOn) matter.explained = explainExtension(facts_, task, book_);
        }
    }

    // More units that were proposed, where something else comes next: the unit may have replied meanwhile, and is owed the decision.
    void addProposals() {
        if (facts_.withdrawal || summary_.isCompleted || facts_.followsMain()) return;
        for (const domain::UnitProposal* asked : domain::undecidedProposals(facts_, facts_.round())) {
            const domain::UnitId unit = facts_.task(asked->task)->unit;
            if (summary_.nextStep == NextStep::decideProposal && summary_.turnUnit == unit) continue;
            OpenMatter& matter = matters_.emplace_back();
            matter.what = keyOf(NextStep::decideProposal);
            matter.kind = AwaitedKind::decision;
            matter.turn = domain::Turn::office;
            matter.unit = unit;
            matter.task = asked->task;
            matter.since = asked->askedOn;
            if (asked->decisionDueOn) fixedByAnalogy(asked->askedOn, *asked->decisionDueOn, matter);
        }
    }

    void addOther(const Awaited& one) {
        if (one.kind == AwaitedKind::decision) return;       // the next step, else what addProposals() tells
        if (one.kind == AwaitedKind::promiseRating) return;  // told promise by promise
        // A form comes back after the reply has come.
        if (one.kind == AwaitedKind::feedback && !one.since) return;
        OpenMatter matter = matterOf(one);
        if (one.kind == AwaitedKind::feedback) matter.turn = domain::Turn::deputy;
        if (one.kind == AwaitedKind::secondReply) namePromises(*one.task, matter);
        if (one.kind == AwaitedKind::lookBackAnswer) limitOfRound(one, matter);
        const bool isAboutClock = one.kind == AwaitedKind::extensionNotice || one.kind == AwaitedKind::clockPause;
        if (one.kind == AwaitedKind::lookBackFinding || isAboutClock) matter.turn = domain::Turn::office;
        if (isAboutClock) matter.unit = facts_.task(*one.task)->unit;  // whose extension or pause it is
        limitOf(one, matter);
        matters_.push_back(std::move(matter));
    }

    // What the answer is about; of every round it covers.
    void namePromises(domain::TaskId id, OpenMatter& matter) const {
        std::vector<std::string> texts;
        for (const domain::OwedAnswer& owed : domain::answersOwed(facts_)) {
            if (owed.task != id) continue;
            for (const domain::CommitmentId promise : owed.promises) {
                matter.promises.push_back(domain::numberOf(facts_, promise));
                texts.push_back(domain::commitmentNumbered(facts_, matter.promises.back())->text);
            }
        }
        matter.text = base::joined(texts, "；");
    }

    void limitOf(const Awaited& one, OpenMatter& matter) const {
        if (one.kind == AwaitedKind::receipt) {
            limitBy(DeadlineEvent::receipt, one.since, matter);
            tellUndated(DeadlineEvent::receipt, *one.task, matter);
            return tellReassigned(*one.task, matter);
        }
        if (one.kind == AwaitedKind::firstContact) return limitOfContact(*one.task, matter);
        if (one.kind == AwaitedKind::feedback) return limitBy(DeadlineEvent::feedback, one.since, matter);
        const bool isOfTask =
            one.kind == AwaitedKind::reply || one.kind == AwaitedKind::jointOpinion || one.kind == AwaitedKind::clockPause;
        if (isOfTask) limitOfTask(*one.task, matter);
    }

    // No rule sets it: the office named the day when it opened the round.
    static void limitOfRound(const Awaited& one, OpenMatter& matter) {
        matter.dueOn = one.dueOn;
        matter.explained = explainLookBack(*one.dueOn, *one.since);
    }

    void limitOfTask(domain::TaskId id, OpenMatter& matter) const {
        const domain::Task* task = facts_.task(id);
        matter.dueOn = facts_.deadlineOf(*task);
        if (matter.dueOn || task->waitsForBase() || facts_.openPauseOf(id) != nullptr) matter.explained = explainTask(facts_, *task, book_);
        tellUndated(domain::eventOf(*task), id, matter);
    }

    // A ledger may bring a unit without the day on which it got the piece: the rules set a limit, and nothing to count it from is known.
    void tellUndated(DeadlineEvent event, domain::TaskId id, OpenMatter& matter) const {
        const bool isLimited =
            std::any_of(book_.rules.begin(), book_.rules.end(), [&](const domain::DeadlineRule& rule) { return rule.event == event; });
        if (matter.dueOn || matter.explained || !isLimited || facts_.task(id)->assignedOn) return;
        matter.explained.emplace().steps.push_back({std::nullopt, domain::StepKind::baseMissing, {}, 0, {}});
    }

    void limitOfContact(domain::TaskId id, OpenMatter& matter) const {
        const domain::BaseDays days = domain::baseDaysOf(facts_, *facts_.task(id));
        matter.explained = book_.dueDateOfUnit(DeadlineEvent::firstContact, days.receipt, days.assignment);
        if (matter.explained) matter.dueOn = matter.explained->due;
        if (!days.receipt) tellUndated(DeadlineEvent::firstContact, id, matter);
        tellReassigned(id, matter);
    }

    void tellReassigned(domain::TaskId id, OpenMatter& matter) const {
        if (matter.explained) tellHowGiven(*matter.explained, facts_, *facts_.task(id));
    }

    void limitBy(DeadlineEvent event, std::optional<Date> from, OpenMatter& matter) const {
        if (!from) return;
        matter.explained = book_.dueDate(event, *from);
        if (matter.explained) matter.dueOn = matter.explained->due;
    }

    // Of the office: on what a unit asked for as it was fixed then; on what is to be given out from when it was received, or from
    // the close of its session.
    void limitOfDecision(const Awaited& one, OpenMatter& matter) const {
        if (one.dueOn) {
            const bool isProposal = summary_.nextStep == NextStep::decideProposal;
            const std::optional<Date> asked = askedOn(*one.dueOn);
            return isProposal ? fixedByAnalogy(asked, *one.dueOn, matter) : fixedSince(asked, *one.dueOn, matter);
        }
        const bool isToBeAssigned = summary_.nextStep != NextStep::decideReturn && summary_.nextStep != NextStep::decideProposal;
        if (summary_.round > 1 || !isToBeAssigned || facts_.isVacant(1)) return;
        const domain::Suggestion& piece = facts_.suggestion;
        matter.explained = book_.assignmentLimit(piece.kind, domain::receivedOn(piece), piece.sessionClosedOn);
        if (matter.explained) matter.dueOn = matter.explained->due;
    }

    std::optional<Date> askedOn(Date decisionDueOn) const {
        for (const domain::ReturnRequest& row : facts_.returnRequests) {
            if (row.decisionDueOn == decisionDueOn) return row.askedOn;
        }
        for (const domain::UnitProposal& row : facts_.unitProposals) {
            if (row.decisionDueOn == decisionDueOn) return row.askedOn;
        }
        return std::nullopt;
    }

    void fixedSince(std::optional<Date> from, Date due, OpenMatter& matter) const {
        limitBy(DeadlineEvent::reassign, from, matter);
        matter.dueOn = due;
        if (!matter.explained) matter.explained.emplace().steps.push_back({due, domain::StepKind::due, {}, 0, {}});
        keepFixed(*matter.explained, due);
    }

    // No place says by when more units are decided on: the rule of returns is applied to them (domain.md §3).
    void fixedByAnalogy(std::optional<Date> from, Date due, OpenMatter& matter) const {
        fixedSince(from, due, matter);
        matter.explained->isByAnalogy = true;
    }

    // No rule sets it a limit: since when the draft is with the unit.
    void tellCountersign(OpenMatter& matter) const {
        matter.kind.reset();
        for (const domain::Task& task : facts_.tasks) {
            const domain::Countersign* asked = task.unit == matter.unit ? domain::awaitedCountersign(facts_, task.id) : nullptr;
            if (asked == nullptr) continue;
            matter.task = task.id;
            matter.since = asked->on;
        }
    }

    // Whether it was asked for in time bears on the decision.
    void tellReturnWindow(const Awaited& one, OpenMatter& matter) const {
        for (const domain::ReturnRequest& row : facts_.returnRequests) {
            if (row.decision || row.askedOn != one.since || row.decisionDueOn != one.dueOn || !row.lastDay) continue;
            if (!matter.explained || matter.explained->steps.empty()) return;
            matter.explained->steps.insert(std::prev(matter.explained->steps.end()),
                                           {row.lastDay, domain::StepKind::returnWindow, base::isoOrEmpty(row.askedOn), 0, {}});
            return;
        }
    }

    void addCommitments() {
        if (facts_.withdrawal) return;
        for (const domain::Commitment& row : facts_.commitments) {
            const domain::Task* task = facts_.task(row.task);
            if (row.isVoid || task == nullptr || domain::stateOf(facts_, row) != domain::CommitmentState::open) continue;
            OpenMatter& matter = matters_.emplace_back();
            matter.what = keyOf(AwaitedKind::commitment);
            matter.kind = AwaitedKind::commitment;
            matter.unit = task->unit;
            matter.task = task->id;
            matter.since = row.on;
            matter.promises = {domain::numberOf(facts_, row.id)};
            matter.text = row.text;
            matter.dueOn = domain::dueOf(facts_, row);
            matter.explained = explainPromise(facts_, row);
        }
    }

    // Where the rules of the place say by when the deputy rates what became of a promise (CQ 28).
    void addPromiseRatings() {
        if (facts_.withdrawal || facts_.archiving() != nullptr) return;
        for (const domain::Commitment& row : facts_.commitments) {
            const std::optional<Date> since = domain::ratingAwaitedSince(facts_, row);
            if (!since || !book_.dueDate(DeadlineEvent::promiseRating, *since)) continue;
            OpenMatter& matter = matters_.emplace_back();
            matter.what = keyOf(AwaitedKind::promiseRating);
            matter.kind = AwaitedKind::promiseRating;
            matter.turn = domain::Turn::deputy;
            matter.unit = facts_.task(row.task)->unit;
            matter.task = row.task;
            matter.since = since;
            matter.promises = {domain::numberOf(facts_, row.id)};
            matter.text = row.text;
            limitBy(DeadlineEvent::promiseRating, since, matter);
        }
    }

    // Where the deputy and the unit agree and only the review is left: nothing goes out before it. Or the review sent one back, and
    // what was replied anew waits for it. No rule sets it a limit.
    void addReviews() {
        if (facts_.withdrawal || facts_.archiving() != nullptr) return;
        const std::vector<const domain::Reply*> forPublication = domain::repliesToReviewForPublication(facts_);
        for (const domain::Reply* reply : domain::repliesAwaitingReview(facts_)) {
            const domain::Task* task = facts_.task(reply->task);
            if (task == nullptr) continue;
            const bool isAsked = std::find(forPublication.begin(), forPublication.end(), reply) != forPublication.end();
            OpenMatter& matter = matters_.emplace_back();
            matter.what = isAsked ? publicationReview : keyOf(AwaitedKind::replyReview);
            matter.kind = AwaitedKind::replyReview;
            matter.turn = domain::Turn::office;
            matter.unit = task->unit;
            matter.task = task->id;
            matter.since = reply->on;
        }
    }

    // Once all three agree: the reply, or the title alone where they want no more. The limit warns and holds nothing back.
    void addPublication() {
        if (facts_.withdrawal || facts_.archiving() != nullptr || !summary_.isReplied || !domain::isToBePublished(facts_)) return;
        OpenMatter& matter = matters_.emplace_back();
        matter.what = keyOf(DeadlineEvent::publication);
        matter.kind = AwaitedKind::publication;
        matter.turn = domain::Turn::office;
        matter.since = summary_.repliedOn;
        limitBy(DeadlineEvent::publication, summary_.repliedOn, matter);
    }

    const domain::CaseFacts& facts_;
    const domain::CaseSummary& summary_;
    const domain::RuleBook& book_;
    std::vector<OpenMatter> matters_;
};

}  // namespace

bool isOfOfficeAboutUnit(const OpenMatter& matter) {
    const bool isProposalLeft = !matter.isNext && matter.what == keyOf(NextStep::decideProposal);
    return isProposalLeft || isReview(matter) || matter.what == keyOf(AwaitedKind::extensionNotice) ||
           matter.what == keyOf(AwaitedKind::clockPause);
}

bool isReview(const OpenMatter& matter) { return matter.what == publicationReview || matter.what == keyOf(AwaitedKind::replyReview); }

// A promise has no rule: the unit named the day itself, perhaps more than once.
std::optional<domain::DueDate> explainPromise(const domain::CaseFacts& facts, const domain::Commitment& promise) {
    const std::optional<Date> due = domain::dueOf(facts, promise);
    if (!due) return std::nullopt;
    domain::DueDate explained;
    explained.due = *due;
    explained.from = promise.on;
    if (promise.dueOn) explained.steps.push_back({promise.dueOn, domain::StepKind::promised, base::isoDate(promise.on), 0, {}});
    for (const domain::CommitmentStep* step : domain::stepsOf(facts, promise.id)) {
        if (step->dueOn) explained.steps.push_back({step->dueOn, domain::StepKind::promised, base::isoDate(step->on), 0, {}});
    }
    explained.steps.push_back({due, domain::StepKind::due, {}, 0, {}});
    return explained;
}

domain::DueDate explainLookBack(Date due, Date from) {
    domain::DueDate explained;
    explained.due = due;
    explained.from = from;
    explained.steps.push_back({due, domain::StepKind::due, {}, 0, {}});
    return explained;
}

std::string_view codeOf(const OpenMatter& matter) { return std::string_view(matter.what).substr(matter.what.find('.') + 1); }

void putEarliestNext(std::vector<OpenMatter>& matters) {
    if (matters.empty() || !matters.front().isNext || matters.front().turn != domain::Turn::unit) return;
    const OpenMatter next = matters.front();
    if (next.kind != AwaitedKind::receipt && next.kind != AwaitedKind::jointOpinion) return;
    auto earliest = matters.begin();
    for (auto one = std::next(matters.begin()); one != matters.end(); ++one) {
        const bool isAlike = one->kind == next.kind && one->turn == next.turn && !one->isResting && one->dueOn;
        if (isAlike && (!earliest->dueOn || *one->dueOn < *earliest->dueOn)) earliest = one;
    }
    if (earliest == matters.begin()) return;
    matters.front().isNext = false;
    matters.front().what = keyOf(*next.kind);
    earliest->isNext = true;
    earliest->what = next.what;
    sortMatters(matters);
}

std::optional<domain::UnitId> turnUnitOf(const domain::CaseSummary& summary, const std::vector<OpenMatter>& matters) {
    const bool isTold = summary.turn == domain::Turn::unit && !matters.empty() && matters.front().isNext && matters.front().unit;
    return isTold ? matters.front().unit : summary.turnUnit;
}

std::vector<OpenMatter> openMattersOf(const domain::CaseFacts& facts, const domain::CaseSummary& summary, const domain::RuleBook& book) {
    return Matters(facts, summary, book).all();
}

}  // namespace huying::app
