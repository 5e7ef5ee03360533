// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/date_edit.h"

#include <QtWidgets>

#include "look/theme.h"
#include "text/text.h"

namespace huying::ui {

DateEdit::DateEdit(base::Date today, DateSense sense, QWidget* parent) : QLineEdit(parent), today_(today), sense_(sense) {
    setPlaceholderText(tr("3.3, 0303, today, +3"));
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 26);
    setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 30);
    auto* calendar = new QAction(icon("view-calendar-day"), tr("Calendar (Alt+Down)"), this);
    connect(calendar, &QAction::triggered, this, &DateEdit::showCalendar);
    addAction(calendar, QLineEdit::TrailingPosition);
}

std::optional<base::Date> DateEdit::date() const { return parseTypedDate(text(), today_, sense_); }

void DateEdit::setDate(const std::optional<base::Date>& date) { setText(isoText(date)); }

bool DateEdit::isMistyped() const { return !text().trimmed().isEmpty() && !date(); }

void DateEdit::spellOut() {
    if (const auto understood = date()) {
        if (text() != isoText(understood)) setText(isoText(understood));
        setToolTip(weekdayText(*understood));
    }
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
