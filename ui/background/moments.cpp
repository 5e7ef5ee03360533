// SPDX-License-Identifier: GPL-3.0-or-later
#include "background/moments.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <filesystem>
#include <utility>

#include "background/register.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

Moments::Moments(Register& theRegister) : register_(theRegister) {
    connect(&register_, &Register::signInNeeded, this, &Moments::closeAll);
    connect(&register_, &Register::opened, this, &Moments::closeAll);
}

Moments::~Moments() { closeAll(); }

void Moments::cancel() { isCancelled_->store(true); }

void Moments::closeAll() {
    cancel();
    shown_.clear();
}

void Moments::open(QObject* context, const app::HistoryHead& moment, Progress progress,
                   std::function<void(const base::Result<void>&)> answer) {
    auto folder =
        std::make_shared<std::unique_ptr<QTemporaryDir>>(std::make_unique<QTemporaryDir>(QDir::temp().filePath(u"huying-moment-XXXXXX"_s)));
    if (!(*folder)->isValid()) return answer(base::failure(base::Error("moment-not-opened", "", "storage")));
    const QString name = QFileInfo(register_.path()).completeBaseName();
    const QString file = (*folder)->filePath(tr("%1 as of entry %2.huying").arg(name).arg(moment.entry));
    isMaking_ = true;
    isCancelled_ = std::make_shared<std::atomic_bool>(false);
    const QPointer<QObject> guard(context);
    thread_.post([this, guard, folder, file, progress = std::move(progress), answer = std::move(answer), cancelled = isCancelled_,
                  moments = register_.outside().moments, from = std::filesystem::path(register_.path().toStdU16String()),
                  entry = moment.entry](RegisterThread::Store&) {
        QElapsedTimer sinceTold;
        const auto goOn = [&](std::int64_t done, std::int64_t all) {
            constexpr qint64 often = 100;  // milliseconds
            if (!sinceTold.isValid() || sinceTold.elapsed() > often) {
                sinceTold.start();
                thread_.answer(guard, [progress, done, all] { progress(done, all); });
            }
            return !cancelled->load();
        };
        const auto made = std::make_shared<base::Result<app::RegisterFacts>>(
            moments->asRecorded(from, entry, std::filesystem::path(file.toStdU16String()), goOn));
        // Also where nobody waits for the answer any more: the folder has to go.
        thread_.answer(this, [this, guard, folder, file, made, answer, cancelled] {
            isMaking_ = false;
            base::Result<void> result;
            if (!*made) {
                result = base::failure(made->error());
            } else if (cancelled->load() || !guard) {
                result = base::failure(base::Error("moment-cancelled", "", "storage"));
            } else {
                result = show(std::move(*folder), file);
            }
            if (guard) answer(result);
        });
    });
}

base::Result<void> Moments::show(std::unique_ptr<QTemporaryDir> folder, const QString& file) {
    const int number = next_++;
    const auto closed = [guard = QPointer<Moments>(this), number] {
        if (guard) guard->shown_.erase(number);
    };
    std::shared_ptr<void> window = register_.outside().showInOwnWindow(std::filesystem::path(file.toStdU16String()), closed);
    if (window == nullptr) return base::failure(base::Error("moment-not-opened", "", "storage"));
    shown_.emplace(number, Shown{std::move(folder), std::move(window)});
    return {};
}

}  // namespace huying::ui
