// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/report_figures.h"

#include <QtWidgets>
#include <algorithm>

#include "app/report/report_percent.h"
#include "app/report/report_sections.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"
#include "widgets/share_bar.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

class ReportFigures {
    Q_DECLARE_TR_FUNCTIONS(ReportFigures)
public:
    ReportFigures(QVBoxLayout* layout, const app::YearEndReport& report, const ShowPieces& showPieces)
        : layout_(layout), report_(report), showPieces_(showPieces) {}

    void fill() {
        addChecks();
        addTotals();
        for (const app::Block& block : report_.blocks) addBlock(block);
        addInspections();
        addBallots();
        for (const app::ReportSection& section : app::reportSections(report_, words())) addSection(section);
        addRates();
        layout_->addStretch(1);
    }

private:
    void addChecks() {
        QVBoxLayout* inside = nullptr;
        if (report_.allChecksHold()) {
            QStringList names;
            for (const app::Check& check : report_.checks) names.append(toQt(check.label));
            QFrame* frame = banner(Tone::ok, inside);
            inside->addWidget(plainLabel(tr("All checks hold: %1. Up to %2.").arg(names.join(tr("; ")), isoText(report_.asOf))));
            layout_->addWidget(frame);
            return;
        }
        QFrame* frame = banner(Tone::bad, inside);
        inside->addWidget(roleLabel(tr("The parts do not add up. Up to %1.").arg(isoText(report_.asOf)), "strong"));
        for (const app::Check* check : report_.failedChecks()) {
            auto* line = new QHBoxLayout;
            line->addWidget(plainLabel(tr("%1: %2 and %3").arg(toQt(check->label)).arg(check->left).arg(check->right)), 1);
            line->addWidget(figureButton(static_cast<int>(check->pieces.size()), toQt(check->label), check->pieces));
            inside->addLayout(line);
        }
        layout_->addWidget(frame);
    }

    // A number that opens its pieces; plain where there are none to show.
    QPushButton* figureButton(int count, const QString& title, const std::vector<std::string>& pieces) const {
        auto* button = linkButton(QString::number(count));
        button->setStyleSheet(u"text-align: right;"_s);
        button->setEnabled(!pieces.empty());
        button->setAccessibleName(tr("%1, %2").arg(title).arg(count));
        button->setToolTip(pieces.empty() ? QString() : tr("Show the pieces behind this figure"));
        QObject::connect(button, &QPushButton::clicked, button, [show = showPieces_, title, pieces] { show(title, pieces); });
        return button;
    }

    void addTotals() {
        const app::Totals& totals = report_.totals;
        auto* cards = new QWidget;
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        cards->setSizePolicy(policy);
        auto* line = new FlowLayout(cards, 8);
        addTotal(line, QString::number(totals.registered), tr("suggestions in all"));
        addTotal(line, QString::number(totals.plenary), tr("plenary"));
        addTotal(line, QString::number(totals.intersessional), tr("between sessions"));
        addTotal(line, QString::number(totals.units), tr("handling units"));
        addTotal(line, QString::number(totals.completed), tr("completed"), totals.completedPieces);
        addTotal(line, QString::number(totals.open), tr("still open"), totals.openPieces);
        if (const app::Rate* rate = report_.satisfaction(); rate != nullptr && rate->percent)
            addTotal(line, toQt(app::printedShare(*rate, style())), toQt(rate->label), rate->pieces);
        // Beside it, for it says little of forms that are few.
        if (const app::Rate* rate = report_.rate("forms_returned"); rate != nullptr && rate->percent)
            addTotal(line, toQt(app::printedShare(*rate, style())), toQt(rate->label), rate->pieces);
        for (const app::Growth& growth : report_.growth) {
            if (!growth.percent) continue;
            addTotal(line, (growth.now < growth.base ? u"-"_s : u"+"_s) + toQt(app::printedGrowth(growth, style())),
                     tr("against %1 (%2)").arg(toQt(growth.baseLabel), pieces(growth.base)));
        }
        layout_->addWidget(cards);
        if (totals.withdrawn + totals.refused + totals.voided > 0) {
            layout_->addWidget(roleLabel(tr("Not counted: %1 withdrawn, %2 not accepted, %3 registered by mistake.")
                                             .arg(totals.withdrawn)
                                             .arg(totals.refused)
                                             .arg(totals.voided),
                                         "muted"));
        }
    }

    void addTotal(FlowLayout* line, const QString& figure, const QString& label, const std::vector<std::string>& list = {}) {
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        inside->setSpacing(0);
        inside->setContentsMargins(10, 8, 8, 8);
        auto* number = roleLabel(figure, "figure");
        number->setWordWrap(false);
        inside->addWidget(number);
        if (list.empty()) {
            auto* name = roleLabel(label, "muted");
            name->setWordWrap(label.size() > 6);
            if (label.size() > 6) {
                int widest = name->fontMetrics().horizontalAdvance(label) * 3 / 5;
                for (const QString& word : label.split(u' ')) widest = std::max(widest, name->fontMetrics().horizontalAdvance(word) + 4);
                name->setFixedWidth(widest);
            }
            inside->addWidget(name);
        } else {
            auto* link = linkButton(label);
            link->setStyleSheet(u"text-align: left; padding-left: 0px;"_s);
            QObject::connect(link, &QPushButton::clicked, link, [show = showPieces_, label, list] { show(label, list); });
            inside->addWidget(link);
        }
        inside->addStretch(1);
        frame->setFixedHeight(number->sizeHint().height() + 2 * frame->fontMetrics().lineSpacing() + 24);
        line->addWidget(frame);
    }

    void addBlock(const app::Block& block) {
        layout_->addSpacing(6);
        layout_->addWidget(roleLabel(toQt(block.label), "heading"));
        if (block.key == "supervision" && report_.supervision) addSupervision(*report_.supervision);
        auto* grid = newGrid();
        int longest = 0;
        for (const app::BlockRow& row : block.rows) {
            if (!row.isSubtotal) longest = std::max(longest, row.count);
        }
        int line = 0;
        bool isFirstLongest = true;
        for (const app::BlockRow& row : block.rows) {
            if (row.count == 0 && !row.percent) continue;
            const bool isLeading = isFirstLongest && row.count == longest && !row.isSubtotal;
            if (isLeading) isFirstLongest = false;
            QString label = toQt(row.label);
            if (row.isSubtotal) label = tr("of these: %1").arg(label);
            if (row.distinctPieces) label += tr(" (%1)").arg(pieces(*row.distinctPieces));
            addLine(grid, line++, label, row.count, toQt(app::printedShare(row, block, style())), row.pieces, row.isSubtotal ? -1 : longest,
                    isLeading);
        }
        layout_->addLayout(grid);
        QString base = tr("Base: %1, %2.").arg(toQt(block.denominator.label), QString::number(block.denominator.count) + unitWord(block));
        if (!block.formula.empty()) base += tr(" %1.").arg(toQt(app::printedFormula(report_, block.formula)));
        base += tr(" Shares add up to %1.").arg(toQt(app::printedSum(block, style())));
        if (block.isOverlapping) base += tr(" Pieces repeat between rows.");
        if (app::isOfRatings(block)) {
            const std::string returned = app::formsReturnedText(report_, words());
            for (const std::string& note : {returned, app::satisfactionText(report_, words())}) {
                if (!note.empty()) base += u' ' + toQt(note);
            }
        }
        layout_->addWidget(roleLabel(base, "muted"));
    }

    // Four counts that are not one another: topics, pieces, committees, government items.
    void addSupervision(const app::Supervision& supervision) {
        QVBoxLayout* inside = nullptr;
        QFrame* frame = banner(Tone::plain, inside);
        inside->addWidget(plainLabel(tr("%1 topics with %2, tracked by %3 committees; %4 led by leaders of the government.")
                                         .arg(supervision.topics.size())
                                         .arg(pieces(static_cast<int>(supervision.pieces.size())))
                                         .arg(supervision.committees.size())
                                         .arg(pieces(static_cast<int>(supervision.governmentPieces.size())))));
        layout_->addWidget(frame);
    }

    // Units that were inspected, each with the pieces that were looked at.
    void addInspections() {
        if (!report_.inspections) return;
        const app::ReportInspections& inspections = *report_.inspections;
        layout_->addSpacing(6);
        layout_->addWidget(roleLabel(tr("Inspections"), "heading"));
        auto* grid = newGrid();
        int line = 0;
        const auto add = [&](const QString& name, const std::vector<std::string>& list, int problems, int demands, int done) {
            grid->addWidget(plainLabel(name), line, 0);
            grid->addWidget(figureButton(static_cast<int>(list.size()), name, list), line, 1, Qt::AlignRight | Qt::AlignVCenter);
            grid->addWidget(roleLabel(tr("problems %1, demands %2, done %3").arg(problems).arg(demands).arg(done), "muted"), line++, 3);
        };
        add(tr("All, units: %1").arg(inspections.units.size()), inspections.pieces, inspections.problems, inspections.demands,
            inspections.done);
        for (const app::ReportInspectedUnit& unit : inspections.units)
            add(toQt(unit.unit), unit.pieces, unit.problems, unit.demands, unit.done);
        layout_->addLayout(grid);
        layout_->addWidget(roleLabel(tr("Counted is what has a finding, each unit and piece once."), "muted"));
    }

    void addBallots() {
        if (report_.ballots.empty()) return;
        layout_->addSpacing(6);
        layout_->addWidget(roleLabel(tr("Ballots"), "heading"));
        auto* grid = newGrid();
        int line = 0;
        int opinions = 0;
        int rectified = 0;
        for (const app::ReportBallot& ballot : report_.ballots) {
            opinions += ballot.opinions;
            rectified += ballot.rectified;
            grid->addWidget(plainLabel(tr("%1, %2").arg(toQt(ballot.about), isoText(ballot.on))), line, 0);
            if (!ballot.pieces.empty())
                grid->addWidget(figureButton(static_cast<int>(ballot.pieces.size()), toQt(ballot.about), ballot.pieces), line, 1,
                                Qt::AlignRight | Qt::AlignVCenter);
            grid->addWidget(roleLabel(toQt(app::printedExplanation(ballot, style())), "muted"), line++, 3);
        }
        layout_->addLayout(grid);
        layout_->addWidget(roleLabel(tr("Review opinions: %1, rectified: %2.").arg(opinions).arg(rectified), "muted"));
    }

    // What the paper says in sentences: each figure with its pieces, and what stands beside it.
    void addSection(const app::ReportSection& section) {
        layout_->addSpacing(6);
        layout_->addWidget(roleLabel(toQt(section.label), "heading"));
        auto* grid = newGrid();
        int line = 0;
        for (const app::SectionLine& each : section.lines) {
            grid->addWidget(plainLabel(toQt(each.label)), line, 0);
            grid->addWidget(figureButton(each.count, toQt(each.label), each.pieces), line, 1, Qt::AlignRight | Qt::AlignVCenter);
            grid->addWidget(roleLabel(toQt(each.remark), "muted"), line++, 3);
        }
        layout_->addLayout(grid);
        if (!section.note.empty()) layout_->addWidget(roleLabel(toQt(section.note), "muted"));
    }

    static QString unitWord(const app::Block& block) { return block.countsTasks ? tr(" tasks") : tr(" pieces"); }

    static QGridLayout* newGrid() {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(12);
        grid->setVerticalSpacing(1);
        grid->setColumnStretch(0, 4);
        grid->setColumnStretch(3, 6);
        return grid;
    }

    void addLine(QGridLayout* grid, int line, const QString& label, int count, const QString& percent, const std::vector<std::string>& list,
                 int longest, bool isLeading) {
        grid->addWidget(plainLabel(label), line, 0);
        grid->addWidget(figureButton(count, label, list), line, 1, Qt::AlignRight | Qt::AlignVCenter);
        auto* share = roleLabel(percent.isEmpty() ? u"–"_s : percent, "muted");
        share->setWordWrap(false);
        share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(share, line, 2);
        if (longest >= 0) grid->addWidget(new ShareBar(count, longest, isLeading), line, 3);
    }

    void addRates() {
        if (report_.rates.empty()) return;
        layout_->addSpacing(6);
        layout_->addWidget(roleLabel(tr("Rates"), "heading"));
        auto* grid = newGrid();
        int line = 0;
        for (const app::Rate& rate : report_.rates) {
            grid->addWidget(plainLabel(toQt(rate.label)), line, 0);
            grid->addWidget(figureButton(rate.count, toQt(rate.label), rate.pieces), line, 1, Qt::AlignRight | Qt::AlignVCenter);
            auto* share = roleLabel(rate.percent ? toQt(app::printedShare(rate, style())) : u"–"_s, "strong");
            share->setWordWrap(false);
            share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            grid->addWidget(share, line, 2);
            auto* base = roleLabel(tr("of %1, %2").arg(rate.base.count).arg(toQt(rate.base.label)), "muted");
            base->setToolTip(tipText(toQt(rate.formula)));
            grid->addWidget(base, line++, 3);
            // What could not be judged stands below, to be opened like every other figure.
            for (const app::NotJudged& one : rate.notJudged) {
                const QString reason = toQt(one.label);
                grid->addWidget(roleLabel(tr("    not judged: %1").arg(reason), "muted"), line, 0);
                grid->addWidget(figureButton(one.count, tr("%1, not judged: %2").arg(toQt(rate.label), reason), one.pieces), line, 1,
                                Qt::AlignRight | Qt::AlignVCenter);
                grid->addWidget(roleLabel(tr("left out of the base"), "muted"), line++, 3);
            }
        }
        layout_->addLayout(grid);
    }

    // As papers and charts show percentages: one number reads alike everywhere.
    [[nodiscard]] const domain::PercentStyle& style() const { return report_.settings.percents; }

    QVBoxLayout* layout_;
    const app::YearEndReport& report_;
    const ShowPieces& showPieces_;
};

}  // namespace

void fillReportFigures(QVBoxLayout* layout, const app::YearEndReport& report, const ShowPieces& showPieces) {
    ReportFigures(layout, report, showPieces).fill();
}

}  // namespace huying::ui
