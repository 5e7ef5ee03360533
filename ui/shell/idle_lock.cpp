// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/idle_lock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QSettings>
#include <chrono>
#include <utility>

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualMinutes = 10;

IdleLock::Now monotonic() {
    QElapsedTimer clock;
    clock.start();
    return [clock] { return clock.elapsed(); };
}

bool isTouch(QEvent::Type type) {
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove || type == QEvent::Wheel ||
           type == QEvent::InputMethod || type == QEvent::TouchBegin;
}

}  // namespace

IdleLock::IdleLock(QObject* parent) : IdleLock(monotonic(), parent) {}

IdleLock::IdleLock(Now now, QObject* parent) : QObject(parent), now_(std::move(now)), touched_(now_()) {
    timer_.setInterval(std::chrono::seconds{5});
    connect(&timer_, &QTimer::timeout, this, &IdleLock::look);
    timer_.start();
    QCoreApplication::instance()->installEventFilter(this);
}

int IdleLock::minutes() { return QSettings().value(u"lockAfterMinutes"_s, usualMinutes).toInt(); }

void IdleLock::setMinutes(int minutes) { QSettings().setValue(u"lockAfterMinutes"_s, minutes); }

void IdleLock::look() {
    const int wait = minutes();
    if (wait <= 0 || isTold_ || now_() - touched_ < qint64{wait} * 60'000) return;
    isTold_ = true;
    Q_EMIT idle();
}

void IdleLock::touch() {
    touched_ = now_();
    isTold_ = false;
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
    if (isTouch(event->type())) touch();
    return QObject::eventFilter(watched, event);
}

}  // namespace huying::ui
