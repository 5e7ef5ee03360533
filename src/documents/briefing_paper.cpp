// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/briefing_paper.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "documents/file_name.h"

namespace huying::documents {

namespace {

using app::BriefingPiece;
using app::BriefingQuestion;
using app::PaperColumn;
using app::ParagraphStyle;

// The page in twips: 9 pt in tables, one line of them, the air of a row and of a cell's sides (ui/print/paper_layout.cpp).
constexpr int letter = 180;
constexpr int tableLine = 252;
constexpr int rowAir = 60;
constexpr int cellSides = 140;
constexpr int pageHeight = 12300;  // of 12,756: a line breaks earlier where a sign may not stand at its end
constexpr int headHeight = 2900;   // title in two lines, note and heading
constexpr std::size_t mostPieces = 14;
constexpr std::size_t mostLines = 40;  // of one piece or one fact: more than the page has room for
constexpr std::size_t sureFactLines = 3;  // what a fact keeps while the pieces take the room

// How many letters of a Chinese text a cell holds in `lines` lines; one less each, for signs that may not begin a line.
std::size_t roomOf(const PaperColumn& column, std::size_t lines) {
    const auto inLine = static_cast<std::size_t>((column.width - cellSides) / letter);
    return lines * (inLine > 1 ? inLine - 1 : 1);
}

// How wide a text is in Chinese letters: what is not Chinese takes half of one.
std::size_t lettersIn(const std::string& text) {
    std::size_t halves = 0;
    for (const std::string& one : base::characters(text)) halves += one.size() == 1 ? 1 : 2;
    return (halves + 1) / 2;
}

std::size_t linesFor(const std::string& text, const PaperColumn& column) {
    const std::size_t inLine = roomOf(column, 1);
    return std::max<std::size_t>((lettersIn(text) + inLine - 1) / inLine, 1);
}

std::string oneLine(const std::string& text) { return base::replacedAll(base::replacedAll(text, "\r", ""), "\n", " "); }

std::string cut(const std::string& text, const PaperColumn& column, std::size_t lines) {
    return base::shortened(oneLine(text), roomOf(column, lines) - 1);
}

std::string dueText(const BriefingPiece& piece, base::Date on) {
    const auto late = piece.daysLate(on);
    if (!late) return {};
    if (*late > 0) return "超" + std::to_string(*late) + "天";
    return *late == 0 ? "今天到期" : "剩" + std::to_string(-*late) + "天";
}

std::string questionText(BriefingQuestion question, const BriefingPiece& piece, base::Date on) {
    switch (question) {
        case BriefingQuestion::overdue:
            return "已" + dueText(piece, on) + "，原因是什么，何时答复";
        case BriefingQuestion::notAssigned:
            return "尚未交办，由谁承办";
        case BriefingQuestion::neverMet:
            return "尚未与代表见面，何时沟通";
        case BriefingQuestion::silent:
            return "久无进展，卡在哪里";
        case BriefingQuestion::promiseLate:
            return "承诺到期未落实，差在哪里";
        case BriefingQuestion::promiseOpen:
            return "承诺落实到哪一步";
        case BriefingQuestion::dissatisfied:
            return "代表不满意的问题怎样解决";
        case BriefingQuestion::notRated:
            return "已答复，代表意见如何";
        case BriefingQuestion::promiseNotRecorded:
            return "答复承诺了什么，何时登记承诺";
        case BriefingQuestion::secondReplyOwed:
            return "承诺已落实，何时再次答复代表";
        case BriefingQuestion::notDelivered:
            return "答复尚未送达代表，何时送达";
        case BriefingQuestion::lookBackOwed:
            return "回头看尚未答复，落实得怎样";
    }
    return {};
}

std::string questionsText(const BriefingPiece& piece, base::Date on) {
    std::vector<std::string> texts;
    for (const BriefingQuestion question : piece.questions) texts.push_back(questionText(question, piece, on));
    return texts.empty() ? "—" : base::joined(texts, "；");
}

std::string dayText(base::Date day, base::Date on) {
    const std::string iso = base::isoDate(day);
    return iso.substr(0, 4) == base::isoDate(on).substr(0, 4) ? iso.substr(5) : iso;
}

std::string progressText(const BriefingPiece& piece, base::Date on) {
    if (piece.row.classified) return "（涉密件，从略）";
    std::vector<std::string> parts;
    if (piece.lastOn) parts.push_back(dayText(*piece.lastOn, on) + " " + oneLine(piece.lastText));
    for (const app::BriefingPromise& promise : piece.promises)
        parts.push_back("承诺" + (promise.dueOn ? "（" + base::isoDate(*promise.dueOn) + "）" : std::string()) + oneLine(promise.text));
    return parts.empty() ? "尚无记录" : base::joined(parts, "；");
}

std::string proposerText(const BriefingPiece& piece) {
    if (piece.row.coSignerCount == 0) return piece.lead;
    return piece.lead + "等" + std::to_string(piece.row.coSignerCount + 1) + "名";
}

app::PaperTable piecesTable(const app::TopicBriefing& briefing, std::size_t lines) {
    app::PaperTable table;
    table.isSmall = true;
    table.namesPieces = true;
    table.columns = {{"编号", 1150},      {"建议及领衔代表", 1760, false},         {"承办单位", 1050, false},
                     {"状态和期限", 934}, {"最近进展、未落实的承诺", 2350, false}, {"现场可问", 1600, false}};
    for (const BriefingPiece& piece : briefing.pieces) {
        if (table.rows.size() == mostPieces) break;
        app::PaperRow& row = table.rows.emplace_back();
        const std::string due = dueText(piece, briefing.on);
        row.cells = {piece.row.address,
                     cut(piece.title + "（" + proposerText(piece) + "）", table.columns[1], lines),
                     cut(piece.row.units.empty() ? "未交办" : piece.row.units, table.columns[2], lines),
                     cut(briefing.paperWords.label(piece.row.state) + (due.empty() ? "" : "，" + due), table.columns[3], lines),
                     cut(progressText(piece, briefing.on), table.columns[4], lines),
                     cut(questionsText(piece, briefing.on), table.columns[5], lines)};
        row.isStrong = piece.row.state != domain::CaseState::completed && piece.daysLate(briefing.on).value_or(0) > 0;
    }
    return table;
}

int heightOf(const app::PaperTable& table) {
    int height = tableLine + rowAir;
    for (const app::PaperRow& row : table.rows) {
        std::size_t most = 1;
        for (std::size_t i = 0; i < row.cells.size(); ++i) most = std::max(most, linesFor(row.cells[i], table.columns[i]));
        height += static_cast<int>(most) * tableLine + rowAir;
    }
    return height;
}

app::PaperTable factsTable(const app::TopicBriefing& briefing, std::size_t lines) {
    app::PaperTable table;
    table.isSmall = true;
    table.columns = {{"项目", 1500}, {"内容", 7344, false}};
    const auto add = [&](const char* what, const std::string& text) {
        if (!text.empty()) table.rows.push_back({{what, cut(text, table.columns[1], lines)}});
    };
    const domain::SupervisionTopic& topic = briefing.topic;
    add("领衔督办领导", base::joined(topic.leaders, "、"));
    add("跟踪督办委员会", briefing.committeeName);
    add("责任单位", base::joined(briefing.unitNames, "、"));
    std::string decided = topic.decidedOn ? base::paperDate(*topic.decidedOn) : std::string();
    if (!topic.chairMeeting.empty()) decided += (decided.empty() ? "" : "，") + topic.chairMeeting;
    add("确定", decided);
    add("督办方案", topic.plan);
    add("督办活动", "共" + std::to_string(briefing.activities) + "次");
    if (briefing.lastActivity) {
        const domain::Activity& last = *briefing.lastActivity;
        std::string held = base::paperDate(last.on) + "，" + briefing.paperWords.label(last.kind);
        for (const std::string& part : {last.place, last.supervisor, last.people}) held += part.empty() ? "" : "，" + part;
        table.rows.back().cells[1] += cut("，最近一次：" + held, table.columns[1], lines - 1);
        add("发现的问题", last.findings);
        add("议定的事项", last.decisions);
    }
    if (briefing.nextOn) add("下次活动", base::paperDate(*briefing.nextOn));
    return table;
}

}  // namespace

app::Paper briefingPaper(const app::TopicBriefing& briefing) {
    app::Paper paper;
    paper.title = "重点督办情况单";
    paper.parts.emplace_back(app::PaperTitle{base::shortened("“" + briefing.topic.name + "”", 16), "督办情况单"});
    const std::size_t all = briefing.pieces.size();
    constexpr int room = pageHeight - headHeight;
    const auto fits = [&](std::size_t factLines, std::size_t pieceLines) {
        return heightOf(factsTable(briefing, factLines)) + heightOf(piecesTable(briefing, pieceLines)) <= room;
    };
    // The pieces first: what is left of the page is the facts'. Nothing is cut where all of it has room.
    std::size_t factLines = fits(mostLines, mostLines) ? mostLines : sureFactLines;
    std::size_t lines = mostLines;
    while (lines > 1 && !fits(factLines, lines)) --lines;
    while (factLines < mostLines && fits(factLines + 1, lines)) ++factLines;
    const app::PaperTable facts = factsTable(briefing, factLines);
    app::PaperTable pieces = piecesTable(briefing, lines);
    while (pieces.rows.size() > 1 && heightOf(facts) + heightOf(pieces) > room) pieces.rows.pop_back();
    std::string note =
        "截至" + base::paperDate(briefing.on) + "，建议" + std::to_string(all) + "件，办结" + std::to_string(briefing.completed()) + "件。";
    if (pieces.rows.size() < all) note += "下面列" + std::to_string(pieces.rows.size()) + "件，超期和未办结的在前。";
    paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::note, note});
    paper.parts.emplace_back(facts);
    paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::annexHeading, "各件办理情况"});
    paper.parts.emplace_back(std::move(pieces));
    return paper;
}

std::string briefingFileName(const app::TopicBriefing& briefing) { return "督办情况单 " + fileNameText(briefing.topic.name) + ".docx"; }

}  // namespace huying::documents
