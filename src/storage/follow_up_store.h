// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <vector>

#include "domain/case_facts.h"
#include "storage/change_recording.h"
#include "storage/connection.h"

// Promises of replies and what became of them, meetings about ratings, and who rates in a term. What belongs to a case is
// read with the case (case_reader.cpp).
namespace huying::storage {

domain::CommitmentId addCommitment(Connection& connection, domain::SuggestionId id, const domain::Commitment& row);
void updateCommitment(Connection& connection, const domain::Commitment& row);
void addSecondReply(Connection& connection, domain::SuggestionId id, const domain::SecondReply& row);
void updateSecondReply(Connection& connection, const domain::SecondReply& row);
void saveRatingRule(Connection& connection, int term, const domain::RatingRule& row);  // by term

std::map<int, domain::RatingRule> readRatingRules(Connection& connection);
// The pieces of all sessions that promise anything or were answered again, ascending.
std::vector<domain::SuggestionId> casesWithFollowUp(Connection& connection);
std::vector<domain::SuggestionId> casesCarriedOver(Connection& connection, domain::SessionId session, std::optional<base::Date> since,
                                                   base::Date asOf);
// The last entry that touched the promise or a step of it.
std::int64_t versionOfCommitment(Connection& connection, domain::CommitmentId id);

// The pieces whose summaries rest on what changed of a term: who rates, which classes promise. They are not touched themselves.
std::set<domain::SuggestionId> casesUnderRules(Connection& connection, const std::vector<RowChange>& changes);

}  // namespace huying::storage
