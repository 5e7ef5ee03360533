// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visits.h"

#include <algorithm>
#include <array>

namespace huying::domain {

bool isFaceToFace(ContactWay way) {
    return way == ContactWay::visit || way == ContactWay::interview || way == ContactWay::meeting || way == ContactWay::siteVisit;
}

bool isOwnContact(const CaseFacts& facts, const Contact& row) {
    if (facts.isHandledWithMain) return facts.isSigner(row.deputy);
    return !row.deputy || facts.isSigner(row.deputy) ||
           std::none_of(facts.mergedPieces.begin(), facts.mergedPieces.end(), [&](const MergedPiece& piece) {
               return std::find(piece.signers.begin(), piece.signers.end(), Signatory{row.deputy, {}}) != piece.signers.end();
           });
}

namespace {

bool isMade(const CaseFacts& facts, const Task& task, ContactPhase phase) {
    return std::any_of(facts.contacts.begin(), facts.contacts.end(), [&](const Contact& row) {
        if (row.phase != phase) return false;
        const Task* of = facts.task(row.task);
        return of != nullptr && of->unit == task.unit && isOwnContact(facts, row);
    });
}

constexpr std::array threeVisits{ContactPhase::before, ContactPhase::during, ContactPhase::after};

}  // namespace

std::vector<ContactPhase> visitsMade(const CaseFacts& facts, const Task& task) {
    std::vector<ContactPhase> made;
    for (const ContactPhase phase : threeVisits) {
        if (isMade(facts, task, phase)) made.push_back(phase);
    }
    return made;
}

bool areVisitsMade(const CaseFacts& facts, const Task& task) {
    return std::all_of(threeVisits.begin(), threeVisits.end(), [&](ContactPhase phase) { return isMade(facts, task, phase); });
}

std::vector<ContactPhase> visitsMissing(const std::vector<ContactPhase>& made, bool isReplied) {
    std::vector<ContactPhase> missing{ContactPhase::before, ContactPhase::during};
    if (isReplied) missing.push_back(ContactPhase::after);
    std::erase_if(missing, [&](ContactPhase phase) { return std::find(made.begin(), made.end(), phase) != made.end(); });
    return missing;
}

std::vector<ContactPhase> visitsMissing(const CaseFacts& facts, const Task& task) {
    if (!task.answers()) return {};
    return visitsMissing(visitsMade(facts, task), facts.replyOf(task.id) != nullptr);
}

}  // namespace huying::domain
