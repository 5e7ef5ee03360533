// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "app/queries/case_view.h"
#include "domain/case_facts.h"

// How cases and units are named in sentences of the windows.
namespace huying::ui {

QString caseName(const domain::Suggestion& suggestion);  // 第120号, 闭会第3号
QString caseName(domain::SuggestionKind kind, int serial);
QString pieces(int count);                               // 12件
QString joinNames(const QStringList& names);             // 、 between
// Of the session that a page shows; empty where there is none.
QString addressOf(const domain::Session* session);  // 18-1
QString headingOf(const domain::Session* session);  // its name, the address where it has none

// The tasks of a round, in the order of assignment.
std::vector<const domain::Task*> tasksOfRound(const domain::CaseFacts& facts, int round);
// What does not count says so, and why: …（作废：误记）.
QString markedIfVoid(const QString& text, const std::string& voidReason);
QString proposers(const app::CaseView& view);  // 领衔 王明（武侯代表团）  联名 2 人

}  // namespace huying::ui
