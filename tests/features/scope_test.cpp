// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may see of the register, over every list, search, count, single piece and history. What each may see stands here,
// written down by hand from the assignments of accounts_office.h; of committees in scope_committee_test.cpp.
#include <catch2/catch.hpp>

#include <set>

#include "app/commands/command_json.h"
#include "app/executor/executor.h"
#include "app/papers/public_texts.h"
#include "app/ports/read_snapshot.h"
#include "app/ports/storage_failure.h"
#include "app/queries/case_list.h"
#include "app/queries/follow_up_ledger.h"
#include "app/queries/today.h"
#include "domain/state_table.h"
#include "features/worked_office.h"
#include "storage/register_file.h"

namespace huying::tests {

namespace {

using Set = std::set<std::string>;

}  // namespace

TEST_CASE("scope: a unit lists, counts and finds the pieces in which it has a task and no other") {
    WorkedOffice o;
    o.signIn(transport);
    CHECK(o.listed() == Set{"18-1-1"});
    o.signIn(housing);
    CHECK(o.listed() == Set{"18-1-1", "18-1-2"});
    app::ListQuery query;
    query.filter = app::parseFilter("serial >= 2").value();
    CHECK(o.listed(query) == Set{"18-1-2"});
    CHECK(o.found("件") == Set{"18-1-1", "18-1-2"});
    CHECK(o.found("正文2") == Set{"18-1-2"});
    CHECK(o.found("正文3").empty());
    CHECK(o.found("3").empty());
    for (const std::string& name : {clerk, officer, boss, auditor, admin}) {
        o.signIn(name);
        CHECK(o.listed() == Set{"18-1-1", "18-1-2", "18-1-3"});
    }
}

TEST_CASE("scope: what is not a unit's is not there by any way to it") {
    WorkedOffice o;
    const domain::SuggestionId third = o.idOf(3);
    o.signIn(transport);
    app::RegisterReader& reader = o.office.reader();
    CHECK(reader.findCases({18, 1, domain::SuggestionKind::plenary, 3}).empty());
    CHECK_FALSE(reader.caseFacts(third));
    CHECK(reader.caseFactsOf({third}).empty());
    const auto together = reader.caseFactsOf({third, o.idOf(1)});
    REQUIRE(together.size() == 1);
    CHECK(together.front().suggestion.id == o.idOf(1));
    CHECK(together.front().notes.size() == reader.caseFacts(o.idOf(1))->notes.size());  // its own work alone here too
    CHECK_FALSE(reader.storedSummary(third));
    CHECK_FALSE(app::viewCase(reader, third, o.office.today()));
    CHECK(reader.caseRows({third}).empty());
    CHECK(reader.historyOfCase(third).empty());
    CHECK(reader.historyEntries(0, reader.lastEntry()).empty());
    CHECK(reader.searchMatches({third}, "民警").front().empty());
    CHECK(reader.caseFactsOfSession(reader.sessions().front().id, app::LongTexts::read).size() == 1);
    CHECK(reader.casesOfUnits({reader.caseFacts(o.idOf(1))->tasks[1].unit}) == std::vector{o.idOf(1)});  // 市住建局 has two
    CHECK(app::findCase(reader, "3").error().code == "unknown-case");
    CHECK(reader.namedFilters().empty());
    CHECK(reader.submissions(std::nullopt).empty());
    CHECK(reader.accounts().size() == 1);
}

TEST_CASE("scope: versions are those of what a unit sees, and of another unit's reply that was sent back nothing is left") {
    WorkedOffice o;
    o.must(clerk, R"({"command":"record-delivery","on":"2023-05-22","case":"1","way":"post"})");
    o.must(clerk, R"({"command":"correct-delivery","case":"1","delivery_number":1,"void":true,"reason":"误记"})");
    o.must(clerk,
           about("record-review", "2023-05-24", "1", "市交通运输局", R"("reviewer":"周敏","review_result":"sent_back","reason":"太短")"));
    const domain::SuggestionId first = o.idOf(1);
    app::RegisterReader& reader = o.office.reader();
    const app::CaseVersions whole = reader.caseVersions(first, {});
    CHECK(whole.progressVersions.size() == 2);
    CHECK(whole.deliveryVersions.size() == 1);
    CHECK(reader.caseVersions(o.idOf(3), {}).progressVersions.size() == 1);

    o.signIn(transport);
    CHECK(reader.caseVersions(first, {}).progressVersions.size() == 1);
    CHECK(reader.caseVersions(first, {}).deliveryVersions == whole.deliveryVersions);
    CHECK(reader.caseFacts(first)->replies.size() == 1);
    CHECK(reader.caseFacts(first)->voided.deliveries.size() == 1);
    CHECK(reader.caseVersions(o.idOf(3), {}).progressVersions.empty());
    CHECK(reader.caseVersions(first, o.idOf(3)).progressVersions.size() == 1);  // not its main case

    o.signIn(housing);
    const app::CaseVersions seen = reader.caseVersions(first, {});
    CHECK(seen.progressVersions.size() == 1);
    CHECK(seen.jointOpinionVersions == whole.jointOpinionVersions);
    CHECK(seen.deliveryVersions.empty());
    CHECK(reader.caseFacts(first)->replies.empty());
    CHECK(reader.caseFacts(first)->replyReviews.empty());
    CHECK(reader.caseFacts(first)->voided.deliveries.empty());
    const std::string correction = R"({"command":"correct-delivery","case":"1","delivery_number":1,"form_sent":true,"reason":"误记"})";
    CHECK(o.refused(housing, correction) == Codes{"no-delivery-yet"});

    // What is sent afterwards is the first that it sees, and not its own.
    o.must(transport, about("record-reply", "2023-05-26", "1", "市交通运输局", R"("result_class":"A","text":"第二稿")"));
    o.must(transport, about("record-delivery", "2023-05-27", "1", "市交通运输局", R"("way":"post")"));
    CHECK(o.refused(housing, correction) == Codes{"not-your-unit"});
    CHECK(reader.caseVersions(first, {}).deliveryVersions.size() == 1);
    CHECK(o.isIn(1, "第二稿"));
    CHECK_FALSE(o.isIn(1, draftOfTransport));
}

TEST_CASE("scope: a text for publication is made by who sees everybody whom it must not name") {
    WorkedOffice o;
    const domain::SuggestionId first = o.idOf(1);
    const auto codeFor = [&](const std::string& name) {
        o.signIn(name);
        try {
            (void)app::readPublicTexts(o.office.reader(), {first}, {}, o.office.today(), app::Words::of(app::Language::chinese));
            return std::string();
        } catch (const app::StorageFailure& refusal) {
            return refusal.error().code;
        }
    };
    for (const std::string& name : {clerk, officer, boss, auditor, admin}) CHECK(codeFor(name).empty());
    for (const std::string& name : {transport, housing, committee}) CHECK(codeFor(name) == "not-your-right");
}

TEST_CASE("scope: of a common piece a unit sees the text and its own work, not the other unit's nor the office's notes") {
    WorkedOffice o;
    o.signIn(housing);
    CHECK(o.isIn(1, "正文1"));
    CHECK(o.isIn(1, ofHousing));
    CHECK(o.isIn(1, opinionOfHousing));
    CHECK_FALSE(o.isIn(1, ofTransport));
    CHECK_FALSE(o.isIn(1, draftOfTransport));  // not sent yet
    CHECK_FALSE(o.isIn(1, remarkOfOffice));
    CHECK(o.isIn(2, "请尽快"));
    const auto view = o.office.view("1");
    REQUIRE(view.facts.tasks.size() == 2);  // who else handles it, and as what
    CHECK(view.unitName(view.facts.tasks[0].unit) == "市交通运输局");
    CHECK(view.facts.tasks[0].role == domain::TaskRole::lead);
    CHECK(view.summary.state == domain::CaseState::replied);  // by all the facts

    o.signIn(transport);
    CHECK(o.isIn(1, ofTransport));
    CHECK(o.isIn(1, draftOfTransport));
    CHECK(o.isIn(1, opinionOfHousing));  // the unit that answers takes it into its reply
    CHECK_FALSE(o.isIn(1, ofHousing));

    o.must(transport, about("record-delivery", "2023-05-22", "1", "市交通运输局", R"("way":"post")"));
    o.signIn(housing);
    CHECK(o.isIn(1, draftOfTransport));  // sent: no work in progress any more
    o.signIn(boss);
    for (const std::string& words : {ofTransport, ofHousing, opinionOfHousing, draftOfTransport, remarkOfOffice}) CHECK(o.isIn(1, words));
    CHECK(o.isIn(3, ofPolice));
}

TEST_CASE("scope: a search and a filter tell a unit nothing that it cannot see") {
    WorkedOffice o;
    o.signIn(housing);
    CHECK(o.found(ofTransport).empty());
    CHECK(o.found(draftOfTransport).empty());
    CHECK(o.found(remarkOfOffice).empty());
    for (const std::string field :
         {"remark", "urged", "late_reason", "planned_units", "document_number", "extended_to", "next_step", "turn", "turn_unit"}) {
        INFO(field);
        app::ListQuery query;
        query.filter = app::parseFilter(field + " empty").value();
        CHECK_THROWS_AS(o.office.reader().caseIds(query), app::StorageFailure);
        CHECK_THROWS_AS(o.office.reader().caseCount(query), app::StorageFailure);
        app::ListQuery ordered;
        ordered.order = app::parseOrder(field).value();
        CHECK_THROWS_AS(o.office.reader().caseIds(ordered), app::StorageFailure);
    }
    for (const app::CaseRow& row : o.office.reader().caseRows(o.office.reader().caseIds({}))) {
        CHECK(row.remark.empty());
        CHECK(row.urged == 0);
    }
    o.signIn(clerk);
    CHECK(o.found(ofTransport) == Set{"18-1-1"});
}

TEST_CASE("scope: a unit finds its own words wherever it wrote them, and the other unit's words with them not") {
    WorkedOffice o;
    o.must(housing, about("record-contact", "2023-03-12", "2", "市住建局",
                          R"("phase":"before","way":"visit","place":"站前广场","deputy_opinion":"盼早日动工","unit_answer":"七月进场")"));
    o.must(housing, about("record-progress", "2023-03-13", "2", "市住建局",
                          R"("text":"分三步走","measures":[{"text":"先移配电箱","due_on":"2023-05-30"}])"));
    o.must(housing, about("record-reply", "2023-05-21", "2", "市住建局",
                          R"("result_class":"B","document_number":"住建函77号","text":"年底建成连廊")"));
    o.must(housing, about("record-commitment", "2023-05-21", "2", "市住建局", R"("text":"次年补种行道树","due_on":"2024-06-30")"));
    o.must(housing, R"({"command":"record-commitment-progress","on":"2023-06-21","case":"2","commitment":1,"text":"树坑已挖好"})");
    o.signIn(housing);
    CHECK(o.found(ofHousing) == Set{"18-1-1"});
    CHECK(o.found(opinionOfHousing) == Set{"18-1-1"});
    for (const std::string words : {"站前广场", "早日动工", "七月进场", "分三步", "配电箱", "住建函77号", "建成连廊", "行道树", "树坑"}) {
        CAPTURE(words);
        CHECK(o.found(words) == Set{"18-1-2"});
    }
    CHECK(o.found("连廊 行道树") == Set{"18-1-2"});
    const auto matches = o.office.reader().searchMatches({o.idOf(2)}, "配电箱");
    REQUIRE(matches.front().size() == 1);
    CHECK(matches.front().front().field == app::SearchField::progress);
    // Of the same piece, in the same fields.
    CHECK(o.found(ofTransport).empty());
    CHECK(o.office.reader().searchMatches({o.idOf(1)}, ofTransport).front().empty());
    CHECK(o.found(draftOfTransport).empty());
    o.signIn(transport);
    CHECK(o.found(ofTransport) == Set{"18-1-1"});
    CHECK(o.found(draftOfTransport) == Set{"18-1-1"});
    for (const std::string& words : {ofHousing, opinionOfHousing, std::string("配电箱")}) {
        CAPTURE(words);
        CHECK(o.found(words).empty());
    }
}

TEST_CASE("scope: what comes next tells a unit nothing of what another one asked for or got back") {
    AccountsOffice o;
    app::RegisterReader& reader = o.office.reader();
    const std::string lead = "市交通运输局";
    struct Next {
        domain::NextStep step;
        domain::Turn turn;
        std::string unit;
        std::string why;
    };
    // By every road: the piece, its stored summary, its row, with the number of the reply and the day of the extension.
    const auto seenBy = [&](const std::string& name, const Next& next, const std::string& number, bool isExtended) {
        o.signIn(name);
        const auto view = o.office.view("1");
        const domain::CaseSummary& summary = view.summary;
        CHECK(summary.nextStep == next.step);
        CHECK(summary.turn == next.turn);
        CHECK((summary.turnUnit ? view.unitName(*summary.turnUnit) : "") == next.unit);
        CHECK(summary.why == next.why);
        CHECK(reader.storedSummary(view.facts.suggestion.id) == summary);
        const app::CaseRow row = reader.caseRows({view.facts.suggestion.id}).front();
        CHECK(row.nextStep == next.step);
        CHECK(row.turn == next.turn);
        CHECK(row.turnUnit == next.unit);
        CHECK(row.documentNumber == number);
        CHECK(row.extendedTo.has_value() == isExtended);
    };
    const Next others{domain::NextStep::reply, domain::Turn::unit, "", "with_other_unit"};
    const Next opinion{domain::NextStep::giveJointOpinion, domain::Turn::unit, "市住建局", "joint_opinion_missing"};
    o.must(housing, about("acknowledge-receipt", "2023-03-06", "1", "市住建局", R"("handler":"何科")"));
    seenBy(housing, opinion, "", false);  // though 市交通运输局 has not signed
    o.must(transport, about("acknowledge-receipt", "2023-03-06", "1", lead, R"("handler":"李科")"));
    o.must(transport, about("request-extension", "2023-05-10", "1", lead, R"("until":"2023-06-30","reason":"复杂")"));
    // Its own work first: the limit goes on while the office decides.
    seenBy(transport, {domain::NextStep::contactDeputy, domain::Turn::unit, lead, "no_contact_yet"}, "", false);
    seenBy(housing, opinion, "", false);
    app::AwaitedSelection awaited;
    awaited.kind = domain::AwaitedKind::jointOpinion;
    const app::AwaitedPage page = reader.awaited(awaited, 10);
    REQUIRE(page.cases.size() == 1);
    CHECK(page.cases.front().nextStep == opinion.step);
    CHECK(page.cases.front().why == opinion.why);

    o.must(housing, about("record-joint-opinion", "2023-05-11", "1", "市住建局", R"("text":"同意")"));
    seenBy(housing, others, "", false);
    o.must(officer, about("decide-extension", "2023-05-12", "1", lead, R"("granted":true)"));
    seenBy(transport, {domain::NextStep::contactDeputy, domain::Turn::unit, lead, "no_contact_yet"}, "", true);
    seenBy(housing, others, "", false);
    o.must(transport,
           about("record-reply", "2023-05-20", "1", lead, R"("result_class":"A","document_number":"成交〔2023〕1号","text":"一稿")"));
    seenBy(transport, {domain::NextStep::deliverReply, domain::ruleOf(domain::NextStep::deliverReply).turn, lead, "reply_not_delivered"},
           "成交〔2023〕1号", true);
    seenBy(housing, {domain::NextStep::deliverReply, domain::ruleOf(domain::NextStep::deliverReply).turn, "", "with_other_unit"}, "",
           false);
    o.signIn(transport);
    app::AwaitedSelection delivery;
    delivery.kind = domain::AwaitedKind::delivery;  // which says by itself what is to be done
    const app::AwaitedPage undelivered = reader.awaited(delivery, 10);
    REQUIRE(undelivered.cases.size() == 1);
    CHECK(undelivered.cases.front().nextStep == domain::NextStep::none);
    CHECK_FALSE(undelivered.cases.front().turnUnit);
    CHECK(undelivered.cases.front().why.empty());
    o.must(clerk, about("record-review", "2023-05-24", "1", lead, R"("reviewer":"周敏","review_result":"sent_back","reason":"太短")"));
    seenBy(transport, {domain::NextStep::replyAgain, domain::Turn::unit, lead, "reply_sent_back"}, "成交〔2023〕1号", true);
    seenBy(housing, others, "", false);
    o.must(transport,
           about("record-reply", "2023-05-26", "1", lead, R"("result_class":"A","document_number":"成交〔2023〕2号","text":"二稿")"));
    o.must(transport, about("record-delivery", "2023-05-27", "1", lead, R"("way":"post")"));
    o.signIn(housing);
    CHECK(reader.caseRows({o.office.view("1").facts.suggestion.id}).front().documentNumber == "成交〔2023〕2号");
    CHECK(o.office.view("1").summary.nextStep == domain::NextStep::collectFeedback);
}

TEST_CASE("scope: Today tells a unit what it owes itself") {
    WorkedOffice o;
    app::TodayQuery query;
    query.today = day("2023-07-01");
    const auto overdue = [&] {
        std::set<int> serials;
        const app::Today today = app::readToday(o.office.reader(), query);
        for (const app::TodayQueue& queue : today.queues) {
            if (queue.queue != app::Queue::overdue) continue;
            CHECK(queue.count == static_cast<int>(queue.lines.size()));
            for (const app::TodayLine& line : queue.lines) serials.insert(line.serial);
        }
        return serials;
    };
    o.signIn(boss);
    CHECK(overdue() == std::set<int>{2, 3});
    o.signIn(housing);
    CHECK(overdue() == std::set<int>{2});
    CHECK(app::readToday(o.office.reader(), query).count(app::Queue::decision) == 0);
    o.signIn(transport);
    CHECK(overdue().empty());
    app::ListQuery list;
    list.queue = app::QueueOnDay{app::Queue::overdue, query.today};
    CHECK(o.listed(list).empty());
}

TEST_CASE("scope: people and units that are not the unit's are names without telephone") {
    WorkedOffice o;
    o.must(clerk, R"({"command":"add-deputy","name":"赵远","delegation":"成华代表团","phone":"13800000000"})");
    o.must(clerk, R"({"command":"correct-deputy","deputy":"王明","phone":"13911111111"})");
    o.must(clerk, R"({"command":"correct-unit","unit":"市公安局","contacts":[{"person":"李科","phone":"028-1"}]})");
    o.must(clerk, R"({"command":"correct-unit","unit":"市住建局","contacts":[{"person":"何科","phone":"028-2"}]})");
    o.signIn(housing);
    app::RegisterReader& reader = o.office.reader();
    for (const domain::Deputy& deputy : reader.deputies(18)) CHECK(deputy.phone.empty());
    const auto lead = reader.caseFacts(o.idOf(1))->suggestion.leadDeputy;
    CHECK(reader.deputy(lead)->phone == "13911111111");  // whom it visits
    CHECK(reader.deputy(reader.deputiesNamed(18, "赵远").front().id)->phone.empty());
    for (const domain::Unit& unit : reader.units()) {
        if (unit.shortName == "市公安局") CHECK(unit.contacts.empty());
        if (unit.shortName == "市住建局") CHECK(unit.contacts.size() == 1);
    }
}

TEST_CASE("scope: a piece that is handled with a unit's main case is the unit's too", "[scope]") {
    WorkedOffice o;
    o.must(clerk, R"({"command":"register-suggestion","on":"2023-02-27","serial":4,"title":"并入的","lead":"李红（锦江代表团）"})");
    o.must(clerk, R"({"command":"merge-suggestions","on":"2023-03-04","cases":["4"],"into":"2","reason":"同一事"})");
    o.signIn(housing);
    CHECK(o.listed() == Set{"18-1-1", "18-1-2", "18-1-4"});
    o.signIn(transport);
    CHECK(o.listed() == Set{"18-1-1"});
    o.must(clerk, R"({"command":"unmerge-suggestions","on":"2023-03-08","cases":["4"],"reason":"分开办"})");
    o.signIn(housing);
    CHECK(o.listed() == Set{"18-1-1", "18-1-2"});
}

TEST_CASE("scope: the ledger of promises tells a unit its own", "[scope]") {
    WorkedOffice o;
    o.must(housing, about("record-reply", "2023-05-20", "2", "市住建局", R"("result_class":"B","text":"分步解决")"));
    o.must(housing, about("record-commitment", "2023-05-20", "2", "市住建局", R"("text":"年底前完成改造")"));
    o.signIn(housing);
    REQUIRE(app::readLedger(o.office.reader(), {}).size() == 1);
    CHECK(app::readLedger(o.office.reader(), {}).front().text == "年底前完成改造");
    o.signIn(transport);
    CHECK(app::readLedger(o.office.reader(), {}).empty());
    // Who did not promise it does not say what became of it, and nobody but the office says how the deputy rates it.
    CHECK(o.refused(transport, R"({"command":"record-commitment-progress","on":"2023-06-20","case":"2","commitment":1,"text":"x"})") ==
          Codes{"not-your-case"});
    CHECK(
        o.refused(
            housing,
            R"({"command":"record-commitment-progress","on":"2023-06-20","case":"2","commitment":1,"step":"rated","rating":"satisfied"})") ==
        Codes{"rating-not-by-unit"});
    o.must(housing, R"({"command":"record-commitment-progress","on":"2023-06-20","case":"2","commitment":1,"text":"已开工"})");
    // Nor does it touch what the office recorded of that, in any way.
    o.must(
        clerk,
        R"({"command":"record-commitment-progress","on":"2023-06-25","case":"2","commitment":1,"step":"rated","rating":"dissatisfied","text":"太慢"})");
    const auto corrects = [](const std::string& entry, const std::string& what) {
        return R"({"command":"correct-commitment-progress","case":"2","commitment":1,"entry":)" + entry + R"(,"reason":"误记",)" + what +
               "}";
    };
    for (const std::string what : {R"("void":true)", R"("happened_on":"2023-06-26")", R"("text":"x")", R"("step":"progress")",
                                   R"("deputy_told_on":"2023-06-26")", R"("rating":"satisfied")"}) {
        INFO(what);
        CHECK(o.refused(housing, corrects("2", what)) == Codes{"rating-not-by-unit"});
    }
    CHECK(o.refused(housing, corrects("1", R"("step":"rated")")).front() == "rating-not-by-unit");
    CHECK(o.refused(housing, R"({"command":"correct-commitment","case":"2","commitment":1,"void":true,"reason":"误记"})") ==
          Codes{"rating-not-by-unit"});
    o.must(housing, corrects("1", R"("text":"已开工三成")"));
    o.must(clerk, corrects("2", R"("void":true)"));
    o.must(housing, R"({"command":"correct-commitment","case":"2","commitment":1,"void":true,"reason":"误记"})");
}

TEST_CASE("scope: two readings of one moment see the same person") {
    WorkedOffice o;
    o.signIn(housing);
    const app::ReadSnapshot moment(o.office.reader());
    CHECK(o.office.reader().caseCount({}) == 2);
    CHECK(o.office.reader().caseIds({}).size() == 2);
}

TEST_CASE("scope: what is assigned beside it is seen at the next question, and what is only previewed is not") {
    WorkedOffice o;
    o.signIn(housing);
    CHECK(o.office.reader().caseCount({}) == 2);
    CHECK(o.office.reader().caseCount({}) == 2);
    const auto beside = storage::openRegister(o.office.file());
    REQUIRE(beside);
    const auto run = [&](const std::string& name, const std::string& json, app::RunMode mode) {
        REQUIRE((*beside)->signIn(name, passwordOf(name)));
        const auto request = app::commandFromJson(json, name);
        REQUIRE(request);
        return app::execute(**beside, {*request}, o.office.today(), mode).isWritten;
    };
    REQUIRE(
        run(clerk,
            R"({"command":"register-suggestion","on":"2023-02-27","serial":4,"title":"第4件","body":"正文4","lead":"王明（武侯代表团）"})",
            app::RunMode::apply));
    const std::string assign =
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"4","tasks":[{"unit":"市住建局","role":"sole"}]})";
    CHECK_FALSE(run(officer, assign, app::RunMode::preview));
    CHECK(o.office.reader().caseCount({}) == 2);
    REQUIRE(run(officer, assign, app::RunMode::apply));
    CHECK(o.office.reader().caseCount({}) == 3);
    CHECK(o.isIn(4, "正文4"));
}

}  // namespace huying::tests
