// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>
#include <functional>
#include <memory>

#include "app/ports/register_store.h"

namespace huying::ui {

// The one worker thread. It owns the open register, so that the window's thread never waits for the file. Jobs run in the
// order they were posted; the register is closed on this thread when the object goes.
class RegisterThread : public QObject {
    Q_OBJECT
public:
    using Store = std::unique_ptr<app::RegisterStore>;
    using Job = std::function<void(Store&)>;

    explicit RegisterThread(QObject* parent = nullptr);
    ~RegisterThread() override;

    void post(Job job);

    // From a job: runs `answer` on the window's thread, unless `context` is gone by then.
    void answer(const QPointer<QObject>& context, std::function<void()> answer);

private:
    class Worker;
    QThread thread_;
    Worker* worker_;  // lives in thread_, deletes itself there
};

}  // namespace huying::ui
