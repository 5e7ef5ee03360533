// SPDX-License-Identifier: GPL-3.0-or-later
#include "background/register.h"

#include <QSettings>
#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

#include "app/ports/read_snapshot.h"
#include "background/moments.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "base/user.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

Directory readDirectory(app::RegisterReader& reader) {
    const app::ReadSnapshot moment(reader);
    Directory directory;
    directory.settings = reader.settings();
    directory.viewer = reader.viewer();
    directory.sessions = reader.sessions();
    directory.units = reader.units();
    directory.term = directory.sessions.empty() ? 0 : directory.sessions.front().term;
    directory.categories = reader.categories(directory.term);
    directory.deputies = reader.deputies(directory.term);
    directory.delegations = reader.delegations(directory.term);
    directory.routes = reader.handOverRoutes();
    directory.classes = reader.resultClasses(directory.term);
    directory.words = app::readRegisterWords(reader);
    directory.committees = reader.committees();
    if (!directory.sessions.empty()) directory.topics = reader.topics(directory.sessions.front().id);
    directory.deputyActivities = reader.deputyActivities(std::nullopt);
    if (!directory.viewer.isRestricted()) directory.lookBacks = reader.lookBacks();
    directory.namePinyin = reader.namePinyin();
    return directory;
}

// Who records where nobody has to sign in: the name chosen once, else the system's.
QString usualActor() { return QSettings().value(u"actor"_s, toQt(base::systemUserName())).toString(); }

std::filesystem::path fileOf(const QString& path) { return std::filesystem::path(path.toStdU16String()); }

struct OpenDrafts {
    std::shared_ptr<app::DraftStore> store;  // none: what is typed is not kept, and the register opens all the same
    std::vector<app::Draft> found;
};

OpenDrafts openDrafts(const Outside& outside, const QString& path, const QString& person) {
    OpenDrafts drafts;
    try {
        auto store = outside.openDrafts(fileOf(path), toUtf8(person));
        if (!store) {
            base::logFailure("drafts", store.error().code);
            return drafts;
        }
        drafts.found = (*store)->drafts();
        drafts.store = std::move(*store);
    } catch (const app::StorageFailure& problem) {
        base::logFailure("drafts", problem.error().code);
    }
    return drafts;
}

// What labels say in place of the shipped words: windows made before are to be made anew where this changed.
std::string looksOfWords() {
    std::string looks;
    for (const auto& [value, code] : base::EnumCodes<domain::ResultClass>::values) {
        looks += words().label(value) + '\n';
        for (const std::string& name : words().classNames(value)) looks += name + '\t';
    }
    for (const auto& [key, code] : base::EnumCodes<domain::WordingKey>::values) looks += words().wordFor(key) + '\n';
    return looks;
}

// What pickers and labels show of the directory: it changed where this did.
std::string looksOf(const Directory& directory) {
    std::string text;
    const auto add = [&](const std::string& part) { text += part + '\n'; };
    for (const domain::Session& row : directory.sessions) add(row.address() + row.name);
    for (const domain::Unit& row : directory.units)
        add(row.name + row.shortName + base::isoOrEmpty(row.validTo) + base::joined(row.aliases, " "));
    for (const domain::Category& row : directory.categories) add(row.code + row.name + base::isoOrEmpty(row.validTo));
    for (const domain::Deputy& row : directory.deputies) add(row.described() + row.certificate + base::isoOrEmpty(row.validTo));
    if (const auto& account = directory.viewer.account)
        add(std::string(base::codeOf(account->role)) + ' ' + std::to_string(account->unit.value) + ' ' +
            std::to_string(account->committee.value));
    for (const domain::Delegation& row : directory.delegations) add(row.name);
    for (const domain::Committee& row : directory.committees) add(row.name + row.shortName);
    for (const domain::SupervisionTopic& row : directory.topics) add(row.name + base::isoOrEmpty(row.closedOn));
    for (const domain::DeputyActivity& row : directory.deputyActivities)
        add(row.name + base::isoDate(row.from) + std::string(base::codeOf(row.kind)));
    return text;
}

// Comes back to what stands in the window: with other rights it is somebody else's.
bool isSamePerson(const std::optional<domain::Account>& before, const domain::Account& now) {
    return before && before->name == now.name && before->role == now.role && before->unit == now.unit && before->committee == now.committee;
}

}  // namespace

const domain::Session* Directory::session(domain::SessionId id) const {
    const auto found = std::find_if(sessions.begin(), sessions.end(), [&](const domain::Session& one) { return one.id == id; });
    return found == sessions.end() ? nullptr : &*found;
}

const domain::Session* Directory::shownSession(std::optional<domain::SessionId> chosen) const {
    return chosen ? session(*chosen) : sessions.empty() ? nullptr : &sessions.front();
}

const domain::Unit* Directory::unit(domain::UnitId id) const {
    const auto found = std::find_if(units.begin(), units.end(), [&](const domain::Unit& one) { return one.id == id; });
    return found == units.end() ? nullptr : &*found;
}

const domain::Unit* Directory::unitNamed(const QString& name) const {
    const std::string wanted = base::comparableName(toUtf8(name));
    if (wanted.empty()) return nullptr;
    for (const domain::Unit& unit : units) {
        const auto fits = [&](const std::string& text) { return base::comparableName(text) == wanted; };
        if (fits(unit.name) || fits(unit.shortName) || fits(unit.code)) return &unit;
    }
    for (const domain::Unit& unit : units) {  // by another or a former name
        const auto fits = [&](const std::string& text) { return base::comparableName(text) == wanted; };
        const auto wasCalled = [&](const domain::FormerUnitName& former) { return fits(former.name) || fits(former.shortName); };
        if (std::any_of(unit.aliases.begin(), unit.aliases.end(), fits) ||
            std::any_of(unit.formerNames.begin(), unit.formerNames.end(), wasCalled))
            return &unit;
    }
    return nullptr;
}

std::string Directory::pinyinOf(std::string_view table, std::int64_t row, std::string_view column) const {
    const auto keyOf = [](const app::NamePinyin& one) {
        return std::tuple<std::string_view, std::int64_t, std::string_view>(one.table, one.row, one.column);
    };
    const auto wanted = std::tuple(table, row, column);
    const auto found = std::lower_bound(namePinyin.begin(), namePinyin.end(), wanted,
                                        [&](const app::NamePinyin& one, const auto& key) { return keyOf(one) < key; });
    return found != namePinyin.end() && keyOf(*found) == wanted ? found->pinyin : std::string();
}

Register::Register(Outside outside, std::optional<base::Date> today, QObject* parent)
    : QObject(parent),
      outside_(std::move(outside)),
      drafts_(new Drafts(*this)),
      backups_(new Backups(*this, outside_.copies)),
      moments_(new Moments(*this)),
      deputyPages_(new DeputyPages(*this)),
      givenToday_(today) {
    actor_ = usualActor();
    pollTimer_.setInterval(pollPause);
    connect(&pollTimer_, &QTimer::timeout, this, &Register::poll);
    idleTimer_.setSingleShot(true);
    idleTimer_.setInterval(std::chrono::seconds{2});
    connect(&idleTimer_, &QTimer::timeout, this, &Register::settle);
    connect(drafts_, &Drafts::kept, &idleTimer_, qOverload<>(&QTimer::start));
    connect(this, &Register::changed, &idleTimer_, qOverload<>(&QTimer::start));
}

Register::~Register() {
    delete drafts_;  // before the register is closed: what was typed last goes into it
    delete backups_;
    delete moments_;
    delete deputyPages_;  // what it writes is stopped first
}

void Register::setActor(const QString& name) {
    if (name.trimmed().isEmpty() || asksForSignIn()) return;  // who signed in records
    actor_ = name.trimmed();
    QSettings().setValue(u"actor"_s, actor_);
}

std::optional<base::Error> Register::reasonAgainst(std::string_view deed) const {
    const bool isRead = deed.starts_with("read-") || deed == base::codeOf(app::Deed::verify) || deed == base::codeOf(app::Deed::backUp);
    if (readOnly_ && !isRead) return readOnly_;
    return app::reasonAgainst(directory_.viewer, deed);
}

base::Date Register::today() const {
    if (givenToday_) return *givenToday_;
    if (directory_.settings.ownToday) return *directory_.settings.ownToday;
    return base::systemToday();
}

void Register::open(const QString& path) { openWith(outside_.openRegister, path); }

void Register::create(const QString& path, Contents contents) {
    openWith(contents == Contents::demonstration ? outside_.createDemonstration : outside_.createRegister, path);
}

// What is read of a register when somebody comes in.
struct Register::Opened {
    QString path;
    QString person;  // who signed in, or the unit whose register it is; empty where nobody has to
    std::shared_ptr<Directory> directory;
    std::int64_t mark = 0;
    std::shared_ptr<OpenDrafts> drafts;  // none: those that are open go on
    base::Errors notices;
    std::optional<base::Error> readOnly;  // why nothing can be recorded in it
};

Register::Opened Register::readOpened(app::RegisterStore& store) {
    Opened opened;
    opened.directory = std::make_shared<Directory>(readDirectory(store.reader()));
    opened.mark = store.changeMark();
    opened.notices = store.notices();
    opened.readOnly = store.readOnly();
    return opened;
}

void Register::takeOpened(Opened opened) {
    drafts_->flush();
    const bool isSameRegister = path_ == opened.path;
    path_ = opened.path;
    sentOutFor_.reset();
    isMoveTold_ = false;
    if (!opened.person.isEmpty()) {
        actor_ = opened.person;
    } else if (!signedIn_.isEmpty()) {
        actor_ = usualActor();  // after a register that knew its person
    }
    signedIn_ = opened.person;
    mark_ = opened.mark;
    const bool isDirectoryOther = !opened.drafts && looksOf(*opened.directory) != looksOf(directory_);
    directory_ = std::move(*opened.directory);
    notices_ = std::move(opened.notices);
    readOnly_ = std::move(opened.readOnly);
    isOpen_ = true;
    isSignInNeeded_ = false;
    if (opened.drafts) drafts_->take(std::move(opened.drafts->store), opened.drafts->found, isSameRegister);
    pollTimer_.start();
    const bool isOther = takeWords();
    Q_EMIT opened.drafts ? this->opened() : unlocked();
    if (!opened.drafts) {  // while it was locked others may have worked
        if (isDirectoryOther) Q_EMIT directoryChanged();
        Q_EMIT changed();
    }
    if (isOther) Q_EMIT wordsChanged();
}

void Register::openWith(const Opener& opener, const QString& path) {
    ++openings_;
    thread_.post([this, opener, path, person = signedIn_.isEmpty() ? actor_ : usualActor()](Outside::Store& store) {
        base::Error problem;
        try {
            auto result = opener(fileOf(path));
            if (result) {
                const app::Viewer viewer = (*result)->reader().viewer();
                if (viewer.isSignInRequired && !viewer.account) {
                    store = std::move(*result);
                    thread_.answer(this, [this, path] {
                        --openings_;
                        path_ = path;
                        drafts_->take(nullptr, {});  // what was typed last is still of who typed it
                        if (!std::exchange(signedIn_, {}).isEmpty()) actor_ = usualActor();
                        directory_ = {};
                        notices_.clear();
                        readOnly_.reset();  // of the register that was open before
                        isSignInNeeded_ = false;
                        askForSignIn();
                    });
                    return;
                }
                Opened opened = readOpened(**result);
                opened.path = path;
                if (viewer.isUnitsRegister) opened.person = toQt(viewer.account->name);  // nobody signs in, the unit records
                opened.drafts = std::make_shared<OpenDrafts>(openDrafts(outside_, path, viewer.isUnitsRegister ? opened.person : person));
                store = std::move(*result);
                thread_.answer(this, [this, opened = std::move(opened)] {
                    --openings_;
                    takeOpened(opened);
                });
                return;
            }
            problem = result.error();
        } catch (const app::StorageFailure& failure) {
            problem = failure.error();
        }
        base::logFailure("open", problem.code);
        thread_.answer(this, [this, path, problem] {
            --openings_;
            Q_EMIT openFailed(path, problem);
        });
    });
}

void Register::signIn(QObject* context, const QString& name, const QString& password,
                      std::function<void(const std::optional<base::Error>&)> answer) {
    const QPointer<QObject> guard(context);
    thread_.post([this, guard, name = toUtf8(name), password = toUtf8(password), path = path_, before = directory_.viewer.account,
                  locks = locks_, answer = std::move(answer)](Outside::Store& store) {
        if (!store) {  // else who waits would wait for ever
            thread_.answer(guard, [answer, missing = noneOpen(path)] { answer(missing); });
            return;
        }
        std::optional<base::Error> problem;
        std::optional<Opened> opened;
        try {
            if (const auto account = store->signIn(name, password)) {
                opened = readOpened(*store);
                opened->path = path;
                opened->person = toQt(account->name);
                if (!isSamePerson(before, *account))
                    opened->drafts = std::make_shared<OpenDrafts>(openDrafts(outside_, path, opened->person));
            } else {
                problem = account.error();
            }
        } catch (const app::StorageFailure& failure) {
            opened.reset();
            problem = failure.error();
            store->signOut();
        }
        // One answer: nobody finds the register open before who asked was told.
        thread_.answer(this, [this, guard, locks, answer, problem, opened = std::move(opened)] {
            const bool isLocked = locks != locks_;
            if (opened && !isLocked) takeOpened(*opened);
            if (guard) answer(opened && isLocked ? base::Error("sign-in-required", "user", "rights") : problem);
        });
    });
}

void Register::lock() {
    if (!isOpen_ || !isLockable()) return;
    thread_.post([](Outside::Store& store) {
        if (store) store->signOut();
    });
    sentOutFor_.reset();
    askForSignIn();
}

void Register::askForSignIn() {
    if (isSignInNeeded_) return;
    drafts_->flush();
    ++locks_;
    isOpen_ = false;
    isSignInNeeded_ = true;
    pollTimer_.stop();
    Q_EMIT signInNeeded();
}

base::Error Register::noneOpen(const QString& path) {
    return base::Error("register-missing", "ledger", "storage").with("file", toUtf8(path));
}

void Register::leaveUnasked(const QPointer<QObject>& context, std::function<void(const base::Error&)> failure) {
    if (!failure) return;
    thread_.answer(context, [failure = std::move(failure)] { failure(base::Error("sign-in-required", "user", "rights")); });
}

void Register::report(const QPointer<QObject>& context, const base::Error& error, std::function<void(const base::Error&)> failure) {
    base::logFailure("read", error.code);
    if (failure) thread_.answer(context, [failure = std::move(failure), error] { failure(error); });
    // Signing in was asked for meanwhile, or the account was disabled: nothing more may be shown.
    const bool isOut = error.code == "sign-in-required" || error.code == "account-disabled";
    thread_.answer(this, [this, error, isOut] {
        if (isOut) {
            if (!isSignInNeeded_ && error.code == "account-disabled") sentOutFor_ = error;
            return askForSignIn();
        }
        if (error.code == "register-moved" && std::exchange(isMoveTold_, true)) return;
        Q_EMIT failed(error);
    });
}

void Register::execute(QObject* context, std::vector<app::Command> commands, app::CommandDate date,
                       std::function<void(const app::BatchResult&)> answer, const std::string& forUnit) {
    run(context, std::move(commands), date, app::RunMode::apply, std::move(answer), forUnit);
}

void Register::preview(QObject* context, std::vector<app::Command> commands, app::CommandDate date,
                       std::function<void(const app::BatchResult&)> answer) {
    run(context, std::move(commands), date, app::RunMode::preview, std::move(answer));
}

void Register::run(QObject* context, std::vector<app::Command> commands, app::CommandDate date, app::RunMode mode,
                   std::function<void(const app::BatchResult&)> answer, const std::string& forUnit) {
    std::vector<app::CommandRequest> requests;
    requests.reserve(commands.size());
    for (app::Command& command : commands) requests.push_back({std::move(command), toUtf8(actor_), date, forUnit});
    const QPointer<QObject> guard(context);
    thread_.post([this, guard, path = path_, requests = std::move(requests), day = today(), mode,
                  answer = std::move(answer)](Outside::Store& store) {
        auto result = std::make_shared<app::BatchResult>();
        try {
            if (!store) throw app::StorageFailure(noneOpen(path));
            *result = app::execute(*store, requests, day, mode);
        } catch (const app::StorageFailure& problem) {
            result->failure = problem.error();
        }
        thread_.answer(this, [this, result] {
            if (result->isWritten) noteWritten();
            if (result->failure) Q_EMIT failed(*result->failure);
        });
        thread_.answer(guard, [result, answer] { answer(*result); });
    });
}

void Register::undo(QObject* context, std::optional<std::int64_t> entry,
                    std::function<void(const base::Checked<app::UndoReceipt>&)> answer) {
    app::UndoRequest request;
    request.entry = entry;
    request.actor = toUtf8(actor_);
    if (!entry) request.ofActor = request.actor;
    const QPointer<QObject> guard(context);
    thread_.post([this, guard, path = path_, request, answer = std::move(answer)](Outside::Store& store) {
        auto result = std::make_shared<base::Checked<app::UndoReceipt>>();
        try {
            if (!store) throw app::StorageFailure(noneOpen(path));
            *result = store->undo(request);
        } catch (const app::StorageFailure& problem) {
            *result = tl::unexpected(base::Errors{problem.error()});
        }
        thread_.answer(this, [this, result] {
            if (*result) noteWritten();
        });
        thread_.answer(guard, [result, answer] { answer(*result); });
    });
}

void Register::noteWritten() {
    Q_EMIT saved(QDateTime::currentDateTime());
    readAgain();
}

void Register::poll() {
    if (!isOpen_ || isPolling_) return;
    isPolling_ = true;
    ask(
        this, [](app::RegisterStore& store) { return store.changeMark(); },
        [this](std::int64_t mark) {
            isPolling_ = false;
            // What was recorded here is being read already: everything would be made anew twice.
            if (readings_ == 0 && mark != mark_) readAgain();
        },
        [this](const base::Error&) { isPolling_ = false; });
}

void Register::settle() {
    if (!isOpen_) return;
    ask(
        this,
        [](app::RegisterStore& store) {
            store.settle();
            return true;
        },
        [](bool) {});
}

void Register::readAgain() {
    ++readings_;
    ask(
        this,
        [](app::RegisterStore& store) {
            const std::int64_t mark = store.changeMark();  // before reading: what comes later shows as another change
            return std::pair(readDirectory(store.reader()), mark);
        },
        [this](std::pair<Directory, std::int64_t> read) {
            --readings_;
            take(std::move(read.first), read.second);
        },
        [this](const base::Error&) { --readings_; });
}

void Register::take(Directory directory, std::int64_t mark) {
    const bool isOther = looksOf(directory) != looksOf(directory_);
    mark_ = mark;
    directory_ = std::move(directory);
    const bool isWordedOtherwise = takeWords();
    if (isOther) Q_EMIT directoryChanged();
    Q_EMIT changed();
    if (isWordedOtherwise) Q_EMIT wordsChanged();
}

bool Register::takeWords() {
    const std::string before = looksOfWords();
    useRegisterWords(directory_.words);
    return looksOfWords() != before;
}

}  // namespace huying::ui
