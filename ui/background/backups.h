// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/ports/register_copies.h"
#include "background/register_thread.h"

namespace huying::ui {

class Register;

// Backups of the open register while work goes on: a minute after opening, then as often as its settings say, before an
// import and on leaving. A failure is told at once and again until one succeeds; a folder that vanished or can no longer be
// written is noticed within a minute. Everything happens on a thread of its own.
class Backups : public QObject {
    Q_OBJECT
public:
    Backups(Register& theRegister, std::shared_ptr<app::RegisterCopies> copies);

    void start();  // the register was opened by a person
    void stop();
    void tick();   // once a minute
    void backUp(app::BackupWhen when, std::function<void()> then = {});  // `then` in any case
    // On exit: `then` gets why the last backup could not be made, or nothing. False, and `then` is never called, where
    // none is wanted.
    bool leave(QObject* context, std::function<void(const std::optional<base::Error>&)> then);
    void setSettings(const app::BackupSettings& settings) { settings_ = settings; }

    // Runs `work(copies)` on the thread of backups and hands its result to `answer` here, unless `context` is gone.
    template <class Work, class Answer>
    void ask(QObject* context, Work work, Answer answer) {
        using Result = std::invoke_result_t<Work, app::RegisterCopies&>;
        QPointer<QObject> guard(context);
        thread_.post([this, guard, copies = copies_, work = std::move(work), answer = std::move(answer)](RegisterThread::Store&) {
            auto result = std::make_shared<Result>(work(*copies));
            thread_.answer(guard, [result, answer] { answer(std::move(*result)); });
        });
    }

    [[nodiscard]] const std::optional<base::Error>& problem() const { return problem_; }
    [[nodiscard]] QDateTime lastAt() const { return lastAt_; }

Q_SIGNALS:
    void made();                            // or found that nothing had changed
    void failed(const base::Error& error);  // each time

private:
    void take(const base::Result<app::BackupReceipt>& receipt);
    void lookAtFolder();

    Register& register_;
    std::shared_ptr<app::RegisterCopies> copies_;
    app::BackupSettings settings_;
    std::optional<base::Error> problem_;
    QDateTime lastAt_;
    QString of_;  // register whose backup that was
    QElapsedTimer sinceLast_;  // not the clock, which may be set back
    bool isRunning_ = false;
    QTimer minute_;
    RegisterThread thread_;  // last: its end waits for jobs
};

}  // namespace huying::ui
