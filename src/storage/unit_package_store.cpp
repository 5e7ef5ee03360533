// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/unit_package_store.h"

#include "storage/query.h"

namespace huying::storage {

std::optional<UnitPackage> readUnitPackage(Connection& connection) {
    Query query(connection,
                "SELECT p.unit_id, CASE u.short_name WHEN '' THEN u.name ELSE u.short_name END, p.register_id, p.token, p.number,"
                " p.made_at, p.office_key, p.opened_as, p.base_entry, p.returned_entry, p.returns, p.returns_before"
                " FROM unit_package p JOIN unit u ON u.id = p.unit_id");
    if (!query.next()) return std::nullopt;
    UnitPackage row;
    query.into(0, row.unit, row.unitName, row.registerId, row.token, row.number, row.madeAt, row.officeKey, row.openedAs, row.baseEntry,
               row.returnedEntry, row.returns, row.returnsBefore);
    return row;
}

void saveUnitPackage(Connection& connection, const UnitPackage& package) {
    Query row(connection,
              "INSERT OR REPLACE INTO unit_package (id, unit_id, register_id, token, number, made_at, office_key, opened_as, base_entry,"
              " returned_entry, returns, returns_before) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(package.unit, package.registerId, package.token, package.number, package.madeAt, package.officeKey, package.openedAs,
             package.baseEntry, package.returnedEntry, package.returns, package.returnsBefore)
        .run();
}

void takeOverReturnNumber(Connection& from, Connection& to) {
    const auto given = readUnitPackage(from);
    auto package = readUnitPackage(to);
    if (!given || !package || given->openedAs != package->openedAs || given->returns <= package->returns) return;
    package->returns = given->returns;
    saveUnitPackage(to, *package);
}

}  // namespace huying::storage
