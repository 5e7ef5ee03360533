// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/import/row_commands.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using domain::CompletionGround;
using domain::Rating;

namespace {

// The lead proposer's rating of a round as it is on record; with several forms the worst, as the piece's state takes it.
struct KnownRating {
    bool isThere = false;
    bool hasComment = false;
    std::optional<Rating> process;
    std::optional<Rating> result;
    std::optional<base::Date> on;
};

KnownRating knownRating(const domain::CaseFacts& known, int round) {
    const auto worst = [](std::optional<Rating>& kept, const std::optional<Rating>& other) {
        if (other && (!kept || static_cast<int>(*other) > static_cast<int>(*kept))) kept = other;
    };
    KnownRating rating;
    for (const domain::Feedback& row : known.feedback) {
        if (row.round != round || (row.deputy && row.deputy != known.suggestion.leadDeputy)) continue;
        rating.isThere = true;
        rating.hasComment = rating.hasComment || !row.comment.empty();
        worst(rating.process, row.process);
        worst(rating.result, row.result);
        if (row.on && (!rating.on || *rating.on < *row.on)) rating.on = row.on;
    }
    return rating;
}

// Which column tells that the piece is completed.
LedgerColumn completionColumn(const RowValues& row) { return row.completedOn ? LedgerColumn::completedOn : LedgerColumn::state; }

// Which column tells that there was a reply, where 答复日期 does not.
LedgerColumn replyColumn(const RowValues& row) {
    if (!row.repliedOn.empty()) return LedgerColumn::repliedOn;
    if (!row.resultClasses.empty()) return LedgerColumn::resultClass;
    if (!row.documentText.empty()) return LedgerColumn::documentNumber;
    if (!row.replyText.empty()) return LedgerColumn::replyText;
    if (!row.signatoryText.empty()) return LedgerColumn::signatory;
    if (row.result) return LedgerColumn::resultRating;
    if (row.firstResult) return LedgerColumn::firstRating;
    if (row.process) return LedgerColumn::processRating;
    if (row.ratedOn) return LedgerColumn::ratedOn;
    return completionColumn(row);
}

// Replies, ratings and completion of one row. A row tells of one round, or, with a first rating that differs from the
// last, of two: then only the rating of the first is known, and everything else belongs to the last.
class OutcomeOfRow {
public:
    OutcomeOfRow(const RowValues& row, const AnsweringUnits& units, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan)
        : row_(row), units_(units), known_(known), sources_(sources), plan_(plan), knownRounds_(known.round()), result_(row.result) {
        hasTwoRounds_ = row.firstResult && row.result && row.firstResult != row.result;
        lastRound_ = hasTwoRounds_ ? std::max(2, knownRounds_) : knownRounds_;
        if (!row.result && knownRounds_ == 1) result_ = row.firstResult;  // the only rating so far
    }

    void plan() {
        if (row_.firstResult && knownRounds_ > 1) correctFirstRating();
        if (lastRound_ > knownRounds_) planFirstRound();
        for (std::size_t i = 0; i < units_.size(); ++i) planReply(i);
        planRatingAndCompletion();
    }

private:
    [[nodiscard]] const domain::Reply* replyOnRecord(std::size_t unit, int round) const {
        const domain::Task* task = taskOfUnit(known_, units_.ids[unit], round);
        return task != nullptr ? known_.replyOf(task->id) : nullptr;
    }

    void planFirstRound() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (replyOnRecord(i, 1) != nullptr) continue;
            RecordReply command;
            command.caseAddress = row_.address.text();
            command.unit = units_.names[i];
            plan_.run(std::move(command), std::nullopt, LedgerColumn::firstRating, LedgerColumn::firstRating);
        }
        if (knownRating(known_, 1).isThere) {
            correctFirstRating();
        } else {
            plan_.run(feedback(*row_.firstResult, std::nullopt), std::nullopt, LedgerColumn::firstRating, LedgerColumn::firstRating);
        }
        plan_.run(OrderRehandling{row_.address.text(), "", std::nullopt}, std::nullopt, LedgerColumn::firstRating,
                  LedgerColumn::firstRating);
    }

    void planReply(std::size_t unit) {
        const auto& on = units_.repliedOn[unit];
        const auto& documentNumber = units_.documentNumbers[unit];
        const auto& resultClass = units_.resultClasses[unit];
        if (const domain::Reply* reply = replyOnRecord(unit, lastRound_)) return correctReply(unit, *reply);
        const bool isToldByUnit = on || documentNumber || resultClass || units_.signatories[unit];
        const bool isTold = isToldByUnit || !row_.replyText.empty() || row_.process || result_ || row_.ratedOn || row_.hasCompletion();
        if (!isTold) return;
        RecordReply command;
        command.caseAddress = row_.address.text();
        command.unit = units_.names[unit];
        command.resultClass = resultClass;
        command.documentNumber = documentNumber.value_or("");
        command.signatory = units_.signatories[unit].value_or("");
        command.text = row_.replyText;
        plan_.run(std::move(command), on, replyColumn(row_), LedgerColumn::repliedOn);
    }

    void correctReply(std::size_t unit, const domain::Reply& reply) {
        CorrectReply command;
        command.caseAddress = row_.address.text();
        command.unit = units_.names[unit];
        command.round = lastRound_;
        command.reason = reasonNotInLedger;
        constexpr std::size_t mostShown = 60;
        const auto written = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
        plan_.compare(LedgerColumn::repliedOn, units_.repliedOn[unit], reply.on, command.repliedOn);
        plan_.compare(LedgerColumn::documentNumber, units_.documentNumbers[unit], written(reply.documentNumber), command.documentNumber);
        plan_.compare(LedgerColumn::signatory, units_.signatories[unit], written(reply.signatory), command.signatory);
        if (!row_.replyText.empty() && row_.replyText != reply.text &&
            (reply.text.empty() || plan_.mayReplace(LedgerColumn::replyText, base::shortened(reply.text, mostShown))))
            command.text = {true, row_.replyText};
        compareClass(units_.resultClasses[unit], reply, command.resultClass);
        const bool isPaperGiven = command.documentNumber.isGiven || command.signatory.isGiven || command.text.isGiven;
        if (!command.repliedOn.isGiven && !command.resultClass.isGiven && !isPaperGiven) return;
        const auto after = command.repliedOn.isGiven ? command.repliedOn.value : reply.on;
        plan_.correct(std::move(command), replyColumn(row_), CaseStage::reply, lastRound_, reply.on, after);
    }

    // A ledger has the class of today. Where a second answer set it, the reply's own class is nothing a ledger could correct.
    void compareClass(const std::optional<domain::ResultClass>& given, const domain::Reply& reply,
                      Replacement<domain::ResultClass>& replacement) {
        const auto present = domain::presentClassOf(known_, reply);
        if (!given || given == present) return;
        const std::string known = sources_.directory.words().classLabel(known_.suggestion.term, present);
        if (present != reply.resultClass) return plan_.differs(LedgerColumn::resultClass, known);
        if (!present || plan_.mayReplace(LedgerColumn::resultClass, known)) replacement = {true, given};
    }

    void correctFirstRating() {
        CorrectFeedback command = correctionOfRating(1);
        Replacement<Rating> result;
        plan_.compare(LedgerColumn::firstRating, row_.firstResult, knownRating(known_, 1).result, result);
        if (!result.isGiven) return;
        command.result = result.value;
        if (result.value == Rating::dissatisfied) command.comment = {true, std::string(reasonNotInLedger)};
        plan_.correct(std::move(command), LedgerColumn::firstRating, CaseStage::rating, 1, {}, {});
    }

    // True when the rating of the last round is to be corrected.
    bool correctRating(const KnownRating& known) {
        if (known_.ratingRule.party == domain::RatingParty::everySigner && !known_.coSigners.empty()) return compareRatingOfAll();
        CorrectFeedback command = correctionOfRating(lastRound_);
        Replacement<Rating> result;
        plan_.compare(LedgerColumn::resultRating, result_, known.result, result);
        plan_.compare(LedgerColumn::processRating, row_.process, known.process, command.process);
        plan_.compare(LedgerColumn::ratedOn, row_.ratedOn, known.on, command.ratedOn);
        if (!result.isGiven && !command.process.isGiven && !command.ratedOn.isGiven) return false;
        command.result = result.value;
        const bool becomesDissatisfied = result.value == Rating::dissatisfied || command.process.value == Rating::dissatisfied;
        if (becomesDissatisfied && !known.hasComment) command.comment = {true, std::string(reasonNotInLedger)};
        const auto after = command.ratedOn.isGiven ? command.ratedOn.value : known.on;
        plan_.correct(std::move(command), LedgerColumn::resultRating, CaseStage::rating, lastRound_, known.on, after);
        return true;
    }

    // Where every signer rates, a ledger's one rating comes from several forms: it can be compared, but corrects none of them.
    bool compareRatingOfAll() {
        const domain::RoundRating known = domain::ratingOfRound(known_, lastRound_);
        const auto differs = [&](LedgerColumn column, const auto& given, const auto& there) {
            if (given && given != there) plan_.differs(column, there ? RowPlan::shown(*there) : std::string());
        };
        differs(LedgerColumn::resultRating, result_, known.result);
        differs(LedgerColumn::processRating, row_.process, known.process);
        differs(LedgerColumn::ratedOn, row_.ratedOn, known.on);
        return false;
    }

    [[nodiscard]] CorrectFeedback correctionOfRating(int round) const {
        CorrectFeedback command;
        command.caseAddress = row_.address.text();
        command.round = round;
        command.reason = reasonNotInLedger;
        return command;
    }

    [[nodiscard]] RecordFeedback feedback(Rating result, std::optional<Rating> process) const {
        RecordFeedback command;
        command.caseAddress = row_.address.text();
        command.result = result;
        command.process = process;
        if (result == Rating::dissatisfied || process == Rating::dissatisfied) command.comment = reasonNotInLedger;
        return command;
    }

    void planRatingAndCompletion() {
        const KnownRating rating = knownRating(known_, lastRound_);
        if (rating.isThere) {
            const bool isCorrected = correctRating(rating);
            const Rating result = isCorrected && result_ ? *result_ : rating.result.value_or(Rating::satisfied);
            // A completion that came with a satisfied form goes when that form proves to be dissatisfied (correct-feedback).
            const bool isLost = isCorrected && result == Rating::dissatisfied && rating.result != Rating::dissatisfied;
            return planCompletion(result == Rating::dissatisfied ? CompletionGround::dissatisfiedExplained : CompletionGround::rated,
                                  isLost ? rating.on : std::nullopt);
        }
        if (!result_) {
            // A rating is on record by its result; the other columns alone would be lost.
            if (row_.process) refuseWithoutResult(LedgerColumn::processRating);
            if (row_.ratedOn) refuseWithoutResult(LedgerColumn::ratedOn);
            return planCompletion(CompletionGround::imported);
        }
        const bool completesByItself = sources_.directory.settings().completesOnSatisfied && result_ != Rating::dissatisfied;
        // A form that completes by itself does so on its own day: completion on another day has to be there before it.
        const bool isEarlier = completesByItself && row_.completedOn && row_.completedOn != row_.ratedOn;
        if (isEarlier) planCompletion(CompletionGround::imported);
        plan_.run(feedback(*result_, row_.process), row_.ratedOn, row_.result ? LedgerColumn::resultRating : LedgerColumn::firstRating,
                  LedgerColumn::ratedOn);
        const bool isCompletedByForm = completesByItself && known_.completion() == nullptr && row_.completedOn == row_.ratedOn;
        if (isEarlier || isCompletedByForm) return;
        planCompletion(result_ == Rating::dissatisfied ? CompletionGround::dissatisfiedExplained : CompletionGround::rated);
    }

    void refuseWithoutResult(LedgerColumn column) {
        plan_.refuse(column, Error("result-rating-required", "", "required").with("field", plan_.headerOf(column)));
    }

    // `lostOn`: the day of a completion that a correction of the rating takes away.
    void planCompletion(CompletionGround ground, std::optional<base::Date> lostOn = std::nullopt) {
        if (!row_.hasCompletion()) return;
        const auto there = std::find_if(known_.completions.begin(), known_.completions.end(),
                                        [&](const domain::Completion& completion) { return completion.round == lastRound_; });
        const bool isThere = there != known_.completions.end();
        const bool isLost = isThere && lostOn && there->on == lostOn && there->ground == CompletionGround::rated;
        if (isThere && !isLost) return correctCompletion(*there);
        CompleteSuggestion command;
        command.caseAddress = row_.address.text();
        command.ground = ground;
        if (ground == CompletionGround::dissatisfiedExplained) command.reason = reasonNotInLedger;
        plan_.run(std::move(command), row_.completedOn, completionColumn(row_), LedgerColumn::completedOn);
    }

    void correctCompletion(const domain::Completion& completion) {
        CorrectCompletion command;
        command.caseAddress = row_.address.text();
        command.round = lastRound_;
        plan_.compare(LedgerColumn::completedOn, row_.completedOn, completion.on, command.completedOn);
        if (!command.completedOn.isGiven) return;
        const auto after = command.completedOn.value;
        plan_.correct(std::move(command), LedgerColumn::completedOn, CaseStage::completion, lastRound_, completion.on, after);
    }

    const RowValues& row_;
    const AnsweringUnits& units_;
    const domain::CaseFacts& known_;
    PlanSources sources_;
    RowPlan& plan_;
    int knownRounds_ = 1;
    int lastRound_ = 1;
    bool hasTwoRounds_ = false;
    std::optional<Rating> result_;  // of the last round
};

}  // namespace

void planOutcome(const RowValues& row, const AnsweringUnits& units, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    OutcomeOfRow(row, units, known, sources, plan).plan();
}

}  // namespace huying::app
