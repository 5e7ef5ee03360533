// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the scoreboard: how a score came about, and what changed since the board was frozen last.
#include <QtWidgets>

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
    QString value = toQt(app::valueText(indicator, score, words()));
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
                [this, title = u"%1　%2"_s.arg(toQt(unit.name), label), pieces = one.pieces, counted = score.quantities] {
                    showPieces(title, pieces, counted);
                });
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

void AssessmentTab::fillChanges() {
    const app::ListSheet sheet = app::changesSheet(changes_, words());
    changesTable_->clear();
    changesTable_->setColumnCount(static_cast<int>(sheet.columns.size()));
    changesTable_->setRowCount(static_cast<int>(sheet.rows.size()));
    for (int column = 0; column < changesTable_->columnCount(); ++column)
        changesTable_->setHorizontalHeaderItem(column, new QTableWidgetItem(toQt(sheet.columns[static_cast<std::size_t>(column)].title)));
    for (int row = 0; row < changesTable_->rowCount(); ++row) {
        for (int column = 0; column < changesTable_->columnCount(); ++column) {
            const QString text = toQt(sheet.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(tipText(text));
            changesTable_->setItem(row, column, item);
        }
    }
    changesTable_->resizeColumnsToContents();
    changesTable_->horizontalHeader()->setStretchLastSection(true);
    changesTable_->resizeRowsToContents();
    changesTitle_->setText(!frozen_ ? word("assessment.never_frozen")
                                    : toQt(words().text("assessment.frozen", {{"date", base::isoDate(frozen_->asOf)},
                                                                              {"version", std::to_string(frozen_->version)}})));
}

}  // namespace huying::ui
