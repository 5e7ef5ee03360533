// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/submission.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace huying::domain {

namespace {

using State = SubmissionState;
using Event = SubmissionEvent;

constexpr std::size_t stateCount = base::EnumCodes<State>::values.size();
constexpr std::size_t eventCount = base::EnumCodes<Event>::values.size();
constexpr std::nullopt_t no = std::nullopt;

// A row names every event: one too few or too many does not compile.
template <class... After>
constexpr SubmissionStateRow row(State state, SubmissionNext next, Turn turn, After... after) {
    static_assert(sizeof...(after) == eventCount);
    return {state, next, turn, {after...}};
}

// A passed paper may still go back or be declined by the second review, also after that has passed it: until there is a
// number, the review can think better of it. The number needs no second review (where two are usual, the receipt says so),
// since places with one review are as lawful (domain.md §2.1). A paper that was sent back waits for the deputy alone.
// clang-format off
using enum SubmissionState;
constexpr std::array<SubmissionStateRow, stateCount> table{
    // Columns: first review passed, returned, declined; second review the same; handed in anew; taken back; registered.
    row(submitted,   SubmissionNext::firstReview,   Turn::office, underReview, returned, notAccepted, no, no, no, no, takenBack, no),
    row(underReview, SubmissionNext::secondReview,  Turn::office, no, no, no, reviewed, returned, notAccepted, no, takenBack, registered),
    row(reviewed,    SubmissionNext::registerPaper, Turn::office, no, no, no, no, returned, notAccepted, no, takenBack, registered),
    row(returned,    SubmissionNext::handInAnew,    Turn::deputy, no, no, no, no, no, no, submitted, takenBack, no),
    row(registered,  SubmissionNext::none,          Turn::nobody, no, no, no, no, no, no, no, no, no),
    row(notAccepted, SubmissionNext::none,          Turn::nobody, no, no, no, no, no, no, no, no, no),
    row(takenBack,   SubmissionNext::none,          Turn::nobody, no, no, no, no, no, no, no, no, no),
};
// clang-format on

constexpr std::size_t placeOf(State state) { return static_cast<std::size_t>(state); }

constexpr bool isInOrder() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (placeOf(table[i].state) != i || base::EnumCodes<State>::values[i].first != table[i].state) return false;
    }
    return true;
}
static_assert(isInOrder(), "a row for every state, in their order");

// Ends let nothing happen any more and are nobody's turn; everything else can be left and can be taken back.
constexpr bool areEndsEnds() {
    for (const SubmissionStateRow& one : table) {
        bool isLeft = false;
        for (const auto& target : one.after) isLeft = isLeft || target.has_value();
        if (isLeft == (one.turn == Turn::nobody) || isLeft == (one.next == SubmissionNext::none)) return false;
        if (isLeft && one.after[static_cast<std::size_t>(Event::takenBack)] != State::takenBack) return false;
    }
    return true;
}
static_assert(areEndsEnds());

constexpr bool isReached(State state) {
    for (const SubmissionStateRow& one : table) {
        for (const auto& target : one.after) {
            if (target == state) return true;
        }
    }
    return false;
}
static_assert(isReached(State::submitted) && isReached(State::underReview) && isReached(State::reviewed) && isReached(State::returned) &&
              isReached(State::registered) && isReached(State::notAccepted) && isReached(State::takenBack));

// Goes through what happened up to `day`, all of it without one; an event that the state does not allow changes nothing.
template <class Refused>
State walk(const Submission& submission, std::optional<base::Date> day, Refused refused) {
    State state = State::submitted;
    const auto take = [&](SubmissionStepId step, Event event, base::Date on) {
        const auto next = after(state, event);
        if (!next || on < submission.submittedOn) refused(SubmissionFault{step, event, state, on < submission.submittedOn});
        if (next) state = *next;
    };
    bool isToBeNumbered = submission.suggestion && (!day || !submission.registeredOn || *submission.registeredOn <= *day);
    const auto giveNumber = [&] {
        if (std::exchange(isToBeNumbered, false)) take({}, Event::registered, submission.registeredOn.value_or(submission.submittedOn));
    };
    for (const SubmissionStep& step : submission.steps) {
        if (day && step.on > *day) break;
        if (submission.registeredOn && step.on > *submission.registeredOn) giveNumber();  // it is the last event of its day
        take(step.id, step.event, step.on);
    }
    giveNumber();
    return state;
}

}  // namespace

std::string Submission::address() const { return SubmissionAddress{term, sessionNumber, serial}.text(); }

const SubmissionStep* Submission::step(SubmissionStepId wanted) const {
    const auto found = std::find_if(steps.begin(), steps.end(), [wanted](const SubmissionStep& one) { return one.id == wanted; });
    return found == steps.end() ? nullptr : &*found;
}

const SubmissionStep* Submission::last(bool (*isMeant)(SubmissionEvent)) const {
    const auto found = std::find_if(steps.rbegin(), steps.rend(), [isMeant](const SubmissionStep& one) { return isMeant(one.event); });
    return found == steps.rend() ? nullptr : &*found;
}

const SubmissionStep* Submission::outcomeOfMerging() const {
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (step->event == SubmissionEvent::handedInAnew || isReturn(step->event)) break;
        if (step->mergeInto) return &*step;
    }
    return nullptr;
}

void Submission::sortSteps() {
    // One that has no key yet is the newest of its day.
    std::stable_sort(steps.begin(), steps.end(), [](const SubmissionStep& left, const SubmissionStep& right) {
        if (left.on != right.on) return left.on < right.on;
        return left.id && (!right.id || left.id < right.id);
    });
}

const SubmissionStateRow& rowOf(SubmissionState state) { return table[placeOf(state)]; }

std::optional<SubmissionState> after(SubmissionState state, SubmissionEvent event) {
    return rowOf(state).after[static_cast<std::size_t>(event)];
}

std::optional<WaitingPaper> waitingOf(const Submission& submission) {
    const SubmissionState state = stateOf(submission);
    if (isEnd(state)) return std::nullopt;
    const SubmissionStateRow& row = rowOf(state);
    return WaitingPaper{row.next, row.turn, submission.steps.empty() ? submission.submittedOn : submission.steps.back().on};
}

SubmissionState stateOf(const Submission& submission) {
    return walk(submission, std::nullopt, [](const SubmissionFault&) {});
}

std::optional<SubmissionState> stateOn(const Submission& submission, base::Date day) {
    if (day < submission.submittedOn) return std::nullopt;
    return walk(submission, day, [](const SubmissionFault&) {});
}

std::optional<Submission> submissionAsOf(const Submission& submission, base::Date day) {
    if (day < submission.submittedOn) return std::nullopt;
    Submission then = submission;
    while (!then.steps.empty() && then.steps.back().on > day) {
        SubmissionStep& later = then.steps.back();
        if (later.titleBefore) then.title = *later.titleBefore;
        if (later.bodyBefore) then.body = *later.bodyBefore;
        then.steps.pop_back();
    }
    for (SubmissionStep& step : then.steps) {
        if (step.toldOn && *step.toldOn > day) step.toldOn.reset();
    }
    if (then.registeredOn && *then.registeredOn > day) {
        then.suggestion = {};
        then.suggestionAddress.clear();
        then.registeredOn.reset();
    }
    return then;
}

std::vector<SubmissionFault> faultsOf(const Submission& submission) {
    std::vector<SubmissionFault> faults;
    walk(submission, std::nullopt, [&](const SubmissionFault& fault) { faults.push_back(fault); });
    std::sort(faults.begin(), faults.end());
    return faults;
}

std::string_view refusalOf(SubmissionState state, SubmissionEvent event) {
    switch (state) {
        case State::registered:
            return "submission-registered";
        case State::notAccepted:
            return "submission-not-accepted";
        case State::takenBack:
            return "submission-taken-back";
        case State::returned:
            return "submission-returned";
        case State::submitted:
        case State::underReview:
        case State::reviewed:
            break;
    }
    if (event == Event::handedInAnew) return "submission-not-returned";
    if (state == State::submitted) return "first-review-missing";
    return event == Event::passedSecond ? "second-review-passed" : "first-review-passed";
}

std::string SubmissionAddress::text() const {
    const std::string number = "来" + std::to_string(serial);
    return term == 0 ? number : std::to_string(term) + "-" + std::to_string(session) + "-" + number;
}

std::optional<SubmissionAddress> parseSubmissionAddress(std::string_view written) {
    constexpr std::string_view mark = "来";
    const std::string text = base::foldWidth(base::trimmed(written));
    const std::vector<std::string> parts = base::split(text, '-');
    if ((parts.size() != 1 && parts.size() != 3) || !parts.back().starts_with(mark)) return std::nullopt;
    SubmissionAddress address;
    if (parts.size() == 3) {
        const auto term = base::parseNumber(parts[0]);
        const auto session = base::parseNumber(parts[1]);
        if (!term || !session || *term < 1 || *session < 1) return std::nullopt;
        address.term = *term;
        address.session = *session;
    }
    const auto serial = base::parseNumber(std::string_view(parts.back()).substr(mark.size()));
    if (!serial || *serial < 1) return std::nullopt;
    address.serial = *serial;
    return address;
}

}  // namespace huying::domain
