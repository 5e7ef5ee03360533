// SPDX-License-Identifier: GPL-3.0-or-later
// The list against plain SQL written by hand: filters, words, orders, limits.
#include <catch2/catch.hpp>

#include "app/queries/list_values.h"
#include "storage/case_list_store.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

std::string listedOf(TemporaryRegister& ledger, const app::ListQuery& query) {
    std::string text;
    for (const domain::SuggestionId id : ledger.reader().caseIds(query))
        text += (text.empty() ? "" : " ") + std::to_string(ledger.reader().caseFacts(id)->suggestion.serial);
    return text;
}

// Serials of the cases that a filter finds, in the list's own order.
std::string filtered(TemporaryRegister& ledger, const std::string& expression) {
    const auto filter = app::parseFilter(expression);
    if (!filter) throw std::invalid_argument(filter.error().code + ": " + expression);
    app::ListQuery query;
    query.filter = *filter;
    return listedOf(ledger, query);
}

std::string ordered(TemporaryRegister& ledger, const std::string& order) {
    const auto keys = app::parseOrder(order);
    if (!keys) throw std::invalid_argument(keys.error().code + ": " + order);
    app::ListQuery query;
    query.order = *keys;
    return listedOf(ledger, query);
}

std::string foundByWords(TemporaryRegister& ledger, const std::string& words) {
    app::ListQuery query;
    query.text = words;
    return listedOf(ledger, query);
}

std::string bySql(TemporaryRegister& ledger, const std::string& where) {
    std::string text;
    for (const std::string& serial : RawDatabase(ledger.file())
                                         .column("SELECT s.serial FROM suggestion s JOIN case_summary m ON m.suggestion_id = s.id WHERE " +
                                                 where + " ORDER BY s.serial")) {
        text += (text.empty() ? "" : " ") + serial;
    }
    return text;
}

// Seven pieces that differ in every way a list looks at.
std::unique_ptr<TemporaryRegister> variedRegister() {
    auto ledger = std::make_unique<TemporaryRegister>();
    const auto add = [&](int serial, const std::string& title, const std::string& lead, const std::string& more) {
        ledger->mustRun(R"({"command":"register-suggestion","on":"2023-02-2)" + std::to_string(serial) + R"(","serial":)" +
                        std::to_string(serial) + R"(,"title":")" + title + R"(","lead":")" + lead + "\"" + more + "}");
    };
    add(1, "关于中小学课后服务的建议", "张一（武侯代表团）",
        R"(,"category":"K01","formation_source":"special_research","submitted_on":"2023-02-20","co_signers":["李二（锦江代表团）","赵三（青羊代表团）"])");
    add(2, "关于100%覆盖的建议", "阿四（锦江代表团）", R"(,"category":"K02","remark":"a_b")");
    add(3, "关于100天行动的建议", "王五（武侯代表团）", R"(,"category":"K02","body":"正文里说到老旧小区","remark":"axb")");
    add(4, "关于O'Neil式街区的建议", "李二（锦江代表团）", R"(,"category":"K05")");
    add(5, "阿坝对口支援的建议", "赵三（青羊代表团）", R"(,"category":"K05","hide_identity":true)");
    add(6, "关于第2号线的建议", "周六（武侯代表团）", "");
    add(7, "关于第10号线的建议", "周六（武侯代表团）", R"(,"reply_wanted":false)");
    ledger->mustRun(assigning("18-1-1"));
    ledger->mustRun(
        R"({"command":"assign-suggestion","on":"2023-03-06","case":"18-1-2","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"成都轨道集团","role":"joint"}]})");
    ledger->mustRun(R"({"command":"record-reply","on":"2023-04-01","case":"18-1-1","unit":"市教育局","result_class":"A"})");
    return ledger;
}

}  // namespace

TEST_CASE("every field of the list has an expression in storage") {
    CHECK(app::listFields().size() > 30);
    for (const app::Field& field : app::listFields()) {
        CAPTURE(field.code);
        CHECK(storage::knowsListField(field.code));
    }
    CHECK_FALSE(storage::knowsListField("no_such_field"));
}

TEST_CASE("every field can be filtered, ordered and tested for emptiness") {
    const auto ledger = variedRegister();
    for (const app::Field& field : app::listFields()) {
        CAPTURE(field.code);
        const std::string code(field.code);
        const std::string empty = filtered(*ledger, code + " empty");
        CHECK(std::count(empty.begin(), empty.end(), ' ') < 7);
        CHECK(ordered(*ledger, code).size() == std::string("1 2 3 4 5 6 7").size());
        CHECK(ordered(*ledger, "-" + code).size() == std::string("1 2 3 4 5 6 7").size());
    }
}

TEST_CASE("filters find what hand-written SQL finds") {
    const auto ledger = variedRegister();
    const auto agree = [&](const std::string& expression, const std::string& where) {
        CAPTURE(expression);
        CHECK(filtered(*ledger, expression) == bySql(*ledger, where));
    };
    agree("serial > 3", "s.serial > 3");
    agree("serial >= 3 and serial <= 5", "s.serial BETWEEN 3 AND 5");
    agree("serial < 10", "s.serial < 10");
    agree("registered_on < 2023-02-24", "s.registered_on < '2023-02-24'");
    agree("registered_on = 2023年2月24日", "s.registered_on = '2023-02-24'");
    agree("submitted_on empty", "s.submitted_on IS NULL");
    agree("submitted_on < 2030-01-01", "s.submitted_on IS NOT NULL");
    agree("state = registered", "m.state = 'registered'");
    agree("state != registered", "m.state <> 'registered'");
    agree("状态 = 已答复", "m.state = 'replied'");
    agree("result_class != B", "ifnull(m.result_class, '') <> 'B'");
    agree("due_on empty", "m.due_on IS NULL");
    agree("classified = 是", "s.classified = 1");
    agree("reply_wanted = false", "s.reply_wanted = 0");
    agree("co_signer_count = 2", "(SELECT count(*) FROM co_signer c WHERE c.suggestion_id = s.id) = 2");
    agree("formation_source = 专题调研", "s.formation_source = 'special_research'");
    agree("kind = plenary", "s.kind = 'plenary'");
    agree("turn_unit = 市交通运输局", "m.turn_unit_id = (SELECT id FROM unit WHERE short_name = '市交通运输局')");
}

TEST_CASE("and binds before or") {
    const auto ledger = variedRegister();
    CHECK(filtered(*ledger, "serial = 1 or serial = 2 and category = K05") == "1");
    CHECK(filtered(*ledger, "category = K05 and serial = 4 or serial = 7") == "4 7");
    CHECK(filtered(*ledger, "serial = 1 and serial = 2 or serial = 3 and serial = 3 or serial = 6") == "3 6");
}

TEST_CASE("a category is found by code and by name and its opposite holds those without one") {
    const auto ledger = variedRegister();
    CHECK(filtered(*ledger, "category = K02") == "2 3");
    CHECK(filtered(*ledger, "category = 交通邮电类") == "2 3");
    CHECK(filtered(*ledger, "category != K02") == "1 4 5 6 7");
    CHECK(filtered(*ledger, "category empty") == "6 7");
}

TEST_CASE("a column of several names is asked for one of them") {
    const auto ledger = variedRegister();
    CHECK(filtered(*ledger, "co_signers = 李二") == "1");
    CHECK(filtered(*ledger, "co_signers = 李") == "");
    CHECK(filtered(*ledger, "co_signers contains 李") == "1");
    CHECK(filtered(*ledger, "co_signers != 李二") == "2 3 4 5 6 7");
    CHECK(filtered(*ledger, "units = 市交通运输局") == "2");
    CHECK(filtered(*ledger, "joint_units = 成都轨道集团") == "2");
}

TEST_CASE("signs that mean something in SQL are plain text in a filter") {
    const auto ledger = variedRegister();
    CHECK(filtered(*ledger, "title contains 100%") == "2");
    CHECK(filtered(*ledger, "remark contains a_b") == "2");
    CHECK(filtered(*ledger, "title contains O'Neil") == "4");
    CHECK(filtered(*ledger, "title = \"关于O'Neil式街区的建议\"") == "4");
    CHECK(filtered(*ledger, "title contains \"' OR 1=1 --\"").empty());
    CHECK(filtered(*ledger, "title contains \\").empty());
    CHECK(RawDatabase(ledger->file()).value("SELECT count(*) FROM suggestion") == "7");
}

TEST_CASE("a classified piece is found by its number and flag, its title stands in no list") {
    TemporaryRegister ledger;
    ledger.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":9,"title":"关于人防工程的建议","lead":"张一（武侯代表团）","classified":true})");
    CHECK(filtered(ledger, "classified = 是") == "9");
    CHECK(filtered(ledger, "serial = 9") == "9");
    CHECK(filtered(ledger, "title contains 人防").empty());
    CHECK(foundByWords(ledger, "人防").empty());
    const auto ids = ledger.reader().caseIds({});
    const app::CaseRow row = ledger.reader().caseRows(ids).at(0);
    CHECK(row.classified);
    CHECK(row.title.empty());
    CHECK(app::shownTitle(row, app::Words::of(app::Language::chinese)) == "（涉密件，标题从略）");
    CHECK(app::shownTitle(row, app::Words::of(app::Language::english)) == "(classified, title left out)");
}

TEST_CASE("words must all occur somewhere in number, title, people, units or body") {
    const auto ledger = variedRegister();
    CHECK(foundByWords(*ledger, "建议") == "7 6 5 4 3 2 1");
    CHECK(foundByWords(*ledger, "老旧小区") == "3");
    CHECK(foundByWords(*ledger, "100 武侯") == "3");
    CHECK(foundByWords(*ledger, "100　锦江") == "2");
    CHECK(foundByWords(*ledger, "轨道集团") == "2");
    CHECK(foundByWords(*ledger, "100%") == "2");
    CHECK(foundByWords(*ledger, "18-1-6") == "6");
    CHECK(foundByWords(*ledger, "没有的词").empty());
}

TEST_CASE("a protected name is neither shown nor found") {
    const auto ledger = variedRegister();
    CHECK(filtered(*ledger, "lead = 赵三").empty());
    CHECK(filtered(*ledger, "delegation = 青羊代表团").empty());
    CHECK(foundByWords(*ledger, "赵三") == "1");  // there as a co-signer of a piece that is not protected
    app::ListQuery query;
    const auto row = ledger->reader().caseRows(ledger->reader().caseIds(query)).at(4);
    CHECK(row.lead.empty());
    CHECK(app::shownLead(row, app::Words::of(app::Language::chinese)) == "身份保密");
    CHECK(app::shownLead(row, app::Words::of(app::Language::english)) == "Name kept secret");
    CHECK(row.delegation.empty());
}

TEST_CASE("titles and names are ordered by pinyin and numbers in them by value") {
    const auto ledger = variedRegister();
    // 阿 stands first, then 关于 with digits, characters, letters, as Chinese collation has it (CLDR zh puts Han before Latin),
    // signs before characters; 第2 before 第10.
    CHECK(ordered(*ledger, "title") == "5 2 3 6 7 1 4");
    CHECK(ordered(*ledger, "-title") == "4 1 7 6 3 2 5");
}

TEST_CASE("proposers are ordered by pinyin") {
    const auto ledger = variedRegister();
    CHECK(ordered(*ledger, "lead") == "2 4 3 1 5 6 7");  // 阿 李 王 张 赵 周 周
}

TEST_CASE("units stand in their order of protocol") {
    const auto ledger = variedRegister();
    ledger->mustRun(assigning("18-1-3", "市住建局"));
    ledger->mustRun(assigning("18-1-4", "市委办公厅"));
    CHECK(ordered(*ledger, "units").substr(0, 7) == "4 1 3 2");
    CHECK(ordered(*ledger, "-units").substr(0, 7) == "2 3 1 4");
}

TEST_CASE("states stand in the order of handling") {
    const auto ledger = variedRegister();
    CHECK(ordered(*ledger, "state") == "3 4 5 6 7 2 1");
}

TEST_CASE("what is empty stands last in either direction") {
    const auto ledger = variedRegister();
    CHECK(ordered(*ledger, "due_on").substr(0, 1) == "2");
    CHECK(ordered(*ledger, "-due_on").substr(0, 1) == "2");
    CHECK(ordered(*ledger, "submitted_on") == "1 2 3 4 5 6 7");
    CHECK(ordered(*ledger, "-submitted_on") == "1 2 3 4 5 6 7");
    CHECK(ordered(*ledger, "category,-serial") == "1 3 2 5 4 7 6");
}

TEST_CASE("cases are ordered by session, kind and serial as numbers") {
    TemporaryRegister ledger;
    ledger.mustRun(R"({"command":"open-session","term":18,"number":2})");
    for (const char* piece : {R"("session":"18-1","serial":10)", R"("session":"18-1","serial":9)", R"("session":"18-2","serial":1)",
                              R"("session":"18-1","kind":"intersessional","serial":2)"}) {
        ledger.mustRun(R"({"command":"register-suggestion","on":"2024-02-01","title":"题","lead":"王一",)" + std::string(piece) + "}");
    }
    const auto addresses = [&](const std::string& order) {
        app::ListQuery query;
        query.order = *app::parseOrder(order);
        std::string text;
        for (const app::CaseRow& row : ledger.reader().caseRows(ledger.reader().caseIds(query))) text += row.address + " ";
        return text;
    };
    CHECK(addresses("") == "18-2-1 18-1-9 18-1-10 18-1-闭2 ");
    CHECK(addresses("case") == "18-1-9 18-1-10 18-1-闭2 18-2-1 ");
    CHECK(addresses("-case") == "18-2-1 18-1-闭2 18-1-10 18-1-9 ");
}

TEST_CASE("a list can be limited to its first rows and to a session or a unit") {
    const auto ledger = variedRegister();
    app::ListQuery query;
    query.limit = 3;
    CHECK(listedOf(*ledger, query) == "1 2 3");
    query.limit = 0;
    CHECK(listedOf(*ledger, query).empty());
    app::ListQuery ofUnit;
    ofUnit.unit = domain::UnitId(std::stoll(RawDatabase(ledger->file()).value("SELECT id FROM unit WHERE short_name = '成都轨道集团'")));
    CHECK(listedOf(*ledger, ofUnit) == "2");
    app::ListQuery ofSession;
    ofSession.session = domain::SessionId(999);
    CHECK(listedOf(*ledger, ofSession).empty());
}

TEST_CASE("a filter, words, a session and a unit hold together") {
    const auto ledger = variedRegister();
    app::ListQuery query;
    query.filter = *app::parseFilter("serial = 1 or serial = 2");
    query.text = "课后";
    query.session = ledger->reader().sessions().front().id;
    CHECK(listedOf(*ledger, query) == "1");
}

TEST_CASE("a row of the list says what the case says") {
    const auto ledger = variedRegister();
    app::ListQuery query;
    const auto rows = ledger->reader().caseRows(ledger->reader().caseIds(query));
    REQUIRE(rows.size() == 7);
    CHECK(rows[0].address == "18-1-1");
    CHECK(rows[0].lead == "张一");
    CHECK(rows[0].coSigners == "李二、赵三");
    CHECK(rows[0].units == "市教育局");
    CHECK(rows[0].repliedOn == day("2023-04-01"));
    CHECK(rows[0].resultClass == domain::ResultClass::A);
    CHECK(rows[1].unitCount == 2);
    CHECK(rows[1].jointUnits == "成都轨道集团");
    CHECK(rows[1].dueOn == day("2023-04-06"));
    CHECK(rows[1].isJointOpinionDue);
    CHECK_FALSE(rows[3].classified);
    CHECK_FALSE(rows[6].replyWanted);
}

}  // namespace huying::tests
