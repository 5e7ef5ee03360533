// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/photo_files.h"

// A small register with three handling units and six pieces, where every text stands in one place, and what each unit may see of
// it: written down by hand, by docs/rights.md, and by nothing that the program does.
//   1: 市交通运输局 leads, 市住建局 joins, its reply is not sent · 2: 市住建局 alone, its reply is sent · 3: 市公安局 alone
//   4: 市交通运输局 and 市公安局 each by itself; only the second has replied and sent it · 5: merged into 2 · 6: nobody's yet
namespace huying::tests::three_units {

inline const std::vector<std::string> units{"市交通运输局", "市住建局", "市公安局"};

inline std::string accountOf(const std::string& unit) { return unit + "经办"; }
inline std::string passwordOf(const std::string& name) { return "密码-" + name + "-2023"; }

// In order; the last one makes the register ask for signing in.
inline std::vector<std::string> commands() {
    std::vector<std::string> lines{
        R"({"command":"add-deputy","name":"赵远","delegation":"成华代表团","phone":"电话赵远"})",
        R"({"command":"correct-unit","unit":"市交通运输局","contacts":[{"person":"联络交通"}]})",
        R"({"command":"correct-unit","unit":"市住建局","contacts":[{"person":"联络住建"}]})",
        R"({"command":"correct-unit","unit":"市公安局","contacts":[{"person":"联络公安"}]})",
        R"({"command":"record-submission","on":"2023-02-18","session":"18-1","title":"来件题目","body":"来件正文。","lead":"赵远（成华代表团）"})",
        R"({"command":"record-pre-contact","on":"2023-02-06","session":"18-1","deputy":"赵远（成华代表团）","unit":"市住建局","matter":"提前沟通事项"})",
    };
    const std::vector<std::string> names{"一号", "二号", "三号", "四号", "五号", "六号"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        lines.push_back(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + std::to_string(i + 1) + R"(,"title":"题目)" +
                        names[i] + R"(","body":"正文)" + names[i] + R"(","remark":"备注)" + names[i] + R"(","lead":"王明（武侯代表团）"})");
    }
    const auto about = [&](const std::string& actor, const std::string& command, const std::string& on, const std::string& piece,
                           const std::string& unit, const std::string& rest) {
        lines.push_back(R"({"command":")" + command + R"(","actor":")" + actor + R"(","on":")" + on + R"(","case":")" + piece +
                        R"(","unit":")" + unit + R"(",)" + rest + "}");
    };
    const std::string office = "张敏";
    const std::string transport = accountOf(units[0]);
    const std::string housing = accountOf(units[1]);
    const std::string police = accountOf(units[2]);
    lines.insert(
        lines.end(),
        {R"({"command":"correct-deputy","deputy":"王明","phone":"电话王明"})",
         R"({"command":"plan-assignment","on":"2023-02-28","case":"6","tasks":[{"unit":"市住建局"}],"note":"拟办说明六"})",
         R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
         R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市住建局","role":"sole"}]})",
         R"({"command":"assign-suggestion","on":"2023-03-03","case":"3","tasks":[{"unit":"市公安局","role":"sole"}]})",
         R"({"command":"assign-suggestion","on":"2023-03-03","case":"4","tasks":[{"unit":"市交通运输局","role":"separate"},{"unit":"市公安局","role":"separate"}]})",
         R"({"command":"merge-suggestions","on":"2023-03-04","cases":["5"],"into":"2","reason":"并案理由五"})",
         R"({"command":"create-topic","on":"2023-03-21","name":"督办题目三","session":"18-1","cases":["3"]})"});
    lines.push_back(
        R"({"command":"record-activity","on":"2023-04-06","topic":"督办题目三","session":"18-1","activity_kind":"inspection","findings":"活动所见三"})");
    lines.push_back(addingPhoto(1, "照片名称三.png", redPhoto));
    about(transport, "record-progress", "2023-03-10", "1", units[0], R"("text":"进展交通一")");
    about(housing, "record-progress", "2023-03-10", "1", units[1], R"("text":"进展住建一")");
    about(housing, "record-progress", "2023-03-11", "2", units[1], R"("text":"进展住建二")");
    about(office, "record-progress", "2023-03-12", "3", units[2], R"("text":"进展公安三")");
    about(transport, "record-progress", "2023-03-12", "4", units[0], R"("text":"进展交通四")");
    about(transport, "record-progress", "2023-03-12", "1", units[0],
          R"("text":"计划交通一","measures":[{"text":"措施交通一","owner":"措施人交通一","due_on":"2023-04-10"}])");
    about(housing, "record-progress", "2023-03-12", "1", units[1],
          R"("text":"计划住建一","measures":[{"text":"措施住建一","owner":"措施人住建一","due_on":"2023-04-12"}])");
    about(police, "record-progress", "2023-03-13", "4", units[2], R"("text":"进展公安四")");
    about(police, "record-contact", "2023-03-14", "4", units[2],
          R"("phase":"before","way":"visit","place":"面谈地点四","deputy_opinion":"代表意见公安四","unit_answer":"单位说明公安四")");
    about(housing, "record-joint-opinion", "2023-04-03", "1", units[1], R"("text":"会办意见住建一")");
    about(transport, "record-reply", "2023-05-20", "1", units[0],
          R"("result_class":"A","document_number":"文号交通一","signatory":"签发交通一","text":"答复交通一")");
    about(housing, "record-reply", "2023-05-21", "2", units[1], R"("result_class":"B","document_number":"文号住建二","text":"答复住建二")");
    about(housing, "record-commitment", "2023-05-21", "2", units[1], R"("text":"承诺住建二","due_on":"2024-06-30","owner":"责任人住建二")");
    lines.push_back(R"({"command":"record-delivery","on":"2023-05-22","case":"2","way":"post"})");
    about(
        police, "record-reply", "2023-05-23", "4", units[2],
        R"("result_class":"A","document_number":"文号公安四","text":"答复公安四","late_reason":"逾期原因公安四","opinions_adopted":"采纳情况公安四")");
    about(police, "record-delivery", "2023-05-24", "4", units[2], R"("way":"post")");
    about(transport, "request-extension", "2023-05-25", "4", units[0], R"("reason":"延期理由交通四","until":"2023-08-31")");
    about(office, "record-urging", "2023-06-20", "4", units[0], R"("demand":"催办要求交通四")");
    about(police, "request-return", "2023-03-09", "3", units[2], R"("reason":"退办理由公安三")");
    lines.push_back(
        R"({"command":"snooze-suggestion","on":"2023-12-20","case":"1","queue":"silent","until":"2024-01-10","reason":"暂缓理由一"})");
    // A round that looks at two units' answers of one piece: each is asked by itself.
    lines.push_back(R"({"command":"open-look-back","on":"2023-10-08","name":"2023年回头看","due_on":"2023-10-31"})");
    lines.push_back(R"({"command":"add-look-back-lines","on":"2023-10-08","look_back":"2023年回头看","cases":["1","2","4"]})");
    about(transport, "record-look-back-answer", "2023-10-20", "1", units[0], R"("answer_state":"done","text":"回看所答交通一")");
    about(office, "record-look-back-finding", "2023-10-25", "1", units[0], R"("finding":"sent_back","text":"回看所核交通一")");
    about(housing, "record-look-back-answer", "2023-10-20", "2", units[1], R"("answer_state":"partly","text":"回看所答住建二")");
    about(police, "record-look-back-answer", "2023-10-20", "4", units[2], R"("answer_state":"done","text":"回看所答公安四")");
    about(office, "record-look-back-finding", "2023-10-25", "4", units[2], R"("finding":"confirmed","text":"回看所核公安四")");
    lines.push_back(R"({"command":"close-look-back","on":"2023-11-10","look_back":"2023年回头看","conclusion":"回看小结"})");
    // What committees inspect and how the standing committee votes is the office's.
    lines.push_back(R"({"command":"plan-inspection","on":"2023-11-13","name":"检查名称甲","committee":"城环资委"})");
    lines.push_back(R"({"command":"add-inspection-sample","on":"2023-11-14","inspection":"检查名称甲","cases":["1"]})");
    about(office, "record-inspection-finding", "2023-11-20", "1", units[0],
          R"("inspection":"检查名称甲","text":"检查所见交通一","demand":"检查要求交通一")");
    lines.push_back(
        R"({"command":"record-ballot","on":"2023-11-28","ballot_meeting":"测评会议甲","ballot_subject":"unit","unit":"市住建局","members":50,)"
        R"("present":40,"collected":40,"satisfied":10,"mostly_satisfied":10,"dissatisfied":20,"invalid":0})");
    lines.push_back(R"({"command":"record-review-opinion","on":"2023-11-28","ballot":1,"unit":"市住建局","text":"评议意见住建"})");
    // From which activity of deputies a piece grew tells who may have proposed it.
    lines.push_back(
        R"({"command":"record-deputy-activity","on":"2023-12-01","name":"活动名称甲","deputy_activity_kind":"special_research",)"
        R"("began_on":"2023-01-05","place":"活动地点甲","organizer":"活动组织甲","participants":["王明"],"activity_result":"活动成果甲"})");
    lines.push_back(R"({"command":"correct-suggestion","on":"2023-12-01","case":"1","deputy_activity":"活动名称甲"})");
    lines.push_back(R"({"command":"set-report-text","on":"2023-12-01","session":"18-1","slot":"contents","text":"报告文字"})");
    lines.push_back(R"({"command":"set-report-setting","on":"2023-12-01","session":"18-1","decimals":1})");
    lines.push_back(R"({"command":"add-account","account":"系统账户甲","role":"administrator","password":")" + passwordOf("系统账户甲") +
                    "\"}");
    for (const std::string& unit : units) {
        lines.push_back(R"({"command":"add-account","account":")" + accountOf(unit) + R"(","role":"handling_unit","unit":")" + unit +
                        R"(","password":")" + passwordOf(accountOf(unit)) + "\"}");
    }
    lines.push_back(R"({"command":"set-sign-in","required":true})");
    return lines;
}

// Which unit may read a text: its first letters stand for 交通, 住建 and 公安.
inline const std::map<std::string, std::string>& readers() {
    static const std::map<std::string, std::string> table{
        // The text of a piece: everybody who has or had a task in it, a merged one with its main case.
        {"题目一号", "TH"},
        {"正文一号", "TH"},
        {"题目二号", "H"},
        {"正文二号", "H"},
        {"题目三号", "P"},
        {"正文三号", "P"},
        {"题目四号", "TP"},
        {"正文四号", "TP"},
        {"题目五号", "H"},
        {"正文五号", "H"},
        {"题目六号", ""},
        {"正文六号", ""},
        // The office's own notes: nobody.
        {"备注一号", ""},
        {"备注二号", ""},
        {"备注三号", ""},
        {"备注四号", ""},
        {"备注五号", ""},
        {"备注六号", ""},
        {"拟办说明六", ""},
        {"暂缓理由一", ""},
        {"来件题目", ""},
        {"来件正文", ""},
        {"提前沟通事项", ""},
        // Work in progress: whose it is. The leading unit reads the opinion that it takes into its reply.
        {"进展交通一", "T"},
        {"计划交通一", "T"},
        {"措施交通一", "T"},
        {"措施人交通一", "T"},
        {"计划住建一", "H"},
        {"措施住建一", "H"},
        {"措施人住建一", "H"},
        {"进展住建一", "H"},
        {"进展住建二", "H"},
        {"进展公安三", "P"},
        {"进展交通四", "T"},
        {"进展公安四", "P"},
        {"面谈地点四", "P"},
        {"代表意见公安四", "P"},
        {"单位说明公安四", "P"},
        {"会办意见住建一", "TH"},
        {"延期理由交通四", "T"},
        {"催办要求交通四", "T"},
        {"退办理由公安三", "P"},
        // What a look-back asks of a unit, and what came of it, is between that one and the office.
        {"回看所答交通一", "T"},
        {"回看所核交通一", "T"},
        {"回看所答住建二", "H"},
        {"回看所答公安四", "P"},
        {"回看所核公安四", "P"},
        {"回看小结", ""},
        {"活动名称甲", ""},
        {"活动地点甲", ""},
        {"活动组织甲", ""},
        {"活动成果甲", ""},
        {"活动所见三", ""},
        {"照片名称三", ""},
        {"检查名称甲", ""},
        {"检查所见交通一", ""},
        {"检查要求交通一", ""},
        {"测评会议甲", ""},
        {"评议意见住建", ""},
        {"报告文字", ""},
        // Replies: not sent, its own unit; sent, all units of the piece.
        {"答复交通一", "T"},
        {"文号交通一", "T"},
        {"签发交通一", "T"},
        {"答复住建二", "H"},
        {"文号住建二", "H"},
        {"承诺住建二", "H"},
        {"责任人住建二", "H"},
        {"答复公安四", "TP"},
        {"文号公安四", "TP"},
        {"采纳情况公安四", "TP"},
        {"逾期原因公安四", "P"},  // stands in no letter
        // People: the deputies of one's pieces, one's own contacts and account.
        {"电话王明", "THP"},
        {"电话赵远", ""},
        {"联络交通", "T"},
        {"联络住建", "H"},
        {"联络公安", "P"},
        {"市交通运输局经办", "T"},
        {"市住建局经办", "H"},
        {"市公安局经办", "P"},
        {"系统账户甲", ""},
        {"众人的筛选", ""},
    };
    return table;
}

inline bool mayRead(const std::string& unit, const std::string& text) {
    const char letter = unit == units[0] ? 'T' : unit == units[1] ? 'H' : 'P';
    return readers().at(text).find(letter) != std::string::npos;
}

// Numbers of the pieces that are a unit's.
inline std::set<int> piecesOf(const std::string& unit) {
    if (unit == units[0]) return {1, 4};
    return unit == units[1] ? std::set<int>{1, 2, 5} : std::set<int>{3, 4};
}

}  // namespace huying::tests::three_units
