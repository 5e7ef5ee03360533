// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "app/assessment/example_sheets.h"
#include "app/assessment/formula.h"
#include "app/assessment/frozen_board.h"
#include "app/assessment/scoreboard.h"
#include "app/ports/read_snapshot.h"
#include "app/queries/directory_lookup.h"
#include "app/report/unit_measures.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/sheet_table.h"
#include "documents/table_writer.h"

namespace huying::cli {

namespace {

using base::Error;

// What the words after the verb ask for; empty: the scores.
std::string whatOf(const Arguments& arguments) { return arguments.looks.empty() ? std::string() : arguments.looks.front(); }

Error badOption(const std::string& text) { return Error("bad-option", "", "format").with("value", text); }

ExitCode refused(const Console& console, const Error& error) {
    console.complain(error);
    return exitCodeOf(error);
}

void addColumns(app::ListSheet& sheet, const app::Words& words, const std::vector<const char*>& keys) {
    for (const char* key : keys) sheet.columns.push_back({key, words.text(std::string("sheet.") + key), 16, app::SheetCell::text});
}

Json rowsOf(const app::ListSheet& sheet) {
    Json rows = Json::array();
    for (const auto& cells : sheet.rows) {
        Json row = Json::object();
        for (std::size_t i = 0; i < cells.size(); ++i) row[sheet.columns[i].key] = cells[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

ExitCode deliver(const Console& console, const Arguments& arguments, const app::ListSheet& sheet) {
    if (arguments.format == "json") return console.deliver(printed({{"total", sheet.rows.size()}, {"rows", rowsOf(sheet)}}));
    const documents::Table table = documents::sheetTable(sheet);
    if (arguments.format == "csv") {
        return console.deliver(
            documents::tableAsCsv(table, console.isToFile() ? documents::ByteOrderMark::with : documents::ByteOrderMark::without));
    }
    if (arguments.format == "xlsx") {
        const auto bytes = documents::tableAsXlsx(table);
        return bytes ? console.deliver(*bytes) : refused(console, bytes.error());
    }
    return console.deliver(tabbedLines(sheet.rows));
}

app::ListSheet namesSheet(const app::Words& words) {
    app::ListSheet sheet;
    sheet.title = words.text("assessment.names");
    addColumns(sheet, words, {"quantity_name", "figure_group", "figure", "means"});
    for (const app::UnitMeasure& one : app::unitMeasures()) {
        sheet.rows.push_back({std::string(one.key), words.text("unit_figure_group." + std::string(one.group)),
                              app::labelOfMeasure(one.key, words), app::definitionOfMeasure(one.key, words)});
    }
    for (const app::FormulaWord& one : app::formulaWords())
        sheet.rows.push_back({one.name, std::string(), std::string(), words.text("formula_word." + one.key)});
    return sheet;
}

app::ListSheet examplesSheet(const app::Words& words) {
    app::ListSheet sheet;
    sheet.title = words.text("assessment.examples");
    addColumns(sheet, words, {"example_code", "assessment_name", "source", "assessment_note"});
    for (const app::ExampleSheet& one : app::exampleSheets())
        sheet.rows.push_back({one.code, one.content.sheet, one.content.source.value.value_or(""), one.content.note.value.value_or("")});
    return sheet;
}

// What a formula gives for the unit that --unit names, as lead and as joint.
base::Result<Json> valuesFor(const Task& task, const domain::Session& session, domain::UnitId unit, const std::string& formula,
                             base::Date asOf) {
    domain::AssessmentSheet sheet;
    sheet.session = session.id;
    constexpr std::int64_t most = 1'000'000'00;
    sheet.indicators.push_back({formula, domain::AssessedRole::both, domain::IndicatorScale::extra, formula, {most}, {}});
    const auto board = app::computeScoreboard(task.store.reader(), sheet, asOf, task.console.registerWords());
    if (!board) return base::failure(board.error());
    Json values = Json::array();
    for (const domain::AssessedRole role : {domain::AssessedRole::lead, domain::AssessedRole::joint}) {
        const app::UnitScore* score = board->find(role, unit);
        if (score == nullptr || score->indicators.empty()) continue;
        const app::IndicatorScore& one = score->indicators.front();
        values.push_back(
            {{"role", std::string(base::codeOf(role))}, {"numbers", one.numbers}, {"value", one.value ? Json(*one.value) : Json(nullptr)}});
    }
    return values;
}

std::string numberText(double value) {
    Json number = value;
    return number.dump();
}

ExitCode checkFormula(const Arguments& arguments, const Console& console, const Json& values) {
    const app::Words& words = console.words();
    const auto formula = app::Formula::parse(arguments.looks[1], app::formulaNames(), app::formulaLabels(words));
    if (!formula) return refused(console, formula.error());
    if (const auto never = formula->neverJudged()) return refused(console, *never);
    Json value;  // of a formula that needs no unit; else null
    if (formula->names().empty()) {
        if (const auto constant = formula->valueFor({})) value = *constant;
    }
    if (arguments.format == "json")
        return console.deliver(
            printed({{"formula", arguments.looks[1]}, {"names", formula->names()}, {"value", value}, {"values", values}}));
    std::vector<std::vector<std::string>> rows;
    const auto say = [&](const Json& given) {
        return given.is_null() ? words.text("assessment.not_judged") : numberText(given.get<double>());
    };
    for (const Json& one : values) {
        const auto role = base::fromCode<domain::AssessedRole>(one.at("role").get<std::string>());
        rows.push_back({words.label(role), one.at("numbers").get<std::string>(), say(one.at("value"))});
    }
    if (rows.empty() && formula->names().empty()) rows.push_back({say(value)});
    if (rows.empty()) {
        rows.push_back({words.text("assessment.formula_value")});
        for (const std::string& name : formula->names()) rows.push_back({name, app::labelOfMeasure(name, words)});
    }
    return console.deliver(tabbedLines(rows));
}

// The verb on an open register.
class Looking {
public:
    Looking(const Task& task, domain::Session session, base::Date asOf, const app::Words& words)
        : task_(task), session_(std::move(session)), asOf_(asOf), words_(words) {}

    ExitCode look() {
        const std::string what = whatOf(task_.arguments);
        if (what == "check") return check();
        if (what == "names") return give(namesSheet(words_));
        if (what == "examples") return give(examplesSheet(words_));
        if (what == "sheets") return give(sheets());
        auto sheet = app::findAssessmentSheet(reader(), session_.id, task_.arguments.sheet);
        if (!sheet) return refused(task_.console, sheet.error());
        if (what == "entries") return give(entries(*sheet));
        if (what == "changes") return changes(*sheet);
        if (what.empty()) return scores(*sheet);
        return refused(task_.console, badOption("assessment " + what));
    }

private:
    [[nodiscard]] app::RegisterReader& reader() const { return task_.store.reader(); }
    [[nodiscard]] ExitCode give(const app::ListSheet& sheet) const { return deliver(task_.console, task_.arguments, sheet); }

    ExitCode check() {
        const auto unit = unitOf(task_);
        if (!unit) return refused(task_.console, unit.error());
        Json values = Json::array();
        if (*unit && app::Formula::parse(task_.arguments.looks[1], app::formulaNames(), app::formulaLabels(words_))) {
            auto found = valuesFor(task_, session_, **unit, task_.arguments.looks[1], asOf_);
            if (!found) return refused(task_.console, found.error());
            values = std::move(*found);
        }
        return checkFormula(task_.arguments, task_.console, values);
    }

    app::ListSheet sheets() {
        app::ListSheet sheet;
        sheet.title = words_.text("assessment.sheets");
        addColumns(sheet, words_, {"assessment_name", "sheet_version", "minimum_tasks", "source", "frozen_on", "frozen_as_of"});
        for (const domain::AssessmentSheet& one : reader().assessmentSheets(session_.id)) {
            const auto results = reader().assessmentResults(one.id);
            const bool isFrozen = !results.empty();
            sheet.rows.push_back({one.name, std::to_string(one.version), std::to_string(one.minimumTasks), one.source,
                                  isFrozen ? base::isoDate(results.front().frozenOn) : std::string(),
                                  isFrozen ? base::isoDate(results.front().asOf) : std::string()});
        }
        return sheet;
    }

    app::ListSheet entries(const domain::AssessmentSheet& of) {
        std::map<domain::UnitId, std::string> names;
        for (const domain::Unit& unit : reader().units()) names.emplace(unit.id, unit.displayName());
        app::ListSheet sheet;
        sheet.title = words_.text("assessment.entries");
        addColumns(sheet, words_, {"assessment_entry", "date", "unit", "role", "entry_points", "reason", "evidence", "void_reason"});
        for (const domain::AssessmentEntry& one : reader().assessmentEntries(of.id)) {
            sheet.rows.push_back({std::to_string(one.id.value), base::isoDate(one.on), names[one.unit], words_.label(one.role),
                                  domain::pointsText(one.points), one.reason, one.evidence, one.voidReason});
        }
        return sheet;
    }

    static void leaveOnly(domain::UnitId unit, app::Scoreboard& board) {
        for (app::ScoreList& list : board.lists) {
            for (auto* scores : {&list.ranked, &list.tooFew})
                std::erase_if(*scores, [unit](const app::UnitScore& one) { return one.unit != unit; });
        }
    }

    ExitCode scores(const domain::AssessmentSheet& of) {
        auto board = app::computeScoreboard(reader(), of, asOf_, words_);
        if (!board) return refused(task_.console, board.error());
        const auto unit = unitOf(task_);
        if (!unit) return refused(task_.console, unit.error());
        if (*unit) leaveOnly(**unit, *board);
        if (task_.arguments.format == "json") return task_.console.deliver(printed(Json::parse(app::boardAsJson(*board))));
        if (!*unit) return give(app::scoreboardSheet(*board, words_));
        app::ListSheet whole;
        for (const app::ScoreList& list : board->lists) {
            const app::UnitScore* score = board->find(list.role, **unit);
            if (score == nullptr) continue;
            app::ListSheet part = app::unitScoreSheet(*board, *score, words_);
            if (whole.columns.empty()) {
                whole.title = part.title;
                whole.columns = part.columns;
                whole.columns.insert(whole.columns.begin(), {"role", words_.text("sheet.role"), 8, app::SheetCell::text});
            }
            for (std::vector<std::string>& row : part.rows) {
                row.insert(row.begin(), words_.label(list.role));
                whole.rows.push_back(std::move(row));
            }
        }
        return give(whole);
    }

    ExitCode changes(const domain::AssessmentSheet& of) {
        const auto results = reader().assessmentResults(of.id);
        if (results.empty()) {
            if (task_.arguments.format == "json")
                return task_.console.deliver(printed({{"frozen", nullptr}, {"total", 0}, {"rows", Json::array()}}));
            return task_.console.deliver(tabbedLines({{words_.text("assessment.never_frozen")}}));
        }
        const auto whole = reader().assessmentResult(results.front().id);
        const auto before = app::boardFromJson(whole->board);
        if (!before) return refused(task_.console, base::Error(before.error()).with("file", task_.arguments.ledger));
        const auto now = app::computeScoreboard(reader(), of, asOf_, words_);
        if (!now) return refused(task_.console, now.error());
        const app::ListSheet sheet = app::changesSheet(app::changesBetween(*before, *now), words_);
        if (task_.arguments.format != "json") return give(sheet);
        return task_.console.deliver(printed({{"frozen",
                                               {{"on", base::isoDate(whole->frozenOn)},
                                                {"as_of", base::isoDate(whole->asOf)},
                                                {"version", whole->version},
                                                {"note", whole->note}}},
                                              {"total", sheet.rows.size()},
                                              {"rows", rowsOf(sheet)}}));
    }

    const Task& task_;
    domain::Session session_;
    base::Date asOf_;
    const app::Words& words_;
};

}  // namespace

ExitCode runAssessmentAlone(const Arguments& arguments, const Console& console) {
    const std::string what = whatOf(arguments);
    if (what == "check" && arguments.looks.size() != 2) return refused(console, badOption("assessment check FORMULA"));
    if (what == "check") return checkFormula(arguments, console, Json::array());
    const app::Words& words = console.words();
    return deliver(console, arguments, what == "names" ? namesSheet(words) : examplesSheet(words));
}

ExitCode runAssessment(const Task& task) {
    const app::ReadSnapshot moment(task.store.reader());
    if (task.arguments.looks.size() > (whatOf(task.arguments) == "check" ? 2U : 1U) ||
        (whatOf(task.arguments) == "check" && task.arguments.looks.size() != 2))
        return refused(task.console, badOption("assessment " + base::joined(task.arguments.looks, " ")));
    const auto session = app::DirectoryLookup(task.store.reader()).session(task.arguments.session);
    if (!session) return refused(task.console, session.error());
    base::Date asOf = task.today;
    if (!task.arguments.asOf.empty()) {
        const auto day = base::parseWrittenDate(task.arguments.asOf);
        if (!day) return refused(task.console, Error("bad-date-option", "as-of", "format").with("value", "--as-of " + task.arguments.asOf));
        asOf = *day;
    }
    const bool isJson = task.arguments.format == "json";
    return Looking(task, *session, asOf, isJson ? task.console.registerWords() : task.console.words()).look();
}

}  // namespace huying::cli
