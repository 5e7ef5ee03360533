// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/sent_pieces.h"

#include <algorithm>

#include "app/exchange/form_marks.h"
#include "app/queries/case_view.h"

namespace huying::app {

using base::Error;
using domain::SuggestionId;

base::Result<SuggestionId> SentPieces::find(const ReturnedLine& line, const Exchange& exchange, base::Errors& doubts) {
    const auto named = findCase(reader_, line.caseAddress);
    if (!line.origin.empty()) {
        if (const auto sent = sentAs(line.origin, exchange)) return *sent;  // whatever its number is by now
        if (named && pieceMark(originOf(*named)) == line.origin) return *named;
        return base::failure(gone(line, named ? std::optional(*named) : std::nullopt));
    }
    if (!named) return base::failure(named.error());
    if (originOf(*named).entry <= exchange.entry) return *named;
    // It was registered after the work went out. A package has no others than its own, a row that went out neither.
    if (line.task || exchange.kind == ExchangeKind::package) return base::failure(gone(line, *named));
    if (hasLost(exchange)) doubts.push_back(Error("returned-piece-uncertain", "case", "conflict").with("case", line.caseAddress));
    return *named;
}

const PieceOrigin& SentPieces::originOf(SuggestionId id) {
    const auto known = origins_.find(id);
    return known != origins_.end() ? known->second : origins_.emplace(id, reader_.originOf(id)).first->second;
}

std::optional<SuggestionId> SentPieces::sentAs(const std::string& mark, const Exchange& exchange) {
    const auto found = std::find_if(exchange.cases.begin(), exchange.cases.end(),
                                    [&](const ExchangedCase& one) { return pieceMark(originOf(one.id)) == mark; });
    if (found == exchange.cases.end() || !reader_.caseFacts(found->id)) return std::nullopt;
    return found->id;
}

bool SentPieces::hasLost(const Exchange& exchange) {
    const auto known = lost_.find(exchange.token);
    if (known != lost_.end()) return known->second;
    const bool hasAny = std::any_of(exchange.cases.begin(), exchange.cases.end(), [&](const ExchangedCase& one) {
        const PieceOrigin& origin = originOf(one.id);
        return origin.hash.empty() || origin.entry > exchange.entry;
    });
    return lost_.emplace(exchange.token, hasAny).first->second;
}

Error SentPieces::gone(const ReturnedLine& line, std::optional<SuggestionId> present) {
    const auto facts = present ? reader_.caseFacts(*present) : std::nullopt;
    if (!facts) return Error("returned-piece-gone", "case", "known").with("case", line.caseAddress);
    return Error("returned-piece-replaced", "case", "known").with("case", line.caseAddress).with("title", facts->suggestion.title);
}

}  // namespace huying::app
