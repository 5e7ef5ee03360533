// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "domain/ids.h"

// 交办清单: what each handling unit has been given and has not answered yet, as the annex of its notice lists it (domain.md §4
// form 3): piece, proposer with telephone, role, date of assignment, until when it may be asked back and when it is due.
namespace huying::app {

class RegisterReader;

struct UnitHandOver {
    domain::UnitId unit;
    std::string name;
    std::string code;
    ListSheet sheet;
};

// A list a unit that has any, in protocol order; of one unit where it is named. Of a secret piece only the number stands there.
std::vector<UnitHandOver> unitHandOvers(RegisterReader& reader, std::optional<domain::SessionId> session,
                                        std::optional<domain::UnitId> unit, const Words& words);

}  // namespace huying::app
