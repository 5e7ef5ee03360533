// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "documents/report_supervision.h"

namespace huying::tests {

namespace {

app::Supervision twoTopics() {
    app::Supervision supervision;
    app::ReportTopic power;
    power.name = "供电事业发展";
    power.leaders = "霍某";
    power.committee = "财经委";
    power.units = "市经信局";
    power.classes = "A 1、B 1";
    power.activities = 3;
    power.pieces = {"18-1-1", "18-1-2"};
    supervision.topics = {power, power};
    supervision.topics[1].pieces = {"18-1-3"};
    supervision.topics[1].activities = 1;
    supervision.committees = {"财经委"};
    supervision.pieces = {"18-1-1", "18-1-2", "18-1-3", "18-1-4"};
    supervision.governmentPieces = {"18-1-1"};
    supervision.list.resize(4);
    for (std::size_t i = 0; i < supervision.list.size(); ++i) {
        supervision.list[i].address = supervision.pieces[i];
        supervision.list[i].supervisor = "霍某";
    }
    supervision.list[0] = {"18-1-1", "关于供电的建议", "供电事业发展", "霍某", "财经委", "沈某", "市经信局", "A", "满意", "办结", 2};
    return supervision;
}

}  // namespace

TEST_CASE("the sentence of supervision counts topics, pieces, committees and government items apart") {
    app::Supervision supervision = twoTopics();
    CHECK(documents::supervisionSentence(supervision) ==
          "由主任会议组成人员领衔督办2类4件（其中不分主题1件），1个专门委员会跟踪督办；市政府领导领办1件。");
    supervision.governmentPieces.clear();
    supervision.committees.clear();
    supervision.topics.clear();
    CHECK(documents::supervisionSentence(supervision) == "由主任会议组成人员领衔督办4件。");
    supervision.pieces.clear();
    supervision.governmentPieces = {"18-1-1"};
    CHECK(documents::supervisionSentence(supervision) == "市政府领导领办1件。");
}

TEST_CASE("what has no leader on record is not said to be led") {
    app::Supervision supervision = twoTopics();
    supervision.governmentPieces.clear();
    supervision.committees.clear();
    supervision.topics[1].leaders.clear();
    supervision.list[2].supervisor.clear();
    CHECK(documents::supervisionSentence(supervision) ==
          "重点督办2类4件（其中不分主题1件），其中由主任会议组成人员领衔督办1类3件，没有登记领衔领导的1类1件。");
    supervision.list[2].supervisor = "沈某";  // the piece has a leader of its own
    CHECK(documents::supervisionSentence(supervision) ==
          "重点督办2类4件（其中不分主题1件），其中由主任会议组成人员领衔督办1类4件，没有登记领衔领导的1类。");
    supervision.topics.clear();
    for (auto& piece : supervision.list) piece.supervisor.clear();
    CHECK(documents::supervisionSentence(supervision) == "重点督办4件，没有登记领衔领导的4件。");
}

TEST_CASE("the tables of supervision have a line a topic with its sum and a line a piece") {
    const app::Supervision supervision = twoTopics();
    const documents::WordTable topics = documents::topicsTable(supervision);
    REQUIRE(topics.rows.size() == 3);
    CHECK(topics.rows[0].cells == std::vector<std::string>{"供电事业发展", "霍某", "财经委", "市经信局", "2", "3", "A 1、B 1"});
    CHECK(topics.rows[2].cells == std::vector<std::string>{"合计", "", "", "", "3", "4", ""});
    CHECK(documents::supervisedPiecesTable(supervision).rows.size() == 4);
    const documents::Table list = documents::supervisedPiecesList(supervision);
    CHECK(list.name == "重点督办");
    REQUIRE(list.rows.size() == 4);
    CHECK(list.rows[0].size() == list.columns.size());
    CHECK(list.rows[0][5] == "沈某");
    CHECK(list.rows[0][7] == "2");
}

TEST_CASE("pieces without a topic are said under the table") {
    app::YearEndReport report;
    report.supervision = twoTopics();
    CHECK(documents::topicsNote(report).find("另有不分主题的重点督办建议1件") != std::string::npos);
    report.supervision->pieces.pop_back();
    CHECK(documents::topicsNote(report).find("不分主题") == std::string::npos);
}

}  // namespace huying::tests
