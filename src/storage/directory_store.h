// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "app/ports/register_reader.h"
#include "domain/directory.h"
#include "domain/term_choices.h"
#include "storage/connection.h"

// Sessions, deputies, units, categories, rules, calendar and settings of a register.
namespace huying::storage {

std::optional<std::string> readSetting(Connection& connection, std::string_view name);
void writeSetting(Connection& connection, std::string_view name, std::string_view value);
app::RegisterSettings readSettings(Connection& connection);

std::vector<domain::Session> readSessions(Connection& connection);
domain::SessionId saveSession(Connection& connection, const domain::Session& session);
std::vector<domain::BaseFigure> readBaseFigures(Connection& connection);
void saveBaseFigure(Connection& connection, const domain::BaseFigure& figure);

std::vector<domain::Delegation> readDelegations(Connection& connection, int term);
domain::DelegationId addDelegation(Connection& connection, const domain::Delegation& delegation);
std::vector<domain::Deputy> readDeputies(Connection& connection, int term);
std::vector<domain::Deputy> readDeputiesNamed(Connection& connection, int term, std::string_view name);
std::optional<domain::Deputy> readDeputyWithCertificate(Connection& connection, int term, std::string_view certificate);
std::optional<domain::Deputy> readDeputy(Connection& connection, domain::DeputyId id);
domain::DeputyId addDeputy(Connection& connection, const domain::Deputy& deputy);
void updateDeputy(Connection& connection, const domain::Deputy& deputy);

std::vector<domain::Unit> readUnits(Connection& connection);
domain::UnitId addUnit(Connection& connection, const domain::Unit& unit);
std::vector<domain::Category> readCategories(Connection& connection, int term);
domain::CategoryId addCategory(Connection& connection, const domain::Category& category);
std::vector<domain::ResultClassWording> readResultClasses(Connection& connection, int term);
void saveResultClass(Connection& connection, int term, const domain::ResultClassWording& row);  // by term and letter
std::int64_t versionOfResultClass(Connection& connection, int term, domain::ResultClass code);
std::map<domain::ResultClass, app::ClassUse> readClassUses(Connection& connection, int term);
void saveWording(Connection& connection, const domain::Wording& row);  // by term and key
// Which choices of closed lists terms offer.
void saveTermChoice(Connection& connection, const domain::TermChoice& row);  // by term, list and code
std::vector<domain::TermChoice> readTermChoices(Connection& connection);     // by term, list and place
std::int64_t versionOfChoices(Connection& connection, int term, domain::ChoiceList list);
std::int64_t versionOfWording(Connection& connection, int term, domain::WordingKey key);
std::vector<domain::Wording> readWordings(Connection& connection);

std::vector<domain::DeadlineRule> readDeadlineRules(Connection& connection);
void addDeadlineRule(Connection& connection, const domain::DeadlineRule& rule);
domain::WorkingDayCalendar readCalendar(Connection& connection);
void addCalendarDay(Connection& connection, base::Date date, bool isWorkday, std::string_view name, std::string_view source);
std::vector<domain::Committee> readCommittees(Connection& connection);  // in their order
void saveCommittee(Connection& connection, const domain::Committee& row);  // inserts without id, else updates

}  // namespace huying::storage
