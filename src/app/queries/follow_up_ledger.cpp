// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/follow_up_ledger.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/cases_in_turn.h"
#include "domain/second_answers.h"

namespace huying::app {

namespace {

using domain::CommitmentState;
using domain::CommitmentStepKind;

void takeSteps(const domain::CaseFacts& facts, const domain::Commitment& commitment, LedgerLine& line) {
    for (const domain::CommitmentStep* step : domain::stepsOf(facts, commitment.id)) {
        const bool isSettling = step->kind == CommitmentStepKind::fulfilled || step->kind == CommitmentStepKind::notFulfilled;
        if (isSettling) line.settledOn = step->on;
        if (step->deputyToldOn) line.deputyToldOn = step->deputyToldOn;
        if (step->kind == CommitmentStepKind::rated) {
            line.rating = step->rating;
        } else {
            if (!facts.suggestion.classified) line.progress = step->text;
            line.progressOn = step->on;
        }
    }
}

LedgerLine lineOf(const domain::CaseFacts& facts, const domain::Commitment& commitment, const domain::Task& task, const std::string& unit,
                  std::optional<base::Date> today) {
    LedgerLine line;
    line.id = facts.suggestion.id;
    line.address = facts.suggestion.address();
    line.term = facts.suggestion.term;
    // What a secret piece says leaves the register in no list (domain.md §8.26).
    const bool isOpen = !facts.suggestion.classified;
    if (isOpen) line.title = facts.suggestion.title;
    line.unit = unit;
    line.number = domain::numberOf(facts, commitment.id);
    if (isOpen) line.text = commitment.text;
    if (isOpen) line.owner = commitment.owner;
    line.promisedOn = commitment.on;
    line.firstDueOn = commitment.dueOn;
    line.dueOn = domain::dueOf(facts, commitment);
    line.state = domain::stateOf(facts, commitment);
    line.daysLate = domain::daysLate(facts, commitment, today);
    takeSteps(facts, commitment, line);
    if (const domain::Reply* reply = facts.replyOf(task.id)) {
        line.firstClass = reply->resultClass;
        line.presentClass = domain::presentClassOf(facts, *reply);
    }
    for (const domain::SecondReply& row : facts.secondReplies) {
        if (domain::isAbout(facts, row, task.id) && (!line.answeredAgainOn || *line.answeredAgainOn < row.on))
            line.answeredAgainOn = row.on;
    }
    const auto owed = domain::answersOwed(facts);
    line.isAnswerOwed = std::any_of(owed.begin(), owed.end(), [&](const domain::OwedAnswer& one) {
        return std::find(one.promises.begin(), one.promises.end(), commitment.id) != one.promises.end();
    });
    return line;
}

}  // namespace

std::vector<LedgerLine> readLedger(RegisterReader& reader, const LedgerQuery& query) {
    const ReadSnapshot moment(reader);
    std::map<domain::UnitId, domain::Unit> units;
    for (domain::Unit& unit : reader.units()) units.emplace(unit.id, std::move(unit));
    std::optional<std::pair<int, int>> last;
    for (const domain::Session& session : reader.sessions()) {
        if (session.id == query.session) last = {session.term, session.number};
    }
    const Viewer viewer = reader.viewer();
    std::vector<LedgerLine> lines;
    forEachCase(reader, reader.casesWithFollowUp(), [&](const domain::CaseFacts& facts) {
        if (facts.withdrawal) return;
        if (last && std::pair(facts.suggestion.term, facts.suggestion.sessionNumber) > *last) return;
        for (const domain::Commitment& commitment : facts.commitments) {
            const domain::Task* task = facts.task(commitment.task);
            if (commitment.isVoid || task == nullptr || (query.unit && task->unit != *query.unit)) continue;
            if (!viewer.seesWorkOf(task->unit)) continue;
            const auto unit = units.find(task->unit);
            LedgerLine line = lineOf(facts, commitment, *task,
                                     unit == units.end() ? std::string() : unit->second.asOf(task->assignedOn).displayName(), query.today);
            if (!query.isOpenOnly || line.state == CommitmentState::open) lines.push_back(std::move(line));
        }
    });
    std::stable_sort(lines.begin(), lines.end(), [](const LedgerLine& left, const LedgerLine& right) {
        const auto rank = [](const LedgerLine& line) {
            const bool isOpen = line.state == CommitmentState::open;
            return std::tuple(!isOpen, isOpen && !line.dueOn, isOpen ? line.dueOn.value_or(base::Date{}) : base::Date{});
        };
        return rank(left) < rank(right);
    });
    return lines;
}

std::string commitmentLateness(CommitmentState state, int daysLate, const Words& words) {
    if (daysLate <= 0) return {};
    const char* const key = state == CommitmentState::open ? "commitment_late.open" : "commitment_late.fulfilled";
    return words.text(key, {{"days", std::to_string(daysLate)}});
}

std::string commitmentStanding(CommitmentState state, int daysLate, const Words& words) {
    const std::string late = commitmentLateness(state, daysLate, words);
    return late.empty() ? words.label(state) : words.text("commitment_late.marked", {{"state", words.label(state)}, {"late", late}});
}

ListSheet ledgerSheet(const std::vector<LedgerLine>& lines, const Words& words) {
    const auto title = [&](const char* key) { return words.text("sheet." + std::string(key)); };
    ListSheet sheet;
    sheet.title = title("commitments");
    for (const auto& [key, width, kind] :
         {std::tuple{"case", 12, SheetCell::text}, std::tuple{"title", 36, SheetCell::text}, std::tuple{"unit", 16, SheetCell::text},
          std::tuple{"first_class", 8, SheetCell::text}, std::tuple{"number", 6, SheetCell::number},
          std::tuple{"commitment", 40, SheetCell::text}, std::tuple{"owner", 12, SheetCell::text},
          std::tuple{"promised_on", 12, SheetCell::date}, std::tuple{"first_due_on", 12, SheetCell::date},
          std::tuple{"due_on", 12, SheetCell::date}, std::tuple{"state", 10, SheetCell::text}, std::tuple{"progress", 40, SheetCell::text},
          std::tuple{"progress_on", 12, SheetCell::date}, std::tuple{"settled_on", 12, SheetCell::date},
          std::tuple{"late", 14, SheetCell::text}, std::tuple{"deputy_told_on", 12, SheetCell::date},
          std::tuple{"answered_again_on", 12, SheetCell::date}, std::tuple{"rating", 10, SheetCell::text},
          std::tuple{"present_class", 8, SheetCell::text}}) {
        sheet.columns.push_back({key, title(key), width, kind});
    }
    for (const LedgerLine& line : lines) {
        sheet.rows.push_back({line.address, line.title.empty() ? words.text("mask.title") : line.title, line.unit,
                              words.classLabel(line.term, line.firstClass), std::to_string(line.number), line.text, line.owner,
                              base::isoDate(line.promisedOn), base::isoOrEmpty(line.firstDueOn), base::isoOrEmpty(line.dueOn),
                              words.label(line.state), line.progress, base::isoOrEmpty(line.progressOn), base::isoOrEmpty(line.settledOn),
                              commitmentLateness(line.state, line.daysLate, words), base::isoOrEmpty(line.deputyToldOn),
                              base::isoOrEmpty(line.answeredAgainOn), words.label(line.rating),
                              words.classLabel(line.term, line.presentClass)});
    }
    return sheet;
}

}  // namespace huying::app
