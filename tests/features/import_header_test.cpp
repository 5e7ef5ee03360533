// SPDX-License-Identifier: GPL-3.0-or-later
// Ledgers as they come: titles above the header, headers of two rows, sums below, other names, and mappings.
#include <catch2/catch.hpp>

#include "app/import/column_names.h"
#include "app/import/ledger_columns.h"
#include "import_table.h"

namespace huying::tests {

namespace {

app::ImportOptions mapped(const std::string& json) {
    app::ImportOptions options = usual();
    const auto mapping = app::mappingFromJson(json, app::ImportKind::suggestions);
    REQUIRE(mapping);
    options.mapping = *mapping;
    return options;
}

std::string refusedMapping(const std::string& json) {
    const auto mapping = app::mappingFromJson(json, app::ImportKind::suggestions);
    return mapping ? "taken" : mapping.error().code + " " + argumentOf(mapping.error(), "key");
}

}  // namespace

TEST_CASE("every column of a ledger has its name in the data, in the same order") {
    const auto& columns = app::ColumnNames::of(app::ImportKind::suggestions).columns();
    REQUIRE(columns.size() == static_cast<std::size_t>(app::LedgerColumn::remark) + 1);
    CHECK(app::columnName(app::LedgerColumn::number) == "编号");
    CHECK(app::columnName(app::LedgerColumn::leadUnits) == "主办单位");
    CHECK(app::columnName(app::LedgerColumn::firstRating) == "首次结果评价");
    CHECK(app::columnName(app::LedgerColumn::remark) == "备注");
}

TEST_CASE("titles above the header, a second header row, the header again, sums and notes are passed over and told") {
    TemporaryRegister target;
    const app::ImportResult result = importInto(target, ledger({{"代表建议办理台账", "", "", "", "", ""},
                                                                {"制表单位：代表工委", "", "", "日期：2023年12月", "", ""},
                                                                {"序号", "建议编号", "提建议人", "", "建议标题", "承办单位"},
                                                                {"", "", "单位", "姓名", "", ""},
                                                                {"1", "12", "某公司", "王明（武侯代表团）", "关于公交的建议", "市教育局"},
                                                                {"序号", "建议编号", "提建议人", "", "建议标题", "承办单位"},
                                                                {"2", "13", "某公司", "李红（武侯代表团）", "合计用电的建议", "不存在的局"},
                                                                {"合计", "", "", "", "2件", ""},
                                                                {"填表人：某某", "", "", "审核人：某某", "", ""}}));
    REQUIRE_FALSE(result.failure);
    CHECK(countsOf(result) == Counts{1, 0, 0, 1});
    CHECK(saidIn(result) ==
          Said{"6  header-again", "7 承办单位 unknown-unit", "8  total-row", "9  note-row", "5 交办日期 assignment-undated"});
    CHECK(result.unknownColumns == Said{"序号", "提建议人/单位"});
}

TEST_CASE("a column called 评价 alone holds the rating of the result") {
    TemporaryRegister target;
    const app::ImportResult result =
        importInto(target, ledger({{"编号", "标题", "领衔代表", "主办单位", "答复日期", "评价"},
                                   {"12", "关于公交的建议", "王明（武侯代表团）", "市教育局", "2023-06-01", "基本满意"}}));
    REQUIRE_FALSE(result.failure);
    CHECK(result.unknownColumns.empty());
    CHECK((target.view("12").summary.result == domain::Rating::mostlySatisfied));
}

TEST_CASE("a list of this program is taken in again: 建议 names the pieces") {
    TemporaryRegister target;
    target.mustRun(R"({"command":"open-session","on":"2023-03-21","term":18,"number":2})");
    const std::vector<std::string> header{"建议", "标题", "领衔代表", "重点督办", "公开情况"};
    const auto table = ledger({header,
                               {"18-1-120", "关于公交的建议", "王明（武侯代表团）", "否", "建议已公开"},
                               {"18-1-闭3", "关于地铁的建议", "王明（武侯代表团）", "否", ""},
                               {"18-2-1", "关于养老的建议", "王明（武侯代表团）", "否", ""}});
    const app::ImportResult result = importInto(target, table);
    REQUIRE_FALSE(result.failure);
    CHECK(countsOf(result) == Counts{3, 0, 0, 0});
    CHECK(result.unknownColumns == Said{"公开情况"});
    CHECK(target.view("18-1-120").facts.suggestion.title == "关于公交的建议");
    CHECK(target.view("18-1-闭3").facts.suggestion.title == "关于地铁的建议");
    CHECK(target.view("18-2-1").facts.suggestion.title == "关于养老的建议");  // in its own session, whatever was chosen
    CHECK(target.view("18-2-1").facts.suggestion.numberText == "1");  // as a number is quoted where no paper tells another
    CHECK(countsOf(importInto(target, table)) == Counts{0, 0, 3, 0});

    const app::ImportResult other = importInto(target, oneRow({{"建议", "18-1-121"}, {"届次", "18-2"}, {"标题", "甲"}}));
    CHECK(refusalsIn(other) == Said{"建议 columns-disagree"});
}

TEST_CASE("建议 over texts is no number") {
    TemporaryRegister target;
    const app::ImportResult texts = importInto(target, oneRow({{"标题", "关于公交的建议"}, {"内容", "候车太久"}, {"建议", "增加班次"}}));
    REQUIRE(texts.failure);
    CHECK(texts.failure->code == "missing-column");
    CHECK(argumentOf(*texts.failure, "columns") == "编号");
}

TEST_CASE("with 编号 beside it 建议 says which piece it is, and 编号 what stands on the paper") {
    TemporaryRegister target;
    const auto table = ledger({{"编号", "标题", "建议", "届次"},
                               {"成人建〔2023〕12号", "关于公交的建议", "18-1-12", "18-1"},
                               {"", "关于地铁的建议", "18-1-闭13", "18-1"}});
    const app::ImportResult result = importInto(target, table);
    REQUIRE_FALSE(result.failure);
    CHECK(countsOf(result) == Counts{2, 0, 0, 0});
    CHECK(result.unknownColumns.empty());
    CHECK(target.view("18-1-12").facts.suggestion.numberText == "成人建〔2023〕12号");
    CHECK(target.view("18-1-闭13").facts.suggestion.numberText == "闭13");
    CHECK(countsOf(importInto(target, table)) == Counts{0, 0, 2, 0});

    // The session stands there too, so that nobody has to name it; a number that comes twice is told as the row has it.
    app::ImportOptions unnamed = usual();
    unnamed.session.clear();
    const std::vector<std::string> header{"编号", "标题", "建议"};
    const auto bare = ledger({header, {"成人建〔2023〕14号", "关于养老的建议", "18-1-14"}});
    const app::ImportResult known = importInto(target, bare, unnamed);
    REQUIRE_FALSE(known.failure);
    CHECK(countsOf(known) == Counts{1, 0, 0, 0});
    const app::ImportResult twice = importInto(target, ledger({header, {"", "甲", "18-1-15"}, {"", "乙", "18-1-15"}}), unnamed);
    REQUIRE(refusalsIn(twice) == Said{"编号 number-twice-in-file"});
    for (const app::ImportRemark& remark : twice.remarks) {
        if (remark.isRefusal) CHECK(argumentOf(remark.error, "value") == "18-1-15");
    }
}

TEST_CASE("a header whose groups stand above it") {
    TemporaryRegister target;
    const app::ImportResult result = importInto(target, ledger({{"编号", "建议", "", "主办单位", "答复", ""},
                                                                {"", "标题", "领衔代表", "", "答复日期", "文号"},
                                                                {"12", "关于公交的建议", "王明（武侯代表团）", "市教育局", "", ""}}));
    REQUIRE_FALSE(result.failure);
    CHECK(countsOf(result) == Counts{1, 0, 0, 0});
    CHECK(target.view("18-1-12").facts.suggestion.title == "关于公交的建议");
    CHECK(target.view("18-1-12").facts.tasks.size() == 1);
}

TEST_CASE("without a header the refusal says what was looked for; a header below the twentieth row is not found") {
    TemporaryRegister target;
    const app::ImportResult title = importInto(target, ledger({{"2023年台账", ""}, {"甲", "乙"}, {"1", "2"}}));
    REQUIRE(title.failure);
    CHECK(title.failure->code == "title-row-above-header");
    CHECK(argumentOf(*title.failure, "row") == "1");
    CHECK(argumentOf(*title.failure, "text") == "2023年台账");
    CHECK(argumentOf(*title.failure, "columns") == "编号、标题");
    const app::ImportResult partly = importInto(target, ledger({{"2023年台账", ""}, {"编号", "领衔代表"}, {"1", "王明"}}));
    REQUIRE(partly.failure);
    CHECK(partly.failure->code == "missing-column");
    CHECK(argumentOf(*partly.failure, "columns") == "标题");
    const auto titles = [](std::size_t count) {
        std::vector<std::vector<std::string>> lines(count, {"填写要求", ""});
        lines.push_back({"编号", "标题"});
        lines.push_back({"12", "关于公交的建议"});
        return ledger(lines);
    };
    CHECK(importInto(target, titles(20)).failure->code == "title-row-above-header");
    CHECK(countsOf(importInto(target, titles(19))) == Counts{1, 0, 0, 0});
    const app::ImportResult twice = importInto(target, ledger({{"编号", "主办单位", "标题", "主办 单位"}, {"1", "2", "3", "4"}}));
    REQUIRE(twice.failure);
    CHECK(twice.failure->code == "duplicate-header");
    CHECK(argumentOf(*twice.failure, "name") == "主办单位");
    CHECK(argumentOf(*twice.failure, "columns") == "B、D");
}

TEST_CASE("the names of other places are understood") {
    const auto& names = app::ColumnNames::of(app::ImportKind::suggestions);
    const auto meaningOf = [&](const char* header) {
        const auto reading = names.read(header);
        return reading ? names.columns()[reading->column].name : std::string("?");
    };
    for (const char* header : {"建议标题", "题目", "事由", "名称", "建议提案标题"}) CHECK(meaningOf(header) == "标题");
    for (const char* header : {"建议编号", "建议号", "提案编号", "建议提案编号"}) CHECK(meaningOf(header) == "编号");
    for (const char* header : {"提案人", "建议人", "代表姓名", "提议人", "提出人", "代表提案者", "提建议人"})
        CHECK(meaningOf(header) == "领衔代表");
    for (const char* header : {"联名人", "附议代表", "参与代表"}) CHECK(meaningOf(header) == "联名代表");
    for (const char* header : {"承办单位", "办理部门", "承办部门"}) CHECK(meaningOf(header) == "主办单位");
    for (const char* header : {"拟办单位", "拟主办单位", "拟承办单位"}) CHECK(meaningOf(header) == "拟办单位");  // planned is not assigned
    CHECK(meaningOf("代表建议承办单位") == "建议承办单位");
    CHECK(meaningOf("协办单位") == "会办单位");
    CHECK(meaningOf("会议届次") == "届次");
    CHECK(meaningOf("答复时间") == "答复日期");
    CHECK(meaningOf("办理类别（A/B/C）") == "结果类别");
    CHECK(meaningOf("序号") == "?");
    CHECK(names.columns()[names.proposal("主要承办单位").value()].name == "主办单位");
    CHECK(meaningOf("联系方式") == "代表电话");
    CHECK(meaningOf("承办科室与人员") == "承办人");
    CHECK_FALSE(names.proposal("党派"));
}

TEST_CASE("类别 is the class or the category by its values, and refused where they are mixed") {
    TemporaryRegister target;
    const auto with = [&](const std::string& header, const std::string& first, const std::string& second) {
        return importInto(target,
                          ledger({{"编号", "标题", "主办单位", header}, {"1", "甲", "市教育局", first}, {"2", "乙", "市教育局", second}}));
    };
    CHECK(refusalsIn(with("类别", "教育", "无此类别")).front() == "类别 unknown-category");
    const app::ImportResult mixed = with("类别", "A", "教育");
    REQUIRE(mixed.failure);
    CHECK(mixed.failure->code == "ambiguous-column");
    CHECK(argumentOf(*mixed.failure, "meanings") == "结果类别、类别");
    CHECK(with("办理结果", "答复见附件", "").unknownColumns == Said{"办理结果"});
    CHECK(countsOf(with("类别", "A1", "乙")) == Counts{0, 2, 0, 0});
    CHECK(target.view("18-1-1").facts.replies.front().resultClass == domain::ResultClass::A);
    CHECK(target.view("18-1-2").facts.replies.front().resultClass == domain::ResultClass::B);
    CHECK(saidIn(with("办理结果", "A1", "乙")) == Said{"2 办理结果 class-subdivided"});
    CHECK(countsOf(with("办理结果", "满意", "比较满意")) == Counts{0, 2, 0, 0});
}

TEST_CASE("a mapping says what columns are, what is constant and what is left out") {
    TemporaryRegister target;
    const app::LedgerTable table = ledger(
        {{"编号", "标题"}, {"号码", "内容摘要", "部门", "标题"}, {"12", "关于公交的建议", "市教育局", "x"}, {"示例", "示例", "", ""}});
    app::ImportOptions options = mapped(
        R"({"header_row":2,"columns":{"号码":"编号","内容摘要":"title","部门":"主办单位","标题":null},
            "constants":{"届次":"18-1","交办日期":"2023-03-03"},"skip_rows":[4]})");
    options.session.clear();
    const app::ImportResult result = importInto(target, table, options);
    REQUIRE_FALSE(result.failure);
    CHECK(countsOf(result) == Counts{1, 0, 0, 0});
    CHECK(result.leftOutColumns == Said{"标题"});
    CHECK(saidIn(result).back() == "4  row-left-out");
    const app::CaseView view = target.view("18-1-12");
    CHECK(view.facts.suggestion.title == "关于公交的建议");
    CHECK(view.facts.tasks.front().assignedOn == base::makeDate(2023, 3, 3));
    CHECK(countsOf(importInto(target, table, options)) == Counts{0, 0, 1, 0});

    const app::ImportResult missing =
        importInto(target, table, mapped(R"({"header_row":2,"columns":{"号码":"编号","内容摘要":"标题","无":"备注"}})"));
    REQUIRE(missing.failure);
    CHECK(missing.failure->code == "mapping-column-missing");
    CHECK(argumentOf(*missing.failure, "columns") == "无");
    CHECK(importInto(target, table, mapped(R"({"header_row":9})")).failure->code == "header-row-missing");
}

TEST_CASE("a mapping survives its JSON, and what is wrong in one is named") {
    const std::string json =
        R"({"as":"suggestions","columns":{"a":"编号","b":null},"constants":{"会次":"1"},"skip_rows":[3,7],"header_row":2})";
    const auto mapping = app::mappingFromJson(json, app::ImportKind::suggestions);
    REQUIRE(mapping);
    CHECK(app::mappingFromJson(app::mappingToJson(*mapping, app::ImportKind::suggestions), app::ImportKind::suggestions) == *mapping);
    CHECK(refusedMapping("{") == "invalid-mapping ");
    CHECK(refusedMapping("[]") == "invalid-mapping ");
    CHECK(refusedMapping(R"({"spalten":{}})") == "invalid-mapping spalten");
    CHECK(refusedMapping(R"({"columns":{"a":"没有的栏目"}})") == "invalid-mapping a");
    CHECK(refusedMapping(R"({"columns":{"a":5}})") == "invalid-mapping a");
    CHECK(refusedMapping(R"({"constants":{"没有":"1"}})") == "invalid-mapping constants");
    CHECK(refusedMapping(R"({"skip_rows":[0]})") == "invalid-mapping skip_rows");
    CHECK(refusedMapping(R"({"header_row":-1})") == "invalid-mapping header_row");
    CHECK(refusedMapping(R"({"as":"units"})") == "invalid-mapping as");
}

}  // namespace huying::tests
