// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/pre_contact.h"
#include "domain/refusal_reasons.h"
#include "domain/submission.h"
#include "storage/change_recording.h"
#include "storage/connection.h"

// Papers that were handed in, with their reviews, and the talks before them.
namespace huying::storage {

// Of a session or of all, newest session first, by serial.
std::vector<domain::Submission> readSubmissions(Connection& connection, std::optional<domain::SessionId> session);
std::optional<domain::Submission> readSubmission(Connection& connection, domain::SubmissionId id);
// Term 0: of any session.
std::vector<domain::SubmissionId> findSubmissions(Connection& connection, const domain::SubmissionAddress& address);
std::optional<domain::SubmissionId> submissionOf(Connection& connection, domain::SuggestionId id);
int nextSubmissionSerial(Connection& connection, domain::SessionId session);
std::int64_t versionOfSubmission(Connection& connection, domain::SubmissionId id);

// Inserts without id, else updates; co-signers with it.
domain::SubmissionId saveSubmission(Connection& connection, const domain::Submission& row);
void saveSubmissionStep(Connection& connection, domain::SubmissionId id, const domain::SubmissionStep& row);  // the same
void registerSubmission(Connection& connection, domain::SubmissionId id, domain::SuggestionId suggestion);

std::vector<domain::PreContact> readPreContacts(Connection& connection, std::optional<domain::SessionId> session);  // the same order
std::optional<domain::PreContact> readPreContact(Connection& connection, domain::PreContactId id);
// Those that led to one of these.
std::vector<domain::PreContact> readPreContactsBefore(Connection& connection, domain::SubmissionId paper, domain::SuggestionId suggestion);
std::int64_t versionOfPreContact(Connection& connection, domain::PreContactId id);
domain::PreContactId savePreContact(Connection& connection, const domain::PreContact& row);  // with what came of it

// A deputy or category that papers or talks name.
bool isDeputyOnPapers(Connection& connection, domain::DeputyId id);
bool haveBothSignedAPaper(Connection& connection, domain::DeputyId one, domain::DeputyId other);
bool isCategoryOnPapers(Connection& connection, domain::CategoryId id);

// Papers whose own rows, reviews, registration or talk before them these changes are about.
std::set<domain::SubmissionId> submissionsTouched(Connection& connection, const std::vector<RowChange>& changes);

// What is said of the reasons for not accepting a paper, by term and code.
void saveRefusalReason(Connection& connection, const domain::RefusalWording& row);
std::int64_t versionOfReason(Connection& connection, int term, const std::string& code);  // of the row that holds in the term
void removeRefusalReason(Connection& connection, const std::string& code);
std::vector<domain::RefusalWording> readRefusalReasons(Connection& connection);
std::map<std::string, int> readRefusalUses(Connection& connection);

}  // namespace huying::storage
