// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/executor/executor.h"

class QLabel;
class QTreeWidget;

namespace huying::ui {

// Which due dates a command moves, old and new, from what the executor says about it.
class DueDateMoves : public QWidget {
    Q_OBJECT
public:
    explicit DueDateMoves(QWidget* parent = nullptr);

    void show(const app::CommandResult& recomputed);
    [[nodiscard]] QStringList cases() const;  // addresses of those that move, each once
    [[nodiscard]] QTreeWidget* list() const { return list_; }

private:
    QLabel* sum_;
    QTreeWidget* list_;
};

// Of every piece that is not done: the command whose preview is shown.
app::RecomputeDueDates recomputeOpenOnes();

}  // namespace huying::ui
