// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/report_snapshot_store.h"

#include <sodium.h>

#include "base/hex.h"
#include "storage/packed_record.h"
#include "storage/query.h"

namespace huying::storage {

std::string contentHash(std::string_view content) {
    std::string bytes(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), reinterpret_cast<const unsigned char*>(content.data()),
                       content.size(), nullptr, 0);
    return base::hex(bytes);
}

domain::ReportSnapshotId addReportSnapshot(Connection& connection, const app::ReportSnapshot& snapshot, const std::string& content) {
    const Changeset bytes = packed(content, {});
    Query insert(connection,
                 "INSERT INTO report_snapshot (session_id, as_of, on_date, made_at, made_by, name, note, registered, completed,"
                 " content_hash, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    insert.bind(snapshot.session, snapshot.asOf, snapshot.on, snapshot.madeAt, snapshot.madeBy, snapshot.name, snapshot.note,
                snapshot.registered, snapshot.completed, contentHash(content));
    insert.bindBytes(bytes.data(), bytes.size());
    insert.next();
    const auto id = insert.get<domain::ReportSnapshotId>(0);
    insert.run();
    return id;
}

std::vector<app::ReportSnapshot> readReportSnapshots(Connection& connection) {
    Query query(connection,
                "SELECT r.id, r.session_id, s.term, s.number, r.as_of, r.on_date, r.made_at, r.made_by, r.name, r.note, r.registered,"
                " r.completed, r.content_hash FROM report_snapshot r JOIN session s ON s.id = r.session_id ORDER BY r.id DESC");
    std::vector<app::ReportSnapshot> snapshots;
    while (query.next()) {
        app::ReportSnapshot& row = snapshots.emplace_back();
        query.into(0, row.id, row.session, row.address.term, row.address.number, row.asOf, row.on, row.madeAt, row.madeBy, row.name,
                   row.note, row.registered, row.completed, row.hash);
    }
    return snapshots;
}

std::optional<std::string> readSnapshotContent(Connection& connection, domain::ReportSnapshotId id) {
    Query query(connection, "SELECT content, content_hash FROM report_snapshot WHERE id = ?");
    query.bind(id);
    if (!query.next()) return std::nullopt;
    std::optional<Record> record = unpacked(query.bytesAt(0));
    if (!record || contentHash(record->json) != query.get<std::string>(1)) throwDamaged(connection, "report_snapshot");
    return std::move(record->json);
}

}  // namespace huying::storage
