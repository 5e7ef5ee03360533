// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/today_sheet.h"

#include <tuple>

#include "app/ports/register_reader.h"
#include "app/queries/agenda.h"
#include "app/queries/missing_visits.h"
#include "base/text.h"
#include "domain/suggestion_number.h"

namespace huying::app {

namespace {

using base::Date;

class Rows {
public:
    Rows(Date today, const Words& words, ListSheet& sheet) : today_(today), words_(words), sheet_(sheet) {}

    void add(const std::string& queue, const TodayLine& line, const std::string& more = {}) {
        std::vector<std::string> why{whyText(line, words_)};
        if (!line.visits.empty()) why.push_back(visitsText(line.visits, words_));
        if (!more.empty()) why.push_back(more);
        const bool isOfUnits = line.turn == domain::Turn::unit && !line.units.empty();
        add(queue, domain::CaseAddress{line.term, line.sessionNumber, line.kind, line.serial}.text(), shownTitle(line, words_),
            isOfUnits ? base::joined(line.units, words_.text("phrase.list_separator")) : words_.label(line.turn), why, line.since,
            line.dueOn);
    }

    void add(const std::string& queue, const PaperLine& line) {
        const bool isOfUnit = line.talk || !line.unit.empty();
        const bool isOfDeputy = line.turn == domain::Turn::deputy;
        const std::string place = line.inspection.empty() ? line.address : base::joined({line.address, line.inspection}, " ");
        add(queue, line.talk ? shownDeputy(line, words_) : place, shownTitle(line, words_),
            isOfUnit     ? line.unit
            : isOfDeputy ? shownDeputy(line, words_)
                         : words_.label(line.turn),
            {words_.text("why." + line.why)}, line.since, line.dueOn);
    }

    void add(const std::string& queue, const TopicLine& line) {
        const bool isOfCommittee = line.turn == domain::TopicTurn::committee && !line.committee.empty();
        add(queue, line.name, {}, isOfCommittee ? line.committee : words_.label(line.turn), {words_.text("topic_why." + line.why)},
            line.since, line.dueOn);
    }

private:
    void add(const std::string& queue, const std::string& piece, const std::string& title, const std::string& turn,
             const std::vector<std::string>& why, std::optional<Date> since, std::optional<Date> due) {
        sheet_.rows.push_back({queue, piece, title, turn, base::joined(why, words_.text("visits.separator")), base::isoOrEmpty(since),
                               base::isoOrEmpty(due), daysLeftText(due, today_, words_)});
    }

    Date today_;
    const Words& words_;
    ListSheet& sheet_;
};

std::string titleOf(RegisterReader& reader, const Today& today, const Words& words) {
    for (const domain::Unit& unit : reader.units()) {
        if (unit.id == today.query.unit) return words.text("sheet.today_of", {{"unit", unit.displayName()}});
    }
    return words.text("sheet.today");
}

}  // namespace

ListSheet todaySheet(RegisterReader& reader, const Today& today, const Words& words) {
    ListSheet sheet;
    sheet.title = titleOf(reader, today, words);
    for (const auto& [key, width, kind] : {std::tuple{"queue", 16, SheetCell::text}, std::tuple{"waiting_piece", 12, SheetCell::text},
                                           std::tuple{"title", 36, SheetCell::text}, std::tuple{"turn", 18, SheetCell::text},
                                           std::tuple{"waiting_why", 36, SheetCell::text}, std::tuple{"waiting_since", 12, SheetCell::date},
                                           std::tuple{"due_by", 12, SheetCell::date}, std::tuple{"days_left", 12, SheetCell::text}}) {
        sheet.columns.push_back({key, words.text(std::string("sheet.") + key), width, kind});
    }
    Rows rows(today.query.today, words, sheet);
    const auto addAll = [&](const auto& groups) {
        for (const auto& group : groups) {
            for (const auto& line : group.lines) rows.add(words.label(group.queue), line);
        }
    };
    addAll(today.queues);
    addAll(today.papers);
    addAll(today.topics);
    for (const TodayQueue& group : today.queues) {
        for (const AwayLine& away : group.away) {
            rows.add(words.label(group.queue), away.line,
                     words.text("today.put_off", {{"until", base::isoDate(away.until)}, {"reason", away.reason}}));
        }
    }
    return sheet;
}

std::string todaySubtitle(const Today& today, const ListSheet& sheet, const Words& words) {
    return words.text("sheet.today_count", {{"date", base::isoDate(today.query.today)}, {"count", std::to_string(sheet.rows.size())}});
}

}  // namespace huying::app
