// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/task_limits.h"

#include <algorithm>

#include "app/commands/commands.h"
#include "app/ports/read_snapshot.h"
#include "app/queries/case_view.h"
#include "app/queries/rule_book.h"
#include "app/queries/task_due.h"
#include "domain/awaited.h"

namespace huying::app {

using domain::DeadlineEvent;

namespace {

std::optional<base::Date> dayOf(const std::optional<domain::DueDate>& due) { return due ? std::optional(due->due) : std::nullopt; }

std::string keyOf(DeadlineEvent event) { return "deadline_event." + std::string(base::codeOf(event)); }

std::optional<Limit> limit(std::string what, const std::optional<base::Date>& due) {
    return due ? std::optional(Limit{std::move(what), *due}) : std::nullopt;
}

// As the executor fixes it for a request.
std::optional<domain::DueDate> lastDayToAsk(const domain::BaseDays& days, const domain::RuleBook& book) {
    std::optional<base::Date> from = days.receipt ? days.receipt : days.assignment;
    const domain::DeadlineRule* rule = from ? book.ruleOn(DeadlineEvent::returnRequest, *from) : nullptr;
    if (rule == nullptr) return std::nullopt;
    if (rule->base == domain::DeadlineBase::assignment && days.assignment) from = days.assignment;
    auto window = book.dueDate(DeadlineEvent::returnRequest, *from);
    const bool isProvisional = window && window->rule.base == domain::DeadlineBase::receipt && !days.receipt;
    if (isProvisional) window->countsFromAssignment(domain::BaseFallback::notReceived);
    return window;
}

std::optional<Limit> limitOfOpinion(const domain::CaseFacts& facts, const domain::Task& task) {
    const bool isAgain = facts.returnedOpinionOf(task.id) != nullptr;
    return limit(keyOf(isAgain ? DeadlineEvent::jointOpinionAgain : DeadlineEvent::jointOpinion), facts.deadlineOf(task));
}

// It comes back after the lead proposer got the reply, so the matter that waits for it knows the day.
std::optional<Limit> limitOfForm(const CaseView& view, const domain::Task& task) {
    const auto form = std::find_if(view.matters.begin(), view.matters.end(), [&](const OpenMatter& one) {
        return one.task == task.id && one.explained && one.explained->rule.event == DeadlineEvent::feedback;
    });
    return form == view.matters.end() ? std::nullopt : limit(keyOf(DeadlineEvent::feedback), form->dueOn);
}

// Of the newest urging without an answer, which is the one that is answered.
std::optional<Limit> limitOfUrging(const domain::CaseFacts& facts, const domain::Task& task) {
    const domain::Urging* asked = nullptr;
    for (const domain::Urging& row : facts.urgings) {
        if (row.task != task.id || row.answeredOn) continue;
        if (asked == nullptr || !row.on || !asked->on || *asked->on <= *row.on) asked = &row;
    }
    return asked == nullptr ? std::nullopt : limit("dated_fact.urging_answer", asked->answerDueOn);
}

template <class Asked>
std::optional<Limit> limitOfDecision(std::string what, const Asked* asked) {
    return asked == nullptr ? std::nullopt : limit(std::move(what), asked->decisionDueOn);
}

}  // namespace

TaskLimits limitsOf(const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book) {
    TaskLimits limits;
    const domain::BaseDays days = domain::baseDaysOf(facts, task);
    limits.extension = explainFurthestDay(facts, task, book);
    limits.returnRequest = lastDayToAsk(days, book);
    if (limits.returnRequest) tellHowGiven(*limits.returnRequest, facts, task);
    const domain::Reply* reply = facts.replyOf(task.id);
    const auto got = reply == nullptr ? std::nullopt : domain::leadGotReply(facts, reply->id);
    if (got) limits.feedback = dayOf(book.dueDate(DeadlineEvent::feedback, *got));
    if (task.round > 1) return limits;
    if (task.assignedOn) limits.receipt = dayOf(book.dueDate(DeadlineEvent::receipt, *task.assignedOn));
    if (task.answers()) limits.firstContact = dayOf(book.dueDateOfUnit(DeadlineEvent::firstContact, days.receipt, days.assignment));
    return limits;
}

std::optional<Limit> limitFor(std::string_view command, const CaseView& view, const domain::Task& task) {
    const domain::CaseFacts& facts = view.facts;
    if (command == RecordReply::name && !task.answers()) return std::nullopt;
    if (command == RecordJointOpinion::name && !task.givesJointOpinion()) return std::nullopt;
    if (command == RecordReply::name) return limit(keyOf(domain::eventOf(task)), facts.deadlineOf(task));
    if (command == RecordJointOpinion::name) return limitOfOpinion(facts, task);
    if (command == RecordFeedback::name) return limitOfForm(view, task);
    if (command == RecordUrgingAnswer::name) return limitOfUrging(facts, task);
    if (command == DecideReturn::name) return limitOfDecision("next_step.decide_return", facts.pendingReturnOf(task.id));
    if (command == DecideProposal::name) return limitOfDecision("next_step.decide_proposal", facts.pendingProposalOf(task.id));
    const auto limits = view.limits.find(task.id);
    if (limits == view.limits.end()) return std::nullopt;
    if (command == AcknowledgeReceipt::name) return limit(keyOf(DeadlineEvent::receipt), limits->second.receipt);
    if (command == RequestReturn::name) return limit(keyOf(DeadlineEvent::returnRequest), dayOf(limits->second.returnRequest));
    const bool isMet =
        std::any_of(facts.contacts.begin(), facts.contacts.end(), [&](const domain::Contact& row) { return row.task == task.id; });
    if (command == RecordContact::name && !isMet) return limit(keyOf(DeadlineEvent::firstContact), limits->second.firstContact);
    return std::nullopt;
}

std::optional<Limit> limitOfRecorded(const CaseView& view, const domain::Contact& contact, base::Date on) {
    const auto& contacts = view.facts.contacts;
    const bool isLater = std::any_of(contacts.begin(), contacts.end(), [&](const domain::Contact& row) {
        return row.task == contact.task && row.id != contact.id && row.on && *row.on < on;
    });
    const auto limits = view.limits.find(contact.task);
    if (isLater || limits == view.limits.end()) return std::nullopt;
    return limit(keyOf(DeadlineEvent::firstContact), limits->second.firstContact);
}

std::optional<Limit> limitOfRecorded(const CaseView& view, const domain::Feedback& form) {
    for (const domain::Task& task : view.facts.tasks) {
        const bool isRated = form.task ? task.id == *form.task : task.round == form.round && task.answers();
        const auto limits = isRated ? view.limits.find(task.id) : view.limits.end();
        if (limits != view.limits.end()) return limit(keyOf(DeadlineEvent::feedback), limits->second.feedback);
    }
    return std::nullopt;
}

std::optional<Limit> limitOfRecorded(const domain::ReturnRequest& request) {
    return limit(keyOf(DeadlineEvent::returnRequest), request.lastDay);
}

std::optional<Limit> limitOfRecorded(const domain::CaseFacts& facts, const domain::Extension& extension) {
    const domain::Task* task = facts.task(extension.task);
    if (task == nullptr) return std::nullopt;
    std::optional<base::Date> before = task->dueOn;
    for (const domain::Extension& row : facts.extensions) {
        if (row.id == extension.id) break;
        if (row.task == task->id && row.granted == true && row.grantedUntil) before = row.grantedUntil;
    }
    return limit("next_step.decide_extension", before);
}

std::string standingOf(const Limit& limit, base::Date on, const Words& words) {
    const auto left = (limit.due - on).count();
    const char* const key = left > 0 ? "limit_line.left" : left == 0 ? "limit_line.last_day" : "limit_line.late";
    return words.text(
        key, {{"what", words.text(limit.what)}, {"due", base::isoDate(limit.due)}, {"days", std::to_string(left < 0 ? -left : left)}});
}

std::optional<domain::DueDate> dueByRule(RegisterReader& reader, DeadlineEvent event, base::Date from) {
    const ReadSnapshot moment(reader);
    return readRuleBook(reader).dueDate(event, from);
}

}  // namespace huying::app
