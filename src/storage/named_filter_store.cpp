// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/named_filter_store.h"

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

using base::Error;

constexpr std::size_t mostCharacters = 40;

bool exists(Connection& connection, std::int64_t id) {
    Query query(connection, "SELECT 1 FROM named_filter WHERE id = ?");
    query.bind(id);
    return query.next();
}

Error unknown() { return Error("unknown-filter", "name", "known"); }

}  // namespace

std::vector<app::NamedFilter> readNamedFilters(Connection& connection) {
    Query query(connection, "SELECT id, name, definition FROM named_filter ORDER BY sort_number, id");
    std::vector<app::NamedFilter> filters;
    while (query.next()) {
        app::NamedFilter& row = filters.emplace_back();
        query.into(0, row.id, row.name, row.definition);
    }
    return filters;
}

std::int64_t markOfNamedFilters(Connection& connection) {
    std::size_t mark = 0;
    for (const app::NamedFilter& filter : readNamedFilters(connection)) {
        for (const std::string& part : {std::to_string(filter.id), filter.name, filter.definition})
            mark = mark * 1'000'003 + std::hash<std::string>{}(part);
    }
    return static_cast<std::int64_t>(mark);
}

base::Result<app::NamedFilter> saveNamedFilter(Connection& connection, const app::NamedFilter& filter) {
    app::NamedFilter saved = filter;
    saved.name = base::trimmed(filter.name);
    if (saved.name.empty()) return base::failure(Error("field-required", "name", "required").with("field", "name"));
    if (base::characterCount(saved.name) > mostCharacters)
        return base::failure(Error("filter-name-too-long", "name", "length").with("most", std::to_string(mostCharacters)));
    Query taken(connection, "SELECT 1 FROM named_filter WHERE name = ? AND id <> ?");
    taken.bind(saved.name, saved.id);
    if (taken.next()) return base::failure(Error("filter-name-taken", "name", "unique").with("value", saved.name));
    if (saved.id != 0) {
        if (!exists(connection, saved.id)) return base::failure(unknown());
        Query update(connection, "UPDATE named_filter SET name = ?, definition = ? WHERE id = ?");
        update.bind(saved.name, saved.definition, saved.id).run();
        return saved;
    }
    Query insert(connection,
                 "INSERT INTO named_filter (name, definition, sort_number)"
                 " VALUES (?, ?, (SELECT ifnull(max(sort_number), 0) + 1 FROM named_filter)) RETURNING id");
    insert.bind(saved.name, saved.definition);
    insert.next();
    saved.id = insert.get<std::int64_t>(0);
    insert.run();
    return saved;
}

base::Result<void> removeNamedFilter(Connection& connection, std::int64_t id) {
    if (!exists(connection, id)) return base::failure(unknown());
    Query remove(connection, "DELETE FROM named_filter WHERE id = ?");
    remove.bind(id).run();
    return {};
}

base::Result<void> orderNamedFilters(Connection& connection, const std::vector<std::int64_t>& ids) {
    std::vector<std::int64_t> all = ids;
    for (const app::NamedFilter& filter : readNamedFilters(connection)) {
        if (std::find(ids.begin(), ids.end(), filter.id) == ids.end()) all.push_back(filter.id);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        Query update(connection, "UPDATE named_filter SET sort_number = ? WHERE id = ?");
        update.bind(static_cast<std::int64_t>(i + 1), all[i]).run();
    }
    return {};
}

}  // namespace huying::storage
