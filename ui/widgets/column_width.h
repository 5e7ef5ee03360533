// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <algorithm>

#include <QHeaderView>

namespace huying::ui {

// Gives a column the width it wants, and at least that of its title: titles differ in length from language to language.
inline void setColumnWidthWithTitle(QTableView& table, int column, int wanted) {
    table.setColumnWidth(column, std::max(wanted, table.horizontalHeader()->sectionSizeHint(column)));
}

// What a column needs to show every text in it whole, whether its row is in sight or not.
inline int widthOfTexts(const QTableView& table, int column) {
    int most = 0;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        most = std::max(most, table.fontMetrics().horizontalAdvance(table.model()->index(row, column).data().toString()));
    return most + table.fontMetrics().horizontalAdvance(u'字');
}

}  // namespace huying::ui
