// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <optional>
#include <vector>

#include "app/import/import_ledger.h"

namespace huying::ui {

// Every row of a table with its verdict, what it would change and why it is refused. Rows beside the table (a sum, the header
// again) have no verdict.
class ImportRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { rowNumber, verdict, subject, summary, columns };

    struct Row {
        int number = 0;
        std::optional<app::RowVerdict> verdict;
        QString subject;
        std::vector<app::ValueChange> changes;
        std::vector<app::ImportRemark> remarks;
    };

    explicit ImportRowsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void show(const app::ImportResult& result);
    // Only rows of this verdict, or those with something to say; nothing: all of them.
    enum class Only { all, created, changed, unchanged, refused, remarked };
    void setOnly(Only only);
    [[nodiscard]] int countOf(Only only) const;
    // A row whole, as rich text: nothing is cut off.
    [[nodiscard]] QString detail(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static bool isOf(const Row& row, Only only);
    [[nodiscard]] QString textOf(const Row& row, int column) const;
    void choose();

    std::vector<Row> rows_;
    std::vector<std::size_t> shown_;
    Only only_ = Only::all;
};

QString verdictWord(const std::optional<app::RowVerdict>& verdict);

}  // namespace huying::ui
