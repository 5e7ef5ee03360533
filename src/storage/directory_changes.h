// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/ports/register_reader.h"
#include "domain/directory.h"
#include "storage/connection.h"

// The directory as it changes: former names and successors of units, deputies who were found to be someone else, entries
// corrected or taken out.
namespace huying::storage {

// What stands beside the rows of the units, read at once for all of them.
struct UnitHistory {
    std::map<domain::UnitId, std::vector<domain::FormerUnitName>> names;
    std::map<domain::UnitId, std::vector<domain::UnitContact>> contacts;
    std::map<domain::UnitId, std::vector<domain::UnitSuccessor>> successors;

    void addTo(domain::Unit& unit) const;
};
UnitHistory readUnitHistory(Connection& connection);

void updateUnit(Connection& connection, const domain::Unit& unit);  // its own row
void replaceUnitAliases(Connection& connection, domain::UnitId id, const std::vector<std::string>& aliases);
void replaceUnitContacts(Connection& connection, domain::UnitId id, const std::vector<domain::UnitContact>& contacts);
void addFormerUnitName(Connection& connection, domain::UnitId id, const domain::FormerUnitName& name);
void addUnitSuccessor(Connection& connection, domain::UnitId id, const domain::UnitSuccessor& successor);

void addFormerDelegation(Connection& connection, domain::DeputyId id, const domain::FormerDelegation& former);
// Everything `wrong` proposed, signed, was owed, said and rated becomes that of `right`; the row of `wrong` points there.
void mergeDeputy(Connection& connection, domain::DeputyId wrong, domain::DeputyId right);
void removeDeputy(Connection& connection, domain::DeputyId id);
void removeDelegation(Connection& connection, domain::DelegationId id);
app::DelegationUse useOfDelegation(Connection& connection, domain::DelegationId id);
void updateDelegation(Connection& connection, const domain::Delegation& delegation);

void updateCategory(Connection& connection, const domain::Category& category);
void removeCategory(Connection& connection, domain::CategoryId id);
void removeBaseFigure(Connection& connection, int term, int number);

// Cases in which the deputy stands in any part; merged rows that point to the deputy count as uses too.
std::vector<domain::SuggestionId> casesOfDeputy(Connection& connection, domain::DeputyId id);
bool isDeputyMergedInto(Connection& connection, domain::DeputyId id);
std::vector<domain::SuggestionId> casesOfCategory(Connection& connection, domain::CategoryId id);

}  // namespace huying::storage
