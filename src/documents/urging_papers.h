// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/papers/paper.h"
#include "app/queries/chase.h"
#include "base/result.h"
#include "documents/table.h"

// What goes out when units are urged (domain.md §4 form 9), Chinese like every official paper.
namespace huying::documents {

struct UrgingLetterHead {
    base::Date on{};
    std::string office;   // who signs; empty: the deputy office, without its name
    std::string contact;  // whom to call; empty: a place to write it
    std::optional<app::Words> words = {};  // the register's; none: as shipped
};

// One letter to one unit in the layout of GB/T 9704, of the strongest kind among its lines: to whom, which pieces with
// their dates, by when to answer, the place of signature and seal, and a slip for the answer.
app::Paper urgingLetter(const app::ChaseUnit& unit, const UrgingLetterHead& head);
// 催办函 市交通运输局.docx: no character that a file's name cannot hold.
std::string urgingLetterFileName(const app::ChaseUnit& unit);

// Writes a letter a unit and the call sheet into a new folder `folder`, and answers with the files in that order. `goOn` is
// told how many of how many are written; false ends it, what was written until then stays. Errors: file-exists, cannot-write-file
// {path, reason}, cannot-make-file, papers-cancelled {count}.
base::Result<std::vector<std::filesystem::path>> writeUrgingPapers(const app::ChaseList& list, const UrgingLetterHead& head,
                                                                   const std::filesystem::path& folder,
                                                                   const std::function<bool(std::size_t, std::size_t)>& goOn);

// A row a piece, unit by unit: whom to call, what is late, and empty cells for what is said on the telephone.
Table callSheet(const app::ChaseList& list);

}  // namespace huying::documents
