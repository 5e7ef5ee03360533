// SPDX-License-Identifier: GPL-3.0-or-later
// What a joint unit signs in its own register comes back with its work.
#include <catch2/catch.hpp>

#include "packages_office.h"

namespace huying::tests {

TEST_CASE("a draft that was put to a joint unit goes out with its package, and its signature comes back") {
    PackagesOffice post;
    post.office.mustRun(
        R"({"command":"record-countersign","case":"1","on":"2023-03-10","unit":"市住建局","countersign_result":"asked","remark":"请会签"})");
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(
        R"({"command":"record-countersign","case":"1","on":"2023-03-20","unit":"市住建局","countersign_result":"remarked","remark":"补充时限"})");
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    const auto opened = post.opened(*bytes);
    REQUIRE(opened);
    const auto preview = post.preview(*opened);
    REQUIRE(preview.works.front().lines.size() == 1);
    CHECK((preview.works.front().lines.front().verdict == app::ReturnVerdict::fresh));
    REQUIRE(post.applied(*opened).isWritten);
    const auto rows = post.office.view("1").facts.countersigns;
    REQUIRE(rows.size() == 2);
    CHECK((rows[0].result == domain::CountersignResult::asked));
    CHECK((rows[1].result == domain::CountersignResult::remarked));
    CHECK(rows[1].remark == "补充时限");
    CHECK(post.office.store().verify().empty());
}

}  // namespace huying::tests
