// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/json_forms.h"

// What `show` tells of the cases around one: mergers, links, reply debts, reviews and consents to publish.
namespace huying::cli {

void addRelations(Json& json, const app::CaseView& view, const app::Words& labels);
// What became of a reply on its way to the signers, void lines too. Of one that was sent back only void ones are left; they keep
// their numbers and are corrected no more, so they have no version.
Json deliveriesJson(const app::CaseView& view, const domain::Reply& reply);
Json reviewsJson(const app::CaseView& view, const domain::Task& task);

}  // namespace huying::cli
