// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QHash>

namespace huying::ui {

class WholeNumberBox;

class CaseListView;
class ColumnOrderList;

// Which columns the list shows, in which order and how wide: what the mouse does at the header, for the keyboard.
class ArrangeColumnsDialog : public QDialog {
    Q_OBJECT
public:
    ArrangeColumnsDialog(CaseListView& list, QWidget* parent);

private:
    void showWidth();
    void takeWidth(int characters);
    void apply();

    CaseListView& view_;
    ColumnOrderList* columns_;
    WholeNumberBox* width_;
    QHash<int, int> widths_;  // in Chinese characters, of the columns that were changed here
};

}  // namespace huying::ui
