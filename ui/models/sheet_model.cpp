// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheet_model.h"

#include <algorithm>
#include <utility>

#include "text/text.h"

namespace huying::ui {

namespace {

bool haveSameColumns(const app::ListSheet& left, const app::ListSheet& right) {
    return std::equal(left.columns.begin(), left.columns.end(), right.columns.begin(), right.columns.end(),
                      [](const app::SheetColumn& one, const app::SheetColumn& other) { return one.title == other.title; });
}

}  // namespace

void SheetModel::setSheet(std::shared_ptr<const app::ListSheet> sheet) {
    if (!haveSameColumns(*sheet_, *sheet)) {
        beginResetModel();
        sheet_ = std::move(sheet);
        endResetModel();
        return;
    }
    const auto empty = std::make_shared<app::ListSheet>();
    empty->columns = sheet->columns;
    if (rowCount() > 0) {
        beginRemoveRows({}, 0, rowCount() - 1);
        sheet_ = empty;
        endRemoveRows();
    }
    if (sheet->rows.empty()) return;
    beginInsertRows({}, 0, static_cast<int>(sheet->rows.size()) - 1);
    sheet_ = std::move(sheet);
    endInsertRows();
}

int SheetModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(sheet_->rows.size()); }

int SheetModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(sheet_->columns.size()); }

QVariant SheetModel::data(const QModelIndex& index, int role) const {
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!index.isValid() || !isText) return {};
    const std::vector<std::string>& cells = sheet_->rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    return column < cells.size() ? QVariant(toQt(cells[column])) : QVariant();
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < columnCount();
    return isTitle ? QVariant(toQt(sheet_->columns[static_cast<std::size_t>(section)].title)) : QVariant();
}

}  // namespace huying::ui
