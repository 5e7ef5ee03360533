// SPDX-License-Identifier: GPL-3.0-or-later
// What the office will not record of a unit's returns leaves its list, the unit is told, and the same is known when it comes again.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/exchange/left_lines.h"
#include "base/text.h"
#include "packages_office.h"
#include "storage/exchange_store.h"
#include "storage/left_work_file.h"

namespace huying::tests {

namespace {

using app::ReturnVerdict;
using Names = std::vector<std::string>;

std::string noted(const std::string& text) {
    return R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":")" + text + "\"}";
}

// Longer than what a list shows.
const std::string longBegin =
    "会同交通、规划部门两次到站口现场踏勘，量了换乘距离，听取商户和居民意见；初步方案是把站口北移三十米，与公交站台之间加一段连廊，"
    "预算已报财政评审，评审通过后七月进场，年底以前完工，期间维持原来的通道不断行，另设临时指示牌和夜间照明，安排专人值守，";

Names namesOf(const std::vector<app::LeftLine>& lines) {
    Names names;
    for (const app::LeftLine& one : lines) names.push_back(app::lineName(*one.line));
    return names;
}

// The unit noted something and returned it; the office has looked at it and recorded nothing.
struct AsideTrip : RoundTrip {
    app::ReturnedWork first;
    explicit AsideTrip(const Names& texts = {"到现场看过"}) {
        for (const std::string& text : texts) housing.mustRun(noted(text));
        first = returned();
        takeNothingOf(first);
    }
    void takeNothingOf(const app::ReturnedWork& work) {
        REQUIRE(app::applyReturnedWork(post.office.store(), {work}, {}, "张敏", post.office.today()).isWritten);
    }
    Names left() {
        const auto exchanges = post.office.reader().exchanges();
        return namesOf(app::leftLines(exchanges));
    }
    Names laidAside() {
        const auto exchanges = post.office.reader().exchanges();
        return namesOf(app::laidAsideLines(exchanges));
    }
    static std::string layingAside(const std::string& line, const std::string& reason = "会上已答复，不再登记") {
        return R"({"command":"lay-aside-lines","on":"2023-04-01","unit":"市住建局","lines":[")" + line + R"("],"reason":")" + reason +
               "\"}";
    }
    void layAside(const std::string& line) { post.office.mustRun(layingAside(line)); }
    storage::ReceivedPackage received() {
        auto made = housing.receive(post.sent("市住建局"));
        REQUIRE(made);
        return *made;
    }
    std::size_t notesAtUnit() {
        const auto store = housing.open();
        return store->reader().caseFacts(*app::findCase(store->reader(), "2"))->notes.size();
    }
};

const std::string name = "18-1-2 记录进展 2023-03-20 到现场看过";

}  // namespace

TEST_CASE("a line laid aside leaves the list with its reason, and undo brings it back") {
    AsideTrip trip;
    REQUIRE(trip.left() == Names{name});
    CHECK(codesOf(trip.post.office.run(AsideTrip::layingAside(name, " ")).errors) == Names{"field-required"});
    CHECK(codesOf(trip.post.office.run(AsideTrip::layingAside("18-1-2 记录进展 2023-03-20 别的")).errors) ==
          Names{"unknown-returned-line"});
    trip.layAside(name);
    CHECK(trip.left().empty());
    CHECK(trip.laidAside() == Names{name});
    const auto exchanges = trip.post.office.reader().exchanges();
    const auto laid = app::laidAsideLines(exchanges);
    REQUIRE(laid.size() == 1);
    CHECK(laid[0].line->laidAside->reason == "会上已答复，不再登记");
    CHECK(laid[0].line->laidAside->by == "张敏");
    CHECK(base::isoDate(laid[0].line->laidAside->on) == "2023-04-01");
    CHECK(codesOf(trip.post.office.run(AsideTrip::layingAside(name)).errors) == Names{"already-laid-aside"});
    app::UndoRequest undo;
    undo.actor = "张敏";
    REQUIRE(trip.post.office.store().undo(undo));
    CHECK(trip.left() == Names{name});
    CHECK(trip.laidAside().empty());
    CHECK(trip.post.office.store().verify().empty());
}

TEST_CASE("several lines are laid aside by one command and come back by one undo") {
    AsideTrip trip({"到现场看过", "开过会"});
    REQUIRE(trip.left().size() == 2);
    trip.post.office.mustRun(
        R"({"command":"lay-aside-lines","unit":"市住建局","lines":["18-1-2 记录进展 2023-03-20 到现场看过","18-1-2 记录进展 2023-03-20 开过会"],"reason":"重复"})");
    CHECK(trip.left().empty());
    CHECK(trip.laidAside().size() == 2);
    app::UndoRequest undo;
    undo.actor = "张敏";
    REQUIRE(trip.post.office.store().undo(undo));
    CHECK(trip.left().size() == 2);
}

TEST_CASE("the unit is told once which of its entries are laid aside and why, and returns them no more") {
    AsideTrip trip;
    SECTION("as it was before, the entry comes into the new register and goes back again") {
        const storage::ReceivedPackage received = trip.received();
        CHECK(received.carriedOver == 1);
        CHECK(received.aside.empty());
        CHECK(trip.notesAtUnit() == 1);
    }
    SECTION("laid aside it does not") {
        trip.layAside(name);
        const storage::ReceivedPackage received = trip.received();
        CHECK(received.carriedOver == 0);
        CHECK(received.left.empty());
        REQUIRE(received.aside.size() == 1);
        CHECK(received.aside[0].caseAddress == "18-1-2");
        CHECK(received.aside[0].text == "记录进展 2023-03-20 到现场看过");
        CHECK(trip.notesAtUnit() == 0);
        const std::string text = *storage::leftTextOf(trip.housing.ledger());
        CHECK(base::contains(text, name));
        CHECK(base::contains(text, "会上已答复，不再登记"));
        CHECK_FALSE(base::contains(text, "张敏"));
        CHECK(trip.housing.returned(true).error().code == "nothing-to-return");
        // The next one tells nothing twice.
        REQUIRE(storage::endLeftText(trip.housing.ledger()));
        CHECK(trip.received().aside.empty());
        CHECK(storage::leftTextOf(trip.housing.ledger())->empty());
        CHECK(trip.housing.open()->verify().empty());
    }
    SECTION("what was recorded in the same words since and not returned yet is carried over") {
        trip.layAside(name);
        (void)trip.received();
        trip.housing.mustRun(noted("到现场看过"));
        CHECK(trip.received().carriedOver == 1);
        CHECK(trip.notesAtUnit() == 1);
    }
}

TEST_CASE("no other unit is told of it") {
    AsideTrip trip;
    trip.layAside(name);
    UnitMachine police(trip.post, "市公安局");
    REQUIRE(police.receive(trip.post.sent("市公安局")));
    storage::Connection others(police.ledger(), storage::Access::readWrite);
    CHECK(storage::readLaidAside(others).empty());
    (void)trip.received();
    storage::Connection own(trip.housing.ledger(), storage::Access::readWrite);
    CHECK(storage::readLaidAside(own).size() == 1);
}

TEST_CASE("a line that was laid aside is known when it comes again, and recorded only where somebody ticks it") {
    AsideTrip trip;
    trip.layAside(name);
    trip.housing.mustRun(noted("开过会"));
    const app::ReturnedWork whole = trip.returned(true);
    const auto lines = trip.judged(whole);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].verdict == ReturnVerdict::laidAside);
    CHECK_FALSE(lines[0].isProposed);
    CHECK(lines[0].mayBeChosen);
    CHECK(codesOf(lines[0].reasons).front() == "returned-laid-aside");
    CHECK(argumentOf(lines[0].reasons.front(), "reason") == "会上已答复，不再登记");
    CHECK(lines[1].verdict == ReturnVerdict::fresh);
    SECTION("left again it is laid aside, not left") {
        REQUIRE(trip.post.applied(whole).applied == 1);
        CHECK(trip.left().empty());
        CHECK(trip.laidAside() == Names{name});
    }
    SECTION("ticked it is recorded and laid aside no longer") {
        const auto receipt = app::applyReturnedWork(trip.post.office.store(), {whole}, {{0, 0}, {0, 1}}, "张敏", trip.post.office.today());
        REQUIRE(receipt.applied == 2);
        CHECK(trip.left().empty());
        CHECK(trip.laidAside().empty());
        const storage::ReceivedPackage received = trip.received();
        CHECK(received.aside.empty());
        CHECK(trip.notesAtUnit() == 2);
    }
}

TEST_CASE("lines that begin alike in the list are told apart by their whole text") {
    AsideTrip trip({longBegin + "到七月为止。"});
    const Names left = trip.left();
    REQUIRE(left.size() == 1);
    CHECK_FALSE(base::contains(left[0], "到七月为止"));  // the list shows its beginning
    trip.layAside(left[0]);
    trip.housing.mustRun(noted(longBegin + "到八月为止。"));
    const auto lines = trip.judged(trip.returned(true));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].verdict == ReturnVerdict::laidAside);
    CHECK(lines[1].verdict != ReturnVerdict::laidAside);
    const storage::ReceivedPackage received = trip.received();
    REQUIRE(received.aside.size() == 1);
    CHECK(base::contains(received.aside[0].text, "到七月为止"));
    CHECK(received.carriedOver == 1);
}

TEST_CASE("what the rules refuse is laid aside, known again and told as well") {
    RoundTrip trip;
    trip.housing.mustRun(R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-08","unit":"市住建局","receiver":"李军"})");
    trip.post.office.mustRun(R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-06","unit":"市住建局","receiver":"孙梅"})");
    const auto first = trip.returned();
    REQUIRE(trip.post.applied(first).isWritten);
    trip.post.office.mustRun(AsideTrip::layingAside("18-1-2 签收 2023-03-08 李军"));
    const auto again = trip.judgedAlone(first);
    CHECK(again.verdict == ReturnVerdict::laidAside);
    CHECK_FALSE(again.isProposed);
    const auto received = trip.housing.receive(trip.post.sent("市住建局"));
    REQUIRE(received);
    CHECK(received->left.empty());
    REQUIRE(received->aside.size() == 1);
    CHECK(received->aside[0].text == "签收 2023-03-08 李军");
}

TEST_CASE("a correction of what was laid aside says so, and is laid aside in its turn") {
    RoundTrip trip;
    const std::string met =
        R"({"command":"record-contact","on":"2023-03-20","case":"2","unit":"市住建局","phase":"during","way":"visit","people":")";
    trip.housing.mustRun(met + "郑军\"}");
    REQUIRE(app::applyReturnedWork(trip.post.office.store(), {trip.returned()}, {}, "张敏", trip.post.office.today()).isWritten);
    const auto layAsideAll = [&] {
        const auto exchanges = trip.post.office.reader().exchanges();
        const Names left = namesOf(app::leftLines(exchanges));
        REQUIRE(left.size() == 1);
        trip.post.office.mustRun(AsideTrip::layingAside(left[0]));
    };
    layAsideAll();
    trip.housing.mustRun(R"({"command":"correct-contact","case":"2","contact_number":1,"people":"郑军、孙梅"})");
    const auto correction = trip.returned();
    const auto line = trip.judgedAlone(correction);
    CHECK(line.verdict == ReturnVerdict::conflict);
    REQUIRE(codesOf(line.reasons) == Names{"returned-entry-laid-aside"});
    CHECK(argumentOf(line.reasons[0], "reason") == "会上已答复，不再登记");
    REQUIRE(trip.post.applied(correction).isWritten);
    layAsideAll();
    CHECK(trip.judgedAlone(correction).verdict == ReturnVerdict::laidAside);
    const auto received = trip.housing.receive(trip.post.sent("市住建局"));
    REQUIRE(received);
    CHECK(received->aside.size() == 2);
}

}  // namespace huying::tests
