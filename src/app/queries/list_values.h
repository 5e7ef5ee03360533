// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "app/queries/case_list.h"
#include "app/words/words.h"

namespace huying::app {

// What a row shows in a column. `value` has codes for coded fields ("handling"), `label` what people read (办理中).
struct ListValue {
    std::string value;
    std::string label;
};

// Title and proposer as they may be read: of a classified piece and of a name kept secret the row has nothing.
std::string shownTitle(const CaseRow& row, const Words& words);
std::string shownLead(const CaseRow& row, const Words& words);

ListValue listValue(const CaseRow& row, const Field& field, const Words& words);

}  // namespace huying::app
