// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_composition.h"

#include <algorithm>
#include <array>

#include "base/chinese_number.h"
#include "base/text.h"
#include "documents/report_follow_up.h"
#include "documents/report_inspections.h"
#include "documents/report_sentences.h"
#include "documents/report_supervision.h"
#include "documents/report_tables.h"

namespace huying::documents {

namespace {

using app::ParagraphStyle;

// Takes the parts of a paper in order.
class PaperParts {
public:
    void paragraph(ParagraphStyle style, std::string text) { parts_.emplace_back(app::PaperParagraph{style, std::move(text)}); }
    void typed(std::string text) { parts_.emplace_back(app::PaperParagraph{ParagraphStyle::body, std::move(text), true}); }
    void title(std::string beginning, std::string end) { parts_.emplace_back(app::PaperTitle{std::move(beginning), std::move(end)}); }
    void table(app::PaperTable table) { parts_.emplace_back(std::move(table)); }
    void chart(app::Chart chart) { parts_.emplace_back(std::move(chart)); }
    void startPage() { parts_.emplace_back(app::PaperBreak::newPage); }
    void turnPage() { parts_.emplace_back(app::PaperBreak::lyingPages); }
    app::Paper finish(std::string title) { return {std::move(title), std::move(parts_)}; }

private:
    std::vector<app::PaperPart> parts_;
};

// Puts the parts of one report one after the other, numbering headings and tables as it goes.
class ReportWriter {
public:
    ReportWriter(const app::YearEndReport& report, const ReportPaper& paper)
        : report_(report), paper_(paper), charts_(app::reportCharts(report, report.paperWords())) {}

    app::Paper write() {
        writeFailedChecks();
        document_.title(titleBeginning(report_, paper_), titleEnd());
        document_.paragraph(ParagraphStyle::subtitle, "（截至" + base::paperDate(report_.asOf) + "）");
        for (const ReportPart part : paper_.parts) writePart(part);
        writeFoot();
        return document_.finish(titleBeginning(report_, paper_) + titleEnd());
    }

private:
    // The heads of columns in the words of the report's term.
    [[nodiscard]] WordTable worded(WordTable table) const {
        for (auto& column : table.columns) column.title = report_.worded(column.title);
        return table;
    }

    void writeFailedChecks() {
        const std::vector<const app::Check*> failed = report_.failedChecks();
        if (failed.empty()) return;
        document_.paragraph(ParagraphStyle::alert, "以下校验未通过，请核对处理并重新生成报告后再报送");
        for (const app::Check* check : failed) document_.paragraph(ParagraphStyle::alert, checkSentence(*check));
    }

    void writePart(ReportPart part) {
        switch (part) {
            case ReportPart::totals:
                heading("总体情况");
                body(totalsSentence(report_, paper_));
                body(proposersSentence(report_));
                writeProse(part);
                break;
            case ReportPart::categories:
                writeBlockPart(part, "建议类别", "category", "各类别建议数量", "类别",
                               [this](const app::Block& block) { return categoriesSentence(block, style()); });
                chart("categories");
                break;
            case ReportPart::contents:
                writeSlotPart(part, "主要内容", "从主要内容看……");
                break;
            case ReportPart::formation:
                writeBlockPart(part, "形成来源", "formation_source", "建议形成来源", "来源",
                               [this](const app::Block& block) { return formationSentence(block, style()) + activitiesSentence(report_); });
                break;
            case ReportPart::growth:
                writeGrowth();
                break;
            case ReportPart::results:
                writeBlockPart(part, "办理结果", "result_class", "办理结果分类", "结果",
                               [this](const app::Block& block) { return resultsSentence(report_, block); });
                break;
            case ReportPart::ratings:
                writeRatings();
                break;
            case ReportPart::handling:
                writeHandling();
                break;
            case ReportPart::supervision:
                writeSupervision();
                break;
            case ReportPart::assessment:
                writeAssessment();
                break;
            case ReportPart::outcomes:
                writeOutcomes();
                break;
            case ReportPart::followUp:
                if (report_.followUp) {
                    heading("跟踪落实");
                    body(followUpSentence(*report_.followUp, style()));
                    writeProse(part);
                } else {
                    writeGivenProse(part, "跟踪落实");
                }
                break;
            case ReportPart::outlook:
                writeSlotPart(part, "存在问题和下一步打算", "存在问题和下一步打算……");
                break;
            case ReportPart::annexes:
                writeAnnexes();
                break;
        }
    }

    template <class Sentence>
    void writeBlockPart(ReportPart part, const std::string& name, std::string_view key, const std::string& caption,
                        const std::string& firstColumn, Sentence sentence) {
        const app::Block* const block = report_.block(key);
        if (block == nullptr) return writeGivenProse(part, name);
        heading(name);
        body(sentence(*block));
        writeProse(part);
        blockWithNotes(*block, caption, firstColumn);
    }

    void blockWithNotes(const app::Block& block, const std::string& caption, const std::string& firstColumn) {
        captioned(caption, blockTable(block, firstColumn, style()));
        document_.paragraph(ParagraphStyle::note, "注：" + blockNote(block));
    }

    // What the shares are of, how they are computed and rounded, and what they add up to.
    [[nodiscard]] std::string blockNote(const app::Block& block) const {
        return baseNote(report_, block) + ratingsNote(report_, block) + percentNote(report_) + percentSumNote(block, style());
    }

    void chart(std::string_view key) {
        for (app::Chart each : charts_) {
            if (each.key != key) continue;
            each.title = "图" + std::to_string(++figures_) + "　" + each.title;
            document_.chart(std::move(each));
        }
    }

    void writeGrowth() {
        if (report_.growth.empty()) return writeGivenProse(ReportPart::growth, "与上届（上次会议）比较");
        heading("与上届（上次会议）比较");
        for (const app::Growth& growth : report_.growth) body(growthSentence(growth, style()));
        document_.paragraph(ParagraphStyle::note, "注：计算方法：（本次件数－基数）÷基数，基数为括号内件数；本次件数" +
                                                      counted(report_.growth.front().now, false) + "；截至" +
                                                      base::paperDate(report_.asOf) + "。" + percentNote(report_));
        writeProse(ReportPart::growth);
        chart("growth");
    }

    void writeRatings() {
        const app::Block* const result = report_.block("rating_result");
        const app::Block* const process = report_.block("rating_process");
        if (result == nullptr && process == nullptr) return writeGivenProse(ReportPart::ratings, "代表评价");
        heading("代表评价");
        body(satisfactionSentence(report_));
        if (result != nullptr) body(ratingsSentence(report_, *result));
        body(ratesSentence(ratingRates(report_), style()));
        writeProse(ReportPart::ratings);
        captioned("代表对办理过程和办理结果的评价", ratingsTable(process, result, style()));
        std::string note = "注：";
        if (process != nullptr) note += "办理过程：" + baseNote(report_, *process) + percentSumNote(*process, style());
        if (result != nullptr) note += "办理结果：" + baseNote(report_, *result) + percentSumNote(*result, style());
        document_.paragraph(ParagraphStyle::note, note + formsNote(report_) + ratingsNote(report_, result != nullptr ? *result : *process) +
                                                      percentNote(report_));
        chart("classes_and_ratings");
    }

    void writeHandling() {
        heading("办理过程");
        const std::vector<const app::Rate*> rates = handlingRates(report_);
        body(ratesSentence(rates, style()) + "经同意延期答复" + counted(static_cast<int>(report_.extended.size()), false) + "。");
        body(preContactsSentence(report_.preContacts));
        writeSlot(ReportPart::handling, "沟通机制……");
        if (!rates.empty()) {
            captioned("办理过程指标", ratesTable(rates, style()));
            document_.paragraph(ParagraphStyle::note, "注：基数和计算方法见表内；截至" + base::paperDate(report_.asOf) + "。" +
                                                          notJudgedNote(rates) + percentNote(report_));
        }
        chart("replies");
    }

    void writeSupervision() {
        heading("重点督办");
        if (report_.supervision) {
            body(supervisionSentence(*report_.supervision));
            if (!report_.supervision->topics.empty()) {
                captioned("重点督办情况", topicsTable(*report_.supervision));
                document_.paragraph(ParagraphStyle::note, topicsNote(report_));
            }
        }
        writeSlot(ReportPart::supervision, "重点督办的成效……");
    }

    void writeAssessment() {
        if (!report_.inspections && report_.ballots.empty()) return writeGivenProse(ReportPart::assessment, "检查、测评、考核");
        // Only what follows is named: the assessment of units has no figures here, but a person may have written of it.
        std::vector<std::string> names;
        if (report_.inspections) names.emplace_back("检查");
        if (!report_.ballots.empty()) names.emplace_back("测评");
        if (report_.textOf(domain::ReportSlot::assessment) != nullptr) names.emplace_back("考核");
        heading(base::joined(names, "、"));
        const std::string cutOff = "截至" + base::paperDate(report_.asOf) + "。";
        if (report_.inspections) {
            body(inspectionsSentence(*report_.inspections));
            captioned("综合检查情况", inspectedUnitsTable(*report_.inspections));
            document_.paragraph(ParagraphStyle::note,
                                "注：计有检查记录的单位和建议，各计一次；同一件可以检查几家单位；要求整改与已整改按项计；" + cutOff);
        }
        if (!report_.ballots.empty()) {
            body(ballotsSentence(report_.ballots));
            captioned("满意度测评情况", ballotsTable(report_.ballots, style()));
            document_.paragraph(ParagraphStyle::note, ballotsNote(report_.ballots, style()) + cutOff);
        }
        writeProse(ReportPart::assessment);
    }

    void writeOutcomes() {
        heading("办理成效");
        std::vector<std::string> systems;  // in the order of the examples, which is the protocol's
        for (const app::ReportExample& example : report_.examples) {
            if (std::find(systems.begin(), systems.end(), example.systemLabel) == systems.end()) systems.push_back(example.systemLabel);
        }
        for (std::size_t i = 0; i < systems.size(); ++i) {
            document_.paragraph(ParagraphStyle::subheading, "（" + base::chineseNumber(static_cast<int>(i) + 1) + "）" + systems[i]);
            for (const app::ReportExample& example : report_.examples) {
                if (example.systemLabel == systems[i]) document_.typed(exampleSentence(example));
            }
        }
        writeSlot(ReportPart::outcomes, "办理成效……");
    }

    // Whatever block has no part in the text stands in the annex: no figure is left out.
    static bool hasPartOfItsOwn(const app::Block& block) {
        constexpr std::array<std::string_view, 5> keys{"category", "formation_source", "result_class", "rating_result", "rating_process"};
        return std::find(keys.begin(), keys.end(), block.key) != keys.end();
    }

    void writeAnnexes() {
        const auto annex = [&](const std::string& name) {
            document_.paragraph(ParagraphStyle::annexHeading, "附表" + std::to_string(++annexes_) + "　" + name);
        };
        const std::string cutOff = "截至" + base::paperDate(report_.asOf);
        document_.startPage();
        for (const app::AnnexList& list : report_.annexes) {
            annex(list.label);
            document_.table(worded(annexTable(list)));
            document_.paragraph(ParagraphStyle::note, "注：" + report_.worded(annexNote(list)) + cutOff + "。");
        }
        for (const app::Block& block : report_.blocks) {
            if (hasPartOfItsOwn(block)) continue;
            annex(block.label);
            document_.table(blockTable(block, block.label, style()));
            document_.paragraph(ParagraphStyle::note, "注：" + blockNote(block));
        }
        annex("尚未办结的建议");
        if (!report_.totals.openPieces.empty()) document_.table(openPiecesTable(report_));
        document_.paragraph(ParagraphStyle::note, "注：尚未办结" + counted(report_.totals.open, false) + "；" + cutOff + "。");
        // Lists of many columns have no room on an upright page.
        if (report_.supervision || !report_.pieces.empty()) document_.turnPage();
        if (report_.supervision) {
            annex("重点督办和政府领导领办的建议");
            document_.table(supervisedPiecesTable(*report_.supervision));
            document_.paragraph(ParagraphStyle::note, "注：同一件可以既是重点督办件又是政府领导领办件；" + cutOff + "。");
        }
        if (report_.pieces.empty()) return;
        annex("全部建议");
        document_.table(worded(allPiecesTable(report_.pieces)));
        document_.paragraph(ParagraphStyle::note, "注：共" + std::to_string(report_.pieces.size()) + "件，按编号排列；" + cutOff + "。");
    }

    void writeFoot() {
        std::vector<std::string> parts;
        if (!paper_.registerName.empty()) parts.push_back("登记簿：" + paper_.registerName);
        if (report_.snapshot) parts.push_back("定稿：第" + std::to_string(*report_.snapshot) + "号　定稿时间：" + report_.frozenAt);
        if (!paper_.madeAt.empty()) parts.push_back("生成时间：" + paper_.madeAt);
        if (!parts.empty()) document_.paragraph(ParagraphStyle::foot, base::joined(parts, "　"));
    }

    void heading(const std::string& name) { document_.paragraph(ParagraphStyle::heading, base::chineseNumber(++headings_) + "、" + name); }

    void body(const std::string& text) {
        if (!text.empty()) document_.paragraph(ParagraphStyle::body, text);
    }

    void captioned(const std::string& caption, const WordTable& table) {
        document_.paragraph(ParagraphStyle::caption, "表" + std::to_string(++tables_) + "　" + caption);
        document_.table(table);
    }

    [[nodiscard]] const domain::PercentStyle& style() const { return report_.settings.percents; }

    // The prose of a part, a paragraph a line. False when nobody wrote any.
    bool writeProse(ReportPart part) {
        const auto slot = slotOf(part);
        const std::string* const text = slot ? report_.textOf(*slot) : nullptr;
        if (text == nullptr) return false;
        for (const std::string& line : base::split(*text, '\n')) {
            if (std::string paragraph = base::trimmed(line); !paragraph.empty()) document_.typed(std::move(paragraph));
        }
        return true;
    }

    void writeSlot(ReportPart part, const std::string& hint) {
        if (!writeProse(part)) document_.paragraph(ParagraphStyle::slot, "【此处由起草人撰写：" + hint + "】");
    }

    void writeSlotPart(ReportPart part, const std::string& name, const std::string& hint) {
        heading(name);
        writeSlot(part, hint);
    }

    // A part without figures stands only when somebody wrote it.
    void writeGivenProse(ReportPart part, const std::string& name) {
        const auto slot = slotOf(part);
        if (!slot || report_.textOf(*slot) == nullptr) return;
        heading(name);
        writeProse(part);
    }

    const app::YearEndReport& report_;
    const ReportPaper& paper_;
    std::vector<app::Chart> charts_;
    PaperParts document_;
    int headings_ = 0;
    int tables_ = 0;
    int figures_ = 0;
    int annexes_ = 0;
};

}  // namespace

app::Paper composeReport(const app::YearEndReport& report, const ReportPaper& paper) { return ReportWriter(report, paper).write(); }

}  // namespace huying::documents
