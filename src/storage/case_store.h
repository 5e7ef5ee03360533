// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/ports/register_store.h"
#include "domain/case_facts.h"
#include "domain/life_cycle.h"
#include "domain/suggestion_number.h"
#include "storage/connection.h"

// The facts of cases, and the summary derived from them.
namespace huying::storage {

std::vector<domain::SuggestionId> findCases(Connection& connection, const domain::CaseAddress& address);
std::optional<domain::CaseFacts> readCase(Connection& connection, domain::SuggestionId id);
// Those that exist of a list, in its order and each once, in one pass over the rows of all of them.
std::vector<domain::CaseFacts> readCasesOf(Connection& connection, const std::vector<domain::SuggestionId>& ids);
// All cases of a session, by kind and serial, in one pass over each table.
std::vector<domain::CaseFacts> readCasesOfSession(Connection& connection, domain::SessionId session, app::LongTexts texts);

bool isNumberUsed(Connection& connection, domain::SessionId session, domain::SuggestionKind kind, int serial);
int nextSerial(Connection& connection, domain::SessionId session, domain::SuggestionKind kind);
std::vector<int> serialGaps(Connection& connection, domain::SessionId session, domain::SuggestionKind kind);

domain::SuggestionId addSuggestion(Connection& connection, const domain::Suggestion& suggestion);
void updateSuggestion(Connection& connection, const domain::Suggestion& suggestion);
void replaceCoSigners(Connection& connection, domain::SuggestionId id, const std::vector<domain::CoSigner>& coSigners);
domain::TaskId addTask(Connection& connection, const domain::Task& task);
void updateTask(Connection& connection, const domain::Task& task);
void addReceipt(Connection& connection, domain::SuggestionId id, const domain::Receipt& receipt);
void updateReceipt(Connection& connection, const domain::Receipt& receipt);
void addContact(Connection& connection, domain::SuggestionId id, const domain::Contact& contact);
void addJointOpinion(Connection& connection, domain::SuggestionId id, const domain::JointOpinion& opinion);
void returnJointOpinion(Connection& connection, domain::SuggestionId id, const domain::JointOpinion& opinion);
domain::ReplyId addReply(Connection& connection, domain::SuggestionId id, const domain::Reply& reply);
void updateReply(Connection& connection, const domain::Reply& reply);
void replaceSigner(Connection& connection, domain::SuggestionId id, const app::Signer& wrong, const app::Signer& right);
void removeOpenDeliveries(Connection& connection, domain::SuggestionId id, const app::Signer& signer);
void addExtension(Connection& connection, domain::SuggestionId id, const domain::Extension& extension);
void updateContact(Connection& connection, const domain::Contact& row);
void updateJointOpinion(Connection& connection, const domain::JointOpinion& row);
void updateExtension(Connection& connection, const domain::Extension& extension);
void addReturnRequest(Connection& connection, domain::SuggestionId id, const domain::ReturnRequest& request);
void updateReturnRequest(Connection& connection, const domain::ReturnRequest& request);
void addUnitProposal(Connection& connection, domain::SuggestionId id, const domain::UnitProposal& proposal);
void updateUnitProposal(Connection& connection, const domain::UnitProposal& proposal);
void addFeedback(Connection& connection, domain::SuggestionId id, const domain::Feedback& feedback);
void updateFeedback(Connection& connection, const domain::Feedback& feedback);
void addRehandlingOrder(Connection& connection, domain::SuggestionId id, const domain::RehandlingOrder& order);
void addCompletion(Connection& connection, domain::SuggestionId id, const domain::Completion& completion);
void updateCompletion(Connection& connection, const domain::Completion& completion);
void addArchiving(Connection& connection, domain::SuggestionId id, const domain::Archiving& row);
void updateArchiving(Connection& connection, const domain::Archiving& row);
void removeCompletion(Connection& connection, domain::CompletionId id);
// A reply that is sent back is kept in its review; its lines of delivery go, and void ones are kept beside the review.
void addReplyReview(Connection& connection, domain::SuggestionId id, const domain::ReplyReview& review, const domain::Reply* sentBack);
void saveMerger(Connection& connection, domain::SuggestionId id, const domain::Merger& merger);
void saveLink(Connection& connection, domain::SuggestionId id, const domain::CaseLink& link);
void addWithdrawal(Connection& connection, domain::SuggestionId id, const domain::Withdrawal& withdrawal);

std::optional<domain::CaseSummary> readSummary(Connection& connection, domain::SuggestionId id);
// Computes the summary of a case anew and keeps it; removes it where the case is gone.
void refreshSummary(Connection& connection, domain::SuggestionId id);
std::vector<domain::SuggestionId> casesWithSummary(Connection& connection);
std::vector<domain::SuggestionId> allCases(Connection& connection);

}  // namespace huying::storage
