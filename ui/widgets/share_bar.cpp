// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/share_bar.h"

#include <QPainter>
#include <algorithm>

#include "look/theme.h"

namespace huying::ui {

ShareBar::ShareBar(int value, int longest, bool isLeading, QWidget* parent)
    : QWidget(parent), value_(value), longest_(std::max(longest, 1)), isLeading_(isLeading) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize ShareBar::sizeHint() const { return {120, fontMetrics().height() + 4}; }

void ShareBar::paintEvent(QPaintEvent*) {
    if (value_ <= 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int thickness = fontMetrics().ascent();
    const double length = std::max(3.0, static_cast<double>(width()) * value_ / longest_);
    QColor colour = colours().grey;
    if (!isLeading_) colour.setAlphaF(0.45F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isLeading_ ? colours().accent : colour);
    painter.drawRoundedRect(QRectF(0, (height() - thickness) / 2.0, length, thickness), 2, 2);
}

}  // namespace huying::ui
