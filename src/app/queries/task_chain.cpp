// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/task_chain.h"

#include <algorithm>

#include "base/text.h"

namespace huying::app {

namespace {

using domain::Decision;

// Returns and proposals by the order of their days; what is undated stays where it was recorded.
struct Asked {
    std::optional<base::Date> on;
    std::vector<ChainStep> steps;
};

std::string unitOfTask(const CaseView& view, domain::TaskId id) {
    const domain::Task* task = view.facts.task(id);
    return task == nullptr ? std::string() : view.unitName(task->unit);
}

Asked asked(const CaseView& view, const domain::ReturnRequest& row) {
    Asked one{row.askedOn, {}};
    ChainStep ask{ChainKind::returnAsked, row.askedOn, {}, row.reason, row.isLate() ? row.lastDay : std::nullopt};
    if (row.suggestedUnit) ask.units.push_back(view.unitName(*row.suggestedUnit));
    one.steps.push_back(std::move(ask));
    if (!row.decision) return one;
    const auto kind = *row.decision == Decision::approved ? ChainKind::returnApproved : ChainKind::returnRefused;
    one.steps.push_back({kind, row.decidedOn, {}, row.decisionReason, {}});
    if (!row.newTask) return one;
    const domain::Task* next = view.facts.task(*row.newTask);
    one.steps.push_back({ChainKind::passedOn, next == nullptr ? std::nullopt : next->assignedOn, {unitOfTask(view, *row.newTask)}, {}, {}});
    return one;
}

Asked asked(const CaseView& view, const domain::UnitProposal& row) {
    Asked one{row.askedOn, {}};
    ChainStep ask{ChainKind::unitsProposed, row.askedOn, {}, row.reason, {}};
    for (const domain::UnitId unit : row.units) ask.units.push_back(view.unitName(unit));
    one.steps.push_back(std::move(ask));
    if (!row.decision) return one;
    const auto kind = *row.decision == Decision::approved ? ChainKind::proposalApproved : ChainKind::proposalRefused;
    one.steps.push_back({kind, row.decidedOn, {}, row.decisionReason, {}});
    return one;
}

// Taken from the unit without its asking: cancelled for good, or given to another one.
void addCancelled(const CaseView& view, const domain::Task& task, std::vector<ChainStep>& chain) {
    const auto& tasks = view.facts.tasks;
    const auto next = std::find_if(tasks.begin(), tasks.end(), [&](const domain::Task& row) { return row.replaces == task.id; });
    if (next == tasks.end()) {
        chain.push_back({ChainKind::cancelled, task.cancelledOn, {}, task.cancelReason, {}});
    } else {
        chain.push_back({ChainKind::passedOn, next->assignedOn, {view.unitName(next->unit)}, task.cancelReason, {}});
    }
}

}  // namespace

std::vector<ChainStep> chainOf(const CaseView& view, const domain::Task& task) {
    const domain::CaseFacts& facts = view.facts;
    std::vector<ChainStep> chain;
    if (const domain::Task* before = facts.taskBefore(task)) {
        const auto kind = task.replaces ? ChainKind::replaced : ChainKind::takenOver;
        chain.push_back({kind, before->assignedOn, {unitOfTask(view, before->id)}, before->cancelReason, facts.deadlineOf(*before)});
    }
    chain.push_back({ChainKind::assigned, task.assignedOn, {}, {}, {}});
    if (task.passedOn) chain.push_back({ChainKind::forwarded, task.passedOn, {task.via}, {}, {}});
    std::vector<Asked> questions;
    for (const domain::ReturnRequest& row : facts.returnRequests) {
        if (row.task == task.id) questions.push_back(asked(view, row));
    }
    for (const domain::UnitProposal& row : facts.unitProposals) {
        if (row.task == task.id) questions.push_back(asked(view, row));
    }
    if (const domain::Receipt* receipt = facts.receiptOf(task.id))
        questions.insert(questions.begin(), Asked{receipt->on, {{ChainKind::received, receipt->on, {}, {}, {}}}});
    std::stable_sort(questions.begin(), questions.end(),
                     [](const Asked& left, const Asked& right) { return left.on && right.on && *left.on < *right.on; });
    bool isReturned = false;
    for (Asked& question : questions) {
        for (ChainStep& step : question.steps) {
            isReturned = isReturned || step.kind == ChainKind::returnApproved;
            chain.push_back(std::move(step));
        }
    }
    for (const domain::JointOpinion& row : facts.jointOpinions) {
        if (row.task != task.id) continue;
        chain.push_back({ChainKind::opinion, row.on, {}, {}, {}});
        if (row.returnedOn) chain.push_back({ChainKind::opinionReturned, row.returnedOn, {}, row.returnReason, row.dueAgainOn});
    }
    if (const domain::Reply* reply = facts.replyOf(task.id)) chain.push_back({ChainKind::replied, reply->on, {}, {}, {}});
    if (task.cancelledOn && !isReturned) addCancelled(view, task, chain);
    return chain;
}

bool isChainEventful(const std::vector<ChainStep>& chain) {
    return std::any_of(chain.begin(), chain.end(), [](const ChainStep& step) {
        return step.kind != ChainKind::assigned && step.kind != ChainKind::received && step.kind != ChainKind::opinion &&
               step.kind != ChainKind::replied;
    });
}

std::string chainStepText(const ChainStep& step, const Words& words) {
    const auto dayOr = [&](const std::optional<base::Date>& day) { return day ? base::isoDate(*day) : words.text("chain_part.undated"); };
    const std::string units = base::joined(step.units, words.text("phrase.list_separator"));
    const std::string text =
        words.text("chain." + std::string(base::codeOf(step.kind)), {{"on", dayOr(step.on)}, {"unit", units}, {"due", dayOr(step.dueOn)}});
    std::vector<std::string> parts;
    if (!step.reason.empty()) parts.push_back(step.reason);
    if (step.kind == ChainKind::returnAsked && !units.empty()) parts.push_back(words.text("chain_part.suggested", {{"unit", units}}));
    if (step.kind == ChainKind::returnAsked && step.dueOn)
        parts.push_back(words.text("chain_part.late", {{"last_day", dayOr(step.dueOn)}}));
    if (parts.empty()) return text;
    return words.text("cli.in_brackets", {{"text", text}, {"inside", base::joined(parts, words.text("chain_part.separator"))}});
}

std::string chainText(const std::vector<ChainStep>& chain, const Words& words) {
    std::vector<std::string> texts;
    for (const ChainStep& step : chain) texts.push_back(chainStepText(step, words));
    return base::joined(texts, " → ");
}

}  // namespace huying::app
