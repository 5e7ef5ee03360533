// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reply_debts.h"

#include <algorithm>

namespace huying::domain {

namespace {

ReplyDebt debtOf(const Task& task, const Signatory& signer, const CaseFacts& facts) {
    ReplyDebt debt;
    debt.task = task.id;
    debt.unit = task.unit;
    debt.round = task.round;
    debt.signer = signer;
    debt.isLead = signer == facts.signers().front();
    return debt;
}

// As it is on record, also to somebody who was found not to have signed.
void addLines(const Task& task, const Reply& reply, const CaseFacts& facts, std::vector<ReplyDebt>& debts) {
    for (const Delivery& line : facts.deliveries) {
        if (line.reply != reply.id) continue;
        ReplyDebt& debt = debts.emplace_back(debtOf(task, {line.deputy, line.delegation}, facts));
        debt.reply = reply.id;
        debt.way = line.way;
        debt.on = line.on;
        debt.formSent = line.formSent;
    }
}

}  // namespace

std::vector<Signatory> owedTo(const std::vector<Signatory>& signers, ReplyTo to) {
    return to == ReplyTo::each || signers.empty() ? signers : std::vector<Signatory>{signers.front()};
}

std::vector<ReplyDebt> replyDebtsOf(const CaseFacts& recorded, ReplyTo to) {
    std::vector<ReplyDebt> debts;
    if (recorded.withdrawal) return debts;
    const CaseFacts facts = asHandled(recorded);
    for (const Task& task : facts.tasks) {
        if (!task.answers()) continue;
        if (const Reply* reply = facts.replyOf(task.id)) {
            addLines(task, *reply, facts, debts);
        } else if (task.round == facts.round() && facts.completion() == nullptr) {
            for (const Signatory& signer : owedTo(facts.signers(), to)) debts.push_back(debtOf(task, signer, facts));
        }
    }
    return debts;
}

}  // namespace huying::domain
