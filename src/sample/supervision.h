// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "full_cases.h"
#include "piece.h"
#include "sources.h"

#include <string>
#include <vector>

namespace huying::sample {

/// Reads topics.json: marks the ledger pieces named there by their titles, so that the ledger tells their topic, and
/// returns the commands for the rest: what a ledger has no column for, the hand-written cases and the activities.
/// Throws std::runtime_error when a piece, unit or committee does not exist.
std::vector<Json> superviseCases(const Sources& sources, const std::vector<FullCase>& fullCases, std::vector<Piece>& pieces);

/// Every figure of supervision that does not hold, as a sentence; counted from the ledger pieces and the commands.
std::vector<std::string> failedSupervision(const std::vector<Piece>& pieces, const std::vector<Json>& commands);

}  // namespace huying::sample
