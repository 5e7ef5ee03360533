// SPDX-License-Identifier: GPL-3.0-or-later
#include "background/deputy_pages.h"

#include <QSettings>
#include <filesystem>
#include <utility>

#include "app/words/register_words.h"
#include "background/register.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds usualRest{30};

std::filesystem::path pathOf(const QString& folder) { return std::filesystem::path(folder.toStdU16String()); }

}  // namespace

// What the pages are made from; read once, so that it is of one moment. They go where the register that was asked has its pages,
// whichever is open by then.
struct DeputyPages::Read {
    app::DeputyRecords records;
    app::Words words = app::Words::of(app::Language::chinese);  // official papers stay Chinese
    std::string registerId;
    base::Date today{};
};

DeputyPages::DeputyPages(Register& theRegister) : QObject(&theRegister), register_(theRegister) {
    rest_.setSingleShot(true);
    rest_.setInterval(usualRest);
    connect(&rest_, &QTimer::timeout, this, [this] { begin(true); });
    connect(&register_, &Register::changed, this, &DeputyPages::plan);
    connect(&register_, &Register::opened, this, &DeputyPages::plan);  // days that are left are others on another day
    connect(&register_, &Register::signInNeeded, this, [this] {
        rest_.stop();
        stop();
    });
}

DeputyPages::~DeputyPages() { stop(); }

QString DeputyPages::key(const QString& name) const {
    return u"deputyPages/"_s + toQt(register_.directory().settings.registerId) + u'/' + name;
}

QString DeputyPages::folder() const { return QSettings().value(key(u"folder"_s)).toString(); }

void DeputyPages::setFolder(const QString& folder) {
    QSettings().setValue(key(u"folder"_s), folder);
    publishedAt_.reset();
}

bool DeputyPages::isAutomatic() const { return QSettings().value(key(u"automatic"_s)).toBool(); }

void DeputyPages::setAutomatic(bool isAutomatic) {
    QSettings().setValue(key(u"automatic"_s), isAutomatic);
    isAutomatic ? plan() : rest_.stop();
}

void DeputyPages::plan() {
    isChanged_ = true;
    const bool isWanted = register_.isOpen() && isAutomatic() && !folder().isEmpty() &&
                          !register_.reasonAgainst(app::Deed::readDeputyRecord) && !register_.isBackup();
    isWanted ? rest_.start() : rest_.stop();
}

void DeputyPages::publish() { begin(false); }

void DeputyPages::stop() {
    if (isCancelled_) isCancelled_->store(true);
}

void DeputyPages::begin(bool isByItself) {
    if (isRunning_ || folder().isEmpty()) return;
    if (register_.isBackup()) {  // what stands in the folder is newer
        Q_EMIT failed(*register_.readOnly(), isByItself);
        return;
    }
    isRunning_ = true;
    isByItself_ = isByItself;
    isChanged_ = false;
    isCancelled_ = std::make_shared<std::atomic_bool>(false);
    rest_.stop();
    Q_EMIT started();
    register_.ask(
        this,
        [term = register_.directory().term, today = register_.today(), cancelled = isCancelled_,
         asked = register_.directory().settings.registerId](app::RegisterStore& store) {
            auto read = std::make_shared<Read>();
            read->registerId = store.reader().settings().registerId;
            if (read->registerId != asked) cancelled->store(true);  // another one was opened before its turn came
            if (cancelled->load()) return read;
            read->words = app::wordsOf(store.reader(), app::Language::chinese);
            read->today = today;
            read->records = app::readDeputyRecords(store.reader(), term, {today, {}}, read->words,
                                                   [cancelled](std::size_t, std::size_t) { return !cancelled->load(); });
            return read;
        },
        [this, to = folder()](const std::shared_ptr<Read>& read) { write(read, to); },
        [this](const base::Error& error) { end(base::failure(error)); });
}

void DeputyPages::write(const std::shared_ptr<Read>& read, const QString& to) {
    if (isCancelled_->load()) return end(base::failure(base::Error("pages-cancelled", "output", "storage").with("folder", toUtf8(to))));
    const QPointer<QObject> self(this);
    const auto goOn = [this, self, cancelled = isCancelled_](std::size_t done, std::size_t all) {
        thread_.answer(self, [this, done, all] { Q_EMIT progressed(static_cast<int>(done), static_cast<int>(all)); });
        return !cancelled->load();
    };
    thread_.post([this, self, read, goOn, folder = pathOf(to), make = register_.outside().publishDeputyPages](RegisterThread::Store&) {
        auto done = make(read->records, read->today, read->registerId, folder, read->words, goOn);
        thread_.answer(self, [this, done = std::move(done)] { end(done); });
    });
}

void DeputyPages::end(const base::Result<DeputyPagesDone>& result) {
    isRunning_ = false;
    if (!result) {
        Q_EMIT failed(result.error(), isByItself_);
    } else {
        lookAtFolder();
        Q_EMIT published(*result);
    }
    if (isChanged_) plan();  // also where this one failed: another register may have been opened meanwhile
}

void DeputyPages::lookAtFolder() {
    const QPointer<QObject> self(this);
    thread_.post([this, self, folder = pathOf(folder()), look = register_.outside().pagesPublishedAt](RegisterThread::Store&) {
        auto at = look(folder);
        thread_.answer(self, [this, at = std::move(at)] {
            publishedAt_ = at;
            Q_EMIT lookedAtFolder();
        });
    });
}

}  // namespace huying::ui
