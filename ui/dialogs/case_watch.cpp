// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/case_watch.h"

#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <utility>

#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/form.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

CaseWatch::CaseWatch(Register& theRegister, const app::CaseView& seen, std::string command, Form* form, QLabel* line, Taker take)
    : QObject(form),
      register_(theRegister),
      id_(seen.facts.suggestion.id),
      seen_(seen.entry),
      command_(std::move(command)),
      form_(form),
      line_(line),
      take_(std::move(take)),
      view_(seen) {
    connect(&register_, &Register::changed, this, [this] { read(); });
    connect(&register_, &Register::opened, this, [this] { read(); });  // the file was restored or opened again
    // The form may be made from what was read a moment ago.
    QMetaObject::invokeMethod(this, [this] { read(); }, Qt::QueuedConnection);
}

void CaseWatch::read(const std::function<void()>& then) {
    if (!register_.isOpen()) {
        if (then) then();
        return;
    }
    register_.ask(
        this,
        [id = id_, seen = seen_, today = register_.today(), in = words()](app::RegisterStore& store) {
            return app::readMeanwhile(store.reader(), id, seen, today, in);
        },
        [this, then](app::Meanwhile news) {
            if (news.isOther && news.seen == seen_ && !isStopped_) take(std::move(news));
            if (then) then();
        },
        [then](const base::Error&) {
            if (then) then();
        });
}

void CaseWatch::take(app::Meanwhile news) {
    if (!news.view) {
        seen_ = 0;
        return tell(
            {tr("This piece cannot be seen here any more: it was given to others, its registration was taken back, or the register is "
                "another one. What is typed stands here and is kept as a draft.")});
    }
    const bool wasPossible = obstacles(view_).empty();
    const bool isSeen = app::showsOther(view_, *news.view);
    const app::MaybeUnit unit = chosenUnit();
    const bool isSameStep = unit && app::showsSameStep(view_, *news.view, command_, *unit);
    seen_ = news.view->entry;
    const QStringList values = take_(*news.view);
    view_ = std::move(*news.view);
    QStringList lines;
    if (news.isEarlier) lines.append(tr("The register was put back to an earlier state; this piece is as it was then."));
    for (const app::HistoryText& entry : news.entries) {
        lines.append(entryText(entry, values.isEmpty()));
        if (entry.command == command_ && !entry.isUndone) same_.push_back(entry);
    }
    // Whose work it is may not be told to everybody; what it changed on the screen is.
    if (lines.isEmpty() && (isSeen || isSameStep || !values.isEmpty())) {
        lines.append(
            tr("Something else was recorded about this piece meanwhile. Who recorded it and when is not shown to this account; "
               "the piece shows how it is now."));
        isSameUntold_ = isSameUntold_ || isSameStep;
    }
    lines.append(values);
    if (const base::Errors now = obstacles(view_); wasPossible && !now.empty())
        lines.append(tr("So this cannot be recorded now: %1 What is typed is kept as a draft.").arg(sentences(now)));
    tell(lines);
}

void CaseWatch::tell(const QStringList& lines) {
    constexpr qsizetype most = 6;
    for (const QString& line : lines) {
        told_.removeAll(line);
        told_.append(line);
    }
    if (told_.isEmpty()) return;
    while (told_.size() > most) told_.removeFirst();  // the history has all of them
    line_->setText(told_.join(u'\n'));
    line_->show();
}

QString CaseWatch::entryText(const app::HistoryText& entry, bool isWithValues) const {
    constexpr qsizetype mostValues = 3;
    constexpr int mostCharacters = 40;
    const QDateTime at = QDateTime::fromString(toQt(entry.at), Qt::ISODateWithMs).toLocalTime();
    const bool isToday = at.date() == QDate::currentDate();
    QString who = toQt(entry.actor);
    if (who == register_.actor()) who = tr("%1 (in another window)").arg(who);
    const QString what = tr("%1, %2: %3").arg(who, at.toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s), toQt(entry.what));
    QStringList values;
    for (const std::string& line : entry.lines) {
        if (!isWithValues) break;
        const QString text = toQt(line).simplified();
        if (values.size() == mostValues) {
            values.append(u"…"_s);
            break;
        }
        values.append(text.size() > mostCharacters ? QString(text.left(mostCharacters) + u'…') : text);
    }
    return values.isEmpty() ? what : QString(what + u" – "_s + joinNames(values));
}

QString CaseWatch::unit() const {
    const auto* box = qobject_cast<const QComboBox*>(form_->editor(u"unit"_s));
    return box == nullptr ? QString() : box->currentData().toString();
}

app::MaybeUnit CaseWatch::chosenUnit() const {
    const domain::Unit* chosen = register_.directory().unitNamed(unit());
    return chosen == nullptr ? app::MaybeUnit() : chosen->id;
}

base::Errors CaseWatch::obstacles(const app::CaseView& view) const {
    return app::whatStandsInTheWay(command_, view.facts, register_.today(), chosenUnit());
}

QString CaseWatch::takeDoubt() {
    const domain::Unit* ours = register_.directory().unitNamed(unit());
    QStringList texts;
    for (const app::HistoryText& entry : std::exchange(same_, {})) {
        const domain::Unit* theirs = register_.directory().unitNamed(toQt(entry.unit));
        const bool isOfOther = ours != nullptr && theirs != nullptr && ours->id != theirs->id;
        if (!isOfOther) texts.append(entryText(entry, true));
    }
    if (std::exchange(isSameUntold_, false)) texts.append(tr("(by whom is not shown to this account; the piece shows what it is)"));
    // What the rules refuse anyway is told by them.
    if (texts.isEmpty() || !obstacles(view_).empty()) return {};
    return tr("This step was recorded meanwhile too: %1\nLook at it. Ctrl+Enter once more records yours too.").arg(texts.join(u'\n'));
}

}  // namespace huying::ui
