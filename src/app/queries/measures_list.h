// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "base/date.h"
#include "domain/ids.h"

// 工作措施清单: what units set themselves to do, piece by piece, who does it, by when and what became of it (domain/measures.h).
namespace huying::app {

class RegisterReader;

struct MeasuresQuery {
    base::Date today{};
    std::optional<domain::SessionId> session;
    std::optional<domain::UnitId> unit;  // none: of all whose work may be seen
    bool isOpenOnly = false;
};

struct MeasureLine {
    domain::SuggestionId id;
    std::string address;
    std::string title;  // empty of a classified piece, as its text and owner are
    std::string unit;
    std::string text;
    std::string owner;
    std::optional<base::Date> plannedOn;
    std::optional<base::Date> dueOn;
    bool isDone = false;
    std::optional<base::Date> doneOn;
    int daysLate = 0;  // after its day, of one that is open as of today
    std::string progress;  // what was told of it last
    std::optional<base::Date> progressOn;
};

// Open ones first, by the day planned, those without a day last; then the done ones by piece.
std::vector<MeasureLine> readMeasures(RegisterReader& reader, const MeasuresQuery& query);

ListSheet measuresSheet(const std::vector<MeasureLine>& lines, const Words& words);

}  // namespace huying::app
