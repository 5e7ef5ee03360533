// SPDX-License-Identifier: GPL-3.0-or-later
// Papers for every unit at once, among them units whose names come to the same in a file's name.
#include <catch2/catch.hpp>

#include <algorithm>

#include "documents/temporary_folder.h"
#include "documents/unit_hand_over_files.h"
#include "documents/urging_papers.h"
#include "support/temporary_register.h"

using namespace huying;

namespace {

constexpr auto goOn = [](std::size_t, std::size_t) { return true; };

app::UnitHandOver listOf(const std::string& unit, const std::string& code) {
    app::UnitHandOver list;
    list.name = unit;
    list.code = code;
    list.sheet.title = unit + "交办清单";
    list.sheet.columns = {{"case", "编号", 12, app::SheetCell::text}};
    list.sheet.rows = {{"18-1-1"}};
    return list;
}

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("units whose names give the same file each get their list") {
    const tests::TemporaryFolder folder;
    const auto files =
        documents::writeUnitHandOvers({listOf("市A/B局", "U01"), listOf("市A:B局", "U02"), listOf("市a:b局", "U02")},
                                      tests::day("2023-12-20"), app::Words::of(app::Language::chinese), folder.path() / "lists", goOn);
    REQUIRE(files);
    CHECK(files->size() == 6);
    CHECK(namesIn(folder.path() / "lists") ==
          std::vector<std::string>{"市A_B局交办清单.docx", "市A_B局交办清单.xlsx", "市A_B局交办清单（U02）.docx",
                                   "市A_B局交办清单（U02）.xlsx", "市a_b局交办清单（U02） (2).docx", "市a_b局交办清单（U02） (2).xlsx"});
}

TEST_CASE("letters to units whose names give the same file each get theirs") {
    const tests::TemporaryFolder folder;
    app::ChaseList list;
    list.on = tests::day("2023-12-20");
    for (const char* name : {"市A/B局", "市A:B局"}) {
        app::ChaseUnit unit;
        unit.name = name;
        unit.shortName = name;
        app::ChaseLine line;
        line.address = "18-1-1";
        unit.lines.push_back(line);
        list.units.push_back(unit);
    }
    const auto files = documents::writeUrgingPapers(list, {list.on, "", ""}, folder.path() / "letters", goOn);
    REQUIRE(files);
    CHECK(files->size() == 3);
}

TEST_CASE("a folder of papers for everybody is for its owner alone, one paper is as open as others are") {
    const tests::TemporaryFolder folder;
    REQUIRE(documents::writeUnitHandOvers({listOf("市A局", "U01")}, tests::day("2023-12-20"), app::Words::of(app::Language::chinese),
                                          folder.path() / "lists", goOn));
    CHECK((std::filesystem::status(folder.path() / "lists").permissions() & std::filesystem::perms::all) == std::filesystem::perms(0700));
}
