// SPDX-License-Identifier: GPL-3.0-or-later
#include "background/drafts.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <chrono>

#include "app/ports/storage_failure.h"
#include "background/register.h"
#include "text/text.h"

namespace huying::ui {

Drafts::Drafts(Register& theRegister) : QObject(&theRegister), register_(theRegister) {
    pause_.setSingleShot(true);
    pause_.setInterval(pause);
    connect(&pause_, &QTimer::timeout, this, &Drafts::write);
    settlePause_.setSingleShot(true);
    settlePause_.setInterval(std::chrono::seconds{1});
    connect(&settlePause_, &QTimer::timeout, this, &Drafts::settleLater);
}

Drafts::~Drafts() {
    write();  // what was typed in the last moment
    thread_.post([store = std::exchange(store_, nullptr)](Outside::Store&) mutable { store.reset(); });
}

void Drafts::take(std::shared_ptr<app::DraftStore> store, const std::vector<app::Draft>& found, bool isSameRegister) {
    write();
    const auto fill = [this](const std::vector<app::Draft>& drafts) {
        left_.clear();
        for (const app::Draft& draft : drafts) {
            if (draft.isMine || draft.isOpenElsewhere || isOff_ || gone_.contains(draft.id)) continue;
            // Where people sign in, what somebody typed is nobody else's to read.
            if (register_.asksForSignIn() && toQt(draft.person) != register_.actor()) continue;
            left_.append({draft.id, toQt(draft.form), toQt(draft.person),
                          QDateTime::fromString(toQt(draft.savedAt), Qt::ISODateWithMs).toLocalTime(),
                          QJsonDocument::fromJson(QByteArray::fromStdString(draft.content)).object().toVariantMap()});
        }
        Q_EMIT leftChanged();
    };
    auto before = std::exchange(store_, std::move(store));
    const QHash<QString, FormDraft> open = std::exchange(mine_, {});
    shown_.clear();
    gone_.clear();
    fill(found);
    if (!before) return;
    // The register was opened again, after a restore say: what this window had kept belongs to the forms that show it.
    const QPointer<QObject> guard(this);
    thread_.post([this, guard, before = std::move(before), now = store_, fill, open, isSameRegister](Outside::Store&) mutable {
        before.reset();
        if (!now) return;
        auto again = std::make_shared<std::vector<app::Draft>>();
        try {
            *again = now->drafts();
        } catch (const app::StorageFailure&) {
            return;  // what was found on opening stays
        }
        thread_.answer(guard, [this, fill, open, again, isSameRegister] {
            fill(*again);
            for (const FormDraft& draft : std::as_const(left_)) {
                if (open.contains(draft.form) && draft.person == register_.actor()) shown_.insert(draft.form, draft.id);
            }
            for (const FormDraft& draft : open) {  // the file was put back or replaced
                const bool isThere = mine_.contains(draft.form) || std::any_of(again->begin(), again->end(), [&](const app::Draft& kept) {
                                         return toQt(kept.form) == draft.form && toQt(kept.person) == draft.person;
                                     });
                if (isSameRegister && !isThere && draft.person == register_.actor()) keep(draft.form, draft.values);
            }
        });
    });
}

std::optional<FormDraft> Drafts::draft(const QString& form) {
    const bool isOffered =
        std::any_of(left_.cbegin(), left_.cend(), [&](const FormDraft& draft) { return draft.form == form && draft.id == offered_; });
    if (const auto found = mine_.constFind(form); found != mine_.cend() && !isOffered) return *found;
    for (const FormDraft& draft : std::as_const(left_)) {
        if (draft.form != form || (isOffered ? draft.id != offered_ : draft.person != register_.actor())) continue;
        shown_.insert(form, draft.id);
        return draft;
    }
    return std::nullopt;
}

QList<FormDraft> Drafts::unfinished() const {
    QList<FormDraft> all = mine_.values();
    all.removeIf([](const FormDraft& draft) { return draft.form == QLatin1String("intake"); });  // stands typed on its page
    std::sort(all.begin(), all.end(), [](const FormDraft& one, const FormDraft& other) { return other.savedAt < one.savedAt; });
    return all + left_;
}

void Drafts::offer(std::int64_t id) { offered_ = id; }

void Drafts::turnOff() {
    isOff_ = true;
    left_.clear();
}

void Drafts::keep(const QString& form, const QVariantMap& values) {
    if (isOff_ || !store_) return;
    mine_.insert(form, {0, form, register_.actor(), QDateTime::currentDateTime(), values});
    waiting_.insert(form, QJsonDocument(QJsonObject::fromVariantMap(values)).toJson(QJsonDocument::Compact));
    if (const auto shown = shown_.find(form); shown != shown_.end()) {
        discard(*shown);
        shown_.erase(shown);
    }
    if (!pause_.isActive()) pause_.start();  // also while typing goes on without a pause
}

void Drafts::drop(const QString& form) {
    if (isOff_) return;
    if (const auto shown = shown_.find(form); shown != shown_.end()) {
        discard(*shown);
        shown_.erase(shown);
    }
    if (mine_.remove(form) == 0) return;
    waiting_.insert(form, std::nullopt);
    write();
}

void Drafts::discard(std::int64_t id) {
    left_.removeIf([id](const FormDraft& draft) { return draft.id == id; });
    discarded_.append(id);
    gone_.insert(id);
    if (!pause_.isActive()) pause_.start();
    Q_EMIT leftChanged();
}

// What was typed is kept before the draft that it came from goes.
void Drafts::write() {
    if (!store_ || (waiting_.isEmpty() && discarded_.isEmpty())) return;
    pause_.stop();
    const QPointer<QObject> guard(this);
    thread_.post([this, guard, store = store_, person = toUtf8(register_.actor()), waiting = std::exchange(waiting_, {}),
                  discarded = std::exchange(discarded_, {})](Outside::Store&) {
        base::Result<bool> isSettled = true;
        try {
            for (auto one = waiting.cbegin(); one != waiting.cend(); ++one) {
                if (!one.value()) {
                    store->drop(toUtf8(one.key()), person);
                } else if (const auto result = store->keep(toUtf8(one.key()), person, one.value()->toStdString()); !result) {
                    isSettled = base::failure(result.error());
                }
            }
            for (const std::int64_t id : discarded) store->drop(id);
            if (isSettled) isSettled = store->settle();
        } catch (const app::StorageFailure& problem) {
            isSettled = base::failure(problem.error());
        }
        thread_.answer(guard, [this, isSettled] { takeAnswer(isSettled); });
    });
}

// The register was locked: what lies beside it goes in as soon as it can.
void Drafts::settleLater() {
    if (!store_) return;
    const QPointer<QObject> guard(this);
    thread_.post([this, guard, store = store_](Outside::Store&) {
        const bool isSettled = store->settle();
        thread_.answer(guard, [this, isSettled] {
            if (!isSettled) settlePause_.start();
        });
    });
}

void Drafts::takeAnswer(const base::Result<bool>& isSettled) {
    if (!isSettled) {
        if (!std::exchange(hasFailed_, true)) Q_EMIT failed(isSettled.error());
        return;
    }
    hasFailed_ = false;
    if (!*isSettled) settlePause_.start();
    Q_EMIT kept();
}

}  // namespace huying::ui
