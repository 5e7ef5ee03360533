// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "base/date.h"

namespace huying::app {

// 定稿: keeps the year-end report as it is computed now, to be printed again unchanged. Like what was printed it is not taken back.
struct FreezeReport {
    static constexpr std::string_view name = "freeze-report";
    std::string session;                // empty: the newest
    std::optional<base::Date> asOf;     // none: the day of the command
    std::string title;                  // 常委会会议审议稿
    std::string note;
};

template <class Visitor>
void visitFields(Visitor& visitor, FreezeReport& c) {
    visitor.optional("session", c.session);
    visitor.optional("as_of", c.asOf);
    visitor.optional("name", c.title);
    visitor.optional("note", c.note);
}

// What was printed and handed out is not taken back: undo leaves it, and whatever else is in its batch.
constexpr bool isNeverTakenBack(std::string_view command) { return command == FreezeReport::name; }

}  // namespace huying::app
