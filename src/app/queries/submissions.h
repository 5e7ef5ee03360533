// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "base/result.h"
#include "domain/pre_contact.h"
#include "domain/submission.h"

// Papers before they are suggestions and talks before them, with every name resolved: for the window, `show` and the sheets.
namespace huying::app {

class RegisterReader;

struct PreContactView {
    domain::PreContact talk;
    domain::PreContactState state = domain::PreContactState::raised;
    std::string deputyName;  // with delegation
    std::string unitName;    // as it was called when the talk was raised
    std::int64_t version = 0;  // for `expect`
};

struct SubmissionView {
    domain::Submission paper;
    domain::SubmissionState state = domain::SubmissionState::submitted;
    domain::SubmissionNext next = domain::SubmissionNext::firstReview;
    domain::Turn turn = domain::Turn::office;
    std::string sessionName;
    std::string leadName;  // deputy with delegation, or the delegation
    std::vector<std::string> coSigners;
    std::string categoryName;
    std::vector<domain::PaperDoubt> doubts;  // what the form check finds now; it holds nothing back
    std::vector<PreContactView> talks;       // that led to it
    std::int64_t version = 0;                // for `expect`, its reviews included

    // Days since it was first handed in, while somebody has to do something about it.
    [[nodiscard]] std::optional<int> daysWaiting(base::Date today) const;
    // Its title, or that it is secret (domain.md §8.26); its proposer, or that the name is kept.
    [[nodiscard]] std::string shownTitle(const Words& words) const;
    [[nodiscard]] std::string shownLead(const Words& words) const;
};

// What stands in the way of an event now; nothing: it can be recorded. Whether its day fits is told when it is recorded.
base::Errors whatStandsInTheWay(const SubmissionView& view, domain::SubmissionEvent event);

struct PaperQuery {
    std::optional<domain::SessionId> session;
    bool openOnly = false;  // those that wait for somebody
    std::string text;       // in address, title, body, names or reasons; empty: all
};

// Finds a paper by 18-1-来3 or the bare 来3. Errors: bad-submission-address, unknown-submission, ambiguous-submission.
base::Result<domain::SubmissionId> findSubmission(RegisterReader& reader, std::string_view address);

std::optional<SubmissionView> viewSubmission(RegisterReader& reader, domain::SubmissionId id);
std::vector<SubmissionView> readSubmissions(RegisterReader& reader, const PaperQuery& query);
std::vector<PreContactView> readPreContacts(RegisterReader& reader, const PaperQuery& query);
// The talks that led to a suggestion which was registered at once.
std::vector<PreContactView> talksBefore(RegisterReader& reader, domain::SuggestionId id);

ListSheet submissionSheet(const std::vector<SubmissionView>& papers, base::Date today, const Words& words);
ListSheet notAcceptedSheet(const std::vector<SubmissionView>& papers, const Words& words);  // of all papers those not accepted
ListSheet preContactSheet(const std::vector<PreContactView>& talks, const Words& words);

// 2023-03-01 初审退回：一事一议……, in one line for each step, the handing in first and the number last.
std::vector<std::string> chainOf(const domain::Submission& paper, const Words& words);

}  // namespace huying::app
