// SPDX-License-Identifier: GPL-3.0-or-later
// A year that somebody wrote by habit: in January still last year's, or one day of a form a year beside the others. Nobody is
// kept from recording old work, so it is asked once.
#include <cstdlib>
#include <utility>

#include "text/text.h"
#include "widgets/date_edit.h"
#include "widgets/form.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// With the right year the days would be close together: what lies further apart is another matter, not a slip.
bool isAboutAYear(base::Date one, base::Date other) {
    constexpr int tenMonths = 300;
    constexpr int fourteenMonths = 430;
    const int days = std::abs(static_cast<int>((one - other).count()));
    return days >= tenMonths && days <= fourteenMonths;
}

bool isAtTheTurnOfTheYear(base::Date today) { return std::chrono::year_month_day(today).month() <= std::chrono::February; }

}  // namespace

const DateEdit* Form::happenedIn(const Field& field) const {
    const auto* edit = qobject_cast<const DateEdit*>(field.editor);
    const bool isSeen = edit != nullptr && edit->isVisible() && edit->isEnabled();
    return isSeen && edit->sense() == DateSense::happened && edit->date() ? edit : nullptr;
}

QString Form::doubtOfYear(const QString& key) const {
    const Field field = fields_.value(key);
    const DateEdit* typed = happenedIn(field);
    if (typed == nullptr || !typed->isTyped()) return {};
    const base::Date day = *typed->date();
    for (const QString& other : order_) {
        const Field beside = fields_.value(other);
        const DateEdit* edit = happenedIn(beside);
        if (edit == nullptr || edit == typed || !isAboutAYear(day, *edit->date())) continue;
        return tr("%1 %2 and %3 %4 are about a year apart. Finish once more if that is meant; otherwise correct the year.")
            .arg(field.name, isoText(day), beside.name, isoText(*edit->date()));
    }
    if (!isAtTheTurnOfTheYear(typed->today()) || !isAboutAYear(day, typed->today())) return {};
    return tr("%1: %2 is about a year ago. Finish once more if that is meant; otherwise correct the year.").arg(field.name, isoText(day));
}

bool Form::isYearAsked() {
    QStringList days;
    QString about;
    for (const QString& key : order_) {
        const DateEdit* edit = happenedIn(fields_.value(key));
        if (edit == nullptr) continue;
        days.append(isoText(edit->date()));
        if (about.isEmpty() && !doubtOfYear(key).isEmpty()) about = key;
    }
    // Who finishes once more with the same days means them.
    if (about.isEmpty() || std::exchange(yearsAskedFor_, days) == days) return false;
    showFault(about, doubtOfYear(about));
    return true;
}

}  // namespace huying::ui
