// SPDX-License-Identifier: GPL-3.0-or-later
#include "background/register_thread.h"

#include <utility>

namespace huying::ui {

class RegisterThread::Worker : public QObject {
public:
    void run(const Job& job) { job(store_); }

private:
    Store store_;
};

RegisterThread::RegisterThread(QObject* parent) : QObject(parent), worker_(new Worker) {
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_.setObjectName(QStringLiteral("register"));
    thread_.start();
}

RegisterThread::~RegisterThread() {
    // Posted jobs come before the end: what was asked to be written is written.
    QMetaObject::invokeMethod(worker_, [this] { thread_.quit(); }, Qt::QueuedConnection);
    thread_.wait();
}

void RegisterThread::post(Job job) {
    QMetaObject::invokeMethod(worker_, [worker = worker_, job = std::move(job)] { worker->run(job); }, Qt::QueuedConnection);
}

void RegisterThread::answer(const QPointer<QObject>& context, std::function<void()> answer) {
    QMetaObject::invokeMethod(
        this,
        [context, answer = std::move(answer)] {
            if (context) answer();
        },
        Qt::QueuedConnection);
}

}  // namespace huying::ui
