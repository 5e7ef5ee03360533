// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/questions/report_snapshot.h"
#include "storage/connection.h"

// Reports that were frozen. Their content is packed as the records of the history are, and read only when it is asked for.
namespace huying::storage {

// BLAKE2b of a text or of other bytes, in hexadecimal digits.
std::string contentHash(std::string_view content);

domain::ReportSnapshotId addReportSnapshot(Connection& connection, const app::ReportSnapshot& snapshot, const std::string& content);
std::vector<app::ReportSnapshot> readReportSnapshots(Connection& connection);  // the one made last first
// Nothing where there is none of that number. Throws app::StorageFailure (register-damaged) where it is not what was kept.
std::optional<std::string> readSnapshotContent(Connection& connection, domain::ReportSnapshotId id);

}  // namespace huying::storage
