// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/idle_lock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEvent>
#include <QSettings>
#include <algorithm>
#include <chrono>
#include <utility>

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualMinutes = 10;
constexpr qint64 minute = 60'000;  // milliseconds

IdleLock::Now monotonic() {
    QElapsedTimer clock;
    clock.start();
    return [clock] { return clock.elapsed(); };
}

// A key that is a shortcut comes as an override first, and as no press where the shortcut takes it.
bool isTouch(QEvent::Type type) {
    return type == QEvent::KeyPress || type == QEvent::ShortcutOverride || type == QEvent::MouseButtonPress || type == QEvent::MouseMove ||
           type == QEvent::Wheel || type == QEvent::InputMethod || type == QEvent::TouchBegin;
}

}  // namespace

IdleLock::IdleLock(QObject* parent) : IdleLock(monotonic(), &QDateTime::currentMSecsSinceEpoch, parent) {}

IdleLock::IdleLock(Now monotonic, Now wall, QObject* parent)
    : QObject(parent), monotonic_(std::move(monotonic)), wall_(std::move(wall)), seenMonotonic_(monotonic_()), seenWall_(wall_()) {
    timer_.setInterval(std::chrono::seconds{5});
    connect(&timer_, &QTimer::timeout, this, &IdleLock::look);
    timer_.start();
    QCoreApplication::instance()->installEventFilter(this);
}

int IdleLock::minutes() { return QSettings().value(u"lockAfterMinutes"_s, usualMinutes).toInt(); }

void IdleLock::setMinutes(int minutes) { QSettings().setValue(u"lockAfterMinutes"_s, minutes); }

// From look to look the clock that went further counts: asleep it is the wall clock, and where that one was set back it is
// the other.
void IdleLock::count() {
    const qint64 monotonic = monotonic_();
    const qint64 wall = wall_();
    away_ += std::max({qint64{0}, monotonic - seenMonotonic_, wall - seenWall_});
    seenMonotonic_ = monotonic;
    seenWall_ = wall;
}

int IdleLock::wait() const {
    const int own = minutes();
    if (own <= 0 || most_ <= 0) return std::max(own, most_);
    return std::min(own, most_);
}

void IdleLock::look() {
    count();
    if (isTold_ || away_ < minute) return;  // the settings are not read at every move of the mouse
    const int wait = this->wait();
    if (wait <= 0 || away_ < wait * minute) return;
    isTold_ = true;
    Q_EMIT idle();
}

void IdleLock::touch() {
    count();
    away_ = 0;
    isTold_ = false;
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
    if (isTouch(event->type())) {
        look();  // whoever comes after a long absence, with the machine asleep meanwhile say, finds it locked
        touch();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace huying::ui
