// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/publication_guard.h"

#include <algorithm>

#include "app/commands/allowed_commands.h"
#include "app/commands/publication_commands.h"
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
                              .with("published", std::string(base::codeOf(what)))
                              .with("consenting", std::string(base::codeOf(one.party)))
                              .with("consent_remedy", std::string(base::codeOf(one.party)))
                              .with("consented", one.given ? std::string(base::codeOf(*one.given)) : std::string()));
    }
    return reasons;
}

base::Errors replyKeptBack(const domain::CaseFacts& facts, const domain::Reply& reply, domain::PublicationExtent extent,
                           const std::string& unitName) {
    base::Errors reasons;
    for (const domain::MissingConsent& one : domain::missingConsents(facts, reply, extent)) {
        reasons.push_back(Error(one.given ? "unit-consent-refused" : "unit-consent-not-given", "extent", "order")
                              .with("case", facts.suggestion.address())
                              .with("unit", unitName)
                              .with("consenting", std::string(base::codeOf(one.party)))
                              .with("consent_remedy", std::string(base::codeOf(one.party)))
                              .with("consented", one.given ? std::string(base::codeOf(*one.given)) : std::string()));
    }
    return reasons;
}

base::Errors publicTextObstacles(const domain::CaseFacts& recorded, domain::PublishedPart what, domain::PublicationExtent extent,
                                 base::Date today) {
    base::Errors reasons = whatStandsInTheWay(RecordPublication::name, recorded, today, std::nullopt);
    std::erase_if(reasons, [](const Error& one) { return one.code == "already-archived"; });
    if (!reasons.empty()) return reasons;
    const domain::CaseFacts now = domain::asHandled(recorded);
    const domain::CaseFacts then = domain::asHandled(domain::factsAsOf(recorded, today).value_or(recorded));
    return publicationObstacles(then, now, what, extent, today);
}

PublicationOutlook outlookOf(const domain::CaseFacts& recorded, base::Date today) {
    using domain::PublicationExtent;
    using domain::PublishedPart;
    PublicationOutlook outlook;
    outlook.againstSuggestion = publicTextObstacles(recorded, PublishedPart::suggestion, PublicationExtent::full, today);
    if (outlook.againstSuggestion.empty()) {
        outlook.suggestion = PublicationExtent::full;
    } else if (publicTextObstacles(recorded, PublishedPart::suggestion, PublicationExtent::titleOnly, today).empty()) {
        outlook.suggestion = PublicationExtent::titleOnly;
    }
    outlook.againstReply = publicTextObstacles(recorded, PublishedPart::reply, PublicationExtent::full, today);
    return outlook;
}

}  // namespace huying::app
