// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "app/executor/executor.h"
#include "app/ports/storage_failure.h"
#include "app/words/register_words.h"
#include "background/backups.h"
#include "background/drafts.h"
#include "background/outside.h"
#include "background/register_thread.h"

namespace huying::ui {

class Moments;

// Sessions, units, people and categories as they were last read; what pickers and labels are made from.
struct Directory {
    app::RegisterSettings settings;
    std::vector<domain::Session> sessions;  // newest first
    std::vector<domain::Unit> units;
    std::vector<domain::Category> categories;  // of the newest term
    std::vector<domain::Deputy> deputies;
    std::vector<domain::Delegation> delegations;
    std::vector<domain::ResultClassWording> classes;
    std::vector<domain::Committee> committees;
    std::vector<domain::HandOverRoute> routes;
    std::vector<domain::SupervisionTopic> topics;  // of the newest session
    std::vector<domain::DeputyActivity> deputyActivities;  // of all sessions, by the day they began
    std::vector<domain::LookBack> lookBacks;       // the one opened last first; none for whoever sees a part of the register
    std::vector<app::NamePinyin> namePinyin;
    int term = 0;
    app::Viewer viewer;        // who is signed in, and what that person may do
    app::RegisterWords words;  // what the register says in place of the shipped words

    // How a name of the directory is typed in pinyin; empty when unknown.
    [[nodiscard]] std::string pinyinOf(std::string_view table, std::int64_t row, std::string_view column = "name") const;

    [[nodiscard]] const domain::Session* session(domain::SessionId id) const;
    // The one a page shows: the chosen one, the newest where none is chosen. Null where there is none.
    [[nodiscard]] const domain::Session* shownSession(std::optional<domain::SessionId> chosen) const;
    [[nodiscard]] const domain::Unit* unit(domain::UnitId id) const;
    [[nodiscard]] const domain::Unit* unitNamed(const QString& name) const;  // by any name or code
};

// The open register as the windows see it. Lives on the window's thread; everything that touches the file happens on the
// worker's, and answers come back queued. Pages listen to changed() and read again.
class Register : public QObject {
    Q_OBJECT
public:
    // How often the file is asked whether others wrote to it: what they record shows within a second.
    static constexpr std::chrono::milliseconds pollPause{500};

    explicit Register(Outside outside, std::optional<base::Date> today = std::nullopt, QObject* parent = nullptr);
    ~Register() override;

    void open(const QString& path);
    enum class Contents { empty, demonstration };
    void create(const QString& path, Contents contents);

    // Open and, where it asks for that, signed in to.
    [[nodiscard]] bool isOpen() const { return isOpen_; }
    [[nodiscard]] bool isOpening() const { return openings_ > 0; }  // asked for, and not answered yet
    [[nodiscard]] QString path() const { return path_; }

    // The register asks who works with it, and nobody has answered yet or it was locked.
    [[nodiscard]] bool isSignInNeeded() const { return isSignInNeeded_; }
    [[nodiscard]] bool asksForSignIn() const { return isSignInNeeded_ || directory_.viewer.isSignInRequired; }
    // A unit's own register, out of a package, knows no password that would open it again.
    [[nodiscard]] bool isLockable() const { return asksForSignIn() && !directory_.viewer.isUnitsRegister; }
    [[nodiscard]] QString lastPerson() const { return signedIn_; }  // who was signed in when it was locked
    // Why whoever was signed in had to leave; none where it was locked or nobody was.
    [[nodiscard]] const std::optional<base::Error>& sentOutFor() const { return sentOutFor_; }
    // Checks the password on the worker's thread. Without an error opened() follows, or unlocked() where the same person
    // comes back to what stands in the window, with the rights of before. A lock while it is checked holds: the answer is
    // sign-in-required. Errors: those of app::RegisterStore::signIn; register-missing where none is open.
    void signIn(QObject* context, const QString& name, const QString& password,
                std::function<void(const std::optional<base::Error>&)> answer);
    // Nothing can be seen or done until somebody signs in; nothing happens where the register does not ask.
    void lock();
    // Why nothing of this kind can be recorded or read now: a command's name or the code of an app::Deed.
    [[nodiscard]] std::optional<base::Error> reasonAgainst(std::string_view deed) const;
    [[nodiscard]] std::optional<base::Error> reasonAgainst(app::Deed deed) const { return reasonAgainst(base::codeOf(deed)); }
    // The same of changing many pieces at once: the office's changes, or what units record.
    [[nodiscard]] std::optional<base::Error> reasonAgainstChangingMany() const {
        return reasonAgainst(app::RecordProgress::name) ? reasonAgainst(app::CorrectSuggestion::name) : std::nullopt;
    }
    [[nodiscard]] const Directory& directory() const { return directory_; }
    [[nodiscard]] const base::Errors& notices() const { return notices_; }  // what opening it found, to be told
    // Why nothing can be recorded in it; none: it can.
    [[nodiscard]] const std::optional<base::Error>& readOnly() const { return readOnly_; }
    // A backup, or a copy of an earlier moment: looked at on any medium, and not the register that work goes on in.
    [[nodiscard]] bool isBackup() const { return app::isOfThePast(readOnly_); }
    [[nodiscard]] base::Date today() const;
    [[nodiscard]] QString actor() const { return actor_; }
    void setActor(const QString& name);
    [[nodiscard]] const Outside& outside() const { return outside_; }
    [[nodiscard]] Drafts& drafts() { return *drafts_; }
    [[nodiscard]] Backups& backups() { return *backups_; }
    [[nodiscard]] Moments& moments() { return *moments_; }
    [[nodiscard]] DeputyPages& deputyPages() { return *deputyPages_; }

    // Runs `work(store)` on the worker and hands what it returns to `answer` on this thread, unless `context` is gone.
    // A register that cannot be read, or none that is open (register-missing), ends in failed() instead, and in `failure` where
    // given. While it waits for somebody to sign in nothing is asked (sign-in-required): what one person's page still wanted to
    // know is no question of the next one's.
    template <class Work, class Answer>
    void ask(QObject* context, Work work, Answer answer, std::function<void(const base::Error&)> failure = {}) {
        using Result = std::invoke_result_t<Work, app::RegisterStore&>;
        QPointer<QObject> guard(context);
        if (isSignInNeeded_) return leaveUnasked(guard, std::move(failure));
        thread_.post([this, guard, path = path_, work = std::move(work), answer = std::move(answer),
                      failure = std::move(failure)](Outside::Store& store) {
            if (!store) return report(guard, noneOpen(path), failure);
            try {
                auto result = std::make_shared<Result>(work(*store));
                thread_.answer(guard, [result, answer] { answer(std::move(*result)); });
            } catch (const app::StorageFailure& problem) {
                report(guard, problem.error(), failure);
            }
        });
    }

    // Work beside the register: reading a spreadsheet, writing a paper.
    template <class Work, class Answer>
    void work(QObject* context, Work work, Answer answer) {
        using Result = std::invoke_result_t<Work>;
        QPointer<QObject> guard(context);
        thread_.post([this, guard, work = std::move(work), answer = std::move(answer)](Outside::Store&) {
            auto result = std::make_shared<Result>(work());
            thread_.answer(guard, [result, answer] { answer(std::move(*result)); });
        });
    }

    // The one road for changes. The commands form one batch: all of them or none, one undo. `forUnit`: on whose behalf. Where no
    // register is open the answer is register-missing, as that of undo().
    void execute(QObject* context, std::vector<app::Command> commands, app::CommandDate date,
                 std::function<void(const app::BatchResult&)> answer, const std::string& forUnit = {});
    // The same, rolled back: what the commands would do and why not.
    void preview(QObject* context, std::vector<app::Command> commands, app::CommandDate date,
                 std::function<void(const app::BatchResult&)> answer);
    // Takes back the newest batch of this person, or the batch of `entry`.
    void undo(QObject* context, std::optional<std::int64_t> entry, std::function<void(const base::Checked<app::UndoReceipt>&)> answer);
    // After work that wrote by another road than execute (import).
    void noteWritten();

Q_SIGNALS:
    void opened();
    void signInNeeded();  // the register in path(); nothing of it may be shown
    void unlocked();
    void openFailed(const QString& path, const base::Error& error);
    void changed();           // by this program or another
    void directoryChanged();  // sessions, units, people or categories
    void wordsChanged();      // labels that stand already are the old ones
    void saved(const QDateTime& at);
    void failed(const base::Error& error);

private:
    void run(QObject* context, std::vector<app::Command> commands, app::CommandDate date, app::RunMode mode,
             std::function<void(const app::BatchResult&)> answer, const std::string& forUnit = {});
    using Opener = std::function<base::Result<Outside::Store>(const std::filesystem::path&)>;
    void openWith(const Opener& opener, const QString& path);
    struct Opened;
    static Opened readOpened(app::RegisterStore& store);
    void takeOpened(Opened opened);
    void askForSignIn();
    static base::Error noneOpen(const QString& path);
    // Without asking for signing in once more: by the time this is heard somebody may have.
    void leaveUnasked(const QPointer<QObject>& context, std::function<void(const base::Error&)> failure);
    void report(const QPointer<QObject>& context, const base::Error& error, std::function<void(const base::Error&)> failure);
    void poll();
    void settle();
    void readAgain();
    void take(Directory directory, std::int64_t mark);
    bool takeWords();  // whether labels say something else now

    Outside outside_;
    Drafts* drafts_;
    Backups* backups_;
    Moments* moments_;
    DeputyPages* deputyPages_;
    std::optional<base::Date> givenToday_;
    QString actor_;
    QString path_;
    bool isOpen_ = false;
    bool isSignInNeeded_ = false;
    QString signedIn_;
    std::optional<base::Error> sentOutFor_;
    bool isMoveTold_ = false;  // that another file took the place of this one is told once, not with every look at it
    unsigned locks_ = 0;  // a sign-in that was asked for before the last of them opens nothing
    int openings_ = 0;
    bool isPolling_ = false;
    int readings_ = 0;  // of the directory and the mark, under way
    std::int64_t mark_ = 0;
    Directory directory_;
    base::Errors notices_;
    std::optional<base::Error> readOnly_;
    QTimer pollTimer_;
    QTimer idleTimer_;  // two seconds without a change: the log goes into the file
    RegisterThread thread_;  // last: its end waits for jobs that use the members above
};

}  // namespace huying::ui
