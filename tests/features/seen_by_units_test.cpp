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

// What waits is a unit's where its own work is waited for (docs/rights.md): reviews, notices to deputies and what is to be published
// are the office's, whose piece it may be.
TEST_CASE("seen by units: of what waits today each unit is told its own, and nothing that is the office's", "[scope]") {
    SmallRegister small({
        R"({"command":"decide-extension","on":"2023-05-27","case":"4","unit":"市交通运输局","granted":true})",
        R"({"command":"record-review","on":"2023-12-04","case":"1","unit":"市交通运输局","reviewer":"周敏","review_result":"sent_back","reason":"太短"})",
        R"({"command":"record-reply","on":"2023-12-05","case":"1","unit":"市交通运输局","result_class":"A","text":"二稿交通一"})",
        R"({"command":"record-commitment-progress","on":"2023-12-06","case":"2","step":"fulfilled","text":"已建成","deputy_told_on":"2023-12-07"})",
    });
    using domain::AwaitedKind;
    const auto piecesOf = [&](AwaitedKind kind) {
        app::AwaitedSelection selection;
        selection.kind = kind;
        std::set<int> serials;
        for (const app::AwaitedCase& one : small.office.reader().awaited(selection, 50).cases) serials.insert(one.line.serial);
        return serials;
    };
    small.signIn("系统账户甲");
    CHECK(piecesOf(AwaitedKind::extensionNotice) == std::set<int>{4});
    CHECK(piecesOf(AwaitedKind::replyReview) == std::set<int>{1});
    CHECK(piecesOf(AwaitedKind::promiseRating) == std::set<int>{2});
    for (const std::string& unit : three_units::units) {
        CAPTURE(unit);
        small.signIn(three_units::accountOf(unit));
        for (const AwaitedKind kind :
             {AwaitedKind::extensionNotice, AwaitedKind::replyReview, AwaitedKind::publication, AwaitedKind::decision})
            CHECK(piecesOf(kind).empty());
        CHECK(piecesOf(AwaitedKind::promiseRating) == (unit == "市住建局" ? std::set<int>{2} : std::set<int>{}));
        const app::Viewer viewer = small.office.reader().viewer();
        for (const auto& [kind, code] : base::EnumCodes<AwaitedKind>::values) {
            app::AwaitedSelection selection;
            selection.kind = kind;
            for (const app::AwaitedCase& one : small.office.reader().awaited(selection, 50).cases) {
                CAPTURE(code, one.line.serial);
                for (const app::AwaitedMatter& matter : one.matters) {
                    CHECK(matter.awaited.unit.has_value());
                    CHECK((matter.awaited.unit && viewer.isOwn(*matter.awaited.unit)));
                }
            }
        }
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
