// SPDX-License-Identifier: GPL-3.0-or-later
// A form while others record: what they did is told, what nobody typed follows, and nothing that was typed is lost.
#include <QtWidgets>

#include "app/ports/read_snapshot.h"
#include "dialogs/case_watch.h"
#include "dialogs/command_dialog.h"
#include "text/case_text.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto baseKey = "before";  // in a draft: what the typed fields held when they were changed

}  // namespace

void CommandDialog::watchCase(const app::CaseView& seen, std::string_view command) {
    watch_ = new CaseWatch(register_, seen, std::string(command), form_, meanwhile_, [this](const app::CaseView& now) {
        const QStringList values = takeRecorded(now);
        for (const auto& say : lines_) say();
        return values;
    });
}

void CommandDialog::readCaseAgain() {
    if (watch_ != nullptr) watch_->read();
}

bool CommandDialog::isTouched(const QString& key) const {
    return form_->values().value(key) != fresh_.value(key) || form_->typedDays().contains(key);
}

QString CommandDialog::takeOver(const QString& key, const QVariant& value) {
    const QVariant before = fresh_.value(key);
    if (before == value) return {};
    const bool isTyped = isTouched(key);
    fresh_.insert(key, value);
    if (isTyped) {
        showMeanwhile(key, value);
    } else {
        isRestoring_ = true;  // no typing
        form_->setValues({{key, value}});
        isRestoring_ = false;
    }
    keepDraft();
    return changeText(form_->nameOf(key), form_->shown(key, before), form_->shown(key, value));
}

QString CommandDialog::changeText(const QString& field, const QString& before, const QString& now) {
    return tr("%1: %2 → %3").arg(field, before, now);
}

void CommandDialog::showMeanwhile(const QString& key, const QVariant& now) {
    if (form_->values().value(key) == now) {  // both typed the same
        theirs_.remove(key);
    } else {
        theirs_.insert(key, now);
        form_->showError(key, tr("Changed meanwhile, now: %1. What you typed stays and would replace it.").arg(form_->shown(key, now)));
    }
    takeTheirs_->setVisible(!theirs_.isEmpty());
}

void CommandDialog::forgetTheirs() {
    theirs_.clear();
    takeTheirs_->hide();
}

// What the register brings into the form is nothing that somebody typed.
void CommandDialog::fillFromRegister(const std::function<void()>& fill) {
    const bool isAsOpened = typed() == fresh_;
    isRestoring_ = true;
    fill();
    isRestoring_ = false;
    if (isAsOpened) fresh_ = typed();
}

// Of the field with the keyboard, else of all that others changed too.
void CommandDialog::takeTheirs() {
    const QWidget* focused = focusWidget();
    QVariantMap taken;
    for (auto one = theirs_.cbegin(); one != theirs_.cend(); ++one) {
        const QWidget* editor = form_->editor(one.key());
        if (focused != nullptr && (editor == focused || editor->isAncestorOf(focused))) taken.insert(one.key(), *one);
    }
    if (taken.isEmpty()) taken = theirs_;
    form_->setValues(taken);
    for (auto one = taken.cbegin(); one != taken.cend(); ++one) {
        form_->showError(one.key(), QString());
        theirs_.remove(one.key());
    }
    takeTheirs_->setVisible(!theirs_.isEmpty());
}

void CommandDialog::tellMeanwhile(const QString& text) {
    meanwhile_->setText(text);
    meanwhile_->show();
}

void CommandDialog::lookBeforeRecording(const std::function<void(const QString& doubt)>& answer) {
    if (readEntry_) return readEntryAgain([answer](const QString& told) { answer(told); });
    if (watch_ == nullptr || !asksBeforeRepeating()) return answer({});
    watch_->read([this, answer] { answer(watch_->takeDoubt()); });
}

void CommandDialog::watchEntry(EntryReader read) {
    readEntry_ = std::move(read);
    connect(&register_, &Register::changed, this, [this] { readEntryAgain({}); });
    // The form may be made from what was read a while ago.
    QMetaObject::invokeMethod(this, [this] { readEntryAgain({}); }, Qt::QueuedConnection);
}

void CommandDialog::readEntryAgain(const std::function<void(const QString& told)>& then) {
    struct Answer {
        std::optional<RecordedEntry> entry;
        QString who;
        QString at;
    };
    register_.ask(
        this,
        [read = readEntry_, seen = seenVersion_](app::RegisterStore& store) {
            const app::ReadSnapshot moment(store.reader());
            Answer answer{read(store.reader()), {}, {}};
            if (!answer.entry || answer.entry->version == seen) return answer;
            for (const app::HistoryEntry& entry : store.reader().historyEntries(answer.entry->version, answer.entry->version)) {
                answer.who = toQt(entry.actor);
                answer.at = QDateTime::fromString(toQt(entry.at), Qt::ISODateWithMs).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
            }
            return answer;
        },
        [this, then](const Answer& answer) {
            const QString told = isDone_ ? QString() : takeEntry(answer.entry, answer.who, answer.at);
            if (then) then(told);
        },
        [then](const base::Error&) {
            if (then) then({});
        });
}

QString CommandDialog::takeEntry(const std::optional<RecordedEntry>& entry, const QString& who, const QString& at) {
    if (!entry) {
        const QString text = tr("This entry is not there any more. What is typed stands here and is kept as a draft.");
        tellMeanwhile(text);
        return text;
    }
    if (entry->version == seenVersion_) return {};
    seenVersion_ = entry->version;
    QStringList changes;
    for (auto one = entry->values.cbegin(); one != entry->values.cend(); ++one) {
        if (const QString changed = takeOver(one.key(), *one); !changed.isEmpty()) changes.append(changed);
    }
    if (changes.isEmpty()) return {};
    const QString text = tr("%1 has changed this meanwhile (%2) – %3").arg(who, at, joinNames(changes));
    tellMeanwhile(text);
    return text;
}

// Only what was typed, also a day that is the proposed one: the rest is as the form has it when the draft is taken up again, the day
// of that day and what the register says by then. Choices go along, for they say what the typed text is about; not where values are
// replaced, which stand in the register.
QVariantMap CommandDialog::draftValues() const {
    const QVariantMap values = typed();
    QStringList days = form_->typedDays();
    days.removeIf([&](const QString& key) { return !values.contains(key); });  // it stands in the register already
    if (values == fresh_ && days.isEmpty()) return {};
    QVariantMap different;
    QVariantMap before;
    for (auto one = values.cbegin(); one != values.cend(); ++one) {
        const bool isChoice = qobject_cast<const QComboBox*>(form_->editor(one.key())) != nullptr;
        if (*one == fresh_.value(one.key()) && !days.contains(one.key()) && (readEntry_ || !isChoice)) continue;
        different.insert(one.key(), *one);
        before.insert(one.key(), fresh_.value(one.key()));
    }
    if (readEntry_) different.insert(QLatin1String(baseKey), before);
    return different;
}

void CommandDialog::putDraft(const QVariantMap& values) {
    putTyped(values);
    form_->setTypedDays(values.keys());
    if (!readEntry_) return;
    const QVariantMap before = values.value(QLatin1String(baseKey)).toMap();
    for (auto one = before.cbegin(); one != before.cend(); ++one) {
        if (*one != fresh_.value(one.key())) showMeanwhile(one.key(), fresh_.value(one.key()));
    }
}

}  // namespace huying::ui
