// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/chase.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "app/ports/read_snapshot.h"
#include "app/queries/cases_in_turn.h"
#include "app/queries/rule_book.h"
#include "app/queries/today.h"
#include "app/words/register_words.h"
#include "domain/suggestion_number.h"

namespace huying::app {

namespace {

// A bare serial says too little outside its session.
std::string quotedNumberOf(const domain::Suggestion& suggestion) {
    const std::string bare = domain::CaseAddress{0, 0, suggestion.kind, suggestion.serial}.text();
    return suggestion.numberText.empty() || suggestion.numberText == bare ? suggestion.address() : suggestion.numberText;
}

bool isHarder(const ChaseLine& left, const ChaseLine& right) {
    if (left.level != right.level) return right.level < left.level;
    if (left.deadline != right.deadline) return left.deadline && (!right.deadline || *left.deadline < *right.deadline);
    return left.id < right.id || (left.id == right.id && left.task < right.task);
}

// The lines of a list by unit, and the units with their people and counts.
class Grouping {
public:
    Grouping(RegisterReader& reader, std::optional<domain::UnitId> unit, const Words& words)
        : reader_(reader), unit_(unit), words_(words) {}

    void add(const domain::CaseFacts& facts, const domain::Task& task, ChaseLine line) {
        if (unit_ && task.unit != *unit_) return;
        const domain::Suggestion& suggestion = facts.suggestion;
        line.id = suggestion.id;
        line.task = task.id;
        line.address = suggestion.address();
        line.quotedNumber = quotedNumberOf(suggestion);
        line.kind = suggestion.kind;
        line.serial = suggestion.serial;
        line.title = suggestion.classified ? words_.text("mask.title") : suggestion.title;
        line.role = task.role;
        line.handler = task.handler;
        line.handlerPhone = task.handlerPhone;
        lines_[task.unit].push_back(std::move(line));
    }

    std::vector<ChaseUnit> units(std::optional<domain::SessionId> session) {
        std::map<domain::UnitId, UnitUrgings> urged;
        for (const UnitUrgings& row : reader_.unitUrgings(session)) urged[row.unit] = row;
        std::vector<ChaseUnit> units;
        for (const domain::Unit& row : reader_.units()) {
            const auto lines = lines_.find(row.id);
            if (lines == lines_.end()) continue;
            ChaseUnit& unit = units.emplace_back();
            unit.id = row.id;
            unit.name = row.name;
            unit.shortName = row.displayName();
            unit.contacts = row.contacts;
            unit.lines = std::move(lines->second);
            std::sort(unit.lines.begin(), unit.lines.end(), isHarder);
            if (const auto known = urged.find(row.id); known != urged.end()) {
                unit.times = known->second.times;
                unit.lastOn = known->second.lastOn;
            }
        }
        return units;
    }

private:
    RegisterReader& reader_;
    std::optional<domain::UnitId> unit_;
    const Words& words_;
    std::map<domain::UnitId, std::vector<ChaseLine>> lines_;
};

std::set<domain::SuggestionId> candidates(RegisterReader& reader, const ChaseQuery& query, const domain::UrgingRule& rule) {
    TodayQuery today;
    today.today = query.today;
    today.session = query.session;
    today.unit = query.unit;
    today.soonDays = rule.step(domain::UrgingLevel::reminder).days;
    today.silentDays = query.silentDays;
    std::set<domain::SuggestionId> ids;
    for (const Queue queue : {Queue::overdue, Queue::dueSoon, Queue::notSigned, Queue::jointOpinion, Queue::silent}) {
        const AwaitedPage page = reader.awaited(selectionOf(reader, queue, today), std::numeric_limits<int>::max());
        for (const AwaitedCase& found : page.cases) ids.insert(found.line.id);
    }
    return ids;
}

ChaseLine lineOf(const domain::UrgingProposal& proposal) {
    ChaseLine line;
    line.deadline = proposal.deadline;
    line.reasons = proposal.reasons;
    line.times = proposal.times;
    line.restsUntil = proposal.restsUntil;
    if (proposal.last) {
        line.lastOn = proposal.last->on;
        line.lastLevel = proposal.last->level;
    }
    return line;
}

}  // namespace

std::optional<int> ChaseLine::daysLate(base::Date today) const {
    return deadline ? std::optional(static_cast<int>((today - *deadline).count())) : std::nullopt;
}

domain::UrgingLevel ChaseUnit::level() const {
    domain::UrgingLevel strongest = domain::UrgingLevel::reminder;
    for (const ChaseLine& line : lines) strongest = std::max(strongest, line.level);
    return strongest;
}

int ChaseList::count() const {
    int count = 0;
    for (const ChaseUnit& unit : units) count += static_cast<int>(unit.lines.size());
    return count;
}

void setLevel(ChaseLine& line, domain::UrgingLevel level, const ChaseList& list) {
    line.level = level;
    line.answerDueOn = list.rule.answerDueOn(level, list.on);
    line.nextOn = list.rule.nextOn(level, list.on);
}

ChaseList readChase(RegisterReader& reader, const ChaseQuery& query, const Words& words) {
    const ReadSnapshot moment(reader);
    ChaseList list;
    list.paperWords = wordsOf(reader, Language::chinese);
    list.on = query.today;
    list.rule = {reader.urgingSteps(), readRuleBook(reader), query.silentDays};
    Grouping grouping(reader, query.unit, words);
    std::set<domain::SuggestionId> found = candidates(reader, query, list.rule);
    if (query.among) {
        const std::set<domain::SuggestionId> among(query.among->begin(), query.among->end());
        std::erase_if(found, [&](domain::SuggestionId id) { return !among.contains(id); });
    }
    forEachCase(reader, {found.begin(), found.end()}, [&](const domain::CaseFacts& facts) {
        for (const domain::UrgingProposal& proposal : domain::urgingsDue(facts, query.today, list.rule)) {
            ChaseLine line = lineOf(proposal);
            setLevel(line, proposal.level, list);
            grouping.add(facts, *facts.task(proposal.task), std::move(line));
        }
    });
    list.units = grouping.units(query.session);
    return list;
}

ChaseList readUrgedOn(RegisterReader& reader, base::Date on, std::optional<domain::UnitId> unit, const Words& words) {
    const ReadSnapshot moment(reader);
    ChaseList list;
    list.paperWords = wordsOf(reader, Language::chinese);
    list.on = on;
    list.rule = {reader.urgingSteps(), readRuleBook(reader)};
    Grouping grouping(reader, unit, words);
    forEachCase(reader, reader.casesUrgedOn(on), [&](const domain::CaseFacts& facts) {
        for (const domain::Urging& row : facts.urgings) {
            const domain::Task* task = facts.task(row.task);
            if (row.on != on || task == nullptr) continue;
            ChaseLine line;
            line.deadline = facts.deadlineOf(*task);
            line.reasons = {row.reason};
            line.level = row.level;
            line.answerDueOn = row.answerDueOn;
            line.nextOn = row.nextOn;
            line.documentNumber = row.documentNumber;
            for (const domain::Urging& earlier : facts.urgings) {
                if (earlier.task != row.task || earlier.id == row.id || !earlier.on || *earlier.on > on || earlier.id > row.id) continue;
                ++line.times;
                line.lastOn = earlier.on;
                line.lastLevel = earlier.level;
            }
            grouping.add(facts, *task, std::move(line));
        }
    });
    list.units = grouping.units(std::nullopt);
    return list;
}

RecordUrging urgingOf(const ChaseUnit& unit, const ChaseLine& line) {
    RecordUrging command;
    command.caseAddress = line.address;
    command.unit = unit.shortName;
    command.level = line.level;
    if (!line.reasons.empty()) command.reason = line.reasons.front();
    command.documentNumber = line.documentNumber;
    command.answerDueOn = {true, line.answerDueOn};
    command.nextOn = line.nextOn;
    return command;
}

std::string numberedOnward(const std::string& documentNumber, int by) {
    constexpr auto digits = "0123456789";
    const std::size_t last = documentNumber.find_last_of(digits);
    if (last == std::string::npos || by == 0) return documentNumber;
    std::size_t first = documentNumber.find_last_not_of(digits, last);
    first = first == std::string::npos ? 0 : first + 1;
    const std::string number = documentNumber.substr(first, last - first + 1);
    constexpr std::size_t mostDigits = 9;
    if (number.size() > mostDigits) return documentNumber;
    std::string next = std::to_string(std::stoi(number) + by);
    if (next.size() < number.size()) next.insert(0, number.size() - next.size(), '0');
    return documentNumber.substr(0, first) + next + documentNumber.substr(last + 1);
}

}  // namespace huying::app
