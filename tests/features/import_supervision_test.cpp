// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "import_table.h"

namespace huying::tests {

namespace {

using Lines = std::vector<std::vector<std::string>>;

app::LedgerTable supervised(Lines rows) {
    rows.insert(rows.begin(), {"编号", "标题", "领衔代表", "重点督办主题", "督办领导", "督办委员会", "政府领导领办"});
    return ledger(rows);
}

app::ImportOptions updating() {
    app::ImportOptions options = usual();
    options.updates = true;
    return options;
}

const domain::Priority& priorityOf(const app::CaseView& view) {
    REQUIRE(view.facts.priority() != nullptr);
    return *view.facts.priority();
}

const std::string lead = "王明（武侯代表团）";

}  // namespace

TEST_CASE("the columns of supervision become topics, priorities and government items; a second import changes nothing") {
    TemporaryRegister target;
    const app::LedgerTable table = supervised({{"1", "甲", lead, "供电事业发展", "霍某；岑某", "财政经济委员会", ""},
                                               {"2", "乙", lead, "供电事业发展", "霍某、岑某", "财经委", "沈某"},
                                               {"3", "丙", lead, "供电事业发展", "", "", ""},
                                               {"4", "丁", lead, "", "殷某", "", "否"},
                                               {"5", "戊", lead, "无", "", "", "江某"}});
    const app::ImportResult first = importInto(target, table);
    CHECK(countsOf(first) == Counts{5, 0, 0, 0});
    CHECK(refusalsIn(first).empty());
    const auto topics = target.reader().topics(target.reader().sessions().front().id);
    REQUIRE(topics.size() == 1);
    CHECK(topics[0].leaders == Said{"霍某", "岑某"});
    CHECK(priorityOf(target.view("18-1-3")).supervisor() == "霍某、岑某");
    CHECK(priorityOf(target.view("18-1-3")).committeeName == "财经委");
    CHECK(priorityOf(target.view("18-1-4")).topicName.empty());
    CHECK(priorityOf(target.view("18-1-4")).supervisor() == "殷某");
    CHECK(target.view("18-1-5").facts.priorities.empty());
    CHECK(target.view("18-1-5").facts.governmentItem->leader == "江某");
    CHECK_FALSE(target.view("18-1-4").facts.governmentItem);

    const std::int64_t before = target.entryCount();
    const app::ImportResult again = importInto(target, table);
    CHECK(countsOf(again) == Counts{0, 0, 5, 0});
    CHECK(countsOf(importInto(target, table, updating())) == Counts{0, 0, 5, 0});
    CHECK(target.entryCount() == before);
    CHECK(target.store().verify().empty());
}

TEST_CASE("what was empty is filled, a difference is a conflict or with --update a correction") {
    TemporaryRegister target;
    importInto(target, supervised({{"1", "甲", lead, "供电事业发展", "", "", ""}, {"2", "乙", lead, "", "", "", "沈某"}}));
    const auto topicNow = [&] { return target.reader().topics(target.reader().sessions().front().id).front(); };
    CHECK(topicNow().leaders.empty());
    CHECK(countsOf(importInto(target, supervised({{"1", "", "", "供电事业发展", "霍某", "财经委", "江某"}}))) == Counts{0, 1, 0, 0});
    CHECK(topicNow().leaders == Said{"霍某"});
    CHECK(priorityOf(target.view("18-1-1")).committeeName == "财经委");
    CHECK(priorityOf(target.view("18-1-1")).ownSupervisor.empty());

    const app::LedgerTable other = supervised({{"1", "", "", "公园城市", "", "", ""}, {"2", "", "", "", "", "", "温某"}});
    const app::ImportResult conflict = importInto(target, other);
    CHECK(refusalsIn(conflict) == Said{"重点督办主题 ledger-conflict", "政府领导领办 ledger-conflict"});
    CHECK_FALSE(conflict.isWritten);
    const app::LedgerTable persons = supervised({{"1", "", "", "", "岑某", "法制委", ""}});
    CHECK(refusalsIn(importInto(target, persons)) == Said{"督办领导 ledger-conflict", "督办委员会 ledger-conflict"});
    CHECK(countsOf(importInto(target, persons, updating())) == Counts{0, 1, 0, 0});
    CHECK(priorityOf(target.view("18-1-1")).supervisor() == "岑某");
    CHECK(priorityOf(target.view("18-1-1")).committeeName == "法制委");
    CHECK(topicNow().leaders == Said{"霍某"});  // the piece's own, not the topic's
    CHECK(countsOf(importInto(target, persons)) == Counts{0, 0, 1, 0});

    CHECK(countsOf(importInto(target, other, updating())) == Counts{0, 2, 0, 0});
    CHECK(priorityOf(target.view("18-1-1")).topicName == "公园城市");
    CHECK(target.view("18-1-2").facts.governmentItem->leader == "温某");
    CHECK(target.view("18-1-1").facts.priorities.size() == 1);
    CHECK(target.store().verify().empty());
}

TEST_CASE("a leader that differs from the topic's is the piece's own and is told") {
    TemporaryRegister target;
    const app::ImportResult result = importInto(target, supervised({{"1", "甲", lead, "供电事业发展", "霍某", "财经委", ""},
                                                                    {"2", "乙", lead, "供电事业发展", "岑某", "法制委", ""}}));
    CHECK(saidIn(result) == Said{"3 督办领导 supervisor-of-the-piece"});
    CHECK(priorityOf(target.view("18-1-1")).supervisor() == "霍某");
    CHECK(priorityOf(target.view("18-1-2")).supervisor() == "岑某");
    CHECK(priorityOf(target.view("18-1-2")).committeeName == "法制委");
}

TEST_CASE("an unknown committee and a bare yes are refused with their column") {
    TemporaryRegister target;
    const app::ImportResult result = importInto(target, supervised({{"1", "甲", lead, "供电", "", "财经萎", ""},
                                                                    {"2", "乙", lead, "是", "", "", "是"},
                                                                    {"3", "丙", lead, "", "", "", ""}}));
    CHECK(refusalsIn(result) == Said{"督办委员会 unknown-committee", "重点督办主题 name-expected", "政府领导领办 name-expected"});
    CHECK_FALSE(result.isWritten);
    CHECK(target.reader().topics(target.reader().sessions().front().id).empty());
}

TEST_CASE("an undated priority of a ledger counts from the day its topic was decided on") {
    TemporaryRegister target;
    importInto(target, ledger({{"编号", "标题", "领衔代表", "登记日期", "重点督办主题"}, {"1", "甲", lead, "2023-02-26", "供电"}}));
    CHECK(target.report("2023-02-26").supervision->pieces.size() == 1);
    target.mustRun(R"({"command":"correct-topic","topic":"供电","decided_on":"2023-03-21"})");
    CHECK_FALSE(target.report("2023-03-20").supervision);
    CHECK(target.report("2023-03-21").supervision->pieces.size() == 1);
}

}  // namespace huying::tests
