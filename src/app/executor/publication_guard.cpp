// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/publication_guard.h"

#include "domain/publishing.h"

namespace huying::app {

using base::Error;

base::Errors publicationObstacles(const domain::CaseFacts& then, const domain::CaseFacts& now, domain::PublishedPart what,
                                  domain::PublicationExtent extent, base::Date on) {
    base::Errors reasons;
    const std::string address = now.suggestion.address();
    if (extent != domain::PublicationExtent::none && now.suggestion.classified)
        reasons.push_back(Error("classified-not-published", "extent", "order").with("case", address));
    const bool isAnswered = now.hasStandingReply();  // not sent back since
    if (what == domain::PublishedPart::reply && !(isAnswered && then.hasStandingReply())) {
        reasons.push_back(Error(isAnswered ? "too-early" : "no-reply-yet", isAnswered ? "on" : "what", "order")
                              .with("case", address)
                              .with("on", base::isoDate(on))
                              .with("reason", "no-reply-yet"));
        return reasons;
    }
    for (const domain::MissingConsent& one : domain::missingConsents(then, what, extent)) {
        reasons.push_back(Error(one.given ? "consent-refused" : "consent-not-given", "extent", "order")
                              .with("case", address)
                              .with("consenting", std::string(base::codeOf(one.party)))
                              .with("consented", one.given ? std::string(base::codeOf(*one.given)) : std::string()));
    }
    return reasons;
}

}  // namespace huying::app
