// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <atomic>
#include <functional>
#include <map>
#include <memory>

#include "app/questions/history.h"
#include "background/register_thread.h"
#include "base/result.h"

namespace huying::ui {

class Register;

// Earlier moments of the open register, each in a window of its own: a copy of the register as it was recorded then is made in a
// folder that only this person can read, on a thread of its own, and goes with its window. All of them go when the register is
// locked, another one is opened or the program ends: they show everything and ask nobody to sign in.
class Moments : public QObject {
    Q_OBJECT
public:
    explicit Moments(Register& theRegister);
    ~Moments() override;

    using Progress = std::function<void(std::int64_t done, std::int64_t all)>;
    // One at a time. Errors: those of app::EarlierMoments, moment-not-opened.
    void open(QObject* context, const app::HistoryHead& moment, Progress progress, std::function<void(const base::Result<void>&)> answer);
    void cancel();
    [[nodiscard]] bool isMaking() const { return isMaking_; }
    [[nodiscard]] int windows() const { return static_cast<int>(shown_.size()); }
    void closeAll();

private:
    struct Shown {
        std::unique_ptr<QTemporaryDir> folder;  // goes after its window
        std::shared_ptr<void> window;
    };
    base::Result<void> show(std::unique_ptr<QTemporaryDir> folder, const QString& file);

    Register& register_;
    std::map<int, Shown> shown_;
    int next_ = 0;
    bool isMaking_ = false;
    std::shared_ptr<std::atomic_bool> isCancelled_ = std::make_shared<std::atomic_bool>(false);
    RegisterThread thread_;  // last: its end waits for jobs
};

}  // namespace huying::ui
