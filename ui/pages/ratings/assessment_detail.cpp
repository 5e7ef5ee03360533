// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the scoreboard: how a score came about, and what changed since the board was frozen last.
#include <QtWidgets>
#include <algorithm>

#include "app/report/unit_measures.h"
#include "pages/ratings/assessment_dialogs.h"
#include "pages/ratings/assessment_tab.h"
#include "pages/ratings/board_points.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

void AssessmentTab::fillDetail() {
    clearLayout(detail_);
    const app::UnitScore* unit = current();
    if (unit == nullptr) {
        detail_->addWidget(hintLabel(tr("Choose a unit to see how its score came about.")));
        detail_->addStretch(1);
        return;
    }
    const QString score = unit->score ? boardPoints(unit->score) : word("assessment.nothing_judged");
    detail_->addWidget(roleLabel(u"%1　%2　%3"_s.arg(toQt(unit->name), score, toQt(unit->grade)).trimmed(), "heading"));
    detail_->addWidget(
        roleLabel(tr("Judged: %1. Tasks: %2. By indicators %3, on top %4, by hand %5.")
                      .arg(toQt(words().text("assessment.base",
                                             {{"judged", domain::pointsText(unit->judged)}, {"full", domain::pointsText(unit->full)}})))
                      .arg(unit->tasks.count)
                      .arg(toQt(domain::pointsText(unit->byIndicators)), signedPoints(unit->extras), signedPoints(unit->byHand)),
                  "muted"));
    for (const app::IndicatorScore& one : unit->indicators) addIndicator(*unit, one);
    for (const domain::AssessmentEntry& entry : entries_) {
        if (entry.unit == unit->unit && entry.role == list()->role) addEntry(entry);
    }
    if (!sheet_->source.empty()) detail_->addWidget(roleLabel(tr("Source of the sheet: %1").arg(toQt(sheet_->source)), "muted"));
    if (!sheet_->note.empty()) detail_->addWidget(roleLabel(toQt(sheet_->note), "muted"));
    detail_->addStretch(1);
}

void AssessmentTab::addIndicator(const app::UnitScore& unit, const app::IndicatorScore& score) {
    const domain::Indicator& indicator = sheet_->indicators[score.place];
    QVBoxLayout* inside = nullptr;
    QFrame* frame = card(inside);
    inside->setSpacing(2);
    QString value = toQt(app::valueText(indicator, score, board_->percents, words()));
    if (score.isCut) value += u"（%1）"_s.arg(word("assessment.cut"));
    inside->addWidget(roleLabel(
        u"%1　%2 / %3"_s.arg(toQt(indicator.name), boardPoints(score.points), toQt(domain::pointsText(indicator.full))), "strong"));
    auto* formula = plainLabel(u"%1\n= %2 = %3"_s.arg(toQt(app::shownFormula(indicator.formula, words())), toQt(score.numbers), value));
    formula->setObjectName(u"formula_%1"_s.arg(score.place));
    inside->addWidget(formula);
    auto* quantities = new QWidget;
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    quantities->setSizePolicy(policy);
    auto* line = new FlowLayout(quantities, 8);
    line->setContentsMargins(0, 0, 0, 0);
    for (const app::UsedQuantity& one : score.quantities) {
        const QString label = toQt(app::labelOfMeasure(one.name, words()));
        auto* button = linkButton(u"%1 %2"_s.arg(label).arg(one.count));
        button->setEnabled(!one.pieces.empty());
        button->setToolTip(tipText(toQt(app::definitionOfMeasure(one.name, words()))));
        connect(button, &QPushButton::clicked, this,
                [this, behind = Behind{list()->role, unit.unit, indicator.name, one.name}] { showPieces(behind, Look::goThere); });
        line->addWidget(button);
    }
    inside->addWidget(quantities);
    if (!indicator.note.empty()) inside->addWidget(roleLabel(toQt(indicator.note), "muted"));
    detail_->addWidget(frame);
}

void AssessmentTab::addEntry(const domain::AssessmentEntry& entry) {
    QVBoxLayout* inside = nullptr;
    QFrame* frame = card(inside);
    QString text =
        tr("%1 by hand, %2: %3. Evidence: %4").arg(signedPoints(entry.points), isoText(entry.on), toQt(entry.reason), toQt(entry.evidence));
    if (!entry.voidReason.empty()) text += u'\n' + tr("Void: %1").arg(toQt(entry.voidReason));
    inside->addWidget(plainLabel(text));
    auto* correct = linkButton(tr("Correct…"));
    correct->setObjectName(u"correctEntry_%1"_s.arg(entry.id.value));
    disableFor(correct, refusal(register_.reasonAgainst(app::CorrectAssessmentEntry::name)));
    connect(correct, &QPushButton::clicked, this, [this, entry] { open(correctAssessmentEntryDialog(register_, entry, this)); });
    inside->addWidget(correct, 0, Qt::AlignLeft);
    detail_->addWidget(frame);
}

// Of each unit score and rank in one cell, before → now: the pane is narrow, and the reason is what is looked for.
void AssessmentTab::fillChanges() {
    enum SheetColumn : std::size_t { role, unit, scoreBefore, score, rankBefore, rank, reason };
    const app::ListSheet sheet = app::changesSheet(changes_, words());
    const auto title = [&](SheetColumn column) { return toQt(sheet.columns[column].title); };
    changesTable_->clear();
    changesTable_->setColumnCount(4);
    changesTable_->setHorizontalHeaderLabels({title(unit), title(score), title(rank), title(reason)});
    changesTable_->setRowCount(static_cast<int>(sheet.rows.size()));
    const bool areOfOneRole =
        std::all_of(changes_.begin(), changes_.end(), [&](const app::UnitChange& one) { return one.role == changes_.front().role; });
    for (int row = 0; row < changesTable_->rowCount(); ++row) {
        const std::vector<std::string>& cells = sheet.rows[static_cast<std::size_t>(row)];
        const auto change = [&](SheetColumn before, SheetColumn now) {
            return cells[before] == cells[now] ? toQt(cells[now]) : toQt(cells[before]) + u" → "_s + toQt(cells[now]);
        };
        const QString name = areOfOneRole ? toQt(cells[unit]) : u"%1（%2）"_s.arg(toQt(cells[unit]), toQt(cells[role]));
        const QStringList texts{name, change(scoreBefore, score), change(rankBefore, rank), toQt(cells[reason])};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setToolTip(tipText(texts[column]));
            changesTable_->setItem(row, column, item);
        }
    }
    // The reason takes the room that is left and goes on in further lines.
    QHeaderView* header = changesTable_->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(changesTable_->columnCount() - 1, QHeaderView::Stretch);
    changesTitle_->setText(!frozen_ ? word("assessment.never_frozen")
                                    : toQt(words().text("assessment.frozen", {{"date", base::isoDate(frozen_->asOf)},
                                                                              {"version", std::to_string(frozen_->version)}})));
}

}  // namespace huying::ui
