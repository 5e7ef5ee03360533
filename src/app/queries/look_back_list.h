// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "base/date.h"
#include "domain/case_facts.h"

// 回头看: the rounds with their counts, and the lines of one round: what was promised beside what the unit says and the office found.
namespace huying::app {

class RegisterReader;

struct LookBackRow {
    domain::SuggestionId id;
    std::string address;
    std::string title;  // empty of a classified piece, like the other texts
    domain::LookBackLineId line;
    domain::TaskId task;
    domain::UnitId unitId;
    std::string unit;    // as it was called when it got the piece
    int commitment = 0;  // number within the case; 0: the piece as it was answered
    std::string looked;  // what was promised, or replied
    std::optional<base::Date> promisedDueOn;
    int term = 0;  // whose name the class has
    std::optional<domain::ResultClass> resultClass;
    domain::LookBackStanding standing = domain::LookBackStanding::unanswered;
    base::Date dueOn{};
    int daysLate = 0;  // domain::daysLate
    bool isClosed = false;
    std::optional<domain::LookBackAnswer> answer;    // the last one
    std::optional<domain::LookBackFinding> finding;  // the last one

    // Owed, and its day has passed.
    [[nodiscard]] bool isOverdue() const { return standing == domain::LookBackStanding::unanswered && daysLate > 0 && !isClosed; }
};

// Every line stands in one of three places, so that outstanding + toCompare + compared = lines; confirmed + notDone = compared.
struct LookBackCounts {
    int lines = 0;
    int outstanding = 0;  // the unit is to answer
    int overdue = 0;      // of these, those whose day has passed without any answer
    int askedAgain = 0;   // of these, those that were answered and sent back for more
    int toCompare = 0;    // answered, the office has to compare
    int compared = 0;
    int confirmed = 0;    // of these, found to be as the unit said, in whole or in part
    int notDone = 0;      // of these, found not to be done, or to be handled again
};
LookBackCounts countsOf(const std::vector<LookBackRow>& rows);

struct LookBackRound {
    domain::LookBack round;
    std::int64_t version = 0;
    LookBackCounts counts;
};

// Those a person sees something of, the one opened last first.
std::vector<LookBackRound> readLookBackRounds(RegisterReader& reader, base::Date today);

struct LookBackQuery {
    domain::LookBackId round;
    std::optional<domain::LookBackStanding> standing = std::nullopt;
    std::optional<base::Date> today = std::nullopt;  // on which an answer may be overdue; none: that is not told
};

// Lines of a round by unit in protocol order, then by session and number.
std::vector<LookBackRow> readLookBackRows(RegisterReader& reader, const LookBackQuery& query);

// What the line is about: 承诺2：新开3条接驳线, or the reply with its class.
std::string lookedAt(const LookBackRow& row, const Words& words);
// 共40项：待答10（…），待核对5，已核对25（…）
std::string countsText(const LookBackCounts& counts, const Words& words);

ListSheet lookBackRoundsSheet(const std::vector<LookBackRound>& rounds, const Words& words);
ListSheet lookBackSheet(const std::string& round, const std::vector<LookBackRow>& rows, const Words& words);

}  // namespace huying::app
