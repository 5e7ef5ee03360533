// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "domain/case_facts.h"

// Which facts of a case stand although what they presuppose does not (domain.md §2). Commands never bring that about;
// taking one of them back out of order can. That a rating of a promise keeps what it was about is another matter: it may be of
// one that is open too, so only before and after tell (domain::ratingsWithoutTheirCause).
namespace huying::domain {

enum class FactKind {
    task,
    extension,
    returnRequest,
    unitProposal,
    delivery,
    contact,
    feedback,
    rehandlingOrder,
    completion,
    withdrawal,
    merger,
    reply,
    jointOpinion,
    ratingMeeting,
    commitment,
    commitmentStep,
    secondReply,
    unitPlan,
    consultation,
    archiving,
    publication,
    lookBackLine,
    lookBackAnswer,
    lookBackFinding
};

enum class Cause {
    rehandlingOrder,     // of a task or an order of a later round: the order that opens the round, the order before
    leadTask,            // of a joint unit, but while the lead's approved return leaves the round without one
    standsAlone,  // of a sole unit: no other one in its round; of a unit: no second task there; of a reply: no second one of its
                  // task that counts; of a request: no other one undecided;
                  // of a step that fulfils: no other one of its promise that does; of a merger: no other one, neither of the piece nor of
                  // its main case, and no piece merged into it; of a line of a look-back round: no other one about the same; of a
                  // withdrawal: no piece merged into it
    receipt,  // of a request to return: the receipt or the assignment from which its window was counted
    reply,  // of a rating or completion: the replies of all answering tasks of the round, or of the rated task; of a delivery: its reply,
            // not sent back; of its publication: any one that stands
    noReply,  // of a withdrawal; of a merger: none of the piece's own
    rating,  // of a completion or an undated order
    dissatisfiedRating,  // of a dated order and of a completion explained to the dissatisfied
    firstRating,  // of a rating: no other one by the same deputy in its round
    signer,  // of what is still to be delivered to somebody
    commitment,  // of a step: its promise; of a line of a look-back round: the promise it is about, that it counts
    lookBackLine,  // of an answer or finding: that its line is in the round
    lookBackAnswer,  // of a finding: the answer that was compared, that it counts
    openLookBack,  // of a line, an answer or a finding: that its day is one on which the round went on
    coordination,  // of a decision that rests on one: that it counts
    plan,  // of a consultation: what the unit was asked about
    noAnsweringUnit,  // of a dated plan: nobody had the piece on that day
    settledPromises,  // of a second reply with a class of its own: the promises of its task were settled by then; of what is in the
                      // archive: all of them
    completion,  // of what is in the archive
    debts,  // of a reply that stands: a line of delivery for the lead, and for each co-signer where any has one; where the piece
            // is handled with a main case, of the merger too
    formerSigner,  // of what was delivered to, said or rated by somebody: a correction of the signers leaves that behind
};

struct MissingCause {
    FactKind fact = FactKind::task;
    Cause cause = Cause::reply;
    std::string of;  // tells facts of one kind apart within the case

    auto operator<=>(const MissingCause&) const = default;
};

// In the order of MissingCause, each once.
std::vector<MissingCause> missingCauses(const CaseFacts& facts);

// What a correction of the signers may leave behind; all else never stands.
bool isLeftBehind(const MissingCause& missing);

}  // namespace huying::domain
