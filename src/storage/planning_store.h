// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/case_facts.h"
#include "domain/hand_over_route.h"
#include "domain/number_pattern.h"
#include "storage/connection.h"

// Plans of units, what the units said, and routes of handing over, and the settings of terms about withdrawing and numbers. What belongs to
// a case is read with the case (case_reader.cpp).
namespace huying::storage {

domain::UnitPlanId addUnitPlan(Connection& connection, domain::SuggestionId id, const domain::UnitPlan& row);  // with its units
void updateUnitPlan(Connection& connection, domain::SuggestionId id, const domain::UnitPlan& row);  // the same
domain::ConsultationId addConsultation(Connection& connection, domain::SuggestionId id, const domain::Consultation& row);
void updateConsultation(Connection& connection, const domain::Consultation& row);
// The last entry that touched the plan or a unit of it.
std::int64_t versionOfPlan(Connection& connection, domain::UnitPlanId id);

void saveWithdrawalRule(Connection& connection, int term, const domain::WithdrawalRule& row);  // by term
std::map<int, domain::WithdrawalRule> readWithdrawalRules(Connection& connection);

void saveNumberPattern(Connection& connection, const domain::NumberPattern& row);  // by term, session and kind; empty: removed
std::vector<domain::NumberPattern> readNumberPatterns(Connection& connection);  // by term, whole terms first, plenary first
void saveHandOverRoute(Connection& connection, const domain::HandOverRoute& row);  // by system
void removeHandOverRoute(Connection& connection, domain::UnitSystem system);
std::vector<domain::HandOverRoute> readHandOverRoutes(Connection& connection);  // in protocol order
// Which piece is quoted by this number.
std::optional<domain::SuggestionId> caseQuotedAs(Connection& connection, const std::string& numberText);

}  // namespace huying::storage
