// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/attachment_store.h"

#include <algorithm>
#include <array>

#include <sodium.h>

#include "app/ports/storage_failure.h"
#include "base/hex.h"
#include "base/text.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

constexpr std::size_t partSize = 1'048'576;

constexpr auto attachmentColumns = "SELECT t.id, t.activity_id, t.kind, t.format, t.name, t.sha256, t.size FROM attachment t ";

domain::Attachment attachmentOf(const Query& query) {
    domain::Attachment row;
    query.into(0, row.id, row.activity, row.kind, row.format, row.name, row.sha256, row.size);
    return row;
}

std::vector<domain::Attachment> attachmentsOf(Query& query) {
    std::vector<domain::Attachment> rows;
    while (query.next()) rows.push_back(attachmentOf(query));
    return rows;
}

// Of bytes that come part by part.
class Hashing {
public:
    Hashing() { crypto_hash_sha256_init(&state_); }
    void take(std::string_view bytes) {
        crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    }
    std::string finish() {
        std::string bytes(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256_final(&state_, reinterpret_cast<unsigned char*>(bytes.data()));
        return base::hex(bytes);
    }

private:
    crypto_hash_sha256_state state_{};
};

void keepBytes(Connection& connection, const std::string& sha256, std::string_view bytes) {
    Query known(connection, "SELECT 1 FROM attachment_content WHERE sha256 = ? LIMIT 1");
    known.bind(sha256);
    if (known.next()) return;
    for (std::size_t place = 0, part = 0; place < bytes.size(); place += partSize, ++part) {
        const std::string_view one = bytes.substr(place, partSize);
        Query insert(connection, "INSERT INTO attachment_content (sha256, part, bytes) VALUES (?, ?, ?)");
        insert.bind(sha256, part);
        insert.bindBytes(one.data(), one.size());
        insert.run();
    }
}

// How people call a file that is kept under a hash; the hash where it is attached nowhere.
std::string nameOf(Connection& connection, const std::string& sha256) {
    Query query(connection, "SELECT DISTINCT name FROM attachment WHERE sha256 = ? ORDER BY name");
    query.bind(sha256);
    std::vector<std::string> names;
    while (query.next()) names.push_back(query.get<std::string>(0));
    return names.empty() ? sha256 : base::joined(names, "、");
}

}  // namespace

std::string sha256Of(std::string_view bytes) {
    Hashing hashing;
    hashing.take(bytes);
    return hashing.finish();
}

std::vector<domain::Attachment> readPhotos(Connection& connection, domain::SessionId session) {
    Query query(connection, std::string(attachmentColumns) +
                                "JOIN activity a ON a.id = t.activity_id LEFT JOIN topic o ON o.id = a.topic_id"
                                " LEFT JOIN suggestion s ON s.id = a.suggestion_id WHERE ifnull(o.session_id, s.session_id) = ?"
                                " ORDER BY t.id");
    query.bind(session);
    return attachmentsOf(query);
}

std::vector<domain::Attachment> readPhotosOf(Connection& connection, domain::ActivityId id) {
    Query query(connection, std::string(attachmentColumns) + "WHERE t.activity_id = ? ORDER BY t.id");
    query.bind(id);
    return attachmentsOf(query);
}

std::optional<domain::Attachment> readAttachment(Connection& connection, domain::AttachmentId id) {
    Query query(connection, std::string(attachmentColumns) + "WHERE t.id = ?");
    query.bind(id);
    return query.next() ? std::optional(attachmentOf(query)) : std::nullopt;
}

std::optional<std::string> readBytes(Connection& connection, const std::string& sha256) {
    Query query(connection, "SELECT bytes FROM attachment_content WHERE sha256 = ? ORDER BY part");
    query.bind(sha256);
    std::string bytes;
    bool areThere = false;
    while (query.next()) {
        bytes += query.bytesAt(0);
        areThere = true;
    }
    if (!areThere) return std::nullopt;
    if (sha256Of(bytes) != sha256)
        throw app::StorageFailure(base::Error("attachment-damaged", "photo", "storage").with("name", nameOf(connection, sha256)));
    return bytes;
}

std::optional<std::string> readAttachmentBytes(Connection& connection, domain::AttachmentId id) {
    const auto row = readAttachment(connection, id);
    if (!row) return std::nullopt;
    auto bytes = readBytes(connection, row->sha256);
    if (!bytes) throw app::StorageFailure(base::Error("attachment-damaged", "photo", "storage").with("name", row->name));
    return bytes;
}

domain::AttachmentId addAttachment(Connection& connection, const domain::Attachment& row, std::string_view bytes) {
    keepBytes(connection, row.sha256, bytes);
    Query insert(connection, "INSERT INTO attachment (activity_id, kind, format, name, sha256, size) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(row.activity, row.kind, row.format, row.name, row.sha256, row.size).run();
    return domain::AttachmentId(connection.lastInsertedRow());
}

void removeAttachment(Connection& connection, domain::AttachmentId id) {
    Query remove(connection, "DELETE FROM attachment WHERE id = ?");
    remove.bind(id).run();
}

void compareAttachments(Connection& connection, std::vector<app::Difference>& found) {
    Query hashes(connection, "SELECT DISTINCT sha256 FROM attachment_content ORDER BY sha256");
    while (hashes.next()) {
        const auto sha256 = hashes.get<std::string>(0);
        Hashing hashing;
        Query parts(connection, "SELECT bytes FROM attachment_content WHERE sha256 = ? ORDER BY part");
        parts.bind(sha256);
        while (parts.next()) hashing.take(parts.bytesAt(0));
        if (const std::string is = hashing.finish(); is != sha256)
            found.push_back({"attachment", "attachment_content", nameOf(connection, sha256), "bytes", sha256, is});
    }
    Query missing(connection,
                  "SELECT name, sha256 FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM attachment_content) ORDER BY id");
    while (missing.next())
        found.push_back({"attachment", "attachment_content", missing.get<std::string>(0), "bytes", missing.get<std::string>(1), "missing"});
}

}  // namespace huying::storage
