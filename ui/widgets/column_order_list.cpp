// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/column_order_list.h"

#include <QtWidgets>

namespace huying::ui {

namespace {
constexpr int codeRole = Qt::UserRole;
}

ColumnOrderList::ColumnOrderList(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Columns"));
    setDragDropMode(QAbstractItemView::InternalMove);
    setProperty("framed", true);
}

void ColumnOrderList::setColumns(const QList<Column>& columns) {
    const QSignalBlocker quiet(this);
    clear();
    for (const Column& column : columns) {
        auto* item = new QListWidgetItem(column.title, this);
        item->setData(codeRole, column.code);
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
        item->setFlags(column.isFixed ? flags : flags | Qt::ItemIsUserCheckable);
        item->setCheckState(column.isTicked || column.isFixed ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(0);
}

QStringList ColumnOrderList::ticked() const {
    QStringList codes;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked) codes.append(item(row)->data(codeRole).toString());
    }
    return codes;
}

QStringList ColumnOrderList::all() const {
    QStringList codes;
    for (int row = 0; row < count(); ++row) codes.append(item(row)->data(codeRole).toString());
    return codes;
}

QString ColumnOrderList::currentCode() const { return currentItem() == nullptr ? QString() : currentItem()->data(codeRole).toString(); }

void ColumnOrderList::move(int by) {
    const int from = currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= count()) return;
    QListWidgetItem* moved = takeItem(from);
    insertItem(to, moved);
    setCurrentRow(to);
}

// Alt+Up and Alt+Down, which the list would take for plain arrows.
void ColumnOrderList::keyPressEvent(QKeyEvent* event) {
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (by != 0 && event->modifiers().testFlag(Qt::AltModifier)) return move(by);
    QListWidget::keyPressEvent(event);
}

}  // namespace huying::ui
