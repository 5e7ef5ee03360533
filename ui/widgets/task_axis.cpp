// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/task_axis.h"

#include <QPainter>
#include <utility>

#include "text/case_text.h"

namespace huying::ui {

TaskAxis::TaskAxis(QList<AxisPoint> points, QWidget* parent) : QWidget(parent), points_(std::move(points)) {
    QStringList spoken;
    for (const AxisPoint& point : std::as_const(points_)) spoken.append(QString(point.name + QLatin1Char(' ') + point.detail));
    setAccessibleName(joinNames(spoken));
    setToolTip(spoken.join(QLatin1Char('\n')));  // where there is little room the points are cut
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TaskAxis::sizeHint() const { return {320, 10 + 2 * fontMetrics().lineSpacing()}; }

QSize TaskAxis::minimumSizeHint() const { return {120, sizeHint().height()}; }

QColor TaskAxis::colourOfState(AxisPoint::State state) {
    switch (state) {
        case AxisPoint::State::done:
            return colours().green;
        case AxisPoint::State::ahead:
            return colours().grey;
        case AxisPoint::State::waiting:
            return colours().amber;
        case AxisPoint::State::overdue:
            return colours().red;
        case AxisPoint::State::later:
            break;
    }
    return colours().line;
}

void TaskAxis::paintEvent(QPaintEvent*) {
    if (points_.isEmpty()) return;
    QPainter painter(this);
    const double part = static_cast<double>(width()) / static_cast<double>(points_.size());
    const int line = fontMetrics().lineSpacing();
    for (qsizetype i = 0; i < points_.size(); ++i) {
        const AxisPoint& point = points_[i];
        const double left = part * static_cast<double>(i);
        painter.fillRect(QRectF(left, 2, part, 3), colourOfState(point.state));
        const bool isLater = point.state == AxisPoint::State::later;
        QFont font = painter.font();
        font.setBold(point.state == AxisPoint::State::overdue);
        painter.setFont(font);
        const QFontMetrics metrics(font);
        const int room = static_cast<int>(part) - 6;
        painter.setPen(isLater ? colours().muted : point.state == AxisPoint::State::overdue ? colours().red : colours().text);
        painter.drawText(QRectF(left, 10, room, line), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(point.name, Qt::ElideRight, room));
        if (point.state == AxisPoint::State::waiting) painter.setPen(colours().amber);
        if (point.state == AxisPoint::State::ahead) painter.setPen(colours().green);
        painter.drawText(QRectF(left, 10 + line, room, line), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(point.detail, Qt::ElideRight, room));
    }
}

}  // namespace huying::ui
