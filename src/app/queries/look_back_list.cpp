// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/look_back_list.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/cases_in_turn.h"

namespace huying::app {

namespace {

using domain::LookBackOutcome;
using domain::LookBackStanding;

struct Placed {
    std::size_t unit = 0;  // place in protocol order
    std::tuple<int, int, domain::SuggestionKind, int> piece;
    LookBackRow row;
};

LookBackRow rowOf(const domain::CaseFacts& facts, const domain::LookBackLine& line, const domain::Task& task, const domain::Unit* unit,
                  std::optional<base::Date> today) {
    LookBackRow row;
    row.id = facts.suggestion.id;
    row.address = facts.suggestion.address();
    row.term = facts.suggestion.term;
    row.line = line.id;
    row.task = task.id;
    row.unitId = task.unit;
    if (unit != nullptr) row.unit = unit->asOf(task.assignedOn).displayName();
    row.dueOn = line.dueOn;
    row.isClosed = line.closedOn.has_value();
    row.standing = domain::standingOf(facts, line);
    row.daysLate = domain::daysLate(facts, line, today);
    const domain::Reply* reply = facts.replyOf(task.id);
    if (reply != nullptr) row.resultClass = domain::presentClassOf(facts, *reply);
    const domain::LookBackAnswer* answer = domain::answerOf(facts, line);
    if (answer != nullptr) row.answer = *answer;
    const domain::LookBackFinding* finding = domain::findingOf(facts, line);
    if (finding != nullptr) row.finding = *finding;
    const domain::Commitment* promise = nullptr;
    for (const domain::Commitment& one : facts.commitments) {
        if (one.id == line.commitment) promise = &one;
    }
    if (promise != nullptr) {
        row.commitment = domain::numberOf(facts, promise->id);
        row.promisedDueOn = domain::dueOf(facts, *promise);
        row.looked = promise->text;
    } else if (reply != nullptr) {
        row.looked = reply->text;
    }
    if (!facts.suggestion.classified) {
        row.title = facts.suggestion.title;
        return row;
    }
    // What a secret piece says leaves the register in no list (domain.md §8.26).
    row.looked.clear();
    if (row.answer) {
        row.answer->text.clear();
        row.answer->evidence.clear();
    }
    if (row.finding) row.finding->text.clear();
    return row;
}

std::string shownTitle(const LookBackRow& row, const Words& words) { return row.title.empty() ? words.text("mask.title") : row.title; }

}  // namespace

LookBackCounts countsOf(const std::vector<LookBackRow>& rows) {
    LookBackCounts counts;
    for (const LookBackRow& row : rows) {
        ++counts.lines;
        if (row.standing == LookBackStanding::unanswered) ++counts.outstanding;
        if (row.standing == LookBackStanding::unanswered && row.finding) ++counts.askedAgain;
        if (row.standing == LookBackStanding::answered) ++counts.toCompare;
        if (row.isOverdue()) ++counts.overdue;
        if (row.standing != LookBackStanding::compared) continue;
        ++counts.compared;
        const LookBackOutcome outcome = row.finding->outcome;
        if (outcome == LookBackOutcome::confirmed || outcome == LookBackOutcome::partlyConfirmed) ++counts.confirmed;
        if (outcome == LookBackOutcome::notDone || outcome == LookBackOutcome::toRedo) ++counts.notDone;
    }
    return counts;
}

std::vector<LookBackRound> readLookBackRounds(RegisterReader& reader, base::Date today) {
    const ReadSnapshot moment(reader);
    std::vector<LookBackRound> rounds;
    for (domain::LookBack& round : reader.lookBacks()) {
        LookBackRound& one = rounds.emplace_back();
        one.round = std::move(round);
        one.version = reader.lookBackVersion(one.round.id);
        one.counts = countsOf(readLookBackRows(reader, {one.round.id, std::nullopt, today}));
    }
    return rounds;
}

std::vector<LookBackRow> readLookBackRows(RegisterReader& reader, const LookBackQuery& query) {
    const ReadSnapshot moment(reader);
    const std::vector<domain::Unit> units = reader.units();
    const Viewer viewer = reader.viewer();
    std::vector<Placed> placed;
    forEachCase(reader, reader.casesInLookBack(query.round), [&](const domain::CaseFacts& facts) {
        if (facts.withdrawal) return;
        for (const domain::LookBackLine& line : facts.lookBackLines) {
            const domain::Task* task = facts.task(line.task);
            if (line.round != query.round || task == nullptr || !viewer.seesWorkOf(task->unit)) continue;
            const auto unit = std::find_if(units.begin(), units.end(), [&](const domain::Unit& one) { return one.id == task->unit; });
            LookBackRow row = rowOf(facts, line, *task, unit == units.end() ? nullptr : &*unit, query.today);
            if (query.standing && row.standing != *query.standing) continue;
            const domain::Suggestion& piece = facts.suggestion;
            placed.push_back({static_cast<std::size_t>(unit - units.begin()),
                              {piece.term, piece.sessionNumber, piece.kind, piece.serial},
                              std::move(row)});
        }
    });
    std::stable_sort(placed.begin(), placed.end(), [](const Placed& left, const Placed& right) {
        return std::tuple(left.unit, left.piece) < std::tuple(right.unit, right.piece);
    });
    std::vector<LookBackRow> rows;
    for (Placed& one : placed) rows.push_back(std::move(one.row));
    return rows;
}

std::string lookedAt(const LookBackRow& row, const Words& words) {
    if (row.commitment > 0)
        return words.text("look_back.about_promise", {{"number", std::to_string(row.commitment)}, {"text", row.looked}});
    if (!row.looked.empty()) return words.text("look_back.reply", {{"text", row.looked}});
    return words.text("look_back.class_only", {{"class", words.classLabel(row.term, row.resultClass)}});
}

std::string countsText(const LookBackCounts& counts, const Words& words) {
    return words.text("look_back.counts", {{"lines", std::to_string(counts.lines)},
                                           {"asked_again", std::to_string(counts.askedAgain)},
                                           {"to_compare", std::to_string(counts.toCompare)},
                                           {"compared", std::to_string(counts.compared)},
                                           {"confirmed", std::to_string(counts.confirmed)},
                                           {"not_done", std::to_string(counts.notDone)},
                                           {"outstanding", std::to_string(counts.outstanding)},
                                           {"overdue", std::to_string(counts.overdue)}});
}

ListSheet lookBackRoundsSheet(const std::vector<LookBackRound>& rounds, const Words& words) {
    const auto title = [&](const char* key) { return words.text("sheet." + std::string(key)); };
    ListSheet sheet;
    sheet.title = title("look_backs");
    for (const auto& [key, width, kind] : {std::tuple{"look_back", 30, SheetCell::text}, std::tuple{"opened_on", 12, SheetCell::date},
                                           std::tuple{"answer_due_on", 12, SheetCell::date}, std::tuple{"closed_on", 12, SheetCell::date},
                                           std::tuple{"lines", 8, SheetCell::number}, std::tuple{"outstanding", 8, SheetCell::number},
                                           std::tuple{"overdue", 8, SheetCell::number}, std::tuple{"asked_again", 8, SheetCell::number},
                                           std::tuple{"to_compare", 8, SheetCell::number}, std::tuple{"compared", 8, SheetCell::number},
                                           std::tuple{"confirmed", 8, SheetCell::number}, std::tuple{"not_done", 8, SheetCell::number},
                                           std::tuple{"purpose", 30, SheetCell::text}, std::tuple{"demand", 30, SheetCell::text},
                                           std::tuple{"conclusion", 30, SheetCell::text}}) {
        sheet.columns.push_back({key, title(key), width, kind});
    }
    for (const LookBackRound& one : rounds) {
        const LookBackCounts& counts = one.counts;
        sheet.rows.push_back({one.round.name, base::isoDate(one.round.openedOn), base::isoDate(one.round.dueOn),
                              base::isoOrEmpty(one.round.closedOn), std::to_string(counts.lines), std::to_string(counts.outstanding),
                              std::to_string(counts.overdue), std::to_string(counts.askedAgain), std::to_string(counts.toCompare),
                              std::to_string(counts.compared), std::to_string(counts.confirmed), std::to_string(counts.notDone),
                              one.round.purpose, one.round.demand, one.round.conclusion});
    }
    return sheet;
}

ListSheet lookBackSheet(const std::string& round, const std::vector<LookBackRow>& rows, const Words& words) {
    const auto title = [&](const char* key) { return words.text("sheet." + std::string(key)); };
    ListSheet sheet;
    sheet.title = round.empty() ? title("look_back_lines") : round;
    for (const auto& [key, width, kind] :
         {std::tuple{"case", 12, SheetCell::text}, std::tuple{"title", 36, SheetCell::text}, std::tuple{"unit", 16, SheetCell::text},
          std::tuple{"promise", 40, SheetCell::text}, std::tuple{"promise_due_on", 12, SheetCell::date},
          std::tuple{"class", 8, SheetCell::text}, std::tuple{"standing", 10, SheetCell::text}, std::tuple{"late", 14, SheetCell::text},
          std::tuple{"answer_due_on", 12, SheetCell::date}, std::tuple{"answer_state", 10, SheetCell::text},
          std::tuple{"answered_on", 12, SheetCell::date}, std::tuple{"answer_text", 40, SheetCell::text},
          std::tuple{"evidence", 24, SheetCell::text}, std::tuple{"expected_on", 12, SheetCell::date},
          std::tuple{"person", 12, SheetCell::text}, std::tuple{"finding", 12, SheetCell::text},
          std::tuple{"found_on", 12, SheetCell::date}, std::tuple{"finding_text", 30, SheetCell::text}}) {
        sheet.columns.push_back({key, title(key), width, kind});
    }
    for (const LookBackRow& row : rows) {
        const domain::LookBackAnswer answer = row.answer.value_or(domain::LookBackAnswer());
        const domain::LookBackFinding finding = row.finding.value_or(domain::LookBackFinding());
        sheet.rows.push_back({row.address, shownTitle(row, words), row.unit, lookedAt(row, words), base::isoOrEmpty(row.promisedDueOn),
                              words.classLabel(row.term, row.resultClass), words.label(row.standing),
                              row.daysLate > 0 ? words.text("look_back.late", {{"days", std::to_string(row.daysLate)}}) : std::string(),
                              base::isoDate(row.dueOn), row.answer ? words.label(answer.state) : std::string(),
                              row.answer ? base::isoDate(answer.on) : std::string(), answer.text, answer.evidence,
                              base::isoOrEmpty(answer.expectedOn), answer.person,
                              row.finding ? words.label(finding.outcome) : std::string(),
                              row.finding ? base::isoDate(finding.on) : std::string(), finding.text});
    }
    return sheet;
}

}  // namespace huying::app
