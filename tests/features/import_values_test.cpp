// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a ledger mean: headers, sessions, numbers, dates and words.
#include <catch2/catch.hpp>

#include "app/import/column_values.h"
#include "import_table.h"

namespace huying::tests {

TEST_CASE("headers in any order and spelling, unknown columns named") {
    TemporaryRegister target;
    const app::ImportResult result =
        importInto(target, ledger({{"序号", " 案 由 ", "建议编号", "领衔代表/提出人", "协办单位", "主办单位（分办单位）", "内容分类",
                                    "督办主题", "领衔督办", "督办专委会", "领办领导", "党派", ""},
                                   {"9", "关于公交的建议", "12", "王明（武侯代表团）", "市教育局", "市交通运输局", "交通邮电", "主题",
                                    "某某", "财经委", "某某", "群众", "x"}}));
    REQUIRE(!result.failure);
    CHECK(refusalsIn(result).empty());
    CHECK(result.created == 1);
    CHECK(result.unknownColumns == Said{"序号", "党派"});
    const app::CaseView view = target.view("18-1-12");
    CHECK(view.facts.suggestion.title == "关于公交的建议");
    CHECK(view.categoryName == "交通邮电类");
    CHECK(view.facts.tasks.size() == 2);
    REQUIRE(view.facts.priority() != nullptr);
    CHECK(view.facts.priority()->topicName == "主题");
    CHECK(view.facts.governmentItem->leader == "某某");
}

TEST_CASE("an exact header goes before another spelling; two of a kind are refused") {
    TemporaryRegister target;
    const app::ImportResult exact =
        importInto(target, ledger({{"内容", "正文", "编号", "标题", "领衔代表"}, {"别的", "正文内容", "1", "标题", "王明（武侯代表团）"}}));
    CHECK(exact.unknownColumns == Said{"内容"});
    CHECK(target.view("18-1-1").facts.suggestion.body == "正文内容");
    const app::ImportResult twice = importInto(target, ledger({{"编号", "标题", "案由", "题目", "标题"}, {"2", "a", "b", "c", "d"}}));
    REQUIRE(twice.failure);
    CHECK(twice.failure->code == "duplicate-header");
}

TEST_CASE("without 编号 or 标题 nothing is read") {
    TemporaryRegister target;
    const app::ImportResult result = importInto(target, ledger({{"序号", "领衔代表"}, {"1", "王明"}}));
    REQUIRE(result.failure);
    CHECK(result.failure->code == "missing-column");
    CHECK(argumentOf(*result.failure, "columns") == "编号、标题");
}

TEST_CASE("形成来源 is understood in the words of the office, beside those it always takes") {
    TemporaryRegister target;
    const auto sourceOf = [&](const std::string& number, const std::string& word) {
        const app::ImportResult result = importInto(
            target, oneRow({{"编号", number}, {"标题", "关于公交的建议"}, {"领衔代表", "王明（武侯代表团）"}, {"形成来源", word}}));
        for (const app::ImportRemark& remark : result.remarks) {
            if (remark.isRefusal) return remark.column + " " + remark.error.code + " " + argumentOf(remark.error, "expected");
        }
        return std::string(base::codeOf(target.view("18-1-" + number).facts.suggestion.formationSource));
    };
    CHECK(sourceOf("1", "联络站接待") == "形成来源 unknown-code 专题调研、集中视察、代表小组活动、座谈走访、代表家站接待选民、其他");
    target.mustRun(R"({"command":"set-wording","term":18,"key":"formation_reception","text":"联络站接待"})");
    CHECK(sourceOf("1", "联络站接待") == "voter_reception");
    CHECK(sourceOf("2", "代表家站接待选民") == "voter_reception");
    CHECK(sourceOf("3", "座谈走访") == "interviews");
    CHECK(sourceOf("4", "热线") == "形成来源 unknown-code 专题调研、集中视察、代表小组活动、座谈走访、联络站接待、其他");
}

TEST_CASE("编号 and 标题 are enough") {
    TemporaryRegister target;
    const app::ImportResult result = importInto(target, oneRow({{"编号", "7"}, {"标题", "只有编号和标题"}}));
    CHECK(countsOf(result) == Counts{1, 0, 0, 0});
    CHECK(saidIn(result).front() == "2 领衔代表 proposer-not-in-ledger");
    const domain::Suggestion suggestion = target.view("18-1-7").facts.suggestion;
    CHECK_FALSE(suggestion.registeredOn);  // not known, never the day of the import
    CHECK_FALSE(suggestion.submittedOn);
    // The proposer is filled in once a ledger tells who it was.
    const app::LedgerTable told = oneRow({{"编号", "7"}, {"标题", ""}, {"领衔代表", "王明"}, {"代表团", "武侯代表团"}});
    CHECK(countsOf(importInto(target, told)) == Counts{0, 1, 0, 0});
    CHECK(target.view("18-1-7").leadName == "王明（武侯代表团）");
    CHECK(countsOf(importInto(target, told)) == Counts{0, 0, 1, 0});
}

TEST_CASE("届次 in its spellings, from the options, or refused") {
    using app::SessionWords;
    CHECK(app::sessionInTermCell("18") == SessionWords{18, std::nullopt});
    CHECK(app::sessionInTermCell("十八") == SessionWords{18, std::nullopt});
    CHECK(app::sessionInTermCell("第十八届") == SessionWords{18, std::nullopt});
    CHECK(app::sessionInTermCell("十八届一次") == SessionWords{18, 1});
    CHECK(app::sessionInTermCell("成都市第十八届人民代表大会第一次会议") == SessionWords{18, 1});
    CHECK(app::sessionInTermCell("１８-1") == SessionWords{18, 1});
    CHECK_FALSE(app::sessionInTermCell("本届"));
    CHECK(app::sessionInNumberCell("第一次会议") == 1);
    CHECK(app::sessionInNumberCell("2") == 2);
    CHECK_FALSE(app::sessionInNumberCell("0"));

    TemporaryRegister target;
    target.mustRun(R"({"command":"open-session","term":18,"number":2})");
    app::ImportOptions none = usual();
    none.session.clear();
    const app::LedgerTable table = ledger({{"编号", "标题", "领衔代表", "届次", "会次"},
                                           {"1", "甲", "王明（武侯代表团）", "18", "1"},
                                           {"1", "乙", "王明（武侯代表团）", "十八届二次", ""},
                                           {"2", "丙", "王明（武侯代表团）", "", ""},
                                           {"3", "丁", "王明（武侯代表团）", "十八届一次", "二"},
                                           {"4", "戊", "王明（武侯代表团）", "十九", "一"},
                                           {"5", "己", "王明（武侯代表团）", "本届", "一"}});
    const app::ImportResult result = importInto(target, table, none);
    CHECK(countsOf(result) == Counts{2, 0, 0, 4});
    CHECK(saidIn(result) ==
          Said{"4 届次 session-required", "5 会次 columns-disagree", "6 届次 unknown-session", "7 届次 bad-ledger-session"});
    const app::ImportResult given = importInto(target, ledger({{"编号", "标题", "届次"}, {"9", "甲", "十八"}}));
    CHECK(given.created == 1);
    CHECK(target.view("18-1-9").facts.suggestion.title == "甲");
    const app::ImportResult nowhere = importInto(target, oneRow({{"编号", "1"}, {"标题", "甲"}}), none);
    REQUIRE(nowhere.failure);
    CHECK(nowhere.failure->code == "session-required");
}

TEST_CASE("编号 in any spelling is kept as text and its serial parsed") {
    TemporaryRegister target;
    const app::ImportResult result =
        importInto(target, ledger({{"编号", "标题", "领衔代表", "类型"},
                                   {"064", "a", "王明（武侯代表团）", ""},
                                   {"18010123", "b", "王明（武侯代表团）", "大会建议"},
                                   {"DH124", "c", "王明（武侯代表团）", ""},
                                   {"市十八届人大一次会议第125号建议", "d", "王明（武侯代表团）", "大会期间建议"},
                                   {"闭08", "e", "王明（武侯代表团）", ""},
                                   {"9", "f", "王明（武侯代表团）", "闭会建议"},
                                   {"闭10", "g", "王明（武侯代表团）", "大会"},
                                   {"无号", "h", "王明（武侯代表团）", ""},
                                   {"", "i", "王明（武侯代表团）", ""},
                                   {"11", "j", "王明（武侯代表团）", "临时"}}));
    CHECK(countsOf(result) == Counts{6, 0, 0, 4});
    CHECK(saidIn(result) == Said{"8 编号 columns-disagree", "9 编号 bad-ledger-number", "10 编号 field-required", "11 类型 unknown-code"});
    app::ImportOptions skipping = usual();
    skipping.skipsRefused = true;
    importInto(target, ledger({{"编号", "标题"}, {"18010123", "b"}, {"闭08", "e"}}), skipping);
    CHECK(target.view("18-1-123").facts.suggestion.numberText == "18010123");
    CHECK(target.view("18-1-闭8").facts.suggestion.numberText == "闭08");
}

TEST_CASE("dates in every spelling of ledgers, and dates that never were") {
    const auto read = [](const std::string& text) { return app::datesIn({text, std::nullopt}); };
    const std::vector expected{day("2023-03-03")};
    for (const char* text : {"2023-03-03", "2023/3/3", "2023.3.3", "2023年3月3日", "20230303", "２０２３-03-03", "2023-03-03 00:00:00"}) {
        INFO(text);
        CHECK(read(text) == expected);
    }
    CHECK(app::datesIn({"44988", 44988.0}) == expected);
    CHECK(app::datesIn({"44988.5", 44988.5}) == expected);
    CHECK(app::datesIn({"20230303", 20230303.0}) == expected);
    CHECK(read("2023-03-03；2023-03-05") == std::vector{day("2023-03-03"), day("2023-03-05")});
    CHECK(read("")->empty());
    for (const char* text : {"2023-02-30", "三月", "2023-3", "44988"}) CHECK_FALSE(read(text));

    TemporaryRegister target;
    const app::ImportResult result = importInto(target, ledger({{"编号", "标题", "领衔代表", "提交日期", "登记日期"},
                                                                {"1", "a", "王明（武侯代表团）", "2023-02-30", "2023-13-01"},
                                                                {"2", "b", "王明（武侯代表团）", "2023-02-20、2023-02-21", ""},
                                                                {"3", "c", "王明（武侯代表团）", "2023-02-26", "2023-02-25"},
                                                                {"4", "d", "王明（武侯代表团）", "", "2030-01-01"}}));
    CHECK(saidIn(result) == Said{"2 提交日期 no-such-date", "2 登记日期 no-such-date", "3 提交日期 one-date-only",
                                 "4 提交日期 registered-before-submitted", "5 登记日期 date-in-the-future"});
    CHECK(result.remarks.front().value == "2023-02-30");
    CHECK(result.refused == 4);
}

TEST_CASE("words of classes, ratings and the other columns") {
    using domain::ResultClass;
    const std::vector<domain::ResultClassWording> wordings{{ResultClass::B, "本地的说法", "本地", 2, true, false}};
    const auto classOf = [&](const char* text) { return app::resultClassFromWords(text, wordings); };
    for (const char* text : {"A", "a", "A类", "Ａ", "甲", "甲类", "已经解决或基本解决"}) CHECK(classOf(text) == ResultClass::A);
    for (const char* text : {"B", "乙类", "已列入计划逐步解决", "本地的说法", "本地"}) CHECK(classOf(text) == ResultClass::B);
    for (const char* text : {"C", "丙", "受客观条件限制暂时难以解决但具有参考价值", "受客观条件限制，暂时难以解决但具有参考价值"})
        CHECK(classOf(text) == ResultClass::C);
    for (const char* text : {"D", "丁类", "留作参考、需解释说明"}) CHECK(classOf(text) == ResultClass::D);
    CHECK_FALSE(classOf("E"));
    CHECK_FALSE(classOf("满意"));

    CHECK(app::ratingFromWords(" 满 意 ") == domain::Rating::satisfied);
    CHECK(app::ratingFromWords("比较满意") == domain::Rating::mostlySatisfied);
    CHECK(app::ratingFromWords("不满意") == domain::Rating::dissatisfied);
    CHECK_FALSE(app::ratingFromWords("尚可"));
    CHECK(app::formationSourceFromWords("视察") == domain::FormationSource::inspection);
    CHECK(app::formationSourceFromWords("座谈") == domain::FormationSource::interviews);
    CHECK(app::formationSourceFromWords("代表家站接待选民") == domain::FormationSource::voterReception);
    CHECK(app::handlingWayFromWords("主办+会办") == app::HandlingWay::leadAndJoint);
    CHECK(app::handlingWayFromWords("独办") == app::HandlingWay::sole);

    TemporaryRegister target;
    const auto publicationOf = [&](const char* number, const char* words) {
        importInto(target, oneRow({{"编号", number}, {"标题", "a"}, {"公开", words}, {"形成来源", "走访"}}));
        return target.view(std::string("18-1-") + number).facts.suggestion.publishByDeputy;
    };
    CHECK_FALSE(publicationOf("1", ""));
    CHECK(publicationOf("2", "同意全文公开") == domain::Publication::full);
    CHECK(publicationOf("3", "是") == domain::Publication::full);
    CHECK(publicationOf("4", "仅公开标题") == domain::Publication::titleOnly);
    CHECK(publicationOf("5", "否") == domain::Publication::no);
    CHECK(target.view("18-1-5").facts.suggestion.formationSource == domain::FormationSource::interviews);

    const auto secrecyOf = [&](const char* number, const char* words) {
        importInto(target, oneRow({{"编号", number}, {"标题", "a"}, {"保密", words}}));
        const domain::Suggestion suggestion = target.view(std::string("18-1-") + number).facts.suggestion;
        return std::pair{suggestion.classified, suggestion.hideIdentity};
    };
    CHECK(secrecyOf("11", "否") == std::pair{false, false});
    CHECK(secrecyOf("12", "是") == std::pair{false, true});
    CHECK(secrecyOf("13", "保密") == std::pair{false, true});
    CHECK(secrecyOf("14", "涉密") == std::pair{true, false});
    // As a list of this program says it: each of the two in a column of its own.
    const auto listed = [&](const char* number, const char* classified, const char* hidden) {
        const app::ImportResult result =
            importInto(target, oneRow({{"编号", number}, {"标题", "a"}, {"涉密", classified}, {"身份保密", hidden}}));
        CHECK(result.unknownColumns.empty());
        const domain::Suggestion suggestion = target.view(std::string("18-1-") + number).facts.suggestion;
        return std::pair{suggestion.classified, suggestion.hideIdentity};
    };
    CHECK(listed("21", "是", "否") == std::pair{true, false});
    CHECK(listed("22", "否", "是") == std::pair{false, true});
    CHECK(listed("23", "否", "") == std::pair{false, false});
    // What is kept secret does not stop being so by a row that says otherwise.
    CHECK(refusalsIn(importInto(target, oneRow({{"编号", "21"}, {"标题", "a"}, {"涉密", "否"}}))) == Said{"涉密 ledger-conflict"});
    CHECK(target.view("18-1-21").facts.suggestion.classified);
    CHECK(refusalsIn(importInto(target, oneRow({{"编号", "24"}, {"标题", "a"}, {"涉密", "机密"}}))) == Said{"涉密 unknown-code"});
    const app::ImportResult secretText = importInto(target, oneRow({{"编号", "15"}, {"标题", "a"}, {"保密", "涉密"}, {"正文", "内容"}}));
    CHECK(refusalsIn(secretText) == Said{"正文 no-text-of-secrets"});
    const app::ImportResult unknown =
        importInto(target, oneRow({{"编号", "16"}, {"标题", "a"}, {"结果评价", "尚可"}, {"结果类别", "E"}, {"公开", "也许"}}));
    CHECK(refusalsIn(unknown) == Said{"结果类别 unknown-code", "结果评价 unknown-code", "公开 unknown-code"});
}

}  // namespace huying::tests
