// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/fact_correction_parts.h"
#include "base/text.h"
#include "domain/follow_up.h"

// 回头看: rounds and what is chosen for them, what units say of it, what the office finds (decision 0025).
namespace huying::app {

using base::Date;
using base::Error;
using domain::CaseFacts;
using domain::LookBack;
using domain::LookBackLine;

namespace {

void require(bool isThere, const char* field, CommandContext& context) {
    if (!isThere) context.refuse(Error("field-required", field, "required").with("field", field));
}

std::optional<LookBack> findRound(const std::string& name, CommandContext& context) {
    const std::string wanted = base::comparableName(name);
    std::vector<std::string> names;
    for (const LookBack& row : context.reader().lookBacks()) {
        if (base::comparableName(row.name) == wanted) return row;
        names.push_back(row.name);
    }
    context.refuse(Error("unknown-look-back", "look_back", "known").with("value", name).with("nearest", base::nearestNames(name, names)));
    return std::nullopt;
}

void checkRound(const LookBack& round, CommandContext& context) {
    constexpr std::size_t longestName = 60;  // characters
    require(!round.name.empty(), "name", context);
    checkName(round.name, "name", longestName, context);
    for (const LookBack& other : context.reader().lookBacks()) {
        if (other.id != round.id && base::comparableName(other.name) == base::comparableName(round.name))
            context.refuse(Error("look-back-exists", "name", "unique").with("value", other.name));
    }
    if (round.dueOn < round.openedOn)
        context.refuse(Error("day-not-later", "due_on", "order").with("field", "due_on").with("on", base::isoDate(round.openedOn)));
    if (round.closedOn && *round.closedOn < round.openedOn)
        context.refuse(Error("look-back-closed-before", "closed_on", "order").with("on", base::isoDate(round.openedOn)));
}

// What is recorded late of a day on which the round went on may still come in.
void checkGoesOn(const std::string& name, std::optional<Date> closedOn, Date on, CommandContext& context) {
    if (closedOn && on > *closedOn)
        context.refuse(Error("look-back-closed", "look_back", "order").with("value", name).with("on", base::isoDate(*closedOn)));
}

// What was recorded of a round lies within its days: it is not closed before the last of it. False where that was refused.
bool checkNothingAfter(const LookBack& round, const CaseFacts& facts, CommandContext& context) {
    if (!round.closedOn) return true;
    for (const LookBackLine& line : facts.lookBackLines) {
        if (line.round != round.id) continue;
        Date last = line.on;
        const auto lookAt = [&](const auto& rows) {
            for (const auto& row : rows) {
                if (row.line == line.id) last = std::max(last, row.on);
            }
        };
        lookAt(facts.lookBackAnswers);
        lookAt(facts.lookBackFindings);
        if (last <= *round.closedOn) continue;
        context.refuse(Error("look-back-recorded-after", "closed_on", "order")
                           .with("case", facts.suggestion.address())
                           .with("on", base::isoDate(last)));
        return false;
    }
    return true;
}

std::string aboutWhat(const CaseFacts& facts, const LookBackLine& line) {
    return line.roundName + (line.commitment ? " #" + std::to_string(domain::numberOf(facts, *line.commitment)) : std::string());
}

// The line that a command names: of several, the one in a round that goes on.
const LookBackLine* findLine(const LookBackLineName& name, const CaseFacts& facts, domain::UnitId unit, CommandContext& context) {
    std::vector<const LookBackLine*> found;
    for (const LookBackLine& line : facts.lookBackLines) {
        const domain::Task* task = facts.task(line.task);
        if (task == nullptr || task->unit != unit) continue;
        if (!name.round.empty() && base::comparableName(line.roundName) != base::comparableName(name.round)) continue;
        const int promise = line.commitment ? domain::numberOf(facts, *line.commitment) : 0;
        if (!name.commitment || *name.commitment == promise) found.push_back(&line);
    }
    if (found.size() > 1) {
        std::vector<const LookBackLine*> open = found;
        std::erase_if(open, [](const LookBackLine* line) { return line->closedOn.has_value(); });
        if (open.size() == 1) return open.front();
    }
    if (found.size() == 1) return found.front();
    std::vector<std::string> candidates;
    for (const LookBackLine* line : found) candidates.push_back(aboutWhat(facts, *line));
    context.refuse(Error(found.empty() ? "unknown-look-back-line" : "look-back-line-must-be-named", "look_back", "known")
                       .with("case", facts.suggestion.address())
                       .with("value", name.round)
                       .with("candidates", base::joined(candidates, "、")));
    return nullptr;
}

struct NamedLine {
    CaseFacts facts;
    LookBackLine line;
};

std::optional<NamedLine> namedLine(const LookBackLineName& name, CommandContext& context) {
    auto facts = context.findCase(name.caseAddress);
    const auto unit = context.findUnit(name.unit);
    if (!facts || !unit) return std::nullopt;
    context.checkAllowed(*facts, unit->id);
    if (context.isRefused()) return std::nullopt;
    const LookBackLine* line = findLine(name, *facts, unit->id, context);
    if (line == nullptr) return std::nullopt;
    const LookBackLine copy = *line;
    return NamedLine{std::move(*facts), copy};
}

void checkAnswer(const domain::LookBackAnswer& row, CommandContext& context) {
    require(!base::trimmed(row.text).empty(), "text", context);
    if (row.expectedOn && row.state == domain::LookBackState::done) context.refuse(Error("expected-of-done", "expected_on", "conflict"));
    if (row.expectedOn && *row.expectedOn < row.on)
        context.refuse(Error("day-not-later", "expected_on", "order").with("field", "expected_on").with("on", base::isoDate(row.on)));
}

// Only what was confirmed needs no word.
void checkFinding(const domain::LookBackFinding& row, CommandContext& context) {
    if (row.outcome != domain::LookBackOutcome::confirmed) require(!base::trimmed(row.text).empty(), "text", context);
}

}  // namespace

void handle(const OpenLookBack& command, CommandContext& context) {
    const auto on = context.knownDay();
    if (!on) return;
    const LookBack round{{}, base::trimmed(command.title), *on, *command.dueOn, command.purpose, command.demand};
    checkRound(round, context);
    if (!context.isRefused()) context.writer().saveLookBack(round);
}

void handle(const CorrectLookBack& command, CommandContext& context) {
    auto round = findRound(command.round, context);
    if (!round) return;
    checkVersion(command.expect, context.reader().lookBackVersion(round->id), context);
    const std::optional<Date> closedBefore = round->closedOn;
    if (command.title) round->name = base::trimmed(*command.title);
    if (command.openedOn) round->openedOn = *command.openedOn;
    if (command.dueOn) round->dueOn = *command.dueOn;
    replace(command.purpose, round->purpose, std::string());
    replace(command.demand, round->demand, std::string());
    replace(command.closedOn, round->closedOn);
    replace(command.conclusion, round->conclusion, std::string());
    if (command.closedOn.isGiven && !round->closedOn && !command.conclusion.isGiven) round->conclusion.clear();
    context.refuseFuture(round->openedOn, "opened_on");
    context.refuseFuture(round->closedOn, "closed_on");
    checkRound(*round, context);
    for (const domain::SuggestionId id : context.reader().casesInLookBack(round->id)) {
        const auto facts = context.reader().caseFacts(id);
        if (!facts) continue;
        const bool isBefore = std::any_of(facts->lookBackLines.begin(), facts->lookBackLines.end(),
                                          [&](const LookBackLine& line) { return line.round == round->id && line.on < round->openedOn; });
        if (isBefore) context.refuse(Error("look-back-lines-before", "opened_on", "order").with("case", facts->suggestion.address()));
        if (isBefore || (round->closedOn != closedBefore && !checkNothingAfter(*round, *facts, context))) break;
    }
    if (!context.isRefused()) context.writer().saveLookBack(*round);
}

void handle(const CloseLookBack& command, CommandContext& context) {
    const auto on = context.knownDay();
    auto round = findRound(command.round, context);
    if (!on || !round) return;
    if (round->closedOn) return checkGoesOn(round->name, round->closedOn, *round->closedOn + std::chrono::days{1}, context);
    round->closedOn = on;
    round->conclusion = command.conclusion;
    checkRound(*round, context);
    int open = 0;
    for (const domain::SuggestionId id : context.reader().casesInLookBack(round->id)) {
        const auto facts = context.reader().caseFacts(id);
        if (!facts) continue;
        if (!checkNothingAfter(*round, *facts, context)) return;
        open += static_cast<int>(std::count_if(facts->lookBackLines.begin(), facts->lookBackLines.end(), [&](const LookBackLine& line) {
            return line.round == round->id && domain::standingOf(*facts, line) != domain::LookBackStanding::compared;
        }));
    }
    if (open > 0) context.notice(Error("look-back-closed-open", "", "order").with("count", std::to_string(open)));
    if (!context.isRefused()) context.writer().saveLookBack(*round);
}

namespace {

// Of one unit's answered share of a piece the lines that are chosen.
std::vector<LookBackLine> linesOf(const AddLookBackLines& command, const LookBack& round, const CaseFacts& facts, const domain::Task& task,
                                  Date on) {
    std::vector<LookBackLine> lines;
    const auto add = [&](std::optional<domain::CommitmentId> promise) {
        lines.push_back({{}, round.id, round.name, round.openedOn, round.dueOn, round.closedOn, task.id, promise, on});
    };
    const LookBackSubject subject = command.commitment ? LookBackSubject::commitments : command.subject.value_or(LookBackSubject::piece);
    if (subject == LookBackSubject::piece) {
        add(std::nullopt);
        return lines;
    }
    for (const domain::Commitment& row : facts.commitments) {
        const bool isMeant = !command.commitment || domain::numberOf(facts, row.id) == *command.commitment;
        const bool isOpen = domain::stateOf(facts, row) == domain::CommitmentState::open;
        const bool isOfTask = row.task == task.id && !row.isVoid && row.on <= on;
        if (isOfTask && isMeant && (isOpen || subject == LookBackSubject::commitments)) add(row.id);
    }
    return lines;
}

// Whose answers of a piece are looked at: the last one of each unit, and earlier ones where a promise goes on from there.
std::vector<domain::Task> answeredTasks(const CaseFacts& facts, const CaseFacts& then, std::optional<domain::UnitId> unit,
                                        bool isAboutPromises) {
    std::vector<domain::Task> tasks;
    for (const domain::Task& task : then.tasks) {
        const bool hasAnswered = task.answers() && then.replyOf(task.id) != nullptr && facts.replyOf(task.id) != nullptr;
        if (!hasAnswered || (unit && task.unit != *unit)) continue;
        if (!isAboutPromises) std::erase_if(tasks, [&](const domain::Task& earlier) { return earlier.unit == task.unit; });
        tasks.push_back(task);
    }
    return tasks;
}

}  // namespace

void handle(const AddLookBackLines& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto round = findRound(command.round, context);
    const std::vector<CaseFacts> cases = context.findCases(command.cases);
    std::optional<domain::UnitId> unit;
    if (!command.unit.empty()) {
        const auto named = context.findUnit(command.unit);
        if (named) unit = named->id;
    }
    if (!on || !round || context.isRefused()) return;
    checkGoesOn(round->name, round->closedOn, *on, context);
    if (*on < round->openedOn) context.refuse(Error("look-back-not-open-yet", "on", "order").with("on", base::isoDate(round->openedOn)));
    const bool isAboutPromises = command.commitment || command.subject.value_or(LookBackSubject::piece) != LookBackSubject::piece;
    int skipped = 0;
    std::vector<std::pair<domain::SuggestionId, LookBackLine>> chosen;
    for (const CaseFacts& facts : cases) {
        context.checkAllowed(facts, unit);
        std::size_t found = 0;
        for (const domain::Task& task : answeredTasks(facts, context.before(facts), unit, isAboutPromises)) {
            for (const LookBackLine& line : linesOf(command, *round, facts, task, *on)) {
                ++found;
                const bool isThere = std::any_of(facts.lookBackLines.begin(), facts.lookBackLines.end(), [&](const LookBackLine& other) {
                    return other.isAbout(line.round, line.task, line.commitment);
                });
                if (isThere) {
                    ++skipped;
                } else {
                    chosen.emplace_back(facts.suggestion.id, line);
                }
            }
        }
        if (found == 0 && isAboutPromises && !context.isRefused())
            context.refuse(Error("no-commitment-to-look-at", "cases", "known").with("case", facts.suggestion.address()));
    }
    if (context.isRefused()) return;
    if (skipped > 0) context.notice(Error("look-back-lines-there", "", "unique").with("count", std::to_string(skipped)));
    for (const auto& [id, line] : chosen) context.writer().addLookBackLine(id, line);
}

void handle(const RemoveLookBackLine& command, CommandContext& context) {
    auto found = namedLine(command, context);
    if (!found) return;
    const CaseFacts& facts = found->facts;
    if (domain::answerOf(facts, found->line) != nullptr || domain::findingOf(facts, found->line) != nullptr) {
        context.refuse(Error("look-back-line-answered", "look_back", "order")
                           .with("case", facts.suggestion.address())
                           .with("value", found->line.roundName));
        return;
    }
    found->line.voidReason = command.reason;
    context.writer().updateFact(facts.suggestion.id, found->line);
}

void handle(const RecordLookBackAnswer& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto found = namedLine(command, context);
    if (!on || !found) return;
    const domain::LookBackAnswer row{
        {}, found->line.id, *on, *command.state, command.text, command.evidence, command.expectedOn, command.person};
    checkGoesOn(found->line.roundName, found->line.closedOn, *on, context);
    checkAnswer(row, context);
    CaseFacts after = found->facts;
    after.lookBackAnswers.push_back(row);
    context.checkOrder(found->facts, after);
    if (!context.isRefused()) context.writer().addLookBackAnswer(found->facts.suggestion.id, row);
}

void handle(const RecordLookBackFinding& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto found = namedLine(command, context);
    if (!on || !found) return;
    if (command.expect) checkVersion(command.expect, context.reader().factVersion(found->line.id), context);
    const domain::LookBackAnswer* answer = domain::answerOf(found->facts, found->line);
    const auto compared = answer == nullptr ? std::nullopt : std::optional(answer->id);
    const domain::LookBackFinding row{{}, found->line.id, compared, *on, *command.outcome, command.text, command.person};
    checkGoesOn(found->line.roundName, found->line.closedOn, *on, context);
    checkFinding(row, context);
    if (answer == nullptr && (row.outcome == domain::LookBackOutcome::confirmed ||
                              row.outcome == domain::LookBackOutcome::partlyConfirmed || row.outcome == domain::LookBackOutcome::sentBack))
        context.refuse(Error("look-back-not-answered", "finding", "order").with("case", found->facts.suggestion.address()));
    CaseFacts after = found->facts;
    after.lookBackFindings.push_back(row);
    context.checkOrder(found->facts, after);
    if (!context.isRefused()) context.writer().addLookBackFinding(found->facts.suggestion.id, row);
}

namespace {

// The entry that is corrected, with its day and whether it counts; nothing where that was refused.
template <class Row>
std::optional<Row> corrected(const LookBackEntryName& command, const NamedLine& found, const std::vector<const Row*>& rows,
                             CommandContext& context) {
    const int number = command.number.value_or(static_cast<int>(rows.size()));
    const Row* meant = factNumbered(rows, number);
    if (meant == nullptr) {
        context.refuse(Error("unknown-fact-number", "entry", "known")
                           .with("value", std::to_string(number))
                           .with("case", found.facts.suggestion.address()));
        return std::nullopt;
    }
    Row row = *meant;
    FactCorrection correction;
    correction.expect = command.expect;
    correction.reason = command.reason;
    correction.isVoid = command.isVoid;
    correction.happenedOn.isGiven = command.happenedOn.has_value();
    correction.happenedOn.value = command.happenedOn;
    correctFact(correction, context.reader().factVersion(found.line.id), row, context);
    return row;
}

// A day that was changed, and a row that counts again, lie within the days of the round.
template <class Row>
void keepCorrected(const NamedLine& found, domain::VoidableRows<Row> rows, const Row& row, CommandContext& context) {
    const std::vector<const Row*> recorded = domain::recorded(found.facts, rows);
    const auto before = std::find_if(recorded.begin(), recorded.end(), [&](const Row* one) { return one->id == row.id; });
    const bool isNewThere = before == recorded.end() || (*before)->on != row.on || !(*before)->voidReason.empty();
    if (isNewThere && row.voidReason.empty()) checkGoesOn(found.line.roundName, found.line.closedOn, row.on, context);
    CaseFacts after = found.facts;
    domain::place(after, rows, row);
    context.checkOrder(found.facts, after);
    if (!context.isRefused()) context.writer().updateFact(found.facts.suggestion.id, row);
}

// What was said is the unit's own as long as the round goes on; afterwards only the office sets right what was recorded wrong.
void checkMayCorrect(const LookBackLine& line, CommandContext& context) {
    const bool isUnit = context.reader().viewer().conditionOf(CorrectLookBackAnswer::name) == Condition::ownTask;
    if (!isUnit || !line.closedOn) return;
    context.refuse(
        Error("look-back-closed-to-unit", "look_back", "rights").with("value", line.roundName).with("on", base::isoDate(*line.closedOn)));
}

bool saysElse(const domain::LookBackAnswer& before, const domain::LookBackAnswer& after) {
    return before.on != after.on || before.state != after.state || before.text != after.text || before.evidence != after.evidence ||
           before.expectedOn != after.expectedOn;
}

// What was compared stays as it was then. The corrected answer stands beside it as the last one, so the finding is one about an
// older answer, and the line is to be compared anew.
void keepBesideCompared(const NamedLine& found, domain::LookBackAnswer row, CommandContext& context) {
    const std::string address = found.facts.suggestion.address();
    const domain::LookBackAnswer* last = domain::answerOf(found.facts, found.line);
    if (last == nullptr || last->id != row.id)
        return context.refuse(Error("look-back-answer-compared", "entry", "order").with("case", address).with("on", base::isoDate(row.on)));
    row.id = {};
    checkGoesOn(found.line.roundName, found.line.closedOn, row.on, context);
    CaseFacts after = found.facts;
    after.lookBackAnswers.push_back(row);
    context.checkOrder(found.facts, after);
    if (context.isRefused()) return;
    context.notice(Error("look-back-compare-anew", "", "order").with("case", address));
    context.writer().addLookBackAnswer(found.facts.suggestion.id, row);
}

}  // namespace

// On an answer rests what the office found of it: that goes first, by somebody's own hand.
void handle(const CorrectLookBackAnswer& command, CommandContext& context) {
    const auto found = namedLine(command, context);
    if (!found) return;
    checkMayCorrect(found->line, context);
    const std::vector<const domain::LookBackAnswer*> rows = domain::recordedAnswersOf(found->facts, found->line.id);
    auto row = corrected(command, *found, rows, context);
    if (!row) return;
    const domain::LookBackAnswer& before = **std::find_if(rows.begin(), rows.end(), [&](const auto* one) { return one->id == row->id; });
    if (command.state) row->state = *command.state;
    replaceText(command.text, "text", row->text, context);
    replace(command.evidence, row->evidence, std::string());
    replace(command.expectedOn, row->expectedOn);
    replace(command.person, row->person, std::string());
    if (row->voidReason.empty()) checkAnswer(*row, context);
    const auto isAbout = [&](const domain::LookBackFinding& finding) { return finding.answer == before.id; };
    const auto& findings = found->facts.lookBackFindings;
    const bool wasCompared = std::any_of(findings.begin(), findings.end(), isAbout);
    if (wasCompared && !row->voidReason.empty())
        context.refuse(Error("finding-rests-on-answer", "void", "order").with("case", found->facts.suggestion.address()));
    if (wasCompared && row->voidReason.empty() && saysElse(before, *row)) return keepBesideCompared(*found, *row, context);
    keepCorrected(*found, &domain::VoidableFacts::lookBackAnswers, *row, context);
}

void handle(const CorrectLookBackFinding& command, CommandContext& context) {
    const auto found = namedLine(command, context);
    if (!found) return;
    auto row = corrected(command, *found, domain::recordedFindingsOf(found->facts, found->line.id), context);
    if (!row) return;
    if (command.outcome) row->outcome = *command.outcome;
    replace(command.text, row->text, std::string());
    replace(command.person, row->person, std::string());
    if (row->voidReason.empty()) checkFinding(*row, context);
    const auto isCompared = [&](const domain::LookBackAnswer& answer) { return answer.id == row->answer; };
    const auto& answers = found->facts.lookBackAnswers;
    if (row->voidReason.empty() && row->answer && std::none_of(answers.begin(), answers.end(), isCompared))
        context.refuse(Error("answer-is-void", "void", "order").with("case", found->facts.suggestion.address()));
    keepCorrected(*found, &domain::VoidableFacts::lookBackFindings, *row, context);
}

}  // namespace huying::app
