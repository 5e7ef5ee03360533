// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/papers/deputy_record.h"
#include "app/words/words.h"

// A deputy's record as a page for phones (decision 0031): one file that loads nothing, has no script and needs no server behind
// it. What may stand in it is the record's matter.
namespace huying::documents {

std::string deputyPage(const app::DeputyRecord& record, const app::Words& words);

// A page of the folder, as the index names it.
struct PageEntry {
    std::string name;
    std::string delegation;
    std::string file;
    std::string updated;  // when what stands on it was last another; UTC
};

// By delegation, in the order of the entries.
std::string deputyIndexPage(const std::vector<PageEntry>& entries, int term, base::Date asOf, const app::Words& words);
// {"term":18,"as_of":"2023-12-20","deputies":[{"name","delegation","file","updated"}]}: for another program that shows the pages.
std::string deputyIndexJson(const std::vector<PageEntry>& entries, int term, base::Date asOf);

}  // namespace huying::documents
