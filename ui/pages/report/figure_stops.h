// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <functional>

class QPushButton;
class QScrollArea;

namespace huying::ui {

// The figures of the report are one stop for Tab, as the rows of a list are: the arrows go from one to the next, Home and End to the
// first and the last. Tab goes on from there to the other part of the page.
class FigureStops : public QObject {
    Q_OBJECT
public:
    explicit FigureStops(QScrollArea* area);

    // `fill` makes the figures anew; the keyboard stays at the same place among them.
    void renew(const std::function<void()>& fill);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QList<QPushButton*> inSight() const;  // from top to bottom
    void setStop(QPushButton* button);

    QScrollArea* area_;
    QList<QPointer<QPushButton>> figures_;  // those that open pieces
    QPointer<QPushButton> stop_;
};

}  // namespace huying::ui
