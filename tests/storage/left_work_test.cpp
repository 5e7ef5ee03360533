// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit recorded and a newer package cannot take over: nothing of it goes without a word, returned before or not, and it
// stands beside the register until the unit has seen to it.
#include <catch2/catch.hpp>

#include <algorithm>

#include "base/text.h"
#include "packages_office.h"
#include "storage/left_work_file.h"

namespace huying::tests {

namespace {

const std::string signed2 = R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-06","unit":"市住建局","receiver":"小李"})";
const std::string longText =
    "会同交通、规划部门两次到站口现场踏勘，量了换乘距离，听取商户和居民意见；初步方案是把站口北移三十米，与公交站台之间加一段连廊，"
    "预算已报财政评审，评审通过后七月进场，年底以前完工，期间维持原来的通道不断行，另设临时指示牌和夜间照明，安排专人值守到完工为止。";
const std::string noted2 = R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":")" + longText + "\"}";

// Returned, and not taken: the office had done something else with the piece meanwhile.
struct LostTrip : RoundTrip {
    LostTrip() {
        housing.mustRun(signed2);
        housing.mustRun(noted2);
        REQUIRE(housing.returned());
    }
    storage::ReceivedPackage received() {
        auto made = housing.receive(post.sent("市住建局"));
        REQUIRE(made);
        return *made;
    }
    [[nodiscard]] std::string text() { return *storage::leftTextOf(housing.ledger()); }
};

std::string saidOf(const storage::ReceivedPackage& received) {
    std::string all;
    for (const app::LeftWork& one : received.left) all += app::leftText(one, app::Words::of(app::Language::chinese));
    return all;
}

}  // namespace

TEST_CASE("what was returned and not taken is named when the piece has gone meanwhile, with its whole text and where it stands") {
    LostTrip trip;
    SECTION("the piece was withdrawn") {
        trip.post.office.mustRun(
            R"({"command":"withdraw-suggestion","on":"2023-03-05","case":"2","reason":"代表书面申请撤回","all_signers_ask":true})");
    }
    SECTION("it was given to another unit") {
        trip.post.office.mustRun(
            R"({"command":"reassign-task","on":"2023-03-05","case":"2","unit":"市住建局","new_unit":"市公安局","reason":"职能不符"})");
    }
    const storage::ReceivedPackage received = trip.received();
    CHECK(received.carriedOver == 0);
    REQUIRE(received.left.size() == 2);
    for (const app::LeftWork& one : received.left) {
        CHECK(one.line.caseAddress == "18-1-2");
        CHECK(one.wasReturned);
        CHECK_FALSE(one.reasons.empty());
    }
    CHECK(base::contains(saidOf(received), "小李"));
    CHECK(base::contains(saidOf(received), longText));
    // The same beside the register, with the file in which both still stand.
    CHECK(received.leftFile == storage::leftFileOf(trip.housing.ledger()));
    const std::string text = trip.text();
    for (const std::string& expected : {std::string("18-1-2"), longText, std::string("小李"), received.kept.filename().string(),
                                        std::string("第2号交换包"), std::string("2项"), std::string("以前交回过")})
        CHECK(base::contains(text, expected));
}

TEST_CASE("what the office has stays unnamed, and nothing is written where everything went over") {
    RoundTrip trip;
    trip.taken(signed2);
    const auto received = trip.housing.receive(trip.post.sent("市住建局"));
    REQUIRE(received);
    CHECK(received->left.empty());
    CHECK(received->leftFile.empty());
    CHECK_FALSE(std::filesystem::exists(storage::leftFileOf(trip.housing.ledger())));
    CHECK(storage::leftTextOf(trip.housing.ledger())->empty());
}

TEST_CASE("what the unit took back itself before it went anywhere is not named as left") {
    RoundTrip trip;
    for (const std::string& json : {signed2, noted2}) {
        trip.housing.mustRun(json);
        const auto store = trip.housing.open();
        app::UndoRequest undo;
        undo.actor = store->reader().viewer().account->name;
        undo.entry = store->reader().lastEntry();
        REQUIRE(store->undo(undo));
    }
    trip.taken(R"({"command":"record-progress","case":"2","on":"2023-03-25","unit":"市住建局","text":"开工了"})");
    const auto received = trip.housing.receive(trip.post.sent("市住建局"));
    REQUIRE(received);
    CHECK(saidOf(*received).empty());
    CHECK(received->leftFile.empty());
}

TEST_CASE("what packages left is kept, newest first, until the unit has seen to it") {
    LostTrip trip;
    trip.post.office.mustRun(
        R"({"command":"withdraw-suggestion","on":"2023-03-05","case":"2","reason":"代表书面申请撤回","all_signers_ask":true})");
    (void)trip.received();
    trip.housing.mustRun(R"({"command":"record-joint-opinion","case":"1","on":"2023-04-25","unit":"市住建局","text":"站口与站台靠近"})");
    trip.post.office.mustRun(
        R"({"command":"record-joint-opinion","case":"1","on":"2023-04-24","unit":"市住建局","text":"纸上的会办意见"})");
    const storage::ReceivedPackage second = trip.received();
    REQUIRE(second.left.size() == 1);
    CHECK_FALSE(second.left[0].wasReturned);
    const std::string text = trip.text();
    const auto newer = text.find("站口与站台靠近");
    const auto older = text.find(longText);
    REQUIRE((newer != std::string::npos && older != std::string::npos));
    CHECK(newer < older);
    REQUIRE(storage::endLeftText(trip.housing.ledger()));
    CHECK(trip.text().empty());
    CHECK_FALSE(std::filesystem::exists(storage::leftFileOf(trip.housing.ledger())));
    CHECK(storage::endLeftText(trip.housing.ledger()));  // ended in another window as well
}

TEST_CASE("why something was left is said for the unit, which ticks nothing and corrects only its own") {
    RoundTrip trip;
    trip.housing.mustRun(
        R"({"command":"record-contact","case":"2","on":"2023-03-15","unit":"市住建局","phase":"before","way":"visit","people":"郑军"})");
    REQUIRE(trip.post.applied(trip.returned()).applied == 1);
    trip.post.office.mustRun(R"({"command":"correct-contact","case":"2","contact_number":1,"people":"郑军、吴副主任"})");
    const auto received = trip.housing.receive(trip.post.sent("市住建局"));
    REQUIRE(received);
    REQUIRE(received->left.size() == 1);
    const std::string said = saidOf(*received);
    CHECK(base::contains(said, "吴副主任"));
    CHECK(base::contains(said, "以机关的为准"));
    CHECK_FALSE(base::contains(said, "勾选"));
    CHECK_FALSE(base::contains(said, "更正交办"));
    for (const char* code : {"returned-receipt-differs", "returned-opinion-differs", "returned-contact-differs", "returned-look-alike",
                             "returned-fact-differs", "returned-reply-differs", "returned-entry-missing", "returned-entry-changed",
                             "returned-entry-undone", "unknown-case"}) {
        INFO(code);
        const base::Error told = app::asToldToUnit(base::Error(code));
        CHECK(base::contains(told.code, "left-"));
        for (const app::Language language : {app::Language::chinese, app::Language::english})
            CHECK_FALSE(base::contains(app::Words::of(language).sentence(told), told.code));
    }
}

}  // namespace huying::tests
