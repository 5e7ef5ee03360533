// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/assessment.h"
#include "storage/connection.h"

// Sheets of the assessment of units, what was recorded by hand and what was frozen.
namespace huying::storage {

std::vector<domain::AssessmentSheet> readAssessmentSheets(Connection& connection, domain::SessionId session);
std::vector<domain::AssessmentEntry> readAssessmentEntries(Connection& connection, domain::AssessmentSheetId sheet);
std::optional<domain::AssessmentEntry> readAssessmentEntry(Connection& connection, domain::AssessmentEntryId id);
std::vector<domain::AssessmentResult> readAssessmentResults(Connection& connection, domain::AssessmentSheetId sheet);  // without boards
std::optional<domain::AssessmentResult> readAssessmentResult(Connection& connection, domain::AssessmentResultId id);

// Each inserts without id, else updates.
domain::AssessmentSheetId saveAssessmentSheet(Connection& connection, const domain::AssessmentSheet& row);
void saveAssessmentEntry(Connection& connection, const domain::AssessmentEntry& row);
void removeAssessmentSheet(Connection& connection, domain::AssessmentSheetId id);
void addAssessmentResult(Connection& connection, const domain::AssessmentResult& row);

}  // namespace huying::storage
