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
    int forms = 0;
    bool hasComment = false;
    std::optional<Rating> process;
    std::optional<Rating> result;
    std::optional<base::Date> on;

    [[nodiscard]] bool isThere() const { return forms > 0; }
    [[nodiscard]] bool isDissatisfied() const { return result == Rating::dissatisfied || process == Rating::dissatisfied; }
};

KnownRating knownRating(const domain::CaseFacts& known, int round) {
    const auto worst = [](std::optional<Rating>& kept, const std::optional<Rating>& other) {
        if (other && (!kept || static_cast<int>(*other) > static_cast<int>(*kept))) kept = other;
    };
    KnownRating rating;
    for (const domain::Feedback& row : known.feedback) {
        if (row.round != round || (row.deputy && row.deputy != known.suggestion.leadDeputy)) continue;
        ++rating.forms;
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
        if (row_.isSaidOpen()) compareState();
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
        if (knownRating(known_, 1).isThere()) {
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

    // The rating of the last round as it will be; the known one where nothing of it is to be corrected.
    KnownRating correctRating(const KnownRating& known) {
        if (known_.ratingRule.party == domain::RatingParty::everySigner && !known_.coSigners.empty()) {
            compareRatingOfAll(known);
            return known;
        }
        CorrectFeedback command = correctionOfRating(lastRound_);
        Replacement<Rating> result;
        plan_.compare(LedgerColumn::resultRating, result_, known.result, result);
        plan_.compare(LedgerColumn::processRating, row_.process, known.process, command.process);
        plan_.compare(LedgerColumn::ratedOn, row_.ratedOn, known.on, command.ratedOn);
        if (!result.isGiven && !command.process.isGiven && !command.ratedOn.isGiven) return known;
        command.result = result.value;
        const bool becomesDissatisfied = result.value == Rating::dissatisfied || command.process.value == Rating::dissatisfied;
        if (becomesDissatisfied && !known.hasComment) command.comment = {true, std::string(reasonNotInLedger)};
        KnownRating after = known;
        if (result.isGiven) after.result = result.value;
        if (command.process.isGiven) after.process = command.process.value;
        if (command.ratedOn.isGiven) after.on = command.ratedOn.value;
        plan_.correct(std::move(command), LedgerColumn::resultRating, CaseStage::rating, lastRound_, known.on, after.on);
        return after;
    }

    // Where every signer rates, a ledger's one rating comes from several forms: it can be compared, but corrects none of them. Until
    // all of them are there it is the lead's.
    void compareRatingOfAll(const KnownRating& ofLead) {
        const domain::RoundRating ofAll = domain::ratingOfRound(known_, lastRound_);
        const auto differs = [&](LedgerColumn column, const auto& given, const auto& there) {
            if (given && given != there) plan_.differs(column, there ? RowPlan::shown(*there) : std::string());
        };
        differs(LedgerColumn::resultRating, result_, ofAll.isRated ? ofAll.result : ofLead.result);
        differs(LedgerColumn::processRating, row_.process, ofAll.isRated ? ofAll.process : ofLead.process);
        differs(LedgerColumn::ratedOn, row_.ratedOn, ofAll.isRated ? ofAll.on : ofLead.on);
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
        if (rating.isThere()) return completeBeside(rating, correctRating(rating));
        if (!result_) {
            // A rating is on record by its result; the other columns alone would be lost.
            if (row_.process) refuseWithoutResult(LedgerColumn::processRating);
            if (row_.ratedOn) refuseWithoutResult(LedgerColumn::ratedOn);
            return planCompletion(CompletionGround::imported);
        }
        const bool isDissatisfied = result_ == Rating::dissatisfied || row_.process == Rating::dissatisfied;
        const bool completesByItself = !isDissatisfied && decidesAlone() && sources_.directory.settings().completesOnSatisfied;
        // A form that completes by itself does so on its own day: completion on another day has to be there before it.
        const bool isEarlier = completesByItself && row_.completedOn && row_.completedOn != row_.ratedOn;
        if (isEarlier) planCompletion(CompletionGround::imported);
        plan_.run(feedback(*result_, row_.process), row_.ratedOn, row_.result ? LedgerColumn::resultRating : LedgerColumn::firstRating,
                  LedgerColumn::ratedOn);
        isCompletedByForm_ = completesByItself && !isEarlier && completionOnRecord() == nullptr;
        if (isEarlier || isCompletedByForm_) return;
        planCompletion(groundOf(isDissatisfied, decidesAlone()));
    }

    // A ledger tells of one form; where every signer rates, it is the piece's only where nobody else signed.
    [[nodiscard]] bool decidesAlone() {
        if (known_.coSigners.empty() && row_.coSigners.empty()) return true;
        const auto rules = sources_.reader.ratingRules();
        const auto rule = rules.find(row_.address.term);
        return rule == rules.end() || rule->second.party != domain::RatingParty::everySigner;
    }

    static CompletionGround groundOf(bool isDissatisfied, bool isRated) {
        if (!isRated) return CompletionGround::imported;
        return isDissatisfied ? CompletionGround::dissatisfiedExplained : CompletionGround::rated;
    }

    [[nodiscard]] CompletionGround groundBeside(const KnownRating& form) {
        if (decidesAlone()) return groundOf(form.isDissatisfied(), true);
        const domain::RoundRating ofAll = domain::ratingOfRound(known_, lastRound_);
        return groundOf(ofAll.isDissatisfied(), ofAll.isRated);
    }

    // Completion goes along with a correction of the rating (handle_rating_correction.cpp): it comes with a form that proves to be
    // satisfied, goes with one that proves to be dissatisfied, and keeps to its day.
    void completeBeside(const KnownRating& before, const KnownRating& after) {
        const domain::Completion* there = completionOnRecord();
        const bool isSatisfiedNow = before.isDissatisfied() && !after.isDissatisfied();
        const bool isCurrent = lastRound_ == knownRounds_ && before.forms == 1;
        const bool comes = there == nullptr && isSatisfiedNow && isCurrent && sources_.directory.settings().completesOnSatisfied;
        const bool cameWithForm = there != nullptr && there->ground == CompletionGround::rated && there->on == before.on;
        const bool isTakenAlong = cameWithForm && !after.isDissatisfied() && row_.completedOn == there->on && after.on != before.on;
        isCompletedByForm_ = comes;
        isCompletionLost_ = cameWithForm && !before.isDissatisfied() && after.isDissatisfied();
        if (comes || isTakenAlong) {
            if (row_.completedOn && row_.completedOn != after.on) {
                CorrectCompletion command = correctionOfCompletion();
                command.completedOn = {true, row_.completedOn};
                plan_.runToday(std::move(command), LedgerColumn::completedOn);
            }
            return;
        }
        planCompletion(groundBeside(after));
    }

    // 办理中 beside a piece that is completed. The other columns and the record go before the word, which is told.
    void compareState() {
        if (!isCompletedByForm_ && (completionOnRecord() == nullptr || isCompletionLost_)) return;
        plan_.notice(LedgerColumn::state, Error(isCompletedByForm_ ? "completed-by-rating" : "completed-on-record", "", "conflict")
                                              .with("field", plan_.headerOf(LedgerColumn::state))
                                              .with("value", plan_.cellOf(LedgerColumn::state)));
    }

    void refuseWithoutResult(LedgerColumn column) {
        plan_.refuse(column, Error("result-rating-required", "", "required").with("field", plan_.headerOf(column)));
    }

    [[nodiscard]] const domain::Completion* completionOnRecord() const {
        const auto there = std::find_if(known_.completions.begin(), known_.completions.end(),
                                        [&](const domain::Completion& completion) { return completion.round == lastRound_; });
        return there == known_.completions.end() ? nullptr : &*there;
    }

    void planCompletion(CompletionGround ground) {
        if (!row_.hasCompletion()) return;
        const domain::Completion* there = completionOnRecord();
        if (there != nullptr && !isCompletionLost_) return correctCompletion(*there);
        CompleteSuggestion command;
        command.caseAddress = row_.address.text();
        command.ground = ground;
        if (ground == CompletionGround::dissatisfiedExplained) command.reason = reasonNotInLedger;
        plan_.run(std::move(command), row_.completedOn, completionColumn(row_), LedgerColumn::completedOn);
    }

    [[nodiscard]] CorrectCompletion correctionOfCompletion() const {
        CorrectCompletion command;
        command.caseAddress = row_.address.text();
        command.round = lastRound_;
        return command;
    }

    void correctCompletion(const domain::Completion& completion) {
        CorrectCompletion command = correctionOfCompletion();
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
    bool isCompletedByForm_ = false;
    bool isCompletionLost_ = false;  // a correction of the rating takes the one on record away
};

}  // namespace

void planOutcome(const RowValues& row, const AnsweringUnits& units, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    OutcomeOfRow(row, units, known, sources, plan).plan();
}

}  // namespace huying::app
