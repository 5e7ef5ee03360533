// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/executor/command_context.h"

// What a suggestion and the paper before it have in common: title, proposer, co-signers (handle_intake.cpp); and what may
// happen to a paper (handle_submissions.cpp).
namespace huying::app {

void checkTitle(const std::string& title, CommandContext& context);

// The co-signers in order, none twice, none the lead.
std::vector<domain::CoSigner> coSignersOf(const std::vector<DeputyReference>& references, int term, domain::DeputyId lead,
                                          CommandContext& context);

struct Proposer {
    domain::DeputyId deputy;
    domain::DelegationId delegation;
};

// A person or a delegation, never both (domain.md §1).
std::optional<Proposer> proposerOf(const DeputyReference& lead, const std::string& delegation, int term, CommandContext& context);

// The paper that is registered, with everything noted that stands in the way; `command` gets what it does not give itself,
// people aside.
std::optional<domain::Submission> paperToRegister(RegisterSuggestion& command, CommandContext& context);

// Notes the contradictions that `changed` has and `before` had not. `step` is the event that brings them, if one does.
void checkSteps(const domain::Submission& before, const domain::Submission& changed, const domain::SubmissionStep* step,
                CommandContext& context);

}  // namespace huying::app
