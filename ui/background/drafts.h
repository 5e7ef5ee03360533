// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>
#include <QVariantMap>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "app/ports/draft_store.h"
#include "background/register_thread.h"

namespace huying::ui {

class Register;

// What was typed in one form and not finished.
struct FormDraft {
    std::int64_t id = 0;
    QString form;  // "intake", "correct-suggestion/18-1-120"
    QString person;
    QDateTime savedAt;
    QVariantMap values;
};

// What stands typed in open forms, by form and case: kept in the register within a second of typing, on a thread of its
// own so that no long work is waited for, and offered again when the form opens or after a crash. A finished form drops
// its draft. Owned by the register.
class Drafts : public QObject {
    Q_OBJECT
public:
    // From a key to the writing of what stands typed; keys that follow do not put it off.
    static constexpr std::chrono::milliseconds pause{400};

    explicit Drafts(Register& theRegister);
    ~Drafts() override;

    // From now on those of this register. `store` was used on another thread so far and is not any more. Of the same register,
    // opened again, what stands typed here is kept anew where its file does not have it.
    void take(std::shared_ptr<app::DraftStore> store, const std::vector<app::Draft>& found, bool isSameRegister = false);

    [[nodiscard]] std::optional<FormDraft> draft(const QString& form);  // of this person, the newest one
    [[nodiscard]] QList<FormDraft> left() const { return left_; }       // by windows that are gone, newest first
    // left(), and what this window kept in forms that were closed since: all that one can go on with, newest first.
    [[nodiscard]] QList<FormDraft> unfinished() const;
    void keep(const QString& form, const QVariantMap& values);
    void drop(const QString& form);
    void discard(std::int64_t id);  // one of left()
    void offer(std::int64_t id);    // this one of left() next, whoever typed it
    void flush() { write(); }       // what was typed in the last moment, while it is still this person's
    void turnOff();                 // from now on nothing is kept or offered: pictures are no typing

Q_SIGNALS:
    void kept();                           // all that was typed is on the disk
    void failed(const base::Error& error);  // until it is kept again
    void leftChanged();

private:
    void write();
    void settleLater();
    void takeAnswer(const base::Result<bool>& isSettled);

    Register& register_;
    std::shared_ptr<app::DraftStore> store_;  // used on thread_ only
    QHash<QString, FormDraft> mine_;
    QList<FormDraft> left_;
    std::int64_t offered_ = 0;
    QHash<QString, std::int64_t> shown_;               // form -> draft of left_ that stands in it
    QHash<QString, std::optional<QByteArray>> waiting_;  // to be kept, or dropped
    QList<std::int64_t> discarded_;
    QSet<std::int64_t> gone_;  // discarded since the register was opened: a list that was read before has them yet
    bool isOff_ = false;
    bool hasFailed_ = false;
    QTimer pause_;
    QTimer settlePause_;
    RegisterThread thread_;  // last: its end waits for jobs
};

}  // namespace huying::ui
