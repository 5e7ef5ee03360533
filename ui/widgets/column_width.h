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

}  // namespace huying::ui
