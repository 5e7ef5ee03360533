// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/date.h"
#include "base/result.h"
#include "domain/case_facts.h"
#include "domain/publication.h"

namespace huying::app {

// Why that much of a part may not be published on `on`, every reason: the piece is secret, there is no reply, or somebody does
// not agree or has not said anything (domain.md §2.8, decision 0018). `then` are the facts of that day as the piece was
// handled, `now` all that are on record.
base::Errors publicationObstacles(const domain::CaseFacts& then, const domain::CaseFacts& now, domain::PublishedPart what,
                                  domain::PublicationExtent extent, base::Date on);

// Who does not agree that this reply goes out in that extent, and by name of its unit that it stays back where others go out:
// unit-consent-refused, unit-consent-not-given.
base::Errors replyKeptBack(const domain::CaseFacts& facts, const domain::Reply& reply, domain::PublicationExtent extent,
                           const std::string& unitName);

// Why the text of that much of a part may not go out today: the reasons for which record-publication would refuse, except that
// what is archived may go out again, for nothing is recorded.
base::Errors publicTextObstacles(const domain::CaseFacts& recorded, domain::PublishedPart what, domain::PublicationExtent extent,
                                 base::Date today);

// What of a piece may go out today, and of each part why it is no more.
struct PublicationOutlook {
    std::optional<domain::PublicationExtent> suggestion;  // in full or the title; none: not even that
    base::Errors againstSuggestion;                       // in full
    base::Errors againstReply;

    [[nodiscard]] bool mayReply() const { return againstReply.empty(); }
};
PublicationOutlook outlookOf(const domain::CaseFacts& recorded, base::Date today);

}  // namespace huying::app
