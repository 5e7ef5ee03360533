// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sight/scoped_facts.h"

#include <algorithm>
#include <array>
#include <set>

#include "domain/awaited.h"
#include "domain/state_table.h"

namespace huying::app {

using domain::CaseFacts;
using domain::TaskId;

namespace {

bool isOfUnit(const Viewer& viewer) { return viewer.conditionOf(Deed::readCases) == Condition::ownTask; }

class UnitsEyes {
public:
    UnitsEyes(const Viewer& viewer, const CaseFacts& facts) : viewer_(viewer) {
        for (const domain::Task& task : facts.tasks) addTask(task);
        for (const domain::Task& task : facts.ownTasks) addTask(task);
        for (const domain::Reply& row : facts.replies) {
            const bool isSent = std::any_of(facts.deliveries.begin(), facts.deliveries.end(),
                                            [&](const domain::Delivery& line) { return line.reply == row.id && line.way; });
            if (isSent) sent_.insert(row.task);
        }
    }

    void look(CaseFacts& facts) const {
        for (domain::Task& task : facts.tasks) look(task);
        for (domain::Task& task : facts.ownTasks) look(task);
        for (domain::Receipt& row : facts.receipts) {
            if (!isOwn(row.task)) row.receiver.clear();
        }
        dropSentBack(facts);
        keepOwn(facts.notes);
        keepOwn(facts.voided.notes);
        keepOwn(facts.urgings);
        keepOwn(facts.voided.urgings);
        keepOwn(facts.contacts);
        keepOwn(facts.extensions);
        keepOwn(facts.returnRequests);
        keepOwn(facts.unitProposals);
        keepOwn(facts.replyReviews);
        // When a joint opinion is due concerns the unit that takes it into its reply.
        std::erase_if(facts.clockPauses, [&](const domain::ClockPause& row) {
            const domain::Task* task = facts.task(row.task);
            const bool isAwaited = answers_ && task != nullptr && task->role == domain::TaskRole::joint;
            return !isOwn(row.task) && !isAwaited;
        });
        keepOwn(facts.voided.clockPauses);
        // The unit that answers takes the opinions of the joint ones into its reply, and what they remark when they sign its draft.
        if (!answers_) {
            keepOwn(facts.jointOpinions);
            keepOwn(facts.countersigns);
            keepOwn(facts.voided.countersigns);
        }
        // Why nothing is promised is the office's to say, why a reply came late is between it and the unit that was late: neither
        // stands in the letter. What became of joint opinions does (domain.md §2.6), so that it is known with the letter.
        for (domain::Reply& row : facts.replies) {
            if (isOwn(row.task)) continue;
            row.nothingPromised.clear();
            row.lateReason.clear();
            if (sent_.contains(row.task)) continue;
            row.text.clear();
            row.outcome = {};
            row.documentNumber.clear();
            row.signatory.clear();
            row.opinionsAdopted.clear();
        }
        for (domain::SecondReply& row : facts.secondReplies) {
            if (isOwn(row.task)) continue;
            row.nothingPromised.clear();
            if (row.way) continue;
            row.text.clear();
            row.documentNumber.clear();
            row.signatory.clear();
        }
        // Promises stand in replies and keep their numbers; what is done about them is the unit's own work.
        std::set<domain::CommitmentId> own;
        for (domain::Commitment& row : facts.commitments) {
            if (isOwn(row.task)) {
                own.insert(row.id);
            } else if (!sent_.contains(row.task)) {
                row.text.clear();
                row.owner.clear();
            }
        }
        const auto isOthers = [&](const domain::CommitmentStep& row) { return !own.contains(row.commitment); };
        std::erase_if(facts.commitmentSteps,
                      [&](const domain::CommitmentStep& row) { return isOthers(row) && row.kind == domain::CommitmentStepKind::progress; });
        for (domain::CommitmentStep& row : facts.commitmentSteps) {
            if (!isOthers(row)) continue;
            row.text.clear();  // that it was settled is known, how is not
            row.signatory.clear();
        }
        std::erase_if(facts.voided.commitmentSteps, isOthers);
        // What a look-back round asks of another unit, and what came of it, is between that one and the office.
        std::set<domain::LookBackLineId> asked;
        for (auto* rows : {&facts.lookBackLines, &facts.voided.lookBackLines}) {
            keepOwn(*rows);
            for (const domain::LookBackLine& row : *rows) asked.insert(row.id);
        }
        const auto isOfOther = [&](const auto& row) { return !asked.contains(row.line); };
        for (domain::VoidableFacts* some : {static_cast<domain::VoidableFacts*>(&facts), &facts.voided}) {
            std::erase_if(some->lookBackAnswers, isOfOther);
            std::erase_if(some->lookBackFindings, isOfOther);
        }
        const auto isWithoutMe = [&](const domain::Coordination& row) {
            return std::none_of(row.units.begin(), row.units.end(), [&](domain::UnitId unit) { return viewer_.isOwn(unit); });
        };
        std::erase_if(facts.coordinations, isWithoutMe);
        std::erase_if(facts.voided.coordinations, isWithoutMe);
        facts.unitPlans.clear();
        facts.consultations.clear();
        facts.snoozes.clear();
        facts.suggestion.remark.clear();
        facts.suggestion.paperSource.clear();
        facts.suggestion.activity = {};
        for (domain::Archiving& row : facts.archivings) row.note.clear();
    }

private:
    [[nodiscard]] bool isOwn(TaskId task) const { return own_.contains(task); }

    void addTask(const domain::Task& task) {
        if (!viewer_.isOwn(task.unit)) return;
        own_.insert(task.id);
        answers_ = answers_ || task.answers();
    }

    void look(domain::Task& task) const {
        if (isOwn(task.id)) return;
        task.leader.clear();
        task.handler.clear();
        task.handlerPhone.clear();
        task.cancelReason.clear();
        task.documentNumber.clear();
    }

    // That another unit's reply was sent back is between it and the office: nothing of it is left, not what was void with it.
    void dropSentBack(CaseFacts& facts) const {
        std::set<domain::ReplyId> gone;
        for (const domain::Reply& row : facts.replies) {
            if (!isOwn(row.task) && facts.isSentBack(row.id)) gone.insert(row.id);
        }
        std::erase_if(facts.replies, [&](const domain::Reply& row) { return gone.contains(row.id); });
        // That of a main case stands with the main case, its deliveries stand here.
        const auto isTold = [&](domain::ReplyId id) {
            const auto isIt = [&](const domain::Reply& row) { return row.id == id; };
            return std::any_of(facts.replies.begin(), facts.replies.end(), isIt) ||
                   std::any_of(facts.mergers.begin(), facts.mergers.end(), [&](const domain::Merger& row) {
                       return row.mainFacts && std::any_of(row.mainFacts->replies.begin(), row.mainFacts->replies.end(), isIt);
                   });
        };
        std::erase_if(facts.voided.deliveries, [&](const domain::Delivery& row) { return row.reply.value < 0 && !isTold(row.reply); });
    }

    template <class Row>
    void keepOwn(std::vector<Row>& rows) const {
        std::erase_if(rows, [&](const Row& row) { return !isOwn(row.task); });
    }

    const Viewer& viewer_;
    std::set<TaskId> own_;
    std::set<TaskId> sent_;  // whose reply has reached somebody
    bool answers_ = false;
};

// By the codes of the fields of the list.
constexpr std::array hiddenFields{
    "remark",         "archive_number", "box_number", "planning_stage", "proposed_units",  "planned_units", "urged",     "urged_on",
    "next_urging_on", "late_reason",    "next_step",  "turn",           "document_number", "extended_to",   "turn_unit", "deputy_activity"};

// What another unit has to do next, without what the unit asked for, was asked or got back.
domain::NextStep coarse(const domain::CaseSummary& summary) {
    if (summary.nextStep == domain::NextStep::deliverReply) return domain::NextStep::deliverReply;  // that it has replied is known
    return summary.round > 1 ? domain::NextStep::replyAgain : domain::NextStep::reply;
}

}  // namespace

CaseFacts asSeenBy(const Viewer& viewer, CaseFacts facts) {
    if (viewer.conditionOf(Deed::readCases) == Condition::ownTopic)  // what another committee's topic was is that one's
        std::erase_if(facts.priorities, [&](const domain::Priority& row) { return row.committee != viewer.account->committee; });
    if (!isOfUnit(viewer)) return facts;
    for (domain::Merger& row : facts.mergers) {
        if (row.mainFacts) row.mainFacts = std::make_shared<const CaseFacts>(asSeenBy(viewer, *row.mainFacts));
    }
    const UnitsEyes eyes(viewer, facts);
    eyes.look(facts);
    return facts;
}

domain::CaseSummary asSeenBy(const Viewer& viewer, domain::CaseSummary whole, const CaseFacts& seen) {
    if (!isOfUnit(viewer)) return whole;
    const domain::CaseSummary told = domain::summarize(seen);
    whole.planning.reset();
    whole.dueOn.reset();
    whole.dueTask.reset();
    // What another unit is late with is not this one's.
    for (const domain::Awaited& one : domain::awaitedOf(seen)) {
        const bool isOwed = one.kind == domain::AwaitedKind::reply || one.kind == domain::AwaitedKind::jointOpinion;
        const bool isOwn = isOwed && one.unit && viewer.isOwn(*one.unit);
        if (!isOwn || !one.dueOn || (whole.dueOn && *whole.dueOn <= *one.dueOn)) continue;
        whole.dueOn = one.dueOn;
        whole.dueTask = one.task;
    }
    whole.nextStep = told.nextStep;
    whole.turn = told.turn;
    whole.turnUnit = told.turnUnit;
    whole.why = told.why;
    if (whole.nextStep == domain::NextStep::planUnits || whole.nextStep == domain::NextStep::consultUnits) {
        whole.nextStep = domain::NextStep::assign;
        whole.why = "not_assigned";
    } else if (whole.turnUnit && (!viewer.isOwn(*whole.turnUnit) || whole.nextStep == domain::NextStep::decideExtension)) {
        // What is asked of others first holds nobody back: what this unit owes itself is its next step. While the office decides
        // about its extension the limit until now goes on.
        const auto isOwn = [&](const domain::Task& task) { return viewer.isOwn(task.unit); };
        if (const auto own = domain::workStepOf(domain::asHandled(seen), isOwn)) {
            whole.nextStep = own->step;
            whole.turn = domain::ruleOf(own->step).turn;
            whole.turnUnit = own->unit;
            whole.why = own->why;
            return whole;
        }
        if (viewer.isOwn(*whole.turnUnit)) return whole;
        whole.nextStep = coarse(told);
        whole.why = "with_other_unit";
    } else {
        return whole;
    }
    whole.turn = domain::ruleOf(whole.nextStep).turn;
    whole.turnUnit.reset();
    return whole;
}

CaseRow withoutOffice(CaseRow row) {
    row.remark.clear();
    row.archiveNumber.clear();
    row.boxNumber.clear();
    row.planning.reset();
    row.proposedUnits.clear();
    row.plannedUnits.clear();
    row.urged = 0;
    row.urgedOn.reset();
    row.nextUrgingOn.reset();
    row.lateReason.clear();
    row.activity.clear();
    return row;
}

CaseRow withoutSteps(CaseRow row) {
    row.nextStep = domain::NextStep::none;
    row.turn = domain::ruleOf(row.nextStep).turn;
    row.turnUnit.clear();
    row.documentNumber.clear();
    row.extendedTo.reset();
    return row;
}

CaseRow asSeenBy(const Viewer& viewer, CaseRow row, const domain::CaseSummary& summary, const CaseFacts& seen) {
    if (!isOfUnit(viewer)) return row;
    row = withoutOffice(std::move(row));
    row.nextStep = summary.nextStep;
    row.turn = summary.turn;
    row.turnUnit.clear();
    const CaseFacts handled = domain::asHandled(seen);
    const domain::Reply* newest = nullptr;
    for (const domain::Reply& reply : handled.replies) {
        if (newest == nullptr || newest->id < reply.id) newest = &reply;
    }
    row.documentNumber = newest == nullptr ? std::string() : newest->documentNumber;
    row.extendedTo.reset();
    for (const domain::Extension& extension : handled.extensions) {
        if (extension.granted == true) row.extendedTo = std::max(row.extendedTo, extension.grantedUntil);
    }
    return row;
}

bool isHiddenFrom(const Viewer& viewer, std::string_view field) {
    return isOfUnit(viewer) && std::find(hiddenFields.begin(), hiddenFields.end(), field) != hiddenFields.end();
}

namespace {

const Field* hiddenFieldIn(const Viewer& viewer, const Filter* filter) {
    if (filter == nullptr) return nullptr;
    if (filter->field != nullptr && isHiddenFrom(viewer, filter->field->code)) return filter->field;
    const Field* left = hiddenFieldIn(viewer, filter->left.get());
    return left != nullptr ? left : hiddenFieldIn(viewer, filter->right.get());
}

}  // namespace

const Field* hiddenFieldIn(const Viewer& viewer, const ListQuery& query) {
    if (const Field* field = hiddenFieldIn(viewer, query.filter.get())) return field;
    for (const SortKey& key : query.order) {
        if (key.field != nullptr && isHiddenFrom(viewer, key.field->code)) return key.field;
    }
    return nullptr;
}

}  // namespace huying::app
