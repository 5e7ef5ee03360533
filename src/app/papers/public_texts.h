// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/papers/public_text.h"
#include "app/ports/register_reader.h"
#include "app/words/words.h"
#include "base/result.h"
#include "domain/publication.h"

// The texts of pieces that may be published, and of the others why not. Nothing is recorded by it: what was published is
// recorded afterwards (record-publication).
namespace huying::app {

struct PublicTextQuery {
    // None: the suggestion, and its reply where that may be published in full too.
    std::optional<domain::PublishedPart> what;
    // In full or the title alone; none: in full where everyone agrees and there is a text, else the title.
    std::optional<domain::PublicationExtent> extent;
};

struct LeftOutText {
    domain::SuggestionId id;
    std::string address;
    std::string title;  // empty where it is classified
    base::Errors reasons;
    // Of what was not asked for: how much of the suggestion may go out, where the reply alone was.
    std::optional<domain::PublicationExtent> suggestion = {};
};

// Where a text has less than there is: what stands in it, before the notes that say why it is no more (public-text-goes-out).
base::Error outNotice(const PublicText& text, const Words& words);

// In the order that was asked for.
struct PublicTexts {
    std::vector<PublicText> texts;
    std::vector<LeftOutText> leftOut;
};

// Left out are those that record-publication would refuse today, with its reasons, and those without a text
// (public-text-without-body, reply-without-text). What is archived may be published again. Throws StorageFailure where it is not
// this person's (Deed::readPublicText): names that are kept are hidden by those who see them all.
PublicTexts readPublicTexts(RegisterReader& reader, const std::vector<domain::SuggestionId>& ids, const PublicTextQuery& query,
                            base::Date today, const Words& words);

}  // namespace huying::app
