// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/commands/urging_commands.h"
#include "app/ports/register_reader.h"
#include "app/words/words.h"
#include "domain/urging_rule.h"

// Chasing (催办): every open task of every unit that is late, nearly late, not signed for or silent, with how strongly it is
// to be urged by rule; and what was urged on a day, read back for its papers.
namespace huying::app {

struct ChaseQuery {
    base::Date today{};
    std::optional<domain::SessionId> session;
    std::optional<domain::UnitId> unit;
    int silentDays = TodayQuery().silentDays;
    std::optional<std::vector<domain::SuggestionId>> among = {};  // these pieces alone, as those of a topic
};

struct ChaseLine {
    domain::SuggestionId id;
    domain::TaskId task;
    std::string address;
    std::string quotedNumber;  // as letters name the piece: its number as the office writes it, else the address
    domain::SuggestionKind kind = domain::SuggestionKind::plenary;
    int serial = 0;
    std::string title;  // masked where the piece is classified
    domain::TaskRole role = domain::TaskRole::sole;
    std::optional<base::Date> deadline;
    std::string handler;
    std::string handlerPhone;
    std::vector<domain::UrgingReason> reasons;  // the hardest first
    domain::UrgingLevel level = domain::UrgingLevel::reminder;
    int times = 0;  // urged before
    std::optional<base::Date> lastOn;
    std::optional<domain::UrgingLevel> lastLevel;
    std::optional<base::Date> restsUntil;  // urged already, not again before this day
    std::optional<base::Date> answerDueOn;
    std::optional<base::Date> nextOn;
    std::string documentNumber;  // of what was sent

    // Days over the deadline; negative: days left; nothing where it has none.
    [[nodiscard]] std::optional<int> daysLate(base::Date today) const;
};

// One unit with all that it is to be urged for, the hardest first.
struct ChaseUnit {
    domain::UnitId id;
    std::string name;
    std::string shortName;
    std::vector<domain::UnitContact> contacts;
    int times = 0;  // urged before, over all its tasks of the session
    std::optional<base::Date> lastOn;
    std::vector<ChaseLine> lines;

    [[nodiscard]] domain::UrgingLevel level() const;  // the strongest of its lines
};

struct ChaseList {
    base::Date on{};
    domain::UrgingRule rule;
    std::vector<ChaseUnit> units;  // in protocol order
    Words paperWords = Words::of(Language::chinese);  // the register's, for letters

    [[nodiscard]] int count() const;  // lines, that is tasks
};

ChaseList readChase(RegisterReader& reader, const ChaseQuery& query, const Words& words);

// What was recorded as urged on `on`.
ChaseList readUrgedOn(RegisterReader& reader, base::Date on, std::optional<domain::UnitId> unit, const Words& words);

// Another level brings the days of that level with it.
void setLevel(ChaseLine& line, domain::UrgingLevel level, const ChaseList& list);

// What records the line as urged.
RecordUrging urgingOf(const ChaseUnit& unit, const ChaseLine& line);

// 〔2023〕12号 for the first paper, 13 for the next: the last number of the text goes up by `by`.
std::string numberedOnward(const std::string& documentNumber, int by);

}  // namespace huying::app
