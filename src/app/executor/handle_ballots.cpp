// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/inspection_parts.h"

// 满意度测评 of the standing committee: ballots, the rule by which they pass, the second report (domain.md §6, decision 0030).
namespace huying::app {

using base::Date;
using base::Error;
using domain::Ballot;
using domain::BallotSubject;

namespace {

const Ballot* ballotNumbered(const std::vector<Ballot>& all, std::int64_t number, const char* field, CommandContext& context) {
    const auto found = std::find_if(all.begin(), all.end(), [number](const Ballot& row) { return row.id.value == number; });
    if (found != all.end()) return &*found;
    context.refuse(Error("unknown-ballot", field, "known").with("value", std::to_string(number)));
    return nullptr;
}

void refuseVoidBallot(const Ballot& ballot, CommandContext& context) {
    if (!ballot.counts())
        context.refuse(
            Error("ballot-is-void", "ballot", "conflict").with("value", std::to_string(ballot.id.value)).with("reason", ballot.voidReason));
}

// The ballot that a command is about, which counts.
std::optional<Ballot> findBallot(std::int64_t number, CommandContext& context) {
    const std::vector<Ballot> all = context.reader().ballots(std::nullopt);
    const Ballot* found = ballotNumbered(all, number, "ballot", context);
    if (found == nullptr) return std::nullopt;
    refuseVoidBallot(*found, context);
    return *found;
}

domain::BallotRule ruleOf(domain::SessionId session, CommandContext& context) {
    const auto rules = context.reader().ballotRules();
    for (const domain::Session& row : context.directory().sessions()) {
        if (row.id != session) continue;
        const auto rule = rules.find(row.term);
        return rule == rules.end() ? domain::BallotRule() : rule->second;
    }
    return {};
}

// What is voted on is named as its kind asks, and by nothing else.
void checkSubject(const Ballot& ballot, CommandContext& context) {
    const auto check = [&](BallotSubject kind, bool isNamed, const char* field) {
        if (ballot.subject == kind && !isNamed) context.refuse(Error("field-required", field, "required").with("field", field));
        if (ballot.subject != kind && isNamed) context.refuse(Error("ballot-subject-other", field, "conflict").with("field", field));
    };
    check(BallotSubject::system, ballot.system.has_value(), "system");
    check(BallotSubject::unit, static_cast<bool>(ballot.unit), "unit");
    check(BallotSubject::piece, static_cast<bool>(ballot.suggestion), "case");
}

void checkRepeats(const Ballot& ballot, const std::vector<Ballot>& all, CommandContext& context) {
    if (ballot.repeats) {
        const Ballot* first = ballotNumbered(all, ballot.repeats.value, "first_ballot", context);
        if (first == nullptr) return;
        const auto refuse = [&](const char* code) {
            context.refuse(
                Error(code, "first_ballot", "order").with("value", std::to_string(first->id.value)).with("on", base::isoDate(first->on)));
        };
        if (first->id == ballot.id || !first->counts()) return refuse("ballot-first-is-void");
        if (!first->isAboutSame(ballot)) refuse("ballot-first-of-another");
        if (domain::outcomeOf(*first).passes) refuse("ballot-first-passed");
        if (ballot.on <= first->on) refuse("ballot-not-after-first");
        if (first->reportedOn && ballot.on < *first->reportedOn)
            context.refuse(Error("day-too-early", "on", "order").with("field", "on").with("on", base::isoDate(*first->reportedOn)));
        const Ballot* other = domain::repeatedBy(*first, all);
        if (other != nullptr && other->id != ballot.id) refuse("ballot-repeated-already");
    }
    if (!ballot.id) return;
    const Ballot* second = domain::repeatedBy(ballot, all);
    if (second == nullptr) return;
    const bool isReportedInTime = !ballot.reportedOn || *ballot.reportedOn <= second->on;
    const bool staysFirst = second->isAboutSame(ballot) && second->on > ballot.on && isReportedInTime && !domain::outcomeOf(ballot).passes;
    if (!staysFirst) context.refuse(Error("ballot-has-second", "ballot", "order").with("value", std::to_string(second->id.value)));
}

// Every number that does not agree with another, at once.
void checkBallot(const Ballot& ballot, const std::vector<Ballot>& all, CommandContext& context) {
    if (base::trimmed(ballot.meeting).empty())
        context.refuse(Error("field-required", "ballot_meeting", "required").with("field", "ballot_meeting"));
    for (const domain::BallotFault& fault : domain::faultsOf(ballot)) {
        context.refuse(Error(std::string(fault.code), std::string(fault.field), "conflict")
                           .with("left", std::to_string(fault.left))
                           .with("right", std::to_string(fault.right)));
    }
    checkSubject(ballot, context);
    if (ballot.rectifyBy && *ballot.rectifyBy <= ballot.on)
        context.refuse(Error("day-not-later", "rectify_by", "order").with("field", "rectify_by").with("on", base::isoDate(ballot.on)));
    if (ballot.reportedOn && *ballot.reportedOn < ballot.on)
        context.refuse(
            Error("day-too-early", "second_reported_on", "order").with("field", "second_reported_on").with("on", base::isoDate(ballot.on)));
    if (!ballot.report.empty() && !ballot.reportedOn)
        context.refuse(Error("field-required", "second_reported_on", "required").with("field", "second_reported_on"));
    if (context.isRefused()) return;
    const bool passes = domain::outcomeOf(ballot).passes;
    if (passes && (ballot.rectifyBy || ballot.reportedOn))
        context.refuse(Error("ballot-passed-nothing-to-rectify", ballot.rectifyBy ? "rectify_by" : "second_report", "conflict"));
    checkRepeats(ballot, all, context);
}

void takePiece(const std::string& address, Ballot& ballot, CommandContext& context) {
    const auto facts = context.findCase(address);
    if (!facts) return;
    ballot.suggestion = facts->suggestion.id;
    if (facts->suggestion.session != ballot.session)
        context.refuse(Error("inspection-of-another-session", "case", "conflict").with("case", facts->suggestion.address()));
}

}  // namespace

void handle(const RecordBallot& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto session = context.directory().session(command.session);
    if (!session) return context.refuse(session.error());
    if (!on) return;
    Ballot ballot;
    ballot.session = session->id;
    ballot.on = *on;
    ballot.meeting = base::trimmed(command.meeting);
    ballot.subject = *command.subject;
    ballot.system = command.system;
    if (!command.unit.empty()) {
        if (const auto unit = context.findUnit(command.unit)) ballot.unit = unit->id;
    }
    if (!command.caseAddress.empty()) takePiece(command.caseAddress, ballot, context);
    ballot.members = command.members;
    ballot.present = command.present;
    ballot.handedOut = command.handedOut.value_or(command.present);
    ballot.collected = command.collected;
    ballot.satisfied = command.satisfied;
    ballot.mostly = command.mostly;
    ballot.dissatisfied = command.dissatisfied;
    ballot.invalid = command.invalid;
    ballot.rule = ruleOf(session->id, context);
    ballot.repeats = domain::BallotId(command.repeats.value_or(0));
    ballot.rectifyBy = command.rectifyBy;
    ballot.note = command.note;
    checkBallot(ballot, context.reader().ballots(std::nullopt), context);
    if (!context.isRefused()) context.concerns(std::to_string(context.writer().saveBallot(ballot).value));
}

void handle(const CorrectBallot& command, CommandContext& context) {
    const auto found = findBallot(command.ballot, context);
    if (!found) return;
    checkVersion(command.expect, context.reader().ballotVersion(found->id), context);
    Ballot ballot = *found;
    if (command.happenedOn) ballot.on = *command.happenedOn;
    if (command.meeting) ballot.meeting = base::trimmed(*command.meeting);
    if (command.subject) ballot.subject = *command.subject;
    replace(command.system, ballot.system);
    if (command.unit.isGiven) {
        ballot.unit = {};
        const std::string name = command.unit.value.value_or("");
        const auto unit = name.empty() ? std::nullopt : context.findUnit(name);
        if (unit) ballot.unit = unit->id;
    }
    if (command.caseAddress.isGiven) {
        ballot.suggestion = {};
        if (!command.caseAddress.value.value_or("").empty()) takePiece(*command.caseAddress.value, ballot, context);
    }
    for (const auto& [given, value] :
         {std::pair(command.members, &ballot.members), std::pair(command.present, &ballot.present),
          std::pair(command.handedOut, &ballot.handedOut), std::pair(command.collected, &ballot.collected),
          std::pair(command.satisfied, &ballot.satisfied), std::pair(command.mostly, &ballot.mostly),
          std::pair(command.dissatisfied, &ballot.dissatisfied), std::pair(command.invalid, &ballot.invalid)}) {
        if (given) *value = *given;
    }
    if (command.repeats.isGiven) ballot.repeats = domain::BallotId(command.repeats.value.value_or(0));
    replace(command.rectifyBy, ballot.rectifyBy);
    replace(command.reportedOn, ballot.reportedOn);
    replace(command.report, ballot.report, std::string());
    replace(command.note, ballot.note, std::string());
    if (command.withPresentRule.value_or(false)) ballot.rule = ruleOf(ballot.session, context);
    context.refuseFuture(ballot.on, "happened_on");
    context.refuseFuture(ballot.reportedOn, "second_reported_on");
    const bool isBefore = std::any_of(ballot.opinions.begin(), ballot.opinions.end(),
                                      [&](const domain::ReviewOpinion& row) { return row.voidReason.empty() && row.on < ballot.on; });
    if (isBefore) context.refuse(Error("ballot-after-opinions", "happened_on", "order"));
    checkBallot(ballot, context.reader().ballots(std::nullopt), context);
    if (!context.isRefused()) context.writer().saveBallot(ballot);
}

void handle(const VoidBallot& command, CommandContext& context) {
    const std::vector<Ballot> all = context.reader().ballots(std::nullopt);
    auto ballot = findBallot(command.ballot, context);
    if (!ballot || context.isRefused()) return;
    if (const Ballot* second = domain::repeatedBy(*ballot, all))
        context.refuse(Error("ballot-has-second", "ballot", "order").with("value", std::to_string(second->id.value)));
    const bool hasOpinions = std::any_of(ballot->opinions.begin(), ballot->opinions.end(),
                                         [](const domain::ReviewOpinion& row) { return row.voidReason.empty(); });
    if (hasOpinions) context.refuse(Error("ballot-has-opinions", "ballot", "order"));
    ballot->voidReason = command.reason;
    if (!context.isRefused()) context.writer().saveBallot(*ballot);
}

void handle(const RecordSecondReport& command, CommandContext& context) {
    const auto on = context.knownDay();
    auto ballot = findBallot(command.ballot, context);
    if (!on || !ballot || context.isRefused()) return;
    if (ballot->reportedOn)
        return context.refuse(Error("ballot-reported-already", "ballot", "order").with("on", base::isoDate(*ballot->reportedOn)));
    ballot->reportedOn = on;
    ballot->report = command.report;
    checkBallot(*ballot, context.reader().ballots(std::nullopt), context);
    if (!context.isRefused()) context.writer().saveBallot(*ballot);
}

void handle(const SetBallotRule& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    const domain::BallotRule rule{*command.base,
                                  command.measure.value_or(domain::BallotMeasure::approving),
                                  command.numerator,
                                  command.denominator,
                                  command.isInclusive.value_or(false),
                                  command.source};
    for (const domain::BallotFault& fault : domain::faultsOf(rule)) {
        context.refuse(Error(std::string(fault.code), std::string(fault.field), "limit")
                           .with("left", std::to_string(fault.left))
                           .with("right", std::to_string(fault.right)));
    }
    if (!context.isRefused()) context.writer().saveBallotRule(*term, rule);
}

namespace {

struct NamedOpinion {
    Ballot ballot;
    domain::ReviewOpinion opinion;
};

std::optional<NamedOpinion> findOpinion(std::int64_t number, int opinion, CommandContext& context) {
    auto ballot = findBallot(number, context);
    if (!ballot) return std::nullopt;
    domain::ReviewOpinion* row = rowNumbered(ballot->opinions, opinion, "opinion_number", context);
    if (row == nullptr) return std::nullopt;
    const domain::ReviewOpinion found = *row;
    return NamedOpinion{std::move(*ballot), found};
}

void checkOpinion(const Ballot& ballot, const domain::ReviewOpinion& row, CommandContext& context) {
    if (row.on < ballot.on) context.refuse(Error("before-ballot", "on", "order").with("on", base::isoDate(ballot.on)));
    if (row.dueOn && *row.dueOn < row.on)
        context.refuse(Error("day-too-early", "due_on", "order").with("field", "due_on").with("on", base::isoDate(row.on)));
}

void checkRectification(const domain::ReviewOpinion& opinion, const domain::Rectification& row, CommandContext& context) {
    if (row.voidReason.empty() && row.on < opinion.on)
        context.refuse(Error("before-review-opinion", "on", "order").with("on", base::isoDate(opinion.on)));
}

void refuseVoidOpinion(const domain::ReviewOpinion& row, CommandContext& context) {
    if (!row.voidReason.empty()) context.refuse(Error("fact-is-void", "opinion_number", "conflict").with("reason", row.voidReason));
}

void takeUnit(const std::string& name, domain::ReviewOpinion& row, CommandContext& context) {
    row.unit = {};
    if (name.empty()) return;
    const auto unit = context.findUnit(name);
    if (!unit) return;
    context.checkInForce(*unit, row.on, "unit");
    row.unit = unit->id;
}

}  // namespace

void handle(const RecordReviewOpinion& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto ballot = findBallot(command.ballot, context);
    if (!on || !ballot) return;
    domain::ReviewOpinion row{{}, ballot->id, *on, command.text, {}, command.dueOn};
    takeUnit(command.unit, row, context);
    checkOpinion(*ballot, row, context);
    if (context.isRefused()) return;
    context.writer().saveReviewOpinion(row);
    context.concerns(std::to_string(ballot->opinions.size() + 1));
}

void handle(const CorrectReviewOpinion& command, CommandContext& context) {
    const auto named = findOpinion(command.ballot, command.opinion, context);
    if (!named) return;
    domain::ReviewOpinion row = named->opinion;
    checkVersion(command.expect, context.reader().reviewOpinionVersion(row.id), context);
    makeVoid(command.isVoid, command.reason, row.voidReason, context);
    if (command.happenedOn) row.on = *command.happenedOn;
    replaceWritten(command.text, "text", row.text, context);
    if (command.unit.isGiven) takeUnit(command.unit.value.value_or(""), row, context);
    replace(command.dueOn, row.dueOn);
    context.refuseFuture(row.on, "happened_on");
    if (row.voidReason.empty()) checkOpinion(named->ballot, row, context);
    const bool isFollowed = std::any_of(row.rectifications.begin(), row.rectifications.end(),
                                        [](const domain::Rectification& one) { return one.voidReason.empty(); });
    if (!row.voidReason.empty() && isFollowed) context.refuse(Error("review-opinion-followed", "void", "order"));
    for (const domain::Rectification& one : row.rectifications) checkRectification(row, one, context);
    if (!context.isRefused()) context.writer().saveReviewOpinion(row);
}

void handle(const RecordRectification& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto named = findOpinion(command.ballot, command.opinion, context);
    if (!on || !named) return;
    refuseVoidOpinion(named->opinion, context);
    const domain::Rectification row{{}, named->opinion.id, *on, command.text, command.done.value_or(false)};
    checkRectification(named->opinion, row, context);
    if (!context.isRefused()) context.writer().saveRectification(row);
}

void handle(const CorrectRectification& command, CommandContext& context) {
    auto named = findOpinion(command.ballot, command.opinion, context);
    if (!named) return;
    domain::Rectification* row = rowNumbered(named->opinion.rectifications, command.rectification, "rectification_number", context);
    if (row == nullptr) return;
    checkVersion(command.expect, context.reader().reviewOpinionVersion(named->opinion.id), context);
    makeVoid(command.isVoid, command.reason, row->voidReason, context);
    if (command.happenedOn) row->on = *command.happenedOn;
    replaceWritten(command.text, "text", row->text, context);
    if (command.done) row->isDone = *command.done;
    context.refuseFuture(row->on, "happened_on");
    if (row->voidReason.empty()) refuseVoidOpinion(named->opinion, context);
    checkRectification(named->opinion, *row, context);
    if (!context.isRefused()) context.writer().saveRectification(*row);
}

}  // namespace huying::app
