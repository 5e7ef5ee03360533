// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/queries/today.h"
#include "text/due_words.h"

// What the page Today says about a line: how pressing, whose turn, why. No widgets, no colours.
namespace huying::ui {

DueWords daysOf(app::Queue queue, const app::TodayLine& line, base::Date today);  // 超 3 天, 剩 12 天, 已 35 天无动静
QString turnOf(const app::TodayLine& line);                                       // 市交通运输局、成都轨道集团
QString reasonOf(const app::TodayLine& line);                                     // 尚未答复代表，应于2023-06-05
QString nameOf(const app::TodayLine& line);                                       // 第120号

// The same of a paper or a talk.
DueWords daysOf(const app::PaperLine& line, base::Date today);
QString turnOf(const app::PaperLine& line);
QString reasonOf(const app::PaperLine& line);
QString nameOf(const app::PaperLine& line);  // 18-1-来3, the deputy who asked, the inspection or the ballot
QString countOf(app::PaperQueue queue, int count);  // 3件, of what is no paper 3项

// The same of a topic of priority supervision, or of a piece by itself.
DueWords daysOf(const app::TopicLine& line, base::Date today);
QString turnOf(const app::TopicLine& line);
QString reasonOf(const app::TopicLine& line);
QString countOf(app::TopicQueue queue, int count);  // 3个: activities, topics and pieces by themselves

// 12月20日 星期三：超期3件、临期5件; says so when there is nothing.
QString startOfDay(const app::Today& today);

}  // namespace huying::ui
