// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace huying::ui {

// Columns to be ticked and put in order: by dragging, or with Alt+Up and Alt+Down.
class ColumnOrderList : public QListWidget {
    Q_OBJECT
public:
    struct Column {
        QString code;
        QString title;
        bool isTicked = false;
        bool isFixed = false;  // always ticked
    };

    explicit ColumnOrderList(QWidget* parent = nullptr);

    void setColumns(const QList<Column>& columns);
    [[nodiscard]] QStringList ticked() const;  // codes, from top to bottom
    [[nodiscard]] QStringList all() const;
    [[nodiscard]] QString currentCode() const;
    void move(int by);  // the current one

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace huying::ui
