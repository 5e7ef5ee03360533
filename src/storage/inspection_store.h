// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/inspection.h"
#include "storage/connection.h"

// Year-end inspections (综合检查): what is inspected, by which draw it came in, what was found and what followed.
namespace huying::storage {

// Of a session or of all, as they were planned, each with everything that belongs to it.
std::vector<domain::Inspection> readInspections(Connection& connection, std::optional<domain::SessionId> session);

std::int64_t versionOfInspection(Connection& connection, domain::InspectionId id);          // with who goes along
std::int64_t versionOfInspectionLine(Connection& connection, domain::InspectionLineId id);  // with what was found and followed

// Each inserts without id, else updates its own columns.
domain::InspectionId saveInspection(Connection& connection, const domain::Inspection& row);  // with who goes along
domain::InspectionDrawId addInspectionDraw(Connection& connection, const domain::InspectionDraw& row);
domain::InspectionLineId saveInspectionLine(Connection& connection, const domain::InspectionLine& row);
domain::InspectionFindingId saveInspectionFinding(Connection& connection, const domain::InspectionFinding& row);
domain::InspectionFollowUpId saveInspectionFollowUp(Connection& connection, const domain::InspectionFollowUp& row);

}  // namespace huying::storage
