// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include "look/theme.h"

namespace huying::ui {

// One point of a task's road.
struct AxisPoint {
    enum class State { done, ahead, waiting, overdue, later };  // waiting: soon due
    QString name;    // 交办, 签收, 办前走访, 答复 …
    QString detail;  // 03-06, 剩 4 天, 应于 04-03
    State state = State::later;
};

// A task's road from assignment to reply: a line that is green as far as things have happened, then amber or red up to
// what is awaited, then grey; names and dates below.
class TaskAxis : public QWidget {
public:
    explicit TaskAxis(QList<AxisPoint> points, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] static QColor colourOfState(AxisPoint::State state);
    QList<AxisPoint> points_;
};

}  // namespace huying::ui
