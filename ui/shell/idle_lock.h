// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace huying::ui {

// Tells when nobody has touched keyboard or mouse for a while. Minutes are a setting of this machine; 0: never.
class IdleLock : public QObject {
    Q_OBJECT
public:
    using Now = std::function<qint64()>;  // milliseconds that only grow

    explicit IdleLock(QObject* parent);
    // For tests: another clock.
    IdleLock(Now now, QObject* parent);

    static int minutes();
    static void setMinutes(int minutes);

    void look();   // whether it is time; asked every few seconds
    void touch();  // somebody is there

Q_SIGNALS:
    void idle();  // once until somebody touches again

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Now now_;
    qint64 touched_ = 0;
    bool isTold_ = false;
    QTimer timer_;
};

}  // namespace huying::ui
