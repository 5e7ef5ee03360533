// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "app/queries/list_sheet.h"

namespace huying::ui {

// A list as it is exported and printed, cell by cell as it is looked at: of thousands of rows nothing is made before.
class SheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    // With the columns that were there before only the rows are others, and a view keeps how its columns stand.
    void setSheet(std::shared_ptr<const app::ListSheet> sheet);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const app::ListSheet> sheet_ = std::make_shared<const app::ListSheet>();
};

}  // namespace huying::ui
