// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/read_snapshot.h"
#include "app/queries/ballot_list.h"
#include "app/queries/call_sheet.h"
#include "app/queries/debt_list.h"
#include "app/queries/follow_up_ledger.h"
#include "app/queries/hand_over_list.h"
#include "app/queries/inspection_list.h"
#include "app/queries/look_back_list.h"
#include "app/queries/measures_list.h"
#include "app/queries/submissions.h"
#include "app/queries/today_sheet.h"
#include "app/queries/unit_due.h"
#include "app/report/unit_figures.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/report_docx.h"
#include "documents/sheet_table.h"
#include "documents/table_writer.h"

namespace huying::cli {

namespace {

// The unit that is named; of a unit's person the own one where none is. Errors: those of unitOf.
base::Result<std::optional<domain::UnitId>> unitAsked(const Task& task) {
    const auto unit = unitOf(task);
    const app::Viewer viewer = task.store.reader().viewer();
    const bool isOfUnit = viewer.account && viewer.account->role == domain::Role::handlingUnit;
    return unit && !*unit && isOfUnit ? std::optional(viewer.account->unit) : unit;
}

base::Result<app::ListSheet> unitSheetOf(const Task& task, const std::optional<domain::SessionId>& session, const app::Words& words) {
    app::RegisterReader& reader = task.store.reader();
    const auto unit = unitAsked(task);
    if (!unit) return base::failure(unit.error());
    if (task.arguments.sheet == "measures")
        return app::measuresSheet(app::readMeasures(reader, {task.today, session, *unit, task.arguments.openOnly}), words);
    if (!*unit) return base::failure(base::Error("bad-option", "", "format").with("value", "--unit"));
    if (task.arguments.sheet == "unit-due")
        return app::unitDueSheet(app::readUnitDue(reader, {**unit, task.today, session}, words), task.today, words);
    return app::unitFiguresSheet(app::unitFigures(reader, {**unit, task.today, session}, words), words);
}

app::ListSheet todayOf(const Task& task, const std::optional<domain::SessionId>& session, const std::optional<domain::UnitId>& unit,
                       const app::Words& words) {
    app::TodayQuery query;
    query.today = task.today;
    query.session = session;
    query.unit = unit;
    query.most = std::numeric_limits<int>::max();
    return app::todaySheet(task.store.reader(), app::readToday(task.store.reader(), query), words);
}

// The lines of the round that --round names; --open: those that are not compared yet.
base::Result<app::ListSheet> lookBackOf(const Task& task, const app::Words& words) {
    app::RegisterReader& reader = task.store.reader();
    const std::string& wanted = task.arguments.round;
    if (wanted.empty()) return base::failure(base::Error("round-needed", "round", "required"));
    std::vector<std::string> names;
    for (const domain::LookBack& round : reader.lookBacks()) {
        names.push_back(round.name);
        if (base::comparableName(round.name) != base::comparableName(wanted)) continue;
        std::vector<app::LookBackRow> rows = app::readLookBackRows(reader, {round.id, std::nullopt, task.today});
        if (task.arguments.openOnly)
            std::erase_if(rows, [](const app::LookBackRow& row) { return row.standing == domain::LookBackStanding::compared; });
        return app::lookBackSheet(round.name, rows, words);
    }
    return base::failure(
        base::Error("unknown-look-back", "look_back", "known").with("value", wanted).with("nearest", base::nearestNames(wanted, names)));
}

base::Result<app::ListSheet> sheetOf(const Task& task, const app::Words& words) {
    app::RegisterReader& reader = task.store.reader();
    const auto asked = sessionOf(task);
    if (!asked) return base::failure(asked.error());
    const std::optional<domain::SessionId> session = *asked;
    if (task.arguments.sheet == "commitments")
        return app::ledgerSheet(app::readLedger(reader, {session, std::nullopt, task.arguments.openOnly, task.today}), words);
    if (task.arguments.sheet == "unrated") return app::callSheet(app::unratedCalls(reader, task.today, session), words);
    if (task.arguments.sheet == "today" || task.arguments.sheet == "reply-debts") {
        const auto unit = unitAsked(task);
        if (!unit) return base::failure(unit.error());
        if (task.arguments.sheet == "today") return todayOf(task, session, *unit, words);
        return app::owedRepliesSheet(app::readOwedReplies(reader, {session, *unit}), task.today, words);
    }
    if (task.arguments.sheet == "hand-over") {
        app::ListSheet whole = app::handOverSheet(reader, session, words);
        return task.arguments.body.empty() ? whole : app::handOverSheetOf(whole, task.arguments.body);
    }
    if (task.arguments.sheet == "routes") return app::routeSheet(reader, task.today, words);
    if (task.arguments.sheet == "measures" || task.arguments.sheet == "unit-due" || task.arguments.sheet == "unit-figures")
        return unitSheetOf(task, session, words);
    if (task.arguments.sheet == "look-backs") return app::lookBackRoundsSheet(app::readLookBackRounds(reader, task.today), words);
    if (task.arguments.sheet == "look-back") return lookBackOf(task, words);
    if (task.arguments.sheet == "inspections")
        return app::inspectionSheet(app::viewInspections(reader, session, words), task.arguments.openOnly, words);
    if (task.arguments.sheet == "ballots") return app::ballotSheet(app::viewBallots(reader, session, words), words);
    if (task.arguments.sheet == "review-opinions")
        return app::reviewOpinionSheet(app::viewBallots(reader, session, words), task.arguments.openOnly, words);
    const app::PaperQuery papers{session, task.arguments.openOnly, task.arguments.find};
    if (task.arguments.sheet == "submissions") return app::submissionSheet(app::readSubmissions(reader, papers), task.today, words);
    if (task.arguments.sheet == "not-accepted") return app::notAcceptedSheet(app::readSubmissions(reader, papers), words);
    if (task.arguments.sheet == "pre-contacts") return app::preContactSheet(app::readPreContacts(reader, papers), words);
    return base::failure(
        base::Error("unknown-sheet", "", "known")
            .with("value", task.arguments.sheet)
            .with("expected",
                  "commitments unrated reply-debts today submissions not-accepted pre-contacts hand-over routes measures unit-due "
                  "unit-figures look-backs look-back inspections ballots review-opinions"));
}

Json rowsJson(const app::ListSheet& sheet) {
    Json rows = Json::array();
    for (const auto& cells : sheet.rows) {
        Json row = Json::object();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const app::SheetColumn& column = sheet.columns[i];
            const bool isNumber = column.kind == app::SheetCell::number && !cells[i].empty();
            if (isNumber) {
                row[column.key] = std::stoi(cells[i]);
            } else {
                row[column.key] = cells[i].empty() && column.kind == app::SheetCell::date ? Json(nullptr) : Json(cells[i]);
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

ExitCode runSheet(const Task& task) {
    const app::ReadSnapshot moment(task.store.reader());
    const bool isJson = task.arguments.format == "json";
    const bool isOfficial = isJson || task.arguments.format == "docx";  // papers are Chinese
    const auto sheet = sheetOf(task, isOfficial ? task.console.registerWords() : task.console.words());
    if (!sheet) {
        task.console.complain(sheet.error());
        return exitCodeOf(sheet.error());
    }
    if (isJson) return task.console.deliver(printed({{"total", sheet->rows.size()}, {"rows", rowsJson(*sheet)}}));
    const documents::Table table = documents::sheetTable(*sheet);
    if (task.arguments.format == "csv") {
        return task.console.deliver(
            documents::tableAsCsv(table, task.console.isToFile() ? documents::ByteOrderMark::with : documents::ByteOrderMark::without));
    }
    if (task.arguments.format == "xlsx") {
        const auto bytes = documents::tableAsXlsx(table);
        if (bytes) return task.console.deliver(*bytes);
        task.console.complain(bytes.error());
        return ExitCode::refused;
    }
    if (task.arguments.format == "docx") {
        const std::string below = task.console.registerWords().text(
            "sheet.as_of", {{"date", base::isoDate(task.today)}, {"count", std::to_string(sheet->rows.size())}});
        const auto bytes = documents::paperAsDocx(documents::sheetPaper(*sheet, below));
        if (bytes) return task.console.deliver(*bytes);
        task.console.complain(bytes.error());
        return exitCodeOf(bytes.error());
    }
    return task.console.deliver(tabbedLines(sheet->rows));
}

}  // namespace huying::cli
