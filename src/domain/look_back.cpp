// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/look_back.h"

#include <algorithm>

#include "domain/void_facts.h"

namespace huying::domain {

namespace {

template <class Row>
const Row* lastOf(const std::vector<Row>& rows, LookBackLineId line) {
    const auto found = std::find_if(rows.rbegin(), rows.rend(), [&](const Row& row) { return row.line == line; });
    return found == rows.rend() ? nullptr : &*found;
}

template <class Row>
std::vector<const Row*> recordedOf(const CaseFacts& facts, VoidableRows<Row> rows, LookBackLineId line) {
    std::vector<const Row*> all = recorded(facts, rows);
    std::erase_if(all, [&](const Row* row) { return row->line != line; });
    return all;
}

}  // namespace

const LookBackAnswer* answerOf(const CaseFacts& facts, const LookBackLine& line) { return lastOf(facts.lookBackAnswers, line.id); }

const LookBackFinding* findingOf(const CaseFacts& facts, const LookBackLine& line) { return lastOf(facts.lookBackFindings, line.id); }

std::vector<const LookBackAnswer*> recordedAnswersOf(const CaseFacts& facts, LookBackLineId line) {
    return recordedOf(facts, &VoidableFacts::lookBackAnswers, line);
}

std::vector<const LookBackFinding*> recordedFindingsOf(const CaseFacts& facts, LookBackLineId line) {
    return recordedOf(facts, &VoidableFacts::lookBackFindings, line);
}

bool isOfOlderAnswer(const CaseFacts& facts, const LookBackFinding& finding) {
    const LookBackAnswer* last = lastOf(facts.lookBackAnswers, finding.line);
    return finding.answer && last != nullptr && *finding.answer != last->id;
}

LookBackStanding standingOf(const CaseFacts& facts, const LookBackLine& line) {
    const LookBackAnswer* answer = answerOf(facts, line);
    const LookBackFinding* finding = findingOf(facts, line);
    const bool isJudged = finding != nullptr && (answer == nullptr || finding->answer == answer->id);
    if (isJudged) return finding->outcome == LookBackOutcome::sentBack ? LookBackStanding::unanswered : LookBackStanding::compared;
    return answer == nullptr ? LookBackStanding::unanswered : LookBackStanding::answered;
}

std::optional<Date> waitsSince(const CaseFacts& facts, const LookBackLine& line) {
    switch (standingOf(facts, line)) {
        case LookBackStanding::answered:
            return answerOf(facts, line)->on;
        case LookBackStanding::compared:
            return std::nullopt;
        case LookBackStanding::unanswered:
            break;
    }
    const LookBackFinding* finding = findingOf(facts, line);
    return finding == nullptr ? line.on : finding->on;
}

int daysLate(const CaseFacts& facts, const LookBackLine& line, std::optional<Date> today) {
    // Whoever is asked once more had answered: the first answer tells whether it came in time.
    const auto first = std::find_if(facts.lookBackAnswers.begin(), facts.lookBackAnswers.end(),
                                    [&](const LookBackAnswer& row) { return row.line == line.id; });
    std::optional<Date> until = today;
    if (first != facts.lookBackAnswers.end()) {
        until = first->on;
    } else if (standingOf(facts, line) != LookBackStanding::unanswered) {
        return 0;
    } else if (line.closedOn && until && *line.closedOn < *until) {
        until = line.closedOn;
    }
    return until && *until > line.dueOn ? static_cast<int>((*until - line.dueOn).count()) : 0;
}

bool hasOpenLookBack(const CaseFacts& facts) {
    return std::any_of(facts.lookBackLines.begin(), facts.lookBackLines.end(),
                       [&](const LookBackLine& line) { return !line.closedOn && standingOf(facts, line) != LookBackStanding::compared; });
}

}  // namespace huying::domain
