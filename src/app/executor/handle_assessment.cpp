// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/assessment/example_sheets.h"
#include "app/assessment/formula.h"
#include "app/assessment/frozen_board.h"
#include "app/assessment/scoreboard.h"
#include "app/executor/command_context.h"
#include "app/words/register_words.h"
#include "base/text.h"

// 目标绩效考核: sheets, points by hand, frozen results (decision 0029).
namespace huying::app {

using base::Error;
using domain::AssessedRole;
using domain::AssessmentEntry;
using domain::AssessmentSheet;

namespace {

constexpr std::size_t longestName = 60;  // characters
constexpr std::size_t mostIndicators = 60;

void require(bool isThere, const std::string& field, CommandContext& context) {
    if (!isThere) context.refuse(Error("field-required", field, "required").with("field", field));
}

// The sheet that a command names; without a name the session's only one.
std::optional<AssessmentSheet> findSheet(const std::string& name, const std::string& sessionName, CommandContext& context) {
    const auto session = context.directory().session(sessionName);
    if (!session) {
        context.refuse(session.error());
        return std::nullopt;
    }
    auto sheet = findAssessmentSheet(context.reader(), session->id, name);
    if (sheet) return std::move(*sheet);
    context.refuse(std::move(sheet.error()));
    return std::nullopt;
}

// What is given takes the place of what the sheet says.
void fill(AssessmentSheet& sheet, const SetAssessmentSheet& command) {
    replace(command.source, sheet.source, std::string());
    replace(command.note, sheet.note, std::string());
    if (command.minimumTasks) sheet.minimumTasks = *command.minimumTasks;
    if (command.total) sheet.total = *command.total;
    if (command.unjudged) sheet.unjudged = *command.unjudged;
    if (!command.indicators.empty()) sheet.indicators = command.indicators;
    replace(command.grades, sheet.grades, std::vector<domain::Grade>());
}

void checkFormula(const domain::Indicator& row, const std::string& field, const NameWords& labels, CommandContext& context) {
    const auto formula = Formula::parse(row.formula, formulaNames(), labels);
    std::optional<Error> error = formula ? formula->neverJudged() : formula.error();
    if (!error) return;
    error->field = field;
    context.refuse(std::move(*error).with("formula", row.formula));
}

void checkIndicators(const AssessmentSheet& sheet, const NameWords& labels, CommandContext& context) {
    require(!sheet.indicators.empty(), "indicators", context);
    if (sheet.indicators.size() > mostIndicators)
        context.refuse(Error("too-many-indicators", "indicators", "limit").with("most", std::to_string(mostIndicators)));
    for (std::size_t i = 0; i < sheet.indicators.size(); ++i) {
        const domain::Indicator& row = sheet.indicators[i];
        const std::string field = "indicators[" + std::to_string(i) + "].";
        checkName(row.name, "indicators", longestName, context);
        if (row.full.hundredths <= 0) context.refuse(Error("points-not-positive", field + "points", "limit").with("name", row.name));
        checkFormula(row, field + "formula", labels, context);
        const bool isTwice =
            std::any_of(sheet.indicators.begin(), sheet.indicators.begin() + static_cast<std::ptrdiff_t>(i),
                        [&](const domain::Indicator& other) { return base::comparableName(other.name) == base::comparableName(row.name); });
        if (isTwice) context.refuse(Error("indicator-twice", field + "name", "unique").with("value", row.name));
    }
}

void checkGrades(const AssessmentSheet& sheet, CommandContext& context) {
    for (std::size_t i = 0; i < sheet.grades.size(); ++i) {
        checkName(sheet.grades[i].name, "grades", longestName, context);
        if (i > 0 && sheet.grades[i].from == sheet.grades[i - 1].from)
            context.refuse(Error("grade-twice", "grades", "unique").with("value", domain::pointsText(sheet.grades[i].from)));
    }
}

// Points that no list of the sheet would show count nowhere.
void checkRole(const AssessmentSheet& sheet, AssessedRole role, CommandContext& context) {
    const bool isAssessed =
        std::any_of(sheet.indicators.begin(), sheet.indicators.end(), [role](const domain::Indicator& row) { return row.isFor(role); });
    if (role != AssessedRole::both && !isAssessed) context.refuse(Error("role-not-assessed", "role", "conflict").with("value", sheet.name));
}

std::optional<AssessmentSheet> sheetOf(const AssessmentEntry& entry, CommandContext& context) {
    for (const domain::Session& session : context.reader().sessions()) {
        for (AssessmentSheet& sheet : context.reader().assessmentSheets(session.id)) {
            if (sheet.id == entry.sheet) return std::move(sheet);
        }
    }
    return std::nullopt;
}

bool isSame(const AssessmentSheet& one, const AssessmentSheet& other) {
    return one.name == other.name && one.source == other.source && one.note == other.note && one.minimumTasks == other.minimumTasks &&
           one.total == other.total && one.unjudged == other.unjudged && one.indicators == other.indicators && one.grades == other.grades;
}

void checkEntry(const AssessmentEntry& entry, CommandContext& context) {
    if (entry.role == AssessedRole::both) context.refuse(Error("entry-needs-one-role", "role", "conflict"));
    if (entry.points.hundredths == 0) context.refuse(Error("entry-of-no-points", "points", "limit"));
    require(!base::trimmed(entry.reason).empty(), "reason", context);
    require(!base::trimmed(entry.evidence).empty(), "evidence", context);
}

}  // namespace

void handle(const SetAssessmentSheet& command, CommandContext& context) {
    const auto session = context.directory().session(command.session);
    if (!session) return context.refuse(session.error());
    const std::vector<AssessmentSheet> sheets = context.reader().assessmentSheets(session->id);
    const auto named = [&](const std::string& name) {
        return std::find_if(sheets.begin(), sheets.end(),
                            [&](const AssessmentSheet& one) { return base::comparableName(one.name) == base::comparableName(name); });
    };
    const auto known = named(command.sheet);
    const bool isNew = known == sheets.end();
    AssessmentSheet sheet;
    if (isNew) {
        sheet.session = session->id;
        sheet.name = base::trimmed(command.sheet);
    } else {
        sheet = *known;
        checkVersion(command.expect, context.reader().assessmentSheetVersion(sheet.id), context);
    }
    if (!command.example.empty()) {
        const ExampleSheet* example = exampleSheet(command.example);
        std::vector<std::string> codes;
        for (const ExampleSheet& one : exampleSheets()) codes.push_back(one.code);
        if (example == nullptr) {
            context.refuse(Error("unknown-example-sheet", "example", "known")
                               .with("value", command.example)
                               .with("candidates", base::joined(codes, "、")));
        } else {
            fill(sheet, example->content);
        }
    }
    fill(sheet, command);
    if (!command.title.empty()) sheet.name = base::trimmed(command.title);
    std::sort(sheet.grades.begin(), sheet.grades.end(),
              [](const domain::Grade& left, const domain::Grade& right) { return left.from > right.from; });
    checkName(sheet.name, command.title.empty() ? "sheet" : "name", longestName, context);
    if (const auto other = named(sheet.name); other != sheets.end() && other->id != sheet.id)
        context.refuse(Error("assessment-sheet-exists", "name", "unique").with("value", other->name));
    const NameWords labels = formulaLabels(wordsOf(context.reader(), Language::chinese, session->term));
    checkIndicators(sheet, labels, context);
    checkGrades(sheet, context);
    // Labels may be called otherwise one day, names stay.
    for (domain::Indicator& indicator : sheet.indicators) indicator.formula = formulaWithNames(indicator.formula, labels);
    if (context.isRefused() || (!isNew && isSame(sheet, *known))) return;
    if (!isNew) ++sheet.version;
    context.writer().saveAssessmentSheet(sheet);
}

void handle(const RemoveAssessmentSheet& command, CommandContext& context) {
    const auto sheet = findSheet(command.sheet, command.session, context);
    if (!sheet) return;
    if (!context.reader().assessmentResults(sheet->id).empty() || !context.reader().assessmentEntries(sheet->id).empty())
        return context.refuse(Error("assessment-sheet-in-use", "sheet", "conflict").with("value", sheet->name));
    context.writer().removeAssessmentSheet(sheet->id);
}

void handle(const RecordAssessmentEntry& command, CommandContext& context) {
    const auto sheet = findSheet(command.sheet, command.session, context);
    const auto unit = context.findUnit(command.unit);
    const auto on = context.knownDay();
    AssessmentEntry entry;
    entry.role = command.role;
    entry.points = command.points;
    entry.reason = command.reason;
    entry.evidence = command.evidence;
    checkEntry(entry, context);
    if (sheet) checkRole(*sheet, entry.role, context);
    if (context.isRefused() || !sheet || !unit || !on) return;
    entry.sheet = sheet->id;
    entry.unit = unit->id;
    entry.on = *on;
    context.writer().saveAssessmentEntry(entry);
}

void handle(const CorrectAssessmentEntry& command, CommandContext& context) {
    auto entry = context.reader().assessmentEntry(domain::AssessmentEntryId(command.entry));
    if (!entry) {
        return context.refuse(Error("unknown-assessment-entry", "assessment_entry", "known").with("value", std::to_string(command.entry)));
    }
    checkVersion(command.expect, context.reader().assessmentEntryVersion(entry->id), context);
    const bool wasVoid = !entry->voidReason.empty();
    const bool isVoid = command.isVoid.value_or(wasVoid);
    if (wasVoid && isVoid) return context.refuse(Error("fact-is-void", "void", "conflict").with("reason", entry->voidReason));
    if (isVoid) require(!base::trimmed(command.voidReason).empty(), "void_reason", context);
    entry->voidReason = isVoid ? command.voidReason : std::string();
    if (command.happenedOn) entry->on = *command.happenedOn;
    const bool isOtherRole = command.role && *command.role != entry->role;
    if (command.role) entry->role = *command.role;
    if (command.points) entry->points = *command.points;
    if (command.reason) entry->reason = *command.reason;
    if (command.evidence) entry->evidence = *command.evidence;
    context.refuseFuture(entry->on, "happened_on");
    checkEntry(*entry, context);
    if (const auto sheet = isOtherRole ? sheetOf(*entry, context) : std::nullopt) checkRole(*sheet, entry->role, context);
    if (!context.isRefused()) context.writer().saveAssessmentEntry(*entry);
}

void handle(const FreezeAssessment& command, CommandContext& context) {
    const auto sheet = findSheet(command.sheet, command.session, context);
    const auto on = context.knownDay();
    if (!sheet || !on) return;
    const base::Date asOf = command.asOf.value_or(*on);
    context.refuseFuture(asOf, "as_of");
    if (context.isRefused()) return;
    const auto board = computeScoreboard(context.reader(), *sheet, asOf, Words::of(Language::chinese));
    if (!board) return context.refuse(board.error());
    domain::AssessmentResult result;
    result.sheet = sheet->id;
    result.version = sheet->version;
    result.asOf = asOf;
    result.frozenOn = *on;
    result.note = command.note;
    result.board = boardAsJson(*board);
    context.writer().addAssessmentResult(result);
}

}  // namespace huying::app
