// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/late_icon.h"

#include <utility>

namespace huying::ui {

const QIcon& LateIcon::found() {
    if (!std::exchange(isLookedFor_, true)) found_ = QIcon::fromTheme(name_);
    return found_;
}

void LateIcon::paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State state) {
    found().paint(painter, place, Qt::AlignCenter, mode, state);
}

QPixmap LateIcon::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) { return found().pixmap(size, 1.0, mode, state); }

QPixmap LateIcon::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) {
    return found().pixmap(size / scale, scale, mode, state);
}

QSize LateIcon::actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) { return found().actualSize(size, mode, state); }

QList<QSize> LateIcon::availableSizes(QIcon::Mode mode, QIcon::State state) { return found().availableSizes(mode, state); }

}  // namespace huying::ui
