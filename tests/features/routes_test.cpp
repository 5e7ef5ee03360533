// SPDX-License-Identifier: GPL-3.0-or-later
// Which body hands over to which system: said once, followed by every unit of a piece, told where nothing is said.
#include <catch2/catch.hpp>

#include "app/executor/batch_preview.h"
#include "app/queries/hand_over_list.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

const std::string throughOffice =
    R"({"command":"set-hand-over-route","system":"government","route_way":"through","via":"市政府办公厅","assigned_by":"代表工委"})";
const std::string courtsDirectly = R"({"command":"set-hand-over-route","system":"court","route_way":"direct"})";
// One piece to the government system, a court and an enterprise.
const std::string toThree =
    R"("case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市法院","role":"joint"},{"unit":"成都轨道集团","role":"joint"}])";

std::string assigning(const std::string& more) { return R"({"command":"assign-suggestion","on":"2023-03-03",)" + toThree + more + "}"; }

std::vector<std::string> listed(ReturnsOffice& o, const std::string& filter) {
    app::ListQuery query;
    query.filter = app::parseFilter(filter).value();
    std::vector<std::string> found;
    for (const app::CaseRow& row : o.office.reader().caseRows(o.office.reader().caseIds(query))) found.push_back(row.address);
    return found;
}

}  // namespace

TEST_CASE("routes: each unit of a piece gets it by the route of its system, and a system without one is named") {
    ReturnsOffice o;
    o.must(throughOffice);
    o.must(courtsDirectly);
    const auto done = o.must(assigning(R"(,"by_route":true,"passed_on":"2023-03-06")"));
    CHECK(o.task(a).via == "市政府办公厅");
    CHECK(o.task(a).assignedBy == "代表工委");
    CHECK(o.task(a).passedOn == day("2023-03-06"));
    CHECK(o.task("市法院").via.empty());
    CHECK(o.task("市法院").assignedBy.empty());
    CHECK_FALSE(o.task("市法院").passedOn);
    REQUIRE(codesOf(done.notices) == Codes{"no-route-for-unit"});
    CHECK(argumentOf(done.notices[0], "unit") == c);
    CHECK(zh().sentence(done.notices[0]).find("企事业") != std::string::npos);
    CHECK(listed(o, "via = 市政府办公厅") == std::vector<std::string>{"18-1-1"});
    CHECK(listed(o, "via empty").empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("routes: what is written stands above the route, and without asking for it nothing follows from one") {
    ReturnsOffice o;
    o.must(throughOffice);
    SECTION("not asked for") {
        CHECK(o.must(assigning("")).notices.empty());
        CHECK(o.task(a).via.empty());
        CHECK(o.task(a).assignedBy.empty());
    }
    SECTION("written") {
        CHECK(o.must(assigning(R"(,"by_route":true,"via":"市委督查室","assigned_by":"大会秘书处")")).notices.empty());
        CHECK(o.task(a).via == "市委督查室");
        CHECK(o.task("市法院").via == "市委督查室");
        CHECK(o.task(a).assignedBy == "大会秘书处");
    }
    SECTION("the body does not pass on to itself") {
        o.must(
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市政府办公厅","role":"sole"}],"by_route":true})");
        CHECK(o.task("市政府办公厅").via.empty());
    }
    SECTION("nobody passes on what goes straight to everybody") {
        o.must(courtsDirectly);
        CHECK(
            o.refused(
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市法院","role":"sole"}],"by_route":true,"passed_on":"2023-03-06"})") ==
            Codes{"field-required"});
    }
}

TEST_CASE("routes: a body passes on its own share, and who takes over gets the piece by the route of its own system") {
    ReturnsOffice o;
    o.must(throughOffice);
    o.must(courtsDirectly);
    o.must(R"({"command":"set-hand-over-route","system":"enterprise","route_way":"through","via":"市国资委"})");
    o.must(assigning(R"(,"by_route":true)"));
    o.must(R"({"command":"pass-on-assignment","on":"2023-03-06","case":"1","via":"市政府办公厅"})");
    CHECK(o.task(a).passedOn == day("2023-03-06"));
    CHECK(o.task(c).via == "市国资委");
    CHECK_FALSE(o.task(c).passedOn);
    CHECK_FALSE(o.task("市法院").passedOn);
    o.must(R"({"command":"pass-on-assignment","on":"2023-03-07","case":"1"})");
    CHECK(o.task(c).passedOn == day("2023-03-07"));
    CHECK_FALSE(o.task("市法院").passedOn);
    o.must(R"({"command":"reassign-task","on":"2023-03-08","case":"1","unit":"市法院","new_unit":"市公安局","reason":"职责已划转"})");
    CHECK(o.task(d).via == "市政府办公厅");
    o.must(R"({"command":"reassign-task","on":"2023-03-09","case":"1","unit":"成都轨道集团","new_unit":"市法院","reason":"职责已划转"})");
    CHECK(o.view().facts.tasks.back().via.empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("routes: changed, taken away and taken back; what was assigned keeps what it was given") {
    ReturnsOffice o;
    o.must(throughOffice);
    o.must(assigning(R"(,"by_route":true)"));
    o.must(R"({"command":"set-hand-over-route","system":"government","route_way":"through","via":"市政府督查室"})");
    REQUIRE(o.office.reader().handOverRoutes().size() == 1);
    CHECK(o.office.reader().handOverRoutes()[0].via == "市政府督查室");
    CHECK(o.office.reader().handOverRoutes()[0].assignedBy.empty());
    CHECK(o.task(a).via == "市政府办公厅");
    o.must(R"({"command":"set-hand-over-route","system":"government","route_way":"none"})");
    CHECK(o.office.reader().handOverRoutes().empty());
    REQUIRE(o.office.store().undo({}));
    CHECK(o.office.reader().handOverRoutes().at(0).via == "市政府督查室");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("routes: refusals by name") {
    ReturnsOffice o;
    const auto setting = [](const std::string& rest) { return R"({"command":"set-hand-over-route",)" + rest + "}"; };
    CHECK(o.refused(setting(R"("system":"government","route_way":"through")")) == Codes{"field-required"});
    CHECK(o.refused(setting(R"("system":"government","route_way":"through","via":"  ")")) == Codes{"field-required"});
    CHECK(o.refused(setting(R"("system":"court","route_way":"direct","via":"市政府办公厅")")) == Codes{"route-names-body"});
    CHECK(o.refused(setting(R"("system":"unknown","route_way":"direct")")) == Codes{"route-without-system"});
    CHECK(o.refused(setting(R"("system":"没有的系统","route_way":"direct")")) == Codes{"unknown-code"});
    CHECK(o.refused(setting(R"("system":"party","route_way":"through","via":"市委\n办公厅")")) == Codes{"word-form"});
    std::string longName;
    for (int i = 0; i < 61; ++i) longName += "长";
    CHECK(o.refused(setting(R"("system":"party","route_way":"through","via":")" + longName + "\"")) == Codes{"word-form"});
}

TEST_CASE("routes: the list for the hand-over meeting stands by body, each with its own units") {
    ReturnsOffice o;
    o.must(throughOffice);
    o.must(courtsDirectly);
    o.must(R"({"command":"register-suggestion","on":"2023-02-26","serial":2,"title":"关于停车的建议","lead":"王明（武侯代表团）"})");
    o.must(R"({"command":"plan-assignment","on":"2023-02-28","case":"2","tasks":[{"unit":"市公安局"}]})");
    o.must(R"({"command":"plan-assignment","on":"2023-02-28",)" + toThree + "}");
    const app::ListSheet sheet = app::handOverSheet(o.office.reader(), std::nullopt, zh());
    std::vector<std::string> rows;
    for (const auto& cells : sheet.rows) rows.push_back(cells[0] + " " + cells[2] + " " + cells[1]);
    CHECK(rows == std::vector<std::string>{"市政府办公厅 18-1-1 市交通运输局（主办）", "市政府办公厅 18-1-2 市公安局（单办）",
                                           "直接交办 18-1-1 市法院（会办）", "没有设定交办途径（企事业） 18-1-1 成都轨道集团（会办）"});
    CHECK(app::handOverSheetOf(sheet, "市政府办公厅").rows.size() == 2);
    CHECK(app::handOverSheetOf(sheet, "市委办公厅").rows.empty());
    const app::ListSheet routes = app::routeSheet(o.office.reader(), o.office.today(), zh());
    REQUIRE(routes.rows.size() == base::EnumCodes<domain::UnitSystem>::values.size());
    CHECK(routes.rows[0][2] == "没有设定");
    CHECK(routes.rows[2] == std::vector<std::string>{"市政府", "government", "经机关转交", "代表工委", "市政府办公厅", routes.rows[2][5]});
    CHECK(std::stoi(routes.rows[2][5]) > 30);
}

TEST_CASE("routes: many assigned as planned say before which body each piece goes to") {
    ReturnsOffice o;
    o.must(throughOffice);
    o.must(courtsDirectly);
    o.must(R"({"command":"register-suggestion","on":"2023-02-26","serial":2,"title":"关于诉讼服务的建议","lead":"王明（武侯代表团）"})");
    o.must(R"({"command":"plan-assignment","on":"2023-02-28","case":"1","tasks":[{"unit":"市公安局"}]})");
    o.must(R"({"command":"plan-assignment","on":"2023-02-28","case":"2","tasks":[{"unit":"市法院"}]})");
    app::BatchEdit edit;
    edit.kind = app::BatchKind::asPlanned;
    edit.date = day("2023-03-03");
    edit.byRoute = true;
    const std::vector<domain::SuggestionId> ids{o.office.view("1").facts.suggestion.id, o.office.view("2").facts.suggestion.id};
    const auto plan = app::planBatch(o.office.reader(), edit, ids);
    const app::BatchPreview preview = app::previewBatch(o.office.store(), plan, app::dateOf(edit), "张敏", o.office.today(), zh());
    REQUIRE(preview.refused() == 0);
    CHECK(preview.pieces[0].via == "市政府办公厅");
    CHECK(preview.pieces[1].via.empty());
    const auto& changes = preview.pieces[0].changes;
    const auto told = std::find_if(changes.begin(), changes.end(), [](const auto& change) { return change.field->code == "via"; });
    REQUIRE(told != changes.end());
    CHECK(told->after == "市政府办公厅");
    CHECK(o.view().facts.tasks.empty());
}

}  // namespace huying::tests
