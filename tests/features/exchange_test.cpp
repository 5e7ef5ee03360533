// SPDX-License-Identifier: GPL-3.0-or-later
// What units return: judged by what they may record themselves and by what was changed since it went out.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/commands/command_json.h"
#include "app/exchange/left_lines.h"
#include "app/exchange/returned_work.h"
#include "app/exchange/sent_work.h"
#include "features/accounts_office.h"

namespace huying::tests {

namespace {

using app::ReturnVerdict;

domain::Unit unitNamed(TemporaryRegister& office, const std::string& name) {
    for (const domain::Unit& one : office.reader().units()) {
        const bool isIt =
            one.name == name || one.shortName == name || std::find(one.aliases.begin(), one.aliases.end(), name) != one.aliases.end();
        if (isIt) return one;
    }
    throw std::runtime_error("no unit " + name);
}

// Sends a unit its open work, as any format does.
app::Exchange send(TemporaryRegister& office, const std::string& unit, const std::string& actor = "张敏") {
    app::SendOrder order;
    order.unit = unitNamed(office, unit).id;
    order.actor = actor;
    for (const app::OpenTask& task : app::openTasksOf(office.reader(), order.unit))
        order.cases.push_back({task.facts.suggestion.id, task.caseVersion});
    auto sent = app::sendWork(office.store(), order, day("2023-03-04"), [](const app::Exchange&) { return base::Result<void>(); });
    if (!sent) throw std::runtime_error(sent.error().code);
    return *sent;
}

app::ReturnedLine line(const std::string& json) {
    const auto request = app::commandFromJson(json, "谁");
    if (!request) throw std::runtime_error(request.error().front().code);
    app::ReturnedLine made;
    made.request = *request;
    made.caseAddress = nlohmann::json::parse(json).at("case");
    return made;
}

app::ReturnedWork work(const app::Exchange& exchange, const std::vector<std::string>& commands) {
    app::ReturnedWork made;
    made.file = "交回的文件";
    made.kind = exchange.kind;
    made.token = exchange.token;
    for (const std::string& json : commands) made.lines.push_back(line(json));
    return made;
}

struct Judged {
    std::vector<ReturnVerdict> verdicts;
    std::vector<Codes> reasons;
    Codes faults;
    Codes remarks;
    app::ReturnPreview preview;
};

Judged judge(TemporaryRegister& office, const app::ReturnedWork& returned, const std::string& actor = "周敏") {
    Judged judged;
    judged.preview = app::previewReturnedWork(office.store(), {returned}, actor, office.today());
    REQUIRE_FALSE(judged.preview.failure);
    for (const app::LineJudgement& one : judged.preview.works[0].lines) {
        judged.verdicts.push_back(one.verdict);
        judged.reasons.push_back(codesOf(one.reasons));
    }
    judged.faults = codesOf(judged.preview.works[0].faults);
    judged.remarks = codesOf(judged.preview.works[0].remarks);
    return judged;
}

using Verdicts = std::vector<ReturnVerdict>;

// Pieces 1 (市交通运输局 leads, 市住建局 joins), 2 (市住建局) and 3 (市公安局), and nobody who has to sign in.
class PlainOffice {
public:
    TemporaryRegister office;

    PlainOffice() : office("2023-12-31") {
        for (const std::string serial : {"1", "2", "3"}) {
            office.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":"第)" + serial +
                           R"(件","lead":"王明（武侯代表团）"})");
        }
        office.mustRun(
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})");
        office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市住建局","role":"sole"}]})");
        office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"3","tasks":[{"unit":"市公安局","role":"sole"}]})");
    }
};

const std::string receipt1 =
    R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"18-1-1","unit":"市交通运输局","receiver":"钱进"})";
const std::string reply1 =
    R"({"command":"record-reply","on":"2023-05-20","case":"18-1-1","unit":"市交通运输局","result_class":"A","text":"已办"})";

}  // namespace

TEST_CASE("exchange: the open work of a unit is what it has still to do") {
    PlainOffice o;
    CHECK(app::openTasksOf(o.office.reader(), unitNamed(o.office, "市住建局").id).size() == 2);
    o.office.mustRun(R"({"command":"record-reply","on":"2023-05-20","case":"2","unit":"市住建局","result_class":"A"})");
    o.office.mustRun(R"({"command":"record-joint-opinion","on":"2023-04-01","case":"1","unit":"市住建局","text":"同意"})");
    CHECK(app::openTasksOf(o.office.reader(), unitNamed(o.office, "市住建局").id).empty());
    o.office.mustRun(R"({"command":"withdraw-suggestion","on":"2023-03-05","case":"3","reason":"代表撤回"})");
    const auto rows = app::unitsWithWork(o.office.reader());
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].unit.id == unitNamed(o.office, "市交通运输局").id);
    CHECK(rows[0].openTasks == 1);
}

TEST_CASE("exchange: a unit returns nothing that it could not record itself") {
    PlainOffice o;
    const app::Exchange sent = send(o.office, "市交通运输局");
    const Judged judged = judge(
        o.office,
        work(
            sent,
            {receipt1, R"({"command":"record-feedback","on":"2023-06-01","case":"18-1-1","result":"satisfied"})",
             R"({"command":"decide-extension","on":"2023-05-01","case":"18-1-1","unit":"市交通运输局","granted":true,"until":"2023-09-01"})",
             R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"18-1-3","unit":"市公安局"})"}));
    CHECK(judged.verdicts == Verdicts{ReturnVerdict::fresh, ReturnVerdict::refused, ReturnVerdict::refused, ReturnVerdict::refused});
    CHECK(judged.reasons[1] == Codes{"not-your-right"});
    CHECK(judged.reasons[2] == Codes{"not-your-right"});
    CHECK(judged.reasons[3] == Codes{"returned-not-its-case"});
    CHECK(o.office.view("1").facts.receipts.empty());
}

TEST_CASE("exchange: a line is judged on top of the good ones before it, and a chosen one that is refused stops all") {
    PlainOffice o;
    const app::Exchange sent = send(o.office, "市交通运输局");
    const app::ReturnedWork returned =
        work(sent, {reply1, R"({"command":"record-delivery","on":"2023-05-22","case":"18-1-1","unit":"市交通运输局","way":"post"})",
                    R"({"command":"record-progress","on":"2024-06-01","case":"18-1-1","unit":"市交通运输局","text":"将来的事"})"});
    const Judged judged = judge(o.office, returned);
    CHECK(judged.verdicts == Verdicts{ReturnVerdict::fresh, ReturnVerdict::fresh, ReturnVerdict::refused});
    const std::int64_t before = o.office.entryCount();
    const auto stopped = app::applyReturnedWork(o.office.store(), {returned}, {{0, 0}, {0, 2}}, "周敏", o.office.today());
    CHECK_FALSE(stopped.isWritten);
    CHECK(o.office.entryCount() == before);
    CHECK(o.office.reader().exchanges().front().returns.empty());
    const auto done = app::applyReturnedWork(o.office.store(), {returned}, app::proposedLines(judged.preview), "周敏", o.office.today());
    CHECK(done.isWritten);
    CHECK(done.applied == 2);
    const auto entries = o.office.reader().historyEntries(before + 1, o.office.entryCount());
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].batch == entries[1].batch);
    CHECK(o.office.reader().exchanges().front().returns.at(0).batch == entries[0].batch);
}

TEST_CASE("exchange: what the office changed since is a conflict and never ticked") {
    PlainOffice o;
    const app::Exchange sent = send(o.office, "市交通运输局");
    const app::ReturnedWork returned = work(sent, {receipt1, reply1});
    SECTION("another reply is on record") {
        o.office.mustRun(
            R"({"command":"record-reply","on":"2023-05-10","case":"1","unit":"市交通运输局","result_class":"B","document_number":"1号"})");
        const Judged judged = judge(o.office, returned);
        CHECK(judged.verdicts == Verdicts{ReturnVerdict::fresh, ReturnVerdict::conflict});
        CHECK(judged.reasons[1].front() == "returned-reply-differs");
        CHECK_FALSE(judged.preview.works[0].lines[1].mayBeChosen);
    }
    SECTION("the very same reply is on record") {
        o.office.mustRun(reply1);
        CHECK(judge(o.office, returned).verdicts == Verdicts{ReturnVerdict::fresh, ReturnVerdict::known});
    }
    SECTION("the piece was withdrawn") {
        o.office.mustRun(R"({"command":"withdraw-suggestion","on":"2023-03-10","case":"1","reason":"代表撤回"})");
        const Judged judged = judge(o.office, returned);
        CHECK(judged.verdicts == Verdicts{ReturnVerdict::conflict, ReturnVerdict::conflict});
        CHECK(judged.reasons[0].front() == "returned-case-withdrawn");
        CHECK(app::proposedLines(judged.preview).empty());
        // What happened before may still be recorded, because somebody says so.
        CHECK(judged.preview.works[0].lines[0].mayBeChosen);
        CHECK_FALSE(judged.preview.works[0].lines[1].mayBeChosen);
    }
    SECTION("the task was given to another unit") {
        o.office.mustRun(
            R"({"command":"reassign-task","on":"2023-03-10","case":"1","unit":"市交通运输局","new_unit":"市公安局","reason":"职能不符"})");
        const Judged judged = judge(o.office, returned);
        CHECK(judged.verdicts[1] == ReturnVerdict::conflict);
        CHECK(judged.reasons[1].front() == "returned-task-gone");
        CHECK(app::proposedLines(judged.preview).empty());
    }
    SECTION("the piece is handled with another one") {
        o.office.mustRun(R"({"command":"merge-suggestions","on":"2023-03-10","cases":["18-1-1"],"into":"18-1-2","reason":"内容相同"})");
        const Judged judged = judge(o.office, returned);
        CHECK(judged.verdicts == Verdicts{ReturnVerdict::conflict, ReturnVerdict::conflict});
        CHECK(judged.reasons[0] == Codes{"returned-case-merged"});
    }
}

TEST_CASE("exchange: late replies and opinions are taken as late, a late return waits for a person") {
    PlainOffice o;
    const app::Exchange sent = send(o.office, "市交通运输局");
    const Judged judged = judge(
        o.office,
        work(sent,
             {R"({"command":"request-return","on":"2023-05-30","case":"18-1-1","unit":"市交通运输局","reason":"不属本单位职责"})",
              R"({"command":"record-reply","on":"2023-09-20","case":"18-1-1","unit":"市交通运输局","result_class":"A","text":"已办"})"}));
    CHECK(judged.verdicts == Verdicts{ReturnVerdict::late, ReturnVerdict::late});
    CHECK(judged.reasons[0] == Codes{"return-late"});
    CHECK(judged.reasons[1] == Codes{"returned-late"});
    CHECK_FALSE(judged.preview.works[0].lines[0].isProposed);
    CHECK(judged.preview.works[0].lines[1].isProposed);
}

TEST_CASE("exchange: work of a merged unit comes back for its successor, of a divided one for nobody") {
    PlainOffice o;
    const app::Exchange sent = send(o.office, "市交通运输局");
    SECTION("merged") {
        o.office.mustRun(R"({"command":"merge-unit","on":"2023-06-01","unit":"市交通运输局","into":"市住建局"})");
        const Judged judged = judge(o.office, work(sent, {receipt1}));
        CHECK(judged.remarks == Codes{"exchange-unit-merged"});
        CHECK(judged.verdicts == Verdicts{ReturnVerdict::fresh});
        const auto done = app::applyReturnedWork(o.office.store(), {work(sent, {receipt1})}, {{0, 0}}, "周敏", o.office.today());
        CHECK(done.applied == 1);
        const app::CaseView view = o.office.view("1");
        CHECK(view.facts.task(view.facts.receipts.at(0).task)->unit == sent.unit);  // whose task it is, not the successor's own
        CHECK(o.office.reader().historyOfCase(view.facts.suggestion.id).back().forUnit == unitNamed(o.office, "市住建局").displayName());
        // The successor's own list has what came to it.
        CHECK(app::openTasksOf(o.office.reader(), unitNamed(o.office, "市住建局").id).size() == 3);
    }
    SECTION("divided") {
        o.office.mustRun(
            R"({"command":"split-unit","on":"2023-06-01","unit":"市交通运输局","into":[{"name":"市公路局"},{"name":"市港航局"}]})");
        const Judged judged = judge(o.office, work(sent, {receipt1}));
        CHECK(judged.faults == Codes{"exchange-unit-divided"});
        CHECK(judged.verdicts == Verdicts{ReturnVerdict::refused});
    }
}

TEST_CASE("exchange: what did not go out of this register, or to whoever returns it, is not taken") {
    PlainOffice o;
    const app::Exchange sent = send(o.office, "市交通运输局");
    app::ReturnedWork returned = work(sent, {receipt1});
    returned.token = "0123";
    CHECK(judge(o.office, returned).faults == Codes{"unknown-exchange"});
    returned = work(sent, {receipt1});
    returned.registerId = "another";
    CHECK(judge(o.office, returned).faults == Codes{"other-register"});
    returned = work(sent, {receipt1});
    returned.kind = app::ExchangeKind::package;
    CHECK(judge(o.office, returned).faults == Codes{"unknown-exchange"});
    returned = work(sent, {receipt1});
    returned.unit = unitNamed(o.office, "市公安局").id;
    const Judged judged = judge(o.office, returned);
    CHECK(judged.faults == Codes{"exchange-other-unit"});
    CHECK(app::proposedLines(judged.preview).empty());
    const auto nothing = app::applyReturnedWork(o.office.store(), {returned}, {{0, 0}}, "周敏", o.office.today());
    CHECK_FALSE(nothing.isWritten);
}

TEST_CASE("exchange: what became of another unit's promise on that day does not look like what became of this unit's") {
    PlainOffice o;
    o.office.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":4,"title":"第4件","lead":"王明（武侯代表团）"})");
    o.office.mustRun(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"4","tasks":[{"unit":"市交通运输局","role":"separate"},{"unit":"市住建局","role":"separate"}]})");
    for (const std::string unit : {"市交通运输局", "市住建局"}) {
        o.office.mustRun(R"({"command":"record-reply","on":"2023-05-20","case":"4","unit":")" + unit +
                         R"(","result_class":"B","commitments":[{"text":")" + unit + R"(新建一处","due_on":"2023-12-20"}]})");
    }
    const app::Exchange sent = send(o.office, "市住建局");
    o.office.mustRun(
        R"({"command":"record-commitment-progress","on":"2023-11-01","case":"4","commitment":1,"step":"fulfilled","text":"公交站已建成"})");
    const Judged judged = judge(
        o.office,
        work(sent,
             {R"({"command":"record-commitment-progress","on":"2023-11-01","case":"18-1-4","step":"fulfilled","text":"停车场已建成"})"}));
    CHECK(judged.verdicts == Verdicts{ReturnVerdict::fresh});
    CHECK(judged.reasons[0].empty());
}

TEST_CASE("exchange: sending and taking back are rights of the office, and the name is that of who signed in") {
    AccountsOffice o;
    o.signIn(clerk);
    const app::Exchange sent = send(o.office, "市交通运输局", clerk);
    const app::ReturnedWork returned = work(sent, {receipt1});
    CHECK(judge(o.office, returned, clerk).verdicts == Verdicts{ReturnVerdict::fresh});
    CHECK(app::previewReturnedWork(o.office.store(), {returned}, officer, o.office.today()).failure->code == "actor-not-signed-in");
    for (const std::string& name : {transport, auditor, boss, admin, committee}) {
        INFO(name);
        o.signIn(name);
        CHECK(app::previewReturnedWork(o.office.store(), {returned}, name, o.office.today()).failure->code == "not-your-right");
        const auto refused = app::applyReturnedWork(o.office.store(), {returned}, {{0, 0}}, name, o.office.today());
        CHECK_FALSE(refused.isWritten);
        app::SendOrder order;
        order.unit = sent.unit;
        order.actor = name;
        const auto sending =
            app::sendWork(o.office.store(), order, o.office.today(), [](const app::Exchange&) { return base::Result<void>(); });
        REQUIRE_FALSE(sending);
        CHECK(sending.error().code == "not-your-right");
    }
    o.signIn(transport);
    CHECK(o.office.reader().exchanges().empty());  // what the office sends to whom is the office's
    o.signIn(clerk);
    const auto done = app::applyReturnedWork(o.office.store(), {returned}, {{0, 0}}, clerk, o.office.today());
    CHECK(done.isWritten);
    CHECK(o.office.reader().exchanges().front().returns.at(0).by == clerk);
}

TEST_CASE("exchange: a file that could not be written did not go out") {
    PlainOffice o;
    app::SendOrder order;
    order.unit = unitNamed(o.office, "市交通运输局").id;
    order.actor = "张敏";
    const auto failed = app::sendWork(o.office.store(), order, o.office.today(), [](const app::Exchange& given) -> base::Result<void> {
        CHECK(given.number == 1);
        CHECK_FALSE(given.token.empty());
        return base::failure(base::Error("file-exists", "", "storage"));
    });
    REQUIRE_FALSE(failed);
    CHECK(o.office.reader().exchanges().empty());
    CHECK(send(o.office, "市交通运输局").number == 1);
}

TEST_CASE("exchange: a row of a sheet that cannot be read is laid aside and known again as it stands, another value is not") {
    PlainOffice o;
    const app::Exchange sent = send(o.office, "市交通运输局");
    const auto withDay = [&](const std::string& value) {
        app::ReturnedWork sheet = work(sent, {});
        app::ReturnedLine& row = sheet.lines.emplace_back();
        row.place = {"任务", 3};
        row.caseAddress = "18-1-1";
        row.faults.push_back({"签收日期", value, base::Error("form-date", "received_on", "format")});
        return sheet;
    };
    REQUIRE(app::applyReturnedWork(o.office.store(), {withDay("三月")}, {}, "周敏", o.office.today()).isWritten);
    const auto nameOfLeft = [&] {
        const auto exchanges = o.office.reader().exchanges();
        const auto left = app::leftLines(exchanges);
        REQUIRE(left.size() == 1);
        return app::lineName(*left.front().line);
    };
    o.office.mustRun(nlohmann::json{{"command", "lay-aside-lines"},
                                    {"unit", "市交通运输局"},
                                    {"lines", nlohmann::json::array({nameOfLeft()})},
                                    {"reason", "电话里已问清"}}
                         .dump());
    const Judged again = judge(o.office, withDay("三月"));
    CHECK(again.verdicts == Verdicts{ReturnVerdict::laidAside});
    CHECK(again.reasons[0] == Codes{"returned-laid-aside", "form-date"});
    CHECK_FALSE(again.preview.works[0].lines[0].mayBeChosen);
    // Taken once more it stays laid aside and is not left anew.
    REQUIRE(app::applyReturnedWork(o.office.store(), {withDay("三月")}, {}, "周敏", o.office.today()).isWritten);
    const auto exchanges = o.office.reader().exchanges();
    CHECK(app::leftLines(exchanges).empty());
    CHECK(app::laidAsideLines(exchanges).size() == 1);
    CHECK(judge(o.office, withDay("四月")).verdicts == Verdicts{ReturnVerdict::refused});
}

}  // namespace huying::tests
