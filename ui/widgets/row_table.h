// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QStringList>
#include <QTableView>
#include <initializer_list>

#include "look/theme.h"
#include "widgets/column_width.h"

// Tables of texts in which whole rows are chosen.
namespace huying::ui {

inline void setUpRows(QTableView* table, QStandardItemModel* model) {
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight(table->fontMetrics()));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
}

inline void addRow(QStandardItemModel* model, const QStringList& texts) {
    QList<QStandardItem*> items;
    for (const QString& text : texts) {
        items.append(new QStandardItem(text));
        items.back()->setToolTip(text);
    }
    model->appendRow(items);
}

// Of the first columns, in Chinese characters.
inline void setWidths(QTableView* table, std::initializer_list<int> characters) {
    const int character = table->fontMetrics().horizontalAdvance(QStringLiteral("字"));
    int place = 0;
    for (const int width : characters) setColumnWidthWithTitle(*table, place++, character * width);
}

}  // namespace huying::ui
