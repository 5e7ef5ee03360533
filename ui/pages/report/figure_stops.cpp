// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/figure_stops.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace huying::ui {

FigureStops::FigureStops(QScrollArea* area) : QObject(area), area_(area) {}

void FigureStops::renew(const std::function<void()>& fill) {
    const auto place = std::max<qsizetype>(0, figures_.indexOf(stop_));
    const bool hadKeyboard = stop_ != nullptr && stop_->hasFocus();
    fill();
    const QList<QPointer<QPushButton>> before = std::exchange(figures_, {});  // they go once the event loop turns
    for (QPushButton* button : area_->widget()->findChildren<QPushButton*>()) {
        if (!button->isEnabled() || before.contains(button)) continue;
        figures_.append(button);
        button->setFocusPolicy(Qt::ClickFocus);
        button->installEventFilter(this);
    }
    area_->setFocusPolicy(figures_.isEmpty() ? Qt::StrongFocus : Qt::NoFocus);  // without figures the arrows scroll
    stop_ = nullptr;
    if (figures_.isEmpty()) return;
    setStop(figures_.at(std::min(place, figures_.size() - 1)));
    if (!hadKeyboard) return;
    QTimer::singleShot(0, this, [this] {  // once it is shown
        if (stop_ != nullptr) stop_->setFocus();
    });
}

void FigureStops::setStop(QPushButton* button) {
    if (stop_ != nullptr) stop_->setFocusPolicy(Qt::ClickFocus);
    stop_ = button;
    button->setFocusPolicy(Qt::StrongFocus);
}

QList<QPushButton*> FigureStops::inSight() const {
    QList<QPushButton*> buttons;
    for (const QPointer<QPushButton>& one : figures_) {
        if (one != nullptr && one->isVisible()) buttons.append(one);
    }
    const auto middle = [this](const QPushButton* button) {
        const QPoint at = button->mapTo(area_->widget(), button->rect().center());
        return std::pair(at.y(), at.x());
    };
    std::stable_sort(buttons.begin(), buttons.end(),
                     [&](const QPushButton* left, const QPushButton* right) { return middle(left) < middle(right); });
    return buttons;
}

bool FigureStops::eventFilter(QObject* watched, QEvent* event) {
    auto* button = qobject_cast<QPushButton*>(watched);
    if (button == nullptr || !figures_.contains(button)) return false;  // one of before
    if (event->type() == QEvent::FocusIn) {
        setStop(button);
        return false;
    }
    if (event->type() != QEvent::KeyPress) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if ((key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    const QList<QPushButton*> all = inSight();
    const qsizetype last = all.size() - 1;
    const qsizetype place = all.indexOf(button);
    qsizetype next = place;
    switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Left:
            next = std::max<qsizetype>(0, place - 1);
            break;
        case Qt::Key_Down:
        case Qt::Key_Right:
            next = std::min(last, place + 1);
            break;
        case Qt::Key_Home:
            next = 0;
            break;
        case Qt::Key_End:
            next = last;
            break;
        default:
            return false;
    }
    if (next < 0) return true;
    all.at(next)->setFocus(Qt::OtherFocusReason);
    area_->ensureWidgetVisible(all.at(next), 0, 3 * button->height());
    return true;
}

}  // namespace huying::ui
