// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

}  // namespace huying::app
