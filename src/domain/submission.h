// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"
#include "domain/paper_check.h"
#include "domain/vocabulary.h"

// 来件: a paper that a deputy has handed in and that is no suggestion yet (domain.md §2.1, §2.3). It has a serial of its own
// within its session, is counted in no figure and is never deleted. What it is now is a pure function of its facts.
namespace huying::domain {

// Handed in; past the first review; past the second one; back with the deputy; and its three ends.
enum class SubmissionState { submitted, underReview, reviewed, returned, registered, notAccepted, takenBack };

// Two reviews, 初审 and 复审, each with three verdicts; what the deputy does; and the number.
enum class SubmissionEvent {
    passedFirst,
    returnedFirst,
    declinedFirst,
    passedSecond,
    returnedSecond,
    declinedSecond,
    handedInAnew,
    takenBack,
    registered
};

enum class ReviewStage { first, second };
enum class ReviewVerdict { pass, returned, decline };

enum class SubmissionNext { firstReview, secondReview, registerPaper, handInAnew, none };

// Where a paper went that was not accepted: 代表来信, 工作参考 (SH 8, QD 11, CQ 13).
enum class WentTo { nowhere, letter, workReference, otherBody };

constexpr SubmissionEvent eventOf(ReviewStage stage, ReviewVerdict verdict) {
    const bool isFirst = stage == ReviewStage::first;
    if (verdict == ReviewVerdict::pass) return isFirst ? SubmissionEvent::passedFirst : SubmissionEvent::passedSecond;
    if (verdict == ReviewVerdict::returned) return isFirst ? SubmissionEvent::returnedFirst : SubmissionEvent::returnedSecond;
    return isFirst ? SubmissionEvent::declinedFirst : SubmissionEvent::declinedSecond;
}
constexpr bool isReview(SubmissionEvent event) {
    return event != SubmissionEvent::handedInAnew && event != SubmissionEvent::takenBack && event != SubmissionEvent::registered;
}
constexpr bool isReturn(SubmissionEvent event) {
    return event == SubmissionEvent::returnedFirst || event == SubmissionEvent::returnedSecond;
}
constexpr bool isDecline(SubmissionEvent event) {
    return event == SubmissionEvent::declinedFirst || event == SubmissionEvent::declinedSecond;
}

// One thing that happened to a paper after it was handed in. Which of the fields say anything depends on the event.
struct SubmissionStep {
    SubmissionStepId id;
    SubmissionEvent event = SubmissionEvent::passedFirst;
    base::Date on{};
    std::string reviewer;
    std::string reason;                    // of a return, a refusal, a withdrawal; else a note
    std::optional<std::string> refusal;    // of a refusal: the code of its reason (refusal_reasons.h)
    std::optional<base::Date> toldOn;      // the deputy was told of the refusal (ZJ 10)
    std::optional<WentTo> wentTo;
    std::string wentToBody;                // which body, where it went to another one
    std::vector<PaperDoubt> doubts;        // what the form check found and the reviewer noted; they decide nothing
    std::optional<std::string> titleBefore;  // of a paper handed in anew: what it replaced; none where that stayed
    std::optional<std::string> bodyBefore;
    SuggestionId mergeInto = {};             // of a paper that passed: the piece it is to be handled with (并案)
    std::string mergeIntoAddress = {};       // as it is read
};

struct Submission {
    SubmissionId id;
    SessionId session;
    int term = 0;
    int sessionNumber = 0;
    int serial = 0;  // within the session, over both kinds
    SuggestionKind kind = SuggestionKind::plenary;
    std::string title;
    std::string body;
    DeputyId leadDeputy;            // either this
    DelegationId leadDelegation;    // or this
    std::vector<DeputyId> coSigners;  // in order
    std::optional<CategoryId> category;  // proposed
    Origin origin = Origin::direct;
    std::string motionNumber;  // 议案号 of a converted motion
    base::Date submittedOn{};
    std::string paperSource;
    bool classified = false;
    bool hideIdentity = false;
    std::string remark;
    std::vector<SubmissionStep> steps;  // by date, of one day as they were recorded
    SuggestionId suggestion;            // the registered one
    std::string suggestionAddress;
    bool isSuggestionClassified = false;
    std::optional<base::Date> registeredOn;  // of the suggestion, after all steps of its day

    [[nodiscard]] std::string address() const;  // 18-1-来3
    [[nodiscard]] bool isSecret() const { return classified || isSuggestionClassified; }
    [[nodiscard]] const SubmissionStep* step(SubmissionStepId wanted) const;
    // The last step of these, or null.
    [[nodiscard]] const SubmissionStep* last(bool (*isMeant)(SubmissionEvent)) const;
    // The piece that the review wants it merged into; null where no review since it was handed in last says so.
    [[nodiscard]] const SubmissionStep* outcomeOfMerging() const;
    void sortSteps();
};

// What stands in the way of an event in a state; nothing: it leads to another state.
struct SubmissionStateRow {
    SubmissionState state;
    SubmissionNext next;
    Turn turn;
    std::array<std::optional<SubmissionState>, 9> after;  // by event
};
const SubmissionStateRow& rowOf(SubmissionState state);
std::optional<SubmissionState> after(SubmissionState state, SubmissionEvent event);
inline bool isEnd(SubmissionState state) { return rowOf(state).turn == Turn::nobody; }

// Whose turn it is with a paper that is not at an end, what is next, and since when: its last step, else the handing in.
struct WaitingPaper {
    SubmissionNext next = SubmissionNext::firstReview;
    Turn turn = Turn::office;
    base::Date since{};

    bool operator==(const WaitingPaper&) const = default;
};
std::optional<WaitingPaper> waitingOf(const Submission& submission);

// By all facts, or by those up to and including `day`; nothing before it was handed in.
SubmissionState stateOf(const Submission& submission);
std::optional<SubmissionState> stateOn(const Submission& submission, base::Date day);
// As it was known on that day: later steps and what they replaced are not yet there. Nothing before it was handed in.
std::optional<Submission> submissionAsOf(const Submission& submission, base::Date day);

// Facts that contradict each other by their dates or lack what they presuppose.
struct SubmissionFault {
    SubmissionStepId step;  // none: the registration
    SubmissionEvent event = SubmissionEvent::registered;
    SubmissionState state = SubmissionState::submitted;  // in which the event cannot happen
    bool isBeforeSubmission = false;                     // it is dated before the paper was handed in

    auto operator<=>(const SubmissionFault&) const = default;
};
std::vector<SubmissionFault> faultsOf(const Submission& submission);

// Why `event` cannot happen in `state`: the code of the refusal.
std::string_view refusalOf(SubmissionState state, SubmissionEvent event);

// 18-1-来3; term 0: the bare 来3, to be looked up where only one session has it.
struct SubmissionAddress {
    int term = 0;
    int session = 0;
    int serial = 0;

    [[nodiscard]] std::string text() const;
    bool operator==(const SubmissionAddress&) const = default;
};
std::optional<SubmissionAddress> parseSubmissionAddress(std::string_view text);

}  // namespace huying::domain

namespace huying::base {

template <>
struct EnumCodes<domain::SubmissionState> {
    static constexpr std::string_view name = "submission_state";
    static constexpr std::array values{
        std::pair{domain::SubmissionState::submitted, std::string_view("submitted")},
        std::pair{domain::SubmissionState::underReview, std::string_view("under_review")},
        std::pair{domain::SubmissionState::reviewed, std::string_view("reviewed")},
        std::pair{domain::SubmissionState::returned, std::string_view("returned_for_revision")},
        std::pair{domain::SubmissionState::registered, std::string_view("registered")},
        std::pair{domain::SubmissionState::notAccepted, std::string_view("not_accepted")},
        std::pair{domain::SubmissionState::takenBack, std::string_view("taken_back")},
    };
};

template <>
struct EnumCodes<domain::SubmissionEvent> {
    static constexpr std::string_view name = "submission_event";
    static constexpr std::array values{
        std::pair{domain::SubmissionEvent::passedFirst, std::string_view("passed_first")},
        std::pair{domain::SubmissionEvent::returnedFirst, std::string_view("returned_first")},
        std::pair{domain::SubmissionEvent::declinedFirst, std::string_view("declined_first")},
        std::pair{domain::SubmissionEvent::passedSecond, std::string_view("passed_second")},
        std::pair{domain::SubmissionEvent::returnedSecond, std::string_view("returned_second")},
        std::pair{domain::SubmissionEvent::declinedSecond, std::string_view("declined_second")},
        std::pair{domain::SubmissionEvent::handedInAnew, std::string_view("handed_in_anew")},
        std::pair{domain::SubmissionEvent::takenBack, std::string_view("taken_back")},
        std::pair{domain::SubmissionEvent::registered, std::string_view("registered")},
    };
};

template <>
struct EnumCodes<domain::ReviewStage> {
    static constexpr std::string_view name = "review_stage";
    static constexpr std::array values{
        std::pair{domain::ReviewStage::first, std::string_view("first")},
        std::pair{domain::ReviewStage::second, std::string_view("second")},
    };
};

template <>
struct EnumCodes<domain::ReviewVerdict> {
    static constexpr std::string_view name = "review_verdict";
    static constexpr std::array values{
        std::pair{domain::ReviewVerdict::pass, std::string_view("pass")},
        std::pair{domain::ReviewVerdict::returned, std::string_view("return")},
        std::pair{domain::ReviewVerdict::decline, std::string_view("decline")},
    };
};

template <>
struct EnumCodes<domain::SubmissionNext> {
    static constexpr std::string_view name = "submission_next";
    static constexpr std::array values{
        std::pair{domain::SubmissionNext::firstReview, std::string_view("first_review")},
        std::pair{domain::SubmissionNext::secondReview, std::string_view("second_review")},
        std::pair{domain::SubmissionNext::registerPaper, std::string_view("register_paper")},
        std::pair{domain::SubmissionNext::handInAnew, std::string_view("hand_in_anew")},
        std::pair{domain::SubmissionNext::none, std::string_view("none")},
    };
};

template <>
struct EnumCodes<domain::WentTo> {
    static constexpr std::string_view name = "went_to";
    static constexpr std::array values{
        std::pair{domain::WentTo::nowhere, std::string_view("nowhere")},
        std::pair{domain::WentTo::letter, std::string_view("letter")},
        std::pair{domain::WentTo::workReference, std::string_view("work_reference")},
        std::pair{domain::WentTo::otherBody, std::string_view("other_body")},
    };
};

}  // namespace huying::base
