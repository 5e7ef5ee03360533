// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/import_mapping_store.h"

#include "base/text.h"
#include "storage/query.h"

namespace huying::storage {

using base::Error;

std::vector<app::SavedMapping> readImportMappings(Connection& connection) {
    Query query(connection, "SELECT id, name, kind, header, mapping FROM import_mapping ORDER BY name");
    std::vector<app::SavedMapping> mappings;
    while (query.next()) {
        app::SavedMapping row;
        std::string kind;
        query.into(0, row.id, row.name, kind, row.header, row.mapping);
        const auto known = base::fromCode<app::ImportKind>(kind);
        if (!known) continue;  // of a later version
        row.kind = *known;
        mappings.push_back(std::move(row));
    }
    return mappings;
}

base::Result<app::SavedMapping> saveImportMapping(Connection& connection, const app::SavedMapping& mapping) {
    constexpr std::size_t mostCharacters = 40;
    app::SavedMapping saved = mapping;
    saved.name = base::trimmed(mapping.name);
    if (saved.name.empty()) return base::failure(Error("field-required", "name", "required").with("field", "name"));
    if (base::characterCount(saved.name) > mostCharacters)
        return base::failure(Error("mapping-name-too-long", "name", "length").with("most", std::to_string(mostCharacters)));
    Query insert(connection,
                 "INSERT INTO import_mapping (name, kind, header, mapping) VALUES (?, ?, ?, ?)"
                 " ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, header = excluded.header, mapping = excluded.mapping"
                 " RETURNING id");
    insert.bind(saved.name, std::string(base::codeOf(saved.kind)), saved.header, saved.mapping);
    insert.next();
    saved.id = insert.get<std::int64_t>(0);
    insert.run();
    return saved;
}

base::Result<void> removeImportMapping(Connection& connection, std::int64_t id) {
    Query remove(connection, "DELETE FROM import_mapping WHERE id = ? RETURNING id");
    remove.bind(id);
    if (!remove.next()) return base::failure(Error("unknown-mapping", "name", "known"));
    remove.run();
    return {};
}

}  // namespace huying::storage
