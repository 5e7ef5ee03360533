// SPDX-License-Identifier: GPL-3.0-or-later
// A look-back round in a package: the unit finds what it is asked, answers in its own register, and its answer comes back.
#include <catch2/catch.hpp>

#include "packages_office.h"

namespace huying::tests {

TEST_CASE("a unit answers a look-back in its own register, puts it right, and the office gets the answer") {
    PackagesOffice post;
    post.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-20","case":"2","unit":"市住建局","result_class":"B","commitments":[{"text":"建成停车楼","due_on":"2023-09-30"}]})");
    post.office.mustRun(R"({"command":"open-look-back","on":"2023-10-08","name":"2023年回头看","due_on":"2023-10-31","demand":"附照片"})");
    post.office.mustRun(
        R"({"command":"add-look-back-lines","on":"2023-10-08","look_back":"2023年回头看","cases":["2"],"look_at":"commitments"})");
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    const auto rounds = housing.open()->reader().lookBacks();
    REQUIRE(rounds.size() == 1);
    CHECK(rounds[0].demand == "附照片");
    housing.mustRun(
        R"({"command":"record-look-back-answer","on":"2023-10-20","case":"2","unit":"市住建局","answer_state":"done","text":"已建成"})");
    housing.mustRun(
        R"({"command":"correct-look-back-answer","case":"2","unit":"市住建局","answer_state":"partly","text":"主体已建成","happened_on":"2023-10-21"})");
    const auto opened = post.opened(*housing.returned());
    REQUIRE(opened);
    REQUIRE(opened->lines.size() == 1);
    REQUIRE(post.applied(*opened).isWritten);
    const auto answers = post.office.view("2").facts.lookBackAnswers;
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].state == domain::LookBackState::partly);
    CHECK(answers[0].text == "主体已建成");
    CHECK(answers[0].on == day("2023-10-21"));
    CHECK(post.office.store().verify().empty());
}

TEST_CASE("another unit's package tells nothing of a look-back") {
    PackagesOffice post;
    post.office.mustRun(R"({"command":"record-reply","on":"2023-05-20","case":"2","unit":"市住建局","result_class":"A"})");
    post.office.mustRun(R"({"command":"open-look-back","on":"2023-10-08","name":"2023年回头看","due_on":"2023-10-31"})");
    post.office.mustRun(R"({"command":"add-look-back-lines","on":"2023-10-08","look_back":"2023年回头看","cases":["2"]})");
    UnitMachine police(post, "市公安局");
    REQUIRE(police.receive(post.sent("市公安局")));
    CHECK(police.open()->reader().lookBacks().empty());
}

}  // namespace huying::tests
