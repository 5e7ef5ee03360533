// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace huying::ui {

// Tells when nobody has touched keyboard or mouse for a while, the time that the machine slept included. Minutes are a
// setting of this machine; 0: never. What the register sets is the most.
class IdleLock : public QObject {
    Q_OBJECT
public:
    using Now = std::function<qint64()>;  // milliseconds

    explicit IdleLock(QObject* parent);
    // For tests: other clocks. `monotonic` only grows and may stand still while the machine sleeps; `wall` goes on then and
    // may be set, also back.
    IdleLock(Now monotonic, Now wall, QObject* parent);

    static int minutes();
    static void setMinutes(int minutes);
    void setMost(int minutes) { most_ = minutes; }  // 0: the register sets nothing

    void look();   // whether it is time; asked every few seconds
    void touch();  // somebody is there, from now on

Q_SIGNALS:
    void idle();  // once until somebody touches again

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void count();
    [[nodiscard]] int wait() const;  // minutes, 0: for ever

    Now monotonic_;
    Now wall_;
    qint64 seenMonotonic_ = 0;
    qint64 seenWall_ = 0;
    qint64 away_ = 0;  // milliseconds since the last touch
    int most_ = 0;
    bool isTold_ = false;
    QTimer timer_;
};

}  // namespace huying::ui
