// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/case_facts.h"

// Which facts a command needs before its own date. One table, read by the executor (may it happen?), the window (which
// buttons are live, and why not) and the documentation. Offices record late: what counts is what had happened by the
// date of the new fact, not where the case stands today (design: late recording).
namespace huying::app {

enum class Need {
    notWithdrawn,           // by that date; what happened before may still be recorded
    neverWithdrawn,
    notCompleted,
    noReplyYet,             // of any unit, ever
    unitHasTask,            // the unit has a task of this case
    unitAnswers,            // the unit has an answering task without a reply
    unitHadNotReplied,      // it had not replied by the command's date, whatever came later
    unitGivesJointOpinion,  // the unit has a joint task without an opinion
    notYetReceived,
    anyReply,
    anyRating,
    everCompleted,          // in any round
    openDelivery,
    allReplied,             // every answering unit of the round, or the one named
    notRatedThisRound,
    ratedDissatisfied,      // the last round was rated dissatisfied in one dimension
    extensionPending,
    noExtensionPending,
    everAssigned,          // to any unit, cancelled since or not
    unitMayReturn,         // the unit had an answering or joint task and had neither replied nor given its opinion
    returnPending,
    noReturnPending,
    proposalPending,       // of more units
    noProposalPending,
    urgingUnanswered,      // the unit was urged by then and has not answered
    snoozed,               // put off in a queue of Today
    unitReplied,           // the unit had replied in some round
    anyCommitment,         // of a reply of the unit, those recorded by mistake included
    anySecondReply,
    unitGaveOpinion,       // a joint opinion of the unit that counts
    anyExtension,          // of the unit, decided or not
    clockRuns,             // of an open task of the unit, no pause of it goes on
    clockStands,           // a pause of the unit's task goes on
    anyPause,              // of the unit's clock, those recorded by mistake included
    unitCountersigns,      // the unit has a joint task, and what it signs has not gone out yet
    anyCountersign,        // of the unit, those recorded by mistake included
    anyContact,            // of the unit
    anyOpinion,            // a joint opinion of the unit that was not sent back
    anyReturn,             // the unit asked to return its task, decided or not
    everDissatisfied,      // a form of some round said so
    underPriority,  // of the chair conference
    handledByItself,      // not with a main case by that date; a re-handling is the piece's own
    notMerged,            // nor at any later time
    noMergedPieces,       // none is handled with this one, nor was later
    merged,
    notAnsweredWithMain,  // none of its signers got the main case's reply or rated it, nor was it published
    unitHasReply,         // that was not sent back
    anyLink,              // to an earlier or later piece
    nobodyAnswers,        // no unit answers in the round of that day
    anyPlanToAsk,         // units were planned for the round and nobody answers yet
    anyPlan,
    anyConsultation,
    toPassOn,             // a unit of the round that the body in between has not passed it on to
    anyProgress,          // of the unit; with the following six: those recorded by mistake included
    anyUrging,            // of the unit
    anyCoordination,
    anyDelivered,         // to some signer, of the reply of the unit
    anyMeeting,
    anyCommitmentStep,    // an entry about a promise of the unit
    anyPublication,
    mayBePublic,          // not secret; of what became secret since its publication at least the taking down is recorded
    isCompleted,          // by then and still
    noOpenPromise,        // of any reply, by then and now
    unitIsLookedAt,       // a line of the unit stands in a look-back round
    anyLookBackAnswer,    // of the unit; with the next one: those made void included
    anyLookBackFinding,
    noOpenLookBack,       // of a round that goes on, by then and now
    promisesRecorded,     // of answers of a planned class, by then and now
    archived,             // by then and still
    withdrawable          // the rule of the term lets it be withdrawn
};

constexpr std::size_t mostNeeds = 5;

struct CommandRule {
    std::string_view command;
    std::array<Need, mostNeeds> needs;
    std::size_t count;
};

std::span<const CommandRule> commandRules();
const CommandRule* ruleOf(std::string_view command);

// Whose task is meant; none asks "for any unit".
using MaybeUnit = std::optional<domain::UnitId>;

// Everything that stands in the way of `command` on `on` (none: undated, all facts count), in the order of the table.
base::Errors whatStandsInTheWay(std::string_view command, const domain::CaseFacts& recorded, std::optional<base::Date> on, MaybeUnit unit);

struct AllowedCommand {
    std::string_view command;
    base::Errors reasons;  // empty: possible now
    [[nodiscard]] bool isAllowed() const { return reasons.empty(); }
};

// For every command about a case, whether it is possible on `today`.
std::vector<AllowedCommand> allowedCommands(const domain::CaseFacts& facts, base::Date today, MaybeUnit unit = std::nullopt);

// The task a command of `unit` on `on` is about: its newest one of that day, preferably still open for that command.
const domain::Task* taskOf(const domain::CaseFacts& facts, std::optional<base::Date> on, std::string_view command, domain::UnitId unit);

}  // namespace huying::app
