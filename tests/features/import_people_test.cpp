// SPDX-License-Identifier: GPL-3.0-or-later
// Deputies and delegations in a ledger.
#include <catch2/catch.hpp>

#include "app/import/column_values.h"
#include "app/queries/case_list.h"
#include "app/queries/list_values.h"
#include "import_table.h"

namespace huying::tests {

TEST_CASE("without 领衔代表 the delegation proposes, and is created") {
    TemporaryRegister target;
    const app::LedgerTable table = ledger({{"编号", "标题", "领衔代表", "代表团"},
                                           {"1", "a", "", "双流代表团"},
                                           {"2", "b", "双流代表团", ""},
                                           {"3", "c", "双流代表团", "金牛代表团"}});
    app::ImportOptions options = usual();
    options.skipsRefused = true;
    const app::ImportResult result = importInto(target, table, options);
    CHECK(countsOf(result) == Counts{2, 0, 0, 1});
    CHECK(refusalsIn(result) == Said{"代表团 columns-disagree"});
    for (const char* address : {"18-1-1", "18-1-2"}) {
        CHECK(target.view(address).leadName == "双流代表团");
        CHECK_FALSE(target.view(address).facts.suggestion.leadDeputy);
    }
    CHECK(countsOf(importInto(target, table, options)) == Counts{0, 0, 2, 1});
}

TEST_CASE("a bare name is the one deputy of that name, a new one to be checked, or refused with both shown") {
    TemporaryRegister target;
    target.mustRun(R"({"command":"add-deputy","name":"王明","delegation":"武侯代表团","term":18})");
    target.mustRun(R"({"command":"add-deputy","name":"李红","delegation":"武侯代表团","term":18})");
    target.mustRun(R"({"command":"add-deputy","name":"李红","delegation":"锦江代表团","term":18})");
    app::ImportOptions options = usual();
    options.skipsRefused = true;
    const app::ImportResult result = importInto(target,
                                                ledger({{"编号", "标题", "领衔代表", "联名代表"},
                                                        {"1", "a", "赵强（青羊代表团）", "王明"},
                                                        {"2", "b", "赵强（青羊代表团）", "周新"},
                                                        {"3", "c", "赵强（青羊代表团）", "李红"},
                                                        {"4", "d", "李红", ""},
                                                        {"5", "e", "王明", "李红（锦江代表团）；周新\n吴二"}}),
                                                options);
    CHECK(countsOf(result) == Counts{3, 0, 0, 2});
    CHECK(saidIn(result) == Said{"3 联名代表 deputy-to-be-checked", "4 联名代表 ambiguous-deputy", "5 领衔代表 ambiguous-deputy",
                                 "6 联名代表 deputy-to-be-checked"});
    const std::string both = argumentOf(result.remarks[1].error, "candidates");
    CHECK(both.find("武侯") != std::string::npos);
    CHECK(both.find("锦江") != std::string::npos);
    CHECK(target.reader().deputiesNamed(18, "王明").size() == 1);
    REQUIRE(target.reader().deputiesNamed(18, "周新").size() == 1);
    CHECK(target.reader().deputiesNamed(18, "周新").front().toBeChecked);
    CHECK(target.view("18-1-5").facts.coSigners.size() == 3);
    CHECK(target.view("18-1-5").leadName == "王明（武侯代表团）");
    CHECK(target.store().verify().empty());
}

TEST_CASE("a bare name is the person whom another row of the file describes, whichever row comes first") {
    TemporaryRegister target;
    const app::LedgerTable table = ledger({{"编号", "标题", "领衔代表", "代表证号", "代表团", "联名代表"},
                                           {"1", "a", "赵强", "180001", "青羊代表团", "王明、李红（锦江代表团）"},
                                           {"2", "b", "王明", "180002", "武侯代表团", "赵强"},
                                           {"3", "c", "李红", "180003", "锦江代表团", "王明"}});
    const app::ImportResult result = importInto(target, table);
    CHECK(countsOf(result) == Counts{3, 0, 0, 0});
    CHECK(result.remarks.empty());
    for (const char* name : {"赵强", "王明", "李红"}) {
        const auto people = target.reader().deputiesNamed(18, name);
        REQUIRE(people.size() == 1);
        CHECK(people.front().certificate.size() == 6);
        CHECK_FALSE(people.front().toBeChecked);
    }
    CHECK(countsOf(importInto(target, table)) == Counts{0, 0, 3, 0});

    TemporaryRegister other;
    const app::ImportResult two = importInto(other, ledger({{"编号", "标题", "领衔代表", "代表证号", "代表团", "联名代表"},
                                                            {"1", "a", "赵强", "180001", "青羊代表团", "王明"},
                                                            {"2", "b", "王明", "180002", "武侯代表团", ""},
                                                            {"3", "c", "王明", "180003", "锦江代表团", ""}}));
    CHECK(refusalsIn(two) == Said{"联名代表 ambiguous-deputy"});
    CHECK(argumentOf(two.remarks.front().error, "candidates") == "王明（武侯代表团）180002、王明（锦江代表团）180003");
}

TEST_CASE("a certificate number tells people apart and must fit the name") {
    TemporaryRegister target;
    REQUIRE(importInto(target, oneRow({{"编号", "1"}, {"标题", "a"}, {"领衔代表", "王明"}, {"代表证号", "007"}, {"代表团", "武侯代表团"}}))
                .created == 1);
    CHECK(target.reader().deputiesNamed(18, "王明").front().certificate == "007");
    const app::ImportResult other = importInto(target, oneRow({{"编号", "2"}, {"标题", "b"}, {"领衔代表", "李红"}, {"代表证号", "007"}}));
    CHECK(refusalsIn(other) == Said{"代表证号 certificate-of-another"});
    CHECK(importInto(target, oneRow({{"编号", "3"}, {"标题", "c"}, {"领衔代表", ""}, {"代表证号", "007"}})).created == 1);
    CHECK(target.view("18-1-3").leadName == "王明（武侯代表团）");
}

TEST_CASE("甲等N名 registers 甲 and says so") {
    const app::SignersInCell cell = app::signersIn("王明、李红等十二位代表");
    CHECK(cell.people.size() == 2);
    CHECK(cell.saidToBe == 12);
    CHECK(app::signersIn("王明（武侯代表团）等3人").people.front().delegation == "武侯代表团");
    CHECK(app::signersIn("王明代表").people.front().name == "王明");
    CHECK(app::signersIn("等待").people.front().name == "等待");

    TemporaryRegister target;
    const app::LedgerTable table = ledger({{"编号", "标题", "领衔代表", "代表团", "联名代表"},
                                           {"1", "a", "王明等3名代表", "武侯代表团", ""},
                                           {"2", "b", "王明等3名", "武侯代表团", "李红（锦江代表团）、赵强（青羊代表团）"}});
    const app::ImportResult result = importInto(target, table);
    CHECK(saidIn(result) == Said{"2 领衔代表 signers-not-named"});
    CHECK_FALSE(result.remarks.front().isRefusal);
    CHECK(target.view("18-1-1").leadName == "王明（武侯代表团）");
    CHECK(target.view("18-1-1").facts.coSigners.empty());
    CHECK(countsOf(importInto(target, table)) == Counts{0, 0, 2, 0});
}

TEST_CASE("a signer named twice is refused") {
    TemporaryRegister target;
    const app::ImportResult result =
        importInto(target, oneRow({{"编号", "1"}, {"标题", "a"}, {"领衔代表", "王明（武侯代表团）"}, {"联名代表", "王明（武侯代表团）"}}));
    CHECK(refusalsIn(result) == Said{"联名代表 signer-twice"});
}

TEST_CASE("a list of this program tells co-signers of one name apart, and is taken in again whole") {
    const auto withDeputies = [](TemporaryRegister& office) {
        office.mustRun(R"({"command":"add-deputy","name":"王明","delegation":"武侯代表团","term":18})");
        office.mustRun(R"({"command":"add-deputy","name":"李红","delegation":"武侯代表团","term":18})");
        office.mustRun(R"({"command":"add-deputy","name":"李红","delegation":"锦江代表团","term":18})");
    };
    TemporaryRegister first;
    withDeputies(first);
    importInto(first, oneRow({{"编号", "1"}, {"标题", "a"}, {"领衔代表", "赵强（青羊代表团）"}, {"联名代表", "李红（锦江代表团）、王明"}}));
    const auto rowsOf = [&](const std::string& filter) {
        app::ListQuery query;
        query.filter = *app::parseFilter(filter, nullptr);
        return first.reader().caseRows(first.reader().caseIds(query));
    };
    const std::vector<app::CaseRow> rows = rowsOf("");
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().coSigners == "李红（锦江代表团）、王明");
    CHECK(rowsOf("co_signers = 李红").size() == 1);  // asked for by the name alone

    std::vector<std::pair<std::string, std::string>> written;
    const app::Words& words = app::Words::of(app::Language::chinese);
    for (const char* code : {"case", "title", "lead", "delegation", "co_signers", "due_on", "classified", "hide_identity"}) {
        const app::Field* const field = app::findField(code, nullptr);
        REQUIRE(field != nullptr);
        written.emplace_back(words.fieldLabel(code), app::listValue(rows.front(), *field, words).label);
    }
    TemporaryRegister second;
    withDeputies(second);
    const app::ImportResult result = importInto(second, oneRow(written));
    CHECK(countsOf(result) == Counts{1, 0, 0, 0});
    CHECK(result.unknownColumns.empty());
    CHECK(result.computedColumns == Said{"期限"});
    const domain::CaseFacts facts = second.view("18-1-1").facts;
    REQUIRE(facts.coSigners.size() == 2);
    CHECK(second.reader().deputy(facts.coSigners.front().deputy)->described() == "李红（锦江代表团）");
    CHECK(countsOf(importInto(second, oneRow(written))) == Counts{0, 0, 1, 0});
}

}  // namespace huying::tests
