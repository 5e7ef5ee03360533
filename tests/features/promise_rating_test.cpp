// SPDX-License-Identifier: GPL-3.0-or-later
// Where the rules of the place say by when a deputy rates what became of a promise, the piece waits for that (CQ 28).
#include <catch2/catch.hpp>

#include <algorithm>

#include "features/returns_office.h"

namespace huying::tests {

namespace {

const app::OpenMatter* ratingIn(const app::CaseView& view) {
    const auto found = std::find_if(view.matters.begin(), view.matters.end(),
                                    [](const app::OpenMatter& one) { return one.what == "awaited_kind.promise_rating"; });
    return found == view.matters.end() ? nullptr : &*found;
}

std::string step(const std::string& on, const std::string& rest) {
    return R"({"command":"record-commitment-progress","case":"1","commitment":1,"on":")" + on + "\"," + rest + "}";
}

// A promise of the reply of 30 May 2023 that was explained in December.
void settlePromise(ReturnsOffice& o) {
    o.assignSole();
    o.must(ReturnsOffice::head("record-reply", "2023-05-30", b) +
           R"(,"result_class":"B","commitments":[{"text":"新增车位","due_on":"2023-12-31"}]})");
    CHECK(ratingIn(o.view()) == nullptr);
    o.must(step("2023-12-18", R"("step":"not_fulfilled","text":"设计变更","deputy_told_on":"2023-12-20")"));
}

}  // namespace

TEST_CASE("promise rating: awaited of the deputy within the limit of the place, from the day the deputy was told") {
    ReturnsOffice o("2024-01-10");
    o.must(R"({"command":"choose-profile","profile":"chongqing","from":"2023-12-01"})");
    settlePromise(o);
    const app::CaseView view = o.view();
    const app::OpenMatter* matter = ratingIn(view);
    REQUIRE(matter != nullptr);
    CHECK((matter->turn == domain::Turn::deputy));
    CHECK(matter->promises == std::vector<int>{1});
    CHECK(matter->text == "新增车位");
    CHECK((matter->since == day("2023-12-20")));
    // 20 working days, New Year's Day left out: 7 in December, 13 until 18 January.
    CHECK((matter->dueOn == day("2024-01-18")));
    REQUIRE(matter->explained);
    CHECK(matter->explained->rule.event == domain::DeadlineEvent::promiseRating);
    o.must(step("2024-01-08", R"("step":"rated","rating":"satisfied")"));
    CHECK(ratingIn(o.view()) == nullptr);
    o.must(
        step("2024-01-09", R"("step":"fulfilled","text":"已验收","deputy_told_on":"2024-01-09")"));  // settled otherwise, it is rated anew
    CHECK(ratingIn(o.view()) != nullptr);
}

TEST_CASE("promise rating: where no rule of the place asks for it nobody waits, and it may be recorded all the same") {
    ReturnsOffice o("2024-01-10");
    settlePromise(o);
    CHECK(ratingIn(o.view()) == nullptr);
    o.must(step("2024-01-08", R"("step":"rated","rating":"satisfied")"));
    CHECK(o.view().facts.commitmentSteps.size() == 2);
}

}  // namespace huying::tests
