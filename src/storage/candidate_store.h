// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/supervision_candidate.h"
#include "storage/connection.h"

// Pieces proposed for priority supervision, and what was decided about them.
namespace huying::storage {

std::vector<domain::Candidate> readCandidates(Connection& connection, domain::SessionId session);  // in the order of recording
domain::CandidateId saveCandidate(Connection& connection, const domain::Candidate& row);            // inserts without id, else updates

}  // namespace huying::storage
