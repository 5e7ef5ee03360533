// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces behind a score, and which of them cost the unit points.
#include <QtWidgets>
#include <algorithm>
#include <map>

#include "app/report/unit_measures.h"
#include "pages/ratings/assessment_tab.h"
#include "pages/ratings/board_roles.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int countedColumn = 1;

// What a piece counts as, in the order of the formula's counts.
struct Counted {
    QString text;
    bool isUneven = false;  // one of them has it more often than another
};

Counted countedAs(domain::SuggestionId piece, const std::vector<app::UsedQuantity>& quantities) {
    Counted counted;
    QStringList parts;
    for (const app::UsedQuantity& one : quantities) {
        const int times = one.timesOf(piece);
        parts.append(u"%1 %2"_s.arg(toQt(app::labelOfMeasure(one.name, words()))).arg(times));
        counted.isUneven = counted.isUneven || times != quantities.front().timesOf(piece);
    }
    counted.text = parts.join(u"，"_s);
    return counted;
}

}  // namespace

// Of an indicator those that its formula counts; elsewhere those of the unit's tasks.
void AssessmentTab::openPieces(const QModelIndex& index) {
    const app::UnitScore* unit = current();
    if (unit == nullptr) return;
    const QVariant place = index.data(boardPlaceRole);
    if (!place.isValid())
        return showPieces(u"%1　%2"_s.arg(toQt(unit->name), toQt(app::labelOfMeasure("tasks", words()))), unit->tasks.pieces);
    const auto score = std::find_if(unit->indicators.begin(), unit->indicators.end(),
                                    [&](const auto& one) { return static_cast<int>(one.place) == place.toInt(); });
    if (score == unit->indicators.end()) return;
    std::vector<domain::SuggestionId> pieces;
    for (const app::UsedQuantity& one : score->quantities) {
        for (const domain::SuggestionId id : one.pieces) {
            if (std::find(pieces.begin(), pieces.end(), id) == pieces.end()) pieces.push_back(id);
        }
    }
    showPieces(u"%1　%2"_s.arg(toQt(unit->name), toQt(sheet_->indicators[score->place].name)), std::move(pieces), score->quantities);
}

void AssessmentTab::showPieces(const QString& title, std::vector<domain::SuggestionId> pieces,
                               const std::vector<app::UsedQuantity>& quantities) {
    std::map<domain::SuggestionId, Counted> counted;
    if (quantities.size() > 1) {
        for (const domain::SuggestionId id : pieces) counted[id] = countedAs(id, quantities);
        std::stable_partition(pieces.begin(), pieces.end(), [&](domain::SuggestionId id) { return counted[id].isUneven; });
    }
    register_.ask(
        this, [pieces](app::RegisterStore& store) { return store.reader().caseRows(pieces, app::RowExtent::listed); },
        [this, title, counted](const std::vector<app::CaseRow>& rows) {
            piecesTitle_->setText(tr("%1: %2").arg(title, ui::pieces(static_cast<int>(rows.size()))));
            pieces_->setColumnHidden(countedColumn, counted.empty());
            pieces_->setRowCount(static_cast<int>(rows.size()));
            for (int row = 0; row < pieces_->rowCount(); ++row) {
                const app::CaseRow& one = rows[static_cast<std::size_t>(row)];
                const auto found = counted.find(one.id);
                const Counted as = found == counted.end() ? Counted() : found->second;
                QFont font = pieces_->font();
                font.setBold(as.isUneven);
                int column = 0;
                for (const QString& text : {toQt(one.address), as.text, toQt(one.title)}) {
                    auto* item = new QTableWidgetItem(text);
                    item->setFont(font);
                    pieces_->setItem(row, column++, item);
                }
                pieces_->item(row, 0)->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(one.id.value));
            }
            if (!counted.empty()) pieces_->resizeColumnToContents(countedColumn);
            side_->setCurrentWidget(pieceSide_);
            if (pieces_->rowCount() == 0) return;
            pieces_->setCurrentCell(0, 0);
            pieces_->setFocus();
        });
}

}  // namespace huying::ui
