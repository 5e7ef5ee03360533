// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/supervision_candidate.h"

// Pieces proposed for priority supervision, before the chair conference decides. What it takes over is recorded with
// create-topic, set-priority and set-government-leader.
namespace huying::app {

using base::Date;

struct ProposePriority {
    static constexpr std::string_view name = "propose-priority";
    std::vector<std::string> cases;
    std::string committee;  // that proposes; with neither it is the deputy office
    std::string unit;       // the same, for the list of the government's leaders alone
    std::optional<bool> isForGovernment;
    std::vector<domain::CandidateGround> grounds;
    std::string text;
    std::string topic;
};

template <class Visitor>
void visitFields(Visitor& visitor, ProposePriority& c) {
    visitor.required("cases", c.cases);
    visitor.optional("committee", c.committee);
    visitor.optional("proposing_unit", c.unit);
    visitor.optional("for_government", c.isForGovernment);
    visitor.optional("grounds", c.grounds);
    visitor.optional("text", c.text);
    visitor.optional("proposed_topic", c.topic);
}

struct CorrectCandidate {
    static constexpr std::string_view name = "correct-candidate";
    std::int64_t candidate = 0;
    std::optional<std::int64_t> expect;
    std::optional<Date> proposedOn;
    Replacement<std::vector<domain::CandidateGround>> grounds;
    Replacement<std::string> text;
    Replacement<std::string> topic;
    std::optional<bool> reopen;  // what was not taken is to be decided again
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCandidate& c) {
    visitor.required("candidate", c.candidate);
    visitor.optional("expect", c.expect);
    visitor.optional("proposed_on", c.proposedOn);
    visitor.optional("grounds", c.grounds);
    visitor.optional("text", c.text);
    visitor.optional("proposed_topic", c.topic);
    visitor.optional("reopen", c.reopen);
}

// Not taken by the chair conference.
struct DeclineCandidates {
    static constexpr std::string_view name = "decline-candidates";
    std::vector<std::string> cases;
    std::string reason;
    std::string chairMeeting;
    std::optional<bool> isForGovernment;
};

template <class Visitor>
void visitFields(Visitor& visitor, DeclineCandidates& c) {
    visitor.required("cases", c.cases);
    visitor.required("reason", c.reason);
    visitor.optional("chair_meeting", c.chairMeeting);
    visitor.optional("for_government", c.isForGovernment);
}

}  // namespace huying::app
