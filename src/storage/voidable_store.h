// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "domain/case_facts.h"
#include "storage/connection.h"

// Facts that may be made void: their rows, their corrections.
namespace huying::storage {

void addNote(Connection& connection, domain::SuggestionId id, const domain::ProgressNote& row);
void addDelivery(Connection& connection, domain::SuggestionId id, const domain::Delivery& row);
void removeDelivery(Connection& connection, domain::DeliveryId id);
void addCoordination(Connection& connection, domain::SuggestionId id, domain::Coordination row);
domain::UrgingId addUrging(Connection& connection, domain::SuggestionId id, const domain::Urging& row);
void addRatingMeeting(Connection& connection, domain::SuggestionId id, const domain::RatingMeeting& row);
void addClockPause(Connection& connection, domain::SuggestionId id, const domain::ClockPause& row);
void addCountersign(Connection& connection, domain::SuggestionId id, const domain::Countersign& row);
void addPublication(Connection& connection, domain::SuggestionId id, const domain::PublicationRecord& row);
void addCommitmentStep(Connection& connection, domain::SuggestionId id, const domain::CommitmentStep& row);

void updateFact(Connection& connection, const domain::ProgressNote& row);
void updateFact(Connection& connection, const domain::Delivery& row);
void updateFact(Connection& connection, domain::SuggestionId id, const domain::Coordination& row);  // its units included
void updateFact(Connection& connection, const domain::Urging& row);
void updateFact(Connection& connection, const domain::RatingMeeting& row);
void updateFact(Connection& connection, const domain::Countersign& row);
void updateFact(Connection& connection, const domain::ClockPause& row);
void updateFact(Connection& connection, const domain::PublicationRecord& row);
void updateFact(Connection& connection, const domain::CommitmentStep& row);

std::int64_t versionOfCoordination(Connection& connection, domain::CoordinationId id);  // its units included

}  // namespace huying::storage
