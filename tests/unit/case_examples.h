// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "domain/case_facts.h"
#include "support/temporary_register.h"

// Facts of one case put together by hand, a line a fact, so that the pure rules are tested without a register.
// An empty date text is a fact whose date is not known.
namespace huying::tests {

class CaseExample {
public:
    domain::CaseFacts facts;

    // Registered on 2023-02-26 by deputy 1.
    CaseExample() {
        facts.suggestion.id = domain::SuggestionId(1);
        facts.suggestion.term = 18;
        facts.suggestion.sessionNumber = 1;
        facts.suggestion.serial = 120;
        facts.suggestion.leadDeputy = domain::DeputyId(1);
        facts.suggestion.registeredOn = day("2023-02-26");
    }

    static std::optional<base::Date> maybe(std::string_view iso) { return iso.empty() ? std::nullopt : std::optional(day(iso)); }

    domain::TaskId task(int unit, domain::TaskRole role, std::string_view on, std::string_view due = "", int round = 1) {
        domain::Task row;
        row.id = domain::TaskId(static_cast<std::int64_t>(facts.tasks.size()) + 1);
        row.unit = domain::UnitId(unit);
        row.role = role;
        row.round = round;
        row.assignedOn = maybe(on);
        row.dueOn = row.computedDueOn = maybe(due);
        facts.tasks.push_back(row);
        return row.id;
    }
    void receipt(domain::TaskId task, std::string_view on) { facts.receipts.push_back({task, maybe(on), ""}); }
    void note(domain::TaskId task, std::string_view on) { facts.notes.push_back({task, maybe(on), "进展", false}); }
    void contact(domain::TaskId task, std::string_view on) {
        domain::Contact row;
        row.task = task;
        row.on = maybe(on);
        facts.contacts.push_back(row);
    }
    void opinion(domain::TaskId task, std::string_view on) { facts.jointOpinions.push_back({task, maybe(on), "意见", "", ""}); }
    domain::ReplyId reply(domain::TaskId task, std::string_view on,
                          std::optional<domain::ResultClass> resultClass = domain::ResultClass::A) {
        domain::Reply row;
        row.id = domain::ReplyId(static_cast<std::int64_t>(facts.replies.size()) + 1);
        row.task = task;
        row.on = maybe(on);
        row.resultClass = resultClass;
        facts.replies.push_back(row);
        return row.id;
    }
    void delivery(domain::ReplyId reply, std::string_view on) {
        domain::Delivery row;
        row.id = domain::DeliveryId(static_cast<std::int64_t>(facts.deliveries.size()) + 1);
        row.reply = reply;
        row.deputy = domain::DeputyId(1);
        row.on = maybe(on);
        if (row.on) row.way = domain::DeliveryWay::post;
        facts.deliveries.push_back(row);
    }
    // Every reply that stands is owed to the lead at least, as it is in a register.
    [[nodiscard]] domain::CaseFacts withDebts() const {
        CaseExample whole = *this;
        for (const domain::Reply& reply : facts.replies) {
            const bool hasLine = std::any_of(facts.deliveries.begin(), facts.deliveries.end(),
                                             [&](const domain::Delivery& row) { return row.reply == reply.id; });
            if (!hasLine && !facts.isSentBack(reply.id)) whole.delivery(reply.id, "");
        }
        return whole.facts;
    }
    domain::Extension& extension(domain::TaskId task, std::string_view asked, std::string_view until) {
        domain::Extension row;
        row.id = domain::ExtensionId(static_cast<std::int64_t>(facts.extensions.size()) + 1);
        row.task = task;
        row.askedOn = maybe(asked);
        row.askedUntil = maybe(until);
        return facts.extensions.emplace_back(row);
    }
    // Undecided; the window is left to what a test needs.
    domain::ReturnRequest& returnRequest(domain::TaskId task, std::string_view asked, std::string_view decideBy = "") {
        domain::ReturnRequest row;
        row.id = domain::ReturnRequestId(static_cast<std::int64_t>(facts.returnRequests.size()) + 1);
        row.task = task;
        row.askedOn = maybe(asked);
        row.decisionDueOn = maybe(decideBy);
        return facts.returnRequests.emplace_back(row);
    }
    domain::UnitProposal& proposal(domain::TaskId task, std::string_view asked, std::string_view decideBy = "") {
        domain::UnitProposal row;
        row.id = domain::UnitProposalId(static_cast<std::int64_t>(facts.unitProposals.size()) + 1);
        row.task = task;
        row.askedOn = maybe(asked);
        row.decisionDueOn = maybe(decideBy);
        return facts.unitProposals.emplace_back(row);
    }
    domain::Urging& urging(domain::TaskId task, std::string_view on, domain::UrgingLevel level = domain::UrgingLevel::urge,
                           std::string_view next = "") {
        domain::Urging row;
        row.id = domain::UrgingId(static_cast<std::int64_t>(facts.urgings.size()) + 1);
        row.task = task;
        row.on = maybe(on);
        row.level = level;
        row.nextOn = maybe(next);
        return facts.urgings.emplace_back(row);
    }
    // Approves the last request: its task is cancelled, and that of `successor` is the one in its place.
    void approve(std::string_view on, domain::TaskId successor = {}) {
        domain::ReturnRequest& row = facts.returnRequests.back();
        row.decision = domain::Decision::approved;
        row.decidedOn = maybe(on);
        if (successor) row.newTask = successor;
        for (domain::Task& task : facts.tasks) {
            if (task.id == row.task) task.cancelledOn = row.decidedOn;
        }
    }
    domain::CommitmentId commitment(domain::TaskId task, std::string_view on, std::string_view due = "") {
        const domain::CommitmentId id(static_cast<std::int64_t>(facts.commitments.size()) + 1);
        facts.commitments.push_back({id, task, day(on), "新增车位", maybe(due), "", false});
        return id;
    }
    domain::CommitmentStep& step(domain::CommitmentId of, std::string_view on, domain::CommitmentStepKind kind) {
        domain::CommitmentStep row;
        row.id = domain::CommitmentStepId(static_cast<std::int64_t>(facts.commitmentSteps.size()) + 1);
        row.commitment = of;
        row.kind = kind;
        row.on = day(on);
        return facts.commitmentSteps.emplace_back(row);
    }
    void answerAgain(domain::TaskId task, std::string_view on, std::optional<domain::ResultClass> resultClass = domain::ResultClass::A) {
        const domain::SecondReplyId id(static_cast<std::int64_t>(facts.secondReplies.size()) + 1);
        facts.secondReplies.push_back({id, task, day(on), resultClass, "", "", "", std::nullopt});
    }
    void meeting(int round, std::string_view on) {
        facts.ratingMeetings.push_back(
            {domain::RatingMeetingId(1), round, maybe(on), domain::MeetingKind::meeting, "", "", "座谈", "年底前完成"});
    }
    domain::Feedback& rating(std::string_view on, std::optional<domain::Rating> result, int round = 1) {
        domain::Feedback row;
        row.round = round;
        row.deputy = domain::DeputyId(1);
        row.on = maybe(on);
        row.result = result;
        return facts.feedback.emplace_back(row);
    }
    void order(int round, std::string_view on) { facts.rehandlings.push_back({round, maybe(on), "不满意"}); }
    void completion(std::string_view on, int round = 1) {
        facts.completions.push_back({{}, round, maybe(on), domain::CompletionGround::rated, ""});
    }
    void withdrawal(std::string_view on) { facts.withdrawal = domain::Withdrawal{maybe(on), ""}; }
};

}  // namespace huying::tests
