// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"
#include "base/text.h"

// Pieces proposed for priority supervision, and what the chair conference does not take (domain.md §5).
namespace huying::app {

using base::Error;
using domain::Candidate;
using domain::CandidateOutcome;

namespace {

constexpr std::size_t longestTopic = 60;  // characters, as of a topic

std::vector<Candidate> candidatesOf(const domain::CaseFacts& facts, CommandContext& context) {
    std::vector<Candidate> all = context.reader().candidates(facts.suggestion.session);
    std::erase_if(all, [&](const Candidate& row) { return row.suggestion != facts.suggestion.id; });
    return all;
}

void checkTopicName(const std::string& name, CommandContext& context) {
    if (base::characterCount(name) > longestTopic)
        context.refuse(Error("topic-name-too-long", "proposed_topic", "limit").with("most", std::to_string(longestTopic)));
}

template <class Grounds>
Grounds eachOnce(const Grounds& given) {
    Grounds grounds;
    for (const auto ground : given) {
        if (std::find(grounds.begin(), grounds.end(), ground) == grounds.end()) grounds.push_back(ground);
    }
    return grounds;
}

// A proposal without any ground helps nobody to decide.
void checkGrounds(const Candidate& row, CommandContext& context) {
    if (row.grounds.empty() && base::trimmed(row.reason).empty()) context.refuse(Error("grounds-needed", "grounds", "required"));
}

void checkNotUnderWay(const domain::CaseFacts& facts, const Candidate& proposed, CommandContext& context) {
    const std::string address = facts.suggestion.address();
    for (Error& reason : whatStandsInTheWay(ProposePriority::name, facts, proposed.on, std::nullopt)) context.refuse(std::move(reason));
    const domain::Priority* const priority = facts.priority();
    if (proposed.isForGovernment) {
        if (facts.governmentItem)
            context.refuse(
                Error("already-led-by-government", "cases", "conflict").with("case", address).with("value", facts.governmentItem->leader));
    } else if (priority != nullptr && priority->topic) {
        context.refuse(Error("already-decided-in-topic", "cases", "conflict").with("case", address).with("value", priority->topicName));
    } else if (priority != nullptr) {
        context.refuse(Error("already-decided-on", "cases", "conflict").with("case", address));
    }
    for (const Candidate& other : candidatesOf(facts, context)) {
        if (!other.isOpen() || !other.isOfSameProposer(proposed)) continue;
        context.refuse(Error("already-candidate", "cases", "unique").with("case", address).with("on", base::isoDate(other.on)));
    }
}

std::optional<Candidate> findCandidate(std::int64_t number, CommandContext& context) {
    for (const domain::Session& session : context.reader().sessions()) {
        for (Candidate& row : context.reader().candidates(session.id)) {
            if (row.id.value == number) return std::move(row);
        }
    }
    context.refuse(Error("unknown-candidate", "candidate", "known").with("value", std::to_string(number)));
    return std::nullopt;
}

void refuseDecidedBefore(const Candidate& row, const domain::CaseFacts& facts, CommandContext& context) {
    if (!context.on() || *context.on() >= row.on) return;
    context.refuse(
        Error("decided-before-proposed", "on", "order").with("case", facts.suggestion.address()).with("on", base::isoDate(row.on)));
}

}  // namespace

void handle(const ProposePriority& command, CommandContext& context) {
    if (!context.on()) return context.refuse(Error("field-required", "on", "required").with("field", "on"));
    Candidate proposed;
    proposed.on = *context.on();
    if (!command.committee.empty() && !command.unit.empty()) context.refuse(Error("one-proposer", "committee", "conflict"));
    if (!command.committee.empty()) {
        proposed.proposer = domain::CandidateProposer::committee;
        proposed.committee = context.findCommittee(command.committee).value_or(domain::CommitteeId());
    } else if (!command.unit.empty()) {
        proposed.proposer = domain::CandidateProposer::unit;
        if (const auto unit = context.findUnit(command.unit, "proposing_unit")) proposed.unit = unit->id;
    }
    const bool isOfUnit = proposed.proposer == domain::CandidateProposer::unit;
    proposed.isForGovernment = command.isForGovernment.value_or(isOfUnit);
    if (isOfUnit && !proposed.isForGovernment) context.refuse(Error("units-propose-for-government", "for_government", "conflict"));
    proposed.grounds = eachOnce(command.grounds);
    proposed.reason = command.text;
    proposed.topicName = base::trimmed(command.topic);
    checkGrounds(proposed, context);
    checkTopicName(proposed.topicName, context);
    const std::vector<domain::CaseFacts> cases = context.findCases(command.cases);
    if (context.isRefused()) return;
    for (const domain::CaseFacts& facts : cases) checkNotUnderWay(facts, proposed, context);
    if (context.isRefused()) return;
    for (const domain::CaseFacts& facts : cases) {
        proposed.suggestion = facts.suggestion.id;
        context.writer().saveCandidate(proposed);
    }
}

void handle(const CorrectCandidate& command, CommandContext& context) {
    auto row = findCandidate(command.candidate, context);
    if (!row) return;
    const auto facts = context.reader().caseFacts(row->suggestion);
    if (!facts) return;
    context.concerns(facts->suggestion.address());
    checkVersion(command.expect, context.reader().candidateVersion(row->id), context);
    if (command.proposedOn) row->on = *command.proposedOn;
    if (command.grounds.isGiven) row->grounds = eachOnce(command.grounds.value.value_or(std::vector<domain::CandidateGround>{}));
    if (command.text.isGiven) row->reason = command.text.value.value_or("");
    if (command.topic.isGiven) row->topicName = base::trimmed(command.topic.value.value_or(""));
    context.refuseFuture(row->on, "proposed_on");
    checkGrounds(*row, context);
    checkTopicName(row->topicName, context);
    if (row->decidedOn && *row->decidedOn < row->on)
        context.refuse(Error("decided-before-proposed", "proposed_on", "order")
                           .with("case", facts->suggestion.address())
                           .with("on", base::isoDate(row->on)));
    if (command.proposedOn) {
        for (Error& reason : whatStandsInTheWay(SetPriority::name, *facts, row->on, std::nullopt)) context.refuse(std::move(reason));
    }
    if (command.reopen.value_or(false)) {
        if (row->outcome != CandidateOutcome::notTaken)
            context.refuse(Error("candidate-not-declined", "reopen", "order").with("case", facts->suggestion.address()));
        row->outcome.reset();
        row->decidedOn.reset();
        row->chairMeeting.clear();
        row->decisionReason.clear();
        if (!context.isRefused()) checkNotUnderWay(*facts, *row, context);
    }
    if (!context.isRefused()) context.writer().saveCandidate(*row);
}

void handle(const DeclineCandidates& command, CommandContext& context) {
    if (!context.on()) return context.refuse(Error("field-required", "on", "required").with("field", "on"));
    const std::vector<domain::CaseFacts> cases = context.findCases(command.cases);
    std::vector<Candidate> declined;
    for (const domain::CaseFacts& facts : cases) {
        std::size_t found = 0;
        for (Candidate& row : candidatesOf(facts, context)) {
            if (!row.isOpen() || row.isForGovernment != command.isForGovernment.value_or(false)) continue;
            ++found;
            refuseDecidedBefore(row, facts, context);
            row.outcome = CandidateOutcome::notTaken;
            row.decidedOn = context.on();
            row.chairMeeting = command.chairMeeting;
            row.decisionReason = command.reason;
            declined.push_back(std::move(row));
        }
        if (found == 0) context.refuse(Error("no-candidate", "cases", "known").with("case", facts.suggestion.address()));
    }
    if (context.isRefused()) return;
    for (const Candidate& row : declined) context.writer().saveCandidate(row);
}

void takeCandidates(const std::vector<domain::CaseFacts>& cases, bool areForGovernment, const std::string& chairMeeting,
                    CommandContext& context) {
    std::vector<Candidate> taken;
    for (const domain::CaseFacts& facts : cases) {
        for (Candidate& row : candidatesOf(facts, context)) {
            if (!row.isOpen() || row.isForGovernment != areForGovernment) continue;
            refuseDecidedBefore(row, facts, context);
            row.outcome = CandidateOutcome::taken;
            row.decidedOn = context.on();
            row.chairMeeting = chairMeeting;
            taken.push_back(std::move(row));
        }
    }
    if (context.isRefused()) return;
    for (const Candidate& row : taken) context.writer().saveCandidate(row);
}

}  // namespace huying::app
