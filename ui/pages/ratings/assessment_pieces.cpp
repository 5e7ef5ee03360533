// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces behind a score, and which of them cost the unit points.
#include <QtWidgets>
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "app/report/unit_measures.h"
#include "pages/ratings/assessment_tab.h"
#include "pages/ratings/board_roles.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int countedColumn = 1;

}  // namespace

// In one pass: a unit may have thousands of pieces, and to look each of them up in every count would hold up the window.
std::map<domain::SuggestionId, AssessmentTab::Counted> AssessmentTab::countedAs(const std::vector<app::UsedQuantity>& quantities) {
    std::map<domain::SuggestionId, std::vector<int>> times;
    for (std::size_t place = 0; place < quantities.size(); ++place) {
        const app::UsedQuantity& one = quantities[place];
        for (std::size_t i = 0; i < one.pieces.size(); ++i) {
            std::vector<int>& ofPiece = times[one.pieces[i]];
            ofPiece.resize(quantities.size());
            if (i < one.times.size()) ofPiece[place] = one.times[i];
        }
    }
    QStringList labels;
    for (const app::UsedQuantity& one : quantities) labels.append(toQt(app::labelOfMeasure(one.name, words())));
    std::map<domain::SuggestionId, Counted> counted;
    for (const auto& [piece, ofPiece] : times) {
        Counted& as = counted[piece];
        QStringList parts;
        for (std::size_t place = 0; place < ofPiece.size(); ++place)
            parts.append(u"%1 %2"_s.arg(labels.at(static_cast<qsizetype>(place))).arg(ofPiece[place]));
        as.text = parts.join(u"，"_s);
        as.isUneven = std::any_of(ofPiece.begin(), ofPiece.end(), [first = ofPiece.front()](int one) { return one != first; });
    }
    return counted;
}

// Of an indicator those that its formula counts; elsewhere those of the unit's tasks.
void AssessmentTab::openPieces(const QModelIndex& index) {
    const app::UnitScore* unit = current();
    if (unit == nullptr) return;
    Behind behind{list()->role, unit->unit, {}, {}};
    if (const QVariant place = index.data(boardPlaceRole); place.isValid()) behind.indicator = sheet_->indicators[place.toULongLong()].name;
    showPieces(behind, Look::goThere);
}

void AssessmentTab::showPieces(const Behind& behind, Look look) {
    const app::UnitScore* unit = board_ ? board_->find(behind.role, behind.unit) : nullptr;
    const app::IndicatorScore* score = nullptr;
    if (unit == nullptr) return forgetPieces();
    for (const app::IndicatorScore& one : unit->indicators) {
        if (sheet_->indicators[one.place].name == behind.indicator) score = &one;
    }
    if (!behind.indicator.empty() && score == nullptr) return forgetPieces();
    QString what = toQt(score == nullptr ? app::labelOfMeasure("tasks", words()) : behind.indicator);
    if (!behind.quantity.empty()) what = toQt(app::labelOfMeasure(behind.quantity, words()));
    std::vector<domain::SuggestionId> ids;
    std::map<domain::SuggestionId, Counted> counted;
    if (score == nullptr) {
        ids = unit->tasks.pieces;
    } else {
        std::set<domain::SuggestionId> known;
        for (const app::UsedQuantity& one : score->quantities) {
            if (!behind.quantity.empty() && one.name != behind.quantity) continue;
            std::copy_if(one.pieces.begin(), one.pieces.end(), std::back_inserter(ids),
                         [&](domain::SuggestionId id) { return known.insert(id).second; });
        }
        if (score->quantities.size() > 1) {
            counted = countedAs(score->quantities);
            std::stable_partition(ids.begin(), ids.end(), [&](domain::SuggestionId id) { return counted.at(id).isUneven; });
        }
    }
    behind_ = behind;
    isGoing_ = isGoing_ || look == Look::goThere;  // figures that come in meanwhile do not keep anybody here
    const unsigned generation = ++pieceGeneration_;
    register_.ask(
        this, [ids](app::RegisterStore& store) { return store.reader().caseRows(ids, app::RowExtent::listed); },
        [this, generation, counted, title = u"%1　%2"_s.arg(toQt(unit->name), what)](const std::vector<app::CaseRow>& rows) {
            if (generation != pieceGeneration_) return;
            piecesTitle_->setText(tr("%1: %2").arg(title, ui::pieces(static_cast<int>(rows.size()))));
            const int before = pieces_->currentRow();
            fillPieces(rows, counted);
            if (!std::exchange(isGoing_, false)) {
                if (pieces_->rowCount() > 0) pieces_->setCurrentCell(std::clamp(before, 0, pieces_->rowCount() - 1), 0);
                return;
            }
            side_->setCurrentWidget(pieceSide_);
            if (pieces_->rowCount() == 0) return;
            pieces_->setCurrentCell(0, 0);
            pieces_->setFocus();
        });
}

void AssessmentTab::fillPieces(const std::vector<app::CaseRow>& rows, const std::map<domain::SuggestionId, Counted>& counted) {
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
}

// What was counted may have changed, or is no longer in the sheet: figures that were are not left standing.
void AssessmentTab::forgetPieces() {
    behind_.reset();
    isGoing_ = false;
    ++pieceGeneration_;
    pieces_->setRowCount(0);
    piecesTitle_->setText(tr("Click a figure to see its pieces."));
}

}  // namespace huying::ui
