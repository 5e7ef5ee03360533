// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/publication_line.h"

namespace huying::app {

std::string publicationLine(const domain::PublicationRecord& row, const Words& words) {
    return words.text(row.isPublished() ? "publication_line.published" : "publication_line.not_published",
                      {{"on", base::isoDate(row.on)},
                       {"what", words.label(row.what)},
                       {"extent", words.label(row.extent)},
                       {"where", row.where},
                       {"reason", row.reasonIfNot}});
}

}  // namespace huying::app
