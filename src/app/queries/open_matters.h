// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/awaited.h"
#include "domain/case_facts.h"
#include "domain/deadline_rules.h"
#include "domain/life_cycle.h"

// What is still open in a case, of whom, until when and why then: the case pane, `show` and its JSON tell it from here. The
// dates are those of the facts, else counted by the rules now in use; none of them is stored.
namespace huying::app {

// The review of a reply has to say whether it may be published.
inline constexpr const char* publicationReview = "publication_matter.publication_review";

struct OpenMatter {
    std::string what;          // key of the catalogue: next_step.*, awaited_kind.*, deadline_event.*, publicationReview
    std::optional<domain::AwaitedKind> kind =
        {};  // what is awaited, also where `what` is a step; none: the rules of awaiting know nothing of it
    bool isNext = false;       // the next step of the case
    domain::Turn turn = domain::Turn::unit;
    std::optional<domain::UnitId> unit;     // whose turn it is, with Turn::unit; else whom it is about
    std::optional<domain::TaskId> task;
    std::optional<base::Date> since;        // domain::Awaited::since
    // The unit asked to return the piece: nobody asks this of it until that is decided, and it is due as before if the unit has to
    // handle it, since no limit stops meanwhile (domain.md §8.4).
    bool isResting = false;
    std::optional<base::Date> dueOn;        // none: the rules set no limit, or what they count from has not happened
    // With dueOn, or without a date where what it counts from is not on record yet or the clock stands still.
    std::optional<domain::DueDate> explained;
    // Why there is no date while the clock stands still: since when, the reason and who agreed; else null.
    [[nodiscard]] const domain::DueStep* openPause() const {
        const bool isPaused = explained && !explained->steps.empty() && explained->steps.back().kind == domain::StepKind::paused;
        return isPaused ? &explained->steps.back() : nullptr;
    }
    // The piece is assigned and nobody knows since when, so that no limit can be counted.
    [[nodiscard]] bool lacksAssignmentDate() const {
        return explained && openPause() == nullptr && !explained->hasDate() && explained->base == domain::DeadlineBase::assignment;
    }
    int signers = 0;           // deliveries: how many have not got the reply
    std::vector<int> promises = {};  // commitments, second answers: the numbers of those it is about (domain::numberOf)
    std::string text;                // the same: what was promised
};

// Why a promise is due when it is: the days that its unit named, one after the other. Nothing where it named none.
std::optional<domain::DueDate> explainPromise(const domain::CaseFacts& facts, const domain::Commitment& promise);
// Why a unit has to answer a look-back by `due`: the office named the day for its round, and no rule sets one.
domain::DueDate explainLookBack(base::Date due, base::Date from);

// Its code in the catalogue's group without the group: "second_reply" of "awaited_kind.second_reply".
std::string_view codeOf(const OpenMatter& matter);

// A reply waits for the office's review.
bool isReview(const OpenMatter& matter);
// The office has to do it about what a unit did, which is named with it: a review, telling the deputy of an extension, or deciding on
// more units while something else comes next.
bool isOfOfficeAboutUnit(const OpenMatter& matter);

// Of several units that the next step is awaited of, the one with the earliest date is the next; the summary, which is kept, names
// the first that has the case. Only where the step is the same for all of them: a receipt, a joint opinion.
void putEarliestNext(std::vector<OpenMatter>& matters);
// Whose turn it is as the matters tell it: of the next step, else as the summary has it.
std::optional<domain::UnitId> turnUnitOf(const domain::CaseSummary& summary, const std::vector<OpenMatter>& matters);

// The next step first, then by date, what has none last, and after all that what rests. A completed case has no next step and may have open
// matters; a withdrawn one has none. `facts` as the case is handled (domain::asHandled).
std::vector<OpenMatter> openMattersOf(const domain::CaseFacts& facts, const domain::CaseSummary& summary, const domain::RuleBook& book);

}  // namespace huying::app
