// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "app/report/year_end_report.h"

namespace huying::ui {

// A list of the report's annex, its sum as the last row.
class AnnexModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setList(app::AnnexList list);
    [[nodiscard]] const app::AnnexLine* lineAt(int row) const;  // null out of range
    [[nodiscard]] QString text() const;  // the whole as a table that a spreadsheet takes

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    app::AnnexList list_;
};

}  // namespace huying::ui
