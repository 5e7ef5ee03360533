// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/late_icon.h"

#include <QApplication>
#include <QPainter>
#include <QWidget>
#include <utility>

namespace huying::ui {

void LateIcon::hold() { isHeld_ = true; }

void LateIcon::release() {
    if (!std::exchange(isHeld_, false)) return;
    for (QWidget* window : QApplication::topLevelWidgets()) window->update();
}

const QIcon& LateIcon::found() {
    if (!std::exchange(isLookedFor_, true)) found_ = QIcon::fromTheme(name_);
    return found_;
}

void LateIcon::paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State state) {
    if (isHeld_) return;
    if (!isBlank()) return found().paint(painter, place, Qt::AlignCenter, mode, state);
    painter->setPen(QApplication::palette().color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Normal, QPalette::ButtonText));
    painter->drawText(place, Qt::AlignCenter, sign_);
}

QPixmap LateIcon::blank(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    QPixmap picture(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return picture;
}

QPixmap LateIcon::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return isBlank() ? blank(size, mode, state) : found().pixmap(size, 1.0, mode, state);
}

QPixmap LateIcon::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) {
    return isBlank() ? blank(size, mode, state) : found().pixmap(size / scale, scale, mode, state);
}

QSize LateIcon::actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return isBlank() ? size : found().actualSize(size, mode, state);
}

QList<QSize> LateIcon::availableSizes(QIcon::Mode mode, QIcon::State state) {
    return isBlank() ? QList<QSize>() : found().availableSizes(mode, state);
}

}  // namespace huying::ui
