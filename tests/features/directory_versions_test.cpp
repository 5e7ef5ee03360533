// SPDX-License-Identifier: GPL-3.0-or-later
// Two people correct the same entry of the directory: what was seen of it is told with `expect`, and nobody overwrites unseen.
#include "directory_office.h"

namespace huying::tests {

namespace {

std::string expecting(std::int64_t version) { return R"(,"expect":)" + std::to_string(version) + "}"; }

}  // namespace

TEST_CASE("A correction of a unit that was made on what somebody else changed is refused and says who changed what") {
    DirectoryOffice o;
    const domain::UnitId id = o.unit("ZF34").id;
    const auto version = [&] { return o.office.reader().unitVersion(id); };
    const std::int64_t seen = version();
    o.office.mustRun(R"({"command":"correct-unit","actor":"李红","unit":"ZF34","short_name":"市投促"})");
    CHECK(version() > seen);
    const std::string mine = R"({"command":"correct-unit","unit":"ZF34","short_name":"市投资局")";
    const auto refused = o.office.run(mine + expecting(seen));
    REQUIRE(codesOf(refused.errors) == Codes{"changed-meanwhile"});
    CHECK(argumentOf(refused.errors[0], "actor") == "李红");
    CHECK(argumentOf(refused.errors[0], "columns") == "short_name");
    CHECK(o.unit("ZF34").shortName == "市投促");
    o.office.mustRun(mine + expecting(version()));
    CHECK(o.unit("ZF34").shortName == "市投资局");

    // Other names and contacts belong to it, also where the last of them was taken out.
    std::int64_t before = version();
    o.office.mustRun(R"({"command":"correct-unit","unit":"ZF34","aliases":["招商"],"contacts":[{"person":"何×","phone":"028-1"}]})");
    CHECK(version() > before);
    before = version();
    o.office.mustRun(R"({"command":"correct-unit","unit":"ZF34","contacts":[]})");
    CHECK(version() > before);
    CHECK(o.refused(R"({"command":"correct-unit","unit":"ZF34","contacts":[{"person":"张×"}])" + expecting(before)) ==
          Codes{"changed-meanwhile"});
    // Without it, as imports and old scripts do, the last one wins.
    o.office.mustRun(R"({"command":"correct-unit","unit":"ZF34","short_name":"市投促"})");
}

TEST_CASE("Deputies, categories and committees are corrected on what was seen of them") {
    DirectoryOffice o;
    o.piece(1, "王明（武侯代表团）", "");
    app::RegisterReader& reader = o.office.reader();
    const domain::DeputyId deputy = reader.deputiesNamed(18, "王明").front().id;
    const domain::CategoryId category = reader.categories(18).front().id;
    const std::string code = reader.categories(18).front().code;
    const domain::Committee committee = reader.committees().front();
    const auto overwrites = [&](const std::string& head, const std::string& theirs, const std::string& mine, auto version) {
        const std::int64_t seen = version();
        o.office.mustRun(head + theirs + "}");
        CHECK(o.refused(head + mine + expecting(seen)) == Codes{"changed-meanwhile"});
        o.office.mustRun(head + mine + expecting(version()));
    };
    overwrites(R"({"command":"correct-deputy","deputy":"王明（武侯代表团）",)", R"("phone":"028-1")", R"("phone":"028-2")",
               [&] { return reader.deputyVersion(deputy); });
    CHECK(reader.deputy(deputy)->phone == "028-2");
    overwrites(R"({"command":"correct-category","category":")" + code + R"(",)", R"("name":"甲类")", R"("name":"乙类")",
               [&] { return reader.categoryVersion(category); });
    CHECK(reader.categories(18).front().name == "乙类");
    overwrites(R"({"command":"correct-committee","committee":")" + committee.code + R"(",)", R"("short_name":"甲委")",
               R"("short_name":"乙委")", [&] { return reader.committeeVersion(committee.id); });
    CHECK(reader.committees().front().shortName == "乙委");
}

}  // namespace huying::tests
