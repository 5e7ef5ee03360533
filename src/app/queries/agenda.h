// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/register_reader.h"
#include "app/queries/line_matter.h"
#include "app/words/words.h"
#include "base/enum_codes.h"
#include "domain/awaited.h"
#include "domain/due_date.h"
#include "domain/ids.h"

// The agenda: every open deadline that has passed or falls within the next days, by day or week, by unit or by the leader
// who answers for it; papers under review have one too, by which the office is to give them out. What hurts most stands first. Nothing of
// it is stored.
namespace huying::app {

enum class AgendaBy {
    day,
    week,   // Monday to Sunday
    unit,   // in protocol order; the office's own decisions first
    leader  // who supervises the piece, else leads it for the government, else is in charge in the unit
};

struct AgendaQuery {
    base::Date today{};
    int days = 30;  // ahead; what is overdue stands in it however old it is
    AgendaBy by = AgendaBy::day;
    std::optional<domain::SessionId> session;
    std::optional<domain::UnitId> unit;
};

struct AgendaEntry {
    domain::SuggestionId id;     // none: a paper that has no number yet
    domain::SubmissionId paper;  // which, then
    std::string address;
    domain::SuggestionKind suggestionKind = domain::SuggestionKind::plenary;
    int serial = 0;
    std::string title;  // masked where the piece is classified
    domain::AwaitedKind kind = domain::AwaitedKind::reply;  // what is due; promises go on from earlier sessions
    bool isAssignment = false;  // a decision: the piece is to be given out
    std::string unit;    // empty: the office
    std::string leader;  // empty: nobody is named
    base::Date due{};
    LineMatter matter = {};  // what `due` is the limit of
    std::optional<domain::DueDate> explained = {};  // of a paper, how `due` was counted
};

struct AgendaGroup {
    std::optional<base::Date> from;  // of a day or week; none: what is overdue, or a unit or leader
    std::optional<base::Date> to;
    bool isOverdue = false;
    std::string name;  // of the unit or leader; empty: the office, or nobody named
    std::vector<AgendaEntry> entries;
};

struct Agenda {
    AgendaQuery query;
    std::vector<AgendaGroup> groups;  // never empty ones
    Words paperWords = Words::of(Language::chinese);  // the register's, for paper

    [[nodiscard]] int count() const;
    [[nodiscard]] int overdue() const;
};

Agenda readAgenda(RegisterReader& reader, const AgendaQuery& query, const Words& words);

// 超3天, 今天到期, 剩12天; empty without a day.
std::string daysLeftText(std::optional<base::Date> due, base::Date today, const Words& words);
// What stands above a group, and the days of an entry.
std::string agendaHeading(const Agenda& agenda, const AgendaGroup& group, const Words& words);
std::string agendaDays(const Agenda& agenda, const AgendaEntry& entry, const Words& words);
std::string agendaMatter(const AgendaEntry& entry, const Words& words);
std::string agendaUnit(const AgendaEntry& entry, const Words& words);

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::AgendaBy> {
    using E = app::AgendaBy;
    static constexpr std::string_view name = "agenda_by";
    static constexpr std::array values{
        std::pair{E::day, std::string_view("day")},
        std::pair{E::week, std::string_view("week")},
        std::pair{E::unit, std::string_view("unit")},
        std::pair{E::leader, std::string_view("leader")},
    };
};
