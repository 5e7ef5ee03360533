// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/chengdu_report.h"

#include <stdexcept>

namespace huying::tests {

namespace {

app::BlockRow row(std::string key, std::string label, int count, std::string percent) {
    app::BlockRow made;
    made.key = std::move(key);
    made.label = std::move(label);
    made.count = count;
    if (!percent.empty()) made.percent = std::move(percent);
    return made;
}

app::Block block(std::string key, std::string label, app::Denominator base, std::vector<app::BlockRow> rows) {
    app::Block made;
    made.key = std::move(key);
    made.label = std::move(label);
    made.formula = "件数÷" + base.label;
    made.denominator = std::move(base);
    made.rows = std::move(rows);
    made.percentSum = "100.00";
    return made;
}

const app::Denominator registered{"registered", "登记的全部建议", 670};
const app::Denominator completed{"completed", "已办结的建议", 667};
const app::Denominator ratedResult{"rated_result", "已办结并有结果评价的建议", 667};
const app::Denominator ratedProcess{"rated_process", "已办结并有过程评价的建议", 667};
const app::Denominator tasks{"tasks", "承办任务", 1021};

std::vector<app::Block> blocks() {
    app::BlockRow fromResearch = row("from_research", "在调研等基础上形成", 580, "86.57");
    fromResearch.isSubtotal = true;
    std::vector<app::Block> made;
    made.push_back(
        block("kind", "建议类型", registered, {row("plenary", "大会建议", 637, "95.07"), row("intersessional", "闭会建议", 33, "4.93")}));
    made.push_back(
        block("category", "建议类别", registered,
              {row("K01", "教科文卫体类", 121, "18.06"), row("K02", "交通邮电类", 80, "11.94"), row("K03", "城乡建设与管理类", 79, "11.79"),
               row("K04", "社会建设类", 69, "10.30"), row("K05", "公检法司类", 62, "9.25"), row("K06", "农业农村类", 62, "9.25"),
               row("K07", "环境与资源类", 60, "8.96"), row("K08", "财贸金融类", 58, "8.66"), row("K09", "工业经济类", 45, "6.72"),
               row("K10", "其他", 34, "5.07")}));
    made.push_back(
        block("formation_source", "形成来源", registered,
              {row("special_research", "专题调研", 300, "44.78"), row("inspection", "集中视察", 100, "14.93"),
               row("group_activity", "代表小组活动", 100, "14.93"), row("interviews", "座谈走访", 80, "11.94"), fromResearch,
               row("voter_reception", "接待选民", 50, "7.46"), row("other", "其他", 30, "4.48"), row("unknown", "未填写", 10, "1.49")}));
    made.back().percentSum = "100.01";
    made.push_back(block("result_class", "办理结果", completed,
                         {row("A", "A类", 609, "91.30"), row("B", "B类", 49, "7.35"), row("C", "C类", 9, "1.35"),
                          row("D", "D类", 0, "0.00"), row("unclassified", "未定类", 0, "0.00")}));
    const auto ratings = [](int satisfied, std::string first, int mostly, std::string second) {
        return std::vector<app::BlockRow>{row("satisfied", "满意", satisfied, std::move(first)),
                                          row("mostly_satisfied", "基本满意", mostly, std::move(second)),
                                          row("dissatisfied", "不满意", 0, "0.00"), row("not_returned", "未返回征询意见表", 0, ""),
                                          row("rated_not_completed", "已反馈尚未办结", 1, "")};
    };
    made.push_back(block("rating_result", "对办理结果的评价", ratedResult, ratings(646, "96.85", 21, "3.15")));
    made.push_back(block("rating_process", "对办理过程的评价", ratedProcess, ratings(650, "97.45", 17, "2.55")));
    made.push_back(block("unit_system", "各系统", tasks,
                         {row("party", "党群", 40, "3.92"), row("government", "政府", 950, "93.05"), row("court", "法院", 31, "3.04")}));
    made.back().countsTasks = true;
    made.back().isOverlapping = true;
    made.back().percentSum = "100.01";
    for (app::BlockRow& each : made.back().rows) each.distinctPieces = each.count - each.count / 3;
    return made;
}

app::AnnexList annex(std::string key, std::string label, std::vector<app::AnnexLine> lines) {
    app::AnnexList list;
    list.key = std::move(key);
    list.label = std::move(label);
    list.isOverlapping = list.key != "category";
    list.lines = std::move(lines);
    list.sum.label = "合计";
    for (const app::AnnexLine& line : list.lines) {
        list.piecesWithRepeats += line.pieces;
        list.sum.tasks += line.tasks;
        list.sum.answering += line.answering;
        list.sum.joint += line.joint;
        list.sum.replied += line.replied;
    }
    list.sum.pieces = 190;
    list.checks = {{list.key + "_tasks", "件次之和＝全部承办件次", true, list.sum.tasks, list.sum.tasks, {}}};
    return list;
}

}  // namespace

app::YearEndReport chengduReport() {
    app::YearEndReport report;
    report.term = 18;
    report.number = 1;
    report.sessionName = "十八届人大一次会议";
    report.asOf = *base::makeDate(2023, 12, 20);
    report.totals = {670, 637, 33, 667, 3, 101, 98, 0, 0, 0, {"18-1-668", "18-1-669", "18-1-670"}, {}, {}, {}};
    report.blocks = blocks();
    report.rates = {{"replied", "办复率", "已答复件数÷登记的全部建议", 667, registered, "99.55", {}},
                    {"on_time", "按期答复率", "按期答复任务÷到期或已答复的承办任务", 820, {"tasks", "应答复的承办任务", 830}, "98.80", {}},
                    {"satisfied_or_mostly", "满意率（含基本满意）", "（满意＋基本满意）÷有结果评价的建议", 667, ratedResult, "100.00", {}}};
    report.growth = {{"十七届人大一次会议", 581, 670, "15.32"}};
    report.checks = {{"kinds_sum", "大会建议＋闭会建议＝总数", true, 670, 670, {}},
                     {"categories_sum", "各类别之和＝总数", true, 670, 670, {}}};
    report.turnedSatisfied = {"18-1-7", "18-1-9"};
    report.classes = {{domain::ResultClass::A, "已经解决或基本解决", "A", 1, false, true},
                      {domain::ResultClass::B, "已列入计划逐步解决", "B", 2, true, false},
                      {domain::ResultClass::C, "受客观条件限制暂时难以解决但具有参考价值", "C", 3, false, false}};
    for (int serial = 1; serial <= 670; ++serial) {
        app::ReportPiece piece;
        piece.address = "18-1-" + std::to_string(serial);
        piece.title = "关于优化轨道交通站点与公交接驳的建议（" + std::to_string(serial) + "）";
        piece.kind = serial <= 637 ? "大会" : "闭会";
        piece.lead = "王×一";
        piece.coSigners = serial % 4;
        piece.delegation = "武侯代表团";
        piece.category = "交通邮电类";
        piece.leadUnits = "市交通运输局";
        piece.jointUnits = serial % 2 == 0 ? "成都轨道集团、市公安局" : "";
        piece.assignedOn = base::makeDate(2023, 3, 3);
        piece.dueOn = base::makeDate(2023, 6, 3);
        const bool isOpen = serial > 667;
        if (!isOpen) piece.repliedOn = base::makeDate(2023, 5, 30);
        if (!isOpen) piece.completedOn = base::makeDate(2023, 6, 20);
        piece.resultClass = isOpen ? "" : "A";
        piece.resultRating = isOpen ? "" : "满意";
        piece.processRating = piece.resultRating;
        piece.state = isOpen ? "办理中" : "已办结";
        report.pieces.push_back(piece);
    }
    report.annexes = {annex("unit", "各承办单位办理情况",
                            {{"U01", "市发展和改革委员会", "政府", 60, 58, 60, 40, 20, 40},
                             {"U02", "市交通运输局", "政府", 118, 118, 120, 90, 30, 90},
                             {"U03", "市中级人民法院", "法院", 31, 31, 31, 20, 11, 20}}),
                      annex("category", "各类别建议办理情况", {{"K02", "交通邮电类", "", 670, 667, 211, 150, 61, 150}}),
                      annex("system", "各系统承办情况",
                            {{"government", "政府", "", 160, 158, 180, 130, 50, 130}, {"court", "法院", "", 31, 31, 31, 20, 11, 20}})};
    report.replyMonths = {{"2023-05", {}, {"18-1-1", "18-1-2"}, {}}, {"2023-06", {"18-1-1", "18-1-2", "18-1-3"}, {}, {"18-1-3"}}};
    report.examples = {{domain::UnitSystem::government, "政府系统", "市交通运输局", "18-1-120",
                        "关于优化天府新区轨道交通站点与公交接驳的建议", "新开接驳线3条。", "印发《接驳服务规范》", "日均客流增加12%"}};
    return report;
}

app::Block& blockOf(app::YearEndReport& report, std::string_view key) {
    for (app::Block& candidate : report.blocks) {
        if (candidate.key == key) return candidate;
    }
    throw std::invalid_argument("no such block");
}

}  // namespace huying::tests
