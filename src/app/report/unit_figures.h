// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "base/date.h"
#include "domain/ids.h"

// 本单位情况: how a handling unit stands, as the year-end report counts it (the same tasks, the same judgement of on time, of three
// visits, of classes and ratings), with the pieces behind each figure. Of a reader that sees a part it is computed from that part,
// which has everything of the unit's own.
namespace huying::app {

class RegisterReader;

struct UnitFiguresQuery {
    domain::UnitId unit;
    base::Date asOf{};                          // facts up to this day count
    std::optional<domain::SessionId> session;   // none: all of them
};

struct UnitFigure {
    std::string group;  // code: what it is about
    std::string key;
    std::string label;
    int count = 0;
    std::optional<int> base;             // of how many, where it is a share of something
    std::optional<std::string> percent;  // "91.30"; none where there is no base or it is 0
    std::vector<domain::SuggestionId> pieces;  // behind the figure, each once, by number
    std::vector<std::string> addresses;        // of these
};

// Nothing of a unit whose work is not seen. In the order of the work: tasks, people and plans, receipts, contacts, opinions, replies,
// classes, ratings, promises.
std::vector<UnitFigure> unitFigures(RegisterReader& reader, const UnitFiguresQuery& query, const Words& words);

// What the figure counts, in a sentence.
std::string definitionOf(const UnitFigure& figure, const Words& words);

ListSheet unitFiguresSheet(const std::vector<UnitFigure>& figures, const Words& words);

}  // namespace huying::app
