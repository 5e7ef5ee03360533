// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "domain/vocabulary.h"

// The states of a case, what leads from one to another, and what comes next in each (domain.md §2.1), as tables that the
// compiler checks: every state answers every event, every open state has a way out and a next step, nothing is unreachable.
// docs/life-cycle.md is printed from them. States are derived (life_cycle.h); what these tables do not have never happens.
namespace huying::domain {

// What happens to a case, as far as its state is concerned. Facts of other kinds leave the state as it is.
enum class StateEvent {
    assigned,      // a unit is given a task
    takenUp,       // a unit signs for it, notes progress or meets the deputy
    taskEnded,     // a task is cancelled, or its unit's request to return is approved, with or without another unit for it
    replied,       // an answering unit replies
    sentBack,      // the review sends a reply back
    rated,         // a form comes in
    reordered,     // the office orders re-handling
    closed,        // completed by decision
    withdrawn,     // by the deputies
    voided,        // by the office: registered by mistake
    merged,        // into a main case
    unmerged,      // taken out again
    corrected      // what was recorded wrongly is put right: units and roles, signers, forms, the rule of rating
};

// A set of states. Empty: the event is refused in that state.
class StateSet {
public:
    constexpr StateSet(std::initializer_list<CaseState> states) {
        for (const CaseState state : states) bits_ |= 1U << static_cast<unsigned>(state);
    }
    [[nodiscard]] constexpr bool contains(CaseState state) const { return (bits_ >> static_cast<unsigned>(state) & 1U) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return bits_ == 0; }
    [[nodiscard]] constexpr StateSet joined(StateSet other) const {
        StateSet larger = *this;
        larger.bits_ |= other.bits_;
        return larger;
    }

private:
    unsigned bits_ = 0;
};

struct StateTransition {
    CaseState from;
    StateEvent event;
    StateSet to;  // which one depends on the other facts: whether other units have yet to reply, whether the form satisfies
};

namespace state_table {

using enum CaseState;
using Event = StateEvent;

constexpr std::size_t stateCount = base::EnumCodes<CaseState>::values.size();
constexpr std::size_t eventCount = static_cast<std::size_t>(StateEvent::corrected) + 1;

// What is recorded late about days before it ended leaves an ended case ended; what is about an earlier round, the completion
// of it included, leaves the case where the newest round is.
constexpr std::array<StateTransition, stateCount * eventCount> transitions{{
    {registered, Event::assigned, {registered, assigned}},
    {registered, Event::takenUp, {registered}},
    {registered, Event::taskEnded, {registered}},
    {registered, Event::replied, {}},
    {registered, Event::sentBack, {}},
    {registered, Event::rated, {}},
    {registered, Event::reordered, {}},
    {registered, Event::closed, {}},
    {registered, Event::withdrawn, {withdrawn}},
    {registered, Event::voided, {voided}},
    {registered, Event::merged, {registered, assigned, handling, replied}},
    {registered, Event::unmerged, {registered, assigned, handling}},
    {registered, Event::corrected, {registered, assigned, handling}},

    {assigned, Event::assigned, {assigned}},
    {assigned, Event::takenUp, {assigned, handling}},
    {assigned, Event::taskEnded, {registered, assigned}},
    {assigned, Event::replied, {handling, replied}},
    {assigned, Event::sentBack, {}},
    {assigned, Event::rated, {}},
    {assigned, Event::reordered, {}},
    {assigned, Event::closed, {}},
    {assigned, Event::withdrawn, {withdrawn}},
    {assigned, Event::voided, {voided}},
    {assigned, Event::merged, {registered, assigned, handling, replied}},
    {assigned, Event::unmerged, {registered, assigned, handling}},
    {assigned, Event::corrected, {registered, assigned, handling}},

    {handling, Event::assigned, {handling}},
    {handling, Event::takenUp, {handling}},
    {handling, Event::taskEnded, {registered, assigned, handling, replied}},
    {handling, Event::replied, {handling, replied}},
    {handling, Event::sentBack, {handling}},
    {handling, Event::rated, {}},
    {handling, Event::reordered, {}},
    {handling, Event::closed, {}},
    {handling, Event::withdrawn, {withdrawn}},
    {handling, Event::voided, {voided}},
    {handling, Event::merged, {registered, assigned, handling, replied}},
    {handling, Event::unmerged, {registered, assigned, handling}},
    {handling, Event::corrected, {registered, assigned, handling, replied}},

    {replied, Event::assigned, {handling, replied, rehandling}},
    {replied, Event::takenUp, {replied}},
    {replied, Event::taskEnded, {replied}},
    {replied, Event::replied, {}},
    {replied, Event::sentBack, {handling, rehandling}},
    {replied, Event::rated, {replied, rated, completed}},
    {replied, Event::reordered, {rehandling}},
    {replied, Event::closed, {replied, completed}},
    {replied, Event::withdrawn, {}},
    {replied, Event::voided, {voided}},
    {replied, Event::merged, {}},
    {replied, Event::unmerged, {registered, assigned, handling}},
    {replied, Event::corrected, {handling, replied, rated, completed}},

    {rated, Event::assigned, {rated}},
    {rated, Event::takenUp, {rated}},
    {rated, Event::taskEnded, {rated}},
    {rated, Event::replied, {}},
    {rated, Event::sentBack, {}},
    {rated, Event::rated, {rated, completed}},
    {rated, Event::reordered, {rehandling}},
    {rated, Event::closed, {rated, completed}},
    {rated, Event::withdrawn, {}},
    {rated, Event::voided, {voided}},
    {rated, Event::merged, {}},
    {rated, Event::unmerged, {}},
    {rated, Event::corrected, {replied, rated, completed}},

    {rehandling, Event::assigned, {rehandling}},
    {rehandling, Event::takenUp, {rehandling}},
    {rehandling, Event::taskEnded, {rehandling, replied}},
    {rehandling, Event::replied, {rehandling, replied}},
    {rehandling, Event::sentBack, {rehandling}},
    {rehandling, Event::rated, {rehandling}},
    {rehandling, Event::reordered, {}},
    {rehandling, Event::closed, {rehandling}},
    {rehandling, Event::withdrawn, {}},
    {rehandling, Event::voided, {voided}},
    {rehandling, Event::merged, {}},
    {rehandling, Event::unmerged, {}},
    {rehandling, Event::corrected, {rehandling, replied}},

    {completed, Event::assigned, {completed}},
    {completed, Event::takenUp, {completed}},
    {completed, Event::taskEnded, {completed}},
    {completed, Event::replied, {}},
    {completed, Event::sentBack, {}},
    {completed, Event::rated, {completed}},
    {completed, Event::reordered, {rehandling}},
    {completed, Event::closed, {completed}},
    {completed, Event::withdrawn, {}},
    {completed, Event::voided, {voided}},
    {completed, Event::merged, {}},
    {completed, Event::unmerged, {}},
    {completed, Event::corrected, {replied, rated, completed}},

    {withdrawn, Event::assigned, {withdrawn}},
    {withdrawn, Event::takenUp, {withdrawn}},
    {withdrawn, Event::taskEnded, {withdrawn}},
    {withdrawn, Event::replied, {}},
    {withdrawn, Event::sentBack, {}},
    {withdrawn, Event::rated, {}},
    {withdrawn, Event::reordered, {}},
    {withdrawn, Event::closed, {}},
    {withdrawn, Event::withdrawn, {}},
    {withdrawn, Event::voided, {}},
    {withdrawn, Event::merged, {withdrawn}},
    {withdrawn, Event::unmerged, {withdrawn}},
    {withdrawn, Event::corrected, {withdrawn}},

    {voided, Event::assigned, {voided}},
    {voided, Event::takenUp, {voided}},
    {voided, Event::taskEnded, {voided}},
    {voided, Event::replied, {}},
    {voided, Event::sentBack, {}},
    {voided, Event::rated, {}},
    {voided, Event::reordered, {}},
    {voided, Event::closed, {}},
    {voided, Event::withdrawn, {}},
    {voided, Event::voided, {}},
    {voided, Event::merged, {voided}},
    {voided, Event::unmerged, {voided}},
    {voided, Event::corrected, {voided}},
}};

// Whose move a step is, and in which states it can be the next one.
struct StepRule {
    NextStep step;
    Turn turn;
    StateSet states;
};

constexpr std::array<StepRule, base::EnumCodes<NextStep>::values.size()> steps{{
    {NextStep::assign, Turn::office, {registered, rehandling}},
    {NextStep::planUnits, Turn::office, {registered, rehandling}},
    {NextStep::consultUnits, Turn::office, {registered, rehandling}},
    {NextStep::acknowledgeReceipt, Turn::unit, {assigned, handling}},
    {NextStep::contactDeputy, Turn::unit, {handling}},
    {NextStep::giveJointOpinion, Turn::unit, {handling}},
    {NextStep::countersign, Turn::unit, {handling}},
    {NextStep::decideExtension, Turn::office, {assigned, handling, rehandling}},
    {NextStep::decideReturn, Turn::office, {assigned, handling, rehandling}},
    {NextStep::decideProposal, Turn::office, {assigned, handling, rehandling}},
    {NextStep::reply, Turn::unit, {handling}},
    {NextStep::replyAgain, Turn::unit, {handling, rehandling}},
    {NextStep::deliverReply, Turn::unit, {replied}},
    {NextStep::collectFeedback, Turn::deputy, {replied}},
    {NextStep::decideRehandling, Turn::office, {rated}},
    {NextStep::holdMeeting, Turn::office, {rated}},
    {NextStep::complete, Turn::office, {replied, rated}},
    {NextStep::followMain, Turn::nobody, {registered, assigned, handling}},
    {NextStep::none, Turn::nobody, {completed, withdrawn, voided}},
}};

constexpr StateSet ends{completed, withdrawn, voided};

constexpr bool isComplete() {
    for (std::size_t state = 0; state < stateCount; ++state) {
        for (std::size_t event = 0; event < eventCount; ++event) {
            const StateTransition& row = transitions[state * eventCount + event];
            if (row.from != base::EnumCodes<CaseState>::values[state].first || row.event != static_cast<StateEvent>(event)) return false;
        }
    }
    return true;
}
static_assert(isComplete(), "each state answers each event once, in the order of both");

// Whether `to` is reached from `from` by what is recorded in the order of its happening.
constexpr bool isReachable(CaseState from, CaseState to) {
    StateSet reached{from};
    for (std::size_t pass = 0; pass < stateCount; ++pass) {
        for (const StateTransition& row : transitions) {
            if (reached.contains(row.from) && row.event != StateEvent::corrected) reached = reached.joined(row.to);
        }
    }
    return reached.contains(to);
}
static_assert(std::ranges::all_of(base::EnumCodes<CaseState>::values,
                                  [](const auto& state) { return isReachable(registered, state.first); }),
              "every state is reached without corrections");
static_assert(std::ranges::all_of(base::EnumCodes<CaseState>::values,
                                  [](const auto& state) { return ends.contains(state.first) || isReachable(state.first, completed); }),
              "nothing gets stuck on its way to the end");

constexpr bool hasStep(CaseState state) {
    return std::ranges::any_of(steps, [state](const StepRule& row) { return row.states.contains(state); });
}
static_assert(std::ranges::all_of(base::EnumCodes<CaseState>::values, [](const auto& state) { return hasStep(state.first); }),
              "in every state something comes next, or it is an end");
static_assert(std::ranges::all_of(base::EnumCodes<NextStep>::values,
                                  [](const auto& step) {
                                      return std::ranges::count_if(steps, [&](const StepRule& row) {
                                                 return row.step == step.first && !row.states.isEmpty();
                                             }) == 1;
                                  }),
              "every step has its rule");
static_assert(std::ranges::all_of(steps,
                                  [](const StepRule& row) {
                                      return std::ranges::all_of(base::EnumCodes<CaseState>::values, [&](const auto& state) {
                                          return !row.states.contains(state.first) ||
                                                 ends.contains(state.first) == (row.step == NextStep::none);
                                      });
                                  }),
              "only an end has nothing next");

}  // namespace state_table

constexpr const StateSet& statesAfter(CaseState from, StateEvent event) {
    return state_table::transitions[static_cast<std::size_t>(from) * state_table::eventCount + static_cast<std::size_t>(event)].to;
}

constexpr const state_table::StepRule& ruleOf(NextStep step) {
    return *std::ranges::find_if(state_table::steps, [step](const state_table::StepRule& row) { return row.step == step; });
}

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::StateEvent> {
    using E = domain::StateEvent;
    static constexpr std::string_view name = "state_event";
    static constexpr std::array values{
        std::pair{E::assigned, std::string_view("assigned")},    std::pair{E::takenUp, std::string_view("taken_up")},
        std::pair{E::taskEnded, std::string_view("task_ended")}, std::pair{E::replied, std::string_view("replied")},
        std::pair{E::sentBack, std::string_view("sent_back")},   std::pair{E::rated, std::string_view("rated")},
        std::pair{E::reordered, std::string_view("reordered")},  std::pair{E::closed, std::string_view("closed")},
        std::pair{E::withdrawn, std::string_view("withdrawn")},  std::pair{E::voided, std::string_view("voided")},
        std::pair{E::merged, std::string_view("merged")},        std::pair{E::unmerged, std::string_view("unmerged")},
        std::pair{E::corrected, std::string_view("corrected")},
    };
};
