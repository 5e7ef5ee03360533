// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/allowed_commands.h"

#include <algorithm>

#include "app/commands/command_needs.h"
#include "base/text.h"

namespace huying::app {

namespace {

using domain::CaseFacts;
using domain::Task;

template <class... Needs>
constexpr CommandRule rule(std::string_view command, Needs... needs) {
    static_assert(sizeof...(needs) <= mostNeeds);
    return {command, {needs...}, sizeof...(needs)};
}

constexpr std::string_view takesOutOfArchive = "unarchive-suggestion";

// domain.md §2. In the order of docs/cli.md.
constexpr std::array rules{
    rule("correct-suggestion"),
    rule("assign-suggestion", Need::notWithdrawn, Need::handledByItself, Need::notCompleted),
    rule("plan-assignment", Need::notWithdrawn, Need::handledByItself, Need::notCompleted, Need::nobodyAnswers),
    rule("record-consultation", Need::notWithdrawn, Need::handledByItself, Need::notCompleted, Need::nobodyAnswers, Need::anyPlanToAsk),
    rule("correct-plan", Need::anyPlan),
    rule("correct-consultation", Need::anyConsultation),
    rule("pass-on-assignment", Need::notWithdrawn, Need::handledByItself, Need::toPassOn),
    rule("correct-assignment", Need::handledByItself, Need::unitHasTask),
    rule("cancel-assignment", Need::notWithdrawn, Need::handledByItself, Need::unitHasTask),
    rule("acknowledge-receipt", Need::notWithdrawn, Need::handledByItself, Need::unitHasTask, Need::notYetReceived),
    rule("request-return", Need::notWithdrawn, Need::handledByItself, Need::notCompleted, Need::unitMayReturn, Need::noReturnPending),
    rule("reassign-task", Need::notWithdrawn, Need::handledByItself, Need::notCompleted, Need::unitMayReturn, Need::noReturnPending),
    rule("correct-return", Need::handledByItself, Need::anyReturn),
    rule("decide-return", Need::notWithdrawn, Need::handledByItself, Need::notCompleted, Need::returnPending),
    rule("propose-units", Need::notWithdrawn, Need::handledByItself, Need::notCompleted, Need::unitMayReturn, Need::noProposalPending),
    rule("decide-proposal", Need::notWithdrawn, Need::handledByItself, Need::notCompleted, Need::proposalPending),
    rule("record-coordination", Need::notWithdrawn, Need::handledByItself, Need::everAssigned),
    rule("correct-coordination", Need::handledByItself, Need::anyCoordination),
    rule("record-urging", Need::notWithdrawn, Need::handledByItself, Need::notCompleted, Need::unitHasTask, Need::unitMayReturn),
    rule("record-urging-answer", Need::notWithdrawn, Need::handledByItself, Need::urgingUnanswered),
    rule("correct-urging", Need::handledByItself, Need::anyUrging),
    rule("snooze-suggestion", Need::notWithdrawn),
    rule("end-snooze", Need::notWithdrawn, Need::snoozed),
    rule("record-progress", Need::notWithdrawn, Need::handledByItself, Need::unitHasTask),
    rule("correct-progress", Need::handledByItself, Need::anyProgress),
    rule("record-contact", Need::notWithdrawn, Need::handledByItself, Need::unitHasTask),
    rule("correct-contact", Need::handledByItself, Need::anyContact),
    rule("record-joint-opinion", Need::notWithdrawn, Need::handledByItself, Need::unitGivesJointOpinion),
    rule("correct-joint-opinion", Need::handledByItself, Need::anyOpinion),
    rule("return-joint-opinion", Need::notWithdrawn, Need::handledByItself, Need::notCompleted, Need::unitGaveOpinion),
    rule("record-countersign", Need::notWithdrawn, Need::handledByItself, Need::notCompleted, Need::unitCountersigns),
    rule("correct-countersign", Need::handledByItself, Need::anyCountersign),
    rule("record-reply", Need::neverWithdrawn, Need::notMerged, Need::unitAnswers),
    rule("correct-reply", Need::handledByItself, Need::anyReply),
    rule("record-review", Need::neverWithdrawn, Need::handledByItself, Need::anyReply, Need::unitHasReply),
    rule("record-commitment", Need::neverWithdrawn, Need::handledByItself, Need::unitReplied),
    rule("record-commitment-progress", Need::neverWithdrawn, Need::handledByItself, Need::anyCommitment),
    rule("correct-commitment-progress", Need::handledByItself, Need::anyCommitmentStep),
    rule("correct-commitment", Need::handledByItself, Need::anyCommitment),
    rule("answer-again", Need::neverWithdrawn, Need::handledByItself, Need::unitReplied),
    rule("correct-second-reply", Need::handledByItself, Need::anySecondReply),
    rule("add-look-back-lines", Need::neverWithdrawn, Need::handledByItself, Need::unitReplied),
    rule("remove-look-back-line", Need::neverWithdrawn, Need::handledByItself, Need::unitIsLookedAt),
    rule("record-look-back-answer", Need::neverWithdrawn, Need::handledByItself, Need::unitIsLookedAt),
    rule("correct-look-back-answer", Need::handledByItself, Need::anyLookBackAnswer),
    rule("record-look-back-finding", Need::neverWithdrawn, Need::handledByItself, Need::unitIsLookedAt),
    rule("correct-look-back-finding", Need::handledByItself, Need::anyLookBackFinding),
    rule("record-delivery", Need::neverWithdrawn, Need::anyReply, Need::openDelivery),
    rule("correct-delivery", Need::anyDelivered),
    rule("request-extension", Need::neverWithdrawn, Need::handledByItself, Need::unitHadNotReplied, Need::noExtensionPending),
    rule("pause-clock", Need::neverWithdrawn, Need::handledByItself, Need::notCompleted, Need::unitMayReturn, Need::clockRuns),
    rule("resume-clock", Need::neverWithdrawn, Need::handledByItself, Need::clockStands),
    rule("correct-pause", Need::handledByItself, Need::anyPause),
    rule("decide-extension", Need::neverWithdrawn, Need::handledByItself, Need::extensionPending),
    rule("correct-extension", Need::handledByItself, Need::anyExtension),
    rule("record-feedback", Need::neverWithdrawn, Need::allReplied, Need::notRatedThisRound),
    rule("correct-feedback", Need::anyRating),
    rule("order-rehandling", Need::neverWithdrawn, Need::ratedDissatisfied, Need::allReplied),
    rule("record-meeting", Need::neverWithdrawn, Need::everDissatisfied),
    rule("correct-meeting", Need::anyMeeting),
    rule("complete-suggestion", Need::neverWithdrawn, Need::allReplied, Need::notCompleted),
    rule("correct-completion", Need::everCompleted),
    rule("record-publication", Need::notWithdrawn, Need::mayBePublic),
    rule("correct-publication", Need::anyPublication),
    rule("withdraw-suggestion", Need::neverWithdrawn, Need::noMergedPieces, Need::notCompleted, Need::noReplyYet, Need::withdrawable),
    rule("void-suggestion", Need::notWithdrawn, Need::notMerged, Need::noMergedPieces),
    rule("archive-suggestion", Need::neverWithdrawn, Need::isCompleted, Need::noOpenPromise, Need::promisesRecorded, Need::noOpenLookBack),
    rule(takesOutOfArchive, Need::neverWithdrawn, Need::archived),
    rule("propose-priority", Need::notWithdrawn),
    rule("decline-candidates", Need::notWithdrawn),
    rule("set-priority", Need::notWithdrawn),
    rule("end-priority", Need::notWithdrawn, Need::underPriority),
    rule("set-government-leader", Need::notWithdrawn),
    rule("merge-suggestions", Need::notWithdrawn, Need::notMerged, Need::noMergedPieces, Need::noReplyYet),
    rule("unmerge-suggestions", Need::notWithdrawn, Need::merged, Need::notAnsweredWithMain),
    rule("link-suggestion", Need::notWithdrawn),
    rule("unlink-suggestion", Need::notWithdrawn, Need::anyLink),
};

static_assert(std::all_of(rules.begin(), rules.end(),
                          [](const CommandRule& row) {
                              return row.command.starts_with("correct-") ||
                                     (row.count > 0 && (row.needs[0] == Need::notWithdrawn || row.needs[0] == Need::neverWithdrawn));
                          }),
              "a withdrawn suggestion takes corrections and nothing else");

// The main case that the piece has or had last, and the pieces that have this one as theirs.
std::string mainOf(const CaseFacts& facts) { return facts.mergers.empty() ? std::string() : facts.mergers.back().mainAddress; }

std::string piecesOf(const CaseFacts& facts) {
    std::vector<std::string> addresses;
    for (const domain::MergedPiece& row : facts.mergedPieces) {
        if (!row.endedOn && !row.isWithdrawn) addresses.push_back(row.address);
    }
    return base::joined(addresses, "、");
}

}  // namespace

std::span<const CommandRule> commandRules() { return rules; }

const CommandRule* ruleOf(std::string_view command) {
    const auto found = std::find_if(rules.begin(), rules.end(), [command](const CommandRule& row) { return row.command == command; });
    return found == rules.end() ? nullptr : &*found;
}

namespace {

// A case on the day of a command and with all that is on record, as it is handled. Read once for however many commands.
class Moment {
public:
    Moment(const CaseFacts& recorded, std::optional<base::Date> on) : recorded_(recorded), on_(on) {
        past_ = on ? domain::factsAsOf(recorded, *on) : recorded;
        if (!past_) return;
        past_ = domain::asHandled(std::move(*past_));
        if (past_->isHandledWithMain) handled_ = domain::asHandled(recorded);
    }

    [[nodiscard]] base::Errors reasonsAgainst(const CommandRule& row, MaybeUnit unit) const {
        base::Errors reasons;
        if (!past_) {
            reasons.push_back(base::Error("not-registered-then", "on", "order")
                                  .with("on", base::isoOrEmpty(on_))
                                  .with("case", recorded_.suggestion.address()));
            return reasons;
        }
        // What is in the archive stays as it is, whatever day a command is about.
        if (const domain::Archiving* archived = recorded_.archiving(); archived != nullptr && row.command != takesOutOfArchive) {
            reasons.push_back(base::Error("already-archived", "", "order")
                                  .with("case", recorded_.suggestion.address())
                                  .with("on", base::isoDate(archived->on))
                                  .with("by", archived->by));
            return reasons;
        }
        if (const std::string archived = archivedWith(row); !archived.empty()) {
            reasons.push_back(
                base::Error("merged-piece-archived", "", "order").with("case", recorded_.suggestion.address()).with("pieces", archived));
            return reasons;
        }
        const CaseFacts& facts = handled_ ? *handled_ : recorded_;
        const Situation situation{*past_, facts, unit, on_};
        for (std::size_t i = 0; i < row.count; ++i) {
            const Need need = row.needs[i];
            if (isMet(need, situation)) continue;
            // What holds with all facts but not by that date came later: then the date is the trouble.
            const Situation today{facts, facts, unit, on_};
            const bool isTooEarly = isMet(need, today);
            reasons.push_back(base::Error(std::string(isTooEarly ? "too-early" : refusalOf(need)), isTooEarly ? "on" : "", "order")
                                  .with("case", facts.suggestion.address())
                                  .with("on", base::isoOrEmpty(on_))
                                  .with("main", mainOf(facts))
                                  .with("pieces", piecesOf(facts))
                                  .with("source", facts.withdrawalRule.source)
                                  .with("reason", std::string(refusalOf(need))));
            constexpr std::array repeating{Need::notWithdrawn, Need::neverWithdrawn, Need::unitHasTask,  Need::handledByItself,
                                           Need::notMerged,    Need::merged,         Need::nobodyAnswers};
            if (std::find(repeating.begin(), repeating.end(), need) != repeating.end()) break;  // the rest would only repeat it
        }
        return reasons;
    }

private:
    // The pieces in the archive that are handled with this one, where the command records what they have in common.
    [[nodiscard]] std::string archivedWith(const CommandRule& row) const {
        const auto* const end = row.needs.begin() + row.count;
        const bool isCommon = std::find(row.needs.begin(), end, Need::handledByItself) != end || row.command == "record-reply";
        std::vector<std::string> addresses;
        for (const domain::MergedPiece& piece : recorded_.mergedPieces) {
            if (isCommon && !piece.endedOn && piece.isArchived) addresses.push_back(piece.address);
        }
        return base::joined(addresses, "、");
    }

    const CaseFacts& recorded_;
    std::optional<base::Date> on_;
    std::optional<CaseFacts> past_;     // none: it was not registered by then
    std::optional<CaseFacts> handled_;  // where that is not as recorded
};

}  // namespace

base::Errors whatStandsInTheWay(std::string_view command, const CaseFacts& recorded, std::optional<base::Date> on, MaybeUnit unit) {
    const CommandRule* row = ruleOf(command);
    return row == nullptr ? base::Errors() : Moment(recorded, on).reasonsAgainst(*row, unit);
}

std::vector<AllowedCommand> allowedCommands(const CaseFacts& facts, base::Date today, MaybeUnit unit) {
    const Moment moment(facts, today);
    std::vector<AllowedCommand> commands;
    for (const CommandRule& row : rules) commands.push_back({row.command, moment.reasonsAgainst(row, unit)});
    return commands;
}

const Task* taskOf(const CaseFacts& facts, std::optional<base::Date> on, std::string_view command, domain::UnitId unit) {
    // As the task stood on that day: it may have been cancelled since.
    const CaseFacts past = domain::asHandled(on ? domain::factsAsOf(facts, *on).value_or(facts) : facts);
    const auto isOpen = [&](const Task& task) {
        if (command == "record-reply") return task.answers() && facts.replyOf(task.id) == nullptr;
        if (command == "request-extension") return task.answers() && past.replyOf(task.id) == nullptr;
        if (command == "record-joint-opinion") return task.givesJointOpinion() && facts.jointOpinionOf(task.id) == nullptr;
        if (command == "record-countersign") return mayCountersign(past, facts, task);
        if (command == "return-joint-opinion") return hasOpinionToReturn(past, facts, task);
        if (command == "record-commitment" || command == "answer-again") return task.answers() && past.replyOf(task.id) != nullptr;
        if (command == "acknowledge-receipt") return facts.receiptOf(task.id) == nullptr;
        if (command == "decide-extension") return facts.pendingExtensionOf(task.id) != nullptr;
        if (command == "pause-clock") return mayReturn(past, facts, task) && facts.openPauseOf(task.id) == nullptr;
        if (command == "resume-clock") return facts.openPauseOf(task.id) != nullptr && !isCancelledSince(facts, task);
        if (command == "record-urging") return mayReturn(past, facts, task);
        if (command == "request-return") return mayReturn(past, facts, task) && facts.pendingReturnOf(task.id) == nullptr;
        if (command == "propose-units") return mayReturn(past, facts, task) && facts.pendingProposalOf(task.id) == nullptr;
        if (command == "record-review") return past.replyOf(task.id) != nullptr;
        if (command == "decide-return") return facts.pendingReturnOf(task.id) != nullptr && !isCancelledSince(facts, task);
        if (command == "decide-proposal") return facts.pendingProposalOf(task.id) != nullptr && !isCancelledSince(facts, task);
        return true;
    };
    const Task* found = newestTask(past, unit, isOpen);
    if (found == nullptr) found = newestTask(past, unit, [](const Task&) { return true; });
    return found == nullptr ? nullptr : facts.task(found->id);
}

}  // namespace huying::app
