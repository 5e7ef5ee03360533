// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/enum_codes.h"
#include "domain/case_facts.h"

// What is awaited in a case, of whom and since when. A pure function of the facts like the state (domain.md §2): a date
// that has passed is compared with today when looked at and never stored.
namespace huying::domain {

enum class AwaitedKind {
    reply,         // an answering task of the current round without reply; due: its deadline
    jointOpinion,  // a joint task without opinion while an answering unit has yet to reply (§8.3); due: its deadline
    receipt,       // a unit of the first round that has not signed for the case nor shown it has it (§2.5)
    firstContact,  // an answering task of the first round in which nobody has spoken with the deputy yet (CQ 18)
    delivery,      // a reply that has not reached every signer: a debt, also of completed cases (§2.7)
    feedback,      // replied, and no form of the lead proposer for this reply yet (§2.8)
    commitmentRecord,  // what an answer of a planned class promises stands in no ledger, also of completed cases (§2.8)
    commitment,    // a promise that is open, also of completed cases (§2.8); due: the day promised last
    secondReply,   // what a unit promised is done and nothing of it is open, and the deputy was not answered again since (§2.8)
    lookBackAnswer,   // a line of a look-back round that is not closed, of which the unit has said nothing or is asked once more
    lookBackFinding,  // the unit has answered, and the office has not compared it yet
    extensionNotice,  // more time was granted for what is still open, and the deputy was not told (SH 19, QD 25)
    clockPause,       // the office stopped the clock of what is still open, and it stands still (clock_pause.h)
    replyReview,      // a reply waits for the office's review (publishing.h), also of completed cases
    publication,      // all agree to publish what was replied, and it is not out, also of completed cases (§2.8)
    promiseRating,    // the deputy was told what became of a promise and has not rated it, also of completed cases (CQ 28)
    decision       // the office's own turn: assign, decide on a return, more units, an extension or a re-handling, complete; and while
              // it is another's turn, more units that were proposed before the reply and are not decided on: that names the task
};

struct Awaited {
    AwaitedKind kind = AwaitedKind::reply;
    std::optional<UnitId> unit;  // whose reply, opinion, receipt or delivery; with feedback: whose reply is to be rated
    std::optional<TaskId> task;
    std::optional<Date> dueOn;
    // reply: the last dated fact of the task, none while its clock stands still, so that nobody is called silent; receipt: its assignment;
    // firstContact: the receipt, else the assignment; delivery: the reply; commitmentRecord: the answer; feedback: when the lead proposer
    // got the reply, none while he has not; commitment: its last step; secondReply: when the last promise was fulfilled; lookBackAnswer,
    // lookBackFinding: domain::waitsSince; extensionNotice: the decision; clockPause: its first day; replyReview: the reply; publication:
    // the last reply; promiseRating: when the deputy was told; decision: what brought the case before the office.
    std::optional<Date> since;
    int signers = 0;  // delivery: how many have not got it

    bool operator==(const Awaited&) const = default;
};

// A merged piece is owed deliveries and forms and may need a decision on its rating; the rest is awaited in its main case.
// In the order of kinds, then of tasks. Nothing of a withdrawn or archived case; of a completed one only debts of delivery, promises,
// what a look-back round asks, and what there is to review for publication and to publish.
std::vector<Awaited> awaitedOf(const CaseFacts& recorded);

// Proposals of more units in that round which the office has not decided on, whether the unit has replied meanwhile or not: only the end
// of its task makes one pointless. That the whole case is over the caller knows.
std::vector<const UnitProposal*> undecidedProposals(const CaseFacts& facts, int round);

// When the lead proposer, or the delegation that proposed, got the reply.
std::optional<Date> leadGotReply(const CaseFacts& facts, ReplyId reply);

// When the deputy heard what became of a promise, and has not rated it (CQ 28): the day the deputy was told as it was settled last, else
// that of the first answer since; none where the promise is open, rated, or nobody told.
std::optional<Date> ratingAwaitedSince(const CaseFacts& facts, const Commitment& commitment);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::AwaitedKind> {
    using E = domain::AwaitedKind;
    static constexpr std::string_view name = "awaited_kind";
    static constexpr std::array values{
        std::pair{E::reply, std::string_view("reply")},
        std::pair{E::jointOpinion, std::string_view("joint_opinion")},
        std::pair{E::receipt, std::string_view("receipt")},
        std::pair{E::firstContact, std::string_view("first_contact")},
        std::pair{E::delivery, std::string_view("delivery")},
        std::pair{E::feedback, std::string_view("feedback")},
        std::pair{E::commitmentRecord, std::string_view("commitment_record")},
        std::pair{E::commitment, std::string_view("commitment")},
        std::pair{E::secondReply, std::string_view("second_reply")},
        std::pair{E::lookBackAnswer, std::string_view("look_back_answer")},
        std::pair{E::lookBackFinding, std::string_view("look_back_finding")},
        std::pair{E::extensionNotice, std::string_view("extension_notice")},
        std::pair{E::clockPause, std::string_view("clock_pause")},
        std::pair{E::replyReview, std::string_view("reply_review")},
        std::pair{E::publication, std::string_view("publication")},
        std::pair{E::promiseRating, std::string_view("promise_rating")},
        std::pair{E::decision, std::string_view("decision")},
    };
};
