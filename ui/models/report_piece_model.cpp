// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report_piece_model.h"

#include <array>

#include "text/labels.h"

namespace huying::ui {

void ReportPieceModel::setPieces(std::vector<app::ReportPiece> pieces) {
    beginResetModel();
    pieces_ = std::move(pieces);
    endResetModel();
}

QString ReportPieceModel::addressAt(int row) const {
    return row >= 0 && row < rowCount() ? toQt(pieces_[static_cast<std::size_t>(row)].address) : QString();
}

int ReportPieceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(pieces_.size()); }

int ReportPieceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 6; }

QVariant ReportPieceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    const app::ReportPiece& piece = pieces_[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
        case 0:
            return toQt(piece.address);
        case 1:
            return toQt(piece.title);
        case 2:
            return toQt(piece.resultClass);
        case 3:
            return toQt(piece.resultRating);
        case 4:
            return toQt(piece.leadUnits);
        default:
            return toQt(piece.state);
    }
}

QVariant ReportPieceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
    static constexpr std::array<std::string_view, 6> fields{"number_text", "title", "result_class", "result_rating", "units", "state"};
    return toQt(words().fieldLabel(fields[static_cast<std::size_t>(section)]));
}

}  // namespace huying::ui
