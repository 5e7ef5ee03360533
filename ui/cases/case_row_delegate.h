// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QHeaderView;

namespace huying::ui {

// The rows of the list of pieces: colours the due words and draws rows that are not read yet as grey strokes. No focus rectangle
// round single cells. The first column, wherever the header has it, begins with the tick.
class CaseRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CaseRowDelegate(const QHeaderView* header, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int tickRoom = 28;  // of the first column's cell

private:
    const QHeaderView* header_;
};

}  // namespace huying::ui
