// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/session_box.h"

#include <QPainter>

#include "look/theme.h"

namespace huying::ui {

void SessionBox::paintEvent(QPaintEvent* event) {
    QComboBox::paintEvent(event);
    constexpr qreal fromRight = 12;  // the middle of the room that the style sheet leaves for it
    const QPointF middle(width() - fromRight, height() / 2.0);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().muted, 1.2));
    painter.drawPolyline(QPolygonF{middle + QPointF(-4, -2.2), middle + QPointF(0, 2.2), middle + QPointF(4, -2.2)});
}

}  // namespace huying::ui
