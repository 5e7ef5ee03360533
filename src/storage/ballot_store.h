// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "domain/ballot.h"
#include "storage/connection.h"

// Ballots of the standing committee (满意度测评), review opinions and what was rectified; the rule of each term.
namespace huying::storage {

// Of a session or of all, by date, each with its opinions and these with their rectifications.
std::vector<domain::Ballot> readBallots(Connection& connection, std::optional<domain::SessionId> session);
std::map<int, domain::BallotRule> readBallotRules(Connection& connection);  // by term

std::int64_t versionOfReviewOpinion(Connection& connection, domain::ReviewOpinionId id);  // with its rectifications

// Each inserts without id, else updates.
domain::BallotId saveBallot(Connection& connection, const domain::Ballot& row);  // its own columns
domain::ReviewOpinionId saveReviewOpinion(Connection& connection, const domain::ReviewOpinion& row);
domain::RectificationId saveRectification(Connection& connection, const domain::Rectification& row);
void saveBallotRule(Connection& connection, int term, const domain::BallotRule& rule);  // by term

}  // namespace huying::storage
