// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/exchange/returned_work.h"
#include "app/ports/register_reader.h"

namespace huying::app {

// Which pieces returned lines are about: those that went out, and not whatever has their numbers today. Restoring a backup gives
// up what was registered since, and numbers and ids are given anew.
class SentPieces {
public:
    explicit SentPieces(RegisterReader& reader) : reader_(reader) {}

    // The piece of a line. Errors: returned-piece-gone {case}, returned-piece-replaced {case, title}, and those of findCase. Into
    // `doubts` returned-piece-uncertain {case}: it has the number and may be meant, but pieces of this exchange are lost.
    base::Result<domain::SuggestionId> find(const ReturnedLine& line, const Exchange& exchange, base::Errors& doubts);

private:
    const PieceOrigin& originOf(domain::SuggestionId id);
    std::optional<domain::SuggestionId> sentAs(const std::string& mark, const Exchange& exchange);
    bool hasLost(const Exchange& exchange);
    base::Error gone(const ReturnedLine& line, std::optional<domain::SuggestionId> present);

    RegisterReader& reader_;
    std::map<domain::SuggestionId, PieceOrigin> origins_;
    std::map<std::string, bool> lost_;  // by token
};

}  // namespace huying::app
