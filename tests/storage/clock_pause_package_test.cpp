// SPDX-License-Identifier: GPL-3.0-or-later
// A unit whose clock is stopped gets that with its package, and what it answers meanwhile ends the pause where it comes back.
#include <catch2/catch.hpp>

#include "packages_office.h"

namespace huying::tests {

TEST_CASE("a pause of the clock goes out with the unit's package, and the opinion that comes back ends it") {
    PackagesOffice post;
    post.office.mustRun(R"({"command":"pause-clock","case":"1","on":"2023-03-10","unit":"市住建局","reason":"等待上级批复"})");
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(R"({"command":"record-joint-opinion","case":"1","on":"2023-03-20","unit":"市住建局","text":"同意"})");
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    const auto opened = post.opened(*bytes);
    REQUIRE(opened);
    REQUIRE(post.applied(*opened).isWritten);
    const auto facts = post.office.view("1").facts;
    REQUIRE(facts.clockPauses.size() == 1);
    CHECK((facts.clockPauses[0].resumedOn == day("2023-03-20")));
    CHECK((facts.clockPauses[0].dueOn == day("2023-04-13")));  // ten days after 3 April
    CHECK(post.office.store().verify().empty());
}

}  // namespace huying::tests
