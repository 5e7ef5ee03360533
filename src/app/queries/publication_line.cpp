// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/publication_line.h"

#include <vector>

#include "base/text.h"

namespace huying::app {

std::string publicationLine(const domain::PublicationRecord& row, const Words& words) {
    return words.text(row.isPublished() ? "publication_line.published" : "publication_line.not_published",
                      {{"on", base::isoDate(row.on)},
                       {"what", words.label(row.what)},
                       {"extent", words.label(row.extent)},
                       {"where", row.where},
                       {"reason", row.reasonIfNot}});
}

std::string partsText(std::optional<domain::PublicationExtent> suggestion, bool hasReply, const Words& words) {
    std::vector<std::string> parts;
    if (suggestion)
        parts.push_back(words.text(suggestion == domain::PublicationExtent::titleOnly ? "publication_line.suggestion_title"
                                                                                      : "publication_line.suggestion_full"));
    if (hasReply) parts.push_back(words.text("publication_line.reply"));
    return base::joined(parts, words.text("phrase.list_separator"));
}

std::string mayGoOutLine(std::optional<domain::PublicationExtent> suggestion, bool hasReply, const Words& words) {
    const std::string parts = partsText(suggestion, hasReply, words);
    return parts.empty() ? words.text("publication_line.may_nothing") : words.text("publication_line.may", {{"parts", parts}});
}

}  // namespace huying::app
