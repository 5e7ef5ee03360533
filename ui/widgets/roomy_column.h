// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

namespace huying::ui {

// A column that takes what the others leave, so that nothing has to be scrolled sideways, and never less than `least` characters of
// Chinese width: a name that is squeezed to nothing is no name.
class RoomyColumn : public QObject {
    Q_OBJECT
public:
    RoomyColumn(QTableView* table, int column, int least);

    void fit();  // after the others have got their widths

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTableView* table_;
    int column_;
    int least_;
};

}  // namespace huying::ui
