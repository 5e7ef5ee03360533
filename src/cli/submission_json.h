// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/submissions.h"
#include "cli/json_forms.h"

// What `show` tells of a paper before it is a suggestion, and of the talks before that.
namespace huying::cli {

Json toJson(const app::SubmissionView& view, base::Date today, const app::Words& labels, const app::Words& words);
Json toJson(const app::PreContactView& view, const app::Words& labels);
// The paper that a suggestion was registered from (null: none) and the talks before; into its JSON.
void addBefore(Json& json, const app::CaseView& view, const app::Words& labels);

std::string textOf(const app::SubmissionView& view, base::Date today, const app::Words& words);
// One line of a talk: 2023-02-01 王明（武侯代表团） 市公安局 停车难：已答复.
std::string textOf(const app::PreContactView& view, const app::Words& words);

}  // namespace huying::cli
