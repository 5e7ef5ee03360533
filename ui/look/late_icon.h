// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QIconEngine>
#include <QString>

namespace huying::ui {

// An icon of the desktop's theme that is looked for when it is drawn for the first time. Most of a window's icons stand in
// menus that nobody has opened yet, and to look for one asks the file system some twenty times.
// A theme that lacks it gives the sign instead, where there is one.
class LateIcon : public QIconEngine {
public:
    explicit LateIcon(QString name, QString sign = {}) : name_(std::move(name)), sign_(std::move(sign)) {}

    // From now on icons keep their place empty until release(): a window that starts shows its list first, and its icons in
    // the next picture. The windows are painted anew then. Of the window's thread.
    static void hold();
    static void release();

    void paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QString iconName() override { return name_; }
    bool isNull() override { return sign_.isEmpty() && !isHeld_ && found().isNull(); }
    QString key() const override { return QStringLiteral("LateIcon"); }
    QIconEngine* clone() const override { return new LateIcon(*this); }

private:
    const QIcon& found();
    QPixmap blank(const QSize& size, QIcon::Mode mode, QIcon::State state);  // with the sign, where the icon is not held
    [[nodiscard]] bool isBlank() { return isHeld_ || found().isNull(); }

    static inline bool isHeld_ = false;
    QString name_;
    QString sign_;
    QIcon found_;
    bool isLookedFor_ = false;
};

}  // namespace huying::ui
