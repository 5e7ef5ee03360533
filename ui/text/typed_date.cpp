// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/typed_date.h"

#include <QHash>
#include <QRegularExpression>
#include <cstdlib>

#include "base/text.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

int daysBetween(base::Date one, base::Date other) { return std::abs(static_cast<int>((one - other).count())); }

std::optional<TypedDate> dayWithoutYear(int month, int day, base::Date today, DateSense sense) {
    if (month < 1 || day < 1) return std::nullopt;
    const int year = base::yearOf(today);
    const auto at = [&](int of) { return base::makeDate(of, static_cast<unsigned>(month), static_cast<unsigned>(day)); };
    const auto thisYear = at(year);
    // Typed on 3 January, 12.28 means last week; a plan typed on 30 December, 1.2, means next year.
    const bool isLastYear = sense == DateSense::happened && (!thisYear || *thisYear > today);
    const bool isNextYear = sense == DateSense::planned && (!thisYear || *thisYear < today);
    if (!isLastYear && !isNextYear) return thisYear ? std::optional(TypedDate{*thisYear}) : std::nullopt;
    const auto other = at(isLastYear ? year - 1 : year + 1);
    if (!other) return std::nullopt;
    return TypedDate{*other, true, thisYear && daysBetween(*thisYear, today) < daysBetween(*other, today)};
}

std::optional<int> daysFromToday(const QString& text) {
    static const QHash<QString, int> named{{u"今天"_s, 0},  {u"今日"_s, 0},       {u"昨天"_s, -1},   {u"昨日"_s, -1},
                                           {u"前天"_s, -2}, {u"明天"_s, 1},       {u"明日"_s, 1},    {u"后天"_s, 2},
                                           {u"today"_s, 0}, {u"yesterday"_s, -1}, {u"tomorrow"_s, 1}};
    if (const auto found = named.constFind(text.toLower()); found != named.cend()) return *found;
    static const QRegularExpression offset(u"^[+-]\\d{1,4}$"_s);
    if (offset.match(text).hasMatch()) return text.toInt();
    return std::nullopt;
}

}  // namespace

std::optional<TypedDate> readTypedDate(const QString& typed, base::Date today, DateSense sense) {
    const QString text = toQt(base::foldWidth(toUtf8(typed))).remove(u' ');
    if (text.isEmpty()) return std::nullopt;
    if (const auto days = daysFromToday(text)) return TypedDate{today + std::chrono::days{*days}};

    static const QRegularExpression monthAndDay(u"^(\\d{1,2})(?:[./-]|月)(\\d{1,2})日?$"_s);
    if (const auto match = monthAndDay.match(text); match.hasMatch()) {
        return dayWithoutYear(match.captured(1).toInt(), match.captured(2).toInt(), today, sense);
    }
    static const QRegularExpression fourDigits(u"^(\\d{2})(\\d{2})$"_s);
    if (const auto match = fourDigits.match(text); match.hasMatch()) {
        return dayWithoutYear(match.captured(1).toInt(), match.captured(2).toInt(), today, sense);
    }
    static const QRegularExpression shortYear(u"^(\\d{2})[./-](\\d{1,2})[./-](\\d{1,2})$"_s);
    const auto match = shortYear.match(text);
    const auto written = match.hasMatch()
                             ? base::makeDate(2000 + match.captured(1).toInt(), match.captured(2).toUInt(), match.captured(3).toUInt())
                             : base::parseWrittenDate(text.toStdString());
    return written ? std::optional(TypedDate{*written}) : std::nullopt;
}

std::optional<base::Date> parseTypedDate(const QString& typed, base::Date today, DateSense sense) {
    const auto understood = readTypedDate(typed, today, sense);
    return understood ? std::optional(understood->date) : std::nullopt;
}

}  // namespace huying::ui
