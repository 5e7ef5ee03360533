// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "full_cases.h"
#include "piece.h"
#include "sources.h"

#include <string>
#include <vector>

namespace huying::sample {

/// What {地} stands for: the title without its places, to see how often the same words come back.
std::string withoutPlaces(const Sources& sources, const std::string& title);

/// Combines subjects and places to every ledger piece, numbered, with its units; in order of number.
std::vector<Piece> composePieces(const Sources& sources, const std::vector<FullCase>& fullCases);

/// Gives every piece its lead proposer and co-signers.
void namePeople(const Sources& sources, std::vector<Piece>& pieces);

/// Spreads formation sources, result classes, ratings and publication so that the public figures come out.
void ratePieces(const std::vector<FullCase>& fullCases, std::vector<Piece>& pieces);

/// Dates every piece, from submission to completion, with some late ones and extensions.
void datePieces(const Sources& sources, const std::vector<FullCase>& fullCases, std::vector<Piece>& pieces);

/// Commands about ledger pieces that follow the import: contacts, deliveries, progress, joint opinions.
std::vector<Json> laterCommands(const Sources& sources, const std::vector<Piece>& pieces);

/// The commands of the whole register in the order of events.jsonl.
std::vector<Json> allCommands(const Sources& sources, const std::vector<FullCase>& fullCases, const std::vector<Piece>& pieces,
                              const std::vector<Json>& supervision);

void writeLedger(const Sources& sources, const std::vector<Piece>& pieces, const std::string& file);

/// Every figure that does not hold, as a sentence; empty when all hold.
std::vector<std::string> failedFigures(const Sources& sources, const std::vector<FullCase>& fullCases, const std::vector<Piece>& pieces,
                                       const std::vector<Json>& commands);

/// The same for the shares of contacts, joint opinions and deliveries, and for the dates of the commands about ledger pieces.
std::vector<std::string> failedShares(const Sources& sources, const std::vector<Piece>& pieces, const std::vector<Json>& commands);

} // namespace huying::sample
