// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text.h"

#include <QLocale>

namespace huying::ui {

QString toQt(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

std::string toUtf8(const QString& text) { return text.trimmed().toStdString(); }

QStringList toQt(const std::vector<std::string>& texts) {
    QStringList list;
    list.reserve(static_cast<qsizetype>(texts.size()));
    for (const std::string& text : texts) list.append(toQt(text));
    return list;
}

QString isoText(const std::optional<base::Date>& date) { return date ? toQt(base::isoDate(*date)) : QString(); }

QString monthDayText(const std::optional<base::Date>& date) { return isoText(date).mid(5); }

QDate toQt(base::Date date) {
    const std::chrono::year_month_day day(date);
    return QDate(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                 static_cast<int>(static_cast<unsigned>(day.day())));
}

base::Date fromQt(QDate date) {
    return std::chrono::sys_days{std::chrono::year{date.year()} / std::chrono::month{static_cast<unsigned>(date.month())} /
                                 std::chrono::day{static_cast<unsigned>(date.day())}};
}

QString weekdayText(base::Date date) { return QLocale().dayName(toQt(date).dayOfWeek(), QLocale::LongFormat); }

QString numberText(const std::optional<int>& number) { return number ? QString::number(*number) : QString(); }

}  // namespace huying::ui
