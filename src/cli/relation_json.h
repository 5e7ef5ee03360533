// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/json_forms.h"

// What `show` tells of the cases around one: mergers, links, reply debts, reviews and consents to publish.
namespace huying::cli {

void addRelations(Json& json, const app::CaseView& view, const app::Words& labels);
Json reviewsJson(const app::CaseView& view, const domain::Task& task);

}  // namespace huying::cli
