// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/roomy_column.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace huying::ui {

RoomyColumn::RoomyColumn(QTableView* table, int column, int least) : QObject(table), table_(table), column_(column), least_(least) {
    table_->viewport()->installEventFilter(this);
}

void RoomyColumn::fit() {
    const QHeaderView* header = table_->horizontalHeader();
    if (column_ >= header->count()) return;
    const int others = header->length() - header->sectionSize(column_);
    const int least = table_->fontMetrics().horizontalAdvance(u'字') * least_;
    table_->setColumnWidth(column_, std::max(least, table_->viewport()->width() - others));
}

bool RoomyColumn::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) fit();
    return QObject::eventFilter(watched, event);
}

}  // namespace huying::ui
