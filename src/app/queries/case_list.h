// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "app/questions/case_rows.h"
#include "base/result.h"

// The list of cases: which fields there are, and how filters and orders are read from what people write.
namespace huying::app {

class Words;

// All of them, in the order of the office's own ledger.
const std::vector<Field>& listFields();
// Labels are the shipped Chinese ones and those of `own`, the register's words.
const Field* findField(std::string_view codeOrLabel, const Words* own = nullptr);

// `field op value` joined by `and`/`or`; `and` binds first; values with blanks in double quotes; `empty` takes no value.
// Error "bad-filter" with the place.
base::Result<std::shared_ptr<const Filter>> parseFilter(std::string_view text, const Words* own = nullptr);

// "due_on,-serial": fields by code or label, a leading minus for descending. Error "unknown-list-field".
base::Result<std::vector<SortKey>> parseOrder(std::string_view text, const Words* own = nullptr);

}  // namespace huying::app
