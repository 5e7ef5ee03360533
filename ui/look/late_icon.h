// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QIconEngine>
#include <QString>

namespace huying::ui {

// An icon of the desktop's theme that is looked for when it is drawn for the first time. Most of a window's icons stand in
// menus that nobody has opened yet, and to look for one asks the file system some twenty times.
class LateIcon : public QIconEngine {
public:
    explicit LateIcon(QString name) : name_(std::move(name)) {}

    void paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QString iconName() override { return name_; }
    bool isNull() override { return found().isNull(); }
    QString key() const override { return QStringLiteral("LateIcon"); }
    QIconEngine* clone() const override { return new LateIcon(*this); }

private:
    const QIcon& found();

    QString name_;
    QIcon found_;
    bool isLookedFor_ = false;
};

}  // namespace huying::ui
