// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/agenda.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/queries/cases_in_turn.h"
#include "app/queries/paper_limit.h"
#include "app/queries/rule_book.h"
#include "app/queries/today.h"
#include "app/words/register_words.h"

namespace huying::app {

namespace {

using base::Date;
using domain::AwaitedKind;

constexpr std::chrono::days oneDay{1};

std::string leaderOf(const domain::CaseFacts& facts, const domain::Task* task) {
    if (const domain::Priority* priority = facts.priority(); priority != nullptr && !priority->supervisor().empty())
        return priority->supervisor();
    if (facts.governmentItem) return facts.governmentItem->leader;
    return task == nullptr ? std::string() : task->leader;
}

// Entries of all kinds up to the last day, each with what the facts of its case say.
class Collector {
public:
    Collector(RegisterReader& reader, const AgendaQuery& query, const Words& words)
        : reader_(reader), query_(query), words_(words), book_(readRuleBook(reader)) {
        int place = 0;
        for (const domain::Unit& unit : reader.units()) {
            names_[unit.id] = unit.displayName();
            order_[unit.displayName()] = ++place;
        }
    }

    void collect(AwaitedKind kind) {
        AwaitedSelection selection;
        selection.kind = kind;
        selection.isEveryDay = false;
        selection.ranges = {{std::nullopt, query_.today + std::chrono::days{query_.days}}};
        selection.session = query_.session;
        selection.isCarriedOver = kind == AwaitedKind::commitment || kind == AwaitedKind::lookBackAnswer;
        selection.unit = query_.unit;
        note(reader_.awaited(selection, std::numeric_limits<int>::max()).cases, kind);
    }

    // Limits that are counted by rule when looked at, from what is awaited since.
    void collectByRule(AwaitedKind kind, domain::DeadlineEvent event) {
        AwaitedSelection selection;
        selection.kind = kind;
        selection.day = AwaitedSelection::Day::since;
        selection.session = query_.session;
        selection.isCarriedOver = kind == AwaitedKind::promiseRating;
        selection.unit = query_.unit;
        std::map<std::pair<Date, std::optional<Date>>, std::optional<Date>> limits;
        std::vector<AwaitedCase> cases = reader_.awaited(selection, std::numeric_limits<int>::max()).cases;
        for (AwaitedCase& found : cases) {
            std::erase_if(found.matters, [&](AwaitedMatter& matter) {
                domain::Awaited& one = matter.awaited;
                if (!one.since) return true;
                const bool isOfUnit = kind == AwaitedKind::firstContact;  // counted from the receipt or the assignment
                const std::pair days(*one.since, isOfUnit ? matter.assignedOn : std::nullopt);
                auto known = limits.find(days);
                if (known == limits.end()) {
                    const auto due = isOfUnit ? book_.dueDateOfUnit(event, days.first, days.second) : book_.dueDate(event, days.first);
                    known = limits.emplace(days, due ? std::optional(due->due) : std::nullopt).first;
                }
                one.dueOn = known->second;
                return !one.dueOn || *one.dueOn > query_.today + std::chrono::days{query_.days};
            });
        }
        std::erase_if(cases, [](const AwaitedCase& found) { return found.matters.empty(); });
        note(std::move(cases), kind);
    }

    // What is to be given out for the first time: the office's own limits, from when the piece was received or its session closed.
    void collectAssignments() {
        AwaitedSelection selection;
        selection.kind = AwaitedKind::decision;
        selection.day = AwaitedSelection::Day::since;
        selection.session = query_.session;
        selection.unit = query_.unit;
        const Date last = query_.today + std::chrono::days{query_.days};
        std::map<std::tuple<domain::SuggestionKind, std::optional<Date>, std::optional<Date>>, std::optional<Date>> limits;
        std::vector<AwaitedCase> cases = reader_.awaited(selection, std::numeric_limits<int>::max()).cases;
        std::erase_if(cases, [&](AwaitedCase& found) {
            if (!found.isToBeAssigned() || found.matters.front().awaited.dueOn) return true;
            const std::tuple days(found.line.kind, found.receivedOn, found.sessionClosedOn);
            auto known = limits.find(days);
            if (known == limits.end()) {
                const auto due = book_.assignmentLimit(found.line.kind, found.receivedOn, found.sessionClosedOn);
                known = limits.emplace(days, due ? std::optional(due->due) : std::nullopt).first;
            }
            if (!known->second || *known->second > last) return true;
            found.matters.front().awaited.dueOn = known->second;
            return false;
        });
        note(std::move(cases), AwaitedKind::decision, true);
    }

    // Papers under review, the office's own as well; they are no pieces and have no facts to read.
    void collectPapers() {
        const int every = std::numeric_limits<int>::max();
        const WaitingPapers waiting = reader_.waitingPapers({PaperQueue::papers, query_.session, query_.unit}, every);
        for (const PaperLine& line : waiting.lines) {
            auto explained = givenOutBy(line.kind, line.submittedOn, book_);
            if (!explained || explained->due > query_.today + std::chrono::days{query_.days}) continue;
            AgendaEntry& entry = entries_.emplace_back();
            entry.paper = line.paper;
            entry.address = line.address;
            entry.suggestionKind = line.kind;
            entry.title = shownTitle(line, words_);
            entry.kind = AwaitedKind::decision;
            entry.isAssignment = true;
            entry.due = explained->due;
            entry.explained = std::move(explained);
        }
    }

    // A piece may wait for several things: it is read once for all of them.
    std::vector<AgendaEntry> entries() {
        std::vector<domain::SuggestionId> ids;
        for (const auto& [id, kinds] : found_) ids.push_back(id);
        forEachCase(reader_, ids, [&](const domain::CaseFacts& facts) {
            for (const Noted& noted : found_.at(facts.suggestion.id)) add(facts, noted);
        });
        std::stable_sort(entries_.begin(), entries_.end(), [](const AgendaEntry& left, const AgendaEntry& right) {
            return left.due != right.due ? left.due < right.due : left.id < right.id;
        });
        return std::move(entries_);
    }
    // The office stands before every unit.
    [[nodiscard]] int orderOf(const std::string& unit) const {
        const auto found = order_.find(unit);
        return found == order_.end() ? 0 : found->second;
    }

private:
    struct Noted {
        AwaitedKind kind;
        AwaitedCase found;
        bool isAssignment = false;
    };

    void note(std::vector<AwaitedCase> cases, AwaitedKind kind, bool isAssignment = false) {
        for (AwaitedCase& found : cases) found_[found.line.id].push_back({kind, std::move(found), isAssignment});
    }

    void add(const domain::CaseFacts& facts, const Noted& noted) {
        for (const AwaitedMatter& matter : noted.found.matters) {
            if (!matter.awaited.dueOn) continue;
            AgendaEntry& entry = entries_.emplace_back();
            entry.id = noted.found.line.id;
            entry.address = facts.suggestion.address();
            entry.suggestionKind = facts.suggestion.kind;
            entry.serial = facts.suggestion.serial;
            entry.title = facts.suggestion.classified ? words_.text("mask.title") : facts.suggestion.title;
            entry.kind = noted.kind;
            entry.isAssignment = noted.isAssignment;
            if (matter.awaited.unit) entry.unit = names_[*matter.awaited.unit];
            entry.leader = leaderOf(facts, matter.awaited.task ? facts.task(*matter.awaited.task) : nullptr);
            entry.due = *matter.awaited.dueOn;
            entry.matter = {noted.kind, matter.awaited.task, matter.awaited.dueOn, matter.round};
        }
    }

    RegisterReader& reader_;
    const AgendaQuery& query_;
    const Words& words_;
    domain::RuleBook book_;
    std::map<domain::UnitId, std::string> names_;
    std::map<std::string, int> order_;
    std::map<domain::SuggestionId, std::vector<Noted>> found_;
    std::vector<AgendaEntry> entries_;
};

Date mondayOf(Date day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

// By day or week; all that is overdue in one group before them.
std::vector<AgendaGroup> byTime(std::vector<AgendaEntry> entries, const AgendaQuery& query) {
    std::vector<AgendaGroup> groups;
    for (AgendaEntry& entry : entries) {
        AgendaGroup wanted;
        wanted.isOverdue = entry.due < query.today;
        if (!wanted.isOverdue && query.by == AgendaBy::day) wanted.from = wanted.to = entry.due;
        if (!wanted.isOverdue && query.by == AgendaBy::week) {
            wanted.from = mondayOf(entry.due);
            wanted.to = *wanted.from + 6 * oneDay;
        }
        if (groups.empty() || groups.back().isOverdue != wanted.isOverdue || groups.back().from != wanted.from) groups.push_back(wanted);
        groups.back().entries.push_back(std::move(entry));
    }
    return groups;
}

std::vector<AgendaGroup> byName(std::vector<AgendaEntry> entries, const AgendaQuery& query, const Collector& collector) {
    std::vector<AgendaGroup> groups;
    for (AgendaEntry& entry : entries) {
        const std::string& name = query.by == AgendaBy::unit ? entry.unit : entry.leader;
        auto group = std::find_if(groups.begin(), groups.end(), [&](const AgendaGroup& one) { return one.name == name; });
        if (group == groups.end()) {
            groups.emplace_back().name = name;
            group = groups.end() - 1;
        }
        group->entries.push_back(std::move(entry));
    }
    // Units in their order; leaders by what presses first, and last what names nobody.
    std::stable_sort(groups.begin(), groups.end(), [&](const AgendaGroup& left, const AgendaGroup& right) {
        if (query.by == AgendaBy::unit) return collector.orderOf(left.name) < collector.orderOf(right.name);
        if (left.name.empty() != right.name.empty()) return right.name.empty();
        return left.entries.front().due < right.entries.front().due;
    });
    return groups;
}

}  // namespace

int Agenda::count() const {
    int count = 0;
    for (const AgendaGroup& group : groups) count += static_cast<int>(group.entries.size());
    return count;
}

int Agenda::overdue() const {
    int count = 0;
    for (const AgendaGroup& group : groups) {
        count += static_cast<int>(
            std::count_if(group.entries.begin(), group.entries.end(), [&](const AgendaEntry& entry) { return entry.due < query.today; }));
    }
    return count;
}

Agenda readAgenda(RegisterReader& reader, const AgendaQuery& query, const Words& words) {
    const ReadSnapshot moment(reader);
    Collector collector(reader, query, words);
    for (const AwaitedKind kind :
         {AwaitedKind::reply, AwaitedKind::jointOpinion, AwaitedKind::decision, AwaitedKind::commitment, AwaitedKind::lookBackAnswer})
        collector.collect(kind);
    collector.collectByRule(AwaitedKind::receipt, domain::DeadlineEvent::receipt);
    collector.collectByRule(AwaitedKind::firstContact, domain::DeadlineEvent::firstContact);
    collector.collectByRule(AwaitedKind::feedback, domain::DeadlineEvent::feedback);
    collector.collectByRule(AwaitedKind::publication, domain::DeadlineEvent::publication);
    collector.collectByRule(AwaitedKind::promiseRating, domain::DeadlineEvent::promiseRating);
    collector.collectAssignments();
    collector.collectPapers();
    Agenda agenda;
    agenda.query = query;
    agenda.paperWords = wordsOf(reader, Language::chinese);
    const bool isByTime = query.by == AgendaBy::day || query.by == AgendaBy::week;
    agenda.groups = isByTime ? byTime(collector.entries(), query) : byName(collector.entries(), query, collector);
    return agenda;
}

std::string agendaHeading(const Agenda& agenda, const AgendaGroup& group, const Words& words) {
    const auto weekday = [&](Date day) { return words.text("weekday." + std::to_string(std::chrono::weekday{day}.iso_encoding())); };
    if (group.isOverdue) return words.text("agenda.overdue");
    switch (agenda.query.by) {
        case AgendaBy::day:
            return words.text("agenda.day", {{"date", base::isoOrEmpty(group.from)}, {"weekday", weekday(group.from.value_or(Date{}))}});
        case AgendaBy::week:
            return words.text("agenda.week", {{"from", base::isoOrEmpty(group.from)}, {"to", base::isoOrEmpty(group.to)}});
        case AgendaBy::unit:
            return group.name.empty() ? words.label(domain::Turn::office) : group.name;
        case AgendaBy::leader:
            break;
    }
    return group.name.empty() ? words.text("agenda.nobody") : group.name;
}

std::string daysLeftText(std::optional<Date> due, Date today, const Words& words) {
    if (!due) return {};
    const auto days = (*due - today).count();
    if (days == 0) return words.text("agenda.due_today");
    return words.text(days < 0 ? "agenda.over" : "agenda.left", {{"days", std::to_string(days < 0 ? -days : days)}});
}

std::string agendaMatter(const AgendaEntry& entry, const Words& words) {
    return words.text("agenda_matter." + (entry.isAssignment ? std::string("assignment") : std::string(base::codeOf(entry.kind))));
}

std::string agendaDays(const Agenda& agenda, const AgendaEntry& entry, const Words& words) {
    return daysLeftText(entry.due, agenda.query.today, words);
}

std::string agendaUnit(const AgendaEntry& entry, const Words& words) {
    return entry.unit.empty() ? words.label(domain::Turn::office) : entry.unit;
}

}  // namespace huying::app
