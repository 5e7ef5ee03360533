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

std::vector<MissingConsent> missingConsents(const CaseFacts& facts, PublishedPart what, PublicationExtent extent) {
    std::vector<MissingConsent> missing;
    if (extent == PublicationExtent::none) return missing;
    const Consents consents = consentsOf(facts);
    const Publication needed = extent == PublicationExtent::titleOnly ? Publication::titleOnly : Publication::full;
    const auto ask = [&](ConsentParty party, const std::optional<Publication>& given) {
        const bool isNeeded = party == ConsentParty::deputy || what == PublishedPart::reply;
        if (given ? *given > needed : isNeeded) missing.push_back({party, given});
    };
    ask(ConsentParty::deputy, consents.byDeputy);
    ask(ConsentParty::unit, consents.byUnit);
    ask(ConsentParty::review, consents.byReview);
    return missing;
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
        const std::vector<MissingConsent> missing = missingConsents(facts, what, *extent);
        const bool isRefused = std::any_of(missing.begin(), missing.end(), [](const MissingConsent& one) { return one.given.has_value(); });
        if (facts.suggestion.classified || isRefused) return true;
    }
    return false;
}

}  // namespace huying::domain
