// SPDX-License-Identifier: GPL-3.0-or-later
#include "background/backups.h"

#include <chrono>
#include <utility>

#include "background/register.h"

namespace huying::ui {

namespace {

std::filesystem::path fileOf(const QString& path) { return std::filesystem::path(path.toStdU16String()); }

}  // namespace

Backups::Backups(Register& theRegister, std::shared_ptr<app::RegisterCopies> copies)
    : QObject(&theRegister), register_(theRegister), copies_(std::move(copies)) {
    minute_.setInterval(std::chrono::minutes{1});
    connect(&minute_, &QTimer::timeout, this, &Backups::tick);
}

void Backups::start() {
    problem_.reset();
    if (std::exchange(of_, register_.path()) != register_.path()) lastAt_ = {};
    sinceLast_.invalidate();
    minute_.start();
    ask(
        this, [file = fileOf(register_.path())](app::RegisterCopies& copies) { return copies.settings(file); },
        [this](const base::Result<app::BackupSettings>& settings) { settings_ = settings.value_or(app::BackupSettings{}); });
}

void Backups::stop() { minute_.stop(); }

void Backups::tick() {
    if (register_.readOnly()) return;  // who may write makes the backups
    if (settings_.everyMinutes <= 0 && !problem_) return;
    const bool isDue =
        !sinceLast_.isValid() || sinceLast_.elapsed() >= std::chrono::milliseconds(std::chrono::minutes{settings_.everyMinutes}).count();
    if (isDue || problem_) return backUp(app::BackupWhen::ifChanged);
    lookAtFolder();
}

// Between two backups: who pulls the stick out hears of it while he still has it in his hand.
void Backups::lookAtFolder() {
    if (isRunning_) return;
    ask(
        this,
        [file = fileOf(register_.path()), settings = settings_](app::RegisterCopies& copies) {
            return copies.lookAtFolder(file, settings);
        },
        [this](const base::Result<void>& found) {
            if (!found) backUp(app::BackupWhen::ifChanged);  // makes our own folder again, else says what is the matter
        });
}

void Backups::backUp(app::BackupWhen when, std::function<void()> then) {
    if (isRunning_ && !then && when == app::BackupWhen::ifChanged) return;
    isRunning_ = true;
    ask(
        this, [file = fileOf(register_.path()), when](app::RegisterCopies& copies) { return copies.backUp(file, when); },
        [this, then = std::move(then)](const base::Result<app::BackupReceipt>& receipt) {
            take(receipt);
            if (then) then();
        });
}

bool Backups::leave(QObject* context, std::function<void(const std::optional<base::Error>&)> then) {
    // Also of one that was locked meanwhile.
    const bool isKnown = register_.isOpen() || (register_.isSignInNeeded() && !register_.lastPerson().isEmpty());
    if (!isKnown || register_.readOnly() || !settings_.onExit) return false;
    ask(
        context, [file = fileOf(register_.path())](app::RegisterCopies& copies) { return copies.backUp(file, app::BackupWhen::ifChanged); },
        [this, then = std::move(then)](const base::Result<app::BackupReceipt>& receipt) {
            take(receipt);
            then(problem_);
        });
    return true;
}

void Backups::take(const base::Result<app::BackupReceipt>& receipt) {
    isRunning_ = false;
    if (!receipt) {
        problem_ = receipt.error();
        Q_EMIT failed(*problem_);
        return;
    }
    problem_.reset();
    lastAt_ = QDateTime::currentDateTime();
    sinceLast_.start();
    Q_EMIT made();
}

}  // namespace huying::ui
