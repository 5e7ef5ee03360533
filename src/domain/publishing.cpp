// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing.h"

#include <algorithm>

namespace huying::domain {

namespace {

// Publication stands in the order of ever less.
std::optional<Publication> stricter(const std::optional<Publication>& left, const std::optional<Publication>& right) {
    if (!left) return right;
    if (!right) return left;
    return std::max(*left, *right);
}

}  // namespace

Consents consentsOf(const CaseFacts& facts) {
    Consents consents;
    consents.byDeputy = facts.suggestion.publishByDeputy;
    for (const Task& task : facts.tasks) {
        const Reply* reply = task.round == facts.round() && task.answers() ? facts.replyOf(task.id) : nullptr;
        if (reply == nullptr) continue;
        consents.byUnit = stricter(consents.byUnit, reply->publishByUnit);
        if (const ReplyReview* review = facts.reviewOf(reply->id)) consents.byReview = stricter(consents.byReview, review->publication);
    }
    const auto strictest = stricter(stricter(consents.byDeputy, consents.byUnit), consents.byReview);
    const bool isComplete = consents.byDeputy && consents.byUnit && consents.byReview;
    if (facts.suggestion.classified || strictest == Publication::no) {
        consents.allowed = Publication::no;
    } else if (isComplete) {
        consents.allowed = strictest;
    }
    return consents;
}

}  // namespace huying::domain
