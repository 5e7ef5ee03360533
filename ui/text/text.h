// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

// The one place where UTF-8 of the core meets QString of the windows.
namespace huying::ui {

QString toQt(std::string_view utf8);
std::string toUtf8(const QString& text);  // trimmed: blanks around what was typed are never meant
QStringList toQt(const std::vector<std::string>& texts);

QString isoText(const std::optional<base::Date>& date);      // 2023-03-03, empty when there is none
QString monthDayText(const std::optional<base::Date>& date); // 03-03, for places where the year is plain
QString weekdayText(base::Date date);                        // 星期五
QDate toQt(base::Date date);
base::Date fromQt(QDate date);

// 1 → "1", none → "".
QString numberText(const std::optional<int>& number);

}  // namespace huying::ui
