// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_supervision.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "documents/report_sentences.h"

namespace huying::documents {

namespace {

int countOf(const std::vector<std::string>& list) { return static_cast<int>(list.size()); }

std::string topicsAndPieces(int topics, int pieces) {
    return (topics > 0 ? std::to_string(topics) + "类" : std::string()) + (pieces > 0 ? counted(pieces, false) : std::string());
}

// How many pieces have somebody on record who leads them, by their topic or by themselves.
int ledPieces(const app::Supervision& supervision) {
    const std::set<std::string_view> supervised(supervision.pieces.begin(), supervision.pieces.end());
    return static_cast<int>(std::count_if(supervision.list.begin(), supervision.list.end(), [&](const app::ReportSupervisedPiece& piece) {
        return supervised.contains(piece.address) && !piece.supervisor.empty();
    }));
}

int piecesWithoutTopic(const app::Supervision& supervision) {
    std::set<std::string_view> loose(supervision.pieces.begin(), supervision.pieces.end());
    for (const app::ReportTopic& topic : supervision.topics) {
        for (const std::string& address : topic.pieces) loose.erase(address);
    }
    return static_cast<int>(loose.size());
}

// Only what has a leader on record is said to be led.
std::string ledSentence(const app::Supervision& supervision) {
    const int topics = static_cast<int>(supervision.topics.size());
    const int pieces = countOf(supervision.pieces);
    const int ledTopics = static_cast<int>(std::count_if(supervision.topics.begin(), supervision.topics.end(),
                                                         [](const app::ReportTopic& topic) { return !topic.leaders.empty(); }));
    const int led = ledPieces(supervision);
    std::string all = topicsAndPieces(topics, pieces);
    if (const int loose = piecesWithoutTopic(supervision); topics > 0 && loose > 0) all += "（其中不分主题" + counted(loose, false) + "）";
    if (ledTopics == topics && led == pieces) return "由主任会议组成人员领衔督办" + all;
    std::string text = "重点督办" + all;
    if (led > 0) text += "，其中由主任会议组成人员领衔督办" + topicsAndPieces(ledTopics, led);
    return text + "，没有登记领衔领导的" + topicsAndPieces(topics - ledTopics, pieces - led);
}

}  // namespace

std::string supervisionSentence(const app::Supervision& supervision) {
    std::vector<std::string> parts;
    if (!supervision.pieces.empty()) {
        std::string text = ledSentence(supervision);
        if (!supervision.committees.empty()) text += "，" + std::to_string(supervision.committees.size()) + "个专门委员会跟踪督办";
        parts.push_back(std::move(text));
    }
    if (!supervision.governmentPieces.empty()) {
        parts.push_back("市政府领导领办" + counted(countOf(supervision.governmentPieces), false));
    }
    return base::joined(parts, "；") + "。";
}

WordTable topicsTable(const app::Supervision& supervision) {
    WordTable table;
    table.columns = {{"督办主题", 1844, false}, {"领衔领导", 1300, false}, {"督办委员会", 1300, false}, {"责任单位", 2000, false},
                     {"件数", 700, true},       {"活动", 700, true},       {"结果", 1000, false}};
    table.isSmall = true;
    int activities = 0;
    int pieces = 0;
    for (const app::ReportTopic& topic : supervision.topics) {
        table.rows.push_back({{topic.name, topic.leaders, topic.committee, topic.units, std::to_string(topic.pieces.size()),
                               std::to_string(topic.activities), topic.classes}});
        activities += topic.activities;
        pieces += countOf(topic.pieces);
    }
    table.rows.push_back({{"合计", "", "", "", std::to_string(pieces), std::to_string(activities), ""}, true});
    return table;
}

std::string topicsNote(const app::YearEndReport& report) {
    const app::Supervision& supervision = *report.supervision;
    std::size_t inTopics = 0;
    for (const app::ReportTopic& topic : supervision.topics) inTopics += topic.pieces.size();
    std::string note = "注：";
    if (const app::Block* block = report.block("supervision")) note += baseNote(report, *block);
    if (inTopics < supervision.pieces.size()) {
        note += "另有不分主题的重点督办建议" + counted(static_cast<int>(supervision.pieces.size() - inTopics), false) + "。";
    }
    return note + "活动为主题的活动次数，单件的活动见附表。";
}

WordTable supervisedPiecesTable(const app::Supervision& supervision) {
    WordTable table;
    table.columns = {{"编号", 1000, true},      {"建议标题", 3056, false},   {"督办主题", 1500, false},
                     {"督办领导", 1200, false}, {"督办委员会", 1200, false}, {"政府领导领办", 1200, false},
                     {"主办单位", 1500, false}, {"结果", 600, true},         {"评价", 700, true},
                     {"状态", 800, true}};
    table.isSmall = true;
    for (const app::ReportSupervisedPiece& piece : supervision.list) {
        table.rows.push_back({{piece.address, piece.title, piece.topic, piece.supervisor, piece.committee, piece.governmentLeader,
                               piece.units, piece.resultClass, piece.resultRating, piece.state}});
    }
    return table;
}

Table supervisedPiecesList(const app::Supervision& supervision) {
    Table table{"重点督办",
                {{"编号", 12},
                 {"建议标题", 50},
                 {"重点督办主题", 24},
                 {"督办领导", 16},
                 {"督办委员会", 16},
                 {"政府领导领办", 16},
                 {"主办单位", 28},
                 {"单件活动次数", 12, ColumnKind::number},
                 {"结果类别", 10},
                 {"结果评价", 10},
                 {"状态", 10}},
                {}};
    for (const app::ReportSupervisedPiece& piece : supervision.list) {
        table.rows.push_back({piece.address, piece.title, piece.topic, piece.supervisor, piece.committee, piece.governmentLeader,
                              piece.units, std::to_string(piece.activities), piece.resultClass, piece.resultRating, piece.state});
    }
    return table;
}

}  // namespace huying::documents
