// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

#include "app/papers/deputy_record.h"
#include "background/register_thread.h"
#include "base/result.h"

namespace huying::ui {

class Register;

// What the folder has after its pages were brought up to date.
struct DeputyPagesDone {
    std::size_t pages = 0;
    std::size_t written = 0;
    std::size_t removed = 0;
    int toBeChecked = 0;  // deputies without a page, since nobody knows who they are
};

// The deputies' pages in the folder that was chosen for this register on this machine: brought up to date when asked, and by
// itself once the register has rested after changes, where a person wants that. The records are read on the register's thread;
// the pages are made and written on a thread of their own, so that no window waits for a slow disk.
class DeputyPages : public QObject {
    Q_OBJECT
public:
    explicit DeputyPages(Register& theRegister);
    ~DeputyPages() override;

    [[nodiscard]] QString folder() const;  // empty: none was chosen
    void setFolder(const QString& folder);
    [[nodiscard]] bool isAutomatic() const;
    void setAutomatic(bool isAutomatic);
    // How long nothing must have changed before it is done by itself.
    void setRest(std::chrono::milliseconds rest) { rest_.setInterval(rest); }

    // Nothing happens while it is done already, or without a folder; a backup and an earlier moment are refused.
    void publish();
    void stop();
    [[nodiscard]] bool isRunning() const { return isRunning_; }
    // When the folder was last brought up to date, by whatever program, UTC; empty: never. Read with lookAtFolder().
    [[nodiscard]] const std::optional<std::string>& publishedAt() const { return publishedAt_; }
    void lookAtFolder();

Q_SIGNALS:
    void started();
    void progressed(int done, int all);
    void published(const huying::ui::DeputyPagesDone& done);
    void failed(const huying::base::Error& error, bool isByItself);
    void lookedAtFolder();

private:
    struct Read;
    void begin(bool isByItself);
    void write(const std::shared_ptr<Read>& read, const QString& to);
    void end(const base::Result<DeputyPagesDone>& result);
    void plan();
    [[nodiscard]] QString key(const QString& name) const;

    Register& register_;
    QTimer rest_;
    std::shared_ptr<std::atomic_bool> isCancelled_;
    std::optional<std::string> publishedAt_;
    bool isRunning_ = false;
    bool isByItself_ = false;
    bool isChanged_ = false;  // since the records were read
    RegisterThread thread_;   // last: its end waits for jobs
};

}  // namespace huying::ui
