// SPDX-License-Identifier: GPL-3.0-or-later
// What a paper is before it has a number: a function of what happened to it.
#include <catch2/catch.hpp>

#include "domain/pre_contact.h"
#include "domain/submission.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using domain::Submission;
using domain::SubmissionEvent;
using domain::SubmissionState;

// A paper of 2023-02-20 to which things happen.
struct Paper : Submission {
    Paper() { submittedOn = day("2023-02-20"); }
    Paper& then(SubmissionEvent event, std::string_view on) {
        domain::SubmissionStep step;
        step.id = domain::SubmissionStepId(++last_);
        step.event = event;
        step.on = day(on);
        steps.push_back(step);
        sortSteps();
        return *this;
    }
    Paper& numbered(std::string_view on) {
        suggestion = domain::SuggestionId(1);
        registeredOn = day(on);
        return *this;
    }

private:
    std::int64_t last_ = 0;
};

}  // namespace

TEST_CASE("A paper goes from review to review until it has a number") {
    using E = SubmissionEvent;
    Paper paper;
    CHECK(stateOf(paper) == SubmissionState::submitted);
    CHECK(domain::rowOf(stateOf(paper)).next == domain::SubmissionNext::firstReview);
    paper.then(E::returnedFirst, "2023-02-21");
    CHECK(stateOf(paper) == SubmissionState::returned);
    CHECK(domain::rowOf(stateOf(paper)).turn == domain::Turn::deputy);
    paper.then(E::handedInAnew, "2023-02-23").then(E::passedFirst, "2023-02-23");
    CHECK(stateOf(paper) == SubmissionState::underReview);
    paper.then(E::passedSecond, "2023-02-24");
    CHECK(stateOf(paper) == SubmissionState::reviewed);
    paper.numbered("2023-02-26");
    CHECK(stateOf(paper) == SubmissionState::registered);
    CHECK(faultsOf(paper).empty());
    // As it stood on each day.
    CHECK_FALSE(domain::stateOn(paper, day("2023-02-19")));
    CHECK(domain::stateOn(paper, day("2023-02-20")) == SubmissionState::submitted);
    CHECK(domain::stateOn(paper, day("2023-02-22")) == SubmissionState::returned);
    CHECK(domain::stateOn(paper, day("2023-02-23")) == SubmissionState::underReview);
    CHECK(domain::stateOn(paper, day("2023-02-25")) == SubmissionState::reviewed);
    CHECK(domain::stateOn(paper, day("2023-02-26")) == SubmissionState::registered);
}

TEST_CASE("What happens in each state is told by one table, and its ends are ends") {
    using S = SubmissionState;
    using E = SubmissionEvent;
    int allowed = 0;
    for (const auto& [state, stateCode] : base::EnumCodes<S>::values) {
        for (const auto& [event, eventCode] : base::EnumCodes<E>::values) {
            INFO(stateCode << " " << eventCode);
            if (domain::after(state, event)) {
                ++allowed;
                CHECK_FALSE(domain::isEnd(state));
            } else {
                CHECK_FALSE(domain::refusalOf(state, event).empty());
            }
        }
    }
    CHECK(allowed == 4 + 5 + 4 + 2);
    CHECK(domain::refusalOf(S::submitted, E::registered) == "first-review-missing");
    CHECK(domain::refusalOf(S::submitted, E::passedSecond) == "first-review-missing");
    CHECK(domain::refusalOf(S::underReview, E::passedFirst) == "first-review-passed");
    CHECK(domain::refusalOf(S::reviewed, E::passedSecond) == "second-review-passed");
    CHECK(domain::refusalOf(S::underReview, E::handedInAnew) == "submission-not-returned");
    CHECK(domain::refusalOf(S::returned, E::registered) == "submission-returned");
    CHECK(domain::refusalOf(S::takenBack, E::registered) == "submission-taken-back");
    CHECK(domain::after(S::underReview, E::registered) == S::registered);  // one review is enough
}

TEST_CASE("Steps of one day count in the order in which they were recorded") {
    using E = SubmissionEvent;
    Paper paper;
    paper.then(E::passedFirst, "2023-02-21").then(E::passedSecond, "2023-02-21").then(E::returnedSecond, "2023-02-21");
    CHECK(stateOf(paper) == SubmissionState::returned);
    CHECK(faultsOf(paper).empty());
    domain::SubmissionStep unsaved;
    unsaved.event = E::handedInAnew;
    unsaved.on = day("2023-02-21");
    paper.steps.insert(paper.steps.begin(), unsaved);
    paper.sortSteps();
    CHECK(stateOf(paper) == SubmissionState::submitted);
}

TEST_CASE("What contradicts the rest of the chain is named") {
    using E = SubmissionEvent;
    Paper early;
    early.then(E::passedFirst, "2023-02-19");
    REQUIRE(faultsOf(early).size() == 1);
    CHECK(faultsOf(early)[0].isBeforeSubmission);
    Paper second;
    second.then(E::passedSecond, "2023-02-21").then(E::passedFirst, "2023-02-22");
    REQUIRE(faultsOf(second).size() == 1);
    CHECK(faultsOf(second)[0].event == E::passedSecond);
    CHECK(faultsOf(second)[0].state == SubmissionState::submitted);
    Paper late;
    late.then(E::passedFirst, "2023-02-21").then(E::passedSecond, "2023-02-27").numbered("2023-02-26");
    REQUIRE(faultsOf(late).size() == 1);
    CHECK(faultsOf(late)[0].event == E::passedSecond);
    CHECK(faultsOf(late)[0].state == SubmissionState::registered);
    Paper unreviewed;
    unreviewed.numbered("2023-02-26");
    REQUIRE(faultsOf(unreviewed).size() == 1);
    CHECK(faultsOf(unreviewed)[0].event == E::registered);
}

TEST_CASE("A paper of an earlier day has what stood in it then") {
    using E = SubmissionEvent;
    Paper paper;
    paper.title = "新标题";
    paper.body = "新正文";
    paper.then(E::declinedFirst, "2023-02-21");
    paper.steps[0].event = E::returnedFirst;
    paper.steps[0].toldOn = day("2023-02-25");
    paper.then(E::handedInAnew, "2023-02-23").then(E::passedFirst, "2023-02-24").numbered("2023-02-26");
    paper.steps[1].titleBefore = "旧标题";
    const auto then = domain::submissionAsOf(paper, day("2023-02-22"));
    REQUIRE(then);
    CHECK(then->title == "旧标题");
    CHECK(then->body == "新正文");  // it was not replaced
    CHECK(then->steps.size() == 1);
    CHECK_FALSE(then->steps[0].toldOn);
    CHECK_FALSE(then->suggestion);
    CHECK(stateOf(*then) == SubmissionState::returned);
    CHECK(domain::submissionAsOf(paper, day("2023-02-25"))->title == "新标题");
    CHECK_FALSE(domain::submissionAsOf(paper, day("2023-02-19")));
}

TEST_CASE("Papers are called by session and serial, 来 between") {
    CHECK(domain::parseSubmissionAddress("18-1-来3") == domain::SubmissionAddress{18, 1, 3});
    CHECK(domain::parseSubmissionAddress(" １８-1-来12 ") == domain::SubmissionAddress{18, 1, 12});
    CHECK(domain::parseSubmissionAddress("来3") == domain::SubmissionAddress{0, 0, 3});
    CHECK(domain::SubmissionAddress{18, 1, 3}.text() == "18-1-来3");
    CHECK(domain::SubmissionAddress{0, 0, 3}.text() == "来3");
    for (const char* none : {"18-1-3", "18-1-闭3", "18-1-来", "18-1-来0", "18-来3", "来", "", "18-0-来3", "18-1-来x"})
        CHECK_FALSE(domain::parseSubmissionAddress(none));
}

TEST_CASE("A talk before submission is raised, taken up, answered, and leads to something or nothing") {
    using S = domain::PreContactState;
    domain::PreContact talk;
    talk.raisedOn = day("2023-02-06");
    CHECK(stateOf(talk) == S::raised);
    CHECK(turnOf(stateOf(talk)) == domain::Turn::unit);
    talk.takenUpOn = day("2023-02-08");
    CHECK(stateOf(talk) == S::takenUp);
    talk.answeredOn = day("2023-02-14");
    CHECK(stateOf(talk) == S::answered);
    CHECK(turnOf(stateOf(talk)) == domain::Turn::deputy);
    CHECK(stageOutOfOrder(talk).empty());
    talk.settledReason = "已解决";
    CHECK(stateOf(talk) == S::settled);
    talk.submission = domain::SubmissionId(1);
    CHECK(stateOf(talk) == S::ledToPaper);
    CHECK(turnOf(stateOf(talk)) == domain::Turn::nobody);
    talk.answeredOn = day("2023-02-07");
    CHECK(stageOutOfOrder(talk) == "answered_on");
    talk.takenUpOn = day("2023-02-05");
    CHECK(stageOutOfOrder(talk) == "taken_up_on");
    talk.takenUpOn.reset();  // nobody knows: then the answer follows the raising
    CHECK(stageOutOfOrder(talk).empty());
}

}  // namespace huying::tests
