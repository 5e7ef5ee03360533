// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/commands/allowed_commands.h"
#include "app/ports/register_reader.h"
#include "app/queries/missing_visits.h"
#include "app/queries/open_matters.h"
#include "app/queries/submissions.h"
#include "app/queries/task_limits.h"
#include "app/words/words.h"
#include "base/result.h"
#include "domain/case_facts.h"
#include "domain/directory.h"
#include "domain/due_date.h"
#include "domain/life_cycle.h"
#include "domain/reply_debts.h"

namespace huying::app {

// Another case that this one is handled with or takes up, in short.
struct RelatedCase {
    domain::SuggestionId id;
    std::string address;
    std::string title;  // empty where it is classified
    domain::CaseState state = domain::CaseState::registered;
    std::optional<domain::ResultClass> resultClass;
    std::optional<domain::Rating> result;
    int term = 0;  // whose names the class has
};

// A reply owed to a signer of the case or of a piece merged into it.
struct DebtLine {
    domain::ReplyDebt debt;
    std::string piece;  // address
    std::string name;   // of the signer, with delegation
};

// One case whole, with every name resolved: the case pane and `show` are made from it. The facts are those by which it is
// handled: of a merged piece, its main case's first round. The versions are those of the rows that it shows.
struct CaseView : CaseVersions {
    domain::CaseFacts facts;
    domain::CaseSummary summary;
    std::int64_t version = 0;
    std::int64_t entry = 0;  // the newest that touched anything of the case: what is later was recorded meanwhile
    std::string sessionName;
    std::string categoryName;
    std::string activityName;  // of deputies, that it grew from
    std::string activityText;  // how a command names it: with its session where that is another one, 18-1/年中视察
    std::string leadName;      // deputy with delegation, or the delegation
    std::map<domain::UnitId, domain::Unit> units;  // as they were called when they got the case
    std::map<domain::DeputyId, domain::Deputy> deputies;
    std::map<domain::ReturnRequestId, domain::DueDate> returnWindows;  // the last day for asking, explained
    std::map<domain::TaskId, domain::DueDate>
        deadlines;  // explained, extension and notified date included; without a date: what it waits for
    std::map<domain::TaskId, TaskLimits> limits;          // of tasks that were not cancelled
    std::vector<OpenMatter> matters;                      // what is still open, the next step first
    std::vector<MissingVisits> visits;                    // of units that answer, while something is next; told to a unit of itself
    std::map<domain::LookBackId, std::string> lookBackDemands;  // what the rounds that look at it ask, where they say it
    std::vector<domain::Activity> activities;             // of the piece and of the topic it is in
    std::vector<domain::Candidate> candidates;            // how it was proposed for priority supervision
    std::map<domain::ActivityId, std::int64_t> activityVersions;
    std::map<domain::ActivityId, std::vector<domain::Attachment>> photos;  // of its activities
    std::map<domain::SuggestionId, RelatedCase> related;  // main case, merged pieces, linked ones
    int repeatedYears = 0;  // 多年多次提出 as the list counts it (CaseRow); 0: in this year alone
    std::vector<DebtLine> debts;                          // its own first, then those of the merged pieces
    std::optional<SubmissionView> submission;             // the paper that it was registered from
    std::vector<PreContactView> talks;                    // that led to it or to its paper
    std::vector<AllowedCommand> actions;                  // what is possible now, and why not otherwise

    [[nodiscard]] std::string unitName(domain::UnitId id) const;
    [[nodiscard]] std::string deputyName(domain::DeputyId id) const;  // with delegation
    [[nodiscard]] std::string mainAddress() const;                    // empty where the piece stands by itself
};

// 市财政局 报送会办意见; with the promise or the number of deputies where it has one.
std::string matterText(const OpenMatter& matter, const CaseView& view, const Words& words);

// Finds a case by 18-1-120, 18-1-闭3 or a bare number. Errors: bad-case-address, unknown-case, ambiguous-case.
base::Result<domain::SuggestionId> findCase(RegisterReader& reader, std::string_view address);

std::optional<CaseView> viewCase(RegisterReader& reader, domain::SuggestionId id, base::Date today);

}  // namespace huying::app
