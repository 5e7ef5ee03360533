// SPDX-License-Identifier: GPL-3.0-or-later
// Every question that can be asked of a register, asked by each of three units, against a table of what each may see
// (tests/support/three_units.h). A question that the port gains is missed here until it is asked too.
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <regex>

#include "features/walk_of_questions.h"

namespace huying::tests {

namespace {

std::set<std::string> questionsOfThePort() {
    std::ifstream page(std::string(HUYING_SOURCE_DIR) + "/src/app/ports/register_reader.h");
    const std::string text{std::istreambuf_iterator<char>(page), {}};
    static const std::regex question(R"(virtual [^;=~]*?\b(\w+)\()");
    std::set<std::string> names;
    const std::size_t begin = text.find("class RegisterReader {");
    REQUIRE(begin != std::string::npos);
    const std::string port = text.substr(begin);
    for (auto each = std::sregex_iterator(port.begin(), port.end(), question); each != std::sregex_iterator(); ++each)
        names.insert((*each)[1].str());
    return names;
}

}  // namespace

TEST_CASE("seen by units: whatever is asked, each unit reads its own and nothing else", "[scope]") {
    SmallRegister small;
    for (const std::string& unit : three_units::units) {
        CAPTURE(unit);
        small.signIn(three_units::accountOf(unit));
        const Walk walk(small);
        CHECK(walk.asked == questionsOfThePort());
        CHECK(walk.serials == three_units::piecesOf(unit));
        CHECK(walk.numbers == 0);
        for (const auto& [text, readers] : three_units::readers()) {
            CAPTURE(text);
            CHECK((walk.text.find(text) != std::string::npos) == three_units::mayRead(unit, text));
        }
    }
}

TEST_CASE("seen by units: who sees everything finds every text on the same walk", "[scope]") {
    SmallRegister small;
    small.signIn("系统账户甲");
    const Walk walk(small);
    CHECK(walk.serials == std::set<int>{1, 2, 3, 4, 5, 6});
    CHECK(walk.numbers > 0);
    for (const auto& [text, readers] : three_units::readers()) {
        CAPTURE(text);
        CHECK(walk.text.find(text) != std::string::npos);
    }
}

TEST_CASE("seen by units: rows and what comes next are told alike, read one by one or in a list", "[scope]") {
    SmallRegister small;
    for (const std::string& unit : three_units::units) {
        CAPTURE(unit);
        small.signIn(three_units::accountOf(unit));
        app::RegisterReader& reader = small.office.reader();
        for (const app::CaseRow& row : reader.caseRows(small.pieces)) {
            CAPTURE(row.address);
            const auto view = app::viewCase(reader, row.id, small.office.today());
            REQUIRE(view);
            const auto stored = reader.storedSummary(row.id);
            REQUIRE(stored);
            CHECK(row.nextStep == stored->nextStep);
            CHECK(row.turn == stored->turn);
            CHECK(view->summary == *stored);
            // By the facts that are seen, whether or not they had to be read for it.
            const domain::CaseSummary told = domain::summarize(domain::asHandled(view->facts));
            const bool isWithOthers = stored->why == "with_other_unit" || stored->why == "not_assigned";
            const bool isOwnFirst = told.nextStep == domain::NextStep::decideExtension;  // the unit's own work goes on
            if (!isWithOthers && !isOwnFirst) CHECK(stored->nextStep == told.nextStep);
        }
        for (const app::CaseRow& row : reader.caseRows(small.pieces, app::RowExtent::listed)) {
            CHECK(row.nextStep == domain::NextStep::none);
            CHECK(row.documentNumber.empty());
        }
    }
}

}  // namespace huying::tests
