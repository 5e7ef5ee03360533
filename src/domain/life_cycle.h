// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "domain/case_facts.h"

// Where a case stands (domain.md §2.1). One pure function of the facts, never of today's date.
namespace huying::domain {

struct CaseSummary {
    CaseState state = CaseState::registered;
    NextStep nextStep = NextStep::assign;
    Turn turn = Turn::office;
    std::optional<UnitId> turnUnit;  // with Turn::unit
    std::optional<Date> dueOn;       // earliest open deadline of the case, reply or joint opinion
    std::optional<TaskId> dueTask;   // whose deadline that is
    std::string why;                 // code of the sentence that says why, catalogue "why.*"

    int round = 1;
    std::optional<UnitId> answeringUnit;  // sole, lead, or the first of separate units, in the current round
    int answeringUnits = 0;               // in the current round
    int jointUnits = 0;
    std::optional<Date> assignedOn;   // first assignment
    std::optional<Date> repliedOn;    // last reply of the current round, once all have replied
    bool isReplied = false;           // every answering task of the current round has a reply
    std::optional<ResultClass> resultClass;  // in force now; none: not replied, or differing classes of separate units (未定类)
    std::optional<ResultClass> firstClass;   // as those replies first gave it, before the deputy was answered again
    std::optional<Rating> firstResult;
    std::optional<Rating> result;   // last round that was rated
    std::optional<Rating> process;
    std::optional<Date> ratedOn;
    bool isCompleted = false;
    std::optional<Date> completedOn;
    int commitments = 0;  // promised in replies, those recorded by mistake left out
    int commitmentsFulfilled = 0;
    int commitmentsOpen = 0;
    std::optional<Date> commitmentDueOn;  // earliest day promised of the open ones
    std::optional<PlanningStage> planning;  // on the road to the formal unit; never a state of its own
    std::optional<SuggestionId> handledIn;  // of a piece without a clock of its own: the main case
    std::optional<PublicationState> publication;  // what is public of it now; none: nothing was recorded
    int undelivered = 0;  // delivery lines still open: debts, they hold back no state

    bool operator==(const CaseSummary&) const = default;
};

// A merged piece is summed up as it is handled (asHandled).
CaseSummary summarize(const CaseFacts& facts);

// What a piece that waits for replies asks of one unit now, whatever it asks of others first.
struct UnitStep {
    NextStep step = NextStep::none;
    std::string why;  // as CaseSummary::why
    UnitId unit;
};
// Of the tasks in the current round for which `isMeant` holds, those that answer first; none: they owe nothing, or the piece as a
// whole waits for something else. `facts` as the case is handled (asHandled).
std::optional<UnitStep> workStepOf(const CaseFacts& facts, const std::function<bool(const Task&)>& isMeant);

}  // namespace huying::domain
