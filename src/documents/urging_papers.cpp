// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/urging_papers.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "documents/file_name.h"
#include "documents/file_writer.h"
#include "documents/report_docx.h"
#include "documents/table_writer.h"

namespace huying::documents {

namespace {

using app::ChaseLine;
using app::ChaseUnit;
using app::ParagraphStyle;
using domain::UrgingLevel;

std::string daysText(const ChaseLine& line, base::Date on) {
    const auto late = line.daysLate(on);
    if (!late) return {};
    if (*late > 0) return "超期" + std::to_string(*late) + "天";
    return *late == 0 ? "今天到期" : "剩" + std::to_string(-*late) + "天";
}

std::string reasonsText(const ChaseLine& line, const app::Words& words) {
    std::vector<std::string> labels;
    for (const domain::UrgingReason reason : line.reasons) labels.push_back(words.label(reason));
    return base::joined(labels, "、");
}

// The latest day by which a line of the letter is to be answered.
std::optional<base::Date> answerDay(const ChaseUnit& unit, UrgingLevel level) {
    std::optional<base::Date> day;
    for (const ChaseLine& line : unit.lines) {
        if (line.level == level && line.answerDueOn && (!day || *day < *line.answerDueOn)) day = line.answerDueOn;
    }
    return day;
}

app::PaperTitle titleOf(UrgingLevel level) {
    switch (level) {
        case UrgingLevel::reminder:
            return {"关于提醒按期办理代表建议的", "函"};
        case UrgingLevel::urge:
            return {"关于催办代表建议的", "函"};
        case UrgingLevel::letter:
            break;
    }
    return {"代表建议", "督办函"};
}

std::string openingOf(const ChaseUnit& unit, const UrgingLetterHead& head) {
    const std::string count = std::to_string(unit.lines.size());
    const std::string since = "截至" + base::paperDate(head.on) + "，";
    switch (unit.level()) {
        case UrgingLevel::reminder:
            return since + "贵单位承办的下列" + count + "件代表建议临近办理期限或者需要加快办理。请按期办理，加强与代表的沟通，按时答复。";
        case UrgingLevel::urge:
            return since + "贵单位承办的下列" + count +
                   "件代表建议已经超过办理期限或者即将到期，尚未办理完毕。请抓紧办理，尽快答复代表；会办意见请尽快送主办单位。";
        case UrgingLevel::letter:
            break;
    }
    return since + "贵单位承办的下列" + count +
           "件代表建议经催办仍未办理完毕，现予以督办。请单位主要负责人亲自过问，查明原因，落实办理责任和时限，尽快答复代表。";
}

const std::string& numberOf(const ChaseLine& line) { return line.quotedNumber.empty() ? line.address : line.quotedNumber; }

app::PaperTable tableOf(const std::vector<ChaseLine>& lines, base::Date on, const app::Words& words) {
    app::PaperTable table;
    table.columns = {{"编号", 1150}, {"标题", 3094, false}, {"承办方式", 900}, {"办理期限", 1300}, {"天数", 1100}, {"事由", 1300}};
    for (const ChaseLine& line : lines) {
        table.rows.push_back({{numberOf(line), line.title, words.label(line.role), base::isoOrEmpty(line.deadline), daysText(line, on),
                               reasonsText(line, words)}});
    }
    return table;
}

app::PaperTable answerSlip(const ChaseUnit& unit) {
    app::PaperTable table;
    table.columns = {{"编号", 1150}, {"办理进展及未按期办理的原因", 4094, false}, {"预计答复日期", 1700}, {"承办人及电话", 1900}};
    for (const ChaseLine& line : unit.lines) table.rows.push_back({{numberOf(line), "", "", ""}});
    return table;
}

void addLevels(app::Paper& paper, const ChaseUnit& unit, base::Date on, const app::Words& words) {
    constexpr std::array ordinals{"一、", "二、", "三、"};
    std::size_t part = 0;
    const bool isMixed =
        std::any_of(unit.lines.begin(), unit.lines.end(), [&](const ChaseLine& line) { return line.level != unit.level(); });
    for (const UrgingLevel level : {UrgingLevel::letter, UrgingLevel::urge, UrgingLevel::reminder}) {
        std::vector<ChaseLine> lines;
        std::copy_if(unit.lines.begin(), unit.lines.end(), std::back_inserter(lines),
                     [level](const ChaseLine& line) { return line.level == level; });
        if (lines.empty()) continue;
        if (isMixed) {
            const char* what = level == UrgingLevel::letter ? "督办的建议" : level == UrgingLevel::urge ? "催办的建议" : "提醒的建议";
            paper.parts.emplace_back(app::PaperParagraph{
                ParagraphStyle::heading, ordinals.at(part++) + std::string(what) + "（" + std::to_string(lines.size()) + "件）"});
        }
        paper.parts.emplace_back(tableOf(lines, on, words));
        if (const auto day = answerDay(unit, level)) {
            paper.parts.emplace_back(
                app::PaperParagraph{ParagraphStyle::body, "以上建议请于" + base::paperDate(*day) + "前将办理情况书面告知我机构" +
                                                              (level == UrgingLevel::letter ? "，由单位主要负责人签字。" : "。")});
        }
    }
}

std::string contactOf(const ChaseUnit& unit, std::string domain::UnitContact::* part) {
    std::vector<std::string> parts;
    for (const domain::UnitContact& contact : unit.contacts) parts.push_back(contact.*part);
    std::erase(parts, std::string());
    return base::joined(parts, "、");
}

}  // namespace

app::Paper urgingLetter(const ChaseUnit& unit, const UrgingLetterHead& head) {
    const app::Words words = head.words.value_or(app::Words::of(app::Language::chinese));
    app::Paper paper;
    const app::PaperTitle title = titleOf(unit.level());
    paper.title = title.beginning + title.end;
    paper.parts.emplace_back(title);
    const std::string number = unit.lines.empty() ? std::string() : unit.lines.front().documentNumber;
    const std::chrono::year_month_day day{head.on};
    paper.parts.emplace_back(app::PaperParagraph{
        ParagraphStyle::subtitle, number.empty() ? "〔" + std::to_string(static_cast<int>(day.year())) + "〕　　号" : number});
    paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::addressee, unit.name + "："});
    paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::body, words.worded(openingOf(unit, head))});
    addLevels(paper, unit, head.on, words);
    paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::body, "特此函告。"});
    paper.parts.emplace_back(app::PaperParagraph{
        ParagraphStyle::body, "联系人及电话：" + (head.contact.empty() ? std::string("　　　　　　　　　　") : head.contact)});
    paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::signature,
                                                 (head.office.empty() ? words.label(domain::Turn::office) : head.office) + "（盖章）"});
    paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::signature, base::paperDate(head.on)});
    if (answerDay(unit, UrgingLevel::letter) || answerDay(unit, UrgingLevel::urge)) {
        paper.parts.emplace_back(app::PaperBreak::newPage);
        paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::annexHeading, "附：办理情况回复单"});
        paper.parts.emplace_back(
            app::PaperParagraph{ParagraphStyle::note, "承办单位：" + unit.name + "（盖章）　　　负责人：　　　　　　日期：　　　　　　"});
        paper.parts.emplace_back(answerSlip(unit));
    }
    return paper;
}

namespace {

std::string letterName(const ChaseUnit& unit) {
    const UrgingLevel level = unit.level();
    const std::string name = level == UrgingLevel::letter ? "督办函 " : level == UrgingLevel::urge ? "催办函 " : "提醒函 ";
    return name + unit.shortName;
}

}  // namespace

std::string urgingLetterFileName(const ChaseUnit& unit) { return fileNameText(letterName(unit)) + ".docx"; }

Table callSheet(const app::ChaseList& list) {
    Table table;
    table.name = "催办电话单";
    table.columns = {{"承办单位", 22},
                     {"联系人", 12},
                     {"电话", 16},
                     {"编号", 12},
                     {"标题", 44},
                     {"承办方式", 10},
                     {"承办人", 12},
                     {"承办人电话", 16},
                     {"办理期限", 12, ColumnKind::date},
                     {"超期天数", 10, ColumnKind::number},
                     {"事由", 18},
                     {"级别", 10},
                     {"已催办次数", 11, ColumnKind::number},
                     {"上次催办", 12, ColumnKind::date},
                     {"请于何日前答复", 14, ColumnKind::date},
                     {"通话答复", 40},
                     {"预计答复日期", 14}};
    for (const ChaseUnit& unit : list.units) {
        for (const ChaseLine& line : unit.lines) {
            const auto late = line.daysLate(list.on);
            table.rows.push_back({unit.name, contactOf(unit, &domain::UnitContact::person), contactOf(unit, &domain::UnitContact::phone),
                                  line.address, line.title, list.paperWords.label(line.role), line.handler, line.handlerPhone,
                                  base::isoOrEmpty(line.deadline), late ? std::to_string(*late) : std::string(),
                                  reasonsText(line, list.paperWords), list.paperWords.label(line.level), std::to_string(line.times),
                                  base::isoOrEmpty(line.lastOn), base::isoOrEmpty(line.answerDueOn), "", ""});
        }
    }
    table.notes.push_back({"超期天数为负数的尚未到期；按" + base::paperDate(list.on) + "计算。"});
    return table;
}

base::Result<std::vector<std::filesystem::path>> writeUrgingPapers(const app::ChaseList& list, const UrgingLetterHead& head,
                                                                   const std::filesystem::path& folder,
                                                                   const std::function<bool(std::size_t, std::size_t)>& goOn) {
    if (auto made = makeNewFolder(folder); !made) return base::failure(made.error());
    const std::size_t all = list.units.size() + 1;
    std::vector<std::filesystem::path> files;
    const auto write = [&](const std::string& name, const base::Result<std::string>& bytes) -> base::Result<void> {
        if (!bytes) return base::failure(bytes.error());
        const std::filesystem::path path = folder / std::filesystem::path(std::u8string(name.begin(), name.end()));
        if (auto written = writeFile(path, *bytes, IfExists::refuse); !written) return written;
        files.push_back(path);
        return {};
    };
    UrgingLetterHead own = head;
    own.words = list.paperWords;
    FileNames names;
    for (const ChaseUnit& unit : list.units) {
        if (!goOn(files.size(), all))
            return base::failure(base::Error("papers-cancelled", "", "storage").with("count", std::to_string(files.size())));
        if (auto written = write(names.next(letterName(unit), unit.name) + ".docx", paperAsDocx(urgingLetter(unit, own))); !written)
            return base::failure(written.error());
    }
    if (auto written = write("催办电话单.xlsx", tableAsXlsx(callSheet(list))); !written) return base::failure(written.error());
    goOn(files.size(), all);
    return files;
}

}  // namespace huying::documents
