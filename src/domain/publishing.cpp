// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing.h"

#include <algorithm>

namespace huying::domain {

namespace {

using MaybePublication = std::optional<Publication>;

// Publication stands in the order of ever less. A no is a no whoever else is silent; any other consent counts once all have
// given theirs.
MaybePublication strictestOf(const std::vector<MaybePublication>& all) {
    if (std::find(all.begin(), all.end(), Publication::no) != all.end()) return Publication::no;
    if (all.empty() || std::find(all.begin(), all.end(), std::nullopt) != all.end()) return std::nullopt;
    return *std::max_element(all.begin(), all.end());
}

MaybePublication reviewConsentOf(const CaseFacts& facts, const Reply& reply) {
    const ReplyReview* review = facts.reviewOf(reply.id);
    return review == nullptr ? std::nullopt : review->publication;
}

// A reply has no title: where they want no more than that it is the suggestion's.
bool isDecided(const CaseFacts& facts, bool isFull) {
    return extentOf(facts, isFull ? PublishedPart::reply : PublishedPart::suggestion).has_value();
}

bool isEnough(const MaybePublication& given, PublicationExtent extent) {
    return given && *given <= (extent == PublicationExtent::titleOnly ? Publication::titleOnly : Publication::full);
}

// A party that refuses one of several replies is told with that, and not with its silence on another.
void addOnce(std::vector<MissingConsent>& all, const MissingConsent& one) {
    const auto same = std::find_if(all.begin(), all.end(), [&](const MissingConsent& other) { return other.party == one.party; });
    if (same == all.end()) {
        all.push_back(one);
    } else if (one.given) {
        same->given = same->given ? std::max(*same->given, *one.given) : *one.given;
    }
}

std::vector<MissingConsent> inOrder(std::vector<MissingConsent> all) {
    std::stable_sort(all.begin(), all.end(), [](const auto& left, const auto& right) { return left.party < right.party; });
    return all;
}

// Before there is a reply nobody but the deputy can have agreed.
std::vector<MissingConsent> missingOfReplies(const CaseFacts& facts, PublicationExtent extent) {
    std::vector<MissingConsent> missing;
    const std::vector<const Reply*> replies = repliesOfRound(facts);
    for (const Reply* reply : replies) {
        const std::vector<MissingConsent> ofOne = missingConsents(facts, *reply, extent);
        if (ofOne.empty()) return {};
        for (const MissingConsent& one : ofOne) addOnce(missing, one);
    }
    if (!replies.empty()) return inOrder(std::move(missing));
    if (!isEnough(facts.suggestion.publishByDeputy, extent)) missing.push_back({ConsentParty::deputy, facts.suggestion.publishByDeputy});
    missing.push_back({ConsentParty::unit, std::nullopt});
    missing.push_back({ConsentParty::review, std::nullopt});
    return missing;
}

}  // namespace

std::vector<const Reply*> repliesOfRound(const CaseFacts& facts) {
    std::vector<const Reply*> replies;
    for (const Task& task : facts.tasks) {
        if (task.round != facts.round() || !task.answers()) continue;
        if (const Reply* reply = facts.replyOf(task.id)) replies.push_back(reply);
    }
    return replies;
}

Consents consentsOf(const CaseFacts& facts) {
    Consents consents;
    consents.byDeputy = facts.suggestion.publishByDeputy;
    std::vector<MaybePublication> byUnits;
    std::vector<MaybePublication> byReviews;
    std::vector<MaybePublication> allowed;  // of each reply
    for (const Reply* reply : repliesOfRound(facts)) {
        byUnits.push_back(reply->publishByUnit);
        byReviews.push_back(reviewConsentOf(facts, *reply));
        allowed.push_back(strictestOf({consents.byDeputy, byUnits.back(), byReviews.back()}));
    }
    consents.byUnit = strictestOf(byUnits);
    consents.byReview = strictestOf(byReviews);
    if (facts.suggestion.classified || consents.byDeputy == Publication::no) {
        consents.allowed = Publication::no;
        return consents;
    }
    for (const MaybePublication& one : allowed) {
        if (one && *one != Publication::no) consents.allowed = std::min(*one, consents.allowed.value_or(*one));
    }
    const bool isOpen = allowed.empty() || std::find(allowed.begin(), allowed.end(), std::nullopt) != allowed.end();
    if (!consents.allowed && !isOpen) consents.allowed = Publication::no;
    return consents;
}

std::vector<MissingConsent> missingConsents(const CaseFacts& facts, const Reply& reply, PublicationExtent extent) {
    std::vector<MissingConsent> missing;
    if (extent == PublicationExtent::none) return missing;
    const auto ask = [&](ConsentParty party, const MaybePublication& given) {
        if (!isEnough(given, extent)) missing.push_back({party, given});
    };
    ask(ConsentParty::deputy, facts.suggestion.publishByDeputy);
    ask(ConsentParty::unit, reply.publishByUnit);
    ask(ConsentParty::review, reviewConsentOf(facts, reply));
    return missing;
}

std::vector<MissingConsent> missingConsents(const CaseFacts& facts, PublishedPart what, PublicationExtent extent) {
    if (extent == PublicationExtent::none) return {};
    if (what == PublishedPart::reply) return missingOfReplies(facts, extent);
    // "Public only if all agree" (domain.md §2.8) is said of the piece and not of its reply alone: a no of any unit that answers,
    // also of one of several that answer by themselves, holds the suggestion back.
    std::vector<MissingConsent> missing;
    const MaybePublication& byDeputy = facts.suggestion.publishByDeputy;
    if (!isEnough(byDeputy, extent)) missing.push_back({ConsentParty::deputy, byDeputy});
    for (const Reply* reply : repliesOfRound(facts)) {
        for (const MissingConsent& one : missingConsents(facts, *reply, extent)) {
            if (one.given && one.party != ConsentParty::deputy) addOnce(missing, one);
        }
    }
    return inOrder(std::move(missing));
}

std::vector<const Reply*> repliesToReviewForPublication(const CaseFacts& facts) {
    const auto agrees = [](const MaybePublication& given) { return given && *given != Publication::no; };
    std::vector<const Reply*> replies;
    if (facts.suggestion.classified || !agrees(facts.suggestion.publishByDeputy)) return replies;
    for (const Reply* reply : repliesOfRound(facts)) {
        const bool isFull = facts.suggestion.publishByDeputy == Publication::full && reply->publishByUnit == Publication::full;
        if (agrees(reply->publishByUnit) && !reviewConsentOf(facts, *reply) && !isDecided(facts, isFull)) replies.push_back(reply);
    }
    return replies;
}

std::vector<const Reply*> repliesAwaitingReview(const CaseFacts& facts) {
    const std::vector<const Reply*> forPublication = repliesToReviewForPublication(facts);
    std::vector<const Reply*> replies;
    for (const Reply* reply : repliesOfRound(facts)) {
        const bool isAsked = std::find(forPublication.begin(), forPublication.end(), reply) != forPublication.end();
        const bool isAnew = facts.completion() == nullptr && facts.reviewOf(reply->id) == nullptr &&
                            std::any_of(facts.replies.begin(), facts.replies.end(),
                                        [&](const Reply& row) { return row.task == reply->task && facts.isSentBack(row.id); });
        if (isAsked || isAnew) replies.push_back(reply);
    }
    return replies;
}

bool isToBePublished(const CaseFacts& facts) {
    const std::optional<Publication> allowed = consentsOf(facts).allowed;
    return allowed && *allowed != Publication::no && !isDecided(facts, *allowed == Publication::full);
}

std::optional<PublicationExtent> extentOf(const CaseFacts& facts, PublishedPart what) {
    std::vector<const PublicationRecord*> rows;
    for (const PublicationRecord& row : facts.publications) {
        if (row.what == what) rows.push_back(&row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto* left, const auto* right) { return left->on < right->on; });
    std::optional<PublicationExtent> present;
    for (const PublicationRecord* row : rows)
        present = row->isPublished() ? std::min(present.value_or(PublicationExtent::none), row->extent) : PublicationExtent::none;
    return present;
}

std::optional<PublicationState> publicationStateOf(const CaseFacts& facts) {
    if (facts.publications.empty()) return std::nullopt;
    const auto suggestion = extentOf(facts, PublishedPart::suggestion);
    const auto reply = extentOf(facts, PublishedPart::reply);
    const bool isReplyPublic = reply && *reply != PublicationExtent::none;
    const bool isTextPublic = suggestion && *suggestion <= PublicationExtent::summary;
    if (isTextPublic) return isReplyPublic ? PublicationState::both : PublicationState::suggestion;
    if (isReplyPublic) return PublicationState::reply;
    return suggestion == PublicationExtent::titleOnly ? PublicationState::titleOnly : PublicationState::notPublished;
}

bool isPublicAgainstConsents(const CaseFacts& facts) {
    for (const PublishedPart what : {PublishedPart::suggestion, PublishedPart::reply}) {
        const auto extent = extentOf(facts, what);
        if (!extent || *extent == PublicationExtent::none) continue;
        // What units and reviews have said of their replies stands in the way of the suggestion too: the same question for both.
        const std::vector<MissingConsent> missing = missingConsents(facts, PublishedPart::suggestion, *extent);
        const bool isRefused = std::any_of(missing.begin(), missing.end(), [](const MissingConsent& one) { return one.given.has_value(); });
        if (facts.suggestion.classified || isRefused) return true;
    }
    return false;
}

}  // namespace huying::domain
