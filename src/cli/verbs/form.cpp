// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "app/exchange/line_text.h"
#include "app/exchange/sent_work.h"
#include "app/rights/viewer.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "cli/returned_text.h"
#include "cli/taking_back.h"
#include "documents/file_writer.h"
#include "documents/unit_form.h"

// 填报表: the sheet that goes out to units, and what comes back of it.
namespace huying::cli {

namespace {

base::Error badOption(const std::string& value) { return base::Error("bad-option", "", "format").with("value", value); }

ExitCode refuse(const Task& task, const base::Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

ExitCode listUnits(const Task& task) {
    const std::vector<app::UnitWork> rows = app::unitsWithWork(task.store.reader());
    if (task.arguments.format == "json") {
        return task.console.deliver(printed({{"units", listOf(rows, [](const app::UnitWork& row) {
                                                  return Json{{"unit", row.unit.displayName()},
                                                              {"open_tasks", row.openTasks},
                                                              {"exchanges", listOf(row.exchanges, exchangeJson)},
                                                              {"left", listOf(app::leftLines(row.exchanges), leftJson)},
                                                              {"laid_aside", listOf(app::laidAsideLines(row.exchanges), leftJson)}};
                                              })}}));
    }
    std::vector<std::vector<std::string>> lines;
    for (const app::UnitWork& row : rows) {
        const std::string last = row.exchanges.empty() ? std::string() : app::exchangeText(row.exchanges.front(), task.console.words());
        lines.push_back({row.unit.displayName(), std::to_string(row.openTasks), last});
        for (const app::LeftLine& left : app::leftLines(row.exchanges)) {
            const std::string said = app::isReasonAlone(*left.line) ? std::string() : left.line->said;
            lines.push_back({"", left.line->caseAddress, said, left.line->leftBecause});
        }
    }
    return task.console.deliver(tabbedLines(lines));
}

base::Result<std::vector<domain::UnitId>> unitsToSend(const Task& task) {
    if (task.arguments.all == !task.arguments.unit.empty()) return base::failure(badOption("--unit, --all"));
    const auto unit = unitOf(task);
    if (!unit) return base::failure(unit.error());
    if (*unit) return std::vector<domain::UnitId>{**unit};
    std::vector<domain::UnitId> units;
    for (const app::UnitWork& row : app::unitsWithWork(task.store.reader())) {
        if (row.openTasks > 0) units.push_back(row.unit.id);
    }
    return units;
}

std::string nameOf(const Task& task, domain::UnitId id) {
    for (const domain::Unit& unit : task.store.reader().units()) {
        if (unit.id == id) return unit.displayName();
    }
    return {};
}

// One sheet after the other; one that cannot be made holds back no other.
ExitCode exportForms(const Task& task) {
    if (!task.console.isToFile()) return refuse(task, badOption("--output DIR"));
    const auto units = unitsToSend(task);
    if (!units) return refuse(task, units.error());
    const std::filesystem::path folder = task.arguments.output;
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        if (const auto made = documents::makeNewFolder(folder); !made) return refuse(task, made.error());
    }
    Json files = Json::array();
    Json failed = Json::array();
    std::string text;
    ExitCode code = ExitCode::done;
    for (const domain::UnitId unit : *units) {
        const auto sent = documents::sendUnitForm(task.store, unit, folder, actorOf(task.arguments), task.today);
        if (!sent) {
            code = refuse(task, sent.error());
            if (code == ExitCode::unopened) break;  // the register itself cannot be read any more
            Json json = toJson(sent.error(), task.console.words());
            json["unit"] = nameOf(task, unit);
            failed.push_back(std::move(json));
            continue;
        }
        files.push_back(
            {{"unit", sent->unit.displayName()}, {"file", sent->file.string()}, {"number", sent->exchange.number}, {"tasks", sent->tasks}});
        text += sent->file.string() + "\n";
    }
    const ExitCode printedCode =
        task.console.print(task.arguments.format == "json" ? printed({{"files", files}, {"failed", failed}}) : text);
    return code == ExitCode::done ? printedCode : code;
}

ExitCode takeBack(const Task& task, bool isApplied) {
    const Arguments& arguments = task.arguments;
    if (arguments.files.empty()) return refuse(task, base::Error("missing-argument", "", "required").with("value", "FILES"));
    const auto works = documents::readUnitForms({arguments.files.begin(), arguments.files.end()}, task.store.reader());
    if (!works) return refuse(task, works.error());
    return takeReturned(task, *works, isApplied);
}

}  // namespace

ExitCode runForm(const Task& task) {
    const std::string& action = task.arguments.action;
    const bool isOut = action == "export";
    const bool isIn = action == "preview" || action == "apply";
    if (!isOut && !isIn && action != "list") return refuse(task, badOption("form " + action));
    const app::Deed deed = isOut ? app::Deed::sendWork : isIn ? app::Deed::takeWorkBack : app::Deed::readCases;
    if (const auto reason = app::reasonAgainst(task.store.reader().viewer(), deed)) return refuse(task, *reason);
    if (action == "list") return listUnits(task);
    return isOut ? exportForms(task) : takeBack(task, action == "apply");
}

}  // namespace huying::cli
