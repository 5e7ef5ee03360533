// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/date_edit.h"

#include <QtWidgets>

#include "look/theme.h"
#include "text/text.h"
#include "widgets/parts.h"

namespace huying::ui {

DateEdit::DateEdit(base::Date today, DateSense sense, QWidget* parent) : QLineEdit(parent), today_(today), sense_(sense) {
    setPlaceholderText(tr("3.3, 0303, today, +3"));
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 26);
    setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 30);
    auto* calendar = new QAction(icon("view-calendar-day"), tr("Calendar (Alt+Down)"), this);
    connect(calendar, &QAction::triggered, this, &DateEdit::showCalendar);
    addAction(calendar, QLineEdit::TrailingPosition);
    connect(this, &QLineEdit::textChanged, this, &DateEdit::forgetGuess);
    connect(this, &QLineEdit::textEdited, this, [this] { isTyped_ = true; });
}

std::optional<base::Date> DateEdit::date() const { return parseTypedDate(text(), today_, sense_); }

void DateEdit::setDate(const std::optional<base::Date>& date) {
    setText(isoText(date));
    isTyped_ = false;
}

bool DateEdit::isMistyped() const { return !text().trimmed().isEmpty() && !date(); }

bool DateEdit::spellOut() {
    const auto understood = readTypedDate(text(), today_, sense_);
    if (!understood) return false;
    setToolTip(weekdayText(understood->date));
    if (text() == isoText(understood->date)) return false;
    isSpellingOut_ = true;
    setText(isoText(understood->date));
    isSpellingOut_ = false;
    isYearGuessed_ = understood->isOfOtherYear;
    Q_EMIT hintChanged();
    return understood->isFarFetched;
}

QString DateEdit::doubtOnFinishing() {
    const QString typed = text();
    if (!isVisible() || !isEnabled() || !spellOut()) return {};
    return tr("“%1” was taken as %2. Finish once more if that is meant; otherwise type the year too.").arg(typed, text());
}

void DateEdit::forgetGuess() {
    if (isSpellingOut_) return;
    isYearGuessed_ = false;
    Q_EMIT hintChanged();
}

QString DateEdit::hint() const {
    const auto understood = readTypedDate(text(), today_, sense_);
    if (!understood) return {};
    if (isYearGuessed_ || understood->isOfOtherYear) {
        return (understood->date < today_ ? tr("Taken as %1, last year. For this year type the year too.")
                                          : tr("Taken as %1, next year. For this year type the year too."))
            .arg(isoText(understood->date));
    }
    return text() == isoText(understood->date) ? QString() : QString(isoText(understood->date) + u' ' + weekdayText(understood->date));
}

QLabel* DateEdit::makeHintLabel() {
    QLabel* label = roleLabel(QString(), "muted");
    label->setObjectName(objectName() + QStringLiteral("Hint"));
    label->hide();
    connect(this, &DateEdit::hintChanged, label, [this, label] {
        label->setText(hint());
        label->setVisible(!label->text().isEmpty());
    });
    return label;
}

void DateEdit::focusOutEvent(QFocusEvent* event) {
    spellOut();
    QLineEdit::focusOutEvent(event);
}

void DateEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier) {
        showCalendar();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) spellOut();
    QLineEdit::keyPressEvent(event);
}

void DateEdit::showCalendar() {
    auto* popup = new QCalendarWidget(this);
    popup->setWindowFlag(Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFirstDayOfWeek(Qt::Monday);
    popup->setSelectedDate(toQt(date().value_or(today_)));
    connect(popup, &QCalendarWidget::activated, this, [this, popup](QDate day) {
        setDate(fromQt(day));
        Q_EMIT textEdited(text());
        popup->close();
    });
    connect(popup, &QCalendarWidget::clicked, popup, &QCalendarWidget::activated);
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
}

}  // namespace huying::ui
