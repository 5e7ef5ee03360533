// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/ports/register_reader.h"
#include "app/queries/list_sheet.h"
#include "app/questions/history.h"
#include "app/words/words.h"
#include "base/result.h"

// What is recorded otherwise at one moment than at an earlier one, piece by piece: the net of all entries in between. What was
// changed and changed back is not there.
namespace huying::app {

struct MomentsQuery {
    HistoryHead from;
    HistoryHead upTo;  // may not be before `from`
    std::optional<domain::SuggestionId> piece = std::nullopt;  // of this one alone
};

struct ChangedPiece {
    domain::SuggestionId id;  // none: what belongs to no piece, directory, rules, papers without a number
    std::string address;      // as it is now; of a piece that is gone the number it had
    std::string title;        // empty of a classified piece
    HistoryHead last;         // the entry that changed anything of it last
    std::vector<HistoryChange> changes;
    std::vector<std::string> lines;  // as a person reads them: 答复（市交通运输局） · 结果类别：B → A
};

// By number; what belongs to no piece comes last.
std::vector<ChangedPiece> compareMoments(RegisterReader& reader, const MomentsQuery& query, const Words& words);

// A line for each change, with who recorded it last and when by the person's clock.
ListSheet changedPiecesSheet(const std::vector<ChangedPiece>& pieces, const MomentsQuery& query, const Words& words);

// 第123条（2023-12-20 12:04:31，张敏）
std::string momentText(const HistoryHead& head, const Words& words);

}  // namespace huying::app
