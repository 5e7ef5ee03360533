// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include "app/ports/register_reader.h"
#include "domain/deadline_rules.h"
#include "storage/connection.h"

// Profiles of time limits, which of them is in use, and the announced days, as staff change them.
namespace huying::storage {

std::vector<domain::RuleProfile> readRuleProfiles(Connection& connection);  // in the order they came
void addRuleProfile(Connection& connection, const domain::RuleProfile& profile);
std::vector<domain::ProfileChoice> readProfileChoices(Connection& connection);  // by day, the one of the beginning first
// From its day on the profile is in use; choices of that day and later ones go.
void chooseProfile(Connection& connection, const domain::ProfileChoice& choice);

void updateDeadlineRule(Connection& connection, const domain::DeadlineRule& rule);
std::vector<app::RuleUse> readRuleUses(Connection& connection);

std::vector<domain::AnnouncedDay> readAnnouncedDays(Connection& connection);  // by date
void saveCalendarDay(Connection& connection, const domain::AnnouncedDay& day);  // in place of the one of its date
void removeCalendarDay(Connection& connection, base::Date date);
std::int64_t versionOfCalendarDay(Connection& connection, base::Date date);
std::set<int> readYearsInUse(Connection& connection);

}  // namespace huying::storage
