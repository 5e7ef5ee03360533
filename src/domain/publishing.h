// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/case_facts.h"

// What of a piece may be published and what is (domain.md §2.8): three consents, the deputy's, the handling unit's and the review's,
// each whole, title only or no; never where it is secret.
namespace huying::domain {

struct Consents {
    std::optional<Publication> byDeputy;
    std::optional<Publication> byUnit;    // of several replies the strictest; none where one lacks it and none says no
    std::optional<Publication> byReview;  // the same
    // Of a reply: no as soon as one says no; else the strictest, once all three are given; none before. Of several replies that
    // of the one of which most may be published; no only where it is no of each.
    std::optional<Publication> allowed;
};

Consents consentsOf(const CaseFacts& facts);

// The replies of the round that count, one of each unit that answers, in the order of assignment.
std::vector<const Reply*> repliesOfRound(const CaseFacts& facts);

enum class ConsentParty { deputy, unit, review };

// Somebody who has said less than is to be published, or has not said anything.
struct MissingConsent {
    ConsentParty party = ConsentParty::deputy;
    std::optional<Publication> given;
};

// Who stands in the way of publishing that much of one unit's reply: the deputy, the unit itself and its review.
std::vector<MissingConsent> missingConsents(const CaseFacts& facts, const Reply& reply, PublicationExtent extent);

// Who stands in the way of publishing that much of a part, each party once. Units that answer by themselves agree each for its
// own reply: nobody stands in the way of the replies while one of them may be published. A suggestion may be published before
// anybody answers it: then the deputy's consent is needed, and units and reviews are heard where they have said something.
std::vector<MissingConsent> missingConsents(const CaseFacts& facts, PublishedPart what, PublicationExtent extent);

// The replies that the deputy and their unit agree to publish, in full or by their title, and whose review has not said whether
// they may be, as long as nothing is recorded of what would go out: what is left is the review.
std::vector<const Reply*> repliesToReviewForPublication(const CaseFacts& facts);

// The replies that wait for the office's review (答复待审核): where nothing but the review is left before one goes out, and where the
// review sent the one before back, as long as the round is not completed. A place that reviews nothing else records no review.
std::vector<const Reply*> repliesAwaitingReview(const CaseFacts& facts);

// All three agree to publish something of what was replied, and it is not out: the reply, or the title alone where they want no more.
bool isToBePublished(const CaseFacts& facts);

// The widest extent since it was last decided not to publish the part; none: nothing is recorded of it. Later days, and of
// one day later records, come after.
std::optional<PublicationExtent> extentOf(const CaseFacts& facts, PublishedPart what);

std::optional<PublicationState> publicationStateOf(const CaseFacts& facts);

// Something is public that became secret since, or to which somebody no longer agrees. A record does not say whose reply is
// out, so one reply that is refused is enough.
bool isPublicAgainstConsents(const CaseFacts& facts);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::ConsentParty> {
    using E = domain::ConsentParty;
    static constexpr std::string_view name = "consent_party";
    static constexpr std::array values{
        std::pair{E::deputy, std::string_view("deputy")},
        std::pair{E::unit, std::string_view("unit")},
        std::pair{E::review, std::string_view("review")},
    };
};
