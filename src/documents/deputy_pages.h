// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/papers/deputy_record.h"
#include "app/words/words.h"
#include "base/result.h"

// The pages of all deputies in a folder that a web server or a mini-program gives out (decision 0031).
namespace huying::documents {

struct PublishedPages {
    std::size_t pages = 0;    // that the folder has now
    std::size_t written = 0;  // of these: new, or something on them is another
    std::size_t removed = 0;  // of deputies who are not among the records any more
};

// Brings the folder, which is made where it is not there, to what the records say: a page each, index.html and index.json. Pages
// whose bytes stay the same are left alone. A page keeps its name, which nobody can guess, as long as the folder's list of pages
// (.huying-pages.json) has it; files that this list does not name are neither overwritten nor removed. Nothing in the folder
// changes before all pages are written beside it. `goOn` is told how many of how many are ready; false ends it with the folder as
// it was.
// Errors: pages-cancelled, folder-not-made, cannot-write-file, pages-folder-foreign {folder, file}, pages-of-another-register,
// pages-list-damaged, pages-being-written, each with {folder}.
base::Result<PublishedPages> publishDeputyPages(const app::DeputyRecords& records, base::Date asOf, const std::string& registerId,
                                                const std::filesystem::path& folder, const app::Words& words,
                                                const std::function<bool(std::size_t, std::size_t)>& goOn);

// When the folder was last brought up to date, UTC; nothing where it has no pages of ours.
std::optional<std::string> pagesPublishedAt(const std::filesystem::path& folder);

}  // namespace huying::documents
