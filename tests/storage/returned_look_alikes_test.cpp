// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit returns and the register has already from elsewhere, in the same words or in others: nothing is recorded twice unasked.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/exchange/line_text.h"
#include "packages_office.h"

namespace huying::tests {

namespace {

using app::ReturnVerdict;
using Codes = std::vector<std::string>;

std::string valuesOf(const app::LineJudgement& line) {
    return line.reasons.empty() ? std::string() : argumentOf(line.reasons.front(), "values");
}

std::string contact(const std::string& rest) {
    return R"({"command":"record-contact","case":"2","on":"2023-03-20","unit":"市住建局","phase":"before","way":"visit",)" + rest + "}";
}

}  // namespace

TEST_CASE("a contact that somebody has recorded already is recognised, in the same words or in others") {
    RoundTrip trip;
    trip.housing.mustRun(contact(R"("place":"街道办","people":"郑军、孙梅")"));
    SECTION("in other words it is a conflict that shows both, and nobody has ticked it") {
        trip.post.office.mustRun(contact(R"("place":"街道办","people":"郑军、吴副主任")"));
        const auto work = trip.returned();
        const auto line = trip.judgedAlone(work);
        CHECK(line.verdict == ReturnVerdict::conflict);
        CHECK_FALSE(line.isProposed);
        CHECK(line.mayBeChosen);
        REQUIRE(codesOf(line.reasons) == Codes{"returned-contact-differs"});
        CHECK(valuesOf(line) == "参加人员：台账“郑军、吴副主任”，交回“郑军、孙梅”");
        CHECK(trip.post.applied(work).applied == 0);
        CHECK(trip.post.office.view("2").facts.contacts.size() == 1);
        // What it says stands in the line itself.
        const std::string said = app::saidText(work.lines[0], app::Words::of(app::Language::chinese));
        CHECK(said.find("地点：街道办") != std::string::npos);
        CHECK(said.find("参加人员：郑军、孙梅") != std::string::npos);
    }
    SECTION("in the same words it is on record") {
        trip.post.office.mustRun(contact(R"("place":"街道办","people":"郑军、 孙梅")"));
        CHECK(trip.judgedAlone(trip.returned()).verdict == ReturnVerdict::known);
    }
    SECTION("on another day, with another deputy or in another way it is another one") {
        trip.post.office.mustRun(
            R"({"command":"record-contact","case":"2","on":"2023-03-20","unit":"市住建局","phase":"before","way":"telephone"})");
        trip.post.office.mustRun(
            R"({"command":"record-contact","case":"2","on":"2023-03-21","unit":"市住建局","phase":"before","way":"visit"})");
        CHECK(trip.judgedAlone(trip.returned()).isProposed);
    }
}

TEST_CASE("units that somebody has proposed already are recognised, also once that was decided") {
    RoundTrip trip;
    const auto proposal = [](const char* units, const char* reason) {
        return std::string(R"({"command":"propose-units","case":"2","on":"2023-03-20","unit":"市住建局","units":[)") + units +
               R"(],"reason":")" + reason + R"("})";
    };
    trip.housing.mustRun(proposal(R"("市财政局","市公安局")", "需要配合"));
    SECTION("the same, in another order") {
        trip.post.office.mustRun(proposal(R"("市公安局","市财政局")", "需要 配合"));
        const auto work = trip.returned();
        CHECK(trip.judgedAlone(work).verdict == ReturnVerdict::known);
        trip.post.office.mustRun(
            R"({"command":"decide-proposal","case":"2","on":"2023-03-22","unit":"市住建局","decision":"refused","reason":"已有分工"})");
        CHECK(trip.judgedAlone(work).verdict == ReturnVerdict::known);
    }
    SECTION("another one of that day shows both") {
        trip.post.office.mustRun(proposal(R"("市公安局")", "需要配合"));
        const auto line = trip.judgedAlone(trip.returned());
        CHECK(line.verdict == ReturnVerdict::conflict);
        REQUIRE_FALSE(line.reasons.empty());
        CHECK(valuesOf(line).find("台账“市公安局”，交回“市财政局、市公安局”") != std::string::npos);
    }
}

TEST_CASE("progress, promises and what was told of them that look alike wait for a person") {
    struct Fact {
        const char* atUnit;
        const char* atOffice;
        const char* values;
        bool isOfReply = false;
    };
    const Fact fact = GENERATE(
        Fact{R"({"command":"record-progress","case":"2","on":"2023-06-20","unit":"市住建局","text":"到现场看了三处路口"})",
             R"({"command":"record-progress","case":"2","on":"2023-06-20","unit":"市住建局","text":"到现场看了四处路口"})",
             "内容：台账“到现场看了四处路口”，交回“到现场看了三处路口”"},
        Fact{R"({"command":"record-progress","case":"2","on":"2023-06-20","unit":"市住建局","text":"先摸底","plan":true})",
             R"({"command":"record-progress","case":"2","on":"2023-06-20","unit":"市住建局","text":"分两步做","plan":true})",
             "内容：台账“分两步做”，交回“先摸底”"},
        Fact{R"({"command":"record-commitment","case":"2","on":"2023-05-01","unit":"市住建局","text":"新增车位","due_on":"2023-11-30"})",
             R"({"command":"record-commitment","case":"2","on":"2023-05-01","unit":"市住建局","text":"新增车位","due_on":"2023-10-31"})",
             "期限：台账“2023-10-31”，交回“2023-11-30”", true},
        Fact{R"({"command":"record-commitment-progress","case":"2","on":"2023-06-01","commitment":1,"text":"选址定了"})",
             R"({"command":"record-commitment-progress","case":"2","on":"2023-06-01","commitment":1,"text":"选址定了两处"})",
             "内容：台账“选址定了两处”，交回“选址定了”", true});
    PackagesOffice post;
    if (fact.isOfReply)
        post.office.mustRun(
            R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"B","text":"答复","commitments":[{"text":"改造管网","due_on":"2023-12-31"}]})");
    UnitMachine housing{post, "市住建局"};
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(fact.atUnit);
    post.office.mustRun(fact.atOffice);
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    const auto work = post.opened(*bytes);
    REQUIRE(work);
    const auto lines = post.preview(*work).works.front().lines;
    REQUIRE(lines.size() == 1);
    CAPTURE(fact.atUnit, codesOf(lines[0].reasons));
    CHECK(lines[0].verdict == ReturnVerdict::conflict);
    CHECK_FALSE(lines[0].isProposed);
    CHECK(codesOf(lines[0].reasons).front() == "returned-look-alike");
    CHECK(valuesOf(lines[0]) == fact.values);
    CHECK(post.applied(*work).applied == 0);
}

TEST_CASE("a reply that was delivered in another way than the unit says is a conflict that names both") {
    RoundTrip trip;
    trip.housing.mustRun(R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"A","text":"答复"})");
    REQUIRE(trip.post.applied(trip.returned()).applied == 1);
    trip.housing.mustRun(R"({"command":"record-delivery","on":"2023-05-02","case":"2","unit":"市住建局","way":"post"})");
    trip.post.office.mustRun(R"({"command":"record-delivery","on":"2023-05-03","case":"2","unit":"市住建局","way":"in_person"})");
    const auto line = trip.judgedAlone(trip.returned());
    CHECK(line.verdict == ReturnVerdict::conflict);
    CHECK_FALSE(line.mayBeChosen);
    CHECK(codesOf(line.reasons).front() == "returned-fact-differs");
    CHECK(valuesOf(line).find("日期：台账“2023-05-03”，交回“2023-05-02”") != std::string::npos);
}

TEST_CASE("two entries of one file that look alike are two, and both are recorded") {
    RoundTrip trip;
    trip.housing.mustRun(contact(R"("unit_answer":"上午说了方案")"));
    trip.housing.mustRun(contact(R"("unit_answer":"下午答了两点疑问")"));
    trip.housing.mustRun(R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"第一次现场踏勘"})");
    trip.housing.mustRun(R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"第二次现场踏勘"})");
    const auto work = trip.returned();
    REQUIRE(trip.post.applied(work).applied == 4);
    CHECK(trip.post.office.view("2").facts.contacts.size() == 2);
    const auto again = trip.post.preview(work);
    for (const app::LineJudgement& line : again.works.front().lines) CHECK(line.verdict == ReturnVerdict::known);
}

TEST_CASE("what was returned and corrected at the office is not carried into the next package beside the correction") {
    RoundTrip trip;
    trip.housing.mustRun(contact(R"("people":"郑军")"));
    REQUIRE(trip.post.applied(trip.returned()).applied == 1);
    trip.post.office.mustRun(R"({"command":"correct-contact","case":"2","contact_number":1,"people":"郑军、吴副主任"})");
    const auto received = trip.housing.receive(trip.post.sent("市住建局"));
    REQUIRE(received);
    const auto store = trip.housing.open();
    const auto ids = store->reader().findCases({18, 1, domain::SuggestionKind::plenary, 2});
    const auto contacts = store->reader().caseFacts(ids.front())->contacts;
    REQUIRE(contacts.size() == 1);
    CHECK(contacts[0].people == "郑军、吴副主任");
    REQUIRE(received->left.size() == 1);
    CHECK(codesOf(received->left[0].reasons) == Codes{"left-contact-differs"});
}

TEST_CASE("two entries that look alike are both carried into the next package where their return was lost") {
    RoundTrip trip;
    trip.housing.mustRun(contact(R"("unit_answer":"上午说了方案")"));
    trip.housing.mustRun(contact(R"("unit_answer":"下午答了两点疑问")"));
    (void)trip.returned();  // lost on the way
    const auto received = trip.housing.receive(trip.post.sent("市住建局"));
    REQUIRE(received);
    CHECK(received->carriedOver == 2);
    CHECK(received->left.empty());
    REQUIRE(trip.post.applied(trip.returned()).applied == 2);
    CHECK(trip.post.office.view("2").facts.contacts.size() == 2);
}

TEST_CASE("a receipt is not named as left where the unit itself changed its people after it") {
    RoundTrip trip;
    trip.housing.mustRun(
        R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-20","unit":"市住建局","receiver":"李军","handler":"李军"})");
    trip.housing.mustRun(
        R"({"command":"record-progress","case":"2","on":"2023-03-22","unit":"市住建局","text":"交给孙梅办","handler":"孙梅"})");
    REQUIRE(trip.post.applied(trip.returned()).applied == 2);
    SECTION("nobody else changed it") {
        const auto received = trip.housing.receive(trip.post.sent("市住建局"));
        REQUIRE(received);
        CHECK(received->carriedOver == 0);
        CHECK(received->left.empty());
    }
    SECTION("who signed was put right at the office: that is named") {
        trip.post.office.mustRun(R"({"command":"correct-assignment","case":"2","unit":"市住建局","receiver":"孙梅"})");
        const auto received = trip.housing.receive(trip.post.sent("市住建局"));
        REQUIRE(received);
        REQUIRE(received->left.size() == 1);
        CHECK(codesOf(received->left[0].reasons) == Codes{"left-receipt-differs"});
    }
}

TEST_CASE("a receipt that differs names who signed on both sides") {
    RoundTrip trip;
    trip.housing.mustRun(R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-20","unit":"市住建局","receiver":"李军"})");
    trip.post.office.mustRun(R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-20","unit":"市住建局","receiver":"孙梅"})");
    const auto line = trip.judgedAlone(trip.returned());
    CHECK(line.verdict == ReturnVerdict::conflict);
    CHECK(codesOf(line.reasons).front() == "returned-receipt-differs");
    CHECK(valuesOf(line) == "签收人：台账“孙梅”，交回“李军”");
}

TEST_CASE("whom a receipt in conflict names can be taken all the same, and the receipt on record stands") {
    RoundTrip trip;
    trip.housing.mustRun(
        R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-20","unit":"市住建局","receiver":"李军","leader":"王局","handler":"李工","handler_phone":"028-1"})");
    trip.post.office.mustRun(R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-10","unit":"市住建局","receiver":"孙梅"})");
    const auto work = trip.returned();
    const auto line = trip.judgedAlone(work);
    CHECK(line.verdict == ReturnVerdict::conflict);
    CHECK_FALSE(line.isProposed);
    REQUIRE(line.mayBeChosen);
    CHECK(codesOf(line.reasons).front() == "returned-receipt-differs");
    REQUIRE(codesOf(line.notices).front() == "returned-people-beside-conflict");
    CHECK(app::Words::of(app::Language::chinese).sentence(line.notices.front()).find("李工") != std::string::npos);
    const auto taken = app::applyReturnedWork(trip.post.office.store(), {work}, {{0, 0}}, "张敏", trip.post.office.today());
    REQUIRE(taken.applied == 1);
    const auto facts = trip.post.office.view("2").facts;
    REQUIRE(facts.receipts.size() == 1);
    CHECK(facts.receipts[0].receiver == "孙梅");
    CHECK(facts.tasks[0].leader == "王局");
    CHECK(facts.tasks[0].handler == "李工");
    CHECK(facts.tasks[0].handlerPhone == "028-1");
    // Nothing is left to take.
    CHECK_FALSE(trip.judgedAlone(work).mayBeChosen);
}

TEST_CASE("of a receipt that the office has in the same words but for the people, these alone come in, and not over others") {
    RoundTrip trip;
    trip.housing.mustRun(
        R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-20","unit":"市住建局","receiver":"李军","leader":"王局","handler":"李工"})");
    trip.post.office.mustRun(R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-20","unit":"市住建局","receiver":"李军"})");
    SECTION("nobody was named here: they are new") {
        const auto work = trip.returned();
        const auto line = trip.judgedAlone(work);
        CHECK(line.verdict == ReturnVerdict::fresh);
        CHECK(line.isProposed);
        CHECK(codesOf(line.notices).front() == "returned-people-alone");
        REQUIRE(trip.post.applied(work).applied == 1);
        const auto facts = trip.post.office.view("2").facts;
        REQUIRE(facts.receipts.size() == 1);
        CHECK(facts.receipts[0].receiver == "李军");
        CHECK(facts.tasks[0].leader == "王局");
        CHECK(facts.tasks[0].handler == "李工");
        CHECK(trip.judgedAlone(work).verdict == ReturnVerdict::known);
        // Nor are they put back over others who came after them.
        trip.post.office.mustRun(R"({"command":"correct-assignment","case":"2","unit":"市住建局","handler":"赵工"})");
        CHECK(trip.judgedAlone(work).verdict == ReturnVerdict::known);
    }
    SECTION("somebody of the office named another one since: a person decides") {
        trip.post.office.mustRun(R"({"command":"correct-assignment","case":"2","unit":"市住建局","handler":"赵工"})");
        const auto work = trip.returned();
        const auto line = trip.judgedAlone(work);
        CHECK(line.verdict == ReturnVerdict::conflict);
        CHECK_FALSE(line.isProposed);
        REQUIRE(line.mayBeChosen);
        CHECK(codesOf(line.reasons) == Codes{"returned-people-named"});
        const auto taken = app::applyReturnedWork(trip.post.office.store(), {work}, {{0, 0}}, "张敏", trip.post.office.today());
        REQUIRE(taken.applied == 1);
        CHECK(trip.post.office.view("2").facts.tasks[0].handler == "李工");
    }
    SECTION("a return that was undone brings them once more") {
        const auto work = trip.returned();
        REQUIRE(trip.post.applied(work).applied == 1);
        app::UndoRequest undo;
        undo.actor = "张敏";
        REQUIRE(trip.post.office.store().undo(undo));
        CHECK(trip.judgedAlone(work).verdict == ReturnVerdict::fresh);
    }
    SECTION("a newer package comes before they were returned: they are carried over into it") {
        const auto received = trip.housing.receive(trip.post.sent("市住建局"));
        REQUIRE(received);
        CHECK(received->carriedOver == 1);
        CHECK(received->left.empty());
        REQUIRE(trip.post.applied(trip.returned()).applied == 1);
        CHECK(trip.post.office.view("2").facts.tasks[0].handler == "李工");
    }
}

TEST_CASE("a correction whose entry is not there says what the unit changed, and of which entry") {
    RoundTrip trip;
    trip.housing.mustRun(contact(R"("people":"郑军")"));
    (void)trip.returned();  // lost on the way
    trip.housing.mustRun(R"({"command":"correct-contact","case":"2","contact_number":1,"people":"郑军、孙梅"})");
    const auto work = trip.returned();
    const auto line = trip.judgedAlone(work);
    REQUIRE(codesOf(line.reasons) == Codes{"returned-entry-missing"});
    const app::Words& words = app::Words::of(app::Language::chinese);
    CHECK(app::changesText(line.changes, words) == "参加人员：郑军 → 郑军、孙梅");
    const std::string said = app::saidText(work.lines[0], words);
    CHECK(said.find("2023-03-20") != std::string::npos);
    CHECK(said.find("走访") != std::string::npos);
}

TEST_CASE("returns are numbered on over the packages of one register, and the office misses none that the package holds") {
    RoundTrip trip;
    const auto note = [](const std::string& on) {
        return R"({"command":"record-progress","case":"2","unit":"市住建局","text":"看过","on":")" + on + "\"}";
    };
    trip.housing.mustRun(note("2023-03-20"));
    REQUIRE(trip.post.applied(trip.returned()).applied == 1);
    trip.housing.mustRun(note("2023-03-21"));
    CHECK(trip.returned().taken->number == 2);  // lost on the way
    REQUIRE(trip.housing.receive(trip.post.sent("市住建局")));
    CHECK(storage::nextReturnNumber(trip.housing.ledger()) == 3);
    trip.housing.mustRun(note("2023-03-22"));
    const auto third = trip.returned();
    CHECK(third.taken->number == 3);
    CHECK(third.remarks.empty());
    REQUIRE(trip.post.applied(third).applied == 2);  // the lost one was carried over
    const auto said = trip.post.preview(third).works.front();
    CHECK(app::returnText(third, *said.exchange, app::Words::of(app::Language::chinese)).find("第3次交回（第2号交换包，") !=
          std::string::npos);
    trip.housing.mustRun(note("2023-03-23"));
    (void)trip.returned();
    trip.housing.mustRun(note("2023-03-24"));
    const auto fifth = trip.returned();
    REQUIRE(codesOf(fifth.remarks) == Codes{"package-return-gap"});
    CHECK(argumentOf(fifth.remarks[0], "missing") == "4");
}

TEST_CASE("returns of one unit that are taken together are judged by their numbers, and none is said to be missing") {
    RoundTrip trip;
    trip.housing.mustRun(contact(R"("people":"郑军")"));
    const auto first = trip.housing.returned();
    trip.housing.mustRun(R"({"command":"correct-contact","case":"2","contact_number":1,"people":"郑军、孙梅"})");
    const auto second = trip.housing.returned();
    REQUIRE((first && second));
    app::KeyChain chain = app::officeKeys(trip.post.office.store(), officePassword);
    const auto works =
        app::openReturns(trip.post.office.reader(), chain,
                         {{"第2次.hypkg", *second}, {"坏.hypkg", first->substr(0, 100)}, {"第1次.hypkg", *first}}, unpackedWork);
    REQUIRE(works.size() == 3);
    CHECK(works[0].file == "第1次.hypkg");
    CHECK(works[1].unread);
    CHECK(works[2].file == "第2次.hypkg");
    CHECK(works[0].remarks.empty());
    CHECK(works[2].remarks.empty());
    const auto preview = app::previewReturnedWork(trip.post.office.store(), works, "张敏", trip.post.office.today());
    const auto receipt =
        app::applyReturnedWork(trip.post.office.store(), works, app::proposedLines(preview), "张敏", trip.post.office.today());
    CHECK(receipt.applied == 2);
    REQUIRE(trip.post.office.view("2").facts.contacts.size() == 1);
    CHECK(trip.post.office.view("2").facts.contacts[0].people == "郑军、孙梅");
}

TEST_CASE("of a return that was undone it is said so, and the next one says that it does not hold it, or does") {
    RoundTrip trip;
    trip.housing.mustRun(contact(R"("people":"郑军")"));
    const auto bytes = trip.housing.returned();
    REQUIRE(bytes);
    REQUIRE(trip.post.applied(*trip.post.opened(*bytes)).applied == 1);
    app::UndoRequest undo;
    undo.actor = "张敏";
    REQUIRE(trip.post.office.store().undo(undo));
    CHECK(codesOf(trip.post.opened(*bytes)->remarks) == Codes{"package-return-undone"});
    trip.housing.mustRun(R"({"command":"record-progress","case":"2","on":"2023-03-21","unit":"市住建局","text":"看过"})");
    const auto second = trip.returned();
    REQUIRE(codesOf(second.remarks) == Codes{"package-return-undone-before"});
    CHECK(argumentOf(second.remarks[0], "missing") == "1");
    const auto whole = trip.returned(true);
    REQUIRE(codesOf(whole.remarks) == Codes{"package-return-holds-all"});
    CHECK(argumentOf(whole.remarks[0], "missing") == "1、2");
    // Taken once more it is there again.
    REQUIRE(trip.post.applied(*trip.post.opened(*bytes)).applied == 1);
    CHECK(codesOf(trip.post.opened(*bytes)->remarks) == Codes{"package-return-doubled"});
}

}  // namespace huying::tests
